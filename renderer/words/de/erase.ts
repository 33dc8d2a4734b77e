import type { Formats } from '#renderer/words/formats.ts';
import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

export const erase: Words['erase'] = {
  open: 'Diese Person löschen',
  title: (name) => `${name} endgültig löschen?`,
  destroyed: (gone, formats) =>
    `${whatGoes(['Name', 'Nummer'], gone, formats)} werden vernichtet. Das lässt sich nicht rückgängig machen.`,
  stopStays: 'Der Stopp bleibt als versiegelte Marke, damit diese Nummer nie versehentlich eine SMS bekommt.',
  losesProof: (day) =>
    `Der Nachweis kann bis ${day} verlangt werden. Nach dem Löschen können Sie ihn nicht mehr zeigen.`,
  backup: (at, where) =>
    `${at}, ${{ here: 'auf diesem Computer', outside: 'außerhalb dieses Computers', putAside: 'ein beschädigtes Buch, beiseitegelegt' }[where]}`,
  inBackups: (count, people) => {
    const whom = plural(people, { one: 'die Person', other: 'diese Personen' });
    return plural(count, {
      one: `Eine frühere Sicherung enthält ${whom} noch, bis neuere an ihre Stelle treten.`,
      other: `${count} frühere Sicherungen enthalten ${whom} noch, bis neuere an ihre Stelle treten.`,
    });
  },
  why: 'Warum?',
  reasons: {
    askedFor: 'Die Person hat darum gebeten',
    noLongerNeeded: 'Nicht mehr gebraucht',
    mistake: 'Aus Versehen aufgenommen',
  },
  keep: 'Behalten',
  act: (name) => `${name} löschen`,
  erasing: 'Wird gelöscht',
  done: (name) => `${name} wurde gelöscht.`,
  all: (people, shown) =>
    plural(people, { one: 'Diese eine Person löschen', other: `Diese ${shown} Personen löschen` }),
  allTitle: (people, shown) =>
    plural(people, {
      one: 'Diese eine Person endgültig löschen?',
      other: `Diese ${shown} Personen endgültig löschen?`,
    }),
  allDestroyed: (gone, formats) =>
    `${whatGoes(['Namen', 'Nummern'], gone, formats)} werden vernichtet. Das lässt sich nicht rückgängig machen.`,
  allStays: 'Jeder Nachweis über andere gilt weiter.',
  allStopsStay: (stops, shown) =>
    plural(stops, {
      one: 'Ein Stopp bleibt als versiegelte Marke, damit diese Nummer nie versehentlich eine SMS bekommt.',
      other: `${shown} Stopps bleiben als versiegelte Marken, damit diese Nummern nie versehentlich eine SMS bekommen.`,
    }),
  allDone: (people, shown) =>
    plural(people, { one: 'Eine Person wurde gelöscht.', other: `${shown} Personen wurden gelöscht.` }),
  doneKept: (name) => `${name} wurde gelöscht. Der Stopp bleibt als versiegelte Marke.`,
};

type Gone = { readonly yeses: number; readonly files: number };

function whatGoes(
  whose: readonly string[],
  { yeses, files }: Gone,
  { list, number }: Pick<Formats, 'list' | 'number'>,
) {
  const proofs = yeses === 0 ? [] : [plural(yeses, { one: 'ein Ja', other: `${number(yeses)} Ja` })];
  const kept = files === 0 ? [] : [plural(files, { one: 'eine Datei', other: `${number(files)} Dateien` })];
  return list([...whose, ...proofs, ...kept]);
}

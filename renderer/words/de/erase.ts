import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

export const erase: Words['erase'] = {
  open: 'Diese Person löschen',
  title: (name) => `${name} endgültig löschen?`,
  destroyed: (yeses, files) =>
    `Name, Nummer${yeses === 0 ? '' : `, ${plural(yeses, { one: 'ein Ja', other: `${yeses} Ja` })}`}${files === 0 ? '' : ` und ${plural(files, { one: 'eine Datei', other: `${files} Dateien` })}`} werden vernichtet. Das lässt sich nicht rückgängig machen.`,
  stopStays: 'Der Stopp bleibt als versiegelte Marke, damit diese Nummer nie versehentlich eine SMS bekommt.',
  losesProof: (day) =>
    `Der Nachweis kann bis ${day} verlangt werden. Nach dem Löschen können Sie ihn nicht mehr zeigen.`,
  backup: (at, where) =>
    `${at}, ${{ here: 'auf diesem Computer', outside: 'außerhalb dieses Computers', putAside: 'ein beschädigtes Buch, beiseitegelegt' }[where]}`,
  inBackups: (count) =>
    plural(count, {
      one: 'Eine frühere Sicherung enthält die Person noch, bis neuere an ihre Stelle treten.',
      other: `${count} frühere Sicherungen enthalten die Person noch, bis neuere an ihre Stelle treten.`,
    }),
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
  doneKept: (name) => `${name} wurde gelöscht. Der Stopp bleibt als versiegelte Marke.`,
};

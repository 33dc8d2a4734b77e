import type { Formats } from '#renderer/words/formats.ts';
import { plural } from './plural.ts';

type Gone = { readonly yeses: number; readonly files: number };

/** Erasing a person for good. */
export const erase = {
  open: 'Erase this person',
  title: (name: string) => `Erase ${name} for good?`,
  destroyed: (gone: Gone, formats: Pick<Formats, 'list' | 'number'>) =>
    `${whatGoes(['The name', 'the number'], gone, formats)} are destroyed. This cannot be undone.`,
  stopStays: 'The stop stays as a sealed mark, so that this number is never texted by mistake.',
  losesProof: (day: string) => `The proof may be asked for until ${day}. After erasing you cannot show it any more.`,
  backup: (at: string, where: 'here' | 'outside' | 'putAside') =>
    `${at}, ${{ here: 'on this computer', outside: 'outside this computer', putAside: 'a damaged book, put aside' }[where]}`,
  inBackups: (count: number, _people: number) =>
    `${plural(count, { one: 'One backup', other: `${count} backups` })} made before still ${plural(count, { one: 'holds', other: 'hold' })} them, until newer ones take their place.`,
  why: 'Why?',
  reasons: { askedFor: 'They asked for it', noLongerNeeded: 'No longer needed', mistake: 'Put in by mistake' },
  keep: 'Keep them',
  act: (name: string) => `Erase ${name}`,
  erasing: 'Erasing',
  done: (name: string) => `${name} was erased.`,
  all: (people: number, shown: string) =>
    plural(people, { one: 'Erase this one person', other: `Erase these ${shown} people` }),
  allTitle: (people: number, shown: string) =>
    plural(people, { one: 'Erase this one person for good?', other: `Erase these ${shown} people for good?` }),
  allDestroyed: (gone: Gone, formats: Pick<Formats, 'list' | 'number'>) =>
    `${whatGoes(['Their names', 'numbers'], gone, formats)} are destroyed. This cannot be undone.`,
  allStays: 'Every proof about others still holds.',
  allStopsStay: (stops: number, shown: string) =>
    plural(stops, {
      one: 'One stop stays as a sealed mark, so that this number is never texted by mistake.',
      other: `${shown} stops stay as sealed marks, so that these numbers are never texted by mistake.`,
    }),
  allDone: (people: number, shown: string) =>
    plural(people, { one: 'One person was erased.', other: `${shown} people were erased.` }),
  doneKept: (name: string) => `${name} was erased. Their stop is kept as a sealed mark.`,
};

function whatGoes(
  whose: readonly string[],
  { yeses, files }: Gone,
  { list, number }: Pick<Formats, 'list' | 'number'>,
) {
  const proofs = yeses === 0 ? [] : [plural(yeses, { one: 'one yes', other: `${number(yeses)} yeses` })];
  const kept = files === 0 ? [] : [plural(files, { one: 'one kept file', other: `${number(files)} kept files` })];
  return list([...whose, ...proofs, ...kept]);
}

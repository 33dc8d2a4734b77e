import { plural } from './plural.ts';

/** Erasing a person for good. */
export const erase = {
  open: 'Erase this person',
  title: (name: string) => `Erase ${name} for good?`,
  destroyed: (yeses: number, files: number) =>
    `The name, the number${yeses === 0 ? '' : `, ${plural(yeses, { one: 'one yes', other: `${yeses} yeses` })}`}${files === 0 ? '' : ` and ${plural(files, { one: 'one kept file', other: `${files} kept files` })}`} are destroyed. This cannot be undone.`,
  stopStays: 'The stop stays as a sealed mark, so that this number is never texted by mistake.',
  losesProof: (day: string) => `The proof may be asked for until ${day}. After erasing you cannot show it any more.`,
  backup: (at: string, where: 'here' | 'outside' | 'putAside') =>
    `${at}, ${{ here: 'on this computer', outside: 'outside this computer', putAside: 'a damaged book, put aside' }[where]}`,
  inBackups: (count: number) =>
    `${plural(count, { one: 'One backup', other: `${count} backups` })} made before still ${plural(count, { one: 'holds', other: 'hold' })} them, until newer ones take their place.`,
  why: 'Why?',
  reasons: { askedFor: 'They asked for it', noLongerNeeded: 'No longer needed', mistake: 'Put in by mistake' },
  keep: 'Keep them',
  act: (name: string) => `Erase ${name}`,
  erasing: 'Erasing',
  done: (name: string) => `${name} was erased.`,
  doneKept: (name: string) => `${name} was erased. Their stop is kept as a sealed mark.`,
};

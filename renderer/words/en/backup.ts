import { plural } from './plural.ts';

/** Settings: copies of the book, and getting one back. */
export const backup = {
  title: 'Copies of the book',
  lead: 'Yesbook makes a copy by itself on every day the book changed, beside the book on this computer.',
  last: (moment: string) => `Last copy ${moment}.`,
  none: 'There is no copy yet.',
  now: 'Make a copy now',
  making: 'Copying',
  made: 'The copy is made.',
  outsideTitle: 'A copy outside this computer',
  outsideLead:
    'If this computer breaks or is stolen, only a copy elsewhere helps: on a stick, or a folder on another computer. It is locked with your passphrase; without it nobody can open it, not even we.',
  due: {
    never: 'There is no copy outside this computer yet.',
    old: 'The last copy outside this computer is more than two weeks old. Plug in the stick or connect the folder.',
    no: '',
  },
  folder: 'Folder',
  folderHint: 'As E:\\Yesbook or /media/stick.',
  passphrase: 'Passphrase',
  passphraseHint: 'Three or four words. Write them on paper and keep it somewhere else.',
  keep: 'Keep a copy there',
  stop: 'Keep no copy there',
  stopped: 'No copy is made there from now on.',
  outsideLast: (folder: string, moment: string) => `Last copy in ${folder} ${moment}.`,
  outsideFailed: (folder: string) =>
    `The folder ${folder} could not be written to. It is tried again with the next copy.`,
  listTitle: 'Getting a copy back',
  listLead: 'Look into a copy first: nothing changes until you say so. It also shows that the copy can be read.',
  where: { here: 'on this computer', outside: 'outside' },
  look: 'Look into it',
  lookInto: (moment: string) => `Look into the copy of ${moment}`,
  looking: 'Checking every entry',
  file: 'A copy from elsewhere',
  filePassphrase: 'Its passphrase, if it has one',
  lookFile: 'Look into this file',
  found: (moment: string) => `The copy of ${moment} is whole`,
  foundLine: (entries: string, people: string) => `${entries} entries, ${people} people.`,
  lost: (entries: string) => `${entries} entries of today are not in it and would be gone from the book.`,
  stops: (stops: string) => `${stops} people said stop since. Their stops are kept.`,
  words: (count: number) =>
    `${plural(count, { one: 'One reply waits', other: `${count} replies wait` })} to be judged. ${plural(count, { one: 'It is', other: 'They are' })} kept, and nobody is texted before.`,
  sends: (sends: string) =>
    `${sends} sends were under way then. They end and are not continued, so that nobody is texted twice.`,
  erased: (people: string) => `${people} people were erased since. They are erased again.`,
  restore: 'Go back to this copy',
  restoreTitle: (moment: string) => `Go back to the copy of ${moment}?`,
  restoreLead: {
    backedUp: 'A copy of the book as it is now is made first, so that there is a way forward again.',
    putAside: 'The damaged book is put aside untouched, in a folder of its own beside the new one.',
  },
  stay: 'Stay with today’s book',
  restored: 'The book is back as in that copy, with every stop of today kept.',
  close: 'Close it again',
};

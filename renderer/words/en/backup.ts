import type { OpenSend } from '#shared/machine.ts';
import type { WhyNotCopied } from '#shared/views/backups.ts';
import { plural } from './plural.ts';

const hereWhy: Readonly<Record<WhyNotCopied, string>> = {
  noRoom: ': there is no room left on this computer. Clear some away.',
  forbidden: ': the folder of the copies may not be written to. Whoever looks after this computer can change that.',
  gone: ': the folder of the copies cannot be reached.',
  noPassphrase: '.',
  unclear: '.',
};

const outsideWhy: Readonly<Record<WhyNotCopied, (folder: string) => string>> = {
  noRoom: (folder) =>
    `There is no room left in ${folder}, so no copy was put there. Clear some away, or choose another.`,
  forbidden: (folder) =>
    `The folder ${folder} may not be written to, so no copy was put there. Take off its protection, or choose another.`,
  gone: (folder) =>
    `The folder ${folder} is not there, so no copy was put there. Plug in the stick or connect the share.`,
  noPassphrase: (folder) =>
    `The passphrase of the copies is not on this computer any more, so no copy was put into ${folder}. Enter it again.`,
  unclear: (folder) => `The folder ${folder} could not be written to, so no copy was put there.`,
};

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
    failed: 'The last copy of the book could not be made.',
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
  failed: (why: WhyNotCopied) =>
    `The last copy of the book could not be made${hereWhy[why]} The older copies are as they were, and it is tried again by itself.`,
  outsideFailed: (folder: string, why: WhyNotCopied) =>
    `${outsideWhy[why](folder)} The copies there before are as they were, and it is tried again with the next copy.`,
  listTitle: 'Getting a copy back',
  listLead: 'Look into a copy first: nothing changes until you say so. It also shows that the copy can be read.',
  where: { here: 'on this computer', outside: 'outside' },
  look: 'Look into it',
  lookInto: (moment: string) => `Look into the copy of ${moment}`,
  looking: 'Checking every entry',
  file: 'A copy from elsewhere',
  filePassphrase: 'Passphrase of the copy, if it has one',
  lookFile: 'Look into this file',
  found: (moment: string) => `The copy of ${moment} is whole`,
  foundLine: (entries: string, people: string) => `${entries} entries, ${people} people.`,
  lost: (count: number, entries: string) =>
    plural(count, {
      one: 'One entry of the book as it is now is not in it and would be gone.',
      other: `${entries} entries of the book as it is now are not in it and would be gone.`,
    }),
  stops: (count: number, stops: string) =>
    plural(count, {
      one: 'One person said stop since. Their stop is kept.',
      other: `${stops} people said stop since. Their stops are kept.`,
    }),
  words: (count: number) =>
    `${plural(count, { one: 'One reply waits', other: `${count} replies wait` })} to be judged. ${plural(count, { one: 'It is', other: 'They are' })} kept, and nobody is texted before.`,
  sends: (count: number, sends: string, state: OpenSend) => {
    const [was, were] = {
      waiting: ['had not begun', 'had not begun'],
      paused: ['was paused', 'were paused'],
      underWay: ['was under way', 'were under way'],
      unsettled: ['had texts nobody knew the end of', 'had texts nobody knew the end of'],
    }[state];
    return plural(count, {
      one: `One send ${was} then. It ends and is not continued, so that nobody is texted twice.`,
      other: `${sends} sends ${were} then. They end and are not continued, so that nobody is texted twice.`,
    });
  },
  erased: (count: number, people: string) =>
    plural(count, {
      one: 'One person was erased since. They are erased again.',
      other: `${people} people were erased since. They are erased again.`,
    }),
  restore: 'Go back to this copy',
  restoreTitle: (moment: string) => `Go back to the copy of ${moment}?`,
  restoreLead: {
    backedUp: 'A copy of the book as it is now is made first, so that there is a way forward again.',
    putAside: 'The damaged book is put aside untouched, in a folder of its own beside the new one.',
  },
  stay: 'Stay with today’s book',
  restored: 'The book is back as in that copy, with every stop of today kept.',
  putAsideTitle: 'Damaged books put aside',
  putAsideLead:
    'Each is as it was when a copy took its place, with everybody in it. Throw it away once you are sure that nothing is missing.',
  putAside: (moment: string) => `Put aside ${moment}`,
  throwAway: 'Throw it away',
  throwAwayOf: (moment: string) => `Throw away the book put aside ${moment}`,
  throwAwayTitle: (moment: string) => `Throw away the damaged book of ${moment}?`,
  throwAwayLead: 'Nobody can read it any more then. The book in use stays as it is.',
  keepIt: 'Keep it',
  thrownAway: 'The damaged book is gone.',
  close: 'Close it again',
};

import { plural } from './plural.ts';

/** The page that stands where the book cannot be opened. */
export const rescue = {
  key: {
    lead: {
      missing:
        'The key that signs the book is gone. Every entry is there, and nothing was changed. The book opens once it has a key again.',
      damaged:
        'The key that signs the book is damaged. Every entry is there, and nothing was changed. The book opens once it has a key again.',
    },
    readable: (lines: string) => `All ${lines} entries can be read.`,
    stops: (count: number) => plural(count, { one: 'One stop holds.', other: `${count} stops hold.` }),
    takeTitle: 'Take the key from a copy',
    takeLead:
      'Each copy of the book holds the key it was signed with. With it everything is as before, and every proof you ever gave fits.',
    takeFound: (moment: string) => `Take it from the copy of ${moment}`,
    notFound: 'No copy on this computer holds it. Look in one from a stick or another computer.',
    take: 'Take the key',
    choose: 'Choose a copy',
    takeFrom: (moment: string) => `Take the key from the copy of ${moment}`,
    taking: 'Looking for the key',
    back: 'The key is back, and the book is open.',
    beginTitle: 'Begin a new key',
    beginLead:
      'Where no copy holds the key, a new one can be begun. The book goes on with all its entries, under a new name, and tells for good when and why.',
    beginKept: (signed: string) =>
      `What the old key signed, up to ${signed} entries, is still checked, and each proof says that there are two keys.`,
    beginLost: (signed: string) =>
      `The old key signed up to ${signed} entries. Its public half is gone too, so only proofs, receipts and posters that are already outside can show that.`,
    beginUnsigned: 'Nothing was signed with the old key yet.',
    begin: 'Begin a new key',
    beginAsk: 'Begin a new key for the book?',
    beginAct: 'Begin the new key',
    beginKeep: 'Not yet',
    beginCannot:
      'This cannot be taken back. A copy that turns up later is good to go back to, but its key is then an old one.',
    begun: 'The book is open and has a new key.',
  },
  title: 'The book cannot be opened',
  lead: {
    damaged: (line: string) =>
      `Line ${line} of the book is damaged, perhaps by a failing disk. Nothing was changed. Go back to a copy, and every stop that can still be read is kept.`,
    newerYesbook: (line: string) =>
      `A newer Yesbook wrote line ${line} of the book, and this one does not know what it means. Nothing was changed. Get the newer Yesbook to open it.`,
  },
  safeTitle: 'What is safe',
  readable: (readable: string, all: string) => `${readable} of ${all} lines can be read.`,
  stops: (count: number) =>
    count === 0
      ? 'No stop stands in what can be read.'
      : `${plural(count, { one: 'One stop', other: `${count} stops` })} can be read. ${plural(count, { one: 'It is', other: 'They are' })} kept, whichever copy you go back to.`,
  placeless: (count: number) =>
    `${plural(count, { one: 'One more stop has', other: `${count} more stops have` })} lost the number with the damage. Most copies know whose ${plural(count, { one: 'it is', other: 'they are' })}.`,
  nothingSent: 'Nothing is sent while the book is closed.',
  byHand: (dir: string) => `The book lies in ${dir}. Whoever helps you finds every file there as it was.`,
  noCopies: 'There is no copy on this computer. Choose one from a stick or another computer below.',
  outsideAway: (folder: string) =>
    `The copies in ${folder} are not there now. Plug in the stick or connect the folder, and they appear when you open this page again.`,
};

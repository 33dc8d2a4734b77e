import { plural } from './plural.ts';

/** The page that stands where the book cannot be opened. */
export const rescue = {
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

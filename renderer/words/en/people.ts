import { plural } from './plural.ts';

/** The list of people, and one person's facing page. */
export const people = {
  title: 'People',
  list: 'List of people',
  searchLabel: 'Search by name or number',
  searchHere: 'Name or number',
  campaign: 'Campaign',
  allCampaigns: 'All campaigns',
  show: 'Show',
  name: 'Name',
  bringIn: 'Bring in a list',
  addPerson: 'Add a person',
  filter: {
    all: 'All',
    mayText: 'May text',
    stale: 'Stale',
    saidStop: 'Said stop',
    onHold: 'On hold',
    noTexts: 'Held back',
    neverAsked: 'Never asked',
    goingStale: 'Going stale',
  },
  emptyTitle: 'Nobody in the book yet',
  empty: 'Add the first person who says yes, or bring in a list you already have.',
  noneTitle: 'Nobody found',
  none: 'Nobody in the book fits that. Try part of the name, or the last digits of the number.',
  showAll: 'Show everyone',
  found: (count: number, shown: string) => plural(count, { one: '1 person', other: `${shown} people` }),
  cell: {
    fresh: (age: string) => `yes, ${age}`,
    today: 'yes, today',
    goingStale: (days: string) => `stale in ${days}`,
    staleSince: (month: string) => `stale since ${month}`,
    lapsedSince: (month: string) => `lapsed in ${month}`,
    stopped: 'said stop',
    tooWeak: (grade: string) => `only proof ${grade}`,
    never: 'never asked',
    /** Where little room is left beside an open person. */
    narrow: {
      goingStale: (days: string) => `stale in ${days}`,
      staleSince: (month: string) => `stale since ${month}`,
      lapsedSince: (month: string) => `lapsed in ${month}`,
      stopped: 'said stop',
    },
  },
  saidStopRow: (day: string, way: string) => `Said stop ${day}, ${way}. Nothing may be sent.`,
  saidStopOnceRow: 'Said stop before they were erased. Nothing may be sent.',
  onHoldRow: (words: string) => `On hold: was “${words}” a stop?`,
  noName: 'no name yet',
  decide: 'Decide',
  close: 'Close this page',
  grade: 'Proof',
  anyGrade: 'Any proof',
  onlyGrade: (grade: string) => `Only proof ${grade}`,
  chosen: {
    region: 'People chosen',
    reportRegion: 'What was done',
    tick: (name: string) => `Choose ${name}`,
    tickWaiting: 'Choose this row',
    tickAll: 'Choose everyone in this list',
    count: (count: number, shown: string) => plural(count, { one: '1 person chosen', other: `${shown} people chosen` }),
    names: (names: readonly string[], more: number, shown: string) =>
      more <= 0 ? names.join(', ') : `${names.join(', ')} and ${shown} more`,
    nobody: 'Choose nobody',
    print: 'Print a list',
    tooManyToPrint: (most: string) => `Paper takes ${most} people at once. Choose fewer, or save a table.`,
    uphold: 'Keep stale yeses',
    table: 'Save as a table',
    saved: 'The table is saved. It holds phone numbers, so keep it where only you can read it.',
    allStopped: 'All of them have said stop already.',
    noteFor: (count: number, shown: string) =>
      plural(count, { one: 'Note for 1 person', other: `Note for ${shown} people, the same for each` }),
    noteAct: 'Write it in the book',
    upholdWhy: (count: number, shown: string) =>
      plural(count, {
        one: 'Why does the stale yes of 1 person still hold?',
        other: `Why do the stale yeses of ${shown} people still hold?`,
      }),
    upholdHint: 'Your reason is written with each yes and shown to whoever asks. Asking again in the shop is better.',
    upholdAct: (count: number, shown: string) =>
      plural(count, { one: 'Keep the yes of 1 person', other: `Keep the yeses of ${shown} people` }),
    stopWay: 'How they said stop',
    stopTitle: (shown: string) => `Did ${shown} people say stop?`,
    stopMeans:
      'Nothing more goes to any of them. You can undo it for less than a minute; after that only they can say yes again, one by one.',
    stopKeep: 'Look again',
    stopAct: (shown: string) => `${shown} people said stop`,
    tooMany: (most: string) =>
      `At most ${most} people can be chosen one by one. Press Ctrl A in the list to choose everyone it holds.`,
    notRead: (code: string) => `These rows could not be read, so nobody was chosen. If you call for help, say ${code}.`,
    running: (done: string, total: string) => `${done} of ${total} people`,
    stopHere: 'Stop here',
    did: {
      stop: (count: number, shown: string) =>
        plural(count, {
          one: '1 person said stop. Nothing more goes to them.',
          other: `${shown} people said stop. Nothing more goes to them.`,
        }),
      note: (count: number, shown: string) =>
        plural(count, { one: 'The note is written for 1 person.', other: `The note is written for ${shown} people.` }),
      uphold: (count: number, shown: string) =>
        plural(count, {
          one: 'The yes of 1 person is kept, with your reason.',
          other: `The yeses of ${shown} people are kept, with your reason.`,
        }),
      undoStop: (count: number, shown: string) =>
        plural(count, {
          one: 'The stop of 1 person is taken back.',
          other: `The stops of ${shown} people are taken back.`,
        }),
    },
    notAll: (done: string, total: string) => `It ended after ${done} of ${total}; the others are as they were.`,
    fault: (code: string) => `If you call for help, say ${code}.`,
    leftOut: {
      gone: (count: number, shown: string) =>
        `${shown} left out: ${plural(count, { one: 'no longer', other: 'they are no longer' })} in the book.`,
      alreadyStopped: (_: number, shown: string) => `${shown} left out: they had said stop before.`,
      saidStop: (_: number, shown: string) => `${shown} left out: they said stop, and no reason outweighs that.`,
      nothingStale: (_: number, shown: string) => `${shown} left out: nothing of theirs is stale.`,
      endedByLaw: (_: number, shown: string) =>
        `${shown} left out: the law has ended their yes. Ask them again in the shop.`,
      undoTooLate: (_: number, shown: string) => `${shown} left out: it is too late to undo theirs.`,
    },
    more: (_: number, shown: string) => `and ${shown} more`,
  },
};

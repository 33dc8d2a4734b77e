import type { FindingSentences } from '#renderer/screens/proof/findings.ts';
import type { Restore } from '#shared/ledger/earlierKeys.ts';
import type { EarlierKeyKept } from '#shared/ledger/verdict.ts';
import { plural } from './plural.ts';

const findings: FindingSentences = {
  shortened: ({ size, checkpointSize }, number) =>
    `The book has ${number(size)} entries, but it once signed ${number(checkpointSize)}. Its end is missing.`,
  endMissing: ({ size, was }, number) =>
    `The book has ${number(size)} entries, and had ${number(was)} when it was last closed or seen open. Its end is missing.`,
  rewritten: ({ checkpointSize }, number) =>
    `Something among the first ${number(checkpointSize)} entries is not what was signed.`,
  keyChanged: ({ checkpoint }) => `The checkpoint ${checkpoint} was signed with a key this book never had.`,
  checkpointDamaged: ({ checkpoint }) => `The checkpoint ${checkpoint} is damaged.`,
  factChanged: ({ seq }, number) => `What entry ${number(seq)} says was changed after it was written.`,
  contentMissing: ({ seq }, number) =>
    `What entry ${number(seq)} said was taken out, and nobody was erased whose it was.`,
  unreadable: ({ line }, number) => `Line ${number(line)} of the book cannot be read.`,
  stampDamaged: ({ size }, number) => `The outside timestamp over ${number(size)} entries is damaged.`,
  stampContradicted: ({ size, stampedAt }, number) =>
    `On ${stampedAt.slice(0, 10)} a clock outside this computer saw ${number(size)} entries in the book, and they are not the ones that stand here now.`,
  evidenceMissing: ({ seq }, number) => `A file that belongs to entry ${number(seq)} is missing.`,
  evidenceChanged: ({ seq }, number) => `A file that belongs to entry ${number(seq)} was changed.`,
};

/** The proof of a yes, and how the book itself stands. */
export const proof = {
  titleFor: (name: string) => `Proof for ${name}`,
  bookTitle: 'Proof',
  bookLead: 'Whether the book is intact, and what a stranger can check without you.',
  print: 'Print',
  save: 'Save the proof pack',
  saving: 'Making the pack',
  saved: (entries: number, shown: string) =>
    plural(entries, { one: 'The proof pack has one entry.', other: `The proof pack has ${shown} entries.` }),
  document: 'The document',
  documentTitle: 'Proof of consent',
  aside: 'About this proof',
  bookAsOf: (size: string, at: string) => `From the consent book with ${size} entries, as it stood on ${at}.`,
  qrLabel: 'QR code of the last checkpoint',
  person: 'Person',
  number: 'Mobile number',
  campaign: 'Campaign',
  agreedOn: 'Agreed on',
  recordedOn: 'Written down',
  sameMoment: 'In the same hour.',
  how: 'How',
  form: 'Form number',
  place: 'Where',
  recordedBy: 'Written down by',
  note: 'Note',
  source: 'Where from',
  strength: 'Strength of proof',
  entry: 'Entry',
  standing: 'Standing',
  noStop: 'No stop received.',
  stopped: (at: string) => `Ended by a stop on ${at}.`,
  struck: (at: string, reason: string) => `Struck out on ${at} as a slip: “${reason}”`,
  yesTo: (campaign: string) => `Yes to ${campaign}`,
  noYes: 'No yes is on record for this person. What the book does have is below.',
  exactWords: (version: string) => `The exact words, wording ${version}`,
  noWording: 'No wording is on file for this yes',
  theirText: (from: string, to: string) => `Their text, from ${from} to ${to}`,
  kept: 'Kept with it',
  history: 'What happened',
  when: 'When',
  what: 'What',
  howToCheck: 'How to check this without us',
  checkSteps: [
    'Unpack the proof pack and open verify.html in any browser. It works offline; nothing is uploaded.',
    'Drop the pack on it. It says in plain words what is proved, what is not, and what is wrong where.',
    'Or follow README.txt: sha256sum and openssl are all it takes.',
    'Compare the checkpoint with the one on any receipt of this shop.',
  ],
  checkpoint: 'Checkpoint',
  intact: 'The book is intact',
  earlierKey: (
    { origin, checkpoints, signatures }: EarlierKeyKept,
    told: { readonly entry: string; readonly at: string; readonly checkpoints: string },
  ) =>
    `Entry ${told.entry} of ${told.at} says that the key was lost and a new one begun. The book was called ${origin} until then. ${
      checkpoints === 0
        ? 'No checkpoint of the old key is kept here.'
        : signatures === 'checked'
          ? `${plural(checkpoints, { one: 'Its only checkpoint was', other: `Its ${told.checkpoints} checkpoints were` })} checked too, and the book contains ${plural(checkpoints, { one: 'it', other: 'them' })}.`
          : `The book contains ${plural(checkpoints, { one: 'its only checkpoint', other: `its ${told.checkpoints} checkpoints` })}; whether the old key signed ${plural(checkpoints, { one: 'it', other: 'them' })} cannot be told here, because its public half was lost too.`
    }`,
  restored: ({ retired }: Restore, told: { readonly entry: string; readonly at: string }) =>
    `Entry ${told.entry} of ${told.at} says that the book was gone back to a copy. ${
      retired === null || retired.length === 0
        ? 'Which name it signed under before was not written down then.'
        : `It gave up ${plural(retired.length, { one: 'this name', other: 'these names' })}: ${retired.join(', ')}.`
    } If nobody went back to a copy then, ask whoever had this computer.`,
  intactMeans: (at: string, size: string, stamps: number) =>
    `Checked ${at}: all ${size} entries match their seal${stamps === 0 ? '.' : `, and ${stamps === 1 ? 'the outside timestamp agrees' : `all ${stamps} outside timestamps agree`}.`}`,
  notChecked: 'Not checked since Yesbook was opened',
  notCheckedMeans: 'Checking reads every entry and every kept file again, and compares them with what was signed.',
  broken: 'The book is not as it was signed',
  endSeen: 'I have seen that the end is missing',
  brokenMeans: 'Keep this computer as it is, and restore a backup from before. This is what does not fit:',
  findings,
  checkBook: 'Check my book',
  checkAgain: 'Check again',
  checking: 'Checking the book',
  checkedSoFar: (done: string, total: string) => `Entry ${done} of ${total}`,
  inPack: 'In the proof pack',
  packFiles: (entries: string, files: string) => [
    { what: 'Proof to print', kind: 'PDF' },
    { what: `${entries} entries, each with its proof`, kind: 'JSON' },
    { what: `Pictures and papers: ${files}`, kind: 'as kept' },
    { what: 'Signed checkpoint and key', kind: 'text' },
    { what: 'Outside timestamps, if a clock is chosen', kind: 'RFC 3161' },
    { what: 'Checker, works offline', kind: 'HTML' },
  ],
  packLanguage: 'Language of the pack',
  wholeHistory: 'Proof of everything about this person',
  whatItShows: 'What it shows',
  shows: [
    'This record matches its seal, to the letter.',
    'The seal was made with this shop’s key, and the entries around it fit.',
  ],
  showsNot: [
    'Not that what was written down is true. Their own signature or text, and what was sent since, speak for that.',
    'Not when it was written, before the checkpoint left this shop. Hand out receipts: each one carries a checkpoint.',
  ],
  wide: 'Proof for many people',
  wideMeans:
    'For a court or an authority that asks about a whole campaign or about some days. For one person, open them under People.',
  wideAbout: 'What it is about',
  wideCampaign: 'One campaign, with everybody who said yes to it',
  wideSpan: 'Some days',
  wideSpanMeans: 'Everybody who said yes, said stop or was texted then.',
  wideChoose: 'Choose a campaign',
  fromDay: 'First day',
  toDay: 'Last day',
  wideHolds: (people: number, shown: string) =>
    plural(people, {
      one: 'This pack holds the name, number and texts of one person',
      other: `This pack holds the names, numbers and texts of ${shown} people`,
    }),
  wideHoldsMeans:
    'Whoever gets it can read all of them. Hand it only to whoever may ask for everybody; for one person’s question their own proof is enough. The book notes that it was made.',
  wideFirst: 'Choose what the pack is about first: a campaign, or a first and a last day.',
  wideMakeNone: 'Make the pack',
  wideMake: (people: number, shown: string) =>
    plural(people, { one: 'Make the pack about one person', other: `Make the pack about ${shown} people` }),
  wideMaking: 'Making the pack',
  wideSoFar: (done: string, total: string) => `Person ${done} of ${total}. Everything else goes on meanwhile.`,
  wideStop: 'Stop making it',
  wideStopped: 'Making the pack was stopped. Nothing of it was kept.',
  wideFailed: (code: string) => `The pack could not be made (${code}). Nothing of it was kept; make it again.`,
  wideMade: (people: number, shown: string) =>
    plural(people, { one: 'The pack about one person is ready', other: `The pack about ${shown} people is ready` }),
  wideMadeMeans: (entries: string, bytes: string) =>
    `${entries} entries, ${bytes}. It waits here until Yesbook closes.`,
  wideSave: 'Save it',
  check: 'Check a proof pack',
  checkMeans: 'Drop a pack that somebody hands you, or one of your own. It is read here and goes nowhere.',
  checkChoose: 'Choose the ZIP file',
  checkDrop: 'A proof pack to check',
  checkOwn: 'It was signed by this book.',
  checkOther: 'It was signed by another book than this one.',
  isIntact: 'Is the book intact?',
  lastSeal: 'Last checkpoint',
  noSeal: 'Nothing was signed yet. Yesbook signs the book soon after its first entry.',
  sealCovers: (signed: string, entries: string) => `It seals ${signed} of ${entries} entries.`,
  sealMeans:
    'Whoever has a copy of this can tell later whether anything before it was changed. It stands on every proof and every receipt.',
};

import type { StampTrouble } from '#shared/stamps/trouble.ts';
import type { PrintedCheckpoint } from '#shared/views/clock.ts';

const reasons: Readonly<Record<StampTrouble, string>> = {
  offline: 'The service could not be reached. Check the internet connection of this computer.',
  httpStatus: 'The service answered, but not with a timestamp. Check the address.',
  tooLong: 'What came back was far too long for a timestamp. Check the address.',
  clocksApart: 'The two clocks are more than an hour apart. Set the date and time of this computer.',
  unreadable: 'What came back is not a timestamp. Check the address, or whether this network wants you to sign in.',
  rejected: 'The service refused to stamp. Look at its own page, or choose another.',
  otherImprint: 'The timestamp was made for something else, so it was not kept.',
  otherNonce: 'The timestamp answers an earlier question, so it was not kept.',
  signerMissing: 'The timestamp came without its certificate, so nobody could check it. Choose another service.',
  signerUnbound: 'The timestamp does not say which certificate it belongs to. Choose another service.',
  notForStamping: 'The certificate of this service may not sign times. Choose another service.',
  outsideCertificate: 'The certificate of this service does not hold at that time. Choose another service.',
  signatureWrong: 'The signature of the timestamp is wrong, so it was not kept.',
  signatureUnknown: 'The timestamp is signed in a way that Yesbook cannot check. Choose another service.',
};

/** A clock outside this computer, and checkpoints that come back on paper. */
export const clock = {
  title: 'A clock outside this computer',
  lead: 'This computer’s clock can be set by whoever sits at it. A time-stamping service signs, with its own clock, that the book was there at that time. Only a fingerprint of the book goes to it: no name, no number, no text.',
  which: 'Which service',
  none: 'No outside clock',
  noneHint: 'Nothing is sent. Proofs rest on the clock of this computer.',
  other: 'Another service',
  otherHint: 'Any that speaks RFC 3161.',
  address: 'Address of the service',
  addressHint: 'Begins with https:// or http://, as its own page says.',
  notes: {
    FreeTSA: 'Free, run by volunteers.',
    DigiCert: 'Free, run by a certificate authority in the US.',
    Sectigo: 'Free, run by a certificate authority in the UK. It asks for no more than one every 15 seconds.',
    GlobalSign: 'Free, run by a certificate authority in Belgium.',
  } as Readonly<Record<string, string>>,
  plainHttp: 'Over plain http: the stamp itself is signed and is checked.',
  use: 'Use this clock',
  asking: 'Asking the clock',
  testNow: 'Ask it now',
  stop: 'Ask no clock',
  stopped: 'No clock is asked from now on. The timestamps you have stay.',
  works: (at: string) => `The clock answered. The book is stamped: ${at}.`,
  nothing: 'There is nothing in the book to stamp yet.',
  last: (at: string, entries: string, by: string) => `Last timestamp ${at}, over ${entries} entries, by ${by}.`,
  noStamp: 'There is no timestamp yet.',
  waiting: (count: number, next: string | null) =>
    `${count === 1 ? 'One checkpoint waits' : `${count} checkpoints wait`} for a timestamp. One for the newest speaks for all${next === null ? '.' : `; it is asked for again ${next}.`}`,
  failed: (at: string) => `No timestamp came ${at}`,
  reasons,
  listTitle: 'Outside timestamps',
  listNone: 'Nothing was signed yet.',
  off: 'No clock outside this computer is asked. With one, your proofs also say when the book was there.',
  choose: 'Choose a clock',
  checkpoint: 'Checkpoint',
  entries: (size: string) => `${size} entries`,
  stamped: 'Stamped',
  notStamped: 'not stamped itself',
  byFingerprint: (by: string, fingerprint: string) => `By ${by}, certificate ${fingerprint}`,
  printedTitle: 'A checkpoint on paper',
  printedLead:
    'It stands on receipts, posters and proofs. Paste it, or scan its QR code with a hand scanner into this field.',
  printed: 'The checkpoint',
  check: 'Compare with the book',
  answers: {
    unreadable: () =>
      'This is not a whole checkpoint. It begins with “yesbook.local/” and ends with a long line of letters; copy all of it.',
    otherBook: () => 'This checkpoint is from another book. It says nothing about yours.',
    forged: () =>
      'This checkpoint bears the name of your book, but your book did not sign it. Somebody made it up or changed it.',
    contained: (size, stampedAt) =>
      `The book still contains it: its first ${size} entries are as they were when this was printed.${stampedAt === null ? '' : ` A clock outside saw them there ${stampedAt}.`}`,
    beforeRestore: (size) =>
      `It was printed before you went back to a backup, and the ${size} entries of that time are not all in the book of today.`,
    notContained: (size) =>
      `The book does not contain it: the ${size} entries it speaks of are not the ones that stand here now. Keep this computer as it is, and restore a backup from before.`,
  } as { readonly [K in PrintedCheckpoint['kind']]: (size: string, stampedAt: string | null) => string },
};

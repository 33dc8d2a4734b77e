/** What is wrong with a stamp that came. */
const stampProblems = [
  'unreadable',
  'rejected',
  'otherImprint',
  'otherNonce',
  'signerMissing',
  'signerUnbound',
  'notForStamping',
  'outsideCertificate',
  'signatureWrong',
  'signatureUnknown',
] as const;

export type StampProblem = (typeof stampProblems)[number];

/** Why no stamp came of asking; words/ has a sentence for each, with what happens next. */
export const stampTroubles = ['offline', 'httpStatus', 'tooLong', 'clocksApart', ...stampProblems] as const;

export type StampTrouble = (typeof stampTroubles)[number];

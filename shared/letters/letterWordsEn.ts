import { optOutWaysInFull } from '#shared/optOutWays.ts';
import type { LetterWords } from './letterWords.ts';

export const letterEn: LetterWords = {
  toFill: '[Your reference and the date of your letter]',
  about: (phone) => `Texts to ${phone}`,
  salutation: 'Dear Sir or Madam,',
  opening: (shop, phone) =>
    `You asked ${shop} about texts to the number ${phone}. This is everything our consent book says about it. The book can only be added to; each entry has a number, and the files enclosed let you check every one of them without us.`,
  noYes: 'We have no consent on record for this number.',
  yes: (campaign, at, how, entry) => `Consent to “${campaign}”: given on ${at}, ${how} (entry ${entry}).`,
  words: (version) => `The words that were agreed to, complete, in wording ${version}:`,
  noWords: 'No wording is on record for this consent.',
  late: (at) => `It was written into the book on ${at}, later than it was given.`,
  struck: (at, reason) => `It was struck out on ${at}, because it had been recorded by mistake: ${reason}`,
  grade: {
    A: 'It is proved by a text from the very number.',
    B: 'It is proved by the person’s own signature or tick, which is kept as a file and enclosed.',
    C: 'It was witnessed by a member of our staff.',
    D: 'It was taken over from a list or only claimed; we have no further proof of it.',
  },
  medium: {
    sms: 'by text from their own phone',
    tillScreen: 'on the screen at our till',
    paper: 'on paper in our shop',
    webForm: 'on our web form',
    spoken: 'in person',
    imported: 'as stated in a list that was brought in',
  },
  texts: (count) => `Texts sent to this number (${count}):`,
  noTexts: 'We have sent no texts to this number.',
  text: (at, campaign, entry) => `${at}${campaign === null ? '' : `, “${campaign}”`}, entry ${entry}:`,
  stops: 'Objections received:',
  noStop: 'We have received no objection from this person.',
  stop: (at, way, words, entry) => `${at}, ${way}${words === null ? '' : `: “${words}”`} (entry ${entry}).`,
  stopKept: (at, entry) =>
    `On a day that is no longer known, before their data was erased; it was kept by the number, which came back into the book on ${at} (entry ${entry}).`,
  since: {
    locked: 'Since then the number has been locked for texts.',
    lockedFor: (campaign) => `Since then the number has been locked for texts about “${campaign}”.`,
    undone: (at) => `It was recorded by mistake and taken back on ${at}.`,
    lifted: (at) => `The person lifted it on ${at} by a text of their own.`,
    newYes: 'Since then the number has been locked for texts, except for what the person said yes to again, as above.',
  },
  way: optOutWaysInFull.en,
  attached: (size) =>
    `Enclosed is the proof pack from the book with ${size} entries: the entries, the kept files, a proof for each entry and the signed checkpoint. verify.html in it checks all of it in any browser, without the internet; README.txt says how to do the same with sha256sum and openssl.`,
  limits:
    'The pack shows that these entries stand in the book unchanged since its checkpoint was signed. By itself it does not show that what was written down is true; the person’s own text or signature does.',
  closing: 'Yours faithfully,',
};

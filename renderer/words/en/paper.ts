import { plural } from './plural.ts';

/** What is printed for customers, and what may go out of the book. */
export const paper = {
  making: 'Making it',
  saved: {
    receipt: 'The receipt is ready to print.',
    form: 'The forms are ready to print. Keep each signed one.',
    poster: 'The poster is ready to print.',
    access: 'The answer is ready. Read it once, then hand it over.',
    people: 'The list is ready to print. It holds names and numbers: keep it as you keep the book.',
  },
  receipt: 'Receipt:',
  receiptFor: (campaign: string) => `Receipt for the yes to ${campaign}`,
  sizes: { '80mm': '80 mm', A6: 'A6' },
  onScreen: 'On screen',
  onScreenTitle: 'The receipt as a code',
  onScreenLabel: 'The receipt as a QR code',
  onScreenMeans:
    'Let the customer point their camera at it and keep the text. It works without a network, and names nobody.',
  title: 'On paper',
  noWords: 'Write the words first; forms and posters show them whole.',
  formsMean: 'One page a customer, numbered, with an empty box. The code on it says which words they signed.',
  howMany: 'How many forms',
  howManyWrong: (most: number) => `Write a number from 1 to ${most}.`,
  nextNumber: (number: string) => `The first has number ${number}.`,
  forms: 'Sign-up forms',
  bringInForms: 'Bring in signed forms by photo',
  posterMeans: (keyword: string) =>
    `A poster for the counter: people scan it, and their phone has ${keyword} ready to send.`,
  posterNoKeyword: 'For a poster this campaign needs a keyword. Give it one in its rules.',
  posterNoNumber: 'For a poster your texts must come from a number that can receive. Choose one in Settings.',
  posterInPractice: 'For a poster there must be a number that people can text, and practice mode has none.',
  poster: (size: string) => `Poster ${size}`,
  access: 'Answer “What do you have on me?”',
  retention: 'Kept longer than needed',
  retentionNone: 'Nobody is in the book for longer than there is a reason for.',
  retentionMeans: 'Nothing is left to be proved about them. They may go, and the law wants them to.',
  retentionSince: 'Needed until',
  retentionAll: (shown: string) => `Show all ${shown}`,
  retentionMore: (more: number, shown: string) =>
    plural(more, {
      one: 'One more follows once these have gone.',
      other: `${shown} more follow once these have gone.`,
    }),
};

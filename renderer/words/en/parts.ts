import { optOutWays } from '#shared/optOutWays.ts';
import type { Grade, LineKind, Medium } from '#shared/facts.ts';

const gradeMeans: Readonly<Record<Grade, string>> = {
  A: 'Proof A: it came from their own phone. Nobody else could have sent it, so this is the strongest proof there is.',
  B: 'Proof B: they signed or ticked it themselves in front of you, and the paper or picture is kept in the book.',
  C: 'Proof C: someone who works here heard it and wrote it down. It counts, but it is your word against theirs.',
  D: 'Proof D: claimed by a list that was brought in. The book did not see it happen.',
};

const medium: Readonly<Record<Medium, string>> = {
  sms: 'by text from their own phone',
  tillScreen: 'at the till screen',
  paper: 'on paper',
  webForm: 'on your website',
  spoken: 'told in person',
  imported: 'from a list',
};

const line: Readonly<Record<LineKind, string>> = {
  mobile: 'mobile',
  landline: 'landline',
  either: '',
  other: 'not a mobile',
};

/** What the parts themselves say, and words that several screens share. */
export const parts = {
  named: { today: 'today', yesterday: 'yesterday' },
  print: 'Print',
  printWords: (name: string) => `Print the words of ${name}`,
  printFile: (name: string) => `Print ${name}`,
  quoted: (words: string) => `“${words}”`,
  grade: (grade: Grade) => `Proof ${grade}`,
  gradeMeans,
  medium,
  way: optOutWays.en,
  line,
  reading: 'Reading the book',
  couldNotRead: 'This page could not be read',
  bookIsSafe:
    'Everything written in the book is still there. Try again; if it stays like this, close Yesbook and open it again.',
  tryAgain: 'Try again',
  helpCode: (code: string) => `If you call for help, say ${code}.`,
  showAsTable: 'Show as table',
  showAsDrawing: 'Show as drawing',
  undo: 'Undo',
  close: 'Close',
  toasts: 'What was just done',
  month: 'Month',
  people: 'People',
  entry: (number: string) => `Entry ${number}`,
};

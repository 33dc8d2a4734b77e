import type { Fills } from './judgeRows.ts';
import type { RowWords } from './rowWords.ts';

const fields: Readonly<Record<keyof Fills, string>> = { name: 'name', firstName: 'first name', language: 'language' };
const digits = (count: number): string => (count === 1 ? 'One digit is' : `${count} digits are`);

export const rowWordsEn: RowWords = {
  heaps: {
    accepted: 'Taken in',
    repaired: 'Put right and taken in',
    known: 'In the book already',
    duplicates: 'Twice in the list',
    refused: 'Refused',
  },
  repaired: {
    leadingZero: 'The zero in front was missing and was put back.',
    plus: 'The plus in front was put right.',
    scientific: 'A spreadsheet had written it as 4.9E+11; all its digits were still there.',
    decimal: 'Decimals at the end were dropped.',
    characters: 'Characters that do not belong in a number were dropped.',
    label: 'Words beside the number were dropped.',
    several: 'There were several numbers; the one that can be texted was taken.',
  },
  refused: {
    empty: 'There is no number in this row. Ask for it.',
    tooShort: 'Digits are missing. Ask for the full number.',
    tooLong: 'There are too many digits. Check the number with them.',
    letters: 'There are letters in the number. Correct the row and bring the list in again.',
    extension: 'This number has an extension, so no text can reach it. Ask for a mobile number.',
    notANumber: 'This does not read as a phone number. Check it with them.',
    lostDigits: 'A spreadsheet cut this number short. Look it up where the list came from.',
    several: 'There are several numbers here that can be texted. Leave one in the row.',
  },
  missing: (count) => `${digits(count)} missing. Ask for the full number.`,
  lost: (count) =>
    `A spreadsheet cut this number short: ${digits(count).toLowerCase()} lost. Look it up where the list came from.`,
  stopLost: 'This row says stop, but nobody can tell of which number. Find the number and record the stop by hand.',
  landline: 'A landline: it goes in the book and is never texted.',
  otherLine: 'Not a mobile number: it goes in the book and is never texted.',
  filledIn: (what) => `Filled in what the book lacked: ${what.map((field) => fields[field]).join(', ')}.`,
  unchanged: 'What the book has stays as it is.',
  calledOtherwise: (name) => `The book calls them ${name}.`,
  duplicate: (row) => `The same number as in row ${row}, so it is one person.`,
  stopNew: 'Said stop, so nothing is ever sent to this number.',
  stopInRow: (row) => `Said stop in row ${row}, so nothing is ever sent to this number.`,
  stopKnown: 'Said stop before. That stays.',
  yesTaken: (day) => `A claimed yes (${day}) is written down as proof D.`,
  yesLeft: {
    saidStop: 'The yes in the list does not count, because they said stop.',
    dayMissing: 'The yes in the list has no day that can be read, so it was left out.',
    dayUnclear:
      'The day of the yes could be two: other rows of this column put day and month the other way round. It was left out; write the days as 2025-04-03 and bring in the list again.',
    inFuture: 'The yes in the list has a day that has not come yet, so it was left out.',
    saidYesAlready: 'The book has a yes of theirs already, and keeps that one.',
    campaignClosed: 'The campaign is closed or has no words yet, so the yes was left out.',
  },
  marks: {
    nameMissing: 'There is no name.',
    nameCut: 'The name was too long and was cut.',
    noteCut: 'The note was too long and was cut.',
    languageUnknown: 'The language was not understood and was left out.',
    noteMayBeStop: 'The note may mean stop. Read it, and record the stop on their page if it does.',
    stopDayUnknown: 'The list does not say when they said stop; it counts from today.',
  },
  notReached: 'Not brought in, because it was stopped before',
  report: ['Row', 'In the list', 'Number', 'Name', 'What became of it', 'Why'],
  reportName: 'report',
};

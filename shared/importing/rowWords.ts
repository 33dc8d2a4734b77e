import type { Instant } from '#shared/facts.ts';
import type { PhoneRefusal, PhoneRepair } from '#shared/phone.ts';
import type { Heap } from './counts.ts';
import type { Fills, JudgedRow, Judgement, Stop, Yes } from './judgeRows.ts';
import type { RowMark } from './readRow.ts';
import { rowWordsDe } from './rowWordsDe.ts';
import { rowWordsEn } from './rowWordsEn.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** What is said of a row, on the screen and in the report file alike. */
export type RowWords = {
  readonly heaps: Readonly<Record<Heap, string>>;
  readonly repaired: Readonly<Record<PhoneRepair, string>>;
  readonly refused: Readonly<Record<PhoneRefusal, string>>;
  readonly missing: (digits: number) => string;
  readonly lost: (digits: number) => string;
  readonly stopLost: string;
  readonly landline: string;
  readonly otherLine: string;
  readonly filledIn: (what: readonly (keyof Fills)[]) => string;
  readonly unchanged: string;
  readonly calledOtherwise: (name: string) => string;
  readonly duplicate: (row: number) => string;
  readonly stopNew: string;
  readonly stopInRow: (row: number) => string;
  readonly stopKnown: string;
  readonly yesTaken: (day: string) => string;
  readonly yesLeft: Readonly<Record<Extract<Yes, { kind: 'left' }>['why'], string>>;
  readonly marks: Readonly<Record<RowMark, string>>;
  readonly notReached: string;
  /** Heads of the report: row, as written, number, name, what became of it, why. */
  readonly report: readonly [string, string, string, string, string, string];
  readonly reportName: string;
};

export const rowWords: Readonly<Record<AppLanguage, RowWords>> = { en: rowWordsEn, de: rowWordsDe };

type Taken = Extract<Judgement, { kind: 'new' | 'known' }>;

/** Everything worth saying of one row, the weightiest first; nothing of a row that simply went well. */
export function rowSentences(judged: JudgedRow, words: RowWords, day: (at: Instant) => string): string[] {
  const { judgement, row, name } = judged;
  switch (judgement.kind) {
    case 'refused':
      return [...(judgement.stopLost ? [words.stopLost] : []), refusalOf(judgement, words)];
    case 'duplicate':
      return [words.duplicate(judgement.of)];
    case 'new':
      return [...takenSentences(judgement, row, words, day), ...judged.marks.map((mark) => words.marks[mark])];
    case 'known': {
      const filled = Object.keys(judgement.fills) as (keyof Fills)[];
      const other = judgement.called !== name && name !== '' && judgement.called !== '';
      return [
        ...takenSentences(judgement, row, words, day),
        filled.length > 0 ? words.filledIn(filled) : words.unchanged,
        ...(other ? [words.calledOtherwise(judgement.called)] : []),
        ...judged.marks.filter(isAboutStop).map((mark) => words.marks[mark]),
      ];
    }
  }
}

/** Of what was put right in a row, only this matters where the book keeps what it has. */
const isAboutStop = (mark: RowMark): boolean => mark === 'noteMayBeStop' || mark === 'stopDayUnknown';

function refusalOf({ why, missing }: Extract<Judgement, { kind: 'refused' }>, words: RowWords): string {
  if (missing === null) return words.refused[why];
  return why === 'lostDigits' ? words.lost(missing) : words.missing(missing);
}

function takenSentences(judgement: Taken, row: number, words: RowWords, day: (at: Instant) => string): string[] {
  const { repaired, line } = judgement;
  return [
    ...stopSentences(judgement.stop, row, words),
    ...yesSentences(judgement.yes, words, day),
    ...(line === 'landline' ? [words.landline] : []),
    ...(line === 'other' ? [words.otherLine] : []),
    ...(repaired === null ? [] : [words.repaired[repaired]]),
  ];
}

function stopSentences(stop: Stop, row: number, words: RowWords): string[] {
  if (stop.kind === 'none') return [];
  if (stop.kind === 'known') return [words.stopKnown];
  return [stop.row === row ? words.stopNew : words.stopInRow(stop.row)];
}

function yesSentences(yes: Yes, words: RowWords, day: (at: Instant) => string): string[] {
  if (yes.kind === 'none') return [];
  return [yes.kind === 'taken' ? words.yesTaken(day(yes.givenAt)) : words.yesLeft[yes.why]];
}

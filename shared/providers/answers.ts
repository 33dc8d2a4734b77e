import { z } from 'zod';
import type { Answer } from './line.ts';
import { instantReader } from '#shared/instantReader.ts';
import type { SendOutcome, TestAnswer, TestFailure, Trouble } from './provider.ts';

/** What a successful answer holds, or null where it is not one of the documented form. */
export const readAs = <T>(answer: Answer, form: z.ZodType<T>): T | null => {
  if (answer.kind !== 'json' || answer.status < 200 || answer.status > 299) return null;
  const read = form.safeParse(answer.body);
  return read.success ? read.data : null;
};

/** A moment in milliseconds of Unix time made an instant; one of no year that is written with four digits is none. */
export const unixMilliseconds = z
  .number()
  .refine((at) => !Number.isNaN(new Date(at).getTime()))
  .transform((at) => new Date(at).toISOString())
  .pipe(instantReader);

/** The same of a moment in any form that `Date` reads, as RFC 2822 and ISO 8601. */
export const instant = z.string().transform(Date.parse).pipe(unixMilliseconds);

/** What an answer to a send means where the provider's own words say nothing more exact. */
export const sendOutcomeOf = (answer: Answer): SendOutcome => {
  if (answer.kind === 'notSent') return { kind: 'later', because: 'offline', why: answer.why };
  if (answer.kind === 'cut') return { kind: 'unknown', why: answer.why };
  const { status } = answer;
  const code = String(status);
  const detail = answer.kind === 'unreadable' ? unreadable[answer.how] : 'the answer was not of the documented form';
  if (status === 429) return { kind: 'later', because: 'busy', why: 'too many at once', ...waitOf(answer) };
  if (status === 401 || status === 403) return { kind: 'refused', failure: 'badCredentials', code, detail };
  if (status === 402) return { kind: 'refused', failure: 'noCredit', code, detail };
  // 408 and every 5xx may come after the message was taken in; a 2xx we cannot read surely may.
  if (status < 400 || status === 408 || status >= 500) return { kind: 'unknown', why: `answered ${code}: ${detail}` };
  return { kind: 'refused', failure: 'other', code, detail };
};

const unreadable = {
  empty: 'the answer was empty',
  webPage: 'a web page came instead of an answer',
  notJson: 'the answer was not JSON',
  tooLarge: 'the answer was larger than any real one',
} as const;

/** What an answer to a question means where it is not the one hoped for. */
export const troubleOf = (answer: Answer): Trouble => {
  if (answer.kind === 'notSent' || answer.kind === 'cut') {
    return { kind: 'trouble', trouble: 'offline', why: answer.why };
  }
  const { status } = answer;
  if (status === 401 || status === 403)
    return { kind: 'trouble', trouble: 'badCredentials', why: `answered ${status}` };
  if (status === 429 || status === 503) {
    return { kind: 'trouble', trouble: 'busy', why: `answered ${status}`, ...waitOf(answer) };
  }
  const why = answer.kind === 'unreadable' ? unreadable[answer.how] : 'the answer was not of the documented form';
  return { kind: 'trouble', trouble: 'unclear', why: `answered ${status}: ${why}` };
};

export const testFailureOf = (answer: Answer): TestAnswer => {
  const { trouble, why } = troubleOf(answer);
  return { kind: 'fails', why: trouble satisfies TestFailure, detail: why };
};

const waitOf = (answer: { readonly retryAfterMs?: number }) =>
  answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs };

/** A provider's own words, fit to be kept: one line, no numbers long enough to be a customer's, no novel. */
export const plainDetail = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/\+?\d[\d ()-]{5,}\d/g, '…')
    .trim()
    .slice(0, 160);

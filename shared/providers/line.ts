import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from '#shared/ledger/base64.ts';

/** The one way every adapter speaks to its provider. */
export type Line = (request: Request) => Promise<Answer>;

/** Where a line leads, and what every request on it is signed with. */
export type LineEnd = { readonly origin: string; readonly headers: Readonly<Record<string, string>> };

export type Request = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Beneath the provider's own origin. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
};

export type Answer =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: unknown;
      /** How far the provider's clock is ahead of ours, by its Date header. */
      readonly skewMs: number;
      readonly retryAfterMs?: number;
    }
  /** An HTTP answer whose body is not the JSON it should be. */
  | {
      readonly kind: 'unreadable';
      readonly status: number;
      readonly how: 'empty' | 'webPage' | 'notJson' | 'tooLarge';
      readonly retryAfterMs?: number;
    }
  /** No byte of the request was taken in by the provider. */
  | { readonly kind: 'notSent'; readonly why: string }
  /** The request left and no whole answer came back. */
  | { readonly kind: 'cut'; readonly why: string };

export const basicAuth = (user: string, password: string): Readonly<Record<string, string>> => ({
  authorization: `Basic ${toBase64(utf8ToBytes(`${user}:${password}`))}`,
});

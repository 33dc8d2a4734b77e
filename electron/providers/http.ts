import type { Surroundings } from './provider.ts';

/** The one way every adapter speaks to its provider. */
export type Line = (request: Request) => Promise<Answer>;

type Request = {
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
      readonly headers: Headers;
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

const longestAnswer = 8_000_000;
const patienceMs = 30_000;

/** A line to one provider's own host, and nowhere else. */
export const openLine = (
  provider: { readonly origin: string; readonly headers: Readonly<Record<string, string>> },
  { now, origin: elsewhere, timeoutMs = patienceMs }: Pick<Surroundings, 'now' | 'origin' | 'timeoutMs'>,
): Line => {
  const { origin } = new URL(elsewhere ?? provider.origin);
  return async ({ method, path, query, form, json }) => {
    const url = new URL(path, origin);
    // A page link in an answer must not lead our credentials to another host.
    if (url.origin !== origin) return { kind: 'notSent', why: 'an address outside the provider' };
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const body =
      form !== undefined ? new URLSearchParams(form).toString() : json === undefined ? undefined : JSON.stringify(json);
    const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        signal,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': type }),
          ...provider.headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      return await readAnswer(response, now());
    } catch (fault) {
      return explainFault(fault);
    }
  };
};

export const basicAuth = (user: string, password: string): Readonly<Record<string, string>> => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`,
});

const readAnswer = async (response: Response, now: number): Promise<Answer> => {
  const wait = retryAfter(response.headers.get('retry-after'), now);
  const pause = wait === undefined ? {} : { retryAfterMs: wait };
  const { status } = response;
  const text = await readText(response);
  if (text === null) return { kind: 'unreadable', status, how: 'tooLarge', ...pause };
  if (text.trim() === '') return { kind: 'unreadable', status, how: 'empty', ...pause };
  try {
    const body: unknown = JSON.parse(text);
    const { headers } = response;
    return { kind: 'json', status, body, headers, skewMs: skewOf(headers, now), ...pause };
  } catch {
    return { kind: 'unreadable', status, how: text.trimStart().startsWith('<') ? 'webPage' : 'notJson', ...pause };
  }
};

/** The body as text, or null once it grows past what is believed. */
const readText = async (response: Response): Promise<string | null> => {
  if (response.body === null) return '';
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body) {
    size += piece.byteLength;
    if (size > longestAnswer) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
};

/** Milliseconds from a Retry-After header (RFC 9110, 10.2.3): seconds or a date. */
const retryAfter = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};

const skewOf = (headers: Headers, now: number): number => {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? 0 : date - now;
};

const certainlyNotSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const explainFault = (fault: unknown): Answer => {
  if (fault instanceof Error && fault.name === 'TimeoutError') return { kind: 'cut', why: 'no answer in time' };
  const causes = causesOf(fault);
  const notSent = causes.length > 0 && causes.every(isBeforeSending);
  const code = causes[0]?.code ?? 'no reason given';
  return notSent
    ? { kind: 'notSent', why: `no connection (${code})` }
    : { kind: 'cut', why: `the connection broke (${code})` };
};

type Cause = { readonly code?: string; readonly syscall?: string };

/** undici hides the reason in `cause`, and several of them where a name has several addresses. */
const causesOf = (fault: unknown): readonly Cause[] => {
  const cause = fault instanceof Error ? fault.cause : undefined;
  if (cause instanceof AggregateError) return cause.errors.map(toCause);
  return cause instanceof Error ? [toCause(cause)] : [];
};

const toCause = (error: unknown): Cause => {
  if (!(error instanceof Error)) return {};
  return {
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('syscall' in error && typeof error.syscall === 'string' ? { syscall: error.syscall } : {}),
  };
};

const isBeforeSending = ({ code, syscall }: Cause): boolean =>
  syscall === 'connect' || syscall === 'getaddrinfo' || certainlyNotSent.has(code ?? '');

import type { Answer, Line, LineEnd } from '#shared/providers/line.ts';
import { exchange, type Received } from './exchange.ts';

type Clock = { readonly now: () => number; readonly timeoutMs?: number };

const patienceMs = 30_000;

/** A line to one provider's own host, and nowhere else. */
export const openLine = (end: LineEnd, { now, timeoutMs = patienceMs }: Clock): Line => {
  const { origin } = new URL(end.origin);
  return async ({ method, path, query, form, json }) => {
    const url = new URL(path, origin);
    // A page link in an answer must not lead our credentials to another host.
    if (url.origin !== origin) return { kind: 'notSent', why: 'an address outside the provider' };
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const body =
      form !== undefined ? new URLSearchParams(form).toString() : json === undefined ? undefined : JSON.stringify(json);
    const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
    const headers = {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': type }),
      ...end.headers,
    };
    try {
      return readAnswer(await exchange(url, { method, headers, body, timeoutMs }), now());
    } catch (fault) {
      return explainFault(fault);
    }
  };
};

const readAnswer = ({ status, headers, text }: Received, now: number): Answer => {
  const wait = retryAfter(headers['retry-after'], now);
  const pause = wait === undefined ? {} : { retryAfterMs: wait };
  if (text === null) return { kind: 'unreadable', status, how: 'tooLarge', ...pause };
  if (text.trim() === '') return { kind: 'unreadable', status, how: 'empty', ...pause };
  try {
    const body: unknown = JSON.parse(text);
    return { kind: 'json', status, body, skewMs: skewOf(headers.date, now), ...pause };
  } catch {
    return { kind: 'unreadable', status, how: text.trimStart().startsWith('<') ? 'webPage' : 'notJson', ...pause };
  }
};

/** Milliseconds from a Retry-After header (RFC 9110, 10.2.3): seconds or a date. */
const retryAfter = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};

const skewOf = (header: string | undefined, now: number): number => {
  const date = Date.parse(header ?? '');
  return Number.isNaN(date) ? 0 : date - now;
};

const certainlyNotSent = new Set([
  // A key with signs in it that no header can carry.
  'ERR_INVALID_CHAR',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
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

/** One fault, or several of them where a name has several addresses. */
const causesOf = (fault: unknown): readonly Cause[] => {
  if (fault instanceof AggregateError) return fault.errors.map(toCause);
  return fault instanceof Error ? [toCause(fault)] : [];
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

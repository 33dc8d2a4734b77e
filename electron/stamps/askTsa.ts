import type { StampTrouble } from '#shared/stamps/trouble.ts';

export type TsaAnswer =
  | { readonly kind: 'answered'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly why: StampTrouble; readonly detail: string };

/** A stamp with a chain of certificates has less than 20 kB. */
const MOST_BYTES = 64 * 1024;

/** RFC 3161 section 3.4: the request is posted, the answer is read as far as a stamp can be long, and nothing else is sent. */
export async function askTsa(url: string, request: Uint8Array, signal: AbortSignal): Promise<TsaAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { kind: 'failed', why: 'httpStatus', detail: String(response.status) };
    }
    return await readWithin(response);
  } catch (fault) {
    return { kind: 'failed', why: 'offline', detail: reasonOf(fault) };
  }
}

async function readWithin(response: Response): Promise<TsaAnswer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    // Leaving the loop ends the connection, so that no more of it is even received.
    if (bytes > MOST_BYTES) return { kind: 'failed', why: 'tooLong', detail: '' };
    parts.push(part);
  }
  return { kind: 'answered', bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** fetch wraps what the network said in an error of its own. */
const reasonOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault);
  const { cause } = fault;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : fault.name;
};

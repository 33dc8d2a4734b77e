import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { openCheckpoint } from '#shared/ledger/checkpoint.ts';
import { readPrinted } from '#shared/ledger/printedCheckpoint.ts';
import type { ClockView, PrintedCheckpoint, SeenStamp } from '#shared/views/clock.ts';
import type { Desk } from '#electron/desk.ts';
import { retiredKeys } from '#electron/ledger/signingKey.ts';

/** As many checkpoints as one looks through. */
const MOST = 20;

export async function clockAnswer({ book, settings, stamping }: Desk): Promise<ClockView> {
  const { clock } = settings.now();
  const seen = async (size: number | undefined): Promise<SeenStamp | null> => {
    const read = size === undefined ? null : await stamping.kept.read(size);
    return read && { size: read.head.size, at: read.stamp.at, by: read.stamp.by, fingerprint: read.stamp.fingerprint };
  };
  const newest = book.ledger.checkpoints().slice(-MOST).toReversed();
  return {
    url: clock?.url ?? null,
    waiting: stamping.waiting(),
    failure: clock?.failure && clock.triedAt !== null ? { ...clock.failure, at: clock.triedAt } : null,
    nextTryAt: stamping.nextTryAt(),
    last: await seen(stamping.kept.sizes().at(-1)),
    checkpoints: await Promise.all(newest.map(async ({ size }) => ({ size, stamp: await seen(size) }))),
  };
}

/** Whether the book still begins like the book of a checkpoint that left the house. */
export async function printedAnswer({ book, stamping }: Desk, text: string): Promise<PrintedCheckpoint> {
  const note = readPrinted(text);
  if (note === null) return { kind: 'unreadable' };
  const { ledger } = book;
  const origin = note.slice(0, note.indexOf('\n'));
  const isRetired = (await ledger.retired()).has(origin);
  const aside = isRetired ? await retiredKeys(join(ledger.folder, 'keys')) : [];
  const earlier = aside.find(({ name }) => name === origin);
  const own = [...ledger.earlierKeys().flatMap((lost) => lost.key ?? []), ledger.key()];
  const key = own.find(({ name }) => name === origin) ?? earlier;
  if (key === undefined) return { kind: 'otherBook', origin };
  const opened = openCheckpoint(note, key);
  if (opened.kind === 'refused') return { kind: 'forged' };
  const { size, root } = opened.head;
  if (size <= ledger.size() && ledger.root(size) === bytesToHex(root)) {
    const stamped = stamping.kept.sizes().find((other) => other >= size);
    const stamp = stamped === undefined ? null : await stamping.kept.read(stamped);
    return { kind: 'contained', size, stampedAt: stamp?.stamp.at ?? null };
  }
  return { kind: own.includes(key) ? 'notContained' : 'beforeRestore', size };
}

import { readdirSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#shared/facts.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { lockFolder } from '#electron/lock.ts';
import { digestOf, leafHash } from '#shared/ledger/leaf.ts';
import { createTree } from '#shared/ledger/tree.ts';
import { bundleProgram, startChild } from '#test/child.ts';
import { emptyFolder } from './folder.ts';

const runs = process.env['YESBOOK_TORTURE'] === 'full' ? 200 : 20;
const seed = Number(process.env['SEED'] ?? 1);
/** A book grows by some megabytes a life; a new one now and then keeps the later lives as quick as the first. */
const livesOfABook = 10;

let program = '';
beforeAll(async () => {
  program = await bundleProgram('test/electron/ledger/bookKeeper.program.ts');
});

describe('a book whose host is killed at any moment', () => {
  it(
    `still has all it acknowledged, ${runs} times over`,
    async () => {
      const lives = fc.sample(fc.record({ seed: fc.nat(), milliseconds: fc.nat(250) }), { seed, numRuns: runs });
      let dir = '';
      let known: Known = nothingKnown();
      let torn = 0;
      for (const [n, life] of lives.entries()) {
        if (n % livesOfABook === 0) [dir, known] = [emptyFolder(), nothingKnown()];
        await liveAndDie(dir, life, known);
        torn += await examine(dir, known);
      }
      process.stdout.write(`killed ${runs} times, found a torn end ${torn} times\n`);
    },
    runs * 6000,
  );
});

/** What the host has acknowledged over all its lives. */
type Known = { digests: Map<number, string>; erased: Map<string, number>; lastCheckpoint: readonly string[] | null };
const nothingKnown = (): Known => ({ digests: new Map(), erased: new Map(), lastCheckpoint: null });

const liveAndDie = async (dir: string, life: { seed: number; milliseconds: number }, known: Known): Promise<void> => {
  const child = startChild(process.execPath, [program, dir, String(life.seed)]);
  await child.line((line) => line.startsWith('{"started"'));
  await wait(life.milliseconds);
  child.process.kill('SIGKILL');
  await child.ended;
  // The kill may have cut the last print in two.
  for (const line of child.lines.filter((text) => text.endsWith('}'))) {
    const said: Said = JSON.parse(line);
    said.digests?.forEach((digest, at) => known.digests.set((said.from ?? 0) + at, digest));
    if (said.erased !== undefined) known.erased.set(said.erased, said.from ?? 0);
    if (said.checkpoint) known.lastCheckpoint = said.checkpoint;
  }
};

type Said = { from?: number; digests?: string[]; erased?: string; checkpoint?: string[] };

/** Opens the book as the next host would, and answers how many torn ends were set aside. */
const examine = async (dir: string, known: Known): Promise<number> => {
  const locking = await lockFolder(dir);
  if (locking.kind !== 'locked') expect.fail('a dead host kept its lock');
  const entries: Entry[] = [];
  let torn = 0;
  const ledger = await openLedger(dir, {
    onEntry: (entry) => entries.push(entry),
    report: (notice) => {
      expect(notice.kind).toBe('tornTail');
      if (notice.kind === 'tornTail') expect(statSync(notice.keptIn).size).toBe(notice.bytes);
      torn++;
    },
  });
  const tree = createTree();
  for (const [seq, entry] of entries.entries()) {
    if (entry.seq !== seq) expect.fail(`entry ${entry.seq} stands at ${seq}`);
    if (entry.salt !== null && digestOf(entry.salt, entry.fact) !== entry.digest)
      expect.fail(`entry ${seq} has a wrong digest`);
    tree.append(leafHash(entry));
  }
  for (const [seq, digest] of known.digests) {
    if (entries[seq]?.digest.slice(0, 8) !== digest) expect.fail(`entry ${seq} was acknowledged and is lost`);
  }
  for (const [contact, seq] of known.erased) {
    const said = ledger.entriesOf(contact).filter((entry) => entry.seq < seq && entry.fact !== null);
    if (said.length > 0) expect.fail(`${contact} was erased and is still there`);
  }
  expectWholeAppends(entries);
  expect(ledger.root()).toBe(bytesToHex(tree.root()));
  expect(await ledger.verifyAgainstCheckpoint()).toMatchObject({ kind: 'sound' });
  if (known.lastCheckpoint)
    expect(ledger.root(Number(known.lastCheckpoint[0]))).toBe(
      Buffer.from(known.lastCheckpoint[1] ?? '', 'base64').toString('hex'),
    );
  expect(readdirSync(dir).filter((name) => name.endsWith('.new') || name.startsWith('lock.'))).toEqual([]);
  await ledger.close();
  locking.release();
  return torn;
};

/** Every append names where it began and how many facts it had. */
const expectWholeAppends = (entries: readonly Entry[]): void => {
  for (const entry of entries) {
    if (entry.type !== 'contact.noted' || entry.fact === null) continue;
    const [from = 0, length = 0] = entry.fact.note.split(' ')[0]?.split('+').map(Number) ?? [];
    if (entries.length < from + length) expect.fail(`only a part of the append at ${from} is believed`);
  }
};

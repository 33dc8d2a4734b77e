import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { foundAtStart, withStamps } from '#electron/stamps/checkStamped.ts';
import { imprintOf, openKeptStamps } from '#electron/stamps/keptStamps.ts';
import type { Verdict } from '#shared/ledger/verdict.ts';
import { stampRequest } from '#shared/stamps/stampRequest.ts';
import { at, bookLines, emptyFolder, noted, open, writeBook } from '#test/electron/ledger/folder.ts';
import { makeTsa } from '#test/tsa.ts';

let dir = '';

/** Opens the folder as a forger who has the machine, its key and Yesbook itself, and who stamps nothing. */
const append = async (...notes: string[]): Promise<void> => {
  const { ledger } = await open(dir);
  for (const note of notes) await ledger.append([noted('ben', note)], at);
  await ledger.checkpoint();
  await ledger.close();
};
const kinds = (verdict: Verdict): string[] =>
  verdict.kind === 'sound' ? [] : verdict.findings.map(({ kind }) => kind);
const examined = async () => {
  const { ledger } = await open(dir);
  const kept = openKeptStamps(ledger);
  const atStart = (await foundAtStart(ledger, kept)).map(({ kind }) => kind);
  const verdict = await withStamps(await checkBook(ledger, () => undefined), ledger, kept);
  await ledger.close();
  return { atStart, verdict, check: kinds(verdict) };
};
const stampedFile = (ending: string): string =>
  join(dir, 'timestamps', readdirSync(join(dir, 'timestamps')).find((name) => name.endsWith(ending)) ?? '');

/** Six entries, of which the first four were stamped. */
beforeEach(async () => {
  dir = emptyFolder();
  await append('1', '2', '3', '4');
  const { ledger } = await open(dir);
  const note = await ledger.checkpoint();
  const response = makeTsa().reply(stampRequest(imprintOf(note), new Uint8Array([7])));
  await openKeptStamps(ledger).keep(4, note, response);
  await ledger.close();
  await append('5', '6');
});

describe('the outside stamp', () => {
  it('speaks for a book nobody has touched', async () => {
    const { atStart, verdict } = await examined();
    expect(atStart).toEqual([]);
    expect(verdict).toMatchObject({ kind: 'sound', size: 6, stamps: 1 });
  });

  it('finds a tail replaced and signed anew with the right key, which nothing else in the folder would', async () => {
    const lines = bookLines(dir);
    rmSync(join(dir, 'checkpoints'), { recursive: true });
    writeBook(dir, `${lines.slice(0, 3).join('\n')}\n`);
    await append('forged 4', 'forged 5', 'forged 6');
    const { ledger } = await open(dir);
    expect((await checkBook(ledger, () => undefined)).kind).toBe('sound');
    await ledger.close();
    expect((await examined()).check).toEqual(['stampContradicted']);
  });

  it('finds an old folder played back under it, at the start already', async () => {
    rmSync(join(dir, 'checkpoints'), { recursive: true });
    writeBook(dir, `${bookLines(dir).slice(0, 2).join('\n')}\n`);
    const { atStart, check } = await examined();
    expect(atStart).toEqual(['stampContradicted']);
    expect(check).toEqual(['stampContradicted']);
  });

  it('finds a whole old folder played back, once the stamp from a copy outside lies beside it', async () => {
    const outside = emptyFolder();
    cpSync(join(dir, 'timestamps'), outside, { recursive: true });
    rmSync(join(dir, 'checkpoints'), { recursive: true });
    rmSync(join(dir, 'timestamps'), { recursive: true });
    writeBook(dir, `${bookLines(dir).slice(0, 3).join('\n')}\n`);
    await append('another 4', 'another 5');
    expect((await examined()).check).toEqual([]);
    cpSync(outside, join(dir, 'timestamps'), { recursive: true });
    expect((await examined()).check).toEqual(['stampContradicted']);
  });

  it('finds the key exchanged and every checkpoint signed anew', async () => {
    rmSync(join(dir, 'checkpoints'), { recursive: true });
    rmSync(join(dir, 'keys'), { recursive: true });
    expect((await examined()).check).toEqual(['keyChanged']);
  });

  it('is told to be damaged when its own files were changed', async () => {
    const file = stampedFile('.tsr');
    const bytes = readFileSync(file);
    writeFileSync(
      file,
      bytes.map((byte, place) => (place === bytes.length - 3 ? byte ^ 1 : byte)),
    );
    expect((await examined()).check).toEqual(['stampDamaged']);
    writeFileSync(file, bytes);
    writeFileSync(stampedFile('.txt'), 'another checkpoint\n');
    expect((await examined()).check).toEqual(['stampDamaged']);
  });
});

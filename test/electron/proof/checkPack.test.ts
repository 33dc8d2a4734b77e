import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportProof } from '#electron/proof/pack.ts';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import { checkPack, type PackVerdict } from '#shared/proof/checkPack.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { ofBefore } from './bookOfBefore.ts';
import { givenShop } from './givenShop.ts';

type Files = Record<string, Uint8Array>;
let pack: Files = {};
let forged: Files = {};

/** Two packs of two books that say the same; made once, inside the first test. */
const given = async (): Promise<void> => {
  if ('README.txt' in pack) return;
  const typefaces = await openTypefaces();
  const about = { contact: 'anna', consent: 'k1', language: 'en' } as const;
  const packed = async (): Promise<Files> => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    return unzipSync((await exportProof(source, about))?.zip ?? new Uint8Array());
  };
  [pack, forged] = [await packed(), await packed()];
  const { source, ledger } = await givenShop(emptyFolder(), typefaces);
  old = withoutNote(
    unzipSync((await exportProof({ ...source, ledger: ofBefore(ledger) }, about))?.zip ?? new Uint8Array()),
  );
};

const check = (files: Files): PackVerdict => checkPack(new Map(Object.entries(files)), strFromU8);
const edited = (name: string, edit: (text: string) => string): Files => {
  const text = strFromU8(pack[name] ?? new Uint8Array());
  expect(edit(text)).not.toBe(text);
  return { ...pack, [name]: strToU8(edit(text)) };
};
/** With the list of sums made to fit, as a forger would. */
const resummed = (files: Files): Files => ({
  ...files,
  SHA256SUMS: strToU8(
    Object.keys(files)
      .filter((name) => name !== 'SHA256SUMS' && name !== 'SHA256SUMS.note')
      .map(
        (name) =>
          `${createHash('sha256')
            .update(files[name] ?? '')
            .digest('hex')}  ${name}\n`,
      )
      .join(''),
  ),
});
const without = (gone: string, files = pack): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== gone));
const withoutNote = (files: Files): Files => without('SHA256SUMS.note', files);
let old: Files = {};
const withNote = (note: Uint8Array | undefined): Files => ({ ...pack, 'SHA256SUMS.note': note ?? new Uint8Array() });
const flipped = (name: string): Uint8Array =>
  (pack[name] ?? strToU8('')).map((byte, at) => (at === 40 ? byte ^ 1 : byte));
const turned = (sums: string): string => sums.split('\n').slice(0, -1).toReversed().concat('').join('\n');
const kinds = (files: Files): string[] => [...new Set(check(files).findings.map(({ kind }) => kind))];

describe('checking a pack in the browser', () => {
  it('finds it good as it is', async () => {
    await given();
    expect(check(pack)).toMatchObject({ head: { size: 16 }, papers: 'signed', findings: [] });
  });

  it('finds a pack from before the list of files was signed good, and says that nothing binds its papers', async () => {
    await given();
    expect(check(old)).toMatchObject({ head: { size: 16 }, papers: 'unsigned', findings: [] });
    const other = resummed({ ...old, 'proof.pdf': strToU8('%PDF') });
    expect(check(other)).toMatchObject({ papers: 'unsigned', findings: [] });
  });

  it.each<[string, () => Files]>([
    ['taken out', () => withoutNote(pack)],
    ['taken out and the list made to fit', () => resummed(withoutNote(pack))],
    ['taken out for another proof.pdf', () => resummed(withoutNote({ ...pack, 'proof.pdf': strToU8('%PDF') }))],
  ])(
    'misses the signature on the list where it was %s, because the checkpoint says that there is one',
    async (_, change) => {
      await given();
      expect(check(change())).toMatchObject({ papers: 'unsigned', findings: [{ kind: 'sumsUnsigned' }] });
    },
  );

  it('believes no checkpoint that says so no more', async () => {
    await given();
    const silent = edited('checkpoint.txt', (text) => text.replace('packs:signed\n', ''));
    expect(kinds(resummed(withoutNote(silent)))).toEqual(['checkpointRefused', 'notProved']);
  });

  it.each<[string, () => Files, string]>([
    ['another proof.pdf', () => resummed({ ...pack, 'proof.pdf': forged['proof.pdf'] ?? strToU8('') }), 'otherList'],
    ['one byte of proof.pdf', () => resummed({ ...pack, 'proof.pdf': flipped('proof.pdf') }), 'otherList'],
    ['other words in README.txt', () => resummed(edited('README.txt', (text) => `${text} `)), 'otherList'],
    ['a file slipped in', () => resummed({ ...pack, 'more.pdf': strToU8('%PDF') }), 'otherList'],
    ['a file left out', () => resummed(without('consent-record.jsonld')), 'otherList'],
    ['the lines of the list in another order', () => edited('SHA256SUMS', turned), 'otherList'],
    ["another book's signature", () => withNote(forged['SHA256SUMS.note']), 'unknownKey'],
    ['a checkpoint in its place', () => withNote(pack['checkpoint.txt']), 'otherList'],
    ['no signature in its place', () => withNote(strToU8('x')), 'malformed'],
    [
      'a changed hash in it',
      () => edited('SHA256SUMS.note', (text) => text.replace(/sha256 ./, 'sha256 g')),
      'wrongSignature',
    ],
  ])('finds %s by the signature on the list', async (_, change, problem) => {
    await given();
    const verdict = check(change());
    expect(verdict.findings).toContainEqual({ kind: 'sumsRefused', problem });
    expect(verdict.papers).toBe('unsigned');
  });

  it('finds every changed byte of every file', async () => {
    await given();
    for (const [name, bytes] of Object.entries(pack)) {
      const changed = bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte));
      expect(kinds({ ...pack, [name]: changed }), name).not.toEqual([]);
    }
  });

  it.each<[string, () => Files, string[]]>([
    ['a word', () => edited('entries.jsonl', (text) => text.replace('Theke', 'Kasse')), ['factChanged']],
    [
      'a time',
      () => edited('entries.jsonl', (text) => text.replace('"at":"2026-11-22T10:06', '"at":"2025-11-22T10:06')),
      ['notProved'],
    ],
    [
      'a time that there is not',
      () => edited('entries.jsonl', (text) => text.replace('"at":"2026-11-22T10:06', '"at":"2026-13-22T10:06')),
      ['unreadable', 'evidenceUnnamed'],
    ],
    ['a line that is no entry', () => edited('entries.jsonl', (text) => `${text}{}\n`), ['unreadable']],
    ['a last line without its end', () => edited('entries.jsonl', (text) => `${text}{}`), ['unreadable']],
    [
      'an entry without its proof',
      () => Object.fromEntries(Object.entries(pack).filter(([name]) => name !== 'proofs/6.tlog-proof')),
      ['notProved'],
    ],
    [
      'the size of the book',
      () => edited('checkpoint.txt', (text) => text.replace('\n16\n', '\n17\n')),
      ['checkpointRefused', 'notProved'],
    ],
    [
      "another book's key",
      () => ({ ...pack, 'public-key.pem': forged['public-key.pem'] ?? new Uint8Array() }),
      ['checkpointRefused', 'notProved'],
    ],
    [
      "another book's checkpoint",
      () => ({ ...pack, 'checkpoint.txt': forged['checkpoint.txt'] ?? new Uint8Array() }),
      ['checkpointRefused', 'notProved'],
    ],
    [
      'a key that is none',
      () => edited('public-key.pem', (text) => text.replace('MCow', 'MCoW')),
      ['unreadable', 'notProved'],
    ],
    ['evidence that no entry names', () => ({ ...pack, 'evidence/more.txt': strToU8('more') }), ['evidenceUnnamed']],
    [
      'evidence left out',
      () => Object.fromEntries(Object.entries(pack).filter(([name]) => !name.startsWith('evidence/'))),
      ['evidenceMissing'],
    ],
    [
      'the printed page left out',
      () => Object.fromEntries(Object.entries(pack).filter(([name]) => name !== 'proof.pdf')),
      ['missing'],
    ],
  ])('finds %s, even where the list of sums was made to fit', async (_, change, expected) => {
    await given();
    const unsigned = kinds(withoutNote(resummed(withoutNote(change()))));
    expect(unsigned.filter((kind) => kind !== 'sumsUnsigned')).toEqual(expected);
    expect(kinds(resummed(change()))).toEqual(expect.arrayContaining(expected));
  });

  it('tells what was slipped in', async () => {
    await given();
    expect(check({ ...pack, 'extra.txt': strToU8('x') }).findings).toEqual([{ kind: 'notListed', file: 'extra.txt' }]);
  });
});

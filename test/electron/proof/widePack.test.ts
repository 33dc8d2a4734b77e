import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import { type WidePack, writeWidePack } from '#electron/proof/widePack.ts';
import type { Entry } from '#shared/facts.ts';
import { checkPack } from '#shared/proof/checkPack.ts';
import type { WideAbout } from '#shared/proof/widePack.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { type GivenShop, givenShop } from './givenShop.ts';

const typefaces = await openTypefaces();

type Written = {
  readonly pack: WidePack | null;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly files: Record<string, Uint8Array>;
};

const write = async (
  { shop, source }: GivenShop,
  about: WideAbout,
  onPerson = (): 'goOn' | 'stop' => 'goOn',
): Promise<Written> => {
  const file = join(emptyFolder(), 'pack.zip');
  const look = async <T>(view: (seen: typeof shop) => T): Promise<T> => view(shop);
  const pack = await writeWidePack({ ...source, look }, { about, language: 'en', file }, onPerson);
  const bytes = readFileSync(file);
  return { pack, file, bytes, files: pack === null ? {} : unzipSync(bytes) };
};

const entriesIn = (files: Written['files']): Entry[] =>
  strFromU8(files['entries.jsonl'] ?? new Uint8Array())
    .trimEnd()
    .split('\n')
    .map((line): Entry => JSON.parse(line));

const lunch: WideAbout = { kind: 'campaign', campaign: 'lunch' };
const wholeDay: WideAbout = { kind: 'span', from: '2026-11-22T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' };

describe('a pack about a campaign', () => {
  it('is found good by the check of verify.html, and holds the files that every pack holds', async () => {
    const given = await givenShop(emptyFolder(), typefaces);
    const { pack, files } = await write(given, lunch);
    expect(pack).toMatchObject({ people: 1, size: 16 });
    expect(checkPack(new Map(Object.entries(files)), strFromU8)).toMatchObject({ head: { size: 16 }, findings: [] });
    expect(
      Object.keys(files)
        .filter((name) => !name.startsWith('proofs/'))
        .toSorted(),
    ).toEqual([
      'README.txt',
      'SHA256SUMS',
      'SHA256SUMS.note',
      'checkpoint.txt',
      'consent-receipt-6.json',
      'consent-record.jsonld',
      'consent-record.schema.json',
      'entries.jsonl',
      expect.stringMatching(/^evidence\/[0-9a-f]{64}\.png$/),
      'proof.pdf',
      'public-key.pem',
      'verify.html',
    ]);
    expect(JSON.parse(strFromU8(files['consent-record.jsonld'] ?? new Uint8Array()))['@graph']).toHaveLength(1);
  });

  it('holds nobody who did not say yes to it, and of the others nothing about anything else', async () => {
    const given = await givenShop(emptyFolder(), typefaces);
    const { files } = await write(given, lunch);
    const text = strFromU8(files['entries.jsonl'] ?? new Uint8Array());
    for (const stranger of ['Ben', 'Rosinen', 'Torte', 'sweets']) expect(text).not.toContain(stranger);
  });

  it.each([lunch, wholeDay])('is the same to the byte when the book is the same: $kind', async (about) => {
    const given = await givenShop(emptyFolder(), typefaces);
    const [one, other] = [await write(given, about), await write(given, about)];
    expect(one.pack).not.toBeNull();
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.pack?.sha256).toBe(other.pack?.sha256);
  });

  it('is nothing where nobody said yes to it, or where it was stopped', async () => {
    const given = await givenShop(emptyFolder(), typefaces);
    expect((await write(given, { kind: 'campaign', campaign: 'none' })).pack).toBeNull();
    expect((await write(given, lunch, () => 'stop')).pack).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('is a ZIP that other programs read', async () => {
    const given = await givenShop(emptyFolder(), typefaces);
    const { file } = await write(given, lunch);
    const script = `import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())`;
    expect(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }).trim()).toBe('None');
  });
});

describe('a pack about some days', () => {
  it('holds who said yes, said stop or was texted then, with all that explains it, and no notes', async () => {
    const given = await givenShop(emptyFolder(), typefaces);
    const { files, pack } = await write(given, wholeDay);
    expect(pack?.people).toBe(1);
    expect(checkPack(new Map(Object.entries(files)), strFromU8).findings).toEqual([]);
    const types = entriesIn(files).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['contact.added', 'consent.given', 'message.intended', 'optOut.received']),
    );
    expect(types).not.toContain('contact.noted');
  });

  it('leaves out the texts before and after, and keeps the yes they rest on', async () => {
    const given = await givenShop(emptyFolder(), typefaces);
    const late: WideAbout = { kind: 'span', from: '2026-11-22T10:12:00.000Z', to: '2026-11-22T10:13:00.000Z' };
    const { files } = await write(given, late);
    const own = entriesIn(files).filter(({ subject }) => subject === 'anna');
    expect(own.map(({ type, seq }) => `${seq} ${type}`)).toEqual([
      '5 contact.added',
      '6 consent.given',
      '7 consent.given',
      '12 message.intended',
    ]);
  });

  it('is nothing where nothing happened', async () => {
    const given = await givenShop(emptyFolder(), typefaces);
    const early: WideAbout = { kind: 'span', from: '2025-01-01T00:00:00.000Z', to: '2025-02-01T00:00:00.000Z' };
    expect((await write(given, early)).pack).toBeNull();
  });
});

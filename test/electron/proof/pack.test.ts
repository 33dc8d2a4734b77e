import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportProof, type ProofPack, type ProofSource } from '#electron/proof/pack.ts';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import type { Entry } from '#shared/facts.ts';
import { verifyTlogProof } from '#shared/ledger/tlogProof.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { filesOf, follow, resum, unpacked } from './followReadme.ts';
import { givenShop } from './givenShop.ts';
import type { AppLanguage } from '#shared/languages.ts';

const typefaces = await openTypefaces();

const packOf = async (source: ProofSource, consent?: string, language: AppLanguage = 'en'): Promise<ProofPack> =>
  (await exportProof(source, { contact: 'anna', language, ...(consent ? { consent } : {}) })) ?? expect.fail('no pack');

const entriesIn = (pack: ProofPack): Entry[] =>
  strFromU8(unzipSync(pack.zip)['entries.jsonl'] ?? new Uint8Array())
    .trimEnd()
    .split('\n')
    .map((line): Entry => JSON.parse(line));

describe('a proof pack', () => {
  it('of one consent holds what belongs to it and nothing of anyone or anything else', async () => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const pack = await packOf(source, 'k1');
    expect(entriesIn(pack).map(({ type }) => type)).toEqual([
      'shop.described',
      'campaign.created',
      'campaign.worded',
      'contact.added',
      'consent.given',
      'message.intended',
      'message.handedOver',
      'message.delivered',
      'reply.received',
      'optOut.received',
    ]);
    const text = strFromU8(unzipSync(pack.zip)['entries.jsonl'] ?? new Uint8Array());
    for (const stranger of ['Ben', 'Rosinen', 'Torte', 'sweets']) expect(text).not.toContain(stranger);
  });

  it('of a contact holds their whole history', async () => {
    const { source, ledger } = await givenShop(emptyFolder(), typefaces);
    const entries = entriesIn(await packOf(source));
    for (const entry of ledger.entriesOf('anna')) expect(entries).toContainEqual(entry);
    expect(entries.filter(({ subject }) => subject === 'ben')).toEqual([]);
  });

  it('is nothing where the book has no such contact or consent', async () => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    expect(await exportProof(source, { contact: 'nobody', language: 'en' })).toBeNull();
    expect(await exportProof(source, { contact: 'anna', consent: 'k9', language: 'en' })).toBeNull();
  });

  it('is the same to the byte when the book is the same, and after a restart', async () => {
    const dir = emptyFolder();
    const { source, ledger, shop } = await givenShop(dir, typefaces);
    const [one, two] = [
      await packOf(source, 'k1'),
      await packOf({ ...source, typefaces: await openTypefaces() }, 'k1'),
    ];
    expect(Buffer.compare(one.zip, two.zip)).toBe(0);
    expect(one.size).toBe(ledger.size());
    expect(shop.size).toBe(one.size);
  });

  it('that goes out with an answer to an authority is the same to the byte, too', async () => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const asked = { contact: 'anna', language: 'de', letter: 'Sehr geehrte Damen und Herren,\n\nJa, gern.\n' } as const;
    const [one, two] = [
      await exportProof(source, asked),
      await exportProof({ ...source, typefaces: await openTypefaces() }, asked),
    ];
    expect(Object.keys(unzipSync(one?.zip ?? new Uint8Array()))).toContain('letter.pdf');
    expect(Buffer.compare(one?.zip ?? Buffer.from('one'), two?.zip ?? Buffer.from('two'))).toBe(0);
  });

  it('has a tlog-proof for each entry that verifies', async () => {
    const { source, ledger } = await givenShop(emptyFolder(), typefaces);
    const pack = await packOf(source);
    const files = unzipSync(pack.zip);
    for (const entry of entriesIn(pack)) {
      const proof = strFromU8(files[`proofs/${entry.seq}.tlog-proof`] ?? new Uint8Array());
      expect(verifyTlogProof(proof, entry, ledger.key()).kind).toBe('proved');
    }
  });
});

describe.skipIf(process.platform === 'win32')('the steps in README.txt, with sha256sum and openssl', () => {
  it.each(['en', 'de'] as const)('find a pack good as it is (%s)', async (language) => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const { status, output } = follow(unpacked(await packOf(source, undefined, language)));
    expect(output).toContain('Signature Verified Successfully');
    expect(output).toContain('The entries and their evidence are as they were signed.');
    expect(status).toBe(0);
  });

  it('find an erased entry good, whose place is still proved', async () => {
    const { source, ledger } = await givenShop(emptyFolder(), typefaces);
    await ledger.erase(['anna'], '2026-11-22T11:00:00.000Z', []);
    const dir = unpacked(await packOf(source));
    expect(readFileSync(join(dir, 'entries.jsonl'), 'utf8')).toContain('"fact":null');
    expect(follow(dir)).toMatchObject({ status: 0 });
  });

  it('find one changed byte in any file', async () => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const dir = unpacked(await packOf(source, 'k1'));
    for (const name of filesOf(dir).filter((file) => file !== 'README.txt')) {
      const bytes = readFileSync(join(dir, name));
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        writeFileSync(
          join(dir, name),
          bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)),
        );
        expect(follow(dir).status, `${name}, byte ${at}`).not.toBe(0);
      }
      writeFileSync(join(dir, name), bytes);
    }
    expect(follow(dir).status).toBe(0);
  });

  it.each<[string, string, (text: string) => string]>([
    ['the words of a consent', 'entries.jsonl', (text) => text.replace('Theke', 'Kasse')],
    [
      'the time of an entry',
      'entries.jsonl',
      (text) => text.replace('"at":"2026-11-22T10:06', '"at":"2025-11-22T10:06'),
    ],
    [
      'the kind of an entry',
      'entries.jsonl',
      (text) => text.replace('"type":"message.delivered"', '"type":"message.handedOver"'),
    ],
    ['whom an entry is about', 'entries.jsonl', (text) => text.replace('"subject":"anna"', '"subject":"ben"')],
    ['the place of an entry', 'entries.jsonl', (text) => text.replace('"seq":9,', '"seq":8,')],
    [
      'an entry taken out as if erased',
      'entries.jsonl',
      (text) => text.replace(/"fact":\{"by":"Ines","campaign".*?\},"salt":"\w*"/, '"fact":{},"salt":""'),
    ],
    [
      'the root in the checkpoint',
      'checkpoint.txt',
      (text) => text.replace(/\n(.)(.*=)\n/, (_, one: string, rest: string) => `\n${one === 'A' ? 'B' : 'A'}${rest}\n`),
    ],
    ['the size in the checkpoint', 'checkpoint.txt', (text) => text.replace('\n16\n', '\n17\n')],
    ['the book in the checkpoint', 'checkpoint.txt', (text) => text.replace('yesbook.local/', 'yesbook.local/0')],
    [
      'a hash in a proof',
      'proofs/6.tlog-proof',
      (text) => text.replace(/\n(.)(.*=)\n/, (_, one: string, rest: string) => `\n${one === 'A' ? 'B' : 'A'}${rest}\n`),
    ],
    ['one more entry in a last line without its end', 'entries.jsonl', (text) => `${text}{"at":"2026-11-22"}`],
    ['a proof that lacks a step', 'proofs/6.tlog-proof', (text) => text.replace(/\n[^\n]*=\n/, '\n')],
    ['a proof of another place', 'proofs/6.tlog-proof', (text) => text.replace('index 6', 'index 5')],
  ])('find %s changed even where the list of sums was made to fit', async (_, name, change) => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const dir = unpacked(await packOf(source, 'k1'));
    const before = readFileSync(join(dir, name), 'utf8');
    writeFileSync(join(dir, name), change(before));
    expect(readFileSync(join(dir, name), 'utf8')).not.toBe(before);
    resum(dir);
    expect(follow(dir).status).not.toBe(0);
  });

  it.each<[string, (dir: string) => void]>([
    ['proof.pdf', (dir) => writeFileSync(join(dir, 'proof.pdf'), '%PDF another')],
    ['the records for other programs', (dir) => writeFileSync(join(dir, 'consent-record.jsonld'), '{}')],
    ['one file more', (dir) => writeFileSync(join(dir, 'more.pdf'), '%PDF more')],
  ])('find %s by the signature on the list of sums, though the list was made to fit', async (_, change) => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const dir = unpacked(await packOf(source, 'k1'));
    change(dir);
    resum(dir);
    expect(follow(dir).status).not.toBe(0);
  });

  it('find evidence exchanged, under its old name or a new one', async () => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const dir = unpacked(await packOf(source, 'k1'));
    const [name = ''] = readdirSync(join(dir, 'evidence'));
    writeFileSync(join(dir, 'evidence', name), 'another form');
    resum(dir);
    expect(follow(dir).status).not.toBe(0);
  });

  it("find the key exchanged for a forger's", async () => {
    const { source } = await givenShop(emptyFolder(), typefaces);
    const forger = await givenShop(emptyFolder(), typefaces);
    const dir = unpacked(await packOf(source, 'k1'));
    writeFileSync(join(dir, 'public-key.pem'), forger.ledger.publicKeyPem());
    resum(dir);
    expect(follow(dir).status).not.toBe(0);
  });
});

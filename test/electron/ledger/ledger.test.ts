import { createPublicKey } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBookFault } from '#electron/ledger/fault.ts';
import { signedBefore } from '#test/electron/proof/bookOfBefore.ts';
import { openCheckpoint } from '#shared/ledger/checkpoint.ts';
import { digestOf, leafHash } from '#shared/ledger/leaf.ts';
import { verifyTlogProof, writeTlogProof } from '#shared/ledger/tlogProof.ts';
import { createTree } from '#shared/ledger/tree.ts';
import { isConsistent } from '#shared/ledger/treeProof.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
import { at, bookFile, bookLines, emptyFolder, noted, open, writeBook } from './folder.ts';

describe('the book', () => {
  it('keeps what it acknowledged, in order, over a restart', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    const first = await ledger.append([noted('anna', 'likes soup'), noted('ben', 'ä€😀')], at);
    const second = await ledger.append([noted('anna', 'moved')], at);
    expect([...first, ...second].map(({ seq }) => seq)).toEqual([0, 1, 2]);
    await ledger.close();

    const again = await open(dir);
    expect(again.replayed).toEqual([...first, ...second]);
    expect(again.notices).toEqual([]);
    expect(again.ledger.entriesOf('anna')).toEqual([first[0], second[0]]);
    expect(again.ledger.entriesOf('nobody')).toEqual([]);
    expect(again.ledger.entry(1)).toEqual(first[1]);
  });

  it('writes an entry a line, with a digest over its own salt', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append([noted('anna', 'x'), noted('anna', 'x')], at);
    const [first, second] = bookLines(dir).map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['seq', 'at', 'type', 'subject', 'digest', 'salt', 'fact']);
    expect(first.digest).toBe(digestOf(first.salt, { note: 'x' }));
    expect(first.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(second.salt).not.toBe(first.salt);
  });

  it('gives every entry one place when several callers append at once', async () => {
    const { ledger } = await open(emptyFolder());
    const appended = await Promise.all(
      Array.from({ length: 20 }, (_, who) => ledger.append([noted(`c${who}`, 'a'), noted(`c${who}`, 'b')], at)),
    );
    expect(appended.flat().map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, seq) => seq));
    expect(ledger.size()).toBe(40);
  });

  it('has the root of all leaves, whether it was asked before or after a restart', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    const entries = await ledger.append(
      Array.from({ length: 50 }, (_, n) => noted(`c${n}`, `${n}`)),
      at,
    );
    const tree = createTree();
    for (const entry of entries) tree.append(leafHash(entry));
    const expected = bytesToHex(tree.root());
    expect(ledger.root()).toBe(expected);
    expect(ledger.leafHash(7)).toBe(bytesToHex(tree.leaf(7)));
    await ledger.close();
    expect((await open(dir)).ledger.root()).toBe(expected);
  });

  it('streams its first entries', async () => {
    const { ledger } = await open(emptyFolder());
    await ledger.append(
      Array.from({ length: 10 }, (_, n) => noted('anna', `${n}`)),
      at,
    );
    const seen: number[] = [];
    for await (const piece of ledger.pieces(3)) seen.push(...piece.map(({ seq }) => seq));
    expect(seen).toEqual([0, 1, 2]);
  });

  it('keeps a text that was cut inside an emoji, and its digest holds after a restart', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append([noted('anna', 'cut \ud83d')], at);
    await ledger.close();
    const [entry] = (await open(dir)).replayed;
    expect(entry?.fact).toEqual({ note: 'cut \ufffd' });
    expect(entry?.digest).toBe(digestOf(entry?.salt ?? '', entry?.fact));
  });

  it('takes in an import of many facts at once and finds each again', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append(
      Array.from({ length: 30_000 }, (_, n) => noted(`c${n}`, `ö${'x'.repeat(200)}${n}`)),
      at,
    );
    await ledger.append([noted('c7', 'later')], at);
    expect(ledger.entriesOf('c7').map(({ seq }) => seq)).toEqual([7, 30_000]);
    expect(ledger.entry(29_999).subject).toBe('c29999');
    await ledger.close();
    const again = await open(dir);
    expect(again.replayed).toHaveLength(30_001);
    expect(again.ledger.entriesOf('c29999')).toHaveLength(1);
  });

  it.runIf(process.platform !== 'win32')('is readable by its owner alone, like its key', async () => {
    const dir = emptyFolder();
    await open(dir);
    for (const file of ['ledger.jsonl', 'keys/ledger-ed25519.pem'])
      expect(statSync(join(dir, file)).mode & 0o777).toBe(0o600);
  });
});

const later = '2026-11-22T10:16:00.000Z';

describe('after a power cut', () => {
  const half = '{"seq":2,"at":"2026-11-22T10:15:30.123Z","type":"contact.no';

  it.each([
    ['half a line', half],
    ['one byte', '{'],
    ['a line without its newline', `${half}ted"}`],
    ['half of a character', Buffer.from(`${half}ö`).subarray(0, -1)],
    ['a page of zeros', Buffer.alloc(4096)],
    [
      'zeros and then the end of the same append',
      Buffer.concat([Buffer.alloc(100), Buffer.from('tail of a line"} \n{"seq":4}\n')]),
    ],
  ])('sets %s at the end aside and says so', async (_, tail) => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    const kept = await ledger.append([noted('anna', '1'), noted('anna', '2')], at);
    await ledger.close();
    const whole = readFileSync(bookFile(dir));
    appendFileSync(bookFile(dir), tail);

    const { replayed, notices, ledger: again } = await open(dir);
    expect(replayed).toEqual(kept);
    expect(notices).toMatchObject([{ kind: 'tornTail', bytes: Buffer.byteLength(tail) }]);
    expect(readFileSync(bookFile(dir))).toEqual(whole);
    const torn = readdirSync(dir).filter((name) => name.startsWith('ledger.torn-'));
    expect(torn.map((name) => readFileSync(join(dir, name)))).toEqual([Buffer.from(tail)]);
    await again.append([noted('anna', '3')], at);
    await again.close();
    expect((await open(dir)).replayed).toHaveLength(3);
  });

  it('believes facts that were appended together only together', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append([noted('anna', 'before')], at);
    await ledger.append([noted('ben', '1'), noted('ben', '2'), noted('ben', '3')], at);
    await ledger.close();
    const lines = bookLines(dir);
    for (const kept of [1, 2, 3]) {
      writeBook(
        dir,
        lines
          .slice(0, kept)
          .map((line) => `${line}\n`)
          .join(''),
      );
      const { replayed, ledger: again } = await open(dir);
      expect(replayed.map(({ fact }) => fact)).toEqual([{ note: 'before' }]);
      await again.close();
    }
    writeBook(dir, lines.map((line) => `${line}\n`).join(''));
    expect((await open(dir)).replayed).toHaveLength(4);
  });
});

describe('a lost page', () => {
  it('never leaves a part of the last append, wherever it was', async () => {
    const lost = fc.record({
      earlier: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
      last: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 300, max: 400 })),
      from: fc.double({ min: 0, max: 0.999, noNaN: true }),
      bytes: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(4096, 1 << 20)),
    });
    await fc.assert(
      fc.asyncProperty(lost, async ({ earlier, last, from, bytes }) => {
        const dir = emptyFolder();
        const { ledger } = await open(dir);
        for (const count of earlier) await ledger.append(notes(count), at);
        const kept = ledger.size();
        const start = statSync(bookFile(dir)).size;
        await ledger.append(notes(last), at);
        await ledger.close();
        const book = readFileSync(bookFile(dir));
        const place = start + Math.floor((book.length - start) * from);
        writeBook(dir, book.fill(0, place, Math.min(place + bytes, book.length)));

        const { replayed, notices, ledger: again } = await open(dir);
        expect(replayed.map(({ seq }) => seq)).toEqual(Array.from({ length: kept }, (_, seq) => seq));
        expect(notices).toMatchObject([{ kind: 'tornTail', bytes: book.length - start }]);
        await again.close();
        rmSync(dir, { recursive: true });
      }),
      { numRuns: 25 },
    );
  });

  const notes = (count: number) => Array.from({ length: count }, (_, n) => noted(`c${n}`, 'soup '.repeat(n % 30)));
});

describe('a damaged book', () => {
  it.each([
    ['a line that is no JSON', (line: string) => line.replace('{', ''), 'notJson'],
    ['a line that is no entry', () => '{"hello":"world"}', 'notAnEntry'],
    ['a short digest', (line: string) => line.replace(/"digest":"../, '"digest":"'), 'notAnEntry'],
    ['a salt without its fact', (line: string) => line.replace(/"fact":.*$/, '"fact":null}'), 'notAnEntry'],
    ['a line of another place', (line: string) => line.replace('"seq":1', '"seq":2'), 'wrongPlace'],
    [
      'a kind of fact it does not know',
      (line: string) => line.replace('contact.noted', 'contact.praised'),
      'unknownFact',
    ],
    ['an empty line', () => '', 'notJson'],
    [
      'bytes that are not text',
      (line: string) => Buffer.concat([Buffer.from(line.slice(0, -5)), Buffer.of(0xff), Buffer.from('"}}')]),
      'notUtf8',
    ],
  ])('stops the start at %s, says where, and changes nothing', async (_, damage, reason) => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    for (const note of ['one', 'two', 'three']) await ledger.append([noted('anna', note)], at);
    await ledger.close();
    const [first = '', second = '', third = ''] = bookLines(dir);
    const damaged = Buffer.concat([
      Buffer.from(`${first}\n`),
      Buffer.from(damage(second)),
      Buffer.from(`\n${third}\n`),
    ]);
    writeBook(dir, damaged);
    const before = readdirSync(dir);

    const thrown: unknown = await open(dir).catch((error: unknown) => error);
    if (!isBookFault(thrown)) expect.fail('the start went on');
    expect(thrown.fault).toMatchObject({ kind: 'bookUnreadable', file: bookFile(dir), line: 2, reason });
    expect(thrown.message).toContain('line 2');
    expect(readFileSync(bookFile(dir))).toEqual(damaged);
    expect(readdirSync(dir)).toEqual(before);
  });

  it.each([
    ['shows that it ended an append', 'unsigned', at, (line: string) => line.replace('"digest"', '\0'.repeat(8))],
    [
      'bears another time than what follows',
      'unsigned',
      later,
      (line: string) => `${line.slice(0, -8)}${'\0'.repeat(8)}`,
    ],
    ['was signed', 'signed', at, (line: string) => '\0'.repeat(line.length)],
  ])('does not take zeros in the last line but one for a torn end where it %s', async (_, kept, time, zeros) => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    for (const note of ['one', 'two']) await ledger.append([noted('anna', note)], at);
    await ledger.append([noted('anna', 'three')], time);
    if (kept === 'signed') await ledger.checkpoint();
    await ledger.close();
    const [first = '', second = '', third = ''] = bookLines(dir);
    const damaged = `${first}\n${zeros(second)}\n${third}\n`;
    writeBook(dir, damaged);
    await expect(open(dir)).rejects.toMatchObject({ fault: { kind: 'bookUnreadable', line: 2 } });
    expect(readFileSync(bookFile(dir), 'utf8')).toBe(damaged);
  });

  it('does not take half a line for torn off that was signed', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    for (const note of ['one', 'two']) await ledger.append([noted('anna', note)], at);
    await ledger.checkpoint();
    await ledger.close();
    const half = readFileSync(bookFile(dir)).subarray(0, -20);
    writeBook(dir, half);
    await expect(open(dir)).rejects.toMatchObject({ fault: { kind: 'bookUnreadable', line: 2 } });
    expect(readFileSync(bookFile(dir))).toEqual(half);
  });

  it('does not take zeros in the middle for a torn end', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    for (const note of ['one', 'two', 'three', 'four']) await ledger.append([noted('anna', note)], at);
    await ledger.close();
    const [first = '', , third = '', fourth = ''] = bookLines(dir);
    writeBook(dir, `${first}\n${'\0'.repeat(100)}\n${third}\n${fourth}\n`);
    await expect(open(dir)).rejects.toMatchObject({ fault: { kind: 'bookUnreadable', line: 2 } });
  });

  it('has a key that cannot be read', async () => {
    const dir = emptyFolder();
    await (await open(dir)).ledger.close();
    writeFileSync(join(dir, 'keys/ledger-ed25519.pem'), 'nothing');
    await expect(open(dir)).rejects.toMatchObject({ fault: { kind: 'keyLost', how: 'damaged' } });
  });
});

describe('a checkpoint of the book', () => {
  it('is signed by the key the folder keeps, and kept before it is handed out', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append([noted('anna', '1')], at);
    const note = await ledger.checkpoint();
    expect(openCheckpoint(note, ledger.key())).toMatchObject({ kind: 'open', head: { size: 1 } });
    expect(await ledger.checkpoint()).toBe(note);
    // One that was kept when checkpoints said nothing of packs is signed anew before anything rests on it.
    writeFileSync(
      join(dir, 'checkpoints', readdirSync(join(dir, 'checkpoints'))[0] ?? ''),
      await signedBefore(note, ledger),
    );
    expect(await ledger.checkpoint()).toBe(note);
    await ledger.close();
    const again = await open(dir);
    expect(again.notices).toEqual([]);
    expect(await again.ledger.checkpoint()).toBe(note);
    expect(await again.ledger.verifyAgainstCheckpoint()).toMatchObject({ kind: 'sound', size: 1, checkpoints: 1 });
    const raw = createPublicKey(again.ledger.publicKeyPem()).export({ type: 'spki', format: 'der' }).subarray(-32);
    expect(new Uint8Array(raw)).toEqual(ledger.key().publicKey);
  });

  it('proves each entry, and every later one contains it', async () => {
    const { ledger } = await open(emptyFolder());
    await ledger.append(
      Array.from({ length: 21 }, (_, n) => noted('anna', `${n}`)),
      at,
    );
    const checkpoint = await ledger.checkpoint();
    const [before] = ledger.checkpoints();
    await ledger.append([noted('anna', 'more')], at);
    await ledger.checkpoint();
    const after = ledger.checkpoints()[1];
    for (let seq = 0; seq < 21; seq++) {
      const text = writeTlogProof({ index: seq, proof: ledger.inclusionProof(seq, 21), checkpoint });
      expect(verifyTlogProof(text, ledger.entry(seq), ledger.key()).kind).toBe('proved');
    }
    if (!before || !after) expect.fail('two checkpoints were kept');
    const proof = ledger.consistencyProof(before.size, after.size);
    expect(isConsistent({ oldSize: 21, newSize: 22, oldRoot: before.root, newRoot: after.root, proof })).toBe(true);
  });

  it('tells at once that the book was shortened, and signs nothing that contradicts it', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    for (const note of ['1', '2', '3']) await ledger.append([noted('anna', note)], at);
    await ledger.checkpoint();
    await ledger.close();
    writeBook(
      dir,
      bookLines(dir)
        .slice(0, 2)
        .map((line) => `${line}\n`)
        .join(''),
    );

    const again = await open(dir);
    expect(again.notices).toEqual([{ kind: 'shortened', size: 2, checkpointSize: 3 }]);
    await expect(again.ledger.checkpoint()).rejects.toMatchObject({ fault: { kind: 'checkpointConflict' } });
    await again.ledger.append([noted('anna', 'another')], at);
    expect(await again.ledger.verifyAgainstCheckpoint()).toMatchObject({
      kind: 'broken',
      findings: [{ kind: 'rewritten', checkpointSize: 3 }],
    });
    await again.ledger.renewKey();
    const restored = { from: at, size: 2, optOutsKept: 0 };
    await again.ledger.append([{ type: 'book.restored', subject: null, fact: restored }], at);
    expect(openCheckpoint(await again.ledger.checkpoint(), again.ledger.key()).kind).toBe('open');
    await again.ledger.close();
    expect((await open(dir)).notices).toEqual([]);
  });

  it('tells a rewritten entry', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    for (const note of ['1', '2', '3']) await ledger.append([noted('anna', note)], at);
    await ledger.checkpoint();
    await ledger.close();
    const salt = '00'.repeat(16);
    const lines = bookLines(dir).map((line, seq) => {
      if (seq !== 1) return `${line}\n`;
      return `${JSON.stringify({ ...JSON.parse(line), digest: digestOf(salt, { note: 'forged' }), salt, fact: { note: 'forged' } })}\n`;
    });
    writeBook(dir, lines.join(''));
    const again = await open(dir);
    expect(await again.ledger.verifyAgainstCheckpoint()).toMatchObject({
      kind: 'broken',
      findings: [{ kind: 'rewritten' }],
    });
  });

  it('tells a key that was swapped', async () => {
    const dir = emptyFolder();
    const other = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append([noted('anna', '1')], at);
    await ledger.checkpoint();
    await ledger.close();
    await open(other);
    writeFileSync(join(dir, 'keys/ledger-ed25519.pem'), readFileSync(join(other, 'keys/ledger-ed25519.pem')));
    expect((await open(dir)).notices).toMatchObject([{ kind: 'keyChanged' }]);
  });
});

describe('erasing a contact', () => {
  it('removes what they said from the file and leaves every proof as it was', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append([noted('anna', 'secret soup'), noted('ben', 'tea')], at);
    await ledger.append([noted('ben', 'cake'), noted('anna', 'secret cake')], at);
    const checkpoint = await ledger.checkpoint();
    const root = ledger.root();
    const ben = ledger.entriesOf('ben');

    const erased: Parameters<typeof ledger.erase>[2] = [
      { type: 'contact.erased', subject: null, fact: { contact: 'anna', reason: 'asked' } },
    ];
    await ledger.erase(['anna'], at, erased);
    expect(readFileSync(bookFile(dir), 'utf8')).not.toContain('secret');
    expect(ledger.entriesOf('anna')).toMatchObject([
      { seq: 0, salt: null, fact: null },
      { seq: 3, salt: null, fact: null },
    ]);
    expect(ledger.entriesOf('ben')).toEqual(ben);
    expect(ledger.root(4)).toBe(root);
    for (const seq of [0, 1, 2, 3]) {
      const text = writeTlogProof({ index: seq, proof: ledger.inclusionProof(seq, 4), checkpoint });
      expect(verifyTlogProof(text, ledger.entry(seq), ledger.key()).kind).toBe('proved');
    }
    await ledger.append([noted('ben', 'after')], at);
    await ledger.close();

    const again = await open(dir);
    expect(again.replayed.map(({ type, fact }) => [type, fact])).toEqual([
      ['contact.noted', null],
      ['contact.noted', { note: 'tea' }],
      ['contact.noted', { note: 'cake' }],
      ['contact.noted', null],
      ['contact.erased', { contact: 'anna', reason: 'asked' }],
      ['contact.noted', { note: 'after' }],
    ]);
    expect(again.ledger.root(4)).toBe(root);
    expect(again.notices).toEqual([]);
    expect(readdirSync(dir)).not.toContain('ledger.jsonl.new');
  });

  it('takes along a torn end that names them', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append([noted('anna', '1')], at);
    await ledger.close();
    appendFileSync(bookFile(dir), '{"seq":1,"at":"","type":"contact.noted","subject":"anna","digest":"');
    const again = await open(dir);
    await again.ledger.erase(['anna'], at, []);
    expect(readdirSync(dir).filter((name) => name.includes('torn'))).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { keyIn, shortName } from '#electron/ledger/signingKey.ts';
import type { Entry, Fact } from '#shared/facts.ts';
import { digestOf } from '#shared/ledger/leaf.ts';
import type { Finding } from '#shared/ledger/verdict.ts';
import { at, bookLines, emptyFolder, noted, open, writeBook } from './folder.ts';

const photo = Buffer.from('a photo of a signed form');
const photoName = createHash('sha256').update(photo).digest('hex');
const consent: Fact = {
  type: 'consent.given',
  subject: 'anna',
  fact: {
    consent: 'k1',
    campaign: 'lunch',
    wordingVersion: 1,
    kind: 'express',
    evidence: {
      medium: 'paper',
      givenAt: at,
      files: [{ sha256: photoName, name: 'form.jpg', mediaType: 'image/jpeg', bytes: photo.length }],
    },
  },
};

/** A folder with eight entries, a checkpoint over the first five and one over all. */
const signedBook = async (): Promise<string> => {
  const dir = emptyFolder();
  mkdirSync(join(dir, 'evidence'));
  writeFileSync(join(dir, 'evidence', photoName), photo);
  const { ledger } = await open(dir);
  await ledger.append([consent], at);
  for (const note of ['1', '2', '3', '4']) await ledger.append([noted('ben', note)], at);
  await ledger.checkpoint();
  for (const note of ['5', '6', '7']) await ledger.append([noted('ben', note)], at);
  await ledger.checkpoint();
  await ledger.close();
  return dir;
};

const change = (dir: string, edit: (entries: Entry[]) => readonly Entry[]): void => {
  const entries = edit(bookLines(dir).map((line): Entry => JSON.parse(line)));
  writeBook(dir, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
};
const renumbered = (entries: readonly Entry[]): Entry[] => entries.map((entry, seq) => ({ ...entry, seq }) as Entry);
const withNote = (entry: Entry, note: string): Entry => {
  const salt = entry.salt ?? '';
  return { ...entry, fact: { note }, digest: digestOf(salt, { note }) } as Entry;
};
/** As a restore leaves it. */
const putKeyAside = (dir: string): void => {
  const own = shortName(keyIn(readFileSync(join(dir, 'keys/ledger-ed25519.pem'))) ?? expect.fail('no key'));
  renameSync(join(dir, 'keys/ledger-ed25519.pem'), join(dir, `keys/retired-${own}.pem`));
};
/** A signed book, restored from a copy of itself: it goes by a new name, under which it has signed since. */
const restoredBook = async (names: 'named' | 'unnamed' = 'named'): Promise<string> => {
  const dir = await signedBook();
  const { ledger } = await open(dir);
  const before = ledger.key().name;
  await ledger.renewKey();
  const told = { from: at, size: 8, optOutsKept: 0, ...(names === 'named' ? { retired: [before] } : {}) };
  await ledger.append([{ type: 'book.restored', subject: null, fact: told }], at);
  await ledger.checkpoint();
  await ledger.close();
  return dir;
};
const withoutContent = (entry: Entry): Entry => ({ ...entry, salt: null, fact: null }) as Entry;
const withoutRestore = (entry: Entry): Entry => (entry.type === 'book.restored' ? withoutContent(entry) : entry);
const erasureOf = (contact: string): Entry => {
  const [salt, fact] = ['00'.repeat(16), { contact, reason: 'askedFor' }];
  return { seq: 8, at, type: 'contact.erased', subject: null, digest: digestOf(salt, fact), salt, fact };
};
const kinds = (findings: readonly Finding[]): string[] => findings.map(({ kind }) => kind);

describe('a book nobody has touched', () => {
  it('is sound, and the check tells how far it is', async () => {
    const { ledger } = await open(await signedBook());
    const progress: number[] = [];
    const verdict = await checkBook(ledger, (checked, size) => progress.push(checked / size));
    expect(verdict).toEqual({ kind: 'sound', size: 8, root: ledger.root(), checkpoints: 2 });
    expect(progress).toEqual([1]);
  });
});

describe('a book that was gone back from', () => {
  it.each(['named', 'unnamed'] as const)('is sound where its restore told the names it gave up %s', async (names) => {
    const dir = await restoredBook(names);
    const { ledger, notices } = await open(dir);
    expect(notices).toEqual([]);
    const [before = ''] = await ledger.retired();
    const restores = [{ seq: 8, at, retired: names === 'named' ? [before] : null }];
    expect(await checkBook(ledger, () => undefined)).toMatchObject({ kind: 'sound', checkpoints: 1, restores });
    expect(await ledger.verifyAgainstCheckpoint()).toMatchObject({ kind: 'sound', restores });
  });

  it('still contains what it signed under the name it gave up, or "Check my book" tells', async () => {
    const dir = await restoredBook();
    change(dir, (all) => all.map((entry) => (entry.seq === 6 ? withNote(entry, 'forged') : entry)));
    for (const name of readdirSync(join(dir, 'checkpoints')).filter((each) => each.endsWith('-0000000009.txt')))
      rmSync(join(dir, 'checkpoints', name));
    const { ledger } = await open(dir);
    expect(await checkBook(ledger, () => undefined)).toMatchObject({
      findings: [{ kind: 'rewritten', checkpointSize: 8 }],
    });
  });
});

describe('a long book', () => {
  it('is checked beside other work, which never waits until the whole book is read', async () => {
    const { ledger } = await open(emptyFolder());
    const notes = Array.from({ length: 30_000 }, (_, n) => noted('ben', `${n} ${'x'.repeat(200)}`));
    await ledger.append(notes, at);
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    const verdict = await checkBook(ledger, () => undefined);
    clearInterval(counting);
    expect(verdict).toMatchObject({ kind: 'sound', size: 30_000 });
    expect(turns).toBeGreaterThan(3);
  });
});

describe('"Check my book" finds', () => {
  it.each<[string, (entries: Entry[]) => readonly Entry[], string[]]>([
    [
      'an edited fact',
      (all) => all.map((entry) => (entry.seq === 2 ? ({ ...entry, fact: { note: 'forged' } } as Entry) : entry)),
      ['factChanged'],
    ],
    [
      'an edited fact with a fitting digest',
      (all) => all.map((entry) => (entry.seq === 2 ? withNote(entry, 'forged') : entry)),
      ['rewritten', 'rewritten'],
    ],
    [
      'a changed time',
      (all) => all.map((entry) => (entry.seq === 6 ? { ...entry, at: '2025-01-01T00:00:00.000Z' } : entry)),
      ['rewritten'],
    ],
    ['a deleted entry', (all) => renumbered(all.filter(({ seq }) => seq !== 3)), ['shortened', 'rewritten']],
    [
      'two entries swapped',
      ([a, b, c, ...rest]) => renumbered([a, c, b, ...rest].filter((entry) => entry !== undefined)),
      ['rewritten', 'rewritten'],
    ],
    ['an inserted entry', (all) => renumbered([...all.slice(0, 2), ...all.slice(1)]), ['rewritten', 'rewritten']],
    ['a cut-off end', (all) => all.slice(0, 6), ['shortened']],
    [
      'a replaced end',
      (all) => all.map((entry) => (entry.seq > 5 ? withNote(entry, 'another') : entry)),
      ['rewritten'],
    ],
    [
      'a fact taken out as if erased',
      (all) => all.map((entry) => (entry.seq === 7 ? ({ ...entry, salt: '00'.repeat(16) } as Entry) : entry)),
      ['factChanged'],
    ],
    [
      'a salt that is no hex',
      (all) => all.map((entry) => (entry.seq === 2 ? ({ ...entry, salt: 'zz'.repeat(16) } as Entry) : entry)),
      ['factChanged'],
    ],
    [
      'a fact taken out with its salt, which no hash tells',
      (all) => all.map((entry) => (entry.seq === 2 ? withoutContent(entry) : entry)),
      ['contentMissing'],
    ],
    [
      'a fact taken out of somebody with an erasure of somebody else behind it',
      (all) => [...all.map((entry) => (entry.seq === 2 ? withoutContent(entry) : entry)), erasureOf('anna')],
      ['contentMissing'],
    ],
  ])('%s', async (_, edit, expected) => {
    const dir = await signedBook();
    change(dir, edit);
    const { ledger } = await open(dir);
    const verdict = await checkBook(ledger, () => undefined);
    expect(verdict.kind === 'broken' && kinds(verdict.findings)).toEqual(expected);
  });

  it('nothing of a file that goes with somebody who is erased meanwhile', async () => {
    const { ledger } = await open(await signedBook());
    const gone: Fact = { type: 'contact.erased', subject: null, fact: { contact: 'anna', reason: 'askedFor' } };
    // As the check comes to it: the line was read before, and the file is looked for after.
    const during = {
      ...ledger,
      async *pieces(to: number) {
        for await (const piece of ledger.pieces(to)) {
          await ledger.erase(['anna'], at, [gone]);
          rmSync(join(ledger.folder, 'evidence', photoName));
          yield piece;
        }
      },
    };
    expect(await checkBook(during, () => undefined)).toMatchObject({ kind: 'sound', size: 8 });
  });

  it('an evidence file that was changed, and one that is gone', async () => {
    const dir = await signedBook();
    const { ledger } = await open(dir);
    const file = join(dir, 'evidence', photoName);
    writeFileSync(file, 'another photo');
    expect(await checkBook(ledger, () => undefined)).toMatchObject({
      findings: [{ kind: 'evidenceChanged', seq: 0, sha256: photoName }],
    });
    rmSync(file);
    expect(await checkBook(ledger, () => undefined)).toMatchObject({ findings: [{ kind: 'evidenceMissing', seq: 0 }] });
  });

  it('a line damaged while the book is open', async () => {
    const dir = await signedBook();
    const { ledger } = await open(dir);
    writeBook(dir, readFileSync(join(dir, 'ledger.jsonl'), 'utf8').replace('"seq":4', '"seq":?'));
    expect(await checkBook(ledger, () => undefined)).toMatchObject({ findings: [{ kind: 'unreadable', line: 5 }] });
  });
});

describe('the start finds', () => {
  it('a cut-off end', async () => {
    const dir = await signedBook();
    change(dir, (all) => all.slice(0, 6));
    expect(kinds((await open(dir)).ledger.findings)).toEqual(['shortened']);
  });

  it('a stop taken out as if its person had been erased', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    const stop = { optOut: 'o1', scope: { kind: 'all' }, way: 'spoken', saidAt: at } as const;
    await ledger.append([noted('ben', 'soup'), { type: 'optOut.received', subject: 'ben', fact: stop }], at);
    await ledger.checkpoint();
    await ledger.close();
    change(dir, (all) => all.map((entry) => (entry.type === 'optOut.received' ? withoutContent(entry) : entry)));
    expect((await open(dir)).notices).toEqual([{ kind: 'contentMissing', seq: 1 }]);
  });

  it('a changed checkpoint', async () => {
    const dir = await signedBook();
    const { ledger } = await open(dir);
    const name = `${ledger.key().name.split('/')[1]}-0000000008.txt`;
    const file = join(dir, 'checkpoints', name);
    await ledger.close();
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n8\n', '\n7\n'));
    const { notices } = await open(dir);
    expect(notices).toEqual([{ kind: 'checkpointDamaged', checkpoint: name, problem: 'wrongSignature' }]);
  });

  it('a key put in place of its own, with the entries left as they were', async () => {
    const [dir, other] = [await signedBook(), await signedBook()];
    const key = 'keys/ledger-ed25519.pem';
    writeFileSync(join(dir, key), readFileSync(join(other, key)));
    expect(kinds((await open(dir)).ledger.findings)).toEqual(['keyChanged', 'keyChanged']);
  });

  it('its key put aside as if a restore had done it: no new one begins unseen', async () => {
    const dir = await signedBook();
    putKeyAside(dir);
    await expect(open(dir)).rejects.toMatchObject({ fault: { kind: 'keyLost', how: 'missing', signed: 8 } });
  });

  it('its key put aside like that and another put in its place', async () => {
    const [dir, other] = [await signedBook(), await signedBook()];
    const key = 'keys/ledger-ed25519.pem';
    putKeyAside(dir);
    writeFileSync(join(dir, key), readFileSync(join(other, key)));
    expect(kinds((await open(dir)).ledger.findings)).toEqual(['keyChanged', 'keyChanged']);
  });

  describe.each<[string, (entries: Entry[]) => readonly Entry[]]>([
    ['as it stood', (all) => all],
    ['with what the restore told taken out as if it was erased', (all) => all.map(withoutRestore)],
  ])('in a book that was gone back from once, %s,', (_, edit) => {
    it('its key put aside as if that restore had done it', async () => {
      const dir = await restoredBook();
      putKeyAside(dir);
      change(dir, edit);
      await expect(open(dir)).rejects.toMatchObject({ fault: { kind: 'keyLost', how: 'missing', signed: 9 } });
    });

    it('its key put aside like that and another put in its place', async () => {
      const [dir, other] = [await restoredBook(), await signedBook()];
      const key = 'keys/ledger-ed25519.pem';
      putKeyAside(dir);
      change(dir, edit);
      writeFileSync(join(dir, key), readFileSync(join(other, key)));
      expect(kinds((await open(dir)).ledger.findings)).toContain('keyChanged');
    });
  });

  it.each<[string, (entries: Entry[]) => readonly Entry[]]>([
    ['a deleted entry', (all) => all.filter(({ seq }) => seq !== 3)],
    ['two entries swapped', ([a, b, c, ...rest]) => [a, c, b, ...rest].filter((entry) => entry !== undefined)],
    ['an entry put in twice', (all) => [...all.slice(0, 2), ...all.slice(1)]],
  ])('%s whose numbers were left as they were, and leaves every file as it was', async (_, edit) => {
    const dir = await signedBook();
    change(dir, edit);
    const before = readFileSync(join(dir, 'ledger.jsonl'), 'utf8');
    await expect(open(dir)).rejects.toThrow();
    expect(readFileSync(join(dir, 'ledger.jsonl'), 'utf8')).toBe(before);
  });

  it("another book's key and entries put in place of its own", async () => {
    const [dir, other] = [await signedBook(), await signedBook()];
    for (const file of ['ledger.jsonl', 'keys/ledger-ed25519.pem'])
      writeFileSync(join(dir, file), readFileSync(join(other, file)));
    expect(kinds((await open(dir)).ledger.findings)).toEqual(['keyChanged', 'keyChanged']);
  });
});

/**
 * A whole older folder, checkpoints and all, is in itself sound: only what left the house (proof packs, backups elsewhere,
 * timestamps) shows that more had been signed.
 */
describe('an old copy of the whole folder', () => {
  it('is sound in itself and contradicts the checkpoint someone else holds', async () => {
    const dir = await signedBook();
    const { ledger } = await open(dir);
    const handedOut = ledger.checkpoints()[1];
    const name = ledger.key().name.split('/')[1];
    await ledger.close();
    change(dir, (all) => all.slice(0, 5));
    rmSync(join(dir, 'checkpoints', `${name}-0000000008.txt`));
    const { ledger: old, notices } = await open(dir);
    expect(notices).toEqual([]);
    expect(await checkBook(old, () => undefined)).toMatchObject({ kind: 'sound', size: 5 });
    expect(handedOut?.size).toBeGreaterThan(old.size());
    expect(() => old.consistencyProof(handedOut?.size ?? 0)).toThrow(RangeError);
  });
});

/** What the book signs is the time as written; a clock that goes wrong is seen where the times contradict each other. */
describe('a changed clock', () => {
  it('of an entry already signed is found by "Check my book"', async () => {
    const dir = await signedBook();
    change(dir, (all) => all.map((entry) => (entry.seq === 1 ? { ...entry, at: '2030-01-01T00:00:00.000Z' } : entry)));
    const { ledger } = await open(dir);
    expect(await checkBook(ledger, () => undefined)).toMatchObject({ kind: 'broken' });
  });

  it('turned back while writing leaves the order of the entries as it was signed, whatever their times say', async () => {
    const dir = await signedBook();
    const { ledger } = await open(dir);
    await ledger.append([noted('ben', 'after the clock was turned back')], '2020-01-01T00:00:00.000Z');
    const times = [ledger.entry(7).at, ledger.entry(8).at];
    expect(times.toSorted()).toEqual(times.toReversed());
    expect(await checkBook(ledger, () => undefined)).toMatchObject({ kind: 'sound', size: 9 });
  });
});

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { isBookFault } from '#electron/ledger/fault.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import { AFTER_START_MS, IN_USE_MS, openSealing, SOON_MS } from '#electron/sealing.ts';
import type { Entry } from '#shared/facts.ts';
import { canonicalJson } from '#shared/ledger/canonicalJson.ts';
import { digestOf } from '#shared/ledger/leaf.ts';
import type { Finding } from '#shared/ledger/verdict.ts';
import { bundleProgram, startChild } from '#test/child.ts';
import { at, bookFile, bookLines, emptyFolder, noted, open, writeBook } from './ledger/folder.ts';

const openAt = async (dir: string): Promise<OpenHost> => {
  const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  onTestFinished(() => host.close());
  return host;
};
/** How many entries each checkpoint in the folder speaks for. */
const signedIn = (dir: string): number[] =>
  readdirSync(join(dir, 'checkpoints'))
    .toSorted()
    .map((name) => Number(/-(\d+)\.txt$/.exec(name)?.[1]));
const signed = (dir: string, sizes: readonly number[]): Promise<void> =>
  vi.waitFor(() => expect(signedIn(dir)).toEqual(sizes), { timeout: 20_000, interval: 20 });
const entriesOf = (dir: string): Entry[] => bookLines(dir).map((line): Entry => JSON.parse(line));
const change = (dir: string, seq: number, edit: (entry: Entry) => object): void =>
  writeBook(
    dir,
    entriesOf(dir)
      .map((entry) => `${JSON.stringify(entry.seq === seq ? edit(entry) : entry)}\n`)
      .join(''),
  );
const shop = { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' };

describe('a host', () => {
  it('signs a new book soon after its first entries, once, and the rest when it is closed', async () => {
    const dir = emptyFolder();
    const host = await openAt(dir);
    expect(signedIn(dir)).toEqual([]);
    await host.run('describeShop', shop);
    expect(signedIn(dir)).toEqual([]);
    await signed(dir, [1]);
    expect(await host.read('bookCheck', {})).toMatchObject({ entries: 1, signedSize: 1 });
    await host.run('addContact', { typed: '0171 3920001', name: 'Gwen' });
    expect(signedIn(dir)).toEqual([1]);
    await host.close();
    expect(signedIn(dir)).toEqual([1, 2]);
    expect((await open(dir)).notices).toEqual([]);
  });

  it('signs a sample', async () => {
    const dir = emptyFolder();
    const host = await openAt(dir);
    await host.run('startSample', {});
    const { entries } = await host.read('bookCheck', {});
    await signed(dir, [entries]);
  });

  it('signs nothing at a close that has nothing new', async () => {
    const dir = emptyFolder();
    await (await openAt(dir)).close();
    expect(signedIn(dir)).toEqual([]);
    const host = await openAt(dir);
    await host.run('describeShop', shop);
    await host.close();
    await (await openAt(dir)).close();
    expect(signedIn(dir)).toEqual([1]);
  });

  it('closes and lets the folder go where it can sign nothing', async () => {
    const dir = emptyFolder();
    const host = await openAt(dir);
    await host.run('describeShop', shop);
    rmSync(join(dir, 'checkpoints'), { recursive: true });
    writeFileSync(join(dir, 'checkpoints'), 'a file where the folder should be');
    await host.close();
    rmSync(join(dir, 'checkpoints'));
    const again = await openAt(dir);
    expect((await again.read('about', {})).entries).toBe(1);
  });

  it('signs a book that it went back to under its new name', async () => {
    const dir = emptyFolder();
    const host = await openAt(dir);
    await host.run('describeShop', shop);
    const copy = await host.run('backUpNow', {});
    if (copy.kind === 'refused') throw new Error(copy.refusal.kind);
    await host.run('addContact', { typed: '0171 3920001', name: 'Gwen' });
    const staged = await host.run('stageBackup', { from: { kind: 'kept', name: copy.outcome.name, where: 'here' } });
    if (staged.kind === 'refused') throw new Error(staged.refusal.kind);
    await host.run('restoreBackup', { staged: staged.outcome.staged });
    const { origin, entries } = await host.read('bookCheck', {});
    await vi.waitFor(
      async () => expect(await host.read('bookCheck', {})).toMatchObject({ signedSize: entries }),
      20_000,
    );
    expect(readdirSync(join(dir, 'checkpoints')).filter((name) => name.startsWith(origin.slice(-8)))).toHaveLength(1);
    expect((await host.read('about', {})).notices).toEqual([]);
  });
});

describe('a host that is killed before it signed', () => {
  let program = '';
  beforeAll(async () => {
    program = await bundleProgram('test/electron/sampleStarter.program.ts');
  });
  const killed = async (): Promise<string> => {
    const dir = emptyFolder();
    const child = startChild(process.execPath, [program, dir]);
    await child.line((line) => line === 'started');
    child.process.kill('SIGKILL');
    await child.ended;
    return dir;
  };

  it('leaves a book that the next start signs as it stands, and says nothing of it', async () => {
    const dir = await killed();
    expect(signedIn(dir)).toEqual([]);
    const { length } = bookLines(dir);
    const host = await openAt(dir);
    await signed(dir, [length]);
    expect((await host.read('about', {})).notices).toEqual([]);
    await host.close();
    change(dir, 3, (entry) => ({ ...entry, at: '2025-01-01T00:00:00.000Z' }));
    const { ledger } = await open(dir);
    expect(await checkBook(ledger, () => undefined)).toMatchObject({
      findings: [{ kind: 'rewritten', checkpointSize: length }],
    });
  });

  it('leaves one in which the next start finds a fact that was changed, and signs nothing', async () => {
    const dir = await killed();
    change(dir, 3, (entry) => ({ ...entry, fact: { ...entry.fact, name: 'Forged' } }));
    const host = await openAt(dir);
    const notices = [{ kind: 'factChanged', seq: 3 }];
    await vi.waitFor(async () => expect((await host.read('about', {})).notices).toEqual(notices), 20_000);
    await host.close();
    expect(signedIn(dir)).toEqual([]);
  });
});

/** A time that stands still until a test lets it go on. */
const stillTime = () => {
  const waits: { milliseconds: number; end: () => void }[] = [];
  const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', () => resolve());
      waits.push({ milliseconds, end: resolve });
    });
  const asked = (): number[] => waits.map(({ milliseconds }) => milliseconds);
  /** Ends the only wait there is. */
  const pass = (): void => waits.shift()?.end();
  return { time: { wait, ticks: () => 0 }, asked, pass };
};

const sealingOf = (ledger: Ledger, isSound = true) => {
  const { time, asked, pass } = stillTime();
  const found: Finding[] = [];
  const faults: unknown[] = [];
  const sealing = openSealing({
    ledger,
    isSound,
    time,
    onFound: (findings) => found.push(...findings),
    onFault: (fault) => faults.push(fault),
  });
  const append = async (note: string): Promise<void> => {
    await ledger.append([noted('ben', note)], at);
    sealing.heed();
  };
  return { sealing, asked, pass, found, faults, append };
};

/** Five entries, of which the first three were signed; as a killed host leaves them. */
const signedBook = async (): Promise<string> => {
  const dir = emptyFolder();
  const { ledger } = await open(dir);
  for (const note of ['1', '2', '3']) await ledger.append([noted('ben', note)], at);
  await ledger.checkpoint();
  for (const note of ['4', '5']) await ledger.append([noted('ben', note)], at);
  await ledger.close();
  return dir;
};

describe('what signs the book unasked', () => {
  it('waits for hours once a checkpoint is there, however much is written', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    const { asked, pass, append } = sealingOf(ledger);
    expect(asked()).toEqual([]);
    for (const note of ['1', '2', '3']) await append(note);
    expect(asked()).toEqual([SOON_MS]);
    pass();
    await signed(dir, [3]);
    await vi.waitFor(() => expect(asked()).toEqual([]));
    for (const note of ['4', '5', '6']) await append(note);
    expect(asked()).toEqual([IN_USE_MS]);
    pass();
    await signed(dir, [3, 6]);
  });

  it('signs after a start what a killed host left, and asks for no more', async () => {
    const dir = await signedBook();
    const { ledger } = await open(dir);
    const { asked, pass, found } = sealingOf(ledger);
    expect(asked()).toEqual([AFTER_START_MS]);
    pass();
    await signed(dir, [3, 5]);
    expect(found).toEqual([]);
  });

  it.each([
    ['nobody asks anything', false, 8],
    ['somebody is typing', true, 100],
  ])('leaves the host alone between two looks into the book, where %s', async (_, isTyping, rest) => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    const notes = Array.from({ length: 200 }, (_each, note) => noted('ben', String(note)));
    await ledger.append(notes, at);
    await ledger.close();
    const { ledger: again } = await open(dir);
    const waits: number[] = [];
    let ticks = 0;
    const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
    const time = { wait, ticks: () => (ticks += 3) };
    const { makeWay } = openSealing({ ledger: again, isSound: true, time, onFound: () => {}, onFault: () => {} });
    if (isTyping) makeWay();
    await signed(dir, [200]);
    expect(waits[0]).toBe(SOON_MS);
    expect(new Set(waits.slice(1))).toEqual(new Set([rest]));
  });

  it.each<[string, number, (entry: Entry) => object, Finding]>([
    [
      'a signed time',
      1,
      (entry) => ({ ...entry, at: '2025-01-01T00:00:00.000Z' }),
      { kind: 'rewritten', checkpointSize: 3 },
    ],
    [
      'a signed fact, with a fitting digest',
      1,
      (entry) => ({ ...entry, fact: { note: 'x' }, digest: digestOf(entry.salt ?? '', { note: 'x' }) }),
      { kind: 'rewritten', checkpointSize: 3 },
    ],
    ['a signed fact', 1, (entry) => ({ ...entry, fact: { note: 'x' } }), { kind: 'factChanged', seq: 1 }],
    ['a fact that nothing signed', 4, (entry) => ({ ...entry, fact: { note: 'x' } }), { kind: 'factChanged', seq: 4 }],
  ])('finds %s that was changed, says so, and signs no more, not even at the close', async (_, seq, edit, expected) => {
    const dir = await signedBook();
    change(dir, seq, edit);
    const { ledger } = await open(dir);
    const { sealing, asked, pass, found, append } = sealingOf(ledger);
    pass();
    await vi.waitFor(() => expect(found).toEqual([expected]));
    await append('6');
    expect(asked()).toEqual([]);
    await sealing.end();
    await sealing.last();
    expect(signedIn(dir)).toEqual([3]);
  });

  it('finds a line damaged since the start', async () => {
    const dir = await signedBook();
    const { ledger } = await open(dir);
    const { pass, found } = sealingOf(ledger);
    writeBook(dir, readFileSync(bookFile(dir), 'utf8').replace('"seq":2', '"seq":?'));
    pass();
    await vi.waitFor(() => expect(found).toEqual([{ kind: 'unreadable', line: 3 }]));
  });

  it('signs nothing where the start found something, as another key in place of the own', async () => {
    const [dir, other] = [await signedBook(), await signedBook()];
    writeFileSync(join(dir, 'keys/ledger-ed25519.pem'), readFileSync(join(other, 'keys/ledger-ed25519.pem')));
    const { ledger, notices } = await open(dir);
    const { sealing, asked, append } = sealingOf(ledger, notices.length === 0);
    await append('6');
    await sealing.end();
    await sealing.last();
    expect(asked()).toEqual([]);
    expect(signedIn(dir)).toEqual([3]);
  });

  it('tells a fault, and does not try again for hours', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    const { asked, pass, faults, append } = sealingOf(ledger);
    rmSync(join(dir, 'checkpoints'), { recursive: true });
    writeFileSync(join(dir, 'checkpoints'), '');
    await append('1');
    pass();
    await vi.waitFor(() => expect(faults).toHaveLength(1));
    await vi.waitFor(() => expect(asked()).toEqual([IN_USE_MS]));
    rmSync(join(dir, 'checkpoints'));
    mkdirSync(join(dir, 'checkpoints'));
    pass();
    await signed(dir, [1]);
  });

  it('ends at once when the book is closed while it is read, and leaves the rest to the last', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append(
      Array.from({ length: 1_000 }, (_, n) => noted('ben', String(n))),
      at,
    );
    await ledger.close();
    const again = await open(dir);
    const time = stillTime();
    const ticking = { ...time.time, ticks: () => performance.now() * 1_000 };
    const sealing = openSealing({
      ledger: again.ledger,
      isSound: true,
      time: ticking,
      onFound: () => {},
      onFault: () => {},
    });
    time.pass();
    await vi.waitFor(() => expect(time.asked()).toHaveLength(1));
    await sealing.end();
    expect(signedIn(dir)).toEqual([]);
    await openSealing({
      ledger: again.ledger,
      isSound: true,
      time: stillTime().time,
      onFound: () => {},
      onFault: () => {},
    }).last();
    expect(signedIn(dir)).toEqual([1_000]);
  });
});

describe('a character changed in a signed book', () => {
  it('is found by the start or by "Check my book", whichever it is, where it changes anything', async () => {
    const dir = emptyFolder();
    const host = await openAt(dir);
    await host.run('describeShop', shop);
    const added = await host.run('addContact', { typed: '0171 3920001', name: 'Gwen' });
    if (added.kind === 'refused') throw new Error(added.refusal.kind);
    const { contact } = added.outcome;
    await host.run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken', words: 'Nein' });
    await host.close();
    const book = readFileSync(bookFile(dir), 'latin1');
    const places = fc.record({
      place: fc.nat(book.length - 1),
      character: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ place, character }) => {
        const text = `${book.slice(0, place)}${character}${book.slice(place + 1)}`;
        fc.pre(!saysTheSame(book, text));
        writeBook(dir, Buffer.from(text, 'latin1'));
        expect(await isFound(dir)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  /** A line is its JSON: the same character again changes nothing, nor does another that means it. */
  const saysTheSame = (one: string, other: string): boolean => {
    try {
      const read = (text: string): string[] =>
        text.split('\n').map((line) => (line === '' ? '' : canonicalJson(JSON.parse(line))));
      return read(one).join('\n') === read(other).join('\n');
    } catch {
      return false;
    }
  };

  const isFound = async (dir: string): Promise<boolean> => {
    const opened = await open(dir).catch((error: unknown) => {
      if (isBookFault(error)) return null;
      throw error;
    });
    if (opened === null) return true;
    const verdict = await checkBook(opened.ledger, () => undefined);
    await opened.ledger.close();
    return opened.notices.length > 0 || verdict.kind === 'broken';
  };
});

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Entry, Fact } from '#shared/facts.ts';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { sha256 } from '#electron/ledger/grownTree.ts';
import { type Ledger, openLedger } from '#electron/ledger/ledger.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { createTree } from '#shared/ledger/tree.ts';

const at = '2026-11-22T10:15:30.123Z';

const bench = async (): Promise<void> => {
  const dir = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'yesbook-bench-'));
  try {
    // The larger one has more than a million entries.
    for (const contacts of [10_000, 150_000]) await benchBook(join(dir, String(contacts)), contacts);
    benchTree();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** Entries a contact has in this book. */
const entriesEach = 7;

const benchBook = async (dir: string, contacts: number): Promise<void> => {
  say(`-- ${contacts} contacts, ${contacts * entriesEach} entries`);
  const ledger = await openLedger(dir, { onEntry: () => undefined, report: () => undefined });
  const filled = performance.now();
  for (let from = 0; from < contacts; from += 10_000) {
    await ledger.append(Array.from({ length: 10_000 }, (_, n) => factsOf(from + n)).flat(), at);
  }
  say(
    `written in appends of 70,000 facts: ${ms(performance.now() - filled)}, ${mb(statSync(join(dir, 'ledger.jsonl')).size)}`,
  );

  const db = await rivalWith(ledger, join(dir, 'rival.sqlite'));
  const own = await ownCommits(ledger);
  const rival = rivalCommits(db);
  say(
    `durable commit p50: ${ms(own.p50)} (p99 ${ms(own.p99)}); better-sqlite3 WAL FULL ${ms(rival.p50)} (p99 ${ms(rival.p99)}); ratio ${(own.p50 / rival.p50).toFixed(2)}`,
  );
  db.close();
  await ledger.close();

  say(`start: ${inChild('start', dir)}`);
  say(`start of better-sqlite3, every row read and replayed: ${inChild('startRival', dir)}`);
  say(`check my book: ${inChild('check', dir)}`);
};

const factsOf = (n: number): Fact[] => {
  const subject = `contact-${n.toString(36).padStart(8, '0')}`;
  const phone = `+4915${String(100_000_000 + n)}`;
  const message = (count: number): Fact[] => [
    {
      type: 'message.intended',
      subject,
      fact: {
        message: `message-${n}-${count}`,
        send: null,
        campaign: 'lunch',
        provider: 'practice',
        phone,
        text: `Today: soup number ${n % 40} and bread. Reply STOP to opt out.`,
        parts: 1,
        encoding: 'GSM-7',
        allowed: { kind: 'consent', consent: `consent-${n}`, standing: 'fresh' },
      },
    },
    {
      type: 'message.handedOver',
      subject,
      fact: { message: `message-${n}-${count}`, providerId: `practice-${n}-${count}` },
    },
  ];
  return [
    {
      type: 'contact.added',
      subject,
      fact: { phone, typed: `0${phone.slice(3)}`, line: 'mobile', name: `Jürgen Müller ${n}`, source: 'typed' },
    },
    {
      type: 'consent.given',
      subject,
      fact: {
        consent: `consent-${n}`,
        campaign: 'lunch',
        wordingVersion: 1,
        kind: 'express',
        evidence: { medium: 'paper', givenAt: at, files: [] },
      },
    },
    ...message(1),
    { type: 'message.delivered', subject, fact: { message: `message-${n}-1` } },
    ...message(2),
  ];
};

const commits = 3000;

const ownCommits = async (ledger: Ledger): Promise<Spread> => {
  const times: number[] = [];
  for (let n = 0; n < commits; n++) {
    const started = performance.now();
    await ledger.append(
      [{ type: 'contact.noted', subject: `contact-${n}`, fact: { note: 'called about the soup' } }],
      at,
    );
    times.push(performance.now() - started);
  }
  return spread(times);
};

const rivalWith = async (ledger: Ledger, file: string): Promise<Database.Database> => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'create table entry (seq integer primary key, subject text, line text not null); create index entry_subject on entry (subject)',
  );
  const insert = db.prepare('insert into entry values (?, ?, ?)');
  const started = performance.now();
  db.exec('begin');
  for await (const entry of ledger.entries()) insert.run(entry.seq, entry.subject, JSON.stringify(entry));
  db.exec('commit');
  say(`the same into better-sqlite3 in one transaction: ${ms(performance.now() - started)}`);
  return db;
};

/** The rival keeps the same line, hashes nothing. */
const rivalCommits = (db: Database.Database): Spread => {
  const insert = db.prepare('insert into entry values (?, ?, ?)');
  const times: number[] = [];
  for (let n = 0; n < commits; n++) {
    const started = performance.now();
    const entry = {
      seq: 10_000_000 + n,
      at,
      type: 'contact.noted',
      subject: `contact-${n}`,
      digest: 'd'.repeat(64),
      salt: 's'.repeat(32),
      fact: { note: 'called about the soup' },
    };
    insert.run(entry.seq, entry.subject, JSON.stringify(entry));
    times.push(performance.now() - started);
  }
  return spread(times);
};

const benchTree = (): void => {
  const leaves = 1_000_000;
  say(`-- a tree of ${leaves} leaves`);
  const tree = createTree(sha256);
  const leaf = randomBytes(32);
  const hashing = performance.now();
  for (let n = 0; n < leaves; n++) sha256(Buffer.alloc(65, leaf));
  const hashed = performance.now() - hashing;
  const started = performance.now();
  for (let n = 0; n < leaves; n++) tree.append(leaf);
  say(
    `append: ${us((performance.now() - started) / leaves)} with its one hash, which alone takes ${us(hashed / leaves)}`,
  );
  const proving = performance.now();
  for (let n = 0; n < 1000; n++) tree.inclusionProof(n * 997, leaves - 3);
  say(`inclusion proof: ${ms((performance.now() - proving) / 1000)}`);
};

/** Runs one measurement in a process of its own, for its peak of memory. */
const inChild = (what: string, dir: string): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] ?? '', what, dir], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : `failed: ${stderr}`;
};

const start = async (dir: string): Promise<void> => {
  const started = performance.now();
  const shop = emptyShop();
  const ledger = await openLedger(dir, { onEntry: (entry) => evolve(shop, entry), report: () => undefined });
  sayWithPeak(`${shop.contacts.size} contacts`, started);
  const hashing = performance.now();
  await ledger.verifyAgainstCheckpoint();
  sayWithPeak('then every leaf hashed beside other work', hashing);
};

const startRival = (dir: string): void => {
  const started = performance.now();
  const shop = emptyShop();
  const db = new Database(join(dir, 'rival.sqlite'), { readonly: true });
  for (const row of db.prepare<[], { line: string }>('select line from entry order by seq').iterate()) {
    evolve(shop, JSON.parse(row.line) as Entry);
  }
  sayWithPeak(`${shop.contacts.size} contacts`, started);
};

const check = async (dir: string): Promise<void> => {
  const ledger = await openLedger(dir, { onEntry: () => undefined, report: () => undefined });
  const started = performance.now();
  const verdict = await checkBook(ledger, () => undefined);
  sayWithPeak(verdict.kind, started);
};

type Spread = { readonly p50: number; readonly p99: number };
const spread = (times: number[]): Spread => {
  times.sort((one, other) => one - other);
  return { p50: times[Math.floor(times.length / 2)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const sayWithPeak = (what: string, started: number): void =>
  say(
    `${what} ${ms(performance.now() - started)} (${ms(process.cpuUsage().user / 1000)} of processor since its start), peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; `,
  );
const ms = (value: number): string => `${value < 10 ? value.toFixed(3) : Math.round(value)} ms`;
const us = (value: number): string => `${(value * 1000).toFixed(2)} microseconds`;
const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const [, , what, dir = ''] = process.argv;
if (what === 'start') await start(dir);
else if (what === 'startRival') startRival(dir);
else if (what === 'check') await check(dir);
else await bench();

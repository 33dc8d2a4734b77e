import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Browser, type Page, chromium } from '@playwright/test';
import { openLedger } from '#electron/ledger/ledger.ts';
import type { Fact } from '#shared/facts.ts';

/** The built app, started as `npm start` does it, with real books, in a real Chromium: from the key to the answer. */
const bench = async (serve: string): Promise<void> => {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  for (const contacts of [10_000, 100_000]) {
    const dir = mkdtempSync(join(tmpdir(), 'yesbook-bench-'));
    try {
      const entries = await fill(dir, contacts);
      say(`-- ${contacts} contacts, ${entries} entries`);
      await benchBook(serve, dir, browser);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
  await browser.close();
};

const benchBook = async (serve: string, dir: string, browser: Browser): Promise<void> => {
  const begun = performance.now();
  const host = spawn(process.execPath, [serve, '--no-open', '--data', dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressOf(host);
  say(`start of the host: ${ms(performance.now() - begun)} (goal 3000 at 100,000)${spentBy(host.pid)}`);
  const owner = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    for (const what of ['first window', 'window opened again']) {
      const page = await owner.newPage();
      await page.addInitScript(watchScript);
      await page.goto(address);
      const seen = await page.waitForFunction(() => globalThis.bench.today);
      say(`${what}: Today is there ${ms(await seen.jsonValue())} after the page was asked for (goal 300 at 10,000)`);
      if (what === 'first window') await page.close();
      else await benchPeople(page);
    }
  } finally {
    await owner.close();
    host.kill('SIGINT');
    await once(host, 'exit');
  }
};

const benchPeople = async (page: Page): Promise<void> => {
  const opened = await page.evaluate(() => performance.now());
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('row').nth(3).waitFor();
  say(`People opened: ${ms((await page.evaluate(() => performance.now())) - opened)}`);
  const field = page.getByRole('searchbox');
  await field.focus();
  const answers: number[] = [];
  const frames: number[] = [];
  for (const search of searches) {
    for (const key of [...Array.from(search), ...Array.from(search, () => 'Backspace')]) {
      await page.evaluate(() => (globalThis.bench.typed = null));
      await page.keyboard.press(key);
      const typed = await page.waitForFunction(() => globalThis.bench.typed);
      const { answer, frame } = await typed.jsonValue();
      answers.push(answer);
      frames.push(frame);
    }
  }
  say(
    `search, ${frames.length} keys: p50 ${ms(at(answers, 0.5))}, p95 ${ms(at(answers, 0.95))}, worst ${ms(at(answers, 1))} from key to answer (goal p95 30)`,
  );
  say(`  and to the frame that shows it: p50 ${ms(at(frames, 0.5))}, p95 ${ms(at(frames, 0.95))}`);
};

const searches = ['mueller', 'zoe ab', '0176', '49176 12', 'weiss', 'xq', 'a', 'hof 12'];

type Watched = { today: number | null; typed: { answer: number; frame: number } | null };
declare global {
  var bench: Watched;
}

/** Runs in the page: notes when Today stands there, and for each key when its answer came and when it was shown. */
const watchScript = () => {
  globalThis.bench = { today: null, typed: null };
  let key: number | null = null;
  addEventListener('keydown', ({ timeStamp }) => (key = timeStamp), true);
  const shown = (pressed: number, answer: number) =>
    setTimeout(() =>
      requestAnimationFrame(() =>
        setTimeout(() => (globalThis.bench.typed = { answer, frame: performance.now() - pressed })),
      ),
    );
  const asked = globalThis.fetch;
  globalThis.fetch = async (...call) => {
    const pressed = key;
    const response = await asked(...call);
    const text = await response.text();
    if (pressed !== null && typeof call[1]?.body === 'string' && call[1].body.includes('"people"')) {
      key = null;
      shown(pressed, performance.now() - pressed);
    }
    return new Response(text, response);
  };
  const watch = new MutationObserver(() => {
    if (document.querySelector('main h2') === null) return;
    globalThis.bench.today = performance.now();
    watch.disconnect();
  });
  watch.observe(document, { subtree: true, childList: true });
};

const addressOf = async ({ stdout }: ChildProcessByStdio<null, Readable, null>): Promise<string> => {
  for await (const line of createInterface(stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('Yesbook did not start');
};

/** What Linux tells of another process. */
const spentBy = (pid: number | undefined): string => {
  if (process.platform !== 'linux') return '';
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return `, ${ticks * 10} ms of processor, peak ${Math.round(Number(peak) / 1024)} MB`;
};

/** As books grow: lists of a thousand, then texts in writes of some dozens. */
const fill = async (dir: string, contacts: number): Promise<number> => {
  const ledger = await openLedger(dir, { onEntry: () => undefined, report: () => undefined });
  const hour = 3_600_000;
  let time = Date.now() - 300 * 24 * hour;
  const later = (step: number) => new Date((time += step)).toISOString();
  await ledger.append(shopFacts, later(0));
  for (let from = 0; from < contacts; from += 1000) {
    await ledger.append(Array.from({ length: 1000 }, (_, n) => personFacts(from + n)).flat(), later(hour));
  }
  for (const round of [1, 2]) {
    for (let from = 0; from < contacts; from += 40) {
      await ledger.append(Array.from({ length: 40 }, (_, n) => messageFacts(from + n, round)).flat(), later(1500));
    }
  }
  const size = ledger.size();
  await ledger.checkpoint();
  await ledger.close();
  return size;
};

const shopFacts: readonly Fact[] = [
  {
    type: 'shop.described',
    subject: null,
    fact: { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' },
  },
  {
    type: 'provider.chosen',
    subject: null,
    fact: { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } },
  },
  ...['lunch', 'sale'].flatMap((campaign): Fact[] => [
    { type: 'campaign.created', subject: null, fact: { campaign, name: campaign } },
    {
      type: 'campaign.worded',
      subject: null,
      fact: { campaign, version: 1, wording: 'Ja, schreibt mir.', sha256: 'a'.repeat(64), language: 'de' },
    },
  ]),
];

const firstNames = ['Zoë', 'Jürgen', 'Ayşe', 'Ben', 'Łukasz', 'Anna-Lena', 'Mohammed', 'Chiara', 'Tom', 'Ida', 'Xaver'];
const lastNames = ['Müller', 'Weiß', 'Abel', 'Çelik', 'Nowak', 'Hofmann', 'Ito', 'Quast', 'Sørensen'];

const phoneOf = (n: number): string => `+49176${String(10_000_000 + n * 7)}`;

const personFacts = (n: number): Fact[] => {
  const subject = idOf(n);
  const name = `${firstNames[n % firstNames.length]} ${lastNames[n % lastNames.length]} ${n % 997}`;
  return [
    {
      type: 'contact.added',
      subject,
      fact: { phone: phoneOf(n), typed: phoneOf(n).replace('+49', '0'), line: 'mobile', name, source: 'typed' },
    },
    {
      type: 'consent.given',
      subject,
      fact: {
        consent: `${subject}y`,
        campaign: n % 3 === 0 ? 'sale' : 'lunch',
        wordingVersion: 1,
        kind: 'express',
        evidence: { medium: 'paper', givenAt: '2026-03-01T10:00:00.000Z', files: [] },
      },
    },
  ];
};

const messageFacts = (n: number, round: number): Fact[] => {
  const subject = idOf(n);
  const message = `${subject}m${round}`;
  return [
    {
      type: 'message.intended',
      subject,
      fact: {
        message,
        send: null,
        campaign: n % 3 === 0 ? 'sale' : 'lunch',
        provider: 'practice',
        phone: phoneOf(n),
        text: 'Heute: Linsen mit Spätzle. Stop mit STOP.',
        parts: 1,
        encoding: 'GSM-7',
        allowed: { kind: 'consent', consent: `${subject}y`, standing: 'fresh' },
      },
    },
    { type: 'message.handedOver', subject, fact: { message, providerId: `practice-${message}` } },
    { type: 'message.delivered', subject, fact: { message } },
  ];
};

const idOf = (n: number): string => n.toString(16).padStart(20, '0');

const at = (times: readonly number[], part: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await bench(join(process.cwd(), 'dist', 'electron', 'serve.js'));

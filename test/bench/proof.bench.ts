import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type Ledger, openLedger } from '#electron/ledger/ledger.ts';
import { writeWidePack } from '#electron/proof/widePack.ts';
import { exportProof, type ProofSource } from '#electron/proof/pack.ts';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import { openKeptStamps } from '#electron/stamps/keptStamps.ts';
import type { Fact } from '#shared/facts.ts';
import { checkPack } from '#shared/proof/checkPack.ts';
import { emptyShop, evolve } from '#shared/replay.ts';

const at = '2026-11-22T10:15:30.123Z';
const contacts = 300;
const megabytes = 5;
const evidence = randomBytes(megabytes << 20);
const evidenceName = createHash('sha256').update(evidence).digest('hex');

const factsOf = (n: number): Fact[] => [
  {
    type: 'contact.added',
    subject: `c${n}`,
    fact: {
      phone: `+49151200${10_000 + n}`,
      typed: '0151',
      line: 'mobile',
      name: `Jürgen Müller ${n}`,
      source: 'typed',
    },
  },
  {
    type: 'consent.given',
    subject: `c${n}`,
    fact: {
      consent: `k${n}`,
      campaign: 'lunch',
      wordingVersion: 1,
      kind: 'express',
      evidence: {
        medium: 'paper',
        givenAt: at,
        files:
          n === 0
            ? [
                {
                  sha256: evidenceName,
                  name: 'form.bin',
                  mediaType: 'application/octet-stream',
                  bytes: evidence.length,
                },
              ]
            : [],
      },
    },
  },
  ...Array.from({ length: 5 }, (_, m): Fact[] => [
    {
      type: 'message.intended',
      subject: `c${n}`,
      fact: {
        message: `m${n}-${m}`,
        send: null,
        campaign: 'lunch',
        provider: 'practice',
        phone: `+49151200${10_000 + n}`,
        text: 'Today: soup and bread. Reply STOP to opt out.',
        parts: 1,
        encoding: 'GSM-7',
        allowed: { kind: 'consent', consent: `k${n}`, standing: 'fresh' },
      },
    },
    { type: 'message.delivered', subject: `c${n}`, fact: { message: `m${n}-${m}` } },
  ]).flat(),
];

const shopFacts: Fact[] = [
  {
    type: 'shop.described',
    subject: null,
    fact: { name: 'Bäckerei Süß', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' },
  },
  { type: 'campaign.created', subject: null, fact: { campaign: 'lunch', name: 'Mittagstisch' } },
  {
    type: 'campaign.worded',
    subject: null,
    fact: {
      campaign: 'lunch',
      version: 1,
      wording: 'Ja, schickt mir den Mittagstisch.',
      sha256: 'a'.repeat(64),
      language: 'de',
    },
  },
];

const bench = async (ledger: Ledger): Promise<void> => {
  const shop = emptyShop();
  for (const entry of await ledger.append(
    [...shopFacts, ...Array.from({ length: contacts }, (_, n) => factsOf(n)).flat()],
    at,
  ))
    evolve(shop, entry);
  const source: ProofSource = {
    ledger,
    shop,
    evidence: async () => evidence,
    typefaces: await openTypefaces(),
    stamps: openKeptStamps(ledger),
  };
  await exportProof(source, { contact: 'c1', language: 'en' });

  const started = performance.now();
  const processor = process.cpuUsage();
  let bytes = 0;
  for (let n = 1; n < contacts; n++)
    bytes += (await exportProof(source, { contact: `c${n}`, language: 'de' }))?.zip.length ?? 0;
  const took = (performance.now() - started) / (contacts - 1);
  const cpu = process.cpuUsage(processor).user / 1000 / (contacts - 1);
  say(
    `a pack of 15 entries: ${took.toFixed(1)} ms (${cpu.toFixed(1)} ms of processor), ${Math.round(bytes / (contacts - 1) / 1000)} kB; a thousand: ${Math.round(took)} s`,
  );

  const heavy = await exportProof(source, { contact: 'c0', language: 'de' });
  const zip = heavy?.zip ?? new Uint8Array();
  const opening = performance.now();
  const files = new Map(Object.entries(unzipSync(zip)));
  const { findings } = checkPack(files, strFromU8);
  say(
    `unpacked and checked with ${megabytes} MB of evidence, by the code of verify.html: ${Math.round(performance.now() - opening)} ms (${findings.length} findings)`,
  );
  await benchVerifyPage(join(ledger.folder, 'verify.html'), files.get('verify.html') ?? new Uint8Array(), zip);
};

/** As a stranger does it: the page from the pack, opened from the disk in Chromium, and the pack given to it. */
const benchVerifyPage = async (file: string, page: Uint8Array, zip: Uint8Array): Promise<void> => {
  writeFileSync(file, page);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const window = await browser.newPage({ locale: 'en-GB' });
  await window.goto(pathToFileURL(file).href);
  await window.evaluate(() => {
    addEventListener('change', () => performance.mark('given'), { capture: true, once: true });
    new MutationObserver(() => {
      if (document.body.textContent?.includes('The entries in this pack and their evidence are as they were signed.'))
        performance.mark('told');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const pack = { name: 'pack.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) };
  await window.getByLabel('Choose the ZIP file').setInputFiles(pack);
  await window.getByText('The entries in this pack and their evidence are as they were signed.').waitFor();
  const took = await window.evaluate(() => performance.measure('opened', 'given', 'told').duration);
  await browser.close();
  say(`the same pack given to verify.html in Chromium: ${Math.round(took)} ms to its verdict (goal 2000)`);
};

/** A pack about everybody: how long it takes, what it holds in memory, and how long it keeps the host from anything else. */
const benchWide = async (ledger: Ledger, file: string): Promise<void> => {
  const shop = emptyShop();
  for (let n = 0; n < many; n += 500) {
    const facts = Array.from({ length: 500 }, (_, at) => factsOf(n + at + 1)).flat();
    for (const entry of await ledger.append(n === 0 ? [...shopFacts, ...facts] : facts, at)) evolve(shop, entry);
  }
  globalThis.gc?.();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const look = async <T>(view: (seen: typeof shop) => T): Promise<T> => view(shop);
  const source = {
    ledger,
    evidence: async () => null,
    typefaces: await openTypefaces(),
    stamps: openKeptStamps(ledger),
    look,
  };
  const about = { kind: 'campaign', campaign: 'lunch' } as const;
  const pack = await writeWidePack(source, { about, language: 'de', file }, () => 'goOn');
  const seconds = Math.round((performance.now() - started) / 1000);
  delay.disable();
  clearInterval(watch);
  say(
    `a pack about ${many} people, ${pack?.entries ?? 0} entries, ${Math.round((pack?.bytes ?? 0) / 1e6)} MB: ${seconds} s, ${Math.round(peak / 1e6)} MB of memory at most; the loop was held ${Math.round(delay.percentile(99) / 1e6)} ms at p99, ${Math.round(delay.max / 1e6)} ms at worst`,
  );
};

const many = Number(process.env['PEOPLE'] ?? 10_000);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const dir = mkdtempSync(join(tmpdir(), 'yesbook-bench-'));
try {
  const ledger = await openLedger(dir, { onEntry: () => undefined, report: () => undefined });
  await bench(ledger);
  await ledger.close();
  const wide = await openLedger(join(dir, 'wide'), { onEntry: () => undefined, report: () => undefined });
  await benchWide(wide, join(dir, 'wide.zip'));
  await wide.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}

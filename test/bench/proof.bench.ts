import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { strFromU8, unzipSync } from 'fflate';
import { type Ledger, openLedger } from '#electron/ledger/ledger.ts';
import { writeWidePack } from '#electron/proof/widePack.ts';
import { exportProof, type ProofSource } from '#electron/proof/pack.ts';
import { openTypefaces } from '#electron/proof/typefaces.ts';
import type { Fact } from '#shared/facts.ts';
import { checkPack } from '#shared/proof/checkPack.ts';
import { emptyShop, evolve } from '#shared/replay.ts';

const at = '2026-11-22T10:15:30.123Z';
const contacts = 300;
const megabytes = 5;
const evidence = Buffer.alloc(megabytes << 20, 'a photo that does not compress well '.repeat(7));
const evidenceName = '0'.repeat(64);

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
  const source: ProofSource = { ledger, shop, evidence: async () => evidence, typefaces: openTypefaces() };
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
  const opening = performance.now();
  const files = new Map(Object.entries(unzipSync(heavy?.zip ?? new Uint8Array())));
  const { findings } = checkPack(files, strFromU8);
  say(
    `unpacked and checked with ${megabytes} MB of evidence, by the code of verify.html: ${Math.round(performance.now() - opening)} ms (${findings.length} findings: the file's name is made up)`,
  );
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
  const source = { ledger, evidence: async () => null, typefaces: openTypefaces(), look };
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

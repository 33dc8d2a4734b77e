import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { twilio } from '#shared/providers/twilio.ts';
import { realTime } from '#electron/sending/backOff.ts';
import { startSending } from '#electron/sending/sending.ts';
import type { Fact } from '#shared/facts.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { peopleView } from '#shared/views/people.ts';

const people = 20_000;
/** A Wednesday at eleven, when nobody's quiet hours are near. */
const noon = Date.parse('2026-11-25T10:00:00.000Z');

const bench = async (): Promise<void> => {
  const provider = new Worker(new URL(import.meta.url));
  const origin = await new Promise<string>((resolve) => void provider.once('message', resolve));
  await send(origin, 32, Number.POSITIVE_INFINITY, people);
  await send(origin, 8, Number.POSITIVE_INFINITY, 5_000);
  await provider.terminate();
};

/** Approved to handed over, each with its intent and its result on the disk, over real HTTP. */
const send = async (origin: string, maxInFlight: number, perSecond: number, count: number): Promise<void> => {
  const dir = await mkdtemp(join(tmpdir(), 'sending-bench-'));
  const shop = emptyShop();
  const ledger = await openLedger(dir, { onEntry: (entry) => evolve(shop, entry), report: () => {} });
  const started = performance.now();
  const now = () => noon + performance.now() - started;
  const nowText = () => new Date(now()).toISOString();
  let wake = (): void => {};
  const book = openBook(ledger, shop, nowText, () => wake());
  for (let each = 0; each < count; each += 1_000) {
    await book.turn(() => ({ kind: 'decided', facts: peopleFacts(each, Math.min(each + 1_000, count)), answer: null }));
  }
  const around = { now, inboundNumbers: ['+491713920000'], dataFolder: dir, origin };
  const adapter = twilio.open({ accountSid: 'AC1', secret: 'x' }, surroundingsIn(around));
  const ending = new AbortController();
  let made = 0;
  let checkedAt: string | null = null;
  const sending = startSending(
    {
      book,
      moment: (at) => ({
        now: at,
        newId: () => `m${(made += 1)}`,
        by: null,
        fileOf: () => null,
        repliesCheckedAt: checkedAt,
        numberHash: (phone) => phone,
        numberHashes: (phone) => [phone],
      }),
      providerOf: async () => adapter,
      abilitiesOf: () => ({ maxInFlight, perSecond, settlesAfter: 60 }),
      replies: {
        cursorOf: () => null,
        checkedAt: () => checkedAt,
        keep: async (read) => {
          checkedAt = read.checkedAt ?? checkedAt;
        },
      },
      time: { ...realTime, now },
      report: (fault) => console.error(fault),
      usedBefore: async () => [],
      optOutsPushed: { upTo: () => -1, keep: async () => {} },
      signal: ending.signal,
    },
    () => {},
  );
  wake = sending.wake;
  await sending.readReplies();
  globalThis.gc?.();
  const before = process.memoryUsage();
  const views: number[] = [];
  const begun = performance.now();
  const busy = process.cpuUsage();
  await book.turn(() => ({ kind: 'decided', facts: [approved(count)], answer: null }));
  while ((shop.sends.get('s')?.waiting ?? 1) > 0) {
    const asked = performance.now();
    await book.look((known) =>
      peopleView(known, { filter: 'all', search: '', campaign: null, from: 0, count: 50 }, nowText()),
    );
    views.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  ending.abort();
  await sending.ended;
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(busy);
  globalThis.gc?.();
  const grown = (process.memoryUsage().heapUsed - before.heapUsed) / count / 1024;
  const handed = [...shop.messages.values()].filter(({ state }) => state.kind === 'handedOver').length;
  await book.close();
  await rm(dir, { recursive: true });
  const p95 = views.toSorted((one, other) => one - other)[Math.floor(views.length * 0.95)] ?? 0;
  const rate = Math.round(count / seconds);
  say(`${count} messages at ${maxInFlight} in flight: ${rate} a second (goal 1500 at 32), ${handed} handed over`);
  say(`  ${((user + system) / count / 1000).toFixed(2)} ms of the processor a message, provider and views with it`);
  say(`  view of the people meanwhile: p95 ${p95.toFixed(1)} ms (goal 50); heap kept ${grown.toFixed(2)} kB a message`);
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const phoneOf = (each: number): string => `+4917${String(100_000_000 + each)}`;

const peopleFacts = (from: number, to: number): Fact[] => [
  ...(from === 0 ? shopFacts : []),
  ...Array.from({ length: to - from }, (_, step) => from + step).flatMap((each): Fact[] => [
    {
      type: 'contact.added',
      subject: `c${each}`,
      fact: { phone: phoneOf(each), typed: phoneOf(each), line: 'mobile', name: `Gast ${each}`, source: 'typed' },
    },
    {
      type: 'consent.given',
      subject: `c${each}`,
      fact: {
        consent: `y${each}`,
        campaign: 'lunch',
        wordingVersion: 1,
        kind: 'express',
        evidence: { medium: 'spoken', givenAt: '2026-11-20T10:00:00.000Z', note: 'am Tresen', files: [] },
      },
    },
  ]),
];

const sender = { kind: 'number', number: '+491713920000' } as const;

const shopFacts: readonly Fact[] = [
  {
    type: 'shop.described',
    subject: null,
    fact: { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' },
  },
  { type: 'provider.chosen', subject: null, fact: { provider: 'twilio', sender } },
  { type: 'campaign.created', subject: null, fact: { campaign: 'lunch', name: 'Mittagstisch' } },
  {
    type: 'campaign.worded',
    subject: null,
    fact: { campaign: 'lunch', version: 1, wording: 'Mittags.', sha256: 'a'.repeat(64), language: 'de' },
  },
];

const approved = (count: number): Fact => ({
  type: 'send.approved',
  subject: null,
  fact: {
    send: 's',
    campaign: 'lunch',
    template: 'Heute: Linsen mit Spätzle.',
    provider: 'twilio',
    sender,
    recipients: Array.from({ length: count }, (_, each) => `c${each}`),
    upheld: {},
    maxParts: 2,
  },
});

/** A provider that answers at once, on a core of its own. */
const answer = (): void => {
  const at = new Date(noon).toUTCString();
  let made = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      made += 1;
      const message = {
        sid: `SM${String(made).padStart(32, '0')}`,
        status: 'queued',
        direction: 'outbound-api',
        from: '+491713920000',
        to: '+491713920001',
        body: '',
        error_code: null,
        error_message: null,
        date_created: at,
        date_sent: null,
        price: null,
      };
      const json = request.method === 'POST' ? message : { messages: [], next_page_uri: null };
      response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(json));
    });
  });
  server.listen(0, '127.0.0.1', () => {
    parentPort?.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
};

if (isMainThread) await bench();
else answer();

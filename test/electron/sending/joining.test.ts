import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import type { Provider } from '#shared/providers/provider.ts';
import { twilio } from '#shared/providers/twilio.ts';
import { realTime } from '#electron/sending/backOff.ts';
import { startSending } from '#electron/sending/sending.ts';
import type { SendingDesk } from '#electron/sending/sendingDesk.ts';
import { decided } from '#shared/decide/decision.ts';
import type { Fact } from '#shared/facts.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { gradeOf } from '#shared/rules/evidence.ts';
import { type FakeTwilio, startFakeTwilio } from '#test/electron/providers/fakes/fakeTwilio.ts';
import { bakery, bread, momentAt, phones } from '#test/given.ts';

const number = '+491713920000';
/** A minute of waiting takes a second; the clock is the real one, which the provider's headers tell as well. */
const speed = 60;
const clock = { shift: 0 };
const now = (): number => Date.now() + clock.shift;

let dir = '';
let fake: FakeTwilio;
let memory: { cursors: Record<string, string>; checkedAt: string | null } = { cursors: {}, checkedAt: null };

beforeEach(async () => {
  clock.shift = 0;
  memory = { cursors: {}, checkedAt: null };
  dir = await mkdtemp(join(tmpdir(), 'yesbook-joining-'));
  fake = await startFakeTwilio({ now });
});
afterEach(async () => {
  expect(fake.violations).toEqual([]);
  await fake.close();
  await rm(dir, { recursive: true });
});

const confirming: readonly Fact[] = [
  bakery,
  { type: 'provider.chosen', subject: null, fact: { provider: 'twilio', sender: { kind: 'number', number } } },
  ...bread,
  { type: 'campaign.changed', subject: null, fact: { campaign: 'bread', joinBy: 'confirmation' } },
];

/** One life of a host over loopback HTTP; `dies` places the end of the process around the handing over. */
const live = async (dies: 'never' | 'beforeHandingOver' | 'afterHandingOver' = 'never') => {
  const shop = emptyShop();
  const ledger = await openLedger(dir, { onEntry: (entry) => evolve(shop, entry), report: () => {} });
  let wake = (): void => {};
  const book = openBook(
    ledger,
    shop,
    () => new Date(now()).toISOString(),
    () => wake(),
  );
  if (shop.size === 0) await book.turn(() => decided(confirming, {}));
  const settings = { accountSid: fake.accountSid, secret: fake.secret };
  const around = { now, inboundNumbers: [number], dataFolder: dir, origin: fake.origin, timeoutMs: 2_000 };
  const adapter = twilio.open(settings, surroundingsIn(around));
  let died = (): void => {};
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  const provider: Provider = {
    ...adapter,
    send: async (message, reference) => {
      if (dies === 'afterHandingOver') await adapter.send(message, reference);
      if (dies === 'never') return adapter.send(message, reference);
      died();
      return new Promise(() => {});
    },
  };
  let made = 0;
  const life = Math.random().toString(36).slice(2, 8);
  const ending = new AbortController();
  const desk: SendingDesk = {
    book,
    moment: (at) => ({ ...momentAt(at), newId: () => `${life}-${(made += 1)}` }),
    providerOf: () => Promise.resolve(provider),
    abilitiesOf: () => ({ maxInFlight: 2, perSecond: 10, settlesAfter: 30 }),
    replies: {
      cursorOf: (kind) => memory.cursors[kind] ?? null,
      checkedAt: () => memory.checkedAt,
      keep: async ({ cursors, checkedAt }) => {
        memory = { cursors: { ...memory.cursors, ...cursors }, checkedAt: checkedAt ?? memory.checkedAt };
      },
    },
    usedBefore: () => Promise.resolve([]),
    optOutsPushed: { upTo: () => Number.POSITIVE_INFINITY, keep: () => Promise.resolve() },
    time: {
      ...realTime,
      now,
      ticks: () => performance.now() * speed,
      wait: (milliseconds, signal) => realTime.wait(milliseconds / speed, signal),
    },
    report: () => {},
    signal: ending.signal,
  };
  const sending = startSending(desk, () => {});
  wake = sending.wake;
  return {
    shop: book.shop,
    sending,
    died: death,
    end: async () => {
      ending.abort();
      await sending.ended;
      await book.close();
    },
    /** The process is gone; what it had begun hangs for good. */
    kill: () => {
      ending.abort();
      return ledger.close();
    },
  };
};

const textsTo = (phone: string) => fake.reached.filter(({ to }) => to === phone).map(({ body }) => body);
const consentsOf = (shop: ReturnType<typeof emptyShop>, phone: string) =>
  shop.contacts.get(shop.contactByPhone.get(phone) ?? '')?.consents ?? [];

it('a keyword is asked back once, and the yes that follows is the consent', async () => {
  const host = await live();
  fake.textFrom(phones.gwen, number, 'BREAD');
  await host.sending.readReplies();
  await host.sending.readReplies();
  expect(textsTo(phones.gwen)).toHaveLength(1);
  expect(textsTo(phones.gwen)[0]).toMatch(/Backhaus.*JA.*Friday bread[^]*STOP/);
  expect(consentsOf(host.shop(), phones.gwen)).toEqual([]);
  const yes = fake.textFrom(phones.gwen, number, 'Ja');
  await host.sending.readReplies();
  const [consent] = consentsOf(host.shop(), phones.gwen);
  expect(consent).toMatchObject({ wordingVersion: 1, evidence: { message: { text: 'Ja', providerId: yes } } });
  expect(consent && gradeOf(consent.evidence, phones.gwen)).toBe('A');
  expect(textsTo(phones.gwen)).toHaveLength(1);
  await host.end();
});

it('a keyword that a sleeping computer reads hours later is not asked back but waits for the owner', async () => {
  fake.textFrom(phones.gwen, number, 'BREAD');
  clock.shift = 3 * 3_600_000;
  const host = await live();
  await host.sending.readReplies();
  expect(textsTo(phones.gwen)).toEqual([]);
  const [reply = ''] = host.shop().toAsk;
  await host.sending.ask({ reply, how: 'byHand' });
  await Promise.all([1, 2].map(() => host.sending.ask({ reply, how: 'byHand' })));
  expect(textsTo(phones.gwen)).toHaveLength(1);
  await host.end();
});

it.each([
  ['before it was handed over', 'beforeHandingOver', 0],
  ['after it was handed over', 'afterHandingOver', 1],
] as const)('a process that ends %s asks no second time', async (_, dies, reached) => {
  const first = await live(dies);
  fake.textFrom(phones.gwen, number, 'BREAD');
  void first.sending.readReplies();
  await first.died;
  await first.kill();
  const next = await live();
  const stateOf = () => [...next.shop().messages.values()].map(({ state }) => state.kind);
  await expect.poll(stateOf, { timeout: 20_000 }).toEqual([reached === 1 ? 'handedOver' : 'returned']);
  await next.sending.readReplies();
  expect(textsTo(phones.gwen)).toHaveLength(reached);
  fake.textFrom(phones.gwen, number, 'Ja');
  await next.sending.readReplies();
  // What never reached them is no question, and its yes is none; the owner may still ask.
  expect(consentsOf(next.shop(), phones.gwen)).toHaveLength(reached);
  expect(next.shop().toAsk.size).toBe(1 - reached);
  await next.end();
});

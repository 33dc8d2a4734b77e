import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { lockFolder } from '#electron/lock.ts';
import { twilio } from '#shared/providers/twilio.ts';
import { realTime } from '#electron/sending/backOff.ts';
import { startSending } from '#electron/sending/sending.ts';
import { openSettings } from '#electron/settings.ts';
import type { Moment } from '#shared/decide/decision.ts';
import { resumeSend } from '#shared/decide/sendDecisions.ts';
import { emptyShop, evolve } from '#shared/replay.ts';

/** A host of its own process, to be killed: it sends what is approved in a folder to a provider on loopback. */
const [, , dir = '', origin = '', account = '', secret = '', begun = '0', life = ''] = process.argv;

/** A minute of waiting takes a second, so that a story with many pauses can be told; it begins at noon. */
const speed = 60;
const noon = Date.parse('2026-11-25T11:00:00.000Z');
const now = (): number => noon + (Date.now() - Number(begun)) * speed;

const locking = await lockFolder(dir);
if (locking.kind !== 'locked') throw new Error('the folder is held');
const shop = emptyShop();
const ledger = await openLedger(dir, { onEntry: (entry) => evolve(shop, entry), report: () => {} });
let wake = (): void => {};
const book = openBook(
  ledger,
  shop,
  () => new Date(now()).toISOString(),
  () => wake(),
);
const settings = await openSettings(dir, 'de');
const inboundNumbers = ['+491713920000'];
const around = { now, inboundNumbers, dataFolder: dir, origin, timeoutMs: 400 };
const adapter = twilio.open({ accountSid: account, secret }, surroundingsIn(around));
let made = 0;
const moment = (at: string): Moment => ({
  now: at,
  newId: () => `${life}-${(made += 1)}`,
  by: null,
  fileOf: () => null,
  repliesCheckedAt: settings.now().repliesCheckedAt,
  numberHash: (phone) => phone,
  numberHashes: (phone) => [phone],
});
const ending = new AbortController();
const sending = startSending(
  {
    book,
    moment,
    providerOf: async () => adapter,
    abilitiesOf: () => ({ maxInFlight: 4, perSecond: 2, settlesAfter: 30 }),
    replies: {
      cursorOf: (kind) => settings.now().cursors[kind] ?? null,
      checkedAt: () => settings.now().repliesCheckedAt,
      keep: async ({ cursors, checkedAt }) => {
        const known = settings.now();
        const repliesCheckedAt = checkedAt ?? known.repliesCheckedAt;
        await settings.change({ cursors: { ...known.cursors, ...cursors }, repliesCheckedAt });
      },
    },
    time: {
      now,
      ticks: () => performance.now() * speed,
      wait: (milliseconds, signal) => realTime.wait(milliseconds / speed, signal),
      random: Math.random,
    },
    report: () => {},
    usedBefore: async () => [],
    optOutsPushed: { upTo: () => -1, keep: async () => {} },
    signal: ending.signal,
  },
  () => {},
);
wake = sending.wake;
process.stdout.write('{"started"}\n');

const isDone = (): boolean =>
  [...shop.sends.values()].every(({ waiting }) => waiting === 0) &&
  [...shop.messages.values()].every(({ state }) => state.kind !== 'intended' && state.kind !== 'unknown');

while (!isDone()) {
  for (const { id, paused } of shop.sends.values()) {
    if (paused !== null) await book.turn((known, at) => resumeSend(known, { send: id }, moment(at)));
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
}
ending.abort();
await sending.ended;
await book.close();
locking.release();
process.stdout.write('{"done"}\n');

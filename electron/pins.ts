import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Instant } from '#shared/facts.ts';
import type { MachineRefusal } from '#shared/machine.ts';
import { addMilliseconds } from '#shared/rules/calendar.ts';

/** scrypt of a PIN, and how often a wrong one was tried in a row. */
export type KeptPin = {
  readonly salt: string;
  readonly hash: string;
  readonly wrong: number;
  readonly lastWrongAt: Instant | null;
};

/** Where one PIN is kept, on disk. */
export type PinPlace = {
  readonly name: string;
  readonly read: () => KeptPin | null;
  /** Durable when it resolves. */
  readonly keep: (pin: KeptPin) => Promise<void>;
};

/** The clock on the wall, which anybody may set, and the one that only goes on. */
export type Clocks = { readonly now: () => Instant; readonly ticks: () => number };

/** Until when each PIN has to wait, by the clock that nobody can set; forgotten with the process. */
export type PinWaits = Map<string, number>;

/** Wrong PINs in a row before the first wait. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export async function hashedPin(pin: string): Promise<KeptPin> {
  const salt = randomBytes(16);
  const hash = (await stretched(pin, salt)).toString('hex');
  return { salt: salt.toString('hex'), hash, wrong: 0, lastWrongAt: null };
}

/** Null where the PIN is right. Wrong ones are counted on disk, so that a restart gives no fresh tries. */
export async function tryPin(
  place: PinPlace,
  pin: string,
  { now, ticks, waits }: Clocks & { readonly waits: PinWaits },
): Promise<MachineRefusal | null> {
  const kept = place.read();
  if (kept === null) return { kind: 'pinMissing' };
  const until = waitUntil(kept);
  if (until !== null && until > now()) return { kind: 'pinWait', until };
  // Setting the clock forward is no way round the wait.
  const left = (waits.get(place.name) ?? Number.NEGATIVE_INFINITY) - ticks();
  if (left > 0) return { kind: 'pinWait', until: addMilliseconds(now(), left) };
  // Counted before it is checked: pulling the plug is no way to try more often.
  const counted = { ...kept, wrong: kept.wrong + 1, lastWrongAt: now() };
  waits.set(place.name, ticks() + waitAfter(counted.wrong));
  await place.keep(counted);
  const right = timingSafeEqual(await stretched(pin, Buffer.from(kept.salt, 'hex')), Buffer.from(kept.hash, 'hex'));
  if (!right) return { kind: 'pinWrong', left: Math.max(0, FREE_TRIES - counted.wrong) };
  waits.delete(place.name);
  // Another PIN may have been set while this one was being checked.
  const latest = place.read();
  if (latest?.hash === kept.hash) await place.keep({ ...latest, wrong: 0, lastWrongAt: null });
  return null;
}

function waitUntil({ wrong, lastWrongAt }: KeptPin): Instant | null {
  return wrong < FREE_TRIES || lastWrongAt === null ? null : addMilliseconds(lastWrongAt, waitAfter(wrong));
}

const waitAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS);

/** scrypt (RFC 7914) with 32 MiB: a PIN is short, so each try has to cost something. */
const stretched = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

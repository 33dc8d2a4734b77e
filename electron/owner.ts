import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { WishName } from '#shared/contract.ts';
import type { Instant } from '#shared/facts.ts';
import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import type { Desk } from './desk.ts';
import type { Settings } from './settings.ts';

type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

/** Whether the owner has shown the PIN a moment ago; forgotten with the process. */
export type Owner = { unlockedUntil: Instant | null };

/** How long one PIN opens the owner's acts. */
const UNLOCKED_MS = 5 * 60_000;
/** Wrong PINs in a row before the first wait. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** What only the owner does, once there is a PIN: what cannot be taken back, and what decides who is texted. */
const ownersOnly: ReadonlySet<WishName> = new Set<WishName>([
  'eraseContact',
  'chooseProvider',
  'changeRule',
  'restoreBackup',
  'keepOutsideCopies',
  'addStaff',
  'removeStaff',
]);

export function mayRun(desk: Desk, name: WishName): MachineRefusal | null {
  if (!ownersOnly.has(name) || desk.settings.now().ownerPin === null) return null;
  const { unlockedUntil } = desk.owner;
  return unlockedUntil !== null && unlockedUntil > desk.now() ? null : { kind: 'ownerNeeded' };
}

export async function setOwnerPin(
  desk: Desk,
  { pin, current }: MachineWish<'setOwnerPin'>,
): Promise<Outcome<MachineOutcomes['setOwnerPin']>> {
  if (desk.settings.now().ownerPin !== null) {
    const no = await checkPin(desk, current ?? '');
    if (no) return { kind: 'refused', refusal: no };
  }
  const salt = randomBytes(16);
  const hash = (await stretched(pin, salt)).toString('hex');
  await desk.settings.change({ ownerPin: { salt: salt.toString('hex'), hash, wrong: 0, lastWrongAt: null } });
  desk.owner.unlockedUntil = later(desk.now(), UNLOCKED_MS);
  desk.ring();
  return { kind: 'done', outcome: {} };
}

export async function unlockOwner(
  desk: Desk,
  { pin }: MachineWish<'unlockOwner'>,
): Promise<Outcome<MachineOutcomes['unlockOwner']>> {
  const no = await checkPin(desk, pin);
  if (no) return { kind: 'refused', refusal: no };
  desk.owner.unlockedUntil = later(desk.now(), UNLOCKED_MS);
  desk.ring();
  return { kind: 'done', outcome: { until: desk.owner.unlockedUntil } };
}

/** Null where the PIN is right. Wrong ones are counted on disk, so that a restart gives no fresh tries. */
export async function checkPin(desk: Desk, pin: string): Promise<MachineRefusal | null> {
  const kept = desk.settings.now().ownerPin;
  if (kept === null) return { kind: 'pinMissing' };
  const until = waitUntil(kept);
  if (until !== null && until > desk.now()) return { kind: 'pinWait', until };
  // Counted before it is checked: pulling the plug is no way to try more often.
  await desk.settings.change({ ownerPin: { ...kept, wrong: kept.wrong + 1, lastWrongAt: desk.now() } });
  const right = timingSafeEqual(await stretched(pin, Buffer.from(kept.salt, 'hex')), Buffer.from(kept.hash, 'hex'));
  if (!right) return { kind: 'pinWrong' };
  await desk.settings.change({ ownerPin: { ...kept, wrong: 0, lastWrongAt: null } });
  return null;
}

type Pin = NonNullable<ReturnType<Settings['now']>['ownerPin']>;

function waitUntil({ wrong, lastWrongAt }: Pin): Instant | null {
  if (wrong < FREE_TRIES || lastWrongAt === null) return null;
  return later(lastWrongAt, Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS));
}

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** scrypt (RFC 7914) with 32 MiB: a PIN is short, so each try has to cost something. */
const stretched = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

import type { WishName } from '#shared/contract.ts';
import type { Instant } from '#shared/facts.ts';
import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import { addMilliseconds } from '#shared/rules/calendar.ts';
import type { Desk } from './desk.ts';
import { type PinPlace, type PinWaits, hashedPin, tryPin } from './pins.ts';

type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

/** Whether the owner has shown the PIN a moment ago; forgotten with the process. */
export type Owner = {
  unlockedUntil: Instant | null;
  /** The same moment by the clock that nobody can set back. */
  unlockedTicks: number;
  readonly waits: PinWaits;
  /** Whoever sets or shows a PIN of staff waits for who came before: a PIN being set counts from when it was asked for. */
  turn: Promise<unknown>;
};

/** How long one PIN opens the owner's acts. */
const UNLOCKED_MS = 5 * 60_000;

/** What only the owner does, once there is a PIN: what cannot be taken back, and what decides who is texted. */
const ownersOnly: ReadonlySet<WishName> = new Set<WishName>([
  'eraseContact',
  'eraseOverdue',
  'saveProviderFields',
  'exportWide',
  'upholdChosen',
  'upholdConsent',
  'chooseProvider',
  'closeAccount',
  'giveAccountKey',
  'confirmStopsLookedUp',
  'seeMissingEnd',
  'changeRule',
  'restoreBackup',
  'takeKey',
  'beginKey',
  'dropPutAside',
  'keepOutsideCopies',
  'chooseClock',
  'addStaff',
  'removeStaff',
]);

/** What of the desk the PIN needs; the book itself need not be open. */
type OwnersDesk = Pick<Desk, 'settings' | 'owner' | 'now' | 'ticks' | 'ring'>;

export const mayRun = (desk: OwnersDesk, name: WishName): MachineRefusal | null =>
  ownersOnly.has(name) ? ownerMissing(desk) : null;

/** Null where the owner has shown the PIN, or there is none to show. */
export function ownerMissing(desk: OwnersDesk): MachineRefusal | null {
  if (desk.settings.now().ownerPin === null) return null;
  const { unlockedUntil, unlockedTicks } = desk.owner;
  const isUnlocked = unlockedUntil !== null && unlockedUntil > desk.now() && unlockedTicks > desk.ticks();
  return isUnlocked ? null : { kind: 'ownerNeeded' };
}

export async function setOwnerPin(
  desk: Desk,
  { pin, current }: MachineWish<'setOwnerPin'>,
): Promise<Outcome<MachineOutcomes['setOwnerPin']>> {
  if (desk.settings.now().ownerPin !== null) {
    const no = await checkPin(desk, current ?? '');
    if (no) return { kind: 'refused', refusal: no };
  }
  await desk.settings.change({ ownerPin: await hashedPin(pin) });
  unlock(desk);
  return { kind: 'done', outcome: {} };
}

export async function unlockOwner(
  desk: OwnersDesk,
  { pin }: MachineWish<'unlockOwner'>,
): Promise<Outcome<MachineOutcomes['unlockOwner']>> {
  const no = await checkPin(desk, pin);
  if (no) return { kind: 'refused', refusal: no };
  return { kind: 'done', outcome: { until: unlock(desk) } };
}

function unlock(desk: OwnersDesk): Instant {
  const until = addMilliseconds(desk.now(), UNLOCKED_MS);
  desk.owner.unlockedUntil = until;
  desk.owner.unlockedTicks = desk.ticks() + UNLOCKED_MS;
  desk.ring();
  return until;
}

/** Null where it is the owner's PIN. */
export const checkPin = (desk: OwnersDesk, pin: string): Promise<MachineRefusal | null> =>
  tryPin(ownersPlace(desk), pin, { ...desk, waits: desk.owner.waits });

const ownersPlace = (desk: OwnersDesk): PinPlace => ({
  name: 'owner',
  read: () => desk.settings.now().ownerPin,
  keep: (ownerPin) => desk.settings.change({ ownerPin }),
});

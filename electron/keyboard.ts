import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import type { Refusal } from '#shared/commands.ts';
import type { Desk, StillDesk } from './desk.ts';
import { ownerMissing } from './owner.ts';
import { type PinPlace, hashedPin, tryPin } from './pins.ts';

type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

/** Somebody takes the keyboard, so that what is recorded from now on carries their name; null leaves it to nobody. */
export const takeKeyboard = (
  desk: Desk,
  wish: MachineWish<'takeKeyboard'>,
): Promise<Outcome<MachineOutcomes['takeKeyboard']>> => inTurn(desk, () => taken(desk, wish));

/** A first PIN is given with the owner's leave; later its holder changes it, or the owner. */
export const setStaffPin = (
  desk: Desk,
  wish: MachineWish<'setStaffPin'>,
): Promise<Outcome<MachineOutcomes['setStaffPin']>> => inTurn(desk, () => pinSet(desk, wish));

function inTurn<T>({ owner }: Desk, act: () => Promise<T>): Promise<T> {
  const acted = owner.turn.then(act);
  owner.turn = acted.catch(() => undefined);
  return acted;
}

async function taken(
  desk: Desk,
  { staff, pin }: MachineWish<'takeKeyboard'>,
): Promise<Outcome<MachineOutcomes['takeKeyboard']>> {
  const name = staff === null ? null : desk.book.shop().staff.get(staff);
  if (name === undefined) return { kind: 'refused', refusal: { kind: 'notInBook', what: 'staff' } };
  const place = staff === null ? null : placeOf(desk, staff);
  if (place !== null && place.read() !== null) {
    if (pin === undefined) return { kind: 'refused', refusal: { kind: 'staffPinNeeded', name: name ?? '' } };
    const no = await tryPin(place, pin, { ...desk, waits: desk.owner.waits });
    if (no) return { kind: 'refused', refusal: no };
  }
  await desk.settings.change({ staff: name });
  desk.ring();
  return { kind: 'done', outcome: {} };
}

async function pinSet(
  desk: Desk,
  { staff, pin, current }: MachineWish<'setStaffPin'>,
): Promise<Outcome<MachineOutcomes['setStaffPin']>> {
  if (!desk.book.shop().staff.has(staff)) return { kind: 'refused', refusal: { kind: 'notInBook', what: 'staff' } };
  const no = await mayChangePin(desk, staff, current);
  if (no) return { kind: 'refused', refusal: no };
  const hashed = pin === null ? null : await hashedPin(pin);
  const { [staff]: _, ...others } = desk.settings.now().staffPins;
  await desk.settings.change({ staffPins: hashed === null ? others : { ...others, [staff]: hashed } });
  desk.ring();
  return { kind: 'done', outcome: {} };
}

async function mayChangePin(desk: Desk, staff: string, current: string | undefined): Promise<MachineRefusal | null> {
  const place = placeOf(desk, staff);
  const hasOwner = desk.settings.now().ownerPin !== null;
  if (place.read() === null || (hasOwner && current === undefined)) return ownerMissing(desk);
  return tryPin(place, current ?? '', { ...desk, waits: desk.owner.waits });
}

/** Who is off the list is off the keyboard, and their PIN is gone. */
export async function forgetStaff(desk: Desk, staff: string, name: string | undefined): Promise<void> {
  const { staff: at, staffPins } = desk.settings.now();
  const { [staff]: _, ...others } = staffPins;
  await desk.settings.change({ staffPins: others, staff: at === name ? null : at });
  desk.ring();
}

/** A PIN counts until somebody else comes or Yesbook ends: a start does not know who sits there. */
export async function leaveKeyboard(desk: Pick<StillDesk, 'settings' | 'book'>): Promise<void> {
  const { staff: at, staffPins } = desk.settings.now();
  const holder = [...desk.book.shop().staff].find(([, name]) => name === at);
  if (holder !== undefined && staffPins[holder[0]] !== undefined) await desk.settings.change({ staff: null });
}

const placeOf = (desk: Desk, staff: string): PinPlace => ({
  name: `staff:${staff}`,
  read: () => desk.settings.now().staffPins[staff] ?? null,
  keep: (pin) => desk.settings.change({ staffPins: { ...desk.settings.now().staffPins, [staff]: pin } }),
});

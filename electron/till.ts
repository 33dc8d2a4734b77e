import type { WishName } from '#shared/contract.ts';
import type { Nonsense } from '#shared/readers.ts';
import { decide } from '#shared/decide.ts';
import type { Refusal } from '#shared/commands.ts';
import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import type { QueryName } from '#shared/queries.ts';
import type { Seat } from '#shared/views/about.ts';
import { type Desk, momentAt } from './desk.ts';
import { checkPin } from './owner.ts';
import { receiptCode } from './paper/receiptCode.ts';

type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

/** While a customer has a window the host itself answers it nothing else, whatever it is made to ask. */
const openQuestions: ReadonlySet<QueryName> = new Set<QueryName>(['about', 'till']);
const openWishes: ReadonlySet<WishName> = new Set<WishName>(['recordAtTill', 'leaveTill']);

/** A window that asks on regardless is not ours to serve: it is answered as nonsense, and learns nothing. */
export const tillNonsense = (name: QueryName): Nonsense =>
  Object.assign(new Error('The till screen is open'), { nonsense: { what: 'The till screen is open', where: name } });

/** A window of the till's own always; every other one while the till is open on this screen. */
export const isHeldToTill = (desk: Desk, seat: Seat): boolean =>
  seat === 'till' || desk.settings.now().till?.screen === 'this';

export const mayAskAtTill = (name: QueryName): boolean => openQuestions.has(name);
export const mayWishAtTill = (name: WishName): boolean => openWishes.has(name);

export async function openTill(
  desk: Desk,
  { campaigns, screen }: MachineWish<'openTill'>,
): Promise<Outcome<MachineOutcomes['openTill']>> {
  if (desk.settings.now().ownerPin === null) return { kind: 'refused', refusal: { kind: 'pinMissing' } };
  await desk.settings.change({ till: { campaigns, screen } });
  desk.ring();
  return { kind: 'done', outcome: {} };
}

export const showTillWindow = async (desk: Desk): Promise<Outcome<MachineOutcomes['showTillWindow']>> =>
  desk.settings.now().till?.screen === 'other'
    ? { kind: 'done', outcome: { address: desk.tillAddress() } }
    : { kind: 'refused', refusal: { kind: 'tillClosed' } };

export async function leaveTill(
  desk: Desk,
  { pin }: MachineWish<'leaveTill'>,
): Promise<Outcome<MachineOutcomes['leaveTill']>> {
  const no = await checkPin(desk, pin);
  if (no) return { kind: 'refused', refusal: no };
  await desk.settings.change({ till: null });
  desk.ring();
  return { kind: 'done', outcome: {} };
}

/** The customer's own yes: the same decision as at the counter, and an answer that tells nothing about anyone. */
export async function recordAtTill(
  desk: Desk,
  { typed, name, campaigns, files, language }: MachineWish<'recordAtTill'>,
): Promise<Outcome<MachineOutcomes['recordAtTill']>> {
  const { till } = desk.settings.now();
  if (till === null) return { kind: 'refused', refusal: { kind: 'tillClosed' } };
  if (campaigns.some((campaign) => !till.campaigns.includes(campaign))) {
    return { kind: 'refused', refusal: { kind: 'notInBook', what: 'campaign' } };
  }
  for (const handle of files) await desk.files.keep(handle);
  const wish = {
    person: { kind: 'new' as const, typed, name },
    campaigns,
    kind: 'express' as const,
    evidence: { medium: 'tillScreen' as const, files, language },
  };
  const turned = await desk.book.turn((shop, now) =>
    decide(shop, 'recordConsent', wish, { ...momentAt(desk, now), by: null }),
  );
  if (turned.kind === 'refused') return turned;
  const { consents } = turned.outcome;
  return desk.book.look((shop) => ({
    kind: 'done',
    outcome: {
      entry: shop.consents.get(consents[0] ?? '')?.seq ?? 0,
      receipt: receiptCode(shop, desk.book.ledger, consents, language)?.qr ?? null,
    },
  }));
}

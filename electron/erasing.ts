import type { Fact } from '#shared/facts.ts';
import type { MachineRefusal, MachineWish } from '#shared/machine.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { filesOf, retentionNow } from '#shared/views/erasure.ts';
import type { Desk } from './desk.ts';
import { dropWidePack } from './proof/widePackWishes.ts';
import { type Traces, dropNote, noteTraces, readTraces, removeTraces } from './traces.ts';

type Erased =
  | { readonly kind: 'done'; readonly outcome: { readonly keptStop: boolean } }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

/**
 * Takes what is personal out of the book for good (GDPR Art. 17): every fact about the contact and the files only they
 * had. What is not personal stays, so that every proof of others, and every checkpoint, still holds.
 */
export async function eraseContact(desk: Desk, wish: MachineWish<'eraseContact'>): Promise<Erased> {
  await dropWidePack(desk);
  let erased: Erased = { kind: 'refused', refusal: { kind: 'contactGone' } };
  let traces: Traces | null = null;
  await desk.book.alone(async () => {
    const shop = desk.book.shop();
    const contact = shop.contacts.get(wish.contact);
    if (contact === undefined) return;
    const now = desk.now();
    const { erasing, proofUntil, keepsHash } = retentionNow(shop, contact, now);
    if (erasing === 'losesProof' && wish.knowing !== 'losesProof') {
      erased = { kind: 'refused', refusal: { kind: 'proofStillNeeded', until: proofUntil ?? now } };
      return;
    }
    const { id, phone, name } = contact;
    traces = { contact: id, phone, name, files: [...filesOnlyOf(shop, contact)] };
    await noteTraces(desk.dir, traces);
    await desk.book.ledger.erase(id, now, [erasureFact(desk, shop, contact, wish.reason, keepsHash)]);
    erased = { kind: 'done', outcome: { keptStop: keepsHash } };
  });
  if (traces !== null) await forgetBeside(desk, traces);
  return erased;
}

/** Ends an erasure that a power cut interrupted; one that never reached the ledger did not happen. */
export async function endErasure(desk: Desk): Promise<void> {
  const traces = await readTraces(desk.dir);
  if (traces === null) return;
  if (desk.book.shop().contacts.has(traces.contact)) await dropNote(desk.dir);
  else await forgetBeside(desk, traces);
}

const forgetBeside = (desk: Desk, traces: Traces): Promise<void> =>
  removeTraces({ ...desk, forgetPractice: (phone) => desk.sending.practice().forget(phone) }, traces);

function erasureFact(desk: Desk, shop: Shop, contact: Contact, reason: string, keepsHash: boolean): Fact {
  const by = desk.settings.now().staff;
  const texts = [...shop.replyByProviderId]
    .filter(([, reply]) => shop.replies.get(reply)?.contact === contact.id)
    .map(([key]) => desk.numberHash(key));
  return {
    type: 'contact.erased',
    subject: null,
    fact: {
      contact: contact.id,
      reason,
      ...(keepsHash ? { numberHash: desk.numberHash(contact.phone) } : {}),
      ...(texts.length > 0 ? { texts } : {}),
      ...(by === null ? {} : { by }),
    },
  };
}

/** A file two people's yeses rest on, one form for a couple, stays as long as one of them does. */
function filesOnlyOf(shop: Shop, contact: Contact): readonly string[] {
  const others = new Set(
    [...shop.contacts.values()].filter(({ id }) => id !== contact.id).flatMap((other) => [...filesOf(other)]),
  );
  return [...filesOf(contact)].filter((sha256) => !others.has(sha256));
}

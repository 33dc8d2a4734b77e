import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact } from '#shared/facts.ts';
import type { MachineRefusal, MachineWish } from '#shared/machine.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { filesOf, retentionNow } from '#shared/views/erasure.ts';
import type { Desk } from './desk.ts';
import { dropWidePack } from './proof/widePackWishes.ts';

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
  let files: readonly string[] = [];
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
    await desk.book.ledger.erase(contact.id, now, [erasureFact(desk, shop, contact, wish.reason, keepsHash)]);
    files = filesOnlyOf(shop, contact);
    erased = { kind: 'done', outcome: { keptStop: keepsHash } };
  });
  for (const sha256 of files) await rm(join(desk.dir, 'evidence', sha256), { force: true });
  return erased;
}

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

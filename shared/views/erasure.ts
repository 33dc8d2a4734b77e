import type { ContactId, Instant, Sha256 } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import { type Retention, retentionOf } from '#shared/rules/retention.ts';
import type { Contact, Shop } from '#shared/shop.ts';

/** What erasing one person would take away, what stays, and until when their record may still be needed. */
export type ErasureView = Retention & {
  readonly contact: ContactId;
  readonly name: string;
  readonly phone: string;
  readonly yeses: number;
  readonly files: number;
  /** Backups made before, which still hold what is erased from the book. */
  readonly backups: readonly {
    readonly name: string;
    readonly at: Instant;
    readonly where: 'here' | 'outside' | 'putAside';
  }[];
};

export function erasureView(
  shop: Shop,
  id: ContactId,
  backups: ErasureView['backups'],
  now: Instant,
): ErasureView | null {
  const contact = shop.contacts.get(id);
  if (contact === undefined) return null;
  return {
    ...retentionNow(shop, contact, now),
    contact: id,
    name: contact.name,
    phone: showPhone(contact.phone, shop.description?.country ?? ''),
    yeses: contact.consents.length,
    files: filesOf(contact).size,
    // A backup's name tells whole seconds only.
    backups: backups.filter(({ at }) => at.slice(0, 19) >= contact.addedAt.slice(0, 19)),
  };
}

/** Words that may be a stop and that nobody has judged keep the number out as a stop would. */
export const retentionNow = (shop: Shop, contact: Contact, now: Instant): Retention => {
  const kept = retentionOf(
    {
      consents: contact.consents.map(({ campaign, evidence }) => ({
        givenAt: evidence.givenAt,
        lastUsedAt: contact.lastSentAt[campaign] ?? null,
      })),
      optOuts: contact.optOuts.map(({ saidAt, ended }) => ({ saidAt, holds: ended === null })),
    },
    rulesFor(shop.description?.country ?? null, shop.rules),
    now,
  );
  return { ...kept, keepsHash: kept.keepsHash || contact.holds.length > 0 };
};

export const filesOf = (contact: Contact): ReadonlySet<Sha256> =>
  new Set(contact.consents.flatMap(({ evidence }) => evidence.files.map(({ sha256 }) => sha256)));

/** Whose record has no reason left to be kept. */
export type RetentionView = {
  readonly overdue: readonly { readonly contact: ContactId; readonly name: string; readonly phone: string }[];
};

export function retentionView(shop: Shop, now: Instant): RetentionView {
  const country = shop.description?.country ?? '';
  const overdue = [...shop.contacts.values()]
    .filter((contact) => retentionNow(shop, contact, now).overdue)
    .map((contact) => ({ contact: contact.id, name: contact.name, phone: showPhone(contact.phone, country) }));
  return { overdue };
}

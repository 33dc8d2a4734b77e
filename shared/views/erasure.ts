import type { CampaignId, ContactId, Instant, Sha256 } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import { MOST_ERASED_AT_ONCE, type Retention, retentionOf } from '#shared/rules/retention.ts';
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
    backups: backups.filter(({ at }) => mayHold(at, contact)),
  };
}

/** Words that may be a stop and that nobody has judged keep the number out as a stop would. */
export const retentionNow = (shop: Shop, contact: Contact, now: Instant): Retention => {
  const kept = retentionOf(
    {
      consents: contact.consents.map(({ campaign, evidence }) => ({
        givenAt: evidence.givenAt,
        lastUsedAt: lastContact(contact, campaign),
      })),
      optOuts: contact.optOuts.map(({ saidAt, ended }) => ({ saidAt, holds: ended === null })),
    },
    rulesFor(shop.description?.country ?? null, shop.rules),
    now,
  );
  return { ...kept, keepsHash: kept.keepsHash || contact.holds.length > 0 };
};

/** Their own text counts as well as one of ours: the time runs from the last contact (CNIL), and a talk is no old record. */
const lastContact = ({ lastSentAt, lastWrote }: Contact, campaign: CampaignId): Instant | null => {
  const sentAt = lastSentAt[campaign] ?? null;
  const wroteAt = lastWrote?.at ?? null;
  return sentAt === null || (wroteAt !== null && wroteAt > sentAt) ? wroteAt : sentAt;
};

export const filesOf = (contact: Contact): ReadonlySet<Sha256> =>
  new Set(contact.consents.flatMap(({ evidence }) => evidence.files.map(({ sha256 }) => sha256)));

/** A file two people's yeses rest on, one form for a couple, stays as long as one of them does. */
export function filesOnlyOf(shop: Shop, contacts: readonly Contact[]): Sha256[] {
  const going = new Set(contacts);
  const staying = [...shop.contacts.values()].filter((contact) => !going.has(contact));
  const kept = new Set(staying.flatMap((contact) => [...filesOf(contact)]));
  return [...new Set(contacts.flatMap((contact) => [...filesOf(contact)]))].filter((sha256) => !kept.has(sha256));
}

/** Whose record has no reason left to be kept, and what erasing all of them would mean. */
export type RetentionView = {
  /** The longest kept first, as many as one act erases. */
  readonly overdue: readonly Overdue[];
  /** More than these have no reason left: they follow when these have gone. */
  readonly more: number;
  readonly yeses: number;
  readonly files: number;
  /** Numbers that stay out as keyed hashes. */
  readonly keptStops: number;
  readonly backups: ErasureView['backups'];
};

export type Overdue = {
  readonly contact: ContactId;
  readonly name: string;
  readonly phone: string;
  /** The last day anything had to be proved about them; null where nothing ever had to. */
  readonly since: Instant | null;
};

export function retentionView(shop: Shop, backups: ErasureView['backups'], now: Instant): RetentionView {
  const country = shop.description?.country ?? '';
  const all = [...shop.contacts.values()]
    .map((contact) => ({ contact, retention: retentionNow(shop, contact, now) }))
    .filter(({ retention }) => retention.overdue)
    .map(({ contact, retention }) => ({ contact, retention, since: neededUntil(retention) }))
    .toSorted((one, other) => ((one.since ?? '') < (other.since ?? '') ? -1 : 1));
  const shown = all.slice(0, MOST_ERASED_AT_ONCE);
  const people = shown.map(({ contact }) => contact);
  return {
    overdue: shown.map(({ contact: { id, name, phone }, since }) => ({
      contact: id,
      name,
      phone: showPhone(phone, country),
      since,
    })),
    more: all.length - shown.length,
    yeses: people.reduce((sum, { consents }) => sum + consents.length, 0),
    files: new Set(people.flatMap((contact) => [...filesOf(contact)])).size,
    keptStops: shown.filter(({ retention }) => retention.keepsHash).length,
    backups: backups.filter(({ at }) => people.some((contact) => mayHold(at, contact))),
  };
}

const neededUntil = ({ proofUntil, optOutUntil }: Retention): Instant | null =>
  proofUntil !== null && (optOutUntil === null || proofUntil > optOutUntil) ? proofUntil : optOutUntil;

/** A backup's name tells whole seconds only. */
const mayHold = (at: Instant, { addedAt }: Contact): boolean => at.slice(0, 19) >= addedAt.slice(0, 19);

import type { ContactId, EvidenceFile, Instant } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { gatherProof, type ProofAbout, type ProofBook, type ProvedConsent } from '#shared/proof/matter.ts';
import { stopOfYes } from '#shared/rules/consent.ts';
import type { Shop } from '#shared/shop.ts';
import { type HistoryLine, personHistory } from './personHistory.ts';

/** What a proof would show and hold, before it is made. */
export type ProofView = {
  readonly contact: ContactId;
  /** The number where no name is known. */
  readonly name: string;
  readonly phone: string;
  readonly shop: string | null;
  readonly address: string | null;
  /** The time of the book's last entry. */
  readonly asOf: Instant;
  /** Entries in the book, and how many of them the pack holds. */
  readonly size: number;
  readonly entries: number;
  readonly consents: readonly ShownConsent[];
  /** What happened, the newest first. */
  readonly history: readonly HistoryLine[];
  readonly files: readonly EvidenceFile[];
};

export type ShownConsent = ProvedConsent & {
  /** When the person said the stop that ends this yes; null while none does. */
  readonly stoppedAt: Instant | null;
};

export function proofView(shop: Shop, book: ProofBook, about: ProofAbout): ProofView | null {
  const matter = gatherProof(book, shop, about);
  if (matter === null) return null;
  const { contact } = matter;
  return {
    contact: contact.id,
    name: contact.name === '' ? showPhone(contact.phone, matter.shop?.country ?? '') : contact.name,
    phone: showPhone(contact.phone, matter.shop?.country ?? ''),
    shop: matter.shop?.name ?? null,
    address: matter.shop?.address ?? null,
    asOf: matter.asOf,
    size: shop.size,
    entries: matter.entries.length,
    consents: matter.consents.map((proved) => ({
      ...proved,
      stoppedAt: stopOfYes(contact, proved.consent)?.saidAt ?? null,
    })),
    history: personHistory(shop, matter.entries),
    files: matter.files,
  };
}

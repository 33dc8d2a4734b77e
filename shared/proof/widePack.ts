import { z } from 'zod';
import type { CampaignId, ContactId, FactType, Instant } from '#shared/facts.ts';
import { instantReader } from '#shared/instantReader.ts';
import { SENT_KEPT } from '#shared/replay.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { entriesUnder, type ProofBook, type ProofMatter, toMatter } from './matter.ts';

/**
 * What a pack about many people is asked for: every yes to one campaign with what was sent under it, or everybody who said
 * yes, said stop or was texted in a stretch of time. `to` itself no longer belongs to the stretch.
 */
export const wideAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('campaign'), campaign: z.string().min(1).max(64) }),
  z.strictObject({
    kind: z.literal('span'),
    from: instantReader,
    to: instantReader,
  }),
]);
export type WideAbout = z.infer<typeof wideAbout>;

/** Whose share a pack holds, in the order in which they came into the book. */
export const peopleIn = (shop: Shop, about: WideAbout): readonly ContactId[] => {
  const isIn = about.kind === 'campaign' ? saidYesTo(about.campaign) : mayBeIn(about);
  return [...shop.contacts.values()].filter(isIn).map(({ id }) => id);
};

const saidYesTo =
  (campaign: CampaignId) =>
  ({ consents }: Contact): boolean =>
    consents.some((consent) => consent.campaign === campaign);

type Span = Extract<WideAbout, { kind: 'span' }>;

/** The shop keeps only the last texts of a contact: where older ones may count, their entries decide. */
const mayBeIn =
  (span: Span) =>
  ({ consents, optOuts, sent }: Contact): boolean => {
    const [oldest] = sent;
    return (
      consents.some(({ recordedAt }) => isWithin(span, recordedAt)) ||
      optOuts.some(({ recordedAt }) => isWithin(span, recordedAt)) ||
      sent.some(({ at }) => isWithin(span, at)) ||
      (sent.length >= SENT_KEPT && oldest !== undefined && oldest.at >= span.from)
    );
  };

const isWithin = ({ from, to }: Span, at: Instant): boolean => from <= at && at < to;

/**
 * One person's share of the pack as the book stood with `size` entries, without the shop's own entries; null where
 * nothing of it is theirs, or they were erased since.
 */
export const gatherShare = (
  book: Pick<ProofBook, 'entriesOf'>,
  shop: Shop,
  about: WideAbout,
  { contact: id, size, asOf }: { readonly contact: ContactId; readonly size: number; readonly asOf: Instant },
): ProofMatter | null => {
  const found = shop.contacts.get(id);
  if (found === undefined) return null;
  const known = found.consents.filter(({ seq }) => seq < size);
  const contact = { ...found, consents: known, optOuts: found.optOuts.filter(({ seq }) => seq < size) };
  const own = book.entriesOf(id).filter(({ seq }) => seq < size);
  if (about.kind === 'campaign') {
    const consents = known.filter(({ campaign }) => campaign === about.campaign);
    if (consents.length === 0) return null;
    return toMatter(shop, { contact, consents, entries: entriesUnder(about.campaign, own, consents), asOf });
  }
  if (!own.some(({ type, at }) => counting.has(type) && isWithin(about, at))) return null;
  const entries = own.filter(
    ({ type, at }) => type !== 'contact.noted' && (isWithin(about, at) || (lasting.has(type) && at < about.to)),
  );
  return toMatter(shop, { contact, consents: known.filter(({ recordedAt }) => recordedAt < about.to), entries, asOf });
};

/** What brings a person into a stretch of time. */
const counting: ReadonlySet<FactType> = new Set(['consent.given', 'optOut.received', 'message.intended']);

/** What explains a person's share although it was written before the stretch. */
const lasting: ReadonlySet<FactType> = new Set([
  'contact.added',
  'contact.changed',
  'consent.given',
  'consent.upheld',
  'consent.struck',
  'evidence.added',
  'optOut.received',
  'optOut.undone',
  'optOut.lifted',
]);

/** How the book notes for what a pack was made. */
export const noteOf = (about: WideAbout): string =>
  about.kind === 'campaign' ? about.campaign : `${about.from}/${about.to}`;

/** The campaigns whose wording a pack must show. */
export const campaignsIn = (shop: Shop, about: WideAbout): ReadonlySet<CampaignId> =>
  about.kind === 'campaign' ? new Set([about.campaign]) : new Set(shop.campaigns.keys());

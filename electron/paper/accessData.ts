import type { Entry, EvidenceFile, Fact, FactType } from '#shared/facts.ts';
import type { ProofMatter } from '#shared/proof/matter.ts';
import type { Shop } from '#shared/shop.ts';

/**
 * The same answer for a program to read (GDPR Art. 15 (3) and 20): what the book makes of this person's entries, with its
 * words and reasons, and every entry itself, as it stands in the book.
 */
export const accessData = (shop: Shop, matter: ProofMatter, files: readonly AccessFile[]): string => {
  const { contact, campaignNames, consents } = matter;
  const entries = matter.entries.filter(({ subject }) => subject === contact.id);
  const called = (campaign: string | null) => (campaign === null ? null : (campaignNames.get(campaign) ?? campaign));
  const { name, firstName, phone, typed, line, language, timeZone, source, addedAt } = contact;
  const data = {
    format: 'yesbook-access/1',
    asOf: matter.asOf,
    shop: matter.shop,
    person: { name, firstName, phone, typed, line, language, timeZone, source, addedAt },
    consents: consents.map(({ consent, campaign, wording, grade }) => ({ ...consent, campaign, wording, grade })),
    optOuts: contact.optOuts.map((optOut) => ({ ...optOut, campaign: called(optOut.campaign) })),
    messages: ofType(entries, 'message.intended').map(({ at, fact }) => ({
      ...fact,
      at,
      campaign: called(fact.campaign),
      state: shop.messages.get(fact.message)?.state ?? null,
    })),
    replies: ofType(entries, 'reply.received').map(({ fact }) => ({
      ...fact,
      campaign: called(fact.campaign ?? null),
      judged: shop.replies.get(fact.reply)?.judged ?? null,
    })),
    notes: ofType(entries, 'contact.noted').map(({ at, fact }) => ({ ...fact, at })),
    files: files.map(({ file, path }) => ({ ...file, path })),
    entries,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
};

/** A file of evidence and where it lies in the answer. */
export type AccessFile = { readonly file: EvidenceFile; readonly path: string };

const ofType = <T extends FactType>(entries: readonly Entry[], type: T) =>
  entries.flatMap((entry) =>
    entry.type === type && entry.fact !== null
      ? [{ at: entry.at, fact: entry.fact as Extract<Fact, { readonly type: T }>['fact'] }]
      : [],
  );

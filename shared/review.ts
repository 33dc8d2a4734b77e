import { type Decision, decided, refused } from './decide/decision.ts';
import type { CampaignId, ContactId, Instant, ProviderKind, Sender } from './facts.ts';
import { stopWordsOf } from './providers/providers.ts';
import { gate } from './rules/gate.ts';
import { asksForConsent } from './rules/reconsent.ts';
import { type SealRefusal, type SealedMessage, isSealed, seal } from './rules/seal.ts';
import type { Verdict } from './rules/verdict.ts';
import type { Contact, Shop } from './shop.ts';

/** What is to be sent and to whom it may go: the whole book is asked. */
export type Sending = {
  readonly campaign: CampaignId;
  readonly template: string;
  readonly maxParts: number;
  /** The owner's written reasons, by contact; an empty one is none. */
  readonly upheld: Readonly<Record<ContactId, string>>;
};

export type Recipient = {
  readonly contact: Contact;
  readonly verdict: Verdict;
  /** What this person's message costs; null where it is not to go or cannot be made for them. */
  readonly parts: number | null;
  /** Why this person's message cannot be made, where the gate alone would let it go. */
  readonly problem: SealRefusal | null;
};

export type Reviewed = {
  readonly provider: ProviderKind;
  readonly sender: Sender;
  readonly recipients: readonly Recipient[];
};

/** Asks the gate about everyone in the book, and makes the message of everyone who may get it. */
export function reviewOf(shop: Shop, sending: Sending, at: Instant): Decision<Reviewed> {
  const campaign = shop.campaigns.get(sending.campaign);
  const { provider } = shop;
  if (!campaign) return refused({ kind: 'notInBook', what: 'campaign' });
  if (campaign.closedAt !== null) return refused({ kind: 'campaignClosed', name: campaign.name });
  if (shop.description === null || provider === null) return refused({ kind: 'shopNotDescribed' });
  if (sending.template.trim() === '') return refused({ kind: 'fieldEmpty', field: 'text' });
  const { kind, sender } = provider;
  const letter = { ...sending, provider: kind, sender };
  const asking = asksForConsent(sending.template) === null ? {} : { asking: 'forConsent' as const };
  const recipients = [...shop.contacts.values()].map((contact): Recipient => {
    const upheld = sending.upheld[contact.id]?.trim();
    const verdict = gate(shop, contact, sending.campaign, {
      now: at,
      purpose: 'campaign',
      template: sending.template,
      ...(upheld ? { upheld } : {}),
      ...asking,
    });
    if (verdict.answer === 'hold') return { contact, verdict, parts: null, problem: null };
    const sealed = sealFor(shop, contact, letter);
    return isSealed(sealed)
      ? { contact, verdict, parts: sealed.parts, problem: null }
      : { contact, verdict, parts: null, problem: sealed };
  });
  return decided([], { provider: kind, sender, recipients });
}

/** Whether this person's message is among those that go out, now or when their quiet hours end. */
export const isGoing = ({ problem, verdict }: Recipient): boolean =>
  problem === null && (verdict.answer === 'send' || verdict.answer === 'later');

/** The campaign message one contact would get. */
export function sealFor(
  shop: Shop,
  contact: Contact,
  letter: Pick<Sending, 'template' | 'maxParts'> & { readonly provider: ProviderKind; readonly sender: Sender },
): SealedMessage | SealRefusal {
  const { name, country, language } = shop.description ?? { name: '', country: 'ZZ', language: 'en' };
  return seal({
    template: letter.template,
    fields: { firstName: contact.firstName, name: contact.name },
    to: contact.phone,
    shop: { name, country, language },
    sender: letter.sender,
    stopWords: stopWordsOf(letter.provider),
    language: contact.language,
    maxParts: letter.maxParts,
    purpose: 'campaign',
  });
}

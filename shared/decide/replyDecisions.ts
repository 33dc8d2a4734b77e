import type { CampaignId, ContactId, Fact, Instant, ProviderKind, ReplyId, Scope } from '#shared/facts.ts';
import { type ReplyContext, readReply } from '#shared/rules/optOut.ts';
import { type Shop, currentWording, optOutOf } from '#shared/shop.ts';
import { newContact } from './contactDecisions.ts';
import { type Decision, type Moment, decided, said } from './decision.ts';

export type ReceivedText = {
  readonly provider: ProviderKind;
  readonly providerId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly receivedAt: Instant;
};

/** `help` names the reply that asked for help, which wants an answer. */
export type TextTaken = { readonly isNew: boolean; readonly isStop: boolean; readonly help: ReplyId | null };

/**
 * A received text becomes facts, once: whoever writes is in the book from then on, a STOP holds at once and for
 * everything, and words that may be one hold everything back until the owner has judged them.
 */
export function takeText(shop: Shop, received: ReceivedText, moment: Moment): Decision<TextTaken> {
  const { provider, providerId, from, text, receivedAt } = received;
  const nothing = { isNew: false, isStop: false, help: null };
  const key = `${provider}:${providerId}`;
  if (shop.replyByProviderId.has(key)) return decided([], nothing);
  if (shop.erasedTexts.size > 0 && shop.erasedTexts.has(moment.numberHash(key))) return decided([], nothing);
  const writer = writerOf(shop, received, moment);
  // Networks and other companies write, too; without a number there is nobody to have in the book.
  if (writer === null) return decided([], nothing);

  const { reading, scope } = readReply(text, contextOf(shop, from, moment.now));
  const answersQuestion = reading === 'yes' || reading === 'no';
  const campaign = answersQuestion ? shop.contacts.get(writer.contact)?.confirmation?.campaign : scope;
  const reply = moment.newId();
  const taken: Fact = {
    type: 'reply.received',
    subject: writer.contact,
    fact: { reply, ...received, reading, ...said({ campaign }) },
  };
  const facts = [...writer.facts, taken];
  if (reading === 'stop') {
    const optOut = moment.newId();
    facts.push({
      type: 'optOut.received',
      subject: writer.contact,
      fact: { optOut, scope: scopeOf(campaign), way: 'sms', words: text, saidAt: receivedAt, reply },
    });
  }
  // START takes back a STOP as a whole; START LUNCH is a yes to lunch and leaves the rest stopped.
  if (reading === 'start' && campaign === undefined && isStoppedBefore(shop, from, receivedAt)) {
    facts.push({ type: 'optOut.lifted', subject: writer.contact, fact: { reply } });
  }
  const joins = reading === 'join' || reading === 'yes' || (reading === 'start' && campaign !== undefined);
  if (joins) facts.push(...joining(shop, writer.contact, campaign, received, moment));
  if (reading === 'no' && campaign !== undefined) {
    facts.push({ type: 'confirmation.refused', subject: writer.contact, fact: { reply, campaign } });
  }
  return decided(facts, { isNew: true, isStop: reading === 'stop', help: reading === 'help' ? reply : null });
}

/**
 * Their own phone named the campaign: the message itself is the evidence, of the best grade there is. A word that was
 * sent before a STOP and is read after it brings nothing back.
 */
function joining(
  shop: Shop,
  subject: ContactId,
  campaign: CampaignId | undefined,
  { from, to, text, receivedAt, providerId }: ReceivedText,
  moment: Moment,
): Fact[] {
  const joined = campaign === undefined ? undefined : shop.campaigns.get(campaign);
  const wording = joined && currentWording(joined);
  const contact = shop.contacts.get(subject);
  if (!joined || !wording || joined.closedAt !== null) return [];
  const stop = contact && optOutOf(contact, joined.id);
  if (stop && receivedAt <= stop.saidAt) return [];
  const message = { from, to, text, receivedAt, providerId };
  const evidence = { medium: 'sms' as const, givenAt: receivedAt, files: [], message };
  const consent = moment.newId();
  const fact = { consent, campaign: joined.id, wordingVersion: wording.version, kind: 'express' as const, evidence };
  return [{ type: 'consent.given', subject, fact }];
}

/** "STOP LUNCH" ends the lunch messages; STOP alone ends everything. */
const scopeOf = (campaign: CampaignId | undefined): Scope =>
  campaign === undefined ? { kind: 'all' } : { kind: 'campaign', campaign };

const contextOf = (shop: Shop, from: string, now: Instant): ReplyContext => {
  const known = shop.contacts.get(shop.contactByPhone.get(from) ?? '');
  const isAsked = (known?.confirmation?.until ?? '') >= now;
  const campaigns = [...shop.campaigns.values()].filter(({ closedAt }) => closedAt === null);
  return { campaigns, ...(isAsked ? { expecting: 'confirmation' } : {}) };
};

type Writer = { readonly contact: ContactId; readonly facts: readonly Fact[] };

function writerOf(shop: Shop, { from }: ReceivedText, moment: Moment): Writer | null {
  const known = shop.contactByPhone.get(from);
  if (known !== undefined) return { contact: known, facts: [] };
  if (!/^\+[1-9]\d{6,14}$/.test(from)) return null;
  const added = newContact(shop, { typed: from, name: '' }, 'reply', { ...moment, by: null });
  return added.kind === 'refused' ? null : { contact: added.answer, facts: added.facts };
}

/** An old START that is read late must not lift a STOP that was said after it; at the same instant the STOP wins. */
function isStoppedBefore(shop: Shop, from: string, receivedAt: Instant): boolean {
  const known = shop.contacts.get(shop.contactByPhone.get(from) ?? '');
  const stops = (known?.optOuts ?? []).filter(({ ended }) => ended === null);
  return stops.length > 0 && stops.every(({ saidAt }) => saidAt < receivedAt);
}

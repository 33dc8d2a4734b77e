import type {
  CampaignId,
  ContactId,
  Fact,
  Instant,
  Phone,
  ProviderKind,
  Reading,
  ReplyId,
  Scope,
} from '#shared/facts.ts';
import { isTextable, toPhone } from '#shared/phone.ts';
import { stopsAgainst } from '#shared/rules/consent.ts';
import { isToBeAsked, questionTo } from '#shared/rules/joining.ts';
import { readReply } from '#shared/rules/optOut.ts';
import { isErasedText } from '#shared/rules/suppression.ts';
import { type Campaign, type Contact, type Shop, currentWording, openCampaigns, takesYeses } from '#shared/shop.ts';
import { contactAdded } from './contactDecisions.ts';
import { type Decision, type Moment, decided, said } from './decision.ts';

export type ReceivedText = {
  readonly provider: ProviderKind;
  readonly providerId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly receivedAt: Instant;
};

/**
 * `help` names the reply that asked for help, which wants an answer; `from` is nobody where a name or a short code wrote,
 * which can neither be texted nor say stop.
 */
export type TextTaken = {
  readonly isNew: boolean;
  readonly isStop: boolean;
  readonly help: ReplyId | null;
  readonly from: 'somebody' | 'nobody';
};

/**
 * A received text becomes facts, once: whoever writes is in the book from then on, a STOP holds at once and for
 * everything, and words that may be one hold everything back until the owner has judged them.
 */
export function takeText(shop: Shop, told: ReceivedText, moment: Moment): Decision<TextTaken> {
  const { provider, providerId, text, receivedAt } = told;
  const nothing = { isNew: false, isStop: false, help: null, from: 'somebody' } as const;
  const key = `${provider}:${providerId}`;
  if (shop.replyByProviderId.has(key)) return decided([], nothing);
  if (isErasedText(shop, key, moment)) return decided([], nothing);
  const writer = writerOf(shop, told, moment);
  // Networks and other companies write, too; without a number there is nobody to have in the book.
  if (writer === null) return decided([], { ...nothing, from: 'nobody' });
  const received = { ...told, from: writer.phone };

  const known = shop.contacts.get(writer.contact);
  const question = questionTo(shop, known, receivedAt);
  const { reading, campaign } = meant(text, openCampaigns(shop), question);
  const joined = campaign === undefined ? undefined : shop.campaigns.get(campaign);
  const asks = reading === 'join' || (reading === 'start' && campaign !== undefined);
  // Somebody erased who had said stop comes back stopped.
  const isStopped = writer.facts.some(({ type }) => type === 'optOut.received');
  const confirms = asks && joined?.joinBy === 'confirmation';
  const isAsked = confirms && takesYeses(joined) && !isStopped && isToBeAsked(known, joined, receivedAt);
  const reply = moment.newId();
  const taken: Fact = {
    type: 'reply.received',
    subject: writer.contact,
    fact: { reply, ...received, reading, ...said({ campaign, wants: isAsked ? ('question' as const) : undefined }) },
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
  if (reading === 'start' && campaign === undefined && isStoppedBefore(known, receivedAt)) {
    facts.push({ type: 'optOut.lifted', subject: writer.contact, fact: { reply } });
  }
  if (joined !== undefined && ((asks && !confirms) || reading === 'yes')) {
    const version = (reading === 'yes' ? question?.wordingVersion : null) ?? currentWording(joined)?.version;
    facts.push(...joining(writer.contact, known, { joined, version }, received, moment));
  }
  if (reading === 'no' && campaign !== undefined) {
    facts.push({ type: 'confirmation.refused', subject: writer.contact, fact: { reply, campaign } });
    if (known !== undefined) facts.push(...leaving(known, campaign, { reply, text, receivedAt }, moment));
  }
  return decided(facts, {
    isNew: true,
    isStop: reading === 'stop',
    help: reading === 'help' ? reply : null,
    from: 'somebody',
  });
}

/** A yes to the open question is to its campaign; one that names another campaign is a wish to join that one. */
function meant(
  text: string,
  campaigns: readonly Campaign[],
  question: Contact['confirmation'],
): { readonly reading: Reading; readonly campaign: CampaignId | undefined } {
  const { reading, scope } = readReply(text, { campaigns, ...(question ? { expecting: 'confirmation' } : {}) });
  if (question === null || (reading !== 'yes' && reading !== 'no')) return { reading, campaign: scope };
  if (scope === undefined || scope === question.campaign) return { reading, campaign: question.campaign };
  return { reading: reading === 'yes' ? 'join' : reading, campaign: scope };
}

/**
 * Their own phone named the campaign, or said yes to its question: the message itself is the evidence, of the best grade
 * there is. A word that was sent before a STOP and is read after it brings nothing back.
 */
function joining(
  subject: ContactId,
  contact: Contact | undefined,
  { joined, version }: { readonly joined: Campaign; readonly version: number | undefined },
  { from, to, text, receivedAt, providerId }: ReceivedText,
  moment: Moment,
): Fact[] {
  if (version === undefined || !takesYeses(joined)) return [];
  if (contact && stopsAgainst(contact, joined.id).some(({ saidAt }) => receivedAt <= saidAt)) return [];
  const message = { from, to, text, receivedAt, providerId };
  const evidence = { medium: 'sms' as const, givenAt: receivedAt, files: [], message };
  const consent = moment.newId();
  const fact = { consent, campaign: joined.id, wordingVersion: version, kind: 'express' as const, evidence };
  return [{ type: 'consent.given', subject, fact }];
}

/** Who answers no and had said yes to it before wants it no more. */
function leaving(
  contact: Contact,
  campaign: CampaignId,
  { reply, text, receivedAt }: { readonly reply: ReplyId; readonly text: string; readonly receivedAt: Instant },
  moment: Moment,
): Fact[] {
  if (!contact.consents.some((yes) => yes.campaign === campaign && yes.struck === null)) return [];
  const optOut = moment.newId();
  const scope = scopeOf(campaign);
  const fact = { optOut, scope, way: 'sms' as const, words: text, saidAt: receivedAt, reply };
  return [{ type: 'optOut.received', subject: contact.id, fact }];
}

/** "STOP LUNCH" ends the lunch messages; STOP alone ends everything. */
const scopeOf = (campaign: CampaignId | undefined): Scope =>
  campaign === undefined ? { kind: 'all' } : { kind: 'campaign', campaign };

type Writer = { readonly contact: ContactId; readonly phone: Phone; readonly facts: readonly Fact[] };

/** Some phones and networks tell a number of the own country without its country code. */
function writerOf(shop: Shop, { from }: ReceivedText, moment: Moment): Writer | null {
  const read = toPhone(from, shop.description?.country ?? '');
  // What no numbering plan knows has texted all the same, and its stop must hold.
  const phone = read.kind === 'phone' && /\d{7}/.test(from) ? read.phone : isWhole(from) ? from : null;
  if (phone === null || /[^\d\s()+/-]/.test(from)) return null;
  const known = shop.contactByPhone.get(from) ?? shop.contactByPhone.get(phone);
  if (known !== undefined) return { contact: known, phone: shop.contacts.get(known)?.phone ?? phone, facts: [] };
  // Whatever the plan calls it, who texts from it can be texted.
  const line = read.kind === 'phone' && isTextable(read.line) ? read.line : 'either';
  const contact = moment.newId();
  const added = contactAdded(shop, contact, { phone, typed: from, line, name: '', source: 'reply' }, moment);
  return { contact, phone, facts: added };
}

const isWhole = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number);

/** An old START that is read late must not lift a STOP that was said after it; at the same instant the STOP wins. */
function isStoppedBefore(known: Contact | undefined, receivedAt: Instant): boolean {
  const stops = (known?.optOuts ?? []).filter(({ ended }) => ended === null);
  return stops.length > 0 && stops.every(({ saidAt }) => saidAt < receivedAt);
}

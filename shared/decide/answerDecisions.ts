import type { CampaignId, ContactId, Fact, MessageId, ReplyId } from '#shared/facts.ts';
import { stopWordsOf } from '#shared/providers/providers.ts';
import { addHours } from '#shared/rules/calendar.ts';
import { clockSetBack } from '#shared/rules/clock.ts';
import { gate } from '#shared/rules/gate.ts';
import { ANSWER_HOURS, isJustAsked } from '#shared/rules/joining.ts';
import { helpAnswer, joinQuestion } from '#shared/rules/answers.ts';
import { type Purpose, type SealRefusal, type SealedMessage, isSealed, seal } from '#shared/rules/seal.ts';
import type { Reason } from '#shared/rules/verdict.ts';
import { placeOf } from '#shared/rules/zones.ts';
import { type Campaign, type Contact, type Reply, type Shop, currentWording } from '#shared/shop.ts';
import { isSuppressed } from './sendDecisions.ts';
import { type Decision, type Moment, decided, refused, said, signed } from './decision.ts';

export type AnswerIntended =
  | { readonly kind: 'intended'; readonly message: MessageId; readonly sealed: SealedMessage }
  | { readonly kind: 'already' }
  | { readonly kind: 'heldBack'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'unusable'; readonly refusal: SealRefusal };

/** An answer costs at most this many parts. */
const MOST_PARTS = 4;

/** HELP is answered at once or by a person: what a sleeping computer would send hours later explains nothing. */
const HELP_FRESH_MS = 5 * 60_000;

/**
 * An answer inside a conversation the other side opened: the gate and the intent in one decision. `message` is made by
 * who asks, so that a second press is the same answer.
 */
export function intendAnswer(
  shop: Shop,
  answer: {
    readonly message: MessageId;
    readonly contact: ContactId;
    readonly text: string;
    readonly purpose: Purpose;
    /** The request to join that it asks back about. */
    readonly joining?: ReplyId;
  },
  moment: Moment,
): Decision<AnswerIntended> {
  const contact = shop.contacts.get(answer.contact);
  const { provider, description } = shop;
  if (shop.messages.has(answer.message)) return decided([], { kind: 'already' });
  // How long they may be answered, and how late an answer is, is told by the clock.
  const setBack = clockSetBack(shop, moment.now);
  if (setBack !== null) return refused({ kind: 'clockSetBack', ...setBack });
  if (!contact) return refused({ kind: 'notInBook', what: 'contact' });
  if (provider === null || description === null) return refused({ kind: 'shopNotDescribed' });
  const { joining } = answer;
  const verdict = gate(shop, contact, null, { now: moment.now, purpose: 'conversation', ...said({ joining }) });
  if (verdict.answer !== 'send') return decided([], { kind: 'heldBack', reasons: verdict.reasons });
  const sealed = seal({
    template: answer.text,
    fields: { firstName: contact.firstName, name: contact.name },
    to: contact.phone,
    shop: description,
    sender: provider.sender,
    stopWords: stopWordsOf(provider.kind),
    language: contact.language,
    maxParts: MOST_PARTS,
    purpose: answer.purpose,
  });
  if (!isSealed(sealed)) return decided([], { kind: 'unusable', refusal: sealed });
  const { text, parts, encoding } = sealed;
  const intended: Fact = {
    type: 'message.intended',
    subject: contact.id,
    fact: {
      message: answer.message,
      send: null,
      campaign: null,
      provider: provider.kind,
      phone: contact.phone,
      text,
      parts,
      encoding,
      allowed: verdict.allowed,
      ...said({ account: moment.account }),
      ...signed(moment),
    },
  };
  return decided([intended], { kind: 'intended', message: answer.message, sealed });
}

/** The answer to a HELP that was read in time; its id comes of the reply's, so that one HELP has one answer. */
export function intendHelp(shop: Shop, id: ReplyId, moment: Moment): Decision<AnswerIntended> {
  const reply = shop.replies.get(id);
  const fresh = reply !== undefined && Date.parse(moment.now) - Date.parse(reply.receivedAt) <= HELP_FRESH_MS;
  if (!fresh || shop.description === null) return decided([], { kind: 'already' });
  const language = shop.contacts.get(reply.contact)?.language ?? shop.description.language;
  const text = helpAnswer(shop.description, language);
  const answer = { message: `help-${id}`, contact: reply.contact, text, purpose: 'answer' as const };
  return intendAnswer(shop, answer, { ...moment, by: null });
}

/**
 * The one question that a request to join is answered with, and the intent to send it. By itself only to who asked a
 * moment ago, and never a second time; by hand for as long as they may be answered, where no question left for them.
 */
export function intendQuestion(
  shop: Shop,
  { reply: id, how }: { readonly reply: ReplyId; readonly how: 'byItself' | 'byHand' },
  moment: Moment,
): Decision<AnswerIntended> {
  const reply = shop.replies.get(id);
  const contact = reply && shop.contacts.get(reply.contact);
  if (!reply || !contact) return refused({ kind: 'notInBook', what: 'reply' });
  const message = questionId(shop, id);
  if (!shop.toAsk.has(id) || isSuppressed(shop, contact, moment)) return decided([], { kind: 'already' });
  if (how === 'byItself' && (message !== `join-${id}` || !isJustAsked(reply, moment.now)))
    return decided([], { kind: 'already' });
  const asked = askable(shop, contact, reply, moment);
  if (asked.kind === 'refused') return how === 'byHand' ? asked : decided([], { kind: 'already' });
  const { campaign, text, wordingVersion } = asked.answer;
  const answer = { message, contact: contact.id, text, purpose: 'answer' as const, joining: id };
  const intended = intendAnswer(shop, answer, how === 'byHand' ? moment : { ...moment, by: null });
  if (intended.kind === 'refused' || intended.answer.kind !== 'intended') return intended;
  const until = addHours(moment.now, ANSWER_HOURS);
  const fact = { reply: id, campaign, until, wordingVersion };
  const opened: Fact = { type: 'confirmation.asked', subject: contact.id, fact };
  return decided([opened, ...intended.facts], intended.answer);
}

type Askable = { readonly campaign: CampaignId; readonly text: string; readonly wordingVersion: number };

/** What is asked, where a yes to it could be given and would be clear. */
function askable(shop: Shop, contact: Contact, reply: Reply, moment: Moment): Decision<Askable> {
  const campaign: Campaign | undefined = shop.campaigns.get(reply.campaign ?? '');
  const wordingVersion = campaign && currentWording(campaign)?.version;
  const { provider, description } = shop;
  if (provider === null || description === null) return refused({ kind: 'shopNotDescribed' });
  if (!campaign || wordingVersion === undefined || campaign.closedAt !== null)
    return refused({ kind: 'questionImpossible', why: 'campaignClosed' });
  // Nobody can answer yes to a name.
  if (provider.sender.kind === 'name') return refused({ kind: 'questionImpossible', why: 'nameAsSender' });
  if ((contact.confirmation?.until ?? '') >= moment.now)
    return refused({ kind: 'questionImpossible', why: 'anotherOpen' });
  const text = joinQuestion({
    shop: description,
    campaign: campaign.name,
    perMonth: campaign.perMonth,
    language: contact.language ?? description.language,
    country: placeOf(contact.phone).country ?? description.country,
  });
  return decided([], { campaign: campaign.id, text, wordingVersion });
}

/** One that certainly never left is followed by another with the next number. */
function questionId(shop: Shop, reply: ReplyId): MessageId {
  for (let next = 1; ; next += 1) {
    const id = next === 1 ? `join-${reply}` : `join-${reply}-${next}`;
    if (!shop.messages.has(id)) return id;
  }
}

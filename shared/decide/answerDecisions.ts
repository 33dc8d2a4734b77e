import type { ContactId, Fact, MessageId, ReplyId } from '#shared/facts.ts';
import { gate } from '#shared/rules/gate.ts';
import { helpAnswer } from '#shared/rules/answers.ts';
import { type Purpose, type SealRefusal, type SealedMessage, isSealed, seal } from '#shared/rules/seal.ts';
import type { Reason } from '#shared/rules/verdict.ts';
import type { Shop } from '#shared/shop.ts';
import { type Decision, type Moment, decided, refused, signed } from './decision.ts';

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
  },
  moment: Moment,
): Decision<AnswerIntended> {
  const contact = shop.contacts.get(answer.contact);
  const { provider, description } = shop;
  if (shop.messages.has(answer.message)) return decided([], { kind: 'already' });
  if (!contact) return refused({ kind: 'notInBook', what: 'contact' });
  if (provider === null || description === null) return refused({ kind: 'shopNotDescribed' });
  const verdict = gate(shop, contact, null, { now: moment.now, purpose: 'conversation' });
  if (verdict.answer !== 'send') return decided([], { kind: 'heldBack', reasons: verdict.reasons });
  const sealed = seal({
    template: answer.text,
    fields: { firstName: contact.firstName, name: contact.name },
    to: contact.phone,
    shop: description,
    sender: provider.sender,
    provider: provider.kind,
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

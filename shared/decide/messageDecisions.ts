import type { Command } from '#shared/commands.ts';
import type { Fact, FailureKind, Instant, MessageId, SendPause } from '#shared/facts.ts';
import type { Contact, Message, Shop } from '#shared/shop.ts';
import { type Decision, type Moment, decided, refused, said, signed } from './decision.ts';

/** What a provider, or a look at its list, told about a message that was intended. */
export type MessageNews =
  | { readonly kind: 'handedOver'; readonly providerId: string; readonly price?: string }
  | { readonly kind: 'delivered'; readonly at?: Instant }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly code?: string; readonly detail?: string }
  /** It may or may not have gone. */
  | { readonly kind: 'unknown'; readonly detail: string }
  /** It certainly did not go, so its recipient's turn is open again. */
  | { readonly kind: 'returned'; readonly detail: string };

/** Failures that would meet every further message too: the send waits instead of burning through the list. */
const pausing: Partial<Record<FailureKind, SendPause>> = {
  noCredit: 'noCredit',
  badCredentials: 'badCredentials',
  senderRefused: 'badCredentials',
};

/** Writes down what became of a message; news that came before, or too late to change anything, adds nothing. */
export function settleMessage(
  shop: Shop,
  { message: id, news }: { readonly message: MessageId; readonly news: MessageNews },
  moment: Moment,
): Decision<object> {
  const message = shop.messages.get(id);
  if (!message || !isNews(message, news)) return decided([], {});
  const subject = message.contact;
  switch (news.kind) {
    case 'handedOver': {
      const { providerId, price } = news;
      const fact = { message: id, providerId, ...said({ price }) };
      return decided([{ type: 'message.handedOver', subject, fact }], {});
    }
    case 'delivered': {
      const fact = { message: id, ...said({ deliveredAt: news.at }) };
      return decided([{ type: 'message.delivered', subject, fact }], {});
    }
    case 'failed':
      return decided(failing(shop, message, news, moment), {});
    case 'unknown':
      return decided([{ type: 'message.unknown', subject, fact: { message: id, detail: news.detail } }], {});
    case 'returned':
      return decided([{ type: 'message.returned', subject, fact: { message: id, detail: news.detail } }], {});
  }
}

function isNews({ state }: Message, news: MessageNews): boolean {
  switch (state.kind) {
    case 'intended':
      return true;
    case 'unknown':
      return news.kind !== 'unknown';
    case 'handedOver':
      return news.kind === 'delivered' || news.kind === 'failed';
    case 'judged':
      return news.kind === 'delivered';
    case 'delivered':
    case 'failed':
    case 'returned':
      return false;
  }
}

function failing(
  shop: Shop,
  message: Message,
  { failure, code, detail }: Extract<MessageNews, { kind: 'failed' }>,
  moment: Moment,
): Fact[] {
  const subject = message.contact;
  const pause = pausing[failure];
  // A refusal that is about the shop and not about this person leaves the person's turn open.
  if (pause !== undefined && message.state.kind !== 'handedOver') {
    return [
      { type: 'message.returned', subject, fact: { message: message.id, detail: detail ?? failure } },
      ...pausedBy(shop, message, pause, detail),
    ];
  }
  const failed: Fact = {
    type: 'message.failed',
    subject,
    fact: { message: message.id, failure, ...said({ code, detail }) },
  };
  return failure === 'optedOut' ? [failed, ...stoppedAtProvider(shop, message, code, moment)] : [failed];
}

function pausedBy(shop: Shop, message: Message, why: SendPause, detail: string | undefined): Fact[] {
  const send = message.send === null ? undefined : shop.sends.get(message.send);
  if (!send || send.paused !== null) return [];
  return [{ type: 'send.paused', subject: null, fact: { send: send.id, why, ...said({ detail }) } }];
}

/**
 * The provider refuses because the person told it STOP: that is an opt-out, not a failure. An answer to what they wrote
 * after a STOP that the book has is refused for that very STOP, and no second one was said.
 */
function stoppedAtProvider(shop: Shop, message: Message, code: string | undefined, moment: Moment): Fact[] {
  const contact = shop.contacts.get(message.contact);
  if (!contact || (message.send === null && hasWrittenSinceStop(contact))) return [];
  const optOut = moment.newId();
  return [
    {
      type: 'optOut.received',
      subject: contact.id,
      fact: { optOut, scope: { kind: 'all' }, way: 'provider', saidAt: moment.now, ...said({ detail: code }) },
    },
  ];
}

const hasWrittenSinceStop = ({ optOuts, lastWrote }: Contact): boolean =>
  optOuts.some(({ campaign, way, saidAt, ended }) => {
    // One that was lifted is not what the network still holds against them.
    const isKnownThere = campaign === null && ended === null && (way === 'sms' || way === 'provider');
    return isKnownThere && lastWrote !== null && saidAt < lastWrote.at;
  });

export function judgeMessage(shop: Shop, command: Command<'judgeMessage'>, moment: Moment): Decision<object> {
  const message = shop.messages.get(command.message);
  if (!message) return refused({ kind: 'notInBook', what: 'message' });
  if (message.state.kind !== 'unknown') return refused({ kind: 'messageNotUnknown' });
  const fact = { message: message.id, as: command.as, ...signed(moment) };
  return decided([{ type: 'message.judged', subject: message.contact, fact }], {});
}

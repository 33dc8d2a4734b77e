import type { Command } from '#shared/commands.ts';
import type { CampaignId, ContactId, Fact, Instant, OptOutId, Scope } from '#shared/facts.ts';
import { addMilliseconds } from '#shared/rules/calendar.ts';
import type { OptOut, Shop } from '#shared/shop.ts';
import { type Decision, type Moment, decided, refused, said, signed } from './decision.ts';

/** How long the Undo after "They said stop" is honoured: 20 s on screen, and time for a slow machine. */
export const UNDO_MS = 60_000;

export function recordOptOut(
  shop: Shop,
  command: Command<'recordOptOut'>,
  moment: Moment,
): Decision<{ optOut: OptOutId; undoUntil: Instant }> {
  const { contact, scope, way, words } = command;
  if (!shop.contacts.has(contact)) return refused({ kind: 'notInBook', what: 'contact' });
  if (scope.kind === 'campaign' && !shop.campaigns.has(scope.campaign)) {
    return refused({ kind: 'notInBook', what: 'campaign' });
  }
  const saidAt = command.saidAt ?? moment.now;
  if (saidAt > moment.now) return refused({ kind: 'inTheFuture', at: saidAt });
  const optOut = moment.newId();
  const fact = { optOut, scope, way, saidAt, ...said({ words }), ...signed(moment) };
  const undoUntil = addMilliseconds(moment.now, UNDO_MS);
  return decided([{ type: 'optOut.received', subject: contact, fact }], { optOut, undoUntil });
}

/** Only a slip of the hand is taken back, at once and by whoever sits there; never what the person wrote themselves. */
export function undoOptOut(shop: Shop, command: Command<'undoOptOut'>, moment: Moment): Decision<object> {
  const contact = [...shop.contacts.values()].find((each) => each.optOuts.some(({ id }) => id === command.optOut));
  const optOut = contact?.optOuts.find(({ id }) => id === command.optOut);
  return contact && optOut ? undoOf(contact.id, optOut, moment) : refused({ kind: 'notInBook', what: 'optOut' });
}

/** The same where the stop is at hand. */
export function undoOf(contact: ContactId, optOut: OptOut, moment: Moment): Decision<object> {
  if (optOut.ended !== null) return decided([], {});
  const age = Date.parse(moment.now) - Date.parse(optOut.recordedAt);
  const byHand = optOut.way === 'spoken' || optOut.way === 'letter' || optOut.way === 'email' || optOut.way === 'till';
  if (!byHand || age > UNDO_MS || age < 0) return refused({ kind: 'undoTooLate' });
  return decided([{ type: 'optOut.undone', subject: contact, fact: { optOut: optOut.id, ...signed(moment) } }], {});
}

export function judgeReply(
  shop: Shop,
  command: Command<'judgeReply'>,
  moment: Moment,
): Decision<{ optOut: OptOutId | null }> {
  const reply = shop.replies.get(command.reply);
  if (!reply) return refused({ kind: 'notInBook', what: 'reply' });
  if (reply.judged?.as === command.as) return decided([], { optOut: null });
  if (reply.judged !== null && reply.judged.as === 'stop') return refused({ kind: 'alreadyJudged' });
  const judged: Fact = {
    type: 'reply.judged',
    subject: reply.contact,
    fact: { reply: reply.id, as: command.as, ...signed(moment) },
  };
  if (command.as === 'notStop') return decided([judged], { optOut: null });
  const optOut = moment.newId();
  const stopped = optOutFact(reply.contact, optOut, scopeOf(reply.campaign), reply, moment);
  return decided([judged, stopped], { optOut });
}

const scopeOf = (campaign: CampaignId | null): Scope =>
  campaign === null ? { kind: 'all' } : { kind: 'campaign', campaign };

function optOutFact(
  subject: string,
  optOut: OptOutId,
  scope: Scope,
  reply: { readonly id: string; readonly text: string; readonly receivedAt: Instant },
  moment: Moment,
): Fact {
  const { id, text, receivedAt } = reply;
  return {
    type: 'optOut.received',
    subject,
    fact: { optOut, scope, way: 'sms', words: text, saidAt: receivedAt, reply: id, ...signed(moment) },
  };
}

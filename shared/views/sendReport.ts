import type { FailureKind, Instant, SendId } from '#shared/facts.ts';
import type { Move } from '#shared/rules/delay.ts';
import type { Message, Send, Shop } from '#shared/shop.ts';
import { movedTurns, moveOf } from './movedTurns.ts';
import { nameOrPhone } from './nameOrPhone.ts';
import { groupOf } from './sendCounts.ts';
import type { SendGroup } from './sendCounts.ts';
import { stopAfter } from './stopAfter.ts';

/** Everyone on a send with what became of it, for keeping outside the book. */
export type SendReportView = { readonly name: string; readonly at: Instant; readonly rows: readonly ReportRow[] };

export type ReportRow = {
  readonly name: string;
  /** In E.164; empty where the person has been erased since. */
  readonly phone: string;
  readonly group: SendGroup;
  readonly failure: FailureKind | null;
  /** Why the gate held them back. */
  readonly reasons: readonly string[];
  readonly sentAt: Instant | null;
  /** When their turn came, or comes, where it could not be theirs when the send began. */
  readonly moved: Move | null;
  readonly parts: number | null;
  readonly stopAt: Instant | null;
};

export function sendReportView(shop: Shop, id: SendId): SendReportView | null {
  const send = shop.sends.get(id);
  if (send === undefined) return null;
  const name = shop.campaigns.get(send.campaign)?.name ?? '';
  return {
    name,
    at: send.startAt ?? send.approvedAt,
    rows: [...send.recipients].map(([contact]) => row(shop, send, contact)),
  };
}

function row(shop: Shop, send: Send, id: string): ReportRow {
  const contact = shop.contacts.get(id);
  const state = send.recipients.get(id);
  const message = state?.kind === 'tried' ? (shop.messages.get(state.message) ?? null) : null;
  const waiting = send.cancelledAt === null ? 'toGo' : 'leftOut';
  return {
    name: contact === undefined ? '' : nameOrPhone(shop, contact),
    phone: contact?.phone ?? '',
    group: message !== null ? groupOf(message) : state?.kind === 'heldBack' ? 'heldBack' : waiting,
    failure: message?.state.kind === 'failed' ? message.state.failure : null,
    reasons: state?.kind === 'heldBack' ? state.reasons : [],
    sentAt: message?.intendedAt ?? null,
    moved: state?.kind === 'heldBack' ? null : moveOf(movedTurns(shop, send), id, message),
    parts: message === null || !mayHaveGone(message) ? null : message.parts,
    stopAt: contact === undefined || message === null ? null : (stopAfter(contact, message)?.saidAt ?? null),
  };
}

/** Parts of it went, or may have gone. */
export const mayHaveGone = ({ state }: Message): boolean =>
  state.kind !== 'failed' && state.kind !== 'returned' && !(state.kind === 'judged' && state.as === 'notSent');

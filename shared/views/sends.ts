import type { CampaignId, Instant, ProviderKind, SendId, SendPause } from '#shared/facts.ts';
import { textDraft } from '#shared/plans.ts';
import { type Send, type Shop, takesYeses } from '#shared/shop.ts';
import type { Start } from '#shared/rules/delay.ts';
import { planLines } from './plans.ts';
import type { PlanLine } from './plans.ts';
import { sendCounts } from './sendCounts.ts';
import type { SendCounts } from './sendCounts.ts';
import { startOfSend } from './startOfSend.ts';

/** Everything that is being written, goes out, waits for its hour, or went. */
export type SendsView = {
  readonly drafts: readonly DraftLine[];
  readonly plans: readonly PlanLine[];
  readonly running: readonly SendLine[];
  readonly scheduled: readonly SendLine[];
  /** Newest first, cut to `mostPast`; `pastInAll` counts those not shown, too. */
  readonly past: readonly SendLine[];
  readonly pastInAll: number;
  readonly canWrite: 'yes' | 'noCampaign' | 'noProvider';
};

export type DraftLine = {
  readonly send: SendId;
  readonly campaign: CampaignId | null;
  readonly name: string | null;
  readonly text: string;
};

export type SendLine = {
  readonly send: SendId;
  readonly name: string;
  readonly text: string;
  readonly provider: ProviderKind;
  readonly at: Instant;
  readonly counts: SendCounts;
  readonly state: SendState;
  /** When the next of them get it, where nobody may be texted at its time. */
  readonly start: Start | null;
};

export type SendState =
  | { readonly kind: 'running' }
  | { readonly kind: 'scheduled'; readonly startAt: Instant }
  | { readonly kind: 'paused'; readonly why: SendPause; readonly detail: string | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled'; readonly at: Instant };

const mostPast = 50;

export function sendsView(shop: Shop, drafts: Readonly<Record<string, unknown>>, now: Instant): SendsView {
  const lines = [...shop.sends.values()].toReversed();
  const isPast = (send: Send) => ['done', 'cancelled'].includes(stateOf(send, now).kind);
  const past = lines.filter(isPast);
  const open = lines.filter((send) => !isPast(send)).map((send) => toLine(shop, send, now));
  return {
    drafts: draftLines(shop, drafts),
    plans: planLines(shop, now),
    running: open.filter((line) => !waits(line)),
    scheduled: open.filter(waits),
    past: past.slice(0, mostPast).map((send) => toLine(shop, send, now)),
    pastInAll: past.length,
    canWrite:
      shop.provider === null ? 'noProvider' : [...shop.campaigns.values()].some(takesYeses) ? 'yes' : 'noCampaign',
  };
}

/** Also one whose time has come, as long as it is no hour for anybody on it. */
const waits = ({ state, start, counts }: SendLine): boolean =>
  state.kind === 'scheduled' || (state.kind === 'running' && start !== null && counts.toGo === counts.all);

export function stateOf(send: Send, now: Instant): SendState {
  if (send.cancelledAt !== null) return { kind: 'cancelled', at: send.cancelledAt };
  if (send.waiting === 0) return { kind: 'done' };
  if (send.paused !== null) return { kind: 'paused', why: send.paused.why, detail: send.paused.detail };
  if (send.startAt !== null && send.startAt > now) return { kind: 'scheduled', startAt: send.startAt };
  return { kind: 'running' };
}

/** What still goes out by itself if Yesbook stays awake; a send that waits for the owner is not among it. */
export type SendsAhead = { readonly people: number };

export function sendsAhead(shop: Shop, now: Instant): SendsAhead | null {
  let people = 0;
  for (const send of shop.sends.values()) {
    const state = stateOf(send, now);
    const goesOn = state.kind === 'paused' ? state.why === 'offline' : ['running', 'scheduled'].includes(state.kind);
    if (goesOn) people += send.waiting;
  }
  return people === 0 ? null : { people };
}

function toLine(shop: Shop, send: Send, now: Instant): SendLine {
  const state = stateOf(send, now);
  return {
    send: send.id,
    name: shop.campaigns.get(send.campaign)?.name ?? '',
    text: send.template,
    provider: send.provider,
    at: send.startAt ?? send.approvedAt,
    counts: sendCounts(shop, send),
    state,
    start: state.kind === 'scheduled' || state.kind === 'running' ? startOfSend(shop, send, now) : null,
  };
}

/** A draft whose send has gone out is over, even where the window could not throw it away any more. */
const draftLines = (shop: Shop, drafts: Readonly<Record<string, unknown>>): readonly DraftLine[] =>
  Object.entries(drafts).flatMap(([name, kept]) => {
    const send = name.slice(textDraft.length);
    if (!name.startsWith(textDraft) || shop.sends.has(send) || kept === null || typeof kept !== 'object') return [];
    const { campaign, template } = kept as { readonly campaign?: unknown; readonly template?: unknown };
    if (typeof template !== 'string' || template.trim() === '') return [];
    const id = typeof campaign === 'string' ? campaign : null;
    return [{ send, campaign: id, name: (id !== null && shop.campaigns.get(id)?.name) || null, text: template }];
  });

import { holdSend } from '#shared/decide/pauseDecisions.ts';
import { areRepliesFresh, intendMessage } from '#shared/decide/sendDecisions.ts';
import type { ContactId, ProviderKind, SendId } from '#shared/facts.ts';
import { clockSetBack } from '#shared/rules/clock.ts';
import type { Send } from '#shared/shop.ts';
import { handOver } from './handOver.ts';
import { createLane, type Lane } from './lane.ts';
import { insist, type SendingDesk } from './sendingDesk.ts';
import { createTurns, type Turns } from './turns.ts';

/** Hands approved messages to their providers, one turn each. */
export type Handing = {
  /** Starts whatever may start now; milliseconds until more may, or null when only news can change that. */
  readonly begin: () => number | null;
  /** Resolves once nothing is in flight any more. */
  readonly settled: () => Promise<void>;
};

/** A send planned for a time that went by this long ago is not sent late by itself: the owner is asked. */
const missedAfterMs = 15 * 60_000;

/** After so long a sleep, of the app or of the computer, the owner is asked before a send goes on. */
const restedAfterMs = 2 * 3_600_000;

/** A clock that was set back is looked at again after so long. */
const clockAgainAfterMs = 60_000;

/** So many "not now" in a row, minutes apart by then, and the send stops visibly. */
const mostFailures = 8;

export const createHanding = (
  desk: SendingDesk,
  calls: { readonly readReplies: () => void; readonly wake: () => void },
): Handing => {
  const lanes = new Map<ProviderKind, Lane>();
  const turns = new Map<SendId, Turns>();
  const running = new Set<Promise<void>>();
  /** Sends found to have missed their time, so that the owner's "go on" is not asked about again. */
  const asked = new Set<SendId>();
  /** When sends were last looked at; at the start of the app that was long ago. */
  let begunAt = Number.NEGATIVE_INFINITY;

  const laneOf = (kind: ProviderKind): Lane => {
    const lane = lanes.get(kind) ?? createLane(desk.abilitiesOf(kind), desk.time);
    lanes.set(kind, lane);
    return lane;
  };

  const track = (work: Promise<void>): void => {
    const tracked = work.catch(desk.report).finally(() => {
      running.delete(tracked);
      calls.wake();
    });
    running.add(tracked);
  };

  const begin = (): number | null => {
    const now = desk.time.now();
    const hasSlept = now - begunAt > restedAfterMs;
    begunAt = now;
    const all = [...desk.book.shop().sends.values()];
    // One that stands still now goes on only by a decision of this day, which is not asked about again.
    for (const { id, paused } of all) if (paused !== null) asked.add(id);
    const sends = all.filter(isRunning);
    const rested = hasSlept ? sends.filter((send) => hasRested(send, now)) : [];
    for (const { id } of rested) ask(id);
    const waits = sends.filter((send) => !rested.includes(send)).map(beginSend);
    const known = waits.filter((wait) => wait !== null);
    return known.length === 0 ? null : Math.min(...known);
  };

  /** Whether so long went by since anything of it went out that its words may be out of date. */
  const hasRested = ({ id, approvedAt, startAt }: Send, now: number): boolean => {
    let last = Math.max(Date.parse(approvedAt), startAt === null ? 0 : Date.parse(startAt));
    for (const { send, intendedAt } of desk.book.shop().messages.values()) {
      if (send === id) last = Math.max(last, Date.parse(intendedAt));
    }
    return now - last > restedAfterMs;
  };

  const ask = (send: SendId): void => {
    asked.add(send);
    track(insist(desk, (shop) => holdSend(shop, { send, why: 'missedTime' })));
  };

  const beginSend = (send: Send): number | null => {
    const now = desk.time.now();
    const startIn = send.startAt === null ? 0 : Date.parse(send.startAt) - now;
    if (startIn > 0) return startIn;
    if (clockSetBack(desk.book.shop(), new Date(now).toISOString()) !== null) return clockAgainAfterMs;
    const mine = turns.get(send.id) ?? createTurns();
    turns.set(send.id, mine);
    if (startIn < -missedAfterMs && !asked.has(send.id) && isUntouched(send)) {
      ask(send.id);
      return null;
    }
    if (!areRepliesFresh({ now: new Date(now).toISOString(), repliesCheckedAt: desk.replies.checkedAt() })) {
      calls.readReplies();
      return null;
    }
    const lane = laneOf(send.provider);
    while (lane.isOpen() && lane.nextIn() === 0) {
      const contact = mine.next(send, now);
      if (contact === null) return mine.nextIn(now);
      lane.enter();
      track(take(send, contact, mine, lane));
    }
    return lane.isOpen() ? lane.nextIn() : null;
  };

  /** One recipient's turn, from the gate to the result written down. */
  const take = async (send: Send, contact: ContactId, mine: Turns, lane: Lane): Promise<void> => {
    let how: Parameters<Lane['leave']> = ['unused'];
    try {
      const provider = await desk.providerOf(send.provider);
      if (provider === null) {
        await insist(desk, (shop) =>
          holdSend(shop, { send: send.id, why: 'badCredentials', detail: 'settingsMissing' }),
        );
        return;
      }
      const turned = await desk.book.turn((shop, now) =>
        intendMessage(shop, { send: send.id, contact }, { ...desk.moment(now), account: provider.account }),
      );
      if (turned.kind === 'refused' || turned.outcome.kind === 'heldBack' || turned.outcome.kind === 'notNow') return;
      if (turned.outcome.kind === 'later')
        return mine.notBefore(contact, Math.max(Date.parse(turned.outcome.from), desk.time.now() + 1_000));
      how = await handOver(desk, provider, turned.outcome);
    } catch (fault) {
      how = ['notNow'];
      throw fault;
    } finally {
      lane.leave(...how);
      mine.done(contact);
      if (lane.failures() >= mostFailures) await stopSendsOf(send.provider);
    }
  };

  const stopSendsOf = async (kind: ProviderKind): Promise<void> => {
    const sends = [...desk.book.shop().sends.values()].filter((send) => send.provider === kind && isRunning(send));
    for (const { id } of sends) await insist(desk, (shop) => holdSend(shop, { send: id, why: 'offline' }));
  };

  return {
    begin,
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};

/** Whether anything is still to go out, and nothing stands in the way but the hour. */
export const isRunning = (send: Send): boolean => send.waiting > 0 && send.paused === null && send.cancelledAt === null;

const isUntouched = (send: Send): boolean => send.waiting === send.recipients.size;

import { holdSend, letSendsGoOn } from '#shared/decide/pauseDecisions.ts';
import { areRepliesFresh } from '#shared/decide/sendDecisions.ts';
import { takeText } from '#shared/decide/replyDecisions.ts';
import type { ProviderKind, ReplyId } from '#shared/facts.ts';
import type { ProviderTrouble, StrangerText } from '#shared/machine.ts';
import { isJustAsked } from '#shared/rules/joining.ts';
import { kindsToRead } from '#shared/shop.ts';
import type { InboundText, Provider, ReceivedAnswer, Trouble } from '#shared/providers/provider.ts';
import type { Answering } from './answering.ts';
import { placeAt, type ReadingPlace, type SendingDesk } from './sendingDesk.ts';

/** How one reading of all providers' received texts went. */
export type RepliesRead =
  | { readonly kind: 'read'; readonly texts: number; readonly stops: number }
  | { readonly kind: 'failed'; readonly why: Trouble['trouble'] | 'settingsMissing'; readonly detail: string };

type Answered = Exclude<ReceivedAnswer, Trouble> & { readonly place: ReadingPlace };

/** Reads what customers wrote. Asked for while it reads, it reads once more afterwards, for all who asked. */
export const createReplyReading = (
  desk: SendingDesk,
  tell: (read: RepliesRead) => void,
  answering: Pick<Answering, 'help' | 'ask'>,
): (() => Promise<RepliesRead>) => {
  let reading: Promise<RepliesRead> | null = null;
  let following: Promise<RepliesRead> | null = null;

  const read = async (): Promise<RepliesRead> => {
    // The age of a reading counts from its beginning: what came while it ran may have been missed.
    const begunAt = new Date(desk.time.now()).toISOString();
    const cursors: Record<string, string> = {};
    const strangers: StrangerText[] = [];
    const unread: Record<string, ProviderTrouble> = {};
    const asking: ReplyId[] = [];
    let texts = 0;
    let stops = 0;
    const takeAll = async (kind: ProviderKind, answer: Answered) => {
      const taken = await Promise.all(answer.texts.map((text) => take(kind, text)));
      strangers.push(
        ...answer.texts.filter((_, at) => taken[at]?.from === 'nobody').map((text) => toStranger(kind, text)),
      );
      texts += taken.filter(({ isNew }) => isNew).length;
      stops += taken.filter(({ isNew, isStop }) => isNew && isStop).length;
      cursors[answer.place] = answer.cursor;
      return taken;
    };
    for (const kind of kindsToRead(desk.book.shop())) {
      const answer = await ask(await desk.providerOf(kind), kind);
      if (answer.kind !== 'read') {
        await desk.replies.keep({ cursors, strangers });
        await stopWhatMayMissStops(answer.why);
        return answer;
      }
      const taken = await takeAll(kind, answer);
      asking.push(...taken.flatMap(({ help }) => help ?? []));
    }
    // A STOP may still come to a number of an account used before; that one being gone must not hold up the others.
    for (const { key, kind, provider } of await desk.usedBefore()) {
      if (key === kind && kindsToRead(desk.book.shop()).has(kind)) continue;
      const answer = await ask(provider, kind);
      if (answer.kind !== 'read') {
        unread[key] = answer.why;
        continue;
      }
      await takeAll(kind, answer);
    }
    // Only now that every text is in the book may the place be kept from where the next reading goes on.
    await desk.replies.keep({ cursors, checkedAt: begunAt, unread, strangers });
    await desk.book.turn((shop, now) => letSendsGoOn(shop, now));
    for (const reply of asking) await answering.help(reply);
    for (const reply of justAsked()) await answering.ask({ reply, how: 'byItself' });
    return { kind: 'read', texts, stops };
  };

  /** Also those that a process which ended in between had read. */
  const justAsked = (): readonly ReplyId[] => {
    const { toAsk, replies } = desk.book.shop();
    const now = new Date(desk.time.now()).toISOString();
    return [...toAsk].filter((id) => isJustAsked(replies.get(id) ?? { receivedAt: '' }, now));
  };

  const ask = async (
    provider: Provider | null,
    kind: ProviderKind,
  ): Promise<Answered | Extract<RepliesRead, { kind: 'failed' }>> => {
    if (provider === null) return { kind: 'failed', why: 'settingsMissing', detail: kind };
    const place = placeAt(provider);
    const answer = await provider.received(desk.replies.cursorOf(place));
    return answer.kind === 'trouble'
      ? { kind: 'failed', why: answer.trouble, detail: answer.why }
      : { ...answer, place };
  };

  const take = async (provider: ProviderKind, text: InboundText) => {
    const turned = await desk.book.turn((shop, now) => takeText(shop, { provider, ...text }, desk.moment(now)));
    if (turned.kind === 'refused') throw new Error(`a received text was refused: ${turned.refusal.kind}`);
    return turned.outcome;
  };

  const stopWhatMayMissStops = async (detail: string): Promise<void> => {
    const now = new Date(desk.time.now()).toISOString();
    if (areRepliesFresh({ now, repliesCheckedAt: desk.replies.checkedAt() })) return;
    for (const { id, paused, waiting, cancelledAt } of desk.book.shop().sends.values()) {
      if (paused !== null || waiting === 0 || cancelledAt !== null) continue;
      await desk.book.turn((shop) => holdSend(shop, { send: id, why: 'repliesNotChecked', detail }));
    }
  };

  const readOnce = async (): Promise<RepliesRead> => {
    const outcome = await read().catch((fault: unknown): RepliesRead => {
      desk.report(fault);
      return { kind: 'failed', why: 'unclear', detail: 'a fault while reading' };
    });
    tell(outcome);
    return outcome;
  };

  const start = (): Promise<RepliesRead> =>
    (reading = readOnce().finally(() => {
      reading = null;
    }));

  return () => {
    if (reading === null) return start();
    // The one that runs may have asked already; what came after that is for the next.
    following ??= reading.then(() => {
      following = null;
      return reading ?? start();
    });
    return following;
  };
};

const toStranger = (provider: ProviderKind, { providerId, from, text, receivedAt }: InboundText): StrangerText => ({
  key: `${provider}:${providerId}`,
  from,
  text,
  receivedAt,
});

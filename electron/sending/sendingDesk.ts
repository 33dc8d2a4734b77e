import type { Decision, Moment } from '#shared/decide/decision.ts';
import { type MessageNews, settleMessage } from '#shared/decide/messageDecisions.ts';
import type { Instant, MessageId, ProviderKind } from '#shared/facts.ts';
import type { ProviderTrouble, StrangerText } from '#shared/machine.ts';
import type { Description } from '#shared/providers/description.ts';
import type { Shop } from '#shared/shop.ts';
import type { Book } from '#electron/book.ts';
import type { Provider } from '#shared/providers/provider.ts';
import { pauseAfter, type Time } from './backOff.ts';

/** What sending, looking up and reading replies reach for; opened once, and everything that takes time is in here. */
export type SendingDesk = {
  readonly book: Pick<Book, 'turn' | 'shop'> & { readonly ledger: Pick<Book['ledger'], 'entry'> };
  readonly moment: (now: Instant) => Moment;
  /** Null while its settings are not complete. */
  readonly providerOf: (kind: ProviderKind) => Promise<Provider | null>;
  /** The accounts that customers may still answer to and that are not in use, each by its key among them. */
  readonly usedBefore: () => Promise<readonly UsedBefore[]>;
  readonly abilitiesOf: (kind: ProviderKind) => Pick<Description, 'maxInFlight' | 'perSecond' | 'settlesAfter'>;
  readonly replies: {
    readonly cursorOf: (place: ReadingPlace) => string | null;
    readonly checkedAt: () => Instant | null;
    /** Durable when it resolves. */
    readonly keep: (read: {
      /** By the places read. */
      readonly cursors: Readonly<Record<string, string>>;
      readonly checkedAt?: Instant;
      /** What names and short codes wrote, of whom there is nobody in the book. */
      readonly strangers?: readonly StrangerText[];
      /** Why accounts used before could not be read, by their keys. */
      readonly unread?: Readonly<Record<string, ProviderTrouble>>;
    }) => Promise<void>;
  };
  /** Up to which entry of the book an account was told of opt-outs; -1 where it was told of none. */
  readonly optOutsPushed: {
    readonly upTo: (place: ReadingPlace) => number;
    readonly keep: (place: ReadingPlace, seq: number) => Promise<void>;
  };
  readonly time: Time;
  /** A fault that kept something from being written or asked; what it was about goes on being tried. */
  readonly report: (fault: unknown) => void;
  /** Ends everything: nothing new is begun once it says so. */
  readonly signal: AbortSignal;
};

/** An account used before; its key is the provider where that one's own settings lead to it, and its place otherwise. */
export type UsedBefore = {
  readonly key: ReadingPlace;
  readonly kind: ProviderKind;
  /** Null while what it takes to read it is not there. */
  readonly provider: Provider | null;
};

/** One account at one provider: what was read there, or told there, says nothing of another. */
export type ReadingPlace = ProviderKind | `${ProviderKind}:${string}`;

export const placeAt = ({ kind, account }: Pick<Provider, 'kind' | 'account'>): ReadingPlace =>
  account === undefined ? kind : `${kind}:${account}`;

/** Writes down what became of a message, and tries again for as long as the disk refuses. */
export const writeDown = (desk: SendingDesk, message: MessageId, news: MessageNews): Promise<void> =>
  insist(desk, (shop, now) => settleMessage(shop, { message, news }, desk.moment(now)));

/** Carries a decision of the machine's own into the book; it is never refused, and a fault only delays it. */
export const insist = async (
  desk: SendingDesk,
  decide: (shop: Shop, now: Instant) => Decision<unknown>,
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await desk.book.turn(decide);
      return;
    } catch (fault) {
      if (desk.signal.aborted) return;
      desk.report(fault);
      await desk.time.wait(pauseAfter(attempt, desk.time.random), desk.signal);
      if (desk.signal.aborted) return;
    }
  }
};

import type { Facts, MessageId, ProviderKind, Sender } from '#shared/facts.ts';
import type { Message } from '#shared/shop.ts';
import type { HandedMessage, Provider } from '#shared/providers/provider.ts';
import type { LookedUp } from '#shared/machine.ts';
import { pauseAfter } from './backOff.ts';
import { type SendingDesk, writeDown } from './sendingDesk.ts';

/** Finds out what became of messages that were intended, and of those handed over. */
export type Settling = {
  /** Looks once at everything open whose time has come. */
  readonly look: () => Promise<void>;
  /** Looks one unknown text up at once; what is certain is written down before it answers. */
  readonly lookUpNow: (message: MessageId) => Promise<LookedUp>;
};

/** `from` is when the message would stand in the provider's list, had it arrived. */
type Query = { readonly at: number; readonly from: number; readonly tries: number };

/** Delivery is asked after closely at first, then now and then, and after three days no more. */
const youngMs = 10 * 60_000;
const youngEveryMs = 15_000;
const oldEveryMs = 5 * 60_000;
const longestWatchMs = 3 * 86_400_000;
/** One question's worth of messages; what is left is asked next time. */
const mostAtOnce = 2_000;

export const createSettling = (desk: SendingDesk): Settling => {
  /**
   * Intents without a result at the start: a process that ended in between left them. One of this process is in its own
   * hands until its result is written, also while it is only being written down.
   */
  const left = new Set([...desk.book.shop().unsettled].filter((id) => isIntended(desk.book.shop().messages.get(id))));

  const lookUps = new Map<MessageId, Query>();
  const asked = new Map<MessageId, number>();

  const look = async (): Promise<void> => {
    await takeOver();
    const open = [...desk.book.shop().unsettled].flatMap((id) => desk.book.shop().messages.get(id) ?? []);
    for (const message of open.filter(isUnknown).filter(isDue)) await lookUp(message);
    for (const id of lookUps.keys()) if (!desk.book.shop().unsettled.has(id)) lookUps.delete(id);
    for (const id of asked.keys()) if (!desk.book.shop().unsettled.has(id)) asked.delete(id);
    for (const [kind, handed] of byProvider(open.filter(isToBeWatched))) await askAfter(kind, handed);
  };

  const takeOver = async (): Promise<void> => {
    for (const id of left) {
      await writeDown(desk, id, { kind: 'unknown', detail: 'the app ended while this was being handed over' });
      left.delete(id);
    }
  };

  /** The first look-up waits until the message would have appeared in the provider's list. */
  const isDue = (message: Message): boolean => queryOf(message).at <= desk.time.ticks();

  const queryOf = ({ id, provider }: Message): Query => {
    const from = desk.time.ticks() + desk.abilitiesOf(provider).settlesAfter * 1000;
    const query = lookUps.get(id) ?? { at: from, from, tries: 0 };
    lookUps.set(id, query);
    return query;
  };

  const lookUp = async (message: Message): Promise<LookedUp> => {
    const isEarly = queryOf(message).from > desk.time.ticks();
    const provider = await holderOf(message);
    const text = textOf(message);
    if (provider === null || text === null) return putOff(message, 'settingsMissing');
    if (isOfAnotherAccount(provider, message)) return putOff(message, 'otherAccount');
    const answer = await askWhere(provider, message, text);
    if (answer.kind === 'found') {
      await writeDown(desk, message.id, { kind: 'handedOver', providerId: answer.providerId });
      return { kind: 'found' };
    }
    // What was handed over a moment ago may not stand in the list yet.
    if (isEarly) return { kind: 'cannotTell', why: 'tooEarly' };
    if (answer.kind === 'cannotTell') return putOff(message, 'unclear');
    await writeDown(desk, message.id, { kind: 'returned', detail: 'looked up at the provider: it never arrived' });
    return { kind: 'notThere' };
  };

  /** The account that was given it; keys that were replaced since still ask there. */
  const holderOf = async (message: Message): Promise<Provider | null> => {
    const inUse = await desk.providerOf(message.provider);
    if (inUse !== null && !isOfAnotherAccount(inUse, message)) return inUse;
    const others = await usedBeforeAt(message.provider);
    return others.find(({ account }) => account === message.account) ?? inUse;
  };

  const usedBeforeAt = async (at: ProviderKind): Promise<readonly Provider[]> =>
    (await desk.usedBefore()).flatMap(({ kind, provider }) => (kind === at && provider !== null ? [provider] : []));

  const putOff = (message: Message, why: 'settingsMissing' | 'otherAccount' | 'unclear'): LookedUp => {
    const { from, tries: before } = queryOf(message);
    const tries = before + 1;
    const at = desk.time.ticks() + Math.max(30_000, pauseAfter(tries + 5, desk.time.random));
    lookUps.set(message.id, { at, from, tries });
    return { kind: 'cannotTell', why };
  };

  const lookUpNow = async (id: MessageId): Promise<LookedUp> => {
    const message = desk.book.shop().messages.get(id);
    return message === undefined || !isUnknown(message) ? { kind: 'known' } : lookUp(message);
  };

  const askWhere = (provider: Provider, { id, phone, intendedAt, send }: Message, text: string) =>
    provider
      .lookUp({ phone, text, sender: senderOf(send), intendedAt, reference: id, known: knownFor(phone, id) })
      .catch((fault: unknown) => {
        desk.report(fault);
        return { kind: 'cannotTell', why: 'a fault while looking it up' } as const;
      });

  /** The text stands only in the book's file; null once the person has been erased. */
  const textOf = ({ seq }: Message): string | null => {
    const { type, fact } = desk.book.ledger.entry(seq);
    return type === 'message.intended' && fact !== null ? (fact as Facts['message.intended']).text : null;
  };

  const senderOf = (send: string | null): Sender => {
    const shop = desk.book.shop();
    const sent = send === null ? undefined : shop.sends.get(send);
    return sent?.sender ?? shop.provider?.sender ?? { kind: 'number', number: '' };
  };

  const knownFor = (phone: string, message: MessageId): ReadonlySet<string> => {
    const known = new Set<string>();
    for (const each of desk.book.shop().messages.values()) {
      if (each.phone === phone && each.id !== message && each.providerId !== null) known.add(each.providerId);
    }
    return known;
  };

  const isToBeWatched = ({ id, state }: Message): boolean => {
    if (state.kind !== 'handedOver') return false;
    const age = desk.time.now() - Date.parse(state.at);
    if (age > longestWatchMs) return false;
    const before = asked.get(id);
    return before === undefined || desk.time.ticks() - before >= (age < youngMs ? youngEveryMs : oldEveryMs);
  };

  /** Each at the account that was given it, also where another took its place since. */
  const askAfter = async (kind: ProviderKind, all: readonly HandedMessage[]): Promise<void> => {
    for (const { message } of all) asked.set(message, desk.time.ticks());
    const inUse = await desk.providerOf(kind);
    const isInUse = ({ message }: HandedMessage): boolean => {
      const known = desk.book.shop().messages.get(message);
      return inUse !== null && (known === undefined || !isOfAnotherAccount(inUse, known));
    };
    if (inUse !== null) await askOf(inUse, all.filter(isInUse));
    for (const provider of await usedBeforeAt(kind)) {
      const accountGiven = (id: MessageId) => desk.book.shop().messages.get(id)?.account;
      await askOf(
        provider,
        all.filter((handed) => !isInUse(handed) && accountGiven(handed.message) === provider.account),
      );
    }
  };

  const askOf = async (provider: Provider, handed: readonly HandedMessage[]): Promise<void> => {
    if (handed.length === 0) return;
    const answer = await provider.status(handed).catch((fault: unknown) => {
      desk.report(fault);
      return null;
    });
    if (answer?.kind !== 'read') return;
    await Promise.all(answer.reports.map(({ message, ...news }) => writeDown(desk, message, news)));
  };

  return { look, lookUpNow };
};

const isIntended = (message: Message | undefined): boolean => message?.state.kind === 'intended';

/** The list of one account says nothing of what was given to another. */
const isOfAnotherAccount = (provider: Provider, { account }: Message): boolean =>
  account !== null && account !== provider.account;

const isUnknown = ({ state }: Message): boolean => state.kind === 'unknown';

const byProvider = (messages: readonly Message[]): ReadonlyMap<ProviderKind, readonly HandedMessage[]> => {
  const handed = new Map<ProviderKind, HandedMessage[]>();
  for (const { id, phone, provider, state } of messages) {
    if (state.kind !== 'handedOver') continue;
    const list = handed.get(provider) ?? [];
    if (list.length < mostAtOnce) list.push({ message: id, providerId: state.providerId, phone, handedAt: state.at });
    handed.set(provider, list);
  }
  return handed;
};

import type { OptOutWay } from '#shared/facts.ts';
import type { Contact, OptOut, Shop } from '#shared/shop.ts';
import type { SendingDesk } from './sendingDesk.ts';

/** Ways a provider does not know of by itself. */
const unknownToProvider: ReadonlySet<OptOutWay> = new Set([
  'spoken',
  'letter',
  'email',
  'till',
  'imported',
  'restored',
  'kept',
]);

const pushEveryMs = 60_000;

/**
 * Tells the provider's own list of opt-outs that were said at the till or by letter, so that nothing else that sends
 * through the same account texts them either. Opt-ins are never told.
 */
export const createPushing = (desk: SendingDesk): (() => Promise<void>) => {
  let nextAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (desk.time.ticks() < nextAt) return;
    nextAt = desk.time.ticks() + pushEveryMs;
    const kind = desk.book.shop().provider?.kind;
    const provider = kind === undefined ? null : await desk.providerOf(kind);
    if (kind === undefined || provider?.pushOptOut === undefined) return;
    for (const { phone, seq } of toPush(desk.book.shop(), desk.optOutsPushed.upTo(kind))) {
      if (desk.signal.aborted) return;
      const answer = await provider.pushOptOut(phone);
      if (answer.kind === 'trouble') return;
      await desk.optOutsPushed.keep(kind, seq);
    }
  };
};

/** In the order of the book, so that the place reached says what is still to be told. */
const toPush = (shop: Shop, upTo: number): readonly { readonly phone: string; readonly seq: number }[] =>
  [...shop.contacts.values()]
    .flatMap((contact) => contact.optOuts.filter((stop) => isToPush(stop, upTo)).map((stop) => pushOf(contact, stop)))
    .toSorted((one, other) => one.seq - other.seq);

const isToPush = ({ seq, way, campaign, ended }: OptOut, upTo: number): boolean =>
  seq > upTo && campaign === null && ended === null && unknownToProvider.has(way);

const pushOf = ({ phone }: Contact, { seq }: OptOut) => ({ phone, seq });

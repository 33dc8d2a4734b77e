import { UNDO_MS } from '#shared/decide/optOutDecisions.ts';
import type { OptOutWay, Phone } from '#shared/facts.ts';
import type { Contact, OptOut, Shop } from '#shared/shop.ts';
import { placeAt, type SendingDesk } from './sendingDesk.ts';

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
/** Told between two looks at what else there is to do: a list with thousands of stops must not delay reading replies. */
const mostAtOnce = 25;

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
    const place = placeAt(provider);
    const open = toPush(desk.book.shop(), desk.optOutsPushed.upTo(place));
    for (const { phone, seq, recordedAt } of open.slice(0, mostAtOnce)) {
      // A slip of the hand can still be taken back here, and never there.
      if (desk.signal.aborted || Date.parse(recordedAt) + UNDO_MS >= desk.time.now()) return;
      const answer = await provider.pushOptOut(phone);
      if (answer.kind === 'trouble') return;
      await desk.optOutsPushed.keep(place, seq);
    }
    if (open.length > mostAtOnce) nextAt = desk.time.ticks();
  };
};

type Push = Pick<OptOut, 'seq' | 'recordedAt'> & { readonly phone: Phone };

/** In the order of the book, so that the place reached says what is still to be told. */
const toPush = (shop: Shop, upTo: number): readonly Push[] =>
  [...shop.contacts.values()]
    .flatMap((contact) => contact.optOuts.filter((stop) => isToPush(stop, upTo)).map((stop) => pushOf(contact, stop)))
    .toSorted((one, other) => one.seq - other.seq);

const isToPush = ({ seq, way, campaign, ended }: OptOut, upTo: number): boolean =>
  seq > upTo && campaign === null && ended === null && unknownToProvider.has(way);

const pushOf = ({ phone }: Contact, { seq, recordedAt }: OptOut): Push => ({ phone, seq, recordedAt });

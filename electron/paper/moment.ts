import type { Instant } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';

/** Instants as a printed page says them, in the shop's own time. */
export const momentIn = (language: string, shop: Shop): ((at: Instant) => string) => {
  const timeZone = shop.description?.timeZone ?? 'UTC';
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return (at) => format.format(new Date(at));
};

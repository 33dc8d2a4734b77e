import type { Instant } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';
import { toAppLanguage, fileLocales } from '#shared/languages.ts';

/** Instants as a printed page says them, in the shop's own time. */
export const momentIn = (language: string, shop: Shop): ((at: Instant) => string) => {
  const timeZone = shop.description?.timeZone ?? 'UTC';
  const format = new Intl.DateTimeFormat(fileLocales[toAppLanguage(language)], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  return (at) => format.format(new Date(at));
};

/**
 * The opt-out outlives the person as a keyed hash (CNIL). It is asked for under every key the book ever had, because a
 * restored book brings hashes under its own.
 */
import type { Shop } from '#shared/shop.ts';

/** All of a number's keyed hashes. */
export type Hashing = { readonly numberHashes: (phone: string) => readonly string[] };

/** Whether the stop of somebody erased stands against this number. */
export const isKeptOut = (shop: Shop, phone: string, { numberHashes }: Hashing): boolean =>
  shop.suppressedHashes.size > 0 && numberHashes(phone).some((hash) => shop.suppressedHashes.has(hash));

/** Whether a text, as `provider:providerId`, was written by somebody erased since. */
export const isErasedText = (shop: Shop, key: string, { numberHashes }: Hashing): boolean =>
  shop.erasedTexts.size > 0 && numberHashes(key).some((hash) => shop.erasedTexts.has(hash));

/** Erased people whose stop stands under their number's hash alone: whoever came back has it under the number again. */
export const stopsByHashAlone = ({ suppressedHashes, contacts }: Shop): number => {
  if (suppressedHashes.size === 0) return 0;
  const back = [...contacts.values()].filter(({ optOuts }) => optOuts.some(({ way }) => way === 'kept'));
  return Math.max(0, suppressedHashes.size - back.length);
};

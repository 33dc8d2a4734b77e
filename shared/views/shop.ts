import type { Facts } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';

/** What the shop says of itself; null in an empty book. */
export type ShopView = { readonly description: Facts['shop.described'] | null };

export const shopView = (shop: Shop): ShopView => ({ description: shop.description });

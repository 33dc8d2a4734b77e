import { showPhone } from '#shared/phone.ts';
import type { Contact, Shop } from '#shared/shop.ts';

/** What a person is called in lists: by name, else by number. */
export const nameOrPhone = (shop: Shop, { name, phone }: Pick<Contact, 'name' | 'phone'>): string =>
  name === '' ? showPhone(phone, shop.description?.country ?? '') : name;

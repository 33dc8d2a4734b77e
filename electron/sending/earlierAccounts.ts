import type { ProviderKind } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { providers } from '#shared/providers/providers.ts';
import { type Shop, kindsToRead, stopNumber } from '#shared/shop.ts';
import type { EarlierAccount } from '#shared/views/earlierAccounts.ts';
import type { Desk, StillDesk } from '#electron/desk.ts';
import type { SettingsData } from '#electron/settings.ts';
import { askedAnew, secretsOf } from './accounts.ts';
import { placeAt, type ReadingPlace } from './sendingDesk.ts';

type Kept = Pick<SettingsData, 'earlierAccounts' | 'closedProviders' | 'providerFields' | 'unread'>;

type Earlier = EarlierAccount & { readonly key: ReadingPlace };

/** Every account that customers may still answer to and that is not in use, until the owner says that it is gone. */
export function earlierAccounts(shop: Shop, settings: Kept): readonly Earlier[] {
  const inUse = shop.provider;
  const number = inUse && stopNumber(inUse.sender);
  const about = (key: ReadingPlace, provider: ProviderKind, fields: Readonly<Record<string, string>>) => ({
    key,
    provider,
    named: namedBy(provider, fields),
    asks: askedAnew(provider),
    numbers: [...(shop.numbersUsed.get(provider) ?? [])]
      .filter((one) => provider !== inUse?.kind || one !== number)
      .map((one) => showPhone(one, shop.description?.country ?? '')),
    unread: settings.unread[key] ?? null,
  });
  const kinds = [...shop.numbersUsed.keys()].filter((kind) => kind !== 'practice' && kind !== inUse?.kind);
  return [
    ...kinds
      .filter((kind) => !settings.closedProviders.includes(kind))
      .map((kind) => ({ ...about(kind, kind, settings.providerFields[kind] ?? {}), replacedAt: null })),
    ...Object.entries(settings.earlierAccounts).map(([key, { provider, fields, replacedAt }]) => ({
      ...about(key as ReadingPlace, provider as ProviderKind, fields),
      replacedAt,
    })),
  ];
}

const namedBy = (kind: ProviderKind, fields: Readonly<Record<string, string>>): string => {
  const plain = providers[kind].fields.filter(
    ({ key, kind: how }) => how === 'text' && providers[kind].account.includes(key),
  );
  return [providers[kind].name, ...plain.flatMap(({ key }) => fields[key] ?? [])].join(' ');
};

/**
 * Keeps what it takes to go on reading the account that another is about to take the place of. One that never answered is
 * a slip of the keyboard, and nobody can have texted to it.
 */
export async function keepReplaced(desk: Desk, kind: ProviderKind): Promise<void> {
  const account = await desk.sending.accountOf(kind);
  const place = placeAt({ kind, account });
  const missing = await desk.sending.missing(kind);
  // Where a lost secret is what tells accounts apart, nobody knows whether the same one is typed again.
  if (missing.some((key) => providers[kind].account.includes(key)) || !hasAnswered(desk, kind, account)) return;
  const { earlierAccounts: others, providerFields } = desk.settings.now();
  // A change that stopped half-way has kept it, and what stands in its place may be the key of the next by now.
  if (others[place] !== undefined) return;
  for (const key of secretsOf(kind)) {
    const secret = await desk.secrets.get(kind, key);
    // One that is lost cannot be read by, which Today tells.
    if (secret !== null) await desk.secrets.set(place, key, secret);
  }
  const replaced = { provider: kind, fields: providerFields[kind] ?? {}, replacedAt: desk.now() };
  await desk.settings.change({ earlierAccounts: { ...others, [place]: replaced } });
}

/** Whether anything was ever read or given there: one that never answered is a slip of the keyboard. */
export function hasAnswered({ book, settings }: StillDesk, kind: ProviderKind, account: string): boolean {
  const { cursors, providerTested, accountSince } = settings.now();
  const { numbersUsed, messages } = book.shop();
  if (!numbersUsed.has(kind)) return false;
  if (cursors[placeAt({ kind, account })] !== undefined) return true;
  if (providerTested?.provider === kind && providerTested.works && providerTested.at >= (accountSince[kind] ?? ''))
    return true;
  return [...messages.values()].some((message) => message.provider === kind && message.account === account);
}

/** What is in use is no account used before, however it came to be so. */
export async function takeIntoUse(desk: Desk, kind: ProviderKind): Promise<void> {
  await forgetReplaced(desk, placeAt({ kind, account: await desk.sending.accountOf(kind) }), kind);
  const closed = desk.settings.now().closedProviders;
  if (closed.includes(kind)) await desk.settings.change({ closedProviders: closed.filter((one) => one !== kind) });
}

/**
 * Nothing more is read there. A send that waits for it would keep every other from going out, for nothing does while an
 * account in use cannot be read; so that one has to end first.
 */
export async function closeAccount(desk: Desk, key: string): Promise<'closed' | 'stillUsed'> {
  const shop = desk.book.shop();
  const closing = earlierAccounts(shop, desk.settings.now()).find((account) => account.key === key);
  if (closing === undefined) return 'closed';
  const { provider } = closing;
  if (closing.key !== provider) {
    await forgetReplaced(desk, closing.key, provider);
    return 'closed';
  }
  if (kindsToRead(shop).has(provider)) return 'stillUsed';
  const { closedProviders, providerFields, unread } = desk.settings.now();
  await desk.settings.change({
    closedProviders: [...closedProviders, provider],
    providerFields: without(providerFields, provider),
    unread: without(unread, provider),
  });
  for (const field of secretsOf(provider)) await desk.secrets.remove(provider, field);
  desk.sending.forget(provider);
  return 'closed';
}

async function forgetReplaced(desk: Desk, place: ReadingPlace, kind: ProviderKind): Promise<void> {
  const { earlierAccounts: kept, unread } = desk.settings.now();
  if (kept[place] === undefined) return;
  for (const field of secretsOf(kind)) await desk.secrets.remove(place, field);
  await desk.settings.change({ earlierAccounts: without(kept, place), unread: without(unread, place) });
  desk.sending.forget(place);
}

const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _, ...others } = all;
  return others;
};

import type { Instant, Language, ProviderKind } from '#shared/facts.ts';
import type { Damage, Machine } from '#shared/machine.ts';
import { type ProviderNames, providerNames } from '#shared/providers/providers.ts';
import { readyTexts } from '#shared/plans.ts';
import { repliesToJudge, type Shop } from '#shared/shop.ts';

/** Which rights a window has: the owner's, or those of a customer at the till. */
export type Seat = 'owner' | 'till';

/** What every screen stands in: the shop's name, the language, and whether anything is put before the owner. */
export type AboutView = Pick<
  Machine,
  | 'version'
  | 'under'
  | 'dataDir'
  | 'language'
  | 'languageBy'
  | 'theme'
  | 'staff'
  | 'owner'
  | 'till'
  | 'drafts'
  | 'erased'
  | 'replies'
  | 'notices'
> & {
  /** A window of seat `till` is nothing but the till screen. */
  readonly seat: Seat;
  /** What keeps the book from being opened; null where it is open. */
  readonly damage: Damage | null;
  readonly shop: string | null;
  readonly country: string | null;
  readonly shopLanguage: Language | null;
  readonly timeZone: string | null;
  readonly entries: number;
  readonly toJudge: number;
  /** Who may be at the keyboard, by name. */
  readonly team: readonly { readonly staff: string; readonly name: string; readonly pin: 'own' | 'none' }[];
  readonly provider: ProviderKind | null;
  readonly carriers: ProviderNames;
};

export const aboutView = (shop: Shop, machine: Machine, now: Instant): AboutView => ({
  damage: null,
  shop: shop.description?.name ?? null,
  country: shop.description?.country ?? null,
  shopLanguage: shop.description?.language ?? null,
  timeZone: shop.description?.timeZone ?? null,
  entries: shop.size,
  toJudge: repliesToJudge(shop).length,
  team: [...shop.staff].map(([staff, name]) => ({
    staff,
    name,
    pin: machine.staffWithPin.includes(staff) ? 'own' : 'none',
  })),
  provider: shop.provider?.kind ?? null,
  carriers: providerNames,
  version: machine.version,
  under: machine.under,
  dataDir: machine.dataDir,
  language: machine.language,
  languageBy: machine.languageBy,
  theme: machine.theme,
  staff: machine.staff,
  owner: machine.owner,
  till: machine.till,
  seat: 'owner',
  drafts: { ...readyTexts(shop, now), ...machine.drafts },
  erased: machine.erased,
  replies: machine.replies,
  notices: machine.notices,
});

/** What the window may know while a customer has the screen. */
export const aboutAtTill = (shop: Shop, machine: Machine, seat: Seat, now: Instant): AboutView => ({
  ...aboutView(shop, machine, now),
  seat,
  dataDir: '',
  staff: null,
  team: [],
  drafts: {},
  notices: [],
  entries: 0,
  toJudge: 0,
});

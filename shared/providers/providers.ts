import type { ProviderKind } from '#shared/facts.ts';
import type { Said } from './description.ts';
import type { ProviderEntry } from './provider.ts';
import * as table from './table.ts';

export type KnownProvider = keyof typeof table;

export const providers: Readonly<Record<ProviderKind, ProviderEntry>> = { ...table };

export const providerKinds = Object.keys(providers).toSorted() as readonly ProviderKind[];

/** The only words that stop somebody there; null where every word reaches this app. */
export const stopWordsOf = (kind: ProviderKind): readonly string[] | null => providers[kind].stopWords;

/** What the window calls each, in each of its languages: at the beginning of a sentence, and within one. */
export type ProviderNames = Readonly<Record<ProviderKind, { readonly called: Said; readonly within: Said }>>;

export const providerNames = Object.fromEntries(
  Object.entries(providers).map(([kind, { called, calledWithin = called }]) => [
    kind,
    { called, within: calledWithin },
  ]),
) as ProviderNames;

/** When the claims were last compared with the providers' pages. */
export const claimsCheckedOn = '2026-11-22';

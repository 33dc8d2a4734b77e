import type { ProviderKind } from '#shared/facts.ts';
import type { Said } from './description.ts';
import type { ProviderEntry } from './provider.ts';
import * as table from './table.ts';

export type KnownProvider = keyof typeof table;

export const providers: Readonly<Record<ProviderKind, ProviderEntry>> = { ...table };

export const providerKinds = Object.keys(providers).toSorted() as readonly ProviderKind[];

/** The only words that stop somebody there; null where every word reaches this app. */
export const stopWordsOf = (kind: ProviderKind): readonly string[] | null => providers[kind].stopWords;

/** What the window calls each, in each of its languages. */
export type ProviderNames = Readonly<Record<ProviderKind, Said>>;

export const providerNames = Object.fromEntries(
  providerKinds.map((kind) => [kind, providers[kind].called]),
) as ProviderNames;

/** When the claims were last compared with the providers' pages. */
export const claimsCheckedOn = '2026-11-22';

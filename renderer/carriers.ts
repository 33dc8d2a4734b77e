import { createContext, useContext } from 'react';
import type { ProviderKind } from '#shared/facts.ts';
import { toAppLanguage } from '#shared/languages.ts';
import type { ProviderNames } from '#shared/providers/providers.ts';
import { useFormats } from './words/words.ts';

/** Null only until the host has told who there is, before any screen is drawn. */
export const CarriersContext = createContext<ProviderNames | null>(null);

/** What this window calls a provider, at the beginning of a sentence or within one. */
export function useCarrierName(): (kind: ProviderKind, where?: 'called' | 'within') => string {
  const names = useContext(CarriersContext);
  const language = toAppLanguage(useFormats().locale);
  if (names === null) throw new Error('A provider was named before the host told of any');
  return (kind, where = 'called') => names[kind][where][language];
}

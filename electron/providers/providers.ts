import type { ProviderKind } from '#shared/facts.ts';
import { openPractice } from './practice.ts';
import type { Provider, ProviderMaker, ProviderSettings, Surroundings } from './provider.ts';
import { openTwilio } from './twilio.ts';

/** An eighth provider is one file beside these and one line here. */
const makers: Readonly<Partial<Record<ProviderKind, ProviderMaker>>> = {
  practice: openPractice,
  twilio: openTwilio,
};

export const openProvider = (kind: ProviderKind, settings: ProviderSettings, surroundings: Surroundings): Provider => {
  const make = makers[kind];
  if (make === undefined) throw new Error(`no adapter for ${kind}`);
  return make(settings, surroundings);
};

import type { ProviderKind } from '#shared/facts.ts';
import { openAndroidGateway } from './androidGateway.ts';
import { openClickSend } from './clickSend.ts';
import { openElks } from './elks.ts';
import { openPractice } from './practice.ts';
import type { Provider, ProviderMaker, ProviderSettings, Surroundings } from './provider.ts';
import { openSeven } from './seven.ts';
import { openTwilio } from './twilio.ts';
import { openVonage } from './vonage.ts';

/** Another provider is its adapter beside these and one line here, and its description in `shared/providers`. */
const makers: Readonly<Record<ProviderKind, ProviderMaker>> = {
  practice: openPractice,
  twilio: openTwilio,
  seven: openSeven,
  androidGateway: openAndroidGateway,
  clickSend: openClickSend,
  vonage: openVonage,
  elks: openElks,
};

export const openProvider = (kind: ProviderKind, settings: ProviderSettings, surroundings: Surroundings): Provider =>
  makers[kind](settings, surroundings);

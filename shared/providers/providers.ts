import type { ProviderKind } from '#shared/facts.ts';
import type { Description, Said } from './description.ts';
import { androidGateway } from './androidGateway.ts';
import { clickSend } from './clickSend.ts';
import { elks } from './elks.ts';
import { practice } from './practice.ts';
import { seven } from './seven.ts';
import { twilio } from './twilio.ts';
import { vonage } from './vonage.ts';

/**
 * The one table of providers: whatever else names them all is made from it. Another one is its description beside these
 * and a line here, and its adapter in `electron/providers` and a line there, without which it does not compile.
 */
const described = {
  practice,
  twilio,
  seven,
  androidGateway,
  clickSend,
  vonage,
  elks,
} as const satisfies Readonly<Record<string, Description>>;

export type DescribedProvider = keyof typeof described;

export const providers: Readonly<Record<ProviderKind, Description>> = described;

/** The only words that stop somebody there; null where every word reaches this app. */
export const stopWordsOf = (kind: ProviderKind): readonly string[] | null => providers[kind].stopWords;

/** In the order of the table. */
export const providerKinds = Object.keys(described) as readonly ProviderKind[];

/** What the window calls each, in each of its languages. */
export type ProviderNames = Readonly<Record<ProviderKind, Said>>;

export const providerNames = Object.fromEntries(
  providerKinds.map((kind) => [kind, providers[kind].called]),
) as ProviderNames;

/** What customers answer to in practice mode, from the range Ofcom keeps for fiction. */
export const practiceNumber = '+447700900000';

/** When the claims were last compared with the providers' pages. */
export const claimsCheckedOn = '2026-11-22';

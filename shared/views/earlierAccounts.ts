import type { Instant, ProviderKind } from '#shared/facts.ts';
import type { Machine, ProviderTrouble } from '#shared/machine.ts';
import type { ProviderField } from '#shared/providers/description.ts';
import { addDays } from '#shared/rules/calendar.ts';

/** An account that nothing goes out through any more, whose numbers customers may still answer to. */
export type EarlierAccount = {
  /** What it is called by when it is closed. */
  readonly key: string;
  readonly provider: ProviderKind;
  /** What the provider's own pages call themselves and the account. */
  readonly named: string;
  /** What may be entered anew of what it takes to read it. */
  readonly asks: readonly ProviderField[];
  /** Our numbers at that provider that are not in use now, as they are written here. */
  readonly numbers: readonly string[];
  /** Null where the provider as a whole is not in use now. */
  readonly replacedAt: Instant | null;
  /** Since when it cannot be read; null where it is. */
  readonly unread: { readonly since: Instant; readonly why: ProviderTrouble } | null;
};

/** A phone may be switched off and a network be down for so long before it is taken for gone. */
const patienceDays = 3;

/** Those whose stops nobody hears: they refuse, have no keys here, or have not answered for days. */
export const unheard = ({ replies }: Pick<Machine, 'replies'>, now: Instant): readonly EarlierAccount[] =>
  replies.earlier.filter(
    ({ unread }) => unread !== null && (isRefusal(unread.why) || addDays(unread.since, patienceDays) <= now),
  );

const isRefusal = (why: ProviderTrouble): boolean => why === 'badCredentials' || why === 'settingsMissing';

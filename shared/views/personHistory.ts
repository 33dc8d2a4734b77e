import type {
  AllowedBecause,
  Entry,
  Fact,
  Facts,
  FactType,
  FailureKind,
  Instant,
  Medium,
  OptOutWay,
  Reading,
} from '#shared/facts.ts';
import type { Message, Shop } from '#shared/shop.ts';

/** One thing that happened to a person, with the entry the proof cites. */
export type HistoryLine = { readonly entry: number; readonly at: Instant; readonly by: string | null } & HistoryEvent;

export type HistoryEvent =
  | { readonly kind: 'added'; readonly source: Facts['contact.added']['source']; readonly detail: string | null }
  | { readonly kind: 'changed'; readonly name: string | null }
  | { readonly kind: 'noted'; readonly note: string }
  | { readonly kind: 'yes'; readonly campaign: string; readonly medium: Medium }
  | { readonly kind: 'upheld'; readonly campaign: string; readonly reason: string }
  | { readonly kind: 'struck'; readonly campaign: string; readonly reason: string }
  | { readonly kind: 'fileAdded'; readonly campaign: string; readonly name: string }
  | { readonly kind: 'stop'; readonly campaign: string | null; readonly way: OptOutWay; readonly words: string | null }
  | { readonly kind: 'stopUndone' }
  | { readonly kind: 'stopLifted' }
  | { readonly kind: 'wrote'; readonly text: string; readonly reading: Reading }
  | { readonly kind: 'judged'; readonly as: 'stop' | 'notStop' }
  | { readonly kind: 'asked'; readonly campaign: string }
  | { readonly kind: 'refusedToJoin'; readonly campaign: string }
  | {
      readonly kind: 'text';
      readonly campaign: string | null;
      readonly text: string;
      readonly allowed: AllowedBecause;
      readonly became: TextFate;
    };

/** What became of a text to them. */
export type TextFate =
  | { readonly kind: 'onTheWay' | 'delivered' | 'unknown' | 'notSent' | 'sent' }
  | { readonly kind: 'failed'; readonly failure: FailureKind };

/** What a person's own entries say, the newest first; what only settles a text is shown with the text. */
export function personHistory(shop: Shop, entries: readonly Entry[]): readonly HistoryLine[] {
  return entries
    .flatMap((entry): readonly HistoryLine[] => {
      if (entry.fact === null) return [];
      const event =
        (events[entry.type] as ((fact: Fact['fact'], shop: Shop) => HistoryEvent | null) | undefined)?.(
          entry.fact,
          shop,
        ) ?? null;
      if (event === null) return [];
      const by = 'by' in entry.fact && typeof entry.fact.by === 'string' ? entry.fact.by : null;
      return [{ entry: entry.seq, at: entry.at, by, ...event }];
    })
    .toReversed();
}

type Events = { readonly [T in FactType]?: (fact: Facts[T], shop: Shop) => HistoryEvent | null };

const events: Events = {
  'contact.added': ({ source, sourceDetail }) => ({ kind: 'added', source, detail: sourceDetail ?? null }),
  'contact.changed': ({ name }) => ({ kind: 'changed', name: name ?? null }),
  'contact.noted': ({ note }) => ({ kind: 'noted', note }),
  'consent.given': ({ campaign, evidence }, shop) => ({
    kind: 'yes',
    campaign: nameOf(shop, campaign),
    medium: evidence.medium,
  }),
  'consent.upheld': ({ campaign, reason }, shop) => ({ kind: 'upheld', campaign: nameOf(shop, campaign), reason }),
  'consent.struck': ({ campaign, reason }, shop) => ({ kind: 'struck', campaign: nameOf(shop, campaign), reason }),
  'evidence.added': ({ campaign, file }, shop) => ({
    kind: 'fileAdded',
    campaign: nameOf(shop, campaign),
    name: file.name,
  }),
  'optOut.received': ({ scope, way, words }, shop) => ({
    kind: 'stop',
    campaign: scope.kind === 'all' ? null : nameOf(shop, scope.campaign),
    way,
    words: words ?? null,
  }),
  'optOut.undone': () => ({ kind: 'stopUndone' }),
  'optOut.lifted': () => ({ kind: 'stopLifted' }),
  'reply.received': ({ text, reading }) => ({ kind: 'wrote', text, reading }),
  'reply.judged': ({ as }) => ({ kind: 'judged', as }),
  'confirmation.asked': ({ campaign }, shop) => ({ kind: 'asked', campaign: nameOf(shop, campaign) }),
  'confirmation.refused': ({ campaign }, shop) => ({ kind: 'refusedToJoin', campaign: nameOf(shop, campaign) }),
  'message.intended': ({ message, campaign, text, allowed }, shop) => ({
    kind: 'text',
    campaign: campaign === null ? null : nameOf(shop, campaign),
    text,
    allowed,
    became: fateOf(shop.messages.get(message)),
  }),
};

const nameOf = (shop: Shop, campaign: string): string => shop.campaigns.get(campaign)?.name ?? '';

function fateOf(message: Message | undefined): TextFate {
  const state = message?.state;
  switch (state?.kind) {
    case 'intended':
    case 'handedOver':
      return { kind: 'onTheWay' };
    case 'delivered':
      return { kind: 'delivered' };
    case 'failed':
      return { kind: 'failed', failure: state.failure };
    case 'returned':
      return { kind: 'notSent' };
    case 'judged':
      return { kind: state.as };
    case 'unknown':
    case undefined:
      return { kind: 'unknown' };
  }
}

import type { AllowedBecause, CampaignId, FailureKind, Grade, Instant, OptOutWay, ReplyId } from '#shared/facts.ts';
import type { Clock } from './staleness.ts';

/** What the gate is told beside the shop. */
export type Circumstances = {
  readonly now: Instant;
  /** What is to be sent: a campaign's text, or a reply by hand inside a conversation. */
  readonly purpose: 'campaign' | 'conversation';
  /** The owner's written reason to send although the yes went stale, where there is one. */
  readonly upheld?: string;
  /** Set where the text asks for a yes to further texts, as `asksForConsent` tells. */
  readonly asking?: 'forConsent';
  /** The text of a campaign as written, where one is at hand: the same words are not sent twice. */
  readonly template?: string;
  /** The request that the question answers, where the text is the one that confirms a join. */
  readonly joining?: ReplyId;
};

/** Why not, or not yet; each names what would change it, and words/ has the sentence. */
export type Reason =
  | {
      readonly kind: 'saidStop';
      readonly saidAt: Instant;
      readonly way: OptOutWay;
      readonly campaign: CampaignId | null;
    }
  | { readonly kind: 'onHold'; readonly reply: ReplyId }
  | { readonly kind: 'notInBook' }
  | { readonly kind: 'campaignClosed' }
  | { readonly kind: 'noYes'; readonly elsewhere: readonly CampaignId[] }
  | { readonly kind: 'yesStruck' }
  | { readonly kind: 'landline' }
  | { readonly kind: 'unreachable'; readonly failure: FailureKind; readonly at: Instant }
  | { readonly kind: 'evidenceTooWeak'; readonly has: Grade; readonly needs: Grade }
  | { readonly kind: 'lapsed'; readonly since: Instant; readonly clock: Clock; readonly hard: boolean }
  /** The number may be in zones so far apart that no hour suits all. */
  | { readonly kind: 'hourUnknown'; readonly zones: readonly string[] }
  | { readonly kind: 'stale'; readonly givenAt: Instant; readonly since: Instant; readonly clock: 'firstUse' | 'idle' }
  | { readonly kind: 'conversationOver'; readonly lastWroteAt: Instant | null }
  | { readonly kind: 'askedAgain' }
  /** These very words went to this number, or may have gone. */
  | { readonly kind: 'sameWords'; readonly at: Instant }
  | {
      readonly kind: 'tooOften';
      readonly sent: number;
      readonly most: number;
      readonly per: 'day' | 'month';
      readonly from: Instant;
    }
  | { readonly kind: 'quietHours'; readonly zone: string; readonly from: Instant; readonly holiday?: string };

/**
 * `send`: may go now. `ask`: only with the owner's written reason. `later`: nothing but the hour or the frequency is in
 * the way, and `from` says when it no longer is. `hold`: held back. `reasons` has all of them, the weightiest first.
 */
export type Verdict =
  | { readonly answer: 'send'; readonly allowed: AllowedBecause; readonly reasons: readonly Reason[] }
  | {
      readonly answer: 'later';
      readonly from: Instant;
      readonly allowed: AllowedBecause;
      readonly reasons: readonly Reason[];
    }
  | { readonly answer: 'ask'; readonly reasons: readonly Reason[] }
  | { readonly answer: 'hold'; readonly reasons: readonly Reason[] };

/**
 * "If nothing is sent within a reasonable time after the yes, consent may have to be obtained again" (ActiveCampaign, "An
 * overview of SMS requirements"): until then a yes that grew old is the owner's to keep, with a reason in writing. What a
 * stop or the law has ended is nobody's to keep.
 */
import type { ConsentId, Instant } from '#shared/facts.ts';
import type { Campaign, Contact, Shop } from '#shared/shop.ts';
import { yesNow } from './consent.ts';

type Grown =
  | { readonly kind: 'old'; readonly consent: ConsentId }
  | { readonly kind: 'not'; readonly why: 'saidStop' | 'endedByLaw' | 'nothingStale' };

/** The yes to one campaign that a reason may carry on, or why there is none. */
export function whatGrewOld(shop: Shop, contact: Contact, campaign: Campaign, now: Instant): Grown {
  const yes = yesNow(shop, contact, campaign, now);
  if (yes.stop !== null) return { kind: 'not', why: 'saidStop' };
  if (yes.kind === 'none') return { kind: 'not', why: 'nothingStale' };
  const { standing, consent } = yes;
  if (standing.kind === 'lapsed' && standing.hard) return { kind: 'not', why: 'endedByLaw' };
  const isOld = standing.kind === 'stale' || standing.kind === 'lapsed';
  return isOld && yes.isEnough ? { kind: 'old', consent: consent.id } : { kind: 'not', why: 'nothingStale' };
}

import type { CampaignId, Instant } from '#shared/facts.ts';
import { consentTo, currentWording } from '#shared/shop.ts';
import type { Campaign, Shop } from '#shared/shop.ts';
import { groupInCampaign } from './people.ts';
import { standingsAt } from './standings.ts';

/** Every campaign with what it may do now; closed ones apart. */
export type CampaignsView = {
  readonly open: readonly CampaignLine[];
  readonly closed: readonly ClosedCampaign[];
};

export type CampaignLine = {
  readonly campaign: CampaignId;
  readonly name: string;
  /** The words in use; null while nobody can say yes. */
  readonly wording: string | null;
  readonly keyword: string | null;
  readonly mayText: number;
  readonly stale: number;
  readonly lastSentAt: Instant | null;
};

export type ClosedCampaign = Pick<CampaignLine, 'campaign' | 'name'> & {
  readonly closedAt: Instant;
  readonly yeses: number;
};

export function campaignsView(shop: Shop, now: Instant): CampaignsView {
  const counts = new Map([...shop.campaigns.keys()].map((id) => [id, { mayText: 0, stale: 0, yeses: 0 }]));
  const standingOf = standingsAt(shop, now);
  for (const contact of shop.contacts.values()) {
    for (const [id, count] of counts) {
      if (consentTo(contact, id) === null) continue;
      count.yeses += 1;
      const group = groupInCampaign(standingOf(contact), id);
      if (group === 'mayText' || group === 'stale') count[group] += 1;
    }
  }
  const lastSentAt = new Map<CampaignId, Instant>();
  for (const { campaign, startAt, approvedAt } of shop.sends.values()) lastSentAt.set(campaign, startAt ?? approvedAt);
  const byName = [...shop.campaigns.values()].toSorted((one, other) =>
    // "Week 2" before "Week 10".
    one.name.localeCompare(other.name, undefined, { numeric: true }),
  );
  return {
    open: byName
      .filter(({ closedAt }) => closedAt === null)
      .map((campaign) => ({
        ...nameOf(campaign),
        wording: currentWording(campaign)?.wording ?? null,
        keyword: campaign.keyword,
        mayText: counts.get(campaign.id)?.mayText ?? 0,
        stale: counts.get(campaign.id)?.stale ?? 0,
        lastSentAt: lastSentAt.get(campaign.id) ?? null,
      })),
    closed: byName.flatMap((campaign) =>
      campaign.closedAt === null
        ? []
        : [
            {
              ...nameOf(campaign),
              closedAt: campaign.closedAt,
              yeses: counts.get(campaign.id)?.yeses ?? 0,
            },
          ],
    ),
  };
}

const nameOf = ({ id, name }: Campaign) => ({ campaign: id, name });

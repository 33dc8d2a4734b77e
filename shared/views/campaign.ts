import type {
  CampaignId,
  Clocks,
  ContactId,
  Country,
  Grade,
  Instant,
  JoinBy,
  Language,
  Medium,
  ProviderKind,
} from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { yesNow } from '#shared/rules/consent.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import { wordDiff } from '#shared/rules/wordDiff.ts';
import { plainColour } from '#shared/rules/shopColour.ts';
import type { Campaign, Shop } from '#shared/shop.ts';
import { monthsOfYeses } from './campaignMonths.ts';
import type { GivenYes, MonthOfYeses } from './campaignMonths.ts';
import { groupInCampaign } from './people.ts';
import { standingsAt } from './standings.ts';
import type { PersonGroup } from './standings.ts';

/** One campaign's page: its words first, then who said yes to them. */
export type CampaignView = {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly keyword: string | null;
  readonly joinBy: JoinBy;
  /** The number the keyword is texted to, where the shop has one that can receive. */
  readonly joinNumber: string | null;
  readonly provider: ProviderKind | null;
  readonly perMonth: number | null;
  readonly leastGrade: Grade;
  readonly clocks: Clocks | null;
  /** What ages a yes where the campaign has no clocks of its own. */
  readonly countryClocks: Clocks;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  /** Everyone who ever said yes to it, each in one group; null once it is closed. */
  readonly people: CampaignPeople | null;
  /** Newest first. */
  readonly wordings: readonly WordingLine[];
  /** Yeses given to no wording on file. */
  readonly withoutWording: number;
  /** How the yeses that stand were given, the most first. */
  readonly ways: readonly { readonly medium: Medium; readonly grade: Grade; readonly count: number }[];
  readonly months: readonly MonthOfYeses[];
  readonly stops: number;
  readonly latest: readonly LatestYes[];
  readonly shop: {
    readonly name: string;
    readonly country: Country;
    readonly language: Language;
    /** What posters and forms are printed in. */
    readonly colour: string;
  };
};

export type CampaignPeople = {
  readonly all: number;
  readonly mayText: number;
  /** Of those who may be texted. */
  readonly goingStale: number;
  readonly firstGoes: Instant | null;
  readonly lastGoes: Instant | null;
} & Readonly<Record<Exclude<PersonGroup, 'mayText' | 'neverAsked'>, number>>;

export type WordingLine = {
  readonly version: number;
  readonly wording: string;
  readonly language: Language;
  readonly sha256: string;
  readonly from: Instant;
  /** When the next one took over; null while in use. */
  readonly until: Instant | null;
  /** Yeses that stand and were given to these words. */
  readonly yeses: number;
  /** Against the version before; empty for the first. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

export type LatestYes = {
  readonly contact: ContactId;
  readonly name: string;
  readonly medium: Medium;
  readonly grade: Grade;
  readonly givenAt: Instant;
};

const mostLatest = 5;

export function campaignView(shop: Shop, id: CampaignId, now: Instant): CampaignView | null {
  const campaign = shop.campaigns.get(id);
  if (campaign === undefined) return null;
  const yeses = yesesOf(shop, campaign, now);
  /** A yes stands until the person stops, whatever its age. */
  const standing = yeses.filter(({ yes }) => yes.stop === null);
  const { name, country, language } = shop.description ?? { name: '', country: 'ZZ', language: 'en' };
  const colour = shop.description?.colour ?? plainColour;
  const sender = shop.provider?.sender;
  const { warn, firstUse, idle } = rulesFor(country, shop.rules).clocks.express;
  const people = campaign.closedAt === null ? countPeople(shop, campaign, yeses, now) : null;
  return {
    campaign: id,
    name: campaign.name,
    keyword: campaign.keyword,
    joinBy: campaign.joinBy,
    provider: shop.provider?.kind ?? null,
    joinNumber: sender?.kind === 'number' ? showPhone(sender.number, country) : null,
    perMonth: campaign.perMonth,
    leastGrade: campaign.leastGrade,
    clocks: campaign.clocks,
    countryClocks: { warn, firstUse, idle },
    createdAt: campaign.createdAt,
    closedAt: campaign.closedAt,
    people,
    wordings: wordingLines(campaign, standing),
    withoutWording: standing.filter(({ yes }) => yes.consent.wordingVersion === null).length,
    ways: waysOf(standing),
    months: monthsOfYeses(
      shop,
      campaign,
      yeses,
      people === null ? null : { fresh: people.mayText, stale: people.stale },
      now,
    ),
    stops: yeses.length - standing.length,
    latest: yeses
      .toSorted((one, other) => (one.yes.consent.evidence.givenAt > other.yes.consent.evidence.givenAt ? -1 : 1))
      .slice(0, mostLatest)
      .map(({ contact, yes: { consent, grade } }) => ({
        contact: contact.id,
        name: contact.name,
        medium: consent.evidence.medium,
        grade,
        givenAt: consent.evidence.givenAt,
      })),
    shop: { name, country, language, colour },
  };
}

const yesesOf = (shop: Shop, campaign: Campaign, now: Instant): readonly GivenYes[] =>
  [...shop.contacts.values()].flatMap((contact) => {
    const yes = yesNow(shop, contact, campaign, now);
    return yes.kind === 'none' ? [] : [{ contact, yes }];
  });

function countPeople(shop: Shop, campaign: Campaign, yeses: readonly GivenYes[], now: Instant): CampaignPeople {
  const counts = { mayText: 0, stale: 0, saidStop: 0, onHold: 0, noTexts: 0, neverAsked: 0 };
  const goes: Instant[] = [];
  const standingOf = standingsAt(shop, now);
  for (const { contact } of yeses) {
    const standing = standingOf(contact);
    const group = groupInCampaign(standing, campaign.id);
    counts[group] += 1;
    const state = standing.states.get(campaign.id);
    if (group === 'mayText' && state?.kind === 'goingStale') goes.push(state.on);
  }
  const { neverAsked: _, ...groups } = counts;
  const sorted = goes.toSorted();
  return {
    ...groups,
    all: yeses.length,
    goingStale: goes.length,
    firstGoes: sorted[0] ?? null,
    lastGoes: sorted.at(-1) ?? null,
  };
}

function wordingLines(campaign: Campaign, standing: readonly GivenYes[]): readonly WordingLine[] {
  const yeses = new Map<number | null, number>();
  for (const { yes } of standing) {
    const { wordingVersion } = yes.consent;
    yeses.set(wordingVersion, (yeses.get(wordingVersion) ?? 0) + 1);
  }
  return campaign.wordings
    .map(({ version, wording, language, sha256, at }, index) => {
      const before = campaign.wordings[index - 1];
      const changes = before === undefined ? [] : wordDiff(before.wording, wording);
      const wordsOf = (kind: 'added' | 'removed') =>
        changes.filter((change) => change.kind === kind).map(({ words }) => words);
      return {
        version,
        wording,
        language,
        sha256,
        from: at,
        until: campaign.wordings[index + 1]?.at ?? null,
        yeses: yeses.get(version) ?? 0,
        added: wordsOf('added'),
        removed: wordsOf('removed'),
      };
    })
    .toReversed();
}

function waysOf(standing: readonly GivenYes[]): CampaignView['ways'] {
  const counts = new Map<string, { medium: Medium; grade: Grade; count: number }>();
  for (const { yes } of standing) {
    const { medium } = yes.consent.evidence;
    const { grade } = yes;
    const had = counts.get(`${medium} ${grade}`);
    counts.set(`${medium} ${grade}`, { medium, grade, count: (had?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Command } from '#shared/commands.ts';
import type { CampaignId, Fact } from '#shared/facts.ts';
import { isReservedWord } from '#shared/rules/optOut.ts';
import { type Campaign, type Shop, currentWording } from '#shared/shop.ts';
import { type Decision, type Moment, decided, refused, said, signed } from './decision.ts';

export function createCampaign(
  shop: Shop,
  command: Command<'createCampaign'>,
  moment: Moment,
): Decision<{ campaign: CampaignId }> {
  const name = command.name.trim();
  if (name === '') return refused({ kind: 'fieldEmpty', field: 'name' });
  if (command.wording.trim() === '') return refused({ kind: 'fieldEmpty', field: 'wording' });
  const namesake = campaignNamed(shop, name);
  if (namesake) return refused({ kind: 'campaignNameTaken', campaign: namesake.id });
  const keyword = toKeyword(command.keyword);
  const taken = keywordTaken(shop, keyword, null);
  if (taken) return taken;
  const campaign = moment.newId();
  const { perMonth, leastGrade, clocks, joinBy } = command;
  const created: Fact = {
    type: 'campaign.created',
    subject: null,
    fact: { campaign, name, ...said({ keyword, perMonth, leastGrade, clocks, joinBy }), ...signed(moment) },
  };
  return decided([created, worded(campaign, 1, command, moment)], { campaign });
}

export function changeCampaign(shop: Shop, command: Command<'changeCampaign'>, moment: Moment): Decision<object> {
  const { campaign, perMonth, leastGrade, clocks, joinBy } = command;
  if (!shop.campaigns.has(campaign)) return refused({ kind: 'notInBook', what: 'campaign' });
  const name = command.name?.trim();
  if (name === '') return refused({ kind: 'fieldEmpty', field: 'name' });
  const namesake = name === undefined ? undefined : campaignNamed(shop, name);
  if (namesake && namesake.id !== campaign) return refused({ kind: 'campaignNameTaken', campaign: namesake.id });
  const keyword = toKeyword(command.keyword);
  const taken = keywordTaken(shop, keyword, campaign);
  if (taken) return taken;
  const fact = { campaign, ...said({ name, keyword, perMonth, leastGrade, clocks, joinBy }), ...signed(moment) };
  return decided([{ type: 'campaign.changed', subject: null, fact }], {});
}

export function wordCampaign(
  shop: Shop,
  command: Command<'wordCampaign'>,
  moment: Moment,
): Decision<{ version: number }> {
  const campaign = shop.campaigns.get(command.campaign);
  if (!campaign) return refused({ kind: 'notInBook', what: 'campaign' });
  if (campaign.closedAt !== null) return refused({ kind: 'campaignClosed', name: campaign.name });
  if (command.wording.trim() === '') return refused({ kind: 'fieldEmpty', field: 'wording' });
  const current = currentWording(campaign);
  if (current?.wording === command.wording.trim() && current.language === command.language) {
    return refused({ kind: 'wordingUnchanged' });
  }
  const version = (current?.version ?? 0) + 1;
  return decided([worded(campaign.id, version, command, moment)], { version });
}

export function closeCampaign(shop: Shop, command: Command<'closeCampaign'>, moment: Moment): Decision<object> {
  const campaign = shop.campaigns.get(command.campaign);
  if (!campaign) return refused({ kind: 'notInBook', what: 'campaign' });
  if (campaign.closedAt !== null) return refused({ kind: 'campaignClosed', name: campaign.name });
  return decided([{ type: 'campaign.closed', subject: null, fact: { campaign: campaign.id, ...signed(moment) } }], {});
}

function worded(
  campaign: CampaignId,
  version: number,
  command: { readonly wording: string; readonly language: string },
  moment: Moment,
): Fact {
  const wording = command.wording.trim();
  const hash = bytesToHex(sha256(utf8ToBytes(wording)));
  return {
    type: 'campaign.worded',
    subject: null,
    fact: { campaign, version, wording, sha256: hash, language: command.language, ...signed(moment) },
  };
}

const campaignNamed = (shop: Shop, name: string): Campaign | undefined =>
  [...shop.campaigns.values()].find(
    (campaign) => campaign.closedAt === null && campaign.name.toLowerCase() === name.toLowerCase(),
  );

const toKeyword = (typed: string | undefined): string | undefined => {
  const keyword = typed?.trim().toUpperCase();
  return keyword === '' ? undefined : keyword;
};

/** A keyword that reads as STOP, START or HELP would never reach its campaign. */
function keywordTaken(
  shop: Shop,
  keyword: string | undefined,
  own: CampaignId | null,
): {
  readonly kind: 'refused';
  readonly refusal: { kind: 'keywordTaken'; keyword: string; by: 'campaign' | 'stopWord' };
} | null {
  if (keyword === undefined) return null;
  const other = [...shop.campaigns.values()].some(
    (campaign) => campaign.id !== own && campaign.closedAt === null && campaign.keyword === keyword,
  );
  if (other) return { kind: 'refused', refusal: { kind: 'keywordTaken', keyword, by: 'campaign' } };
  if (!isReservedWord(keyword)) return null;
  return { kind: 'refused', refusal: { kind: 'keywordTaken', keyword, by: 'stopWord' } };
}

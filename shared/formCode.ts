import type { CampaignId, Sha256 } from './facts.ts';

/** What a printed sign-up form says of itself: which words it shows, and its number. */
export type PaperForm = {
  readonly campaign: CampaignId;
  /** Version of the wording, and the hash of its text. */
  readonly version: number;
  readonly sha256: Sha256;
  readonly number: number;
};

/** In capitals alone, which a QR code packs closer: bigger modules are read from worse photos. Ids and hashes have none. */
export const formCode = ({ campaign, version, sha256, number }: PaperForm): string =>
  `YESBOOK-FORM:1/${campaign}/${version}/${sha256}/${number}`.toUpperCase();

/** Null for a code that is none of ours; what is on paper could have been printed by anybody. */
export function readFormCode(code: string): PaperForm | null {
  const read = /^YESBOOK-FORM:1\/([\w-]{1,64})\/([1-9]\d{0,4})\/([\dA-F]{64})\/([1-9]\d{0,4})$/.exec(code);
  if (read === null) return null;
  const [, campaign = '', version, sha256 = '', number] = read;
  return {
    campaign: campaign.toLowerCase(),
    version: Number(version),
    sha256: sha256.toLowerCase(),
    number: Number(number),
  };
}

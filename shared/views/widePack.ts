import type { CampaignId, Instant } from '#shared/facts.ts';
import type { Job } from '#shared/machine.ts';
import { peopleIn, type WideAbout } from '#shared/proof/widePack.ts';
import type { Shop } from '#shared/shop.ts';

/** A pack about many people: what one would hold, the one being made, and the last one. */
export type WidePackView = {
  readonly campaigns: readonly { readonly id: CampaignId; readonly name: string }[];
  /** Whose names and numbers the pack asked about would hold; null while none is asked about. */
  readonly people: number | null;
  readonly running: { readonly job: string; readonly done: number; readonly total: number } | null;
  readonly last: WideOutcome | null;
};

export type WideOutcome = { readonly at: Instant } & (
  | {
      readonly kind: 'made';
      /** The file waits under it until Yesbook closes. */
      readonly handle: string;
      readonly name: string;
      readonly people: number;
      readonly entries: number;
      readonly bytes: number;
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly faultId: string }
);

export function widePackView(
  shop: Shop,
  about: WideAbout | null,
  jobs: readonly Job[],
  last: WideOutcome | null,
): WidePackView {
  const job = jobs.find(({ kind, state }) => kind === 'export' && state === 'running');
  return {
    campaigns: [...shop.campaigns.values()].map(({ id, name }) => ({ id, name })),
    people: about === null ? null : peopleIn(shop, about).length,
    running: job ? { job: job.id, done: job.done, total: job.total } : null,
    last: job ? null : last,
  };
}

import type { CampaignId, Grade, Instant } from '#shared/facts.ts';
import type { RecordView } from '#shared/views/record.ts';

/** Why a stop would stand against this yes: staff's word does not undo it, nor does what was signed before it. */
export type StopStands = 'unsigned' | 'signedBefore' | 'signedBeforeKept';

/** What the book would refuse, told while it is typed; `givenAt` is null for just now. */
export function stopStands(
  view: RecordView,
  yes: { readonly campaigns: readonly CampaignId[]; readonly grade: Grade; readonly givenAt: Instant | null },
): StopStands | null {
  for (const { campaign, state } of view.campaigns) {
    if (state.kind !== 'stopped' || !yes.campaigns.includes(campaign)) continue;
    if (yes.grade !== 'B') return 'unsigned';
    if (yes.givenAt !== null && yes.givenAt <= state.saidAt)
      return state.way === 'kept' ? 'signedBeforeKept' : 'signedBefore';
  }
  return null;
}

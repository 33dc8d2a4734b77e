import { useRun } from '#renderer/host.ts';
import type { Wish } from '#shared/contract.ts';
import type { OpenView } from './ImportScreen.tsx';

/** Changes a part of what is wished of the list; the rest stays as the host has it. */
export function usePlan(list: OpenView) {
  const { run } = useRun();
  const { kind, mapping, campaign, campaignValues } = list.plan;
  return (changed: Partial<Wish<'planList'>>) =>
    run('planList', { kind, mapping, campaign, campaignValues: [...campaignValues], ...changed });
}

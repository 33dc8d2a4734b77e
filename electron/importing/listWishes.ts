import type { Desk } from '#electron/desk.ts';
import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import type { Refusal } from '#shared/commands.ts';
import type { TableRefusal } from '#shared/importing/table.ts';
import { startBringingIn } from './bringingIn.ts';
import { noteEnded } from './cutOff.ts';
import { judgeList } from './judging.ts';

type ListWish = 'openList' | 'readListAs' | 'planList' | 'bringInList' | 'closeList' | 'stopJob';
type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

type Granting = {
  readonly [W in ListWish]: (desk: Desk, wish: MachineWish<W>) => Promise<Outcome<MachineOutcomes[W]>>;
};

/** What grants each wish about a list. */
export const listWishes: Granting = {
  openList: async (desk, { file }) => {
    const chosen = desk.files.get(file);
    const country = desk.book.shop().description?.country;
    if (chosen === null) return refused({ kind: 'notInBook', what: 'file' });
    if (country === undefined) return refused({ kind: 'shopNotDescribed' });
    if (isRunning(desk)) return refused({ kind: 'listBusy' });
    return checkedAnew(desk, await desk.list.open(chosen, country, desk.now()));
  },
  readListAs: async (desk, as) => {
    const no = notOpen(desk);
    return no ?? checkedAnew(desk, await desk.list.readAs(as));
  },
  planList: async (desk, plan) => {
    const no = notOpen(desk);
    if (no !== null) return no;
    desk.list.plan(plan);
    return checkedAnew(desk, null);
  },
  bringInList: async (desk) => {
    const no = notOpen(desk);
    if (no !== null) return no;
    const open = desk.list.now;
    if (open?.list.plan.mapping.phone === undefined) return refused({ kind: 'phoneColumnMissing' });
    if (open.list.judged === null || open.read === null) return refused({ kind: 'listNotChecked' });
    return { kind: 'done', outcome: { job: startBringingIn(desk, open.read) } };
  },
  closeList: async (desk) => {
    if (isRunning(desk)) return refused({ kind: 'listBusy' });
    desk.list.close();
    desk.ring();
    return done;
  },
  stopJob: async (desk, { job }) => {
    if (desk.acts.stop(job)) {
      desk.ring();
      return done;
    }
    const running = desk.jobs.get(job);
    if (running?.state !== 'running') return refused({ kind: 'jobOver' });
    desk.jobs.set(job, { ...running, state: 'stopped' });
    if (running.kind === 'import') await noteEnded(desk);
    desk.ring();
    return done;
  },
};

/** What was shown of the rows is no longer true once the list is read or planned another way. */
function checkedAnew(desk: Desk, no: TableRefusal | null): Outcome<Record<never, never>> {
  if (no !== null) return refused({ kind: 'listUnreadable', no });
  desk.list.work(judgeList(desk, desk.list));
  desk.ring();
  return done;
}

const isRunning = (desk: Desk): boolean => desk.list.now?.list.bringing?.state === 'running';

function notOpen(desk: Desk): ReturnType<typeof refused> | null {
  if (desk.list.now === null) return refused({ kind: 'listGone' });
  return desk.list.now.list.bringing === null ? null : refused({ kind: 'listBusy' });
}

const done = { kind: 'done', outcome: {} } as const;

const refused = (refusal: Refusal | MachineRefusal): { kind: 'refused'; refusal: Refusal | MachineRefusal } => ({
  kind: 'refused',
  refusal,
});

/** Brings whatever goes on about a list to an orderly end, so that the book can be closed. */
export async function endListWork(desk: Desk): Promise<void> {
  const job = desk.list.now?.list.bringing?.job ?? '';
  const running = desk.jobs.get(job);
  if (running?.state === 'running') desk.jobs.set(job, { ...running, state: 'stopped' });
  else desk.list.close();
  await desk.list.idle();
}

import type { Desk } from '#electron/desk.ts';
import { momentAt } from '#electron/desk.ts';
import { logFault } from '#electron/door.ts';
import { openLog } from '#electron/log.ts';
import { decided, signed } from '#shared/decide/decision.ts';
import { bringIn } from '#shared/importing/bringIn.ts';
import { type ImportCounts, countRows, noRows } from '#shared/importing/counts.ts';
import type { JudgedRow } from '#shared/importing/judgeRows.ts';
import type { Bringing } from '#shared/importing/list.ts';
import { noteBegun, noteEnded } from './cutOff.ts';
import type { Read } from './judging.ts';
import { makeReport } from './report.ts';

/** Rows a turn: small enough that a stop or a received text is not kept waiting. */
const AT_ONCE = 200;

/** Starts bringing the checked list in, as a job; its turns stand in the one queue between all others. */
export function startBringingIn(desk: Desk, read: Read): string {
  const job = desk.newId();
  desk.jobs.set(job, {
    id: job,
    kind: 'import',
    done: 0,
    total: read.rows.length,
    state: 'running',
    startedAt: desk.now(),
    faultId: null,
  });
  desk.list.change({ bringing: { job, state: 'running', done: 0, counts: noRows, faultId: null, report: null } });
  desk.ring();
  desk.list.work(bringAllIn(desk, read, job));
  return job;
}

async function bringAllIn(desk: Desk, read: Read, job: string): Promise<void> {
  const list = desk.list.now?.list;
  if (list === undefined) return;
  const judged: JudgedRow[] = [];
  let counts = noRows;
  const show = (more: Partial<Bringing>): void => {
    const before = desk.jobs.get(job);
    if (before === undefined) return;
    // A stop that was asked for is shown once it has come about, with its report.
    const state = more.state ?? 'running';
    const faultId = more.faultId ?? null;
    desk.jobs.set(job, { ...before, done: judged.length, state: more.state ?? before.state, faultId });
    desk.list.change({
      bringing: { job, report: null, ...more, state, done: judged.length, counts, faultId },
    });
    desk.ring();
  };
  const { plan, file } = list;
  try {
    await noteBegun(desk, file.name);
    while (judged.length < read.rows.length && desk.jobs.get(job)?.state === 'running') {
      const rows = read.rows.slice(judged.length, judged.length + AT_ONCE);
      const part = { file: file.name, rows, gathered: read.gathered, campaign: plan.campaign };
      const turned = await desk.book.turn((shop, now) => bringIn(shop, part, momentAt(desk, now)));
      if (turned.kind === 'refused') throw new Error(`Rows were refused: ${turned.refusal.kind}`);
      for (const row of turned.outcome) judged.push(row);
      counts = countRows(turned.outcome, counts);
      show({});
    }
    await noteImport(desk, file, counts);
    const state = judged.length < read.rows.length ? 'stopped' : 'finished';
    if (state === 'finished') await noteEnded(desk);
    show({ state, report: makeReport(desk, list, judged) });
  } catch (fault) {
    const faultId = logFault(openLog(desk.dir), fault);
    show({ state: 'failed', faultId, report: makeReport(desk, list, judged) });
  }
}

async function noteImport(desk: Desk, file: { name: string; sha256: string }, counts: ImportCounts) {
  const { rows, accepted, repaired, filledIn, refused, stops } = counts;
  await desk.book.turn((_, now) =>
    decided(
      [
        {
          type: 'list.imported',
          subject: null,
          fact: {
            file: file.name.slice(0, 200),
            sha256: file.sha256,
            rows,
            added: accepted + repaired,
            changed: filledIn,
            refused,
            optOuts: stops,
            ...signed(momentAt(desk, now)),
          },
        },
      ],
      {},
    ),
  );
}

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decided, signed } from '#shared/decide/decision.ts';
import type { Job, MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import { noteOf, peopleIn } from '#shared/proof/widePack.ts';
import type { WideOutcome } from '#shared/views/widePack.ts';
import { type Desk, momentAt } from '#electron/desk.ts';
import { logFault } from '#electron/door.ts';
import { openLog } from '#electron/log.ts';
import { typefacesAtHand } from './typefaces.ts';
import { writeWidePack } from './widePack.ts';

type Outcome =
  | { readonly kind: 'done'; readonly outcome: MachineOutcomes['exportWide'] }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

/** One pack about many at a time: the one before makes room for it. */
export const exportWide = async (desk: Desk, wish: MachineWish<'exportWide'>): Promise<Outcome> => {
  const running = [...desk.jobs.values()].find(({ kind, state }) => kind === 'export' && state === 'running');
  if (running) return { kind: 'done', outcome: { job: running.id } };
  const total = await desk.book.look((shop) => peopleIn(shop, wish.about).length);
  if (total === 0) return { kind: 'refused', refusal: { kind: 'nobodyToProve' } };
  const id = desk.newId();
  const job: Job = { id, kind: 'export', done: 0, total, state: 'running', startedAt: desk.now(), faultId: null };
  desk.jobs.set(id, job);
  desk.ring();
  const before = desk.widePack.work;
  desk.widePack.work = before.then(() => make(desk, job, wish));
  return { kind: 'done', outcome: { job: id } };
};

const make = async (desk: Desk, job: Job, wish: MachineWish<'exportWide'>): Promise<void> => {
  try {
    const outcome = await write(desk, job, wish);
    desk.widePack.last = outcome;
    goOn(desk, job, { state: outcome.kind === 'made' ? 'finished' : 'stopped' });
  } catch (fault) {
    const faultId = logFault(openLog(desk.dir), fault);
    await clearPacks(desk.dir);
    desk.widePack.last = { kind: 'failed', at: desk.now(), faultId };
    goOn(desk, job, { state: 'failed', faultId });
  }
};

const write = async (desk: Desk, job: Job, wish: MachineWish<'exportWide'>): Promise<WideOutcome> => {
  const { book, files } = desk;
  await clearPacks(desk.dir);
  await mkdir(packsIn(desk.dir), { mode: 0o700 });
  const file = join(packsIn(desk.dir), `${job.id}.zip`);
  let shown = 0;
  const pack = await writeWidePack(
    {
      ledger: book.ledger,
      look: book.look,
      evidence: files.evidence,
      typefaces: await typefacesAtHand(),
      stamps: desk.stamping.kept,
    },
    { ...wish, file },
    (done) => {
      if (desk.jobs.get(job.id)?.state !== 'running') return 'stop';
      // A ring makes the window read again; a few a second are enough.
      if (performance.now() - shown < ringMs) return 'goOn';
      shown = performance.now();
      goOn(desk, job, { done });
      return 'goOn';
    },
  );
  if (pack === null) {
    await clearPacks(desk.dir);
    return { kind: 'stopped', at: desk.now() };
  }
  const { sha256, size, people, entries, bytes } = pack;
  await book.turn((_, now) => {
    const fact = { pack: sha256, about: noteOf(wish.about), size, ...signed(momentAt(desk, now)) };
    return decided([{ type: 'proof.exported', subject: null, fact }], null);
  });
  const name = `Proof-${size}-${wish.about.kind}.zip`;
  const handle = files.offer({ name, mediaType: 'application/zip', path: file });
  return { kind: 'made', at: desk.now(), handle, name, people, entries, bytes };
};

const ringMs = 250;

const goOn = (desk: Desk, job: Job, change: Partial<Job>): void => {
  const before = desk.jobs.get(job.id) ?? job;
  desk.jobs.set(job.id, { ...before, ...change });
  desk.ring();
};

const packsIn = (dir: string): string => join(dir, 'packs');

/** What waited to be saved goes with the process that made it: it is a copy of people's data that nobody looks after. */
export const clearPacks = (dir: string): Promise<void> => rm(packsIn(dir), { recursive: true, force: true });

/** Ends the work at a pack and drops what waited, for a close or a restart. */
export const endWidePack = async (desk: Desk): Promise<void> => {
  for (const job of desk.jobs.values()) {
    if (job.kind === 'export' && job.state === 'running') desk.jobs.set(job.id, { ...job, state: 'stopped' });
  }
  await desk.widePack.work;
  await clearPacks(desk.dir);
};

/** A pack that may hold someone who is being erased must not outlive them. */
export const dropWidePack = async (desk: Desk): Promise<void> => {
  await endWidePack(desk);
  desk.widePack.last = null;
};

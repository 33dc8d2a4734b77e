import { createHash } from 'node:crypto';
import { decided, signed } from '#shared/decide/decision.ts';
import { gatherProof, type ProofAbout } from '#shared/proof/matter.ts';
import type { Job, MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import { type Desk, momentAt } from '#electron/desk.ts';
import { logFault } from '#electron/door.ts';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { openLog } from '#electron/log.ts';
import { withStamps } from '#electron/stamps/checkStamped.ts';
import { exportProof } from './pack.ts';
import { typefacesAtHand } from './typefaces.ts';

type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

type ProofWish = 'exportProof' | 'checkBook';

export const proofWishes: {
  readonly [W in ProofWish]: (desk: Desk, wish: MachineWish<W>) => Promise<Outcome<MachineOutcomes[W]>>;
} = {
  exportProof: async (desk, { contact, consent, letter, language }) => {
    const { ledger } = desk.book;
    const asked = { ...(consent === null ? {} : { consent }), ...(letter === undefined ? {} : { letter }) };
    const about = { contact, language, ...asked };
    const typefaces = await typefacesAtHand();
    const { evidence } = desk.files;
    const stamps = desk.stamping.kept;
    await stampBefore(desk, about);
    const pack = await desk.book.look((shop) => exportProof({ ledger, shop, evidence, typefaces, stamps }, about));
    if (pack === null) return { kind: 'refused', refusal: { kind: 'contactGone' } };
    const { zip, size, entries } = pack;
    const name = `Proof-${size}-${contact.slice(0, 8)}.zip`;
    const sha256 = createHash('sha256').update(zip).digest('hex');
    await desk.book.turn((_, now) => {
      const fact = {
        pack: sha256,
        about: letter === undefined ? (consent ?? 'contact') : 'authority',
        size,
        ...signed(momentAt(desk, now)),
      };
      return decided([{ type: 'proof.exported', subject: contact, fact }], null);
    });
    const handle = desk.files.put({ name, mediaType: 'application/zip', bytes: zip });
    return { kind: 'done', outcome: { handle, name, entries, size } };
  },
  checkBook: async (desk) => {
    const running = [...desk.jobs.values()].find(({ kind, state }) => kind === 'verify' && state === 'running');
    if (running) return { kind: 'done', outcome: { job: running.id } };
    const id = desk.newId();
    const total = desk.book.ledger.size();
    const job: Job = { id, kind: 'verify', done: 0, total, state: 'running', startedAt: desk.now(), faultId: null };
    desk.jobs.set(id, job);
    void check(desk, job);
    return { kind: 'done', outcome: { job: id } };
  },
};

/** How long a pack waits for its stamp. */
const PATIENCE_MS = 5000;

/** A stamp for what no stamp covers yet, if the clock answers at once; a clock that just failed is not waited for again. */
const stampBefore = async (desk: Desk, about: ProofAbout): Promise<void> => {
  const { clock } = desk.settings.now();
  if (clock === null || (clock.failure !== null && (desk.stamping.nextTryAt() ?? '') > desk.now())) return;
  const { ledger } = desk.book;
  const last = await desk.book.look((shop) => gatherProof(ledger, shop, about)?.entries.at(-1)?.seq ?? -1);
  if ((desk.stamping.kept.sizes().at(-1) ?? 0) > last) return;
  await ledger.checkpoint();
  await desk.stamping.now(PATIENCE_MS);
};

/** Reads the book beside other work; the verdict stays until the next one. */
const check = async (desk: Desk, job: Job): Promise<void> => {
  const goOn = (change: Partial<Job>): void => {
    desk.jobs.set(job.id, { ...job, ...change });
    desk.ring();
  };
  try {
    const { ledger } = desk.book;
    const read = await checkBook(ledger, (done) => goOn({ done }));
    const verdict = await withStamps(read, ledger, desk.stamping.kept);
    desk.bookCheck.last = { at: desk.now(), verdict };
    goOn({ done: job.total, state: 'finished' });
  } catch (fault) {
    const faultId = logFault(openLog(desk.dir), fault);
    goOn({ state: 'failed', faultId });
  }
};

import { randomBytes } from 'node:crypto';
import type { Host } from '#shared/contract.ts';
import type { Instant, Language } from '#shared/facts.ts';
import type { Notice } from '#shared/machine.ts';
import type { Seat } from '#shared/views/about.ts';
import { type SendsAhead, sendsAhead } from '#shared/views/sends.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { answers } from './answers.ts';
import { absenceBefore, noteOpen, withMissingEnds } from './away.ts';
import { openBackups } from './backup/backups.ts';
import { finishRestore } from './backup/finishRestore.ts';
import { sweepHalves, sweepStaged } from './backup/leftovers.ts';
import { readJournal, swapBooks } from './backup/restoring.ts';
import { openBook } from './book.ts';
import { CHORES_MS, doChores } from './chores.ts';
import type { Desk, StillDesk } from './desk.ts';
import { enveloped, stackOf } from './door.ts';
import { endErasure } from './erasing.ts';
import { openFiles } from './files.ts';
import { cutOffBefore } from './importing/cutOff.ts';
import { openListDesk } from './importing/listDesk.ts';
import { endListWork } from './importing/listWishes.ts';
import { leaveKeyboard } from './keyboard.ts';
import { openLedger } from './ledger/ledger.ts';
import { heldSentence, lockFolder } from './lock.ts';
import { stopsByHashAlone } from '#shared/rules/suppression.ts';
import { openNumberHashes } from './numberKey.ts';
import { outcomes } from './outcomes.ts';
import { openActs } from './people/acting.ts';
import { forgetLostSecrets } from './lostSecrets.ts';
import { type SafeStorage, openSecrets } from './secrets.ts';
import { lostWithSettings, openSending } from './sending/openSending.ts';
import { openSettings } from './settings.ts';
import { clearPacks, endWidePack } from './proof/widePackWishes.ts';
import { isHeldToTill } from './till.ts';
import { openTillFiles } from './tillFiles.ts';
import type { ErasedPerson } from './traces.ts';
import { foundAtStart } from './stamps/checkStamped.ts';
import { openSealing } from './sealing.ts';
import { isMended } from '#shared/mended.ts';
import { openStamping } from './stamps/stamping.ts';
import { type AppLanguage, toAppLanguage } from '#shared/languages.ts';

export type HostOptions = {
  /** The data folder; made when it is not there. */
  readonly dir: string;
  readonly version: string;
  readonly under: 'electron' | 'browser';
  /** What the system speaks, and the window too until the owner chooses. */
  readonly language: Language;
  /** A book that is about to be gone back from sends and reads nothing until it has been. */
  readonly begins?: 'atOnce' | 'afterRestore';
  /** What was mended before the book could be opened. */
  readonly found?: readonly Notice[];
  /** Electron's own safe storage, where it runs. */
  readonly safeStorage?: SafeStorage;
  /** What opens the till's own window, once, where that takes an address. */
  readonly tillAddress?: () => string;
  readonly now?: () => Instant;
  /** The clock that only goes on, in milliseconds; where only `now` is given it is that one. */
  readonly ticks?: () => number;
  /** Where faults go that happen while nobody asks; with it the host also does its daily chores. */
  readonly log?: (line: string) => void;
};

export type OpenHost = Host & {
  /** The same host as the till's own window sees it. */
  readonly till: Host;
  readonly isTillElsewhere: () => Promise<boolean>;
  readonly sendsAhead: () => Promise<SendsAhead | null>;
  readonly language: () => Promise<AppLanguage>;
  /** The computer slept: whatever has its hour is looked at again. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
};

/** Opens the book in a data folder; throws a sentence for the owner when another host has it or it cannot be read. */
export async function openHost(options: HostOptions): Promise<OpenHost> {
  const lock = await lockFolder(options.dir);
  if (lock.kind === 'held') throw new Error(heldSentence(lock));
  const bell = makeBell();
  const erased: ErasedPerson[] = [];
  let closing: Promise<void> | null = null;
  const restart: Desk['restart'] = async (lastly) => {
    // The folder is about to be let go: nobody may open it again from here.
    if (closing !== null) throw new Error('The book is closed');
    const closed = opening.then((desk) => closeDesk(desk, options, lastly));
    opening = closed.catch(() => undefined).then(() => openDesk({ ...options, begins: 'atOnce' }, run));
    await opening;
    bell.ring();
    await closed;
  };
  const run: Run = { ring: bell.ring, restart, erased };
  let opening = openDesk(options, run);
  try {
    await opening;
  } catch (fault) {
    lock.release();
    throw fault;
  }
  const seated = (seat: Seat): Host => ({
    read: async (name, query) => {
      const desk = await opening;
      desk.sealing.makeWay();
      return (await answers(desk, { name, query }, seat)) as never;
    },
    run: async (name, wish) => (await outcomes(await opening, { name, wish } as never, seat)) as never,
    putFile: async (file) => {
      const desk = await opening;
      return { handle: isHeldToTill(desk, seat) ? desk.tillFiles.put(file) : desk.files.take(file) };
    },
    getFile: async (handle) => {
      const desk = await opening;
      return isHeldToTill(desk, seat) ? null : desk.files.made(handle);
    },
    onChanged: bell.onChanged,
  });
  const { log } = options;
  const chores = log && setInterval(() => void enveloped(async () => doChores(await opening), log), CHORES_MS);
  chores?.unref();
  const close = async (): Promise<void> => {
    clearInterval(chores);
    try {
      await closeDesk(await opening, options);
    } finally {
      lock.release();
    }
  };
  return {
    ...seated('owner'),
    till: seated('till'),
    isTillElsewhere: async () => (await opening).settings.now().till?.screen === 'other',
    sendsAhead: async () => {
      const desk = await opening;
      return sendsAhead(desk.book.shop(), desk.now());
    },
    language: async () => toAppLanguage((await opening).settings.now().language),
    wake: () => void opening.then((desk) => desk.sending.wake()),
    close: () => (closing ??= close()),
  };
}

/** What stays the same while a restore closes the book and opens it again. */
type Run = Pick<Desk, 'ring' | 'restart' | 'erased'>;

async function openDesk(options: HostOptions, run: Run): Promise<Desk> {
  const { dir, version, under } = options;
  const { ring } = run;
  const now = options.now ?? (() => new Date().toISOString());
  const journal = await readJournal(dir);
  sweepHalves(dir);
  if (journal === null) sweepStaged(dir);
  else await swapBooks(dir, journal);
  await clearPacks(dir);
  const notices: Notice[] = [...(options.found ?? [])];
  const report = (notice: Notice): void => void notices.push(notice);
  const shop = emptyShop();
  let signed = (): void => {};
  const ledger = await openLedger(dir, {
    restoring: journal,
    onEntry: (entry) => evolve(shop, entry),
    report,
    onSigned: () => signed(),
  });
  let wake = (): void => {};
  let heed = (): void => {};
  const book = openBook(ledger, shop, now, () => {
    ring();
    wake();
    heed();
  });
  const files = await openFiles(dir);
  const settings = await openSettings(dir, options.language, report);
  const secrets = await openSecrets({
    dir,
    report,
    ...(options.safeStorage ? { safeStorage: options.safeStorage } : {}),
  });
  if (journal === null) notices.splice(0, notices.length, ...(await withMissingEnds(notices, ledger.size(), settings)));
  await forgetLostSecrets(settings, secrets);
  if (settings.now().repliesForgotten) {
    const repliesLost = settings.now().repliesLost ?? lostWithSettings(shop, now());
    await settings.change({ repliesLost, repliesForgotten: false });
  }
  const desk: StillDesk = {
    dir,
    version,
    under,
    book,
    files,
    tillFiles: openTillFiles(files),
    tillAddress: () => options.tillAddress?.() ?? null,
    settings,
    secrets,
    backups: openBackups(dir, book, now),
    copyTries: { failed: 0, triedTicks: 0, outside: 'there' },
    stamping: openStamping({ ledger, settings, now, ring }),
    owner: { unlockedUntil: null, unlockedTicks: 0, waits: new Map(), turn: Promise.resolve() },
    jobs: new Map(),
    acts: openActs(),
    bookCheck: { last: null },
    widePack: { last: null, work: Promise.resolve() },
    list: openListDesk(),
    notices,
    absence: absenceBefore(settings.now().lastOpenAt, now(), ledger.size()),
    replies: { news: { failedAt: null, failure: null, last: null } },
    now,
    ticks: options.ticks ?? (options.now ? () => Date.parse(now()) : () => performance.now()),
    newId: () => randomBytes(10).toString('hex'),
    ...(await openNumberHashes(dir, { keptOut: stopsByHashAlone(shop), report })),
    ...run,
  };
  notices.push(...(await foundAtStart(ledger, desk.stamping.kept)));
  if (journal !== null) await finishRestore(desk, journal);
  notices.push(...cutOffBefore(settings));
  await leaveKeyboard(desk);
  const sending = openSending(desk, (fault) => options.log?.(faultLine('sending', fault)), {
    begins: options.begins ?? 'atOnce',
  });
  wake = sending.wake;
  signed = () => {
    ring();
    void desk.stamping.whenDue().catch((fault: unknown) => options.log?.(faultLine('stamping', fault)));
  };
  await endErasure({ ...desk, sending });
  const sealing = openSealing({
    ledger,
    isSound: notices.every(isMended),
    onFound: (findings) => {
      notices.push(...findings);
      ring();
    },
    onFault: (fault) => options.log?.(faultLine('signing the book', fault)),
  });
  heed = sealing.heed;
  return { ...desk, sending, sealing };
}

/** Ends what goes on by itself, then the book. */
async function closeDesk(desk: Desk, { log }: HostOptions, lastly?: () => Promise<void>): Promise<void> {
  try {
    await endListWork(desk);
    await endWidePack(desk);
    await desk.acts.end();
    await desk.stamping.close();
    await desk.sending.close();
    await desk.sealing.end();
  } catch (fault) {
    // Not even then may it stay open beside the one that opens next.
    await desk.book.close();
    throw fault;
  }
  // On a full disk the book is closed and let go all the same.
  await noteOpen(desk).catch((fault: unknown) => log?.(`fault at the close: ${String(fault)}`));
  await desk.book.close(async () => {
    await desk.sealing.last();
    await lastly?.();
  });
}

const faultLine = (doing: string, fault: unknown): string => `fault while ${doing}: ${stackOf(fault)}`;

function makeBell(): { readonly ring: () => void; readonly onChanged: Host['onChanged'] } {
  const listeners = new Set<() => void>();
  return {
    ring: () => {
      for (const listener of listeners) listener();
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

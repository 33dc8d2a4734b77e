import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/facts.ts';
import type { WishName } from '#shared/contract.ts';
import type { Damage, KeyLost, Machine, MachineRefusal, MachineWish, Notice } from '#shared/machine.ts';
import type { QueryName } from '#shared/queries.ts';
import type { Nonsense } from '#shared/readers.ts';
import { emptyShop } from '#shared/replay.ts';
import { type AboutView, aboutView } from '#shared/views/about.ts';
import { backupsView } from '#shared/views/backups.ts';
import { bookIn, dropStaged, isStagedName, previewOf, stagedFrom } from '#electron/backup/backupWishes.ts';
import { openCopies } from '#electron/backup/backups.ts';
import { readManifest } from '#electron/backup/bookZip.ts';
import { stopsKept } from '#electron/backup/carrying.ts';
import { writeJournal } from '#electron/backup/restoring.ts';
import { type Files, openFiles } from '#electron/files.ts';
import type { HostOptions } from '#electron/host.ts';
import type { Fault } from '#electron/ledger/fault.ts';
import { type LostKey, lostPublicKey } from '#electron/ledger/lostKey.ts';
import { askForNewKey } from '#electron/ledger/rekeying.ts';
import { keyState, openSigningKey, putKeyBack, retiredOrigins, setKeyAside } from '#electron/ledger/signingKey.ts';
import { mayRun, unlockOwner } from '#electron/owner.ts';
import { openSecrets } from '#electron/secrets.ts';
import { openSettings } from '#electron/settings.ts';
import { copyWithKey, keyInCopy } from './keyRescue.ts';
import { salvage } from './salvage.ts';
import { type AppLanguage, toAppLanguage } from '#shared/languages.ts';

/** What the rescue can help with. */
export type RescueFault = Extract<Fault, { kind: 'bookUnreadable' | 'keyLost' }>;
export const isRescueFault = (fault: Fault): fault is RescueFault =>
  fault.kind === 'bookUnreadable' || fault.kind === 'keyLost';

type Answer =
  | { readonly kind: 'done'; readonly outcome: object }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

/** The few things that can be done while the book cannot be opened; none of them changes a file of it. */
export type Rescue = {
  readonly read: (name: QueryName) => Promise<unknown>;
  readonly run: (name: WishName, wish: unknown) => Promise<Answer>;
  /** The till's own window is answered nothing. */
  readonly readAtTill: (name: string) => Promise<never>;
  readonly language: () => AppLanguage;
  readonly files: Files;
  /** What was mended already, for the book that opens afterwards to tell. */
  readonly notices: readonly Notice[];
};

/** `opened` is called once a restore is on disk: the next opening of the book carries it out. */
export async function openRescue(
  options: HostOptions,
  fault: RescueFault,
  { ring, opened }: { readonly ring: () => void; readonly opened: () => Promise<void> },
): Promise<Rescue> {
  const { dir } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const notices: Notice[] = [];
  const report = (notice: Notice): void => void notices.push(notice);
  const desk = {
    dir,
    now,
    ring,
    ticks: options.ticks ?? (options.now ? () => Date.parse(now()) : () => performance.now()),
    owner: { unlockedUntil: null, unlockedTicks: 0, waits: new Map(), turn: Promise.resolve() },
    files: await openFiles(dir),
    settings: await openSettings(dir, options.language, report),
    secrets: await openSecrets({ dir, report, ...(options.safeStorage ? { safeStorage: options.safeStorage } : {}) }),
    backups: openCopies(dir, now),
  };
  const damage = fault.kind === 'keyLost' ? await lostKeyDamage(desk, fault) : await damageOf(dir, fault);

  const stage = async (wish: MachineWish<'stageBackup'>): Promise<Answer> => {
    const staged = await stagedFrom(desk, wish);
    if (staged === null || staged.kind === 'refused') return unusable(staged === null ? 'gone' : staged.why);
    const { carried, lines } = await salvage(dir, staged.shop);
    return { kind: 'done', outcome: previewOf(staged, { carried, entries: lines }) };
  };

  const restore = async ({ staged }: MachineWish<'restoreBackup'>): Promise<Answer> => {
    const folder = join(dir, staged);
    if (!isStagedName(staged) || !existsSync(folder)) return unusable('gone');
    const { at, size } = await readManifest(folder);
    const older = await bookIn(folder);
    const { carried, names } = await salvage(dir, older.shop);
    const keys = join(dir, 'keys');
    const origin = await nameBefore(keys);
    // Which names this book gave up may stand in a line that is damaged.
    const lost = fault.kind === 'keyLost' ? fault.origin : null;
    const retired = new Set([origin, lost ?? '', ...names, ...(await retiredOrigins(keys)), ...older.names]);
    retired.delete('');
    const aside = staged.replace('restore-', 'damaged-');
    await writeJournal(dir, { staged, aside, from: at, size, origin, retired: [...retired], carried });
    await opened();
    return { kind: 'done', outcome: { stopsKept: stopsKept(older.shop, carried) } };
  };

  const takeKey = (lost: LostKey) => async (wish: MachineWish<'takeKey'>) => {
    const found = await keyInCopy(desk, lost, wish);
    if (found.kind === 'refused') return found;
    await putKeyBack(join(dir, 'keys'), found.pem);
    await opened();
    return { kind: 'done', outcome: {} } as const;
  };

  const beginKey = (lost: LostKey) => async () => {
    await askForNewKey(dir, lost, now());
    await opened();
    return { kind: 'done', outcome: {} } as const;
  };

  const granting: Partial<Record<WishName, (wish: never) => Promise<Answer>>> = {
    unlockOwner: (wish: MachineWish<'unlockOwner'>) => unlockOwner(desk, wish),
    stageBackup: stage,
    restoreBackup: restore,
    dropStaged: (wish: MachineWish<'dropStaged'>) => dropStaged(desk, wish),
    ...(fault.kind === 'keyLost' ? { takeKey: takeKey(fault), beginKey: beginKey(fault) } : {}),
  };

  return {
    files: desk.files,
    notices,
    language: () => toAppLanguage(desk.settings.now().language),
    readAtTill: (name) => Promise.reject(closedBook(name)),
    read: async (name) => {
      const kept = desk.settings.now();
      if (name === 'about') return aboutDamaged(machineOf(options, kept, desk.owner.unlockedUntil), damage, now());
      if (name !== 'backups') throw closedBook(name);
      return backupsView(desk.backups.list(kept.outside?.folder ?? null), kept, now());
    },
    run: async (name, wish) => {
      const grant = granting[name];
      if (grant === undefined) throw closedBook(name);
      const no = mayRun(desk, name);
      return no === null ? grant(wish as never) : { kind: 'refused', refusal: no };
    },
  };
}

/** A key that is lost beside the damage goes aside: the copy's book begins one of its own. */
async function nameBefore(keys: string): Promise<string> {
  await setKeyAside(keys);
  return keyState(keys) === 'there' ? (await openSigningKey(keys)).key.name : '';
}

async function lostKeyDamage(desk: Parameters<typeof copyWithKey>[0], lost: LostKey): Promise<KeyLost> {
  const { lines, carried } = await salvage(desk.dir, null);
  const { how, signed } = lost;
  const publicHalf = (await lostPublicKey(desk.dir, lost)) === null ? 'lost' : 'kept';
  const copy = await copyWithKey(desk, lost);
  return { kind: 'key', how, lines, stops: carried.stops.length, signed, publicHalf, copy };
}

type LineFault = Extract<Fault, { kind: 'bookUnreadable' }>;

async function damageOf(dir: string, { line, reason }: LineFault): Promise<Damage> {
  const { lines, unreadable, placeless, carried } = await salvage(dir, null);
  const why = reason === 'unknownFact' ? 'newerYesbook' : 'damaged';
  return { kind: 'line', line, why, lines, unreadable, stops: carried.stops.length, placeless };
}

const aboutDamaged = (machine: Machine, damage: Damage, now: Instant): AboutView => ({
  ...aboutView(emptyShop(), machine, now),
  entries: damage.lines,
  damage,
});

const machineOf = (
  { version, under, dir }: HostOptions,
  { language, languageBy, theme, ownerPin }: ReturnType<Awaited<ReturnType<typeof openSettings>>['now']>,
  unlockedUntil: string | null,
): Machine => ({
  version,
  under,
  dataDir: dir,
  language,
  languageBy,
  theme,
  staff: null,
  owner: { hasPin: ownerPin !== null, unlockedUntil },
  till: 'closed',
  drafts: {},
  erased: 0,
  replies: { failedAt: null, failure: null, last: null, checkedAt: null, lost: null, earlier: [], strangers: [] },
  providerFields: {},
  secretsIn: 'file',
  providerTested: null,
  jobs: [],
  notices: [],
  staffWithPin: [],
});

/** A window that asks for more is answered as nonsense: there is no book to ask. */
const closedBook = (where: string): Nonsense =>
  Object.assign(new Error('The book is not open'), { nonsense: { what: 'The book is not open', where } });

const unusable = (why: Extract<MachineRefusal, { kind: 'backupUnusable' }>['why']): Answer => ({
  kind: 'refused',
  refusal: { kind: 'backupUnusable', why },
});

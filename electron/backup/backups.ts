import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Instant } from '#shared/facts.ts';
import type { Book } from '#electron/book.ts';
import { errorCode, hasCode } from '#electron/errorCode.ts';
import { shortName } from '#electron/ledger/signingKey.ts';
import { encryptFile } from './ageFile.ts';
import { type Cut, writeBookZip } from './bookZip.ts';
import { type Named, backupName, outlived, outsideName, readBackupName } from './rotation.ts';
import { type Staged, stageBackup } from './staging.ts';

export type BackupFile = Named & { readonly bytes: number; readonly where: 'here' | 'outside' };

/** Books that could not be read and were put aside as they were: they hold what they held then. */
export function booksPutAside(dir: string): readonly { readonly name: string; readonly at: Instant }[] {
  return readdirSync(dir).flatMap((name) => {
    const [, day, hour, minute, second] = /^damaged-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)(?:-\d+)?$/.exec(name) ?? [];
    return day === undefined ? [] : [{ name, at: `${day}T${hour}:${minute}:${second}.000Z` }];
  });
}

/** A copy outside this computer: on a stick or a share, readable by nobody without the passphrase, which may be lost. */
export type Outside = { readonly folder: string; readonly passphrase: string | null };

export type Backups = {
  readonly make: (
    outside: Outside | null,
  ) => Promise<{ readonly file: string; readonly outsideFailure: string | null }>;
  readonly list: (outsideFolder: string | null) => readonly BackupFile[];
  /** Whether a copy may be of this book: others may keep theirs in the same folder outside. */
  readonly isOwn: (file: BackupFile) => boolean;
  /** Unpacks and checks one; the sound one's folder is the caller's to use or to remove. */
  readonly stage: (from: BackupSource, passphrase: string | null) => Promise<Staged>;
};

export type BackupSource =
  | { readonly kind: 'file'; readonly name: string; readonly folder: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

export function openBackups(dir: string, book: Book, now: () => Instant): Backups {
  const folder = join(dir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isOwn = ({ book: of }: Named): boolean => of === null || namesOf(dir, book).has(of);
  // Whose book an earlier name is may be another computer's, which goes on under it.
  const isOurs = ({ book: of }: Named): boolean => of === null || of === shortName(book.ledger.key());
  return {
    isOwn,
    make: async (outside) => {
      // Somebody may have cleared it away meanwhile.
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const cut = await cutOf(book, dir, freeName(folder, now()));
      const file = join(folder, backupName(cut.manifest.at));
      try {
        await writeBookZip(dir, cut, file);
      } finally {
        closeSync(cut.ledger.descriptor);
      }
      letGo(listed(folder, 'here'), folder, basename(file));
      if (outside === null) return { file, outsideFailure: null };
      const { folder: away, passphrase } = outside;
      if (passphrase === null) return { file, outsideFailure: 'noPassphrase' };
      const to = outsideName(shortName(book.ledger.key()), cut.manifest.at);
      return { file, outsideFailure: await copyOutside(file, { folder: away, passphrase, to, isOurs }) };
    },
    ...openCopies(dir, now),
  };
}

/** The copies that are there, whatever became of the book they are copies of. */
export function openCopies(dir: string, now: () => Instant): Pick<Backups, 'list' | 'stage'> {
  return {
    list: (outsideFolder) => [
      ...listed(join(dir, 'backups'), 'here'),
      ...(outsideFolder === null ? [] : listed(outsideFolder, 'outside')),
    ],
    stage: async (from, passphrase) => {
      if (from.kind === 'file') return stageBackup(dir, join(from.folder, from.name), passphrase, now());
      const upload = join(dir, 'restore-upload');
      await writeFile(upload, from.bytes, { mode: 0o600 });
      try {
        return await stageBackup(dir, upload, passphrase, now());
      } finally {
        rmSync(upload, { force: true });
      }
    },
  };
}

/**
 * Everything up to one entry, and the checkpoint that signs it. The ledger is held open, so that what is appended, or an
 * erasure that replaces the file meanwhile, does not change what goes into this backup.
 */
async function cutOf(book: Book, dir: string, at: Instant): Promise<Cut> {
  await book.ledger.checkpoint();
  return book.look((shop) => {
    const descriptor = openSync(join(dir, 'ledger.jsonl'), 'r');
    const shopName = shop.description?.name ?? '';
    const { size, root } = book.ledger;
    return {
      manifest: { format: 'yesbook-backup/1', at, shop: shopName, size: size(), root: root() },
      ledger: { descriptor, bytes: fstatSync(descriptor).size },
    };
  });
}

/** Names tell whole seconds, and no backup takes the place of another. */
function freeName(folder: string, at: Instant): Instant {
  if (!existsSync(join(folder, backupName(at)))) return at;
  return freeName(folder, new Date(Date.parse(at) + 1000).toISOString());
}

/** The eight digits by which this book goes or went: a restored one signs under a new name. */
const namesOf = (dir: string, { ledger }: Book): ReadonlySet<string> =>
  new Set([
    shortName(ledger.key()),
    ...readdirSync(join(dir, 'keys')).flatMap((name) => /^retired-([0-9a-f]{8})\.pem$/.exec(name)?.[1] ?? []),
  ]);

type OutsideCopy = {
  readonly folder: string;
  readonly passphrase: string;
  readonly to: string;
  /** Whether this book, under its present name, may let a copy go. */
  readonly isOurs: (named: Named) => boolean;
};

/** A stick that is not there, a share that is full: the copy here stands, and the owner is told. */
async function copyOutside(file: string, { folder, passphrase, to, isOurs }: OutsideCopy): Promise<string | null> {
  try {
    await encryptFile(file, passphrase, join(folder, to));
    letGo(listed(folder, 'outside').filter(isOurs), folder, to);
    // What is left of a copy whose stick was pulled out. Another host may be at one of its own.
    for (const name of readdirSync(folder)) {
      const half = name.endsWith('.partial') ? readBackupName(name.slice(0, -'.partial'.length)) : null;
      if (half !== null && isOurs(half)) rmSync(join(folder, name), { force: true });
    }
    return null;
  } catch (fault) {
    return errorCode(fault) ?? 'unforeseen';
  }
}

function letGo(kept: readonly BackupFile[], folder: string, made: string): void {
  for (const { name } of outlived(kept, made)) rmSync(join(folder, name), { force: true });
}

/** Of a folder that cannot be read, because it is away or forbidden, nothing can be told. */
function listed(folder: string, where: BackupFile['where']): BackupFile[] {
  return namesIn(folder).flatMap((name) => {
    const kept = readBackupName(name);
    const stat = kept === null ? undefined : statSync(join(folder, name), { throwIfNoEntry: false });
    return kept === null || stat === undefined ? [] : [{ ...kept, where, bytes: stat.size }];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (fault) {
    if (hasCode(fault, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO', 'ENODEV', 'ESTALE', 'ENXIO')) return [];
    throw fault;
  }
}

import { existsSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MachineRefusal, MachineWish } from '#shared/machine.ts';
import { decryptFile, isAge } from '#electron/backup/ageFile.ts';
import type { Backups } from '#electron/backup/backups.ts';
import { readBackupName } from '#electron/backup/rotation.ts';
import { withinZip } from '#electron/backup/withinZip.ts';
import type { Desk } from '#electron/desk.ts';
import { type LostKey, isLostKey } from '#electron/ledger/lostKey.ts';
import { keyIn, ownKeyFile } from '#electron/ledger/signingKey.ts';

type KeyDesk = Pick<Desk, 'dir' | 'files' | 'secrets' | 'settings'> & { readonly backups: Pick<Backups, 'list'> };

export type FoundKey =
  | { readonly kind: 'found'; readonly pem: Uint8Array }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

/** The newest copy beside the book that holds the lost key. */
export async function copyWithKey(desk: KeyDesk, lost: LostKey): Promise<{ readonly name: string; at: string } | null> {
  const newest = desk.backups.list(null).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  for (const { name, at } of newest) {
    const found = await keyInZip(join(desk.dir, 'backups', name), desk.dir, lost);
    if (found.kind === 'found') return { name, at };
  }
  return null;
}

/** The lost key, as a copy of the owner's choice holds it. */
export async function keyInCopy(desk: KeyDesk, lost: LostKey, wish: MachineWish<'takeKey'>): Promise<FoundKey> {
  const secret = wish.passphrase ?? (await desk.secrets.get('backup', 'passphrase'));
  const { from } = wish;
  if (from.kind === 'kept') {
    const folder = from.where === 'here' ? join(desk.dir, 'backups') : desk.settings.now().outside?.folder;
    if (folder === undefined || readBackupName(from.name) === null || !existsSync(join(folder, from.name)))
      return unusable('gone');
    return keyInFile(desk.dir, join(folder, from.name), secret, lost);
  }
  const file = desk.files.get(from.handle);
  if (file === null) return unusable('gone');
  // Swept at the next start, should this one end before.
  const upload = join(desk.dir, 'restore-upload');
  await writeFile(upload, file.bytes, { mode: 0o600 });
  try {
    return await keyInFile(desk.dir, upload, secret, lost);
  } finally {
    rmSync(upload, { force: true });
  }
}

async function keyInFile(dir: string, file: string, secret: string | null, lost: LostKey): Promise<FoundKey> {
  if (!(await isAge(file))) return keyInZip(file, dir, lost);
  if (secret === null || secret === '') return unusable('passphraseNeeded');
  const plain = join(dir, 'restore-upload.plain');
  try {
    if ((await decryptFile(file, secret, plain)) === 'notOpened') return unusable('passphraseWrong');
    return await keyInZip(plain, dir, lost);
  } finally {
    rmSync(plain, { force: true });
  }
}

async function keyInZip(file: string, dir: string, lost: LostKey): Promise<FoundKey> {
  const within = await withinZip(file, new RegExp(`^keys/${ownKeyFile.replace('.', '\\.')}$`));
  if (within === null) return unusable('notABackup');
  const [pem] = Object.values(within);
  const key = pem === undefined ? null : keyIn(pem);
  if (pem === undefined || key === null) return { kind: 'refused', refusal: { kind: 'keyNotThere', why: 'noKey' } };
  if (await isLostKey(dir, lost, key)) return { kind: 'found', pem };
  return { kind: 'refused', refusal: { kind: 'keyNotThere', why: 'otherKey' } };
}

const unusable = (why: Extract<MachineRefusal, { kind: 'backupUnusable' }>['why']): FoundKey => ({
  kind: 'refused',
  refusal: { kind: 'backupUnusable', why },
});

import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Host, Reply, Wish, WishName } from '#shared/contract.ts';
import { errorCode } from '#electron/errorCode.ts';

/** Goes back to a copy of the book before anything is shown: `--restore FILE`. Throws a sentence where it cannot. */
export async function restoreFile(host: Host, file: string): Promise<void> {
  const { handle } = await host.putFile({
    name: basename(file),
    mediaType: 'application/zip',
    bytes: await bytesOf(file),
  });
  const from = { kind: 'file', handle } as const;
  let staged = await host.run('stageBackup', { from });
  while (staged.kind === 'refused' && staged.refusal.kind === 'backupUnusable' && wantsPassphrase(staged.refusal.why)) {
    staged = await host.run('stageBackup', { from, passphrase: await ask('The passphrase of this copy: ') });
  }
  if (staged.kind === 'refused') throw new Error(`${file} ${unusable(staged)} Nothing was changed.`);
  const { outcome } = staged;
  say(`The copy of ${outcome.at}: ${outcome.entries} entries, ${outcome.people} people.`);
  say(`${outcome.entriesLost} later entries are not in it. ${outcome.stopsKept} later stops are kept.`);
  const restored = await asOwner(host, 'restoreBackup', { staged: outcome.staged });
  if (restored.kind === 'refused') throw new Error(`${file} was not gone back to. Nothing was changed.`);
  say('The book is back as in that copy.');
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(resolve(file)));
  } catch (error) {
    throw new Error(`${file} ${unread(errorCode(error))} Nothing was changed.`, { cause: error });
  }
}

function unread(code: string | null): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'is not there. See whether its name is right, and whether its stick is plugged in.';
  if (code === 'EISDIR') return 'is a folder. Give the name of one copy in it.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'is kept closed from you by this computer. Put a copy of it where you can open it.';
  return `cannot be read (${code ?? 'for a reason unknown'}). Try another copy.`;
}

const wantsPassphrase = (why: string): boolean => why === 'passphraseNeeded' || why === 'passphraseWrong';

function unusable({ refusal }: Extract<Reply<'stageBackup'>, { kind: 'refused' }>): string {
  if (refusal.kind !== 'backupUnusable') return 'was not looked into.';
  return refusal.why === 'newerYesbook'
    ? 'was made by a newer Yesbook. Get that one, then try again.'
    : 'is no copy of a book, or it is damaged. Try another copy.';
}

/** Where there is an owner's PIN it is asked for here, too. */
async function asOwner<W extends WishName>(host: Host, name: W, wish: Wish<W>): Promise<Reply<W>> {
  const answer = await host.run(name, wish);
  if (answer.kind !== 'refused' || answer.refusal.kind !== 'ownerNeeded') return answer;
  const unlocked = await host.run('unlockOwner', { pin: await ask('The owner’s PIN: ') });
  if (unlocked.kind === 'refused') throw new Error('The PIN is not right. Nothing was changed.');
  return host.run(name, wish);
}

/** Asks at the terminal; without one there is nobody to ask. */
async function ask(question: string): Promise<string> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await asking.question(question, { signal: AbortSignal.timeout(5 * 60_000) });
  } finally {
    asking.close();
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

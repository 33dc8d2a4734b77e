import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ProofPack } from '#electron/proof/pack.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

export const unpacked = (pack: ProofPack): string => {
  const dir = emptyFolder();
  for (const [name, bytes] of Object.entries(unzipSync(pack.zip))) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), bytes);
  }
  return dir;
};

/** Copies the README's commands into a shell, as it says. */
export const follow = (dir: string): { status: number | null; output: string } => {
  const readme = readFileSync(join(dir, 'README.txt'), 'utf8');
  const commands = readme
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.slice(4));
  const { status, stdout, stderr } = spawnSync('sh', { cwd: dir, input: `${commands.join('\n')}\n`, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
};

export const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** What a forger does who knows the list of sums. */
export const resum = (dir: string): void => {
  const names = filesOf(dir).filter((name) => !name.startsWith('SHA256SUMS') && !name.startsWith('check/'));
  const line = (name: string): string =>
    `${createHash('sha256')
      .update(readFileSync(join(dir, name)))
      .digest('hex')}  ${name}\n`;
  writeFileSync(join(dir, 'SHA256SUMS'), names.map(line).join(''));
};

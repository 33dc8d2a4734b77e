import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundleProgram, startChild } from '#test/child.ts';
import { emptyFolder, open } from './folder.ts';

let program = '';
beforeAll(async () => {
  program = await bundleProgram('test/electron/ledger/diskFiller.program.ts');
});

/** A disk of 200 kB where we may mount one; false elsewhere. */
const mountSmallDisk = (dir: string): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', dir]).status === 0;
  if (mounted) onTestFinished(() => void spawnSync('umount', ['-l', dir]));
  return mounted;
};

/** Windows has neither; there the same code meets the same error codes. */
describe.skipIf(process.platform === 'win32')('a full disk', () => {
  it('costs nothing that was acknowledged, and the book goes on when there is room', async () => {
    const dir = emptyFolder();
    const isMounted = mountSmallDisk(dir);
    if (isMounted) writeFileSync(join(dir, 'ballast'), 'b'.repeat(40_000));
    // Where no disk can be made, no file of the process may grow beyond a limit.
    const limited = `trap '' XFSZ; ulimit -f 100; exec "$@"`;
    const args = [program, dir, join(dir, 'settings.json')];
    const child = isMounted
      ? startChild(process.execPath, args)
      : startChild('sh', ['-c', limited, 'sh', process.execPath, ...args]);
    expect(await child.ended, child.lines.join('\n')).toBe(0);
    const said = child.lines.map((line): Record<string, unknown> => JSON.parse(line));
    const kept = said.filter((line) => 'kept' in line);
    expect(said.filter((line) => 'fault' in line)).toEqual([{ fault: 'diskFull' }]);
    expect(said).toContainEqual({ documentFault: 'diskFull' });
    expect(said).toContainEqual({ document: 'before' });
    expect(kept.length).toBeGreaterThan(2);
    expect(said.at(-1)).toHaveProperty('kept');

    const { replayed, notices } = await open(dir);
    expect(notices).toEqual([]);
    expect(replayed.map(({ seq, digest }) => ({ kept: seq, digest }))).toEqual(kept);
    expect(readFileSync(join(dir, 'settings.json'), 'utf8')).toBe('"before"\n');
    expect(readdirSync(dir).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

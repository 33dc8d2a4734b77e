import { expect, it } from 'vitest';
import { bundleProgram, startChild } from '#test/child.ts';
import { emptyFolder, open } from './folder.ts';

it('a book whose folder could not be synced behind an erasure goes on where it ends', async () => {
  const dir = emptyFolder();
  const program = await bundleProgram('test/electron/ledger/forgetter.program.ts');
  const child = startChild(process.execPath, [program, dir]);
  await child.ended;
  // Windows syncs no folders.
  expect(child.lines).toEqual([process.platform === 'win32' ? 'erased' : 'fault', 'sound']);
  const { replayed, notices } = await open(dir);
  expect(notices).toEqual([]);
  expect(replayed.map(({ type, subject, fact }) => [type, subject, fact === null])).toEqual([
    ['contact.noted', 'anna', true],
    ['contact.noted', 'ben', false],
    ['contact.erased', null, false],
    ['contact.noted', 'carla', false],
  ]);
});

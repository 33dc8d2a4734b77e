import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { heldSentence, lockFolder } from '#electron/lock.ts';
import { bundleProgram, type Child, startChild } from '#test/child.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

let program = '';
beforeAll(async () => {
  program = await bundleProgram('test/electron/lockHolder.program.ts');
});

const start = (dir: string): Child => startChild(process.execPath, [program, dir]);
const answer = (child: Child): Promise<string> => child.line((line) => line === 'locked' || line === 'held');

const holder = {
  pid: process.pid,
  machine: hostname(),
  since: '2026-11-22T10:00:00.000Z',
  port: 1,
  token: 'nobody answers with this',
};

describe('the lock on a data folder', () => {
  it('lets one host in and tells the second who is there', async () => {
    const dir = emptyFolder();
    const first = start(dir);
    expect(await answer(first)).toBe('locked');
    const second = start(dir);
    expect(await answer(second)).toBe('held');
    expect(await second.line((line) => line.includes(`process ${first.process.pid}`))).toContain('already open');
  });

  it('is free again once released', async () => {
    const dir = emptyFolder();
    const first = await lockFolder(dir);
    if (first.kind !== 'locked') expect.fail('an empty folder was locked');
    expect((await lockFolder(dir)).kind).toBe('held');
    first.release();
    expect(existsSync(join(dir, 'lock'))).toBe(false);
    const second = await lockFolder(dir);
    expect(second.kind).toBe('locked');
    if (second.kind === 'locked') second.release();
  });

  it('of a killed process goes to exactly one of many that start at once', async () => {
    const dir = emptyFolder();
    const first = start(dir);
    await answer(first);
    first.process.kill('SIGKILL');
    await first.ended;
    const answers = await Promise.all(Array.from({ length: 6 }, () => answer(start(dir))));
    expect(answers.filter((one) => one === 'locked')).toHaveLength(1);
  });

  it.each([
    ['a process that is gone', { ...holder, pid: 2 ** 22 + 7 }],
    ['a process whose number another one has now', holder],
  ])('of %s is taken over', async (_, dead) => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'lock'), JSON.stringify(dead));
    const locking = await lockFolder(dir);
    if (locking.kind !== 'locked') expect.fail('the dead still hold it');
    expect(JSON.parse(readFileSync(join(dir, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    locking.release();
  });

  it('whose writer died before it wrote anything is taken over when it is old', async () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'lock'), '');
    utimesSync(join(dir, 'lock'), 0, 0);
    const locking = await lockFolder(dir);
    expect(locking.kind).toBe('locked');
    if (locking.kind === 'locked') locking.release();
  });

  it('of another computer stands, and the sentence names that computer', async () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'lock'), JSON.stringify({ ...holder, machine: 'TILL-2' }));
    const locking = await lockFolder(dir);
    if (locking.kind !== 'held') expect.fail("another computer's lock was taken");
    expect(heldSentence(locking)).toContain('"TILL-2"');
  });
});

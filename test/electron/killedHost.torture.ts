import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { lockFolder } from '#electron/lock.ts';
import type { Entry } from '#shared/facts.ts';
import { stopOf } from '#shared/shop.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { bundleProgram, startChild } from '#test/child.ts';
import { emptyFolder } from './ledger/folder.ts';

const runs = process.env['YESBOOK_TORTURE'] === 'full' ? 200 : 20;
const seed = Number(process.env['SEED'] ?? 1);
const livesOfAShop = 10;

let program = '';
beforeAll(async () => {
  program = await bundleProgram('test/electron/hostKeeper.program.ts');
});

describe('a host that is killed while commands run', () => {
  it(
    `has kept everything it acknowledged, ${runs} times over`,
    async () => {
      const lives = fc.sample(fc.record({ seed: fc.nat(), milliseconds: fc.nat(400) }), { seed, numRuns: runs });
      let dir = '';
      let acknowledged: Said[] = [];
      let total = 0;
      for (const [n, life] of lives.entries()) {
        if (n % livesOfAShop === 0) [dir, acknowledged] = [emptyFolder(), []];
        const said = await liveAndDie(dir, life);
        acknowledged.push(...said);
        total += said.length;
        await examine(dir, acknowledged);
      }
      process.stdout.write(`killed ${runs} hosts, ${total} commands were acknowledged\n`);
      expect(total).toBeGreaterThan(runs);
    },
    runs * 10_000,
  );
});

type Said = { contact: string; consents?: string[]; optOut?: string };

const liveAndDie = async (dir: string, life: { seed: number; milliseconds: number }): Promise<Said[]> => {
  const child = startChild(process.execPath, [program, dir, String(life.seed)]);
  await child.line((line) => line.startsWith('{"started"'));
  await wait(life.milliseconds);
  child.process.kill('SIGKILL');
  await child.ended;
  // The kill may have cut the last print in two.
  const whole = child.lines.filter((line) => line.startsWith('{"contact"') && line.endsWith('}'));
  return whole.map((line): Said => JSON.parse(line));
};

const examine = async (dir: string, acknowledged: readonly Said[]): Promise<void> => {
  const locking = await lockFolder(dir);
  if (locking.kind !== 'locked') expect.fail('a dead host kept its lock');
  const shop = emptyShop();
  const entries: Entry[] = [];
  const ledger = await openLedger(dir, {
    onEntry: (entry) => {
      entries.push(entry);
      evolve(shop, entry);
    },
    report: (notice) => expect(notice.kind).toBe('tornTail'),
  });
  expect(await checkBook(ledger, () => undefined)).toMatchObject({ kind: 'sound', size: entries.length });
  for (const { contact: id, consents = [], optOut } of acknowledged) {
    const contact = shop.contacts.get(id);
    if (!contact) expect.fail(`contact ${id} was acknowledged and is lost`);
    for (const consent of consents) {
      if (!contact.consents.some((kept) => kept.id === consent))
        expect.fail(`a yes of ${id} was acknowledged and is lost`);
    }
    if (optOut !== undefined && !contact.optOuts.some((kept) => kept.id === optOut))
      expect.fail(`a stop of ${id} is lost`);
    if (optOut !== undefined && stopOf(contact) === null) expect.fail(`the stop of ${id} does not hold`);
  }
  // A consent never stands without the person it was recorded with.
  for (const entry of entries)
    if (entry.type === 'consent.given' && !shop.contacts.has(entry.subject ?? '')) expect.fail('half a command');
  await ledger.close();
  locking.release();
};

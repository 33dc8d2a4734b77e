import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { emptyShop } from '#shared/replay.ts';

it('who asks again in the very moment the queue runs empty is answered', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'yesbook-book-'));
  const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
  const book = openBook(
    ledger,
    emptyShop(),
    () => '2026-11-25T10:00:00.000Z',
    () => {},
  );
  for (let times = 0; times < 3; times += 1) {
    expect(await book.look(({ size }) => size)).toBe(0);
  }
  await book.close();
  await rm(dir, { recursive: true });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { realTime } from '#electron/sending/backOff.ts';
import type { SendingDesk } from '#electron/sending/sendingDesk.ts';
import { createSettling } from '#electron/sending/settling.ts';
import { decided } from '#shared/decide/decision.ts';
import { approveSend, intendMessage } from '#shared/decide/sendDecisions.ts';
import { providers } from '#shared/providers.ts';
import { emptyShop } from '#shared/replay.ts';
import { NOW, added, bakery, bread, momentAt, practice, saidYes, signedAt } from '#test/given.ts';

it('an intent that is just being written is not taken for one a dead process left', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-settling-'));
  const raw = await openLedger(dir, { onEntry: () => {}, report: () => {} });
  let release: () => void = () => {};
  let held: Promise<void> = Promise.resolve();
  const ledger = {
    ...raw,
    append: async (...asked: Parameters<typeof raw.append>) => (await held, raw.append(...asked)),
  };
  const book = openBook(
    ledger,
    emptyShop(),
    () => NOW,
    () => {},
  );
  const facts = [bakery, practice, added('gwen'), ...bread, saidYes('gwen', signedAt('2026-11-18T09:00:00.000Z'))];
  await book.turn(() => decided(facts, {}));
  const wish = { send: 's1', campaign: 'bread', template: 'Rye today', people: 1, upheld: {}, maxParts: 3 };
  expect(await book.turn((shop) => approveSend(shop, wish, momentAt()))).toMatchObject({ kind: 'done' });

  const desk: SendingDesk = {
    book,
    moment: (now) => momentAt(now),
    providerOf: () => Promise.resolve(null),
    abilitiesOf: (kind) => providers[kind],
    replies: { cursorOf: () => null, checkedAt: () => NOW, keep: () => Promise.resolve() },
    optOutsPushed: { upTo: () => -1, keep: () => Promise.resolve() },
    time: realTime,
    report: (fault) => {
      throw fault;
    },
    signal: new AbortController().signal,
  };
  const settling = createSettling(desk);
  held = new Promise((resolve) => {
    release = resolve;
  });
  const turn = book.turn((shop) => intendMessage(shop, { send: 's1', contact: 'gwen' }, momentAt()));
  await expect.poll(() => book.shop().unsettled.size).toBe(1);
  const look = settling.look();
  release();
  await Promise.all([turn, look]);
  expect([...book.shop().messages.values()].map(({ state }) => state.kind)).toEqual(['intended']);
  await book.close();
  rmSync(dir, { recursive: true });
});

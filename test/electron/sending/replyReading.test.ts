import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { openPractice } from '#electron/providers/practice.ts';
import { realTime } from '#electron/sending/backOff.ts';
import { createReplyReading } from '#electron/sending/replyReading.ts';
import type { SendingDesk } from '#electron/sending/sendingDesk.ts';
import { decided } from '#shared/decide/decision.ts';
import type { Fact } from '#shared/facts.ts';
import { providers } from '#shared/providers/providers.ts';
import { emptyShop } from '#shared/replay.ts';
import { stopOf } from '#shared/shop.ts';
import { NOW, added, bakery, bread, momentAt, phones, practice } from '#test/given.ts';

const earlierSend: Fact = {
  type: 'send.approved',
  subject: null,
  fact: {
    send: 's0',
    campaign: 'bread',
    template: 'Rye',
    provider: 'twilio',
    sender: { kind: 'number', number: '+491713920009' },
    recipients: [],
    upheld: {},
    maxParts: 2,
  },
};

/** Nothing was ever sent through it, but people could join by its number. */
const earlierChoice: Fact = {
  type: 'provider.chosen',
  subject: null,
  fact: { provider: 'twilio', sender: { kind: 'number', number: '+491713920009' } },
};

it.each([
  ['there', 'sent through', earlierSend],
  ['gone', 'sent through', earlierSend],
  ['there', 'only chosen', earlierChoice],
] as const)(
  'a STOP to the provider used before counts, and one that is %s holds nothing up (%s)',
  async (old, _, earlier) => {
    const dir = mkdtempSync(join(tmpdir(), 'yesbook-replies-'));
    const folderOf = (name: string) => {
      mkdirSync(join(dir, name));
      return join(dir, name);
    };
    const surroundings = (name: string) => ({
      now: () => Date.parse(NOW),
      inboundNumbers: [],
      dataFolder: folderOf(name),
    });
    const [now, before] = [openPractice({}, surroundings('now')), openPractice({}, surroundings('before'))];
    const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
    const book = openBook(
      ledger,
      emptyShop(),
      () => NOW,
      () => {},
    );
    await book.turn(() => decided([bakery, earlier, practice, added('gwen'), ...bread], {}));
    await before.answerAs(phones.gwen, 'Stop');

    let made = 0;
    const desk: SendingDesk = {
      book,
      moment: (at) => ({ ...momentAt(at), newId: () => `id-${(made += 1)}` }),
      providerOf: (kind) => Promise.resolve(kind === 'practice' ? now : old === 'there' ? before : null),
      abilitiesOf: (kind) => providers[kind],
      replies: { cursorOf: () => null, checkedAt: () => NOW, keep: () => Promise.resolve() },
      optOutsPushed: { upTo: () => -1, keep: () => Promise.resolve() },
      time: realTime,
      report: (fault) => {
        throw fault;
      },
      signal: new AbortController().signal,
    };
    const read = createReplyReading(desk, () => {}, {
      help: () => Promise.resolve(),
      ask: () => Promise.resolve({ kind: 'already' }),
    });
    expect(await read()).toMatchObject({ kind: 'read' });
    const gwen = book.shop().contacts.get('gwen');
    expect(gwen && stopOf(gwen) !== null).toBe(old === 'there');
    await book.close();
    rmSync(dir, { recursive: true });
  },
);

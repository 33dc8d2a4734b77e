import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { type Book, openBook } from '#electron/book.ts';
import { repliesSafeAt } from '#electron/desk.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { openPractice } from '#shared/providers/practice.ts';
import type { Provider } from '#shared/providers/provider.ts';
import { realTime } from '#electron/sending/backOff.ts';
import { createReplyReading } from '#electron/sending/replyReading.ts';
import type { SendingDesk } from '#electron/sending/sendingDesk.ts';
import { decided } from '#shared/decide/decision.ts';
import type { Fact, ProviderKind } from '#shared/facts.ts';
import { providers } from '#shared/providers/providers.ts';
import { emptyShop } from '#shared/replay.ts';
import { stopOf } from '#shared/shop.ts';
import { NOW, added, bakery, bread, momentAt, on, phones, practice, shopAfter } from '#test/given.ts';

const LAST_WEEK = '2026-11-18T09:00:00.000Z';

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

type Replies = Pick<SendingDesk['replies'], 'cursorOf' | 'keep'>;

const readerOf = (
  book: Book,
  providerOf: (kind: ProviderKind) => Provider | null,
  { cursorOf, keep }: Replies = { cursorOf: () => null, keep: () => Promise.resolve() },
) => {
  let made = 0;
  const desk: SendingDesk = {
    book,
    moment: (at) => ({ ...momentAt(at), newId: () => `id-${(made += 1)}` }),
    providerOf: (kind) => Promise.resolve(providerOf(kind)),
    abilitiesOf: (kind) => providers[kind],
    replies: { cursorOf, checkedAt: () => NOW, keep },
    usedBefore: () => {
      const { numbersUsed, provider } = book.shop();
      const kinds = [...numbersUsed.keys()].filter((kind) => kind !== 'practice' && kind !== provider?.kind);
      return Promise.resolve(kinds.map((kind) => ({ key: kind, kind, provider: providerOf(kind) })));
    },
    optOutsPushed: { upTo: () => -1, keep: () => Promise.resolve() },
    time: realTime,
    report: (fault) => {
      throw fault;
    },
    signal: new AbortController().signal,
  };
  return createReplyReading(desk, () => {}, {
    help: () => Promise.resolve(),
    ask: () => Promise.resolve({ kind: 'already' }),
  });
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
    const openIn = (name: string) =>
      openPractice({}, surroundingsIn({ now: () => Date.parse(NOW), inboundNumbers: [], dataFolder: folderOf(name) }));
    const [now, before] = [openIn('now'), openIn('before')];
    const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
    const book = openBook(
      ledger,
      emptyShop(),
      () => NOW,
      () => {},
    );
    await book.turn(() => decided([bakery, earlier, practice, added('gwen'), ...bread], {}));
    await before.answerAs(phones.gwen, 'Stop');

    const read = readerOf(book, (kind) => (kind === 'practice' ? now : old === 'there' ? before : null));
    expect(await read()).toMatchObject({ kind: 'read' });
    const gwen = book.shop().contacts.get('gwen');
    expect(gwen && stopOf(gwen) !== null).toBe(old === 'there');
    await book.close();
    rmSync(dir, { recursive: true });
  },
);

it('another account at the same provider is read from its beginning, and the first one goes on where it was', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-replies-'));
  const accountIn = (name: string) => {
    mkdirSync(join(dir, name));
    const around = { now: () => Date.parse(NOW), inboundNumbers: [], dataFolder: join(dir, name) };
    return openPractice({}, surroundingsIn(around));
  };
  const [first, second] = [accountIn('first'), accountIn('second')];
  const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
  const book = openBook(
    ledger,
    emptyShop(),
    () => NOW,
    () => {},
  );
  const chosen: Fact = {
    type: 'provider.chosen',
    subject: null,
    fact: { provider: 'twilio', sender: { kind: 'number', number: '+491713920009' } },
  };
  await book.turn(() => decided([bakery, chosen, added('gwen'), added('dev'), ...bread], {}));
  const cursors = new Map<string, string>();
  const replies: Replies = {
    cursorOf: (place) => cursors.get(place) ?? null,
    keep: async (read) => {
      for (const [place, cursor] of Object.entries(read.cursors)) cursors.set(place, cursor);
    },
  };
  let account: 'first' | 'second' = 'first';
  const read = readerOf(book, () => ({ ...(account === 'first' ? first : second), kind: 'twilio', account }), replies);
  for (const text of ['Is there rye?', 'Or spelt?']) await first.answerAs(phones.dev, text);
  expect(await read()).toMatchObject({ texts: 2 });
  await second.answerAs(phones.gwen, 'Stop');
  account = 'second';
  expect(await read()).toMatchObject({ texts: 1, stops: 1 });
  const gwen = book.shop().contacts.get('gwen');
  expect(gwen && stopOf(gwen)).not.toBeNull();
  account = 'first';
  expect(await read()).toMatchObject({ texts: 0 });
  await book.close();
  rmSync(dir, { recursive: true });
});

it.each([
  ['read since', '2026-11-25T09:50:00.000Z', 'twilio', '2026-11-25T09:00:00.000Z', {}, 'safe'],
  ['another service since', '2026-11-25T08:59:59.000Z', 'twilio', '2026-11-25T09:00:00.000Z', {}, 'unread'],
  [
    'practice, where nothing can lie unread',
    '2026-11-25T08:59:59.000Z',
    'practice',
    '2026-11-25T09:00:00.000Z',
    {},
    'safe',
  ],
  [
    'another account since',
    '2026-11-25T09:50:00.000Z',
    'twilio',
    LAST_WEEK,
    { twilio: '2026-11-25T09:55:00.000Z' },
    'unread',
  ],
  [
    'another account elsewhere',
    '2026-11-25T09:50:00.000Z',
    'twilio',
    LAST_WEEK,
    { seven: '2026-11-25T09:55:00.000Z' },
    'safe',
  ],
] as const)('replies were read, and then: %s', (_, repliesCheckedAt, kind, since, accountSince, expected) => {
  const chosen: Fact = {
    type: 'provider.chosen',
    subject: null,
    fact: { provider: kind, sender: { kind: 'number', number: '+491713920009' } },
  };
  const shop = shopAfter(bakery, on(since, chosen));
  const settings = { repliesCheckedAt, repliesLost: null, accountSince };
  expect(repliesSafeAt(shop, settings)).toBe(expected === 'safe' ? repliesCheckedAt : null);
});

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBook } from '#electron/book.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import type { LookUpAnswer, Provider } from '#shared/providers/provider.ts';
import { realTime } from '#electron/sending/backOff.ts';
import { accountOf } from '#electron/sending/accounts.ts';
import type { SendingDesk } from '#electron/sending/sendingDesk.ts';
import { createSettling } from '#electron/sending/settling.ts';
import { decided } from '#shared/decide/decision.ts';
import { type MessageNews, settleMessage } from '#shared/decide/messageDecisions.ts';
import { approveSend, intendMessage } from '#shared/decide/sendDecisions.ts';
import type { LookedUp } from '#shared/machine.ts';
import { providers } from '#shared/providers/providers.ts';
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

  const settling = createSettling(deskOf(book, { abilitiesOf: (kind) => providers[kind] }));
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

/** A book with one text, given to the first account of the provider. */
async function bookWithText(news: MessageNews) {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-settling-'));
  const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
  const book = openBook(
    ledger,
    emptyShop(),
    () => NOW,
    () => {},
  );
  const facts = [bakery, practice, added('gwen'), ...bread, saidYes('gwen', signedAt('2026-11-18T09:00:00.000Z'))];
  await book.turn(() => decided(facts, {}));
  const wish = { send: 's1', campaign: 'bread', template: 'Rye today', people: 1, upheld: {}, maxParts: 3 };
  await book.turn((shop) => approveSend(shop, wish, momentAt()));
  const ours = momentAt(NOW, { account: 'first' });
  await book.turn((shop) => intendMessage(shop, { send: 's1', contact: 'gwen' }, ours));
  const message = [...book.shop().messages.keys()][0] ?? '';
  await book.turn((shop) => settleMessage(shop, { message, news }, momentAt()));
  const close = async () => {
    await book.close();
    rmSync(dir, { recursive: true });
  };
  return { book, message, close };
}

const deskOf = (book: SendingDesk['book'], more: Partial<SendingDesk>): SendingDesk => ({
  book,
  moment: (now) => momentAt(now),
  providerOf: () => Promise.resolve(null),
  abilitiesOf: () => ({ maxInFlight: 1, perSecond: 1, settlesAfter: 0 }),
  replies: { cursorOf: () => null, checkedAt: () => NOW, keep: () => Promise.resolve() },
  usedBefore: () => Promise.resolve([]),
  optOutsPushed: { upTo: () => -1, keep: () => Promise.resolve() },
  time: realTime,
  report: (fault) => {
    throw fault;
  },
  signal: new AbortController().signal,
  ...more,
});

const accountThat = (account: string, answers: Partial<Provider>): Provider => ({
  kind: 'practice',
  account,
  send: () => Promise.resolve({ kind: 'unknown', why: 'cut' }),
  status: () => Promise.resolve({ kind: 'read', reports: [] }),
  received: () => Promise.resolve({ kind: 'read', texts: [], cursor: '' }),
  lookUp: () => Promise.resolve({ kind: 'cannotTell', why: '' }),
  test: () => Promise.resolve({ kind: 'works' }),
  ...answers,
});

describe('a text whose delivery is open', () => {
  const tells = (kind: 'delivered' | 'failed'): Partial<Provider> => ({
    status: async (handed) => ({
      kind: 'read',
      reports: handed.map(({ message }) =>
        kind === 'delivered' ? { kind, message } : { kind, message, failure: 'other' as const },
      ),
    }),
  });
  const time = { ...realTime, now: () => Date.parse(NOW) };

  it.each([
    ['at the account it was given to', 'first', [], 'failed'],
    ['at that one also once another has taken its place, and never at that other', 'second', ['first'], 'delivered'],
    ['nowhere, where that one is not known any more', 'second', [], 'handedOver'],
    ['at that one also while the provider has no keys in use', null, ['first'], 'delivered'],
    ['nowhere, where all that is known are others', null, ['second'], 'handedOver'],
  ] as const)('is asked after %s', async (_, inUse, before, state) => {
    const { book, message, close } = await bookWithText({ kind: 'handedOver', providerId: 'p1' });
    const settling = createSettling(
      deskOf(book, {
        time,
        providerOf: async () => (inUse === null ? null : accountThat(inUse, tells('failed'))),
        usedBefore: async () =>
          before.map((account) => ({
            key: `practice:${account}` as const,
            kind: 'practice' as const,
            provider: accountThat(account, tells('delivered')),
          })),
      }),
    );
    await settling.look();
    expect(book.shop().messages.get(message)?.state.kind).toBe(state);
    await close();
  });
});

describe('a text of which nobody knows', () => {
  const unknownText = async (
    asked: { readonly answer: LookUpAnswer; readonly account: string },
    settlesAfter = 0,
  ): Promise<{ readonly looked: LookedUp; readonly state: string; readonly questions: number }> => {
    const { book, message, close } = await bookWithText({ kind: 'unknown', detail: 'cut' });
    let questions = 0;
    const provider = accountThat(asked.account, {
      lookUp: () => {
        questions += 1;
        return Promise.resolve(asked.answer);
      },
    });
    const settling = createSettling(
      deskOf(book, {
        providerOf: () => Promise.resolve(provider),
        abilitiesOf: () => ({ maxInFlight: 1, perSecond: 1, settlesAfter }),
      }),
    );
    await settling.look();
    const looked = await settling.lookUpNow(message);
    const state = book.shop().messages.get(message)?.state.kind ?? '';
    await close();
    return { looked, state, questions };
  };

  it.each([
    ['found', { kind: 'found', providerId: 'p1' }, { kind: 'found' }, 'handedOver'],
    ['not there', { kind: 'notThere' }, { kind: 'cannotTell', why: 'tooEarly' }, 'unknown'],
    ['unclear', { kind: 'cannotTell', why: '' }, { kind: 'cannotTell', why: 'tooEarly' }, 'unknown'],
  ] as const)('just handed over and %s is only what is certain by then', async (_, answer, looked, state) => {
    expect(await unknownText({ answer, account: 'first' }, 60)).toEqual({ looked, state, questions: 1 });
  });

  it('that stood in the list when it was due is settled by itself', async () => {
    const answer = { kind: 'notThere' } as const;
    expect(await unknownText({ answer, account: 'first' })).toMatchObject({
      state: 'returned',
      looked: { kind: 'known' },
    });
  });

  it.each([{ kind: 'notThere' }, { kind: 'found', providerId: 'p1' }] as const)(
    'handed to another account is not asked after at this one, which would say %j',
    async (answer) => {
      const looked = { kind: 'cannotTell', why: 'otherAccount' };
      expect(await unknownText({ answer, account: 'second' })).toEqual({ looked, state: 'unknown', questions: 0 });
    },
  );
});

it.each([
  ['the same account with a new password', 'twilio', { accountSid: 'AC1', secret: 'two' }, 'same'],
  ['another account', 'twilio', { accountSid: 'AC2', secret: 'one' }, 'other'],
  ['another key where the key is all there is', 'seven', { apiKey: 'b' }, 'other'],
  ['another phone under the same name', 'androidGateway', { username: 'sms', password: 'b' }, 'other'],
] as const)('tells accounts apart: %s', (_, kind, settings, expected) => {
  const first = {
    twilio: { accountSid: 'AC1', secret: 'one' },
    seven: { apiKey: 'a' },
    androidGateway: { username: 'sms', password: 'a' },
  };
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const accounts = [first[kind], settings].map((each) => accountOf(hash, kind, each));
  expect(accounts[0] === accounts[1] ? 'same' : 'other').toBe(expected);
  expect(accounts[1]).toMatch(/^[0-9a-f]{8}$/);
});

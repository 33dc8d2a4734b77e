import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import type { Desk } from '#electron/desk.ts';
import { openSecrets } from '#electron/secrets.ts';
import { keepReplaced } from '#electron/sending/earlierAccounts.ts';
import { openSettings } from '#electron/settings.ts';
import type { Reply } from '#shared/contract.ts';
import { on, shopAfter } from '#test/given.ts';
import { type FakeAndroid, startFakeAndroid } from '#test/electron/providers/fakes/fakeAndroid.ts';

let dir = '';
let host: OpenHost;
const started = Date.now();
let shift = 0;
const time = () => Date.parse('2026-11-25T10:00:00.000Z') + shift + Date.now() - started;
const now = () => new Date(time()).toISOString();
const open = () => openHost({ dir, version: '0.0.0', under: 'browser', language: 'en', now });

/** The phone that carried the texts first, and the one that replaced it. */
let old: FakeAndroid;
let present: FakeAndroid;
let oldPassword = '';

const done = async <T>(reply: Promise<{ readonly kind: string } & Partial<{ readonly outcome: T }>>): Promise<T> => {
  const { kind, outcome, ...rest } = await reply;
  if (kind !== 'done' || outcome === undefined) throw new Error(`refused: ${JSON.stringify(rest)}`);
  return outcome;
};
const fieldsOf = ({ origin, username, password }: FakeAndroid) => ({ address: origin, username, password });
/** Another phone than the one before, where that answered. */
const save = (phone: FakeAndroid, others: Readonly<Record<string, string>> = {}) =>
  done(host.run('saveProviderFields', { ...wish(phone, others), account: 'another' }));
const wish = (phone: FakeAndroid, others: Readonly<Record<string, string>> = {}) =>
  ({ provider: 'androidGateway', fields: { ...fieldsOf(phone), ...others } }) as const;
const stops = async () => (await host.read('today', {})).month.stops;
const cursors = async () => Object.keys((await openSettings(dir, 'en')).now().cursors);
const choose = (number: string) =>
  done(host.run('chooseProvider', { provider: 'androidGateway', sender: { kind: 'number', number } }));
const check = () => done(host.run('checkReplies', {}));
const earlier = async () => (await host.read('carriers', {})).replies.earlier;
const unheard = async () => (await host.read('today', {})).unheard;
const secrets = async (): Promise<string> => readFile(join(dir, 'keys', 'secrets.json'), 'utf8');
const reopened = async () => {
  await host.close();
  host = await open();
};

beforeEach(async () => {
  shift = 0;
  oldPassword = 'the first';
  dir = await mkdtemp(join(tmpdir(), 'yesbook-earlier-'));
  old = await startFakeAndroid({ now: time, password: () => oldPassword });
  present = await startFakeAndroid({ now: time, password: () => 'the second' });
  host = await open();
  await done(host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' }));
  await save(old);
  await choose('+491713920000');
  // A reading of the very instant in which the account was chosen does not count for it.
  shift += 1;
  await check();
});
afterEach(async () => {
  await host.close();
  await old.close();
  await present.close();
  await rm(dir, { recursive: true, force: true });
});

describe('an account whose keys were replaced', () => {
  it('is still read, so that a STOP to its number holds, also after a restart', async () => {
    await save(present);
    await choose('+491713920009');
    old.textFrom('+491713920001', 'Stop');
    await check();
    expect((await host.read('today', {})).month.stops).toBe(1);
    await reopened();
    old.textFrom('+491713920002', 'Stop');
    // The start reads by itself, too.
    await check();
    expect((await host.read('today', {})).month.stops).toBe(2);
    expect(await earlier()).toMatchObject([{ provider: 'androidGateway', numbers: ['0171 3920000'], unread: null }]);
    expect(await unheard()).toEqual([]);
    expect(old.reached).toEqual([]);
  });

  it('is told of once it refuses, and no more once it is read again', async () => {
    await save(present);
    oldPassword = 'changed on the phone';
    await check();
    expect(await unheard()).toMatchObject([{ provider: 'androidGateway', unread: { why: 'badCredentials' } }]);
    const [told] = await unheard();
    shift += 3_600_000;
    await check();
    expect(await unheard()).toEqual([told]);
    await reopened();
    expect(await unheard()).toEqual([told]);
    oldPassword = 'the first';
    await check();
    expect(await unheard()).toEqual([]);
  });

  it('is told of when it has not answered for days, and not for one bad hour', async () => {
    await save(present);
    await old.close();
    await check();
    expect(await unheard()).toEqual([]);
    shift += 4 * 86_400_000;
    await check();
    expect(await unheard()).toMatchObject([{ unread: { why: 'offline' } }]);
  });

  it('is forgotten with its keys when the owner says that it no longer exists', async () => {
    await done(host.run('setOwnerPin', { pin: '2468' }));
    await save(present);
    const [account] = await earlier();
    const kept = await secrets();
    await reopened();
    const wish = { account: account?.key ?? '' };
    expect(await host.run('closeAccount', wish)).toMatchObject({ kind: 'refused', refusal: { kind: 'ownerNeeded' } });
    await done(host.run('unlockOwner', { pin: '2468' }));
    await done(host.run('closeAccount', wish));
    expect(await earlier()).toEqual([]);
    expect(kept).toContain(account?.key);
    expect(await secrets()).not.toContain(account?.key);
    old.textFrom('+491713920001', 'Stop');
    await check();
    expect((await host.read('today', {})).month.stops).toBe(0);
  });

  it('is the one in use again when its details are typed in again', async () => {
    await save(present);
    await check();
    await save(old);
    expect(await earlier()).toMatchObject([{ provider: 'androidGateway' }]);
    present.textFrom('+491713920001', 'Stop');
    old.textFrom('+491713920002', 'Stop');
    await check();
    expect((await host.read('today', {})).month.stops).toBe(2);
  });

  it('is not kept where it never answered, as a slip of the keyboard does not', async () => {
    await save(old, { password: 'a slip' });
    await save(old);
    expect(await earlier()).toEqual([]);
  });
});

describe('a new key, where nothing but the key tells accounts apart', () => {
  const changed = async (password: string, account?: 'same' | 'another') => {
    oldPassword = password;
    return host.run('saveProviderFields', { ...wish(old, { password }), ...(account && { account }) });
  };

  it('is asked about before anything changes', async () => {
    const before = await secrets();
    expect(await changed('the next')).toMatchObject({ kind: 'refused', refusal: { kind: 'accountUnclear' } });
    expect(await secrets()).toBe(before);
    await done(changed('the next', 'another'));
    expect(await earlier()).toMatchObject([
      { provider: 'androidGateway', asks: [{ key: 'address' }, { key: 'password' }] },
    ]);
    expect(await cursors()).toHaveLength(1);
    await check();
    expect(await cursors()).toHaveLength(2);
  });

  it('of the same account goes on reading where the old one ended, each time, and no reply is lost', async () => {
    old.textFrom('+491713920001', 'Stop');
    await check();
    const place = await cursors();
    await done(changed('the next', 'same'));
    old.textFrom('+491713920002', 'Stop');
    expect(await check()).toEqual({ texts: 1, stops: 1 });
    await reopened();
    await done(changed('the one after', 'same'));
    old.textFrom('+491713920003', 'Stop');
    expect(await check()).toEqual({ texts: 1, stops: 1 });
    expect(await stops()).toBe(3);
    expect(await cursors()).toEqual(place);
    expect(await earlier()).toEqual([]);
  });

  it('is not asked about when it is typed once more, or the first one again', async () => {
    await done(changed('the next', 'same'));
    await done(changed('the next'));
    await done(changed('the first'));
    expect(await earlier()).toEqual([]);
  });

  it('is asked about also where the old one was lost', async () => {
    await check();
    await host.close();
    await writeFile(join(dir, 'keys', 'secrets.json'), '{');
    host = await open();
    expect(await changed('the next')).toMatchObject({ refusal: { kind: 'accountUnclear' } });
    const place = await cursors();
    await done(changed('the next', 'same'));
    await check();
    expect(await cursors()).toEqual(place);
  });
});

describe('an account used before whose key is not there, or refused', () => {
  const give = async (password: string): Promise<Reply<'giveAccountKey'>> => {
    const [account] = await earlier();
    return host.run('giveAccountKey', { account: account?.key ?? '', fields: { password, username: 'not heeded' } });
  };

  it.each<[string, () => Promise<void>, string]>([
    ['lost', async () => writeFile(join(dir, 'keys', 'secrets.json'), '{'), 'settingsMissing'],
    [
      'changed on the phone',
      async () => {
        oldPassword = 'changed on the phone';
      },
      'badCredentials',
    ],
  ])('is read again once it is entered: %s', async (_, happens, why) => {
    await save(present);
    await check();
    const places = await cursors();
    await host.close();
    await happens();
    host = await open();
    await host.run('saveProviderFields', wish(present));
    await check();
    expect(await unheard()).toMatchObject([{ unread: { why } }]);
    expect(await give('a slip')).toMatchObject({ refusal: { kind: 'providerFails', why: 'badCredentials' } });
    await done(give(oldPassword));
    expect(await unheard()).toEqual([]);
    old.textFrom('+491713920001', 'Stop');
    expect(await check()).toEqual({ texts: 1, stops: 1 });
    await reopened();
    await check();
    expect(await earlier()).toMatchObject([{ unread: null }]);
    expect((await cursors()).toSorted()).toEqual(places.toSorted());
  });

  it('turns out to be the one in use, where the key of that one is entered', async () => {
    oldPassword = 'changed on the phone';
    await save(old, { password: oldPassword });
    await check();
    expect(await earlier()).toMatchObject([{ unread: { why: 'badCredentials' } }]);
    await done(give(oldPassword));
    expect(await earlier()).toEqual([]);
    old.textFrom('+491713920001', 'Stop');
    expect(await check()).toEqual({ texts: 1, stops: 1 });
  });

  it('is given it also where another provider is in use now', async () => {
    await done(
      host.run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+447700900000' } }),
    );
    oldPassword = 'changed on the phone';
    await check();
    expect(await unheard()).toMatchObject([{ key: 'androidGateway' }]);
    await done(give(oldPassword));
    expect(await unheard()).toEqual([]);
    old.textFrom('+491713920001', 'Stop');
    expect(await check()).toEqual({ texts: 1, stops: 1 });
    expect(await earlier()).toMatchObject([{ key: 'androidGateway', unread: null }]);
  });
});

it('the same account at another address is no other account', async () => {
  await save(old, { address: old.origin.replace('127.0.0.1', 'localhost') });
  expect(await earlier()).toEqual([]);
});

it('a provider used before is told of when it refuses, and can be closed as well', async () => {
  await done(host.run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+447700900000' } }));
  await check();
  expect(await unheard()).toEqual([]);
  oldPassword = 'changed on the phone';
  await check();
  expect(await unheard()).toMatchObject([{ key: 'androidGateway', numbers: ['0171 3920000'] }]);
  await done(host.run('closeAccount', { account: 'androidGateway' }));
  expect(await unheard()).toEqual([]);
  await check();
  expect(await earlier()).toEqual([]);
  expect(await secrets()).not.toContain('androidGateway');
});

it('what a name or a short code wrote is shown in the replies, once, and is nobody’s stop', async () => {
  old.textFrom('DHL', 'Stop by for your parcel');
  old.textFrom('4477', 'STOP');
  await check();
  await check();
  const { conversations, replies } = await host.read('replies', { count: 9 });
  expect(conversations).toEqual([]);
  expect(replies.strangers.map(({ from, text }) => [from, text])).toEqual(
    expect.arrayContaining([
      ['DHL', 'Stop by for your parcel'],
      ['4477', 'STOP'],
    ]),
  );
  expect(replies.strangers).toHaveLength(2);
  await reopened();
  expect((await host.read('replies', { count: 9 })).replies.strangers).toHaveLength(2);
});

it('the account in use is not closed so', async () => {
  await done(host.run('closeAccount', { account: 'androidGateway' }));
  expect(await secrets()).toContain('androidGateway');
});

it('an account that a send still waits for is not closed, for the stops there must be read before it goes on', async () => {
  const bread = { name: 'Brot', wording: 'Sie dürfen mir freitags zum Brot schreiben.', language: 'de' };
  const { campaign } = await done(host.run('createCampaign', bread));
  await done(
    host.run('recordConsent', {
      person: { kind: 'new', typed: '+491713920001', name: 'Gwen' },
      campaigns: [campaign],
      kind: 'express',
      evidence: { medium: 'spoken', note: 'am Tresen gefragt', files: [] },
    }),
  );
  const wish = { send: 'one', campaign, template: 'Freitag gibt es Roggenbrot.', people: 1, upheld: {}, maxParts: 2 };
  await done(host.run('approveSend', { ...wish, startAt: '2026-11-27T10:00:00.000Z' }));
  await done(host.run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+447700900000' } }));
  expect(await host.run('closeAccount', { account: 'androidGateway' })).toMatchObject({
    kind: 'refused',
    refusal: { kind: 'accountStillUsed' },
  });
  await check();
  await done(host.run('cancelSend', { send: 'one' }));
  await done(host.run('closeAccount', { account: 'androidGateway' }));
  await check();
  expect(await earlier()).toEqual([]);
});

it('the key kept of an account outlives a change that stopped half-way, with the new key put away and not yet its name', async () => {
  const settings = await openSettings(dir, 'en');
  const secrets = await openSecrets({ dir, keyring: null });
  const sender = { kind: 'number', number: '+46766860000' } as const;
  const chosen = { type: 'provider.chosen', subject: null, fact: { provider: 'elks', sender } } as const;
  const shop = shopAfter(on(now(), chosen));
  const sending = { accountOf: async () => 'a1b2c3d4', missing: async () => [] };
  const desk = { settings, secrets, now, book: { shop: () => shop }, sending } as unknown as Desk;
  await settings.change({ cursors: { 'elks:a1b2c3d4': 'where reading goes on' } });
  await secrets.set('elks', 'password', 'of the first');
  await keepReplaced(desk, 'elks');
  await secrets.set('elks', 'password', 'of the second');
  await keepReplaced(desk, 'elks');
  expect(await secrets.get('elks:a1b2c3d4', 'password')).toBe('of the first');
});

it.each<[string, 'elks' | 'seven', string[], number]>([
  ['is kept without it, so that Today tells, where its name is no secret', 'elks', ['password'], 1],
  ['is not kept where the secret is what names it: it may be the same that is typed again', 'seven', ['apiKey'], 0],
])('an account whose secret was lost %s', async (_, kind, missing, kept) => {
  const settings = await openSettings(dir, 'en');
  const secrets = await openSecrets({ dir, keyring: null });
  const chosen = { provider: kind, sender: { kind: 'number', number: '+491713920000' } } as const;
  const shop = shopAfter(on(now(), { type: 'provider.chosen', subject: null, fact: chosen }));
  const sending = { accountOf: async () => 'a1b2c3d4', missing: async () => missing };
  const desk = { settings, secrets, now, book: { shop: () => shop }, sending } as unknown as Desk;
  await settings.change({ cursors: { [`${kind}:a1b2c3d4`]: 'where reading goes on' } });
  await keepReplaced(desk, kind);
  expect(Object.keys(settings.now().earlierAccounts)).toHaveLength(kept);
});

import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { type OpenHost, openHost } from '#electron/host.ts';

import { openLedger } from '#electron/ledger/ledger.ts';
import { openPractice } from '#shared/providers/practice.ts';
import type { Entry, Facts, FactType } from '#shared/facts.ts';

let dir = '';
let host: OpenHost;
/** A Wednesday at eleven in the bakery; the clock runs on from there. */
const started = Date.now();
let shift = 0;
const now = () => new Date(Date.parse('2026-11-25T10:00:00.000Z') + shift + Date.now() - started).toISOString();
const open = () => openHost({ dir, version: '0.0.0', under: 'browser', language: 'en', now });

beforeEach(async () => {
  shift = 0;
  dir = await mkdtemp(join(tmpdir(), 'yesbook-sending-'));
  host = await open();
});
afterEach(async () => {
  await host.close();
  await rm(dir, { recursive: true, force: true });
});

/** The outcome of a wish that is granted. */
const done = async <T>(reply: Promise<{ readonly kind: string } & Partial<{ readonly outcome: T }>>): Promise<T> => {
  const { kind, outcome, ...rest } = await reply;
  if (kind !== 'done' || outcome === undefined) throw new Error(`refused: ${JSON.stringify(rest)}`);
  return outcome;
};

const shopWithThree = async (): Promise<{ readonly campaign: string; readonly contacts: readonly string[] }> => {
  await done(host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' }));
  await done(host.run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } }));
  const bread = { name: 'Brot am Freitag', wording: 'Sie dürfen mir freitags zum Brot schreiben.', language: 'de' };
  const { campaign } = await done(host.run('createCampaign', bread));
  const contacts: string[] = [];
  for (const [each, name] of ['Gwen', 'Dev', 'Nora'].entries()) {
    const wish = {
      person: { kind: 'new' as const, typed: `+49171392000${each + 1}`, name },
      campaigns: [campaign],
      kind: 'express' as const,
      evidence: { medium: 'spoken' as const, note: 'am Tresen gefragt', files: [] },
    };
    contacts.push((await done(host.run('recordConsent', wish))).contact);
  }
  await done(host.run('checkReplies', {}));
  return { campaign, contacts };
};

const approve = (campaign: string, send: string, people: number, template = 'Freitag gibt es Roggenbrot.') =>
  done(
    host.run('approveSend', {
      send,
      campaign,
      template,
      people,
      upheld: {},
      maxParts: 2,
    }),
  );

/** Everything of one kind in the book, once it is closed; the host is opened again. */
const inBook = async <T extends FactType>(type: T): Promise<readonly Facts[T][]> => {
  await host.close();
  const facts: Facts[T][] = [];
  const onEntry = (entry: Entry) => {
    if (entry.type === type && entry.fact !== null) facts.push(entry.fact as Facts[T]);
  };
  await (await openLedger(dir, { onEntry, report: () => {} })).close();
  host = await open();
  return facts;
};

/** How many entries of a kind are in the file, while the host has it open. */
const linesOf = async (type: FactType): Promise<number> =>
  (await readFile(join(dir, 'ledger.jsonl'), 'utf8')).split(`"type":"${type}"`).length - 1;

const until = async (is: () => Promise<boolean>): Promise<void> => {
  while (!(await is())) await new Promise<void>((resolve) => void setImmediate(resolve));
};

describe('a send in practice mode', () => {
  it('goes out to everyone who said yes, and is delivered after a moment', async () => {
    const { campaign } = await shopWithThree();
    await approve(campaign, 's1', 3);
    await until(async () => (await inBook('message.handedOver')).length === 3);
    await until(async () => (await inBook('message.delivered')).length === 3);
    expect(await inBook('message.intended')).toHaveLength(3);
  });

  it('a "Stop. Thank you" suppresses at once, and the next message is held back', async () => {
    const { campaign, contacts } = await shopWithThree();
    await approve(campaign, 's1', 3);
    await until(async () => (await inBook('message.handedOver')).length === 3);
    await done(host.run('answerAsCustomer', { contact: contacts[0] ?? '', text: 'Stop. Thank you' }));
    expect(await inBook('optOut.received')).toMatchObject([
      { way: 'sms', words: 'Stop. Thank you', scope: { kind: 'all' } },
    ]);
    const numbers = await host.run('approveSend', {
      send: 's2',
      campaign,
      template: 'Noch Brot da.',
      people: 3,
      upheld: {},
      maxParts: 2,
    });
    expect(numbers).toEqual({ kind: 'refused', refusal: { kind: 'numbersMoved', was: 3, is: 2 } });
    await approve(campaign, 's2', 2, 'Noch Brot da.');
    await until(async () => (await inBook('message.handedOver')).length === 5);
    expect(
      (await inBook('message.intended')).map(({ phone }) => phone).filter((phone) => phone.endsWith('1')),
    ).toHaveLength(1);
  });

  it('a send whose time went by while the app was closed asks, and goes on only when told to', async () => {
    const { campaign } = await shopWithThree();
    const startAt = '2026-11-25T11:00:00.000Z';
    const wish = { send: 's1', campaign, template: 'Freitag gibt es Roggenbrot.', people: 3, upheld: {}, maxParts: 2 };
    await done(host.run('approveSend', { ...wish, startAt }));
    shift = 3 * 3_600_000;
    await until(async () => (await inBook('send.paused')).length === 1);
    expect(await inBook('send.paused')).toMatchObject([{ send: 's1', why: 'missedTime' }]);
    expect(await inBook('message.intended')).toEqual([]);
    await done(host.run('resumeSend', { send: 's1' }));
    await done(host.run('checkReplies', {}));
    await until(async () => (await linesOf('message.handedOver')) === 3);
  });

  it('somebody new who writes is in the book from then on', async () => {
    await shopWithThree();
    expect(await host.run('testProvider', { provider: 'practice' })).toMatchObject({
      kind: 'done',
      outcome: { kind: 'works' },
    });
    expect(await host.run('testProvider', { provider: 'twilio' })).toEqual({
      kind: 'refused',
      refusal: { kind: 'providerNotReady', missing: ['accountSid', 'secret'] },
    });
    const fields = { accountSid: 'AC1', secret: 'never shown' };
    await done(host.run('saveProviderFields', { provider: 'twilio', fields }));
    await done(host.run('chooseProvider', { provider: 'twilio', sender: { kind: 'number', number: '+491713920000' } }));
    const refused = await host.run('answerAsCustomer', { contact: 'nobody', text: 'Hallo' });
    expect(refused).toMatchObject({ kind: 'refused', refusal: { kind: 'contactGone' } });
    expect(JSON.stringify(await host.read('about', {}))).not.toContain('never shown');
    const files = await readdir(dir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      expect(await readFile(join(file.parentPath, file.name), 'utf8')).not.toContain('never shown');
    }
  });
});

it('another account is not in use before it is noted that nothing of it was read', async () => {
  await done(host.run('saveProviderFields', { provider: 'seven', fields: { apiKey: 'the first key' } }));
  const secrets = join(dir, 'keys', 'secrets.json');
  const before = await readFile(secrets);
  // No file can be written where a folder has its name.
  await mkdir(join(dir, 'settings.json.new'));
  await expect(host.run('saveProviderFields', { provider: 'seven', fields: { apiKey: 'another' } })).rejects.toThrow();
  expect(await readFile(secrets)).toEqual(before);
  await rm(join(dir, 'settings.json.new'), { recursive: true });
  await done(host.run('saveProviderFields', { provider: 'seven', fields: { apiKey: 'another' } }));
  const settings = await readFile(join(dir, 'settings.json'), 'utf8');
  await done(host.run('saveProviderFields', { provider: 'seven', fields: { apiKey: 'another' } }));
  await done(host.run('saveProviderFields', { provider: 'seven', fields: { apiKey: '' } }));
  expect(JSON.parse(await readFile(join(dir, 'settings.json'), 'utf8'))).toHaveProperty(
    'accountSince',
    JSON.parse(settings).accountSince,
  );
});

describe('a conversation in practice mode', () => {
  it('answers HELP by itself, and once by hand however often it is pressed', async () => {
    const { contacts } = await shopWithThree();
    const [gwen = ''] = contacts;
    await done(host.run('answerAsCustomer', { contact: gwen, text: 'Hilfe' }));
    await done(host.run('answerAsCustomer', { contact: gwen, text: 'Gibt es heute Roggen?' }));
    const wish = { message: 'answer-1', contact: gwen, text: 'Ja, bis zwölf.' };
    await Promise.all([done(host.run('replyByHand', wish)), done(host.run('replyByHand', wish))]);
    const { history } = (await host.read('person', { contact: gwen })) ?? { history: [] };
    const texts = history.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
    expect(texts).toHaveLength(2);
    expect(texts.every((text) => text.includes('STOP') && text.includes('Backhaus'))).toBe(true);
  });

  it('asks back who texts the keyword of a campaign that wants that, and takes nothing but their yes', async () => {
    const { contacts } = await shopWithThree();
    const [gwen = ''] = contacts;
    const lunch = { name: 'Mittagstisch', wording: 'Sie dürfen mir zum Mittagstisch schreiben.', language: 'de' };
    await done(host.run('createCampaign', { ...lunch, keyword: 'MITTAG', joinBy: 'confirmation' }));
    await done(host.run('answerAsCustomer', { contact: gwen, text: 'Mittag' }));
    const kinds = async () =>
      (await host.read('person', { contact: gwen }))?.history.map(({ kind }) => kind).toReversed();
    expect(await kinds()).toEqual(['added', 'yes', 'wrote', 'asked', 'text']);
    expect((await host.read('person', { contact: gwen }))?.yeses).toHaveLength(1);
    await done(host.run('answerAsCustomer', { contact: gwen, text: 'Ja' }));
    expect(await kinds()).toEqual(['added', 'yes', 'wrote', 'asked', 'text', 'wrote', 'yes']);
    expect(await inBook('consent.given')).toHaveLength(4);
    expect((await host.read('today', {})).toAsk).toEqual([]);
  });

  it('holds an answer back from who said stop', async () => {
    const { contacts } = await shopWithThree();
    const [gwen = ''] = contacts;
    await done(host.run('answerAsCustomer', { contact: gwen, text: 'Stop' }));
    const wish = { message: 'answer-2', contact: gwen, text: 'Schade.' };
    expect(await host.run('replyByHand', wish)).toMatchObject({ kind: 'refused', refusal: { kind: 'heldBack' } });
  });
});

describe('what happened while the app was closed', () => {
  const awayNow = async () => (await host.read('today', {})).away;
  const closedFor = async (hours: number, meanwhile: () => Promise<void> = async () => {}) => {
    await host.close();
    await meanwhile();
    shift += hours * 3_600_000;
    host = await open();
  };
  /** Texts come to the provider while nobody reads them. */
  const written = (texts: readonly (readonly [string, string])[]) => async () => {
    const provider = openPractice(
      {},
      surroundingsIn({ now: () => Date.parse(now()), inboundNumbers: [], dataFolder: dir }),
    );
    for (const [phone, text] of texts) await provider.answerAs(phone, text);
  };

  it('is told once, and nothing is where nothing happened', async () => {
    const { campaign } = await shopWithThree();
    await done(host.run('changeCampaign', { campaign, keyword: 'BROT' }));
    await closedFor(5);
    await done(host.run('checkReplies', {}));
    expect(await awayNow()).toBeNull();
    await closedFor(
      20,
      written([
        ['+491713920001', 'Stop'],
        ['+491713920009', 'Brot'],
        ['+491713920002', 'Habt ihr Roggen?'],
      ]),
    );
    await done(host.run('checkReplies', {}));
    await done(
      host.run('answerAsCustomer', {
        contact: (await host.read('replies', { count: 9 })).conversations[0]?.contact ?? '',
        text: 'Danke',
      }),
    );
    expect(await awayNow()).toMatchObject({ replies: 3, stops: 1, yeses: 1, delivered: 0, failed: 0, missed: [] });
    await done(host.run('seeAway', {}));
    expect(await awayNow()).toBeNull();
    await closedFor(1);
    await done(host.run('checkReplies', {}));
    expect(await awayNow()).toBeNull();
  });

  it('tells of a planned time that went by', async () => {
    const { campaign } = await shopWithThree();
    const startAt = '2026-11-25T11:00:00.000Z';
    const wish = { send: 's1', campaign, template: 'Freitag gibt es Roggenbrot.', people: 3, upheld: {}, maxParts: 2 };
    await done(host.run('approveSend', { ...wish, startAt }));
    await closedFor(3);
    await until(async () => (await awayNow())?.missed.length === 1);
    expect((await awayNow())?.missed).toEqual(['Brot am Freitag']);
  });
});

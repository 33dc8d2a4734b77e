import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { openBook } from '#electron/book.ts';
import type { Desk } from '#electron/desk.ts';
import { openSettings } from '#electron/settings.ts';
import { openKeptStamps, verifyFor } from '#electron/stamps/keptStamps.ts';
import { stampDaily } from '#electron/stamps/stampDaily.ts';
import { openStamping } from '#electron/stamps/stamping.ts';
import { decided } from '#shared/decide/decision.ts';
import { emptyShop } from '#shared/replay.ts';
import { isClockUrl, knownClocks } from '#shared/stamps/clocks.ts';
import { emptyFolder, open as openLedgerIn } from '#test/electron/ledger/folder.ts';
import { bundleProgram, startChild } from '#test/child.ts';
import { bakery, bread } from '#test/given.ts';
import { type Answer, makeTsa, openssl, serveTsa, signedBy, type Tsa, type TsaServer } from '#test/tsa.ts';
import { readStampResponse } from '#shared/stamps/stampToken.ts';

const shop = { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' };
let dir = '';
let tsa: Tsa;
let server: TsaServer;
let hours = 0;
const now = () => new Date(Date.now() + hours * 3_600_000).toISOString();

const open = async (): Promise<OpenHost> => {
  const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en', now });
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => (closed ??= host.close());
  onTestFinished(close);
  return { ...host, close };
};
const stamped = () => readdirSync(join(dir, 'timestamps')).filter((name) => name.endsWith('.tsr'));
const stampNow = async (host: OpenHost) => {
  const reply = await host.run('stampNow', {});
  return reply.kind === 'done' ? reply.outcome : expect.fail(reply.refusal.kind);
};
const chosen = async (): Promise<OpenHost> => {
  const host = await open();
  await host.run('describeShop', shop);
  await host.run('chooseClock', { url: server.url });
  return host;
};

beforeEach(async () => {
  dir = emptyFolder();
  tsa = makeTsa();
  server = await serveTsa(tsa);
  hours = 0;
});

describe('the clock outside', () => {
  it('is asked by nobody before the owner chose one, and by nobody after they took it back', async () => {
    const host = await open();
    await host.run('describeShop', shop);
    await host.run('backUpNow', {});
    expect(await host.run('stampNow', {})).toEqual({ kind: 'refused', refusal: { kind: 'clockNotChosen' } });
    await host.run('chooseClock', { url: server.url });
    await host.run('chooseClock', { url: null });
    await host.run('backUpNow', {});
    expect(server.asked).toEqual([]);
  });

  it.each(['', 'freetsa.org', 'ftp://freetsa.org/tsr', 'file:///etc/passwd', 'https://', 'https://me@here/tsr'])(
    'cannot be %j',
    async (url) => {
      const host = await open();
      expect(await host.run('chooseClock', { url })).toEqual({
        kind: 'refused',
        refusal: { kind: 'clockUrlUnusable' },
      });
    },
  );

  it('may be any of those we name', () => {
    expect(knownClocks.filter(({ url }) => !isClockUrl(url))).toEqual([]);
  });
});

describe.each(['rsa', 'ec'] as const)('a stamp of a TSA with a key of the kind %s', (key) => {
  it('is kept as it came, openssl verifies it over the checkpoint, and it outlives a restart', async () => {
    tsa = makeTsa({ key });
    server.answer = (query) => ({ body: tsa.reply(query) });
    const host = await chosen();
    expect(await stampNow(host)).toMatchObject({ kind: 'stamped', size: 1, by: 'O=Clock Ltd, CN=Test Clock' });
    const [file = ''] = stamped();
    const [answer, note] = [join(dir, 'timestamps', file), join(dir, 'timestamps', file.replace('.tsr', '.txt'))];
    expect(openssl(['ts', '-reply', '-in', answer, '-text'])).toContain('Status: Granted');
    openssl(['ts', '-verify', '-in', answer, '-data', note, '-CAfile', tsa.ca]);
    const first = readFileSync(answer);
    await host.close();
    const again = await open();
    expect(await again.read('clock', {})).toMatchObject({ waiting: 0, failure: null, last: { size: 1 } });
    expect(await stampNow(again)).toMatchObject({ kind: 'stamped', size: 1 });
    expect(stamped()).toEqual([file]);
    expect(Buffer.compare(readFileSync(answer), first)).toBe(0);
  });
});

it('nothing but a hash and a random number leaves: what is asked does not even name the book', async () => {
  const host = await chosen();
  await stampNow(host);
  const [query = new Uint8Array()] = server.asked;
  writeFileSync(join(dir, 'query'), query);
  expect(query.length).toBeLessThan(80);
  expect(openssl(['ts', '-query', '-in', join(dir, 'query'), '-text'])).toContain('Extensions:\n');
});

describe('an answer that is no good stamp', () => {
  const content = (answer: Uint8Array): Uint8Array => {
    const read = readStampResponse(answer);
    return read.kind === 'granted' ? read.token.content : expect.fail('no token');
  };
  it.each<[string, string, (query: Uint8Array) => Answer]>([
    ['a rejection', 'rejected', (query) => ({ body: makeTsa({ accepted: 'sha512' }).reply(query) })],
    [
      'an answer to an earlier question',
      'otherNonce',
      (query) => ({ body: tsa.reply(edited(query, (bytes) => bytes.length - 6)) }),
    ],
    ['a stamp for another hash', 'otherImprint', (query) => ({ body: tsa.reply(edited(query, () => 30)) })],
    [
      'a stamp signed with the key of a web server',
      'notForStamping',
      (query) => ({ body: signedBy(makeTsa({ usage: 'critical,serverAuth' }), content(tsa.reply(query))) }),
    ],
    ['a page of HTML', 'unreadable', () => ({ type: 'text/html', body: '<!doctype html><p>Sign in to the hotel</p>' })],
    ['a page that says 503', 'httpStatus', () => ({ status: 503, type: 'text/html', body: '<p>later</p>' })],
    ['half a stamp', 'unreadable', (query) => ({ body: tsa.reply(query).subarray(0, 300) })],
    ['nothing', 'unreadable', () => ({ body: '' })],
    ['ten megabytes', 'tooLong', () => ({ body: Buffer.alloc(10_000_000, 0x30) })],
  ])('%s is told and not kept, and what waits is asked for again', async (_, why, answer) => {
    const host = await chosen();
    const good = server.answer;
    server.answer = answer;
    expect(await stampNow(host)).toMatchObject({ kind: 'failed', why });
    expect(stamped()).toEqual([]);
    server.answer = good;
    expect(await stampNow(host)).toMatchObject({ kind: 'stamped' });
    expect(stamped()).toHaveLength(1);
  });

  it('a stamp from a clock that is hours from ours is told, because one of the two is wrong', async () => {
    const host = await chosen();
    hours = 5;
    expect(await stampNow(host)).toMatchObject({ kind: 'failed', why: 'clocksApart' });
    expect(stamped()).toEqual([]);
  });
});

describe('without a connection', () => {
  it('what is signed waits, over a restart, and one stamp for the newest then speaks for all', async () => {
    const host = await chosen();
    const { port } = new URL(server.url);
    await server.close();
    expect(await stampNow(host)).toMatchObject({ kind: 'failed', why: 'offline', detail: 'ECONNREFUSED' });
    await host.run('addContact', { typed: '0171 3920001', name: 'Gwen' });
    await host.run('backUpNow', {});
    await host.close();
    const again = await open();
    server = await serveTsa(tsa, Number(port));
    expect(await stampNow(again)).toMatchObject({ kind: 'stamped', size: 2 });
    expect(server.asked).toHaveLength(1);
  });

  it('it is asked again later and later, not with each checkpoint', async () => {
    const host = await chosen();
    let asked = 0;
    server.answer = () => {
      asked++;
      return { status: 500, body: '' };
    };
    await stampNow(host);
    for (const name of ['0171 3920001', '0171 3920002', '0171 3920003']) {
      await host.run('addContact', { typed: name, name });
      await host.run('backUpNow', {});
    }
    await host.close();
    expect(asked).toBe(1);
  });
});

it('a checkpoint signed for a backup is stamped without being asked for', async () => {
  const host = await chosen();
  const rung = new Promise<void>((resolve) => host.onChanged(() => stamped().length > 0 && resolve()));
  await host.run('backUpNow', {});
  await rung;
  expect(stamped()).toHaveLength(1);
});

it('stamps go into a backup and come out of it, on this computer and on another', async () => {
  const host = await chosen();
  await stampNow(host);
  const before = stamped();
  const { name } = outcomeOf(await host.run('backUpNow', {}));
  await stampNow(host);
  const all = stamped();
  const bytes = new Uint8Array(readFileSync(join(dir, 'backups', name)));
  const { staged } = outcomeOf(await host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } }));
  outcomeOf(await host.run('restoreBackup', { staged }));
  expect(stamped()).toEqual(expect.arrayContaining(all));
  // The restored book goes by another name, under which nothing is stamped yet.
  expect((await stampNow(host)).kind).toBe('stamped');
  expect(stamped().length).toBe(all.length + 1);
  await host.close();
  const again = await open();
  expect((await again.read('about', {})).notices).toEqual([]);

  dir = emptyFolder();
  const other = await open();
  const { handle } = await other.putFile({ name, mediaType: 'application/zip', bytes });
  const elsewhere = outcomeOf(await other.run('stageBackup', { from: { kind: 'file', handle } }));
  outcomeOf(await other.run('restoreBackup', { staged: elsewhere.staged }));
  expect(stamped()).toEqual(before);
  expect((await other.read('about', {})).notices).toEqual([]);
  for (const stamp of before) {
    const note = readFileSync(join(dir, 'timestamps', stamp.replace('.tsr', '.txt')), 'utf8');
    const response = new Uint8Array(readFileSync(join(dir, 'timestamps', stamp)));
    expect(await verifyFor(note, response)).toMatchObject({ kind: 'good' });
  }
});

it('each day on which the book grew gets a stamp, and a quiet day none', async () => {
  const { ledger } = await openLedgerIn(dir);
  const settings = await openSettings(dir, 'en');
  const ring = (): void => {};
  // The TSA goes by the time of day; only what asks whether a day has passed looks ahead.
  const stamping = openStamping({ ledger, settings, now: () => new Date().toISOString(), ring });
  const book = openBook(ledger, emptyShop(), now, ring);
  const desk = { settings, stamping, book, now } as unknown as Desk;
  const stampsAfter = async (later: number): Promise<number> => {
    hours += later;
    const { clock } = settings.now();
    // The rest it takes after each stamp is long over by then.
    if (clock !== null) await settings.change({ clock: { ...clock, triedAt: null } });
    await stampDaily(desk);
    return stamped().length;
  };
  await book.turn(() => decided([bakery], {}));
  expect(await stampsAfter(0)).toBe(0);
  await settings.change({ clock: { url: server.url, triedAt: null, tries: 0, failure: null } });
  expect(await stampsAfter(0)).toBe(1);
  await book.turn(() => decided(bread, {}));
  expect(await stampsAfter(12)).toBe(1);
  expect(await stampsAfter(13)).toBe(2);
  expect(await stampsAfter(25)).toBe(2);
  await stamping.close();
});

it('a host killed while the answer comes in keeps a whole stamp or none, and then gets one', async () => {
  const program = await bundleProgram('test/electron/stamps/stampKeeper.program.ts');
  for (const milliseconds of [0, 3, 15]) {
    dir = emptyFolder();
    const child = startChild(process.execPath, [program, dir, server.url]);
    const asked = new Promise<void>((resolve) => {
      server.answer = (query) => {
        const body = tsa.reply(query);
        void wait(milliseconds).then(resolve);
        return { body };
      };
    });
    await asked;
    child.process.kill('SIGKILL');
    await child.ended;
    server.answer = (query) => ({ body: tsa.reply(query) });
    const host = await open();
    expect((await stampNow(host)).kind).toBe('stamped');
    await host.close();
    const { ledger } = await openLedgerIn(dir);
    const kept = openKeptStamps(ledger);
    expect(kept.sizes()).toEqual([1]);
    expect(await kept.read(1)).not.toBeNull();
  }
}, 180_000);

function outcomeOf<T>(reply: { readonly kind: 'done'; readonly outcome: T } | { readonly kind: 'refused' }): T {
  return reply.kind === 'done' ? reply.outcome : expect.fail(JSON.stringify(reply));
}

const edited = (query: Uint8Array, place: (query: Uint8Array) => number): Uint8Array =>
  query.map((byte, at) => (at === place(query) ? byte ^ 1 : byte));

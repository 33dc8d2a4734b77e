import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type CallFailure, type Connection, connect } from '#shared/contract.ts';
import { queryReaders } from '#shared/queries.ts';
import { openDoor } from '#electron/door.ts';
import { openHost } from '#electron/host.ts';
import { serveHttp } from '#electron/http.ts';
import { openWindowFiles } from '#electron/windowFiles.ts';
import { pickWire } from '#renderer/wires.ts';
import { fakeElectron } from './electron/fakeElectron.ts';

/** A window's connection to a real host with a book of its own, and the end of both. */
type Connected = {
  readonly connection: Connection;
  /** The till's own window, once the till is open on another screen. */
  readonly till: () => Promise<Connection>;
  readonly close: () => Promise<void>;
};

let folder: string;
let connected: Connected;

async function overIpc(): Promise<Connected> {
  const fake = fakeElectron(join(folder, 'app'));
  vi.resetModules();
  vi.doMock('electron', () => fake.electron);
  const argv = process.argv;
  process.argv = ['electron', '.', '--data', join(folder, 'data')];
  await import('#electron/main.ts');
  process.argv = argv;
  await expect.poll(() => fake.happened.windows[0]?.webContents.mainFrame.url).toBe('yesbook://window/');
  await import('#electron/preload.ts');
  vi.stubGlobal('window', Object.fromEntries(fake.happened.exposed));
  const till = async () => {
    await expect.poll(() => fake.happened.windows[1]?.webContents.mainFrame.url).toBe('yesbook://window/');
    const invoke = (channel: string, ...asked: unknown[]) =>
      fake.invokeAs(fake.happened.windows[1] ?? fake.firstWindow(), channel, ...asked);
    const bridge = {
      call: (operation: string, body: unknown) => invoke('call', operation, body),
      putFile: (file: unknown) => invoke('putFile', file),
      saveFile: (handle: string, name: string) => invoke('saveFile', handle, name),
      onChanged: () => () => {},
    };
    vi.stubGlobal('window', { yesbook: bridge });
    return connect(pickWire());
  };
  const close = async () => {
    for (const window of fake.happened.windows) window.destroy();
    fake.happened.presses = 1;
    await expect
      .poll(() => {
        fake.happened.trays.at(-1)?.menu.at(-1)?.click();
        return fake.happened.exitCode;
      })
      .not.toBeNull();
    await expect.poll(() => fake.happened.exitCode).toBe(0);
    vi.doUnmock('electron');
  };
  return { connection: connect(pickWire()), till, close };
}

async function overHttp(): Promise<Connected> {
  const dir = join(folder, 'data');
  await mkdir(dir);
  let tillAddress = '';
  const host = await openHost({
    dir,
    version: '0.1.0',
    under: 'browser',
    language: 'de',
    tillAddress: () => tillAddress,
  });
  const log = () => undefined;
  const doors = { owner: openDoor(host, log), till: openDoor(host.till, log) };
  const files = await openWindowFiles(join(folder, 'app/dist/window'));
  const wire = await serveHttp(doors, { owner: files, till: files }, 0, log);
  tillAddress = wire.addressForOnce('till');
  const plain = fetch;
  vi.stubGlobal('window', {});
  /** Opens an address as a browser does; from then on everything asked comes from that page. */
  const open = async (address: string) => {
    const opened = await plain(address, { redirect: 'manual' });
    const page = new URL(opened.headers.get('location') ?? '', wire.address);
    const ours = { cookie: opened.headers.get('set-cookie')?.split(';')[0] ?? '', origin: page.origin };
    vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
      plain(new URL(path, page), { ...init, headers: { ...(init.headers as Record<string, string>), ...ours } }),
    );
    vi.stubGlobal('location', page);
    vi.stubGlobal('WebSocket', pageSocket(ours));
    return connect(pickWire());
  };
  const connection = await open(wire.address);
  const till = async () => {
    const shown = await connection.run('showTillWindow', {});
    return open(shown.kind === 'done' ? (shown.outcome.address ?? '') : '');
  };
  const close = async () => {
    await wire.close();
    await host.close();
  };
  return { connection, till, close };
}

/** A WebSocket as a page opens it: with the page's cookie and origin, which a program has to give. */
const pageSocket = (headers: Record<string, string>) => {
  const open = function (address: string) {
    return new WebSocket(address, { headers });
  };
  return Object.assign(open, { OPEN: WebSocket.OPEN });
};

describe.each([
  { wire: 'Electron IPC', open: overIpc },
  { wire: 'loopback HTTP', open: overHttp },
])('the contract over $wire', ({ open }) => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yesbook-contract-'));
    await mkdir(join(folder, 'app', 'dist', 'window'), { recursive: true });
    await writeFile(join(folder, 'app', 'dist', 'window', 'index.html'), '<!doctype html><title>Yesbook</title>');
    connected = await open();
  });

  afterEach(async () => {
    await connected.close();
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true, force: true });
  });

  it('reads what a screen shows', async () => {
    const about = await connected.connection.read('about', {});
    expect(about).toMatchObject({ shop: null, entries: 0, version: '0.1.0', language: 'de' });
  });

  it('runs a wish, rings, and reads what followed', async () => {
    const ring = vi.fn();
    const stop = connected.connection.onChanged(ring);
    expect(await connected.connection.run('setPreferences', { theme: 'dark' })).toEqual({ kind: 'done', outcome: {} });
    await expect.poll(() => ring.mock.calls.length).toBeGreaterThan(0);
    expect(await connected.connection.read('about', {})).toMatchObject({ theme: 'dark' });
    stop();
  });

  it('answers the ordinary no as a value with its reason', async () => {
    await connected.connection.run('startSample', {});
    const again = await connected.connection.run('startSample', {});
    expect(again).toEqual({ kind: 'refused', refusal: { kind: 'bookNotEmpty' } });
  });

  it('says what was wrong with nonsense and where, and changes nothing', async () => {
    const asked = connected.connection.run('setPreferences', { language: 'en', theme: 'loud' } as never);
    const failure = (await asked.catch((thrown: unknown) => thrown)) as CallFailure;
    expect(failure.envelope).toMatchObject({ kind: 'nonsense', where: 'setPreferences.theme' });
    expect(await connected.connection.read('about', {})).toMatchObject({ language: 'de' });
  });

  it('names a fault by its id alone', async () => {
    // A folder where the settings should be written: the write fails as a broken disk makes it fail. The host writes
    // them by itself at times, so the folder may have to be put there more than once.
    const settings = join(folder, 'data', 'settings.json');
    const block = () =>
      rm(settings, { force: true }).then(() => mkdir(join(settings, 'inTheWay'), { recursive: true }));
    await expect
      .poll(() =>
        block().then(
          () => 'blocked',
          () => 'written',
        ),
      )
      .toBe('blocked');
    const asked = connected.connection.run('setPreferences', { theme: 'dark' });
    const failure = (await asked.catch((thrown: unknown) => thrown)) as CallFailure;
    expect(failure.envelope).toEqual({
      ok: false,
      kind: 'fault',
      id: expect.stringMatching(/^[0-9A-F]{2}-[0-9A-F]{2}$/),
      why: 'unforeseen',
    });
  });

  it('takes a chosen file byte for byte', async () => {
    const bytes = new Uint8Array(300_000).map((_, index) => index % 256);
    const { handle } = await connected.connection.putFile({ name: 'Foto Ä.jpg', mediaType: 'image/jpeg', bytes });
    expect(handle).toMatch(/\S/);
  });

  it('gives the till’s own window what stands on the till, and nothing else', async () => {
    const { connection } = connected;
    await connection.run('describeShop', { name: 'Rosa', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
    const made = await connection.run('createCampaign', { name: 'Brot', wording: 'Ja zu Brot.', language: 'de' });
    const campaign = made.kind === 'done' ? made.outcome.campaign : '';
    await connection.run('setOwnerPin', { pin: '2580' });
    await connection.run('openTill', { campaigns: [campaign], screen: 'other' });
    expect(await connection.read('about', {})).toMatchObject({ seat: 'owner', till: 'otherScreen' });

    const till = await connected.till();
    expect(await till.read('about', {})).toMatchObject({ seat: 'till', dataDir: '', entries: 0 });
    expect(await till.read('till', {})).toMatchObject({ campaigns: [{ words: 'Ja zu Brot.' }] });
    const questions = Object.keys(queryReaders).filter((name) => name !== 'about' && name !== 'till');
    for (const name of questions) {
      const asked = till.read(name as 'campaigns', {}).then(
        () => 'answered',
        () => 'not answered',
      );
      expect(`${name}: ${await asked}`).toBe(`${name}: not answered`);
    }
    expect(await till.run('setPreferences', { theme: 'dark' })).toMatchObject({ refusal: { kind: 'tillOpen' } });
    expect(await till.run('showTillWindow', {})).toMatchObject({ refusal: { kind: 'tillOpen' } });
    const text = { name: 'list.csv', mediaType: 'text/csv', bytes: new Uint8Array([1]) };
    await expect(till.putFile(text)).rejects.toThrow('Not a file of the till screen');
    expect(await till.run('leaveTill', { pin: '0000' })).toMatchObject({ refusal: { kind: 'pinWrong' } });
    expect(await till.run('leaveTill', { pin: '2580' })).toEqual({ kind: 'done', outcome: {} });
    const over = await till.read('till', {}).catch(() => 'its window has gone');
    expect([null, 'its window has gone']).toContain(over);
  });
});

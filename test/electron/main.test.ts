import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge, HostFile } from '#shared/contract.ts';
import { openHost } from '#electron/host.ts';
import { fakeElectron } from './fakeElectron.ts';

let folder: string;
let fake: ReturnType<typeof fakeElectron>;
const argv = process.argv;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yesbook-main-'));
  await mkdir(join(folder, 'app', 'dist', 'window', 'assets'), { recursive: true });
  await writeFile(join(folder, 'app', 'dist', 'window', 'index.html'), '<!doctype html><title>Yesbook</title>');
  await writeFile(join(folder, 'secret.txt'), 'not for the window');
  process.argv = ['electron', '--inspect=0', join(folder, 'app'), '--data', join(folder, 'data')];
  fake = fakeElectron(join(folder, 'app'));
  vi.resetModules();
  vi.doMock('electron', () => fake.electron);
});

afterEach(async () => {
  fake.happened.presses = 1;
  for (const window of fake.happened.windows) window.destroy();
  if (fake.happened.exitCode === null) fake.happened.trays.at(-1)?.menu.at(-1)?.click();
  await expect.poll(() => fake.happened.exitCode).not.toBeNull();
  process.argv = argv;
  vi.doUnmock('electron');
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  await import('#electron/main.ts');
  await expect.poll(() => fake.happened.windows[0]?.webContents.mainFrame.url).toBe('yesbook://window/');
}

async function bridge(): Promise<Bridge> {
  await import('#electron/preload.ts');
  return fake.happened.exposed.get('yesbook') as Bridge;
}

const about = { name: 'about', asks: {} };

describe('the window under Electron', () => {
  it('runs in the sandbox, isolated, without Node', async () => {
    await start();
    expect(fake.happened.sandboxed).toBe(true);
    expect(fake.firstWindow().options.webPreferences).toEqual({
      preload: join(folder, 'app', 'dist', 'electron', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    });
    expect(fake.happened.schemes).toEqual([
      { scheme: 'yesbook', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('is not seen before its page is drawn', async () => {
    await start();
    await expect.poll(() => fake.firstWindow().seenWith).toBe('yesbook://window/');
  });

  it('shows its own files under the same strict rules as in a browser, and no others', async () => {
    await start();
    const answer = async (url: string) => fake.schemeHandlers.get('yesbook')?.(new Request(url));
    const page = await answer('yesbook://window/?x#/people');
    expect(await page?.text()).toContain('Yesbook');
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const path of ['../../secret.txt', '..%2f..%2fsecret.txt', 'assets', 'none.js']) {
      expect((await answer(`yesbook://window/${path}`))?.status).toBe(404);
    }
  });

  it('may go nowhere else, open no window and is granted no permission; a source opens in the owner’s browser', async () => {
    await start();
    const { happened } = fake;
    const contents = fake.firstWindow().webContents;
    for (const name of ['will-navigate', 'will-attach-webview']) {
      const event = { preventDefault: vi.fn() };
      contents.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    }
    for (const url of ['https://law.example/rule', 'file:///etc/passwd', 'javascript:alert(1)', 'tel:+491711234567']) {
      expect(contents.windowOpenHandler({ url })).toEqual({ action: 'deny' });
    }
    expect(happened.openedElsewhere).toEqual(['https://law.example/rule']);
    const answer = vi.fn();
    (happened.permission.request as (...args: unknown[]) => void)(contents, 'media', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    const check = happened.permission.check as (contents: object, asked: string) => boolean;
    expect(['media', 'geolocation', 'fullscreen'].filter((asked) => check(contents, asked))).toEqual(['fullscreen']);
  });

  it.each([
    ['a frame inside it', { url: 'yesbook://window/', parent: {} }],
    ['a page from elsewhere', { url: 'https://shop.example/yesbook://window/', parent: null }],
    ['a frame that has gone', null],
  ])('is alone answered, not %s', async (_who, frame) => {
    await start();
    await expect(fake.invokeFrom(frame, 'call', 'read', about)).rejects.toThrow('Only the window');
  });

  it('is answered no longer once it shows another page', async () => {
    await start();
    fake.firstWindow().webContents.mainFrame.url = 'https://shop.example/';
    for (const channel of fake.handlers.keys()) {
      await expect(fake.invokeFrom(fake.firstWindow().webContents.mainFrame, channel)).rejects.toThrow(
        'Only the window',
      );
    }
  });

  it('is told what is wrong with what no window of ours would send', async () => {
    await start();
    const send = (channel: string, ...args: unknown[]) =>
      fake.invokeFrom(fake.firstWindow().webContents.mainFrame, channel, ...args);
    const nonsense = { ok: false, kind: 'nonsense' };
    expect(await send('call', 'forget', about)).toMatchObject(nonsense);
    expect(await send('call', 'read', 'about')).toMatchObject(nonsense);
    expect(await send('putFile', { name: 'x', mediaType: 'image/png', bytes: 'text' })).toMatchObject(nonsense);
    const large = { name: 'x', mediaType: 'image/png', bytes: new Uint8Array(64 * 1024 * 1024 + 1) };
    expect(await send('putFile', large)).toMatchObject(nonsense);
    expect(await send('saveFile', 7, 'x')).toBe(false);
  });

  it('saves a file where the owner says, and nowhere when they change their mind', async () => {
    await start();
    const wire = await bridge();
    const file: HostFile = { name: 'photo.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) };
    const put = await wire.putFile(file);
    const { handle } = (put.ok ? put.answer : null) as { handle: string };
    expect(await wire.saveFile(handle, 'photo.jpg')).toBe(false);
    fake.happened.saveTo = join(folder, 'kept.jpg');
    expect(await wire.saveFile(handle, '../photo.jpg')).toBe(true);
    expect([...(await readFile(join(folder, 'kept.jpg')))]).toEqual([1, 2, 3]);
    expect(await wire.saveFile('unknown', 'x')).toBe(false);
  });
});

describe('a second start', () => {
  it('of the same book brings the first window forward', async () => {
    await start();
    fake.electron.app.emit('second-instance');
    expect(fake.firstWindow().focused).toBe(1);
    expect(fake.happened.windows).toHaveLength(1);
  });

  it('that is not the first ends at once and opens no book', async () => {
    fake.happened.singleInstance = false;
    await import('#electron/main.ts');
    expect(fake.happened.exitCode).toBe(0);
    expect(fake.happened.windows).toEqual([]);
  });

  it('beside a host in a browser says who has the book', async () => {
    await mkdir(join(folder, 'data'));
    const other = await openHost({ dir: join(folder, 'data'), version: '0', under: 'browser', language: 'en' });
    await import('#electron/main.ts');
    await expect.poll(() => fake.happened.exitCode).toBe(3);
    expect(fake.happened.errorBoxes).toEqual([expect.stringContaining('already open on this folder')]);
    await other.close();
  });
});

/** A shop with a PIN, a campaign and one yes, through the owner's own window. */
async function openShop() {
  await start();
  const run = async (name: string, asks: object) => {
    const answer = (await fake.invokeAs(fake.firstWindow(), 'call', 'run', { name, asks })) as {
      readonly answer: { readonly outcome: Record<string, unknown> };
    };
    return answer.answer.outcome;
  };
  await run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
  const made = await run('createCampaign', { name: 'Brot', wording: 'Sie dürfen schreiben.', language: 'de' });
  const campaign = String(made['campaign']);
  await run('setOwnerPin', { pin: '2580' });
  return { run, campaign };
}

describe('the till on another screen', () => {
  it('fills the second display, can ask for nothing else, and is closed by the PIN alone', async () => {
    fake.happened.displays.push({ id: 2, bounds: { x: 1280, y: 0, width: 1024, height: 768 } });
    const { run, campaign } = await openShop();
    await run('openTill', { campaigns: [campaign], screen: 'other' });
    await expect.poll(() => fake.happened.windows.length).toBe(2);
    const [owners, till] = fake.happened.windows;
    if (owners === undefined || till === undefined) throw new Error('There is no second window');
    expect(till.options).toMatchObject({ kiosk: true, x: 1280, width: 1024 });
    expect(till.options.webPreferences).toEqual(owners.options.webPreferences);
    await expect.poll(() => till.webContents.mainFrame.url).toBe('yesbook://window/');

    const read = (window: typeof owners, name: string) =>
      fake.invokeAs(window, 'call', 'read', { name, asks: {} }) as Promise<object>;
    expect(await read(till, 'till')).toMatchObject({ ok: true, answer: { shop: 'Backhaus' } });
    expect(await read(till, 'campaigns')).toMatchObject({ ok: false, kind: 'nonsense' });
    expect(await read(owners, 'campaigns')).toMatchObject({ ok: true });
    till.close();
    expect(till.isDestroyed()).toBe(false);

    const leave = (pin: string) => fake.invokeAs(till, 'call', 'run', { name: 'leaveTill', asks: { pin } });
    expect(await leave('1111')).toMatchObject({ answer: { refusal: { kind: 'pinWrong' } } });
    expect(till.isDestroyed()).toBe(false);
    expect(await leave('2580')).toMatchObject({ answer: { kind: 'done' } });
    await expect.poll(() => till.isDestroyed()).toBe(true);
    expect(fake.happened.exitCode).toBeNull();
  });

  it('keeps Yesbook in the tray when the owner closes their window', async () => {
    const { run, campaign } = await openShop();
    await run('openTill', { campaigns: [campaign], screen: 'other' });
    await expect.poll(() => fake.happened.windows.length).toBe(2);
    expect(fake.happened.windows[1]?.options.kiosk).toBeUndefined();
    fake.firstWindow().close();
    await expect.poll(() => fake.happened.trays.length).toBe(1);
    expect(fake.happened.exitCode).toBeNull();
    fake.happened.trays[0]?.menu[0]?.click();
    expect(fake.happened.windows).toHaveLength(3);
    expect(fake.happened.trays[0]?.state).toBe('destroyed');
  });

  it('ends Yesbook in the tray once the PIN has closed it', async () => {
    const { run, campaign } = await openShop();
    await run('openTill', { campaigns: [campaign], screen: 'other' });
    await expect.poll(() => fake.happened.windows.length).toBe(2);
    const till = fake.happened.windows[1];
    if (till === undefined) throw new Error('There is no second window');
    fake.firstWindow().close();
    await expect.poll(() => fake.happened.trays.length).toBe(1);
    await fake.invokeAs(till, 'call', 'run', { name: 'leaveTill', asks: { pin: '2580' } });
    await expect.poll(() => fake.happened.exitCode).toBe(0);
    expect(fake.happened.trays[0]?.state).toBe('destroyed');
  });
});

describe('closing the window', () => {
  it('ends Yesbook where nothing is on its way', async () => {
    await start();
    fake.firstWindow().close();
    await expect.poll(() => fake.happened.exitCode).toBe(0);
    expect(fake.happened.trays).toEqual([]);
  });

  it('leaves it in the tray while a send waits for its hour, and quitting says what would wait', async () => {
    const { run, campaign } = await openShop();
    await run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } });
    await run('recordConsent', {
      person: { kind: 'new', typed: '0171 3920001', name: 'Gwen' },
      campaigns: [campaign],
      kind: 'express',
      evidence: { medium: 'spoken', files: [] },
    });
    await run('checkReplies', {});
    const tomorrow = new Date(Date.now() + 26 * 3_600_000).toISOString();
    await run('approveSend', {
      send: 'friday',
      campaign,
      template: 'Backhaus: Morgen gibt es Brot.',
      people: 1,
      upheld: {},
      maxParts: 2,
      startAt: tomorrow,
    });
    fake.firstWindow().close();
    await expect.poll(() => fake.happened.trays.length).toBe(1);
    const [tray] = fake.happened.trays;
    expect(tray?.menu.map(({ label }) => label)).toEqual(['Yesbook öffnen', 'Beenden']);

    tray?.menu[1]?.click();
    await expect.poll(() => fake.happened.asked.length).toBe(1);
    expect(fake.happened.asked[0]?.message).toBe('Ein Versand ist nicht fertig: Eine Person wartet.');
    expect(fake.happened.exitCode).toBeNull();
    fake.electron.powerMonitor.emit('resume');
    fake.electron.app.emit('second-instance');
    expect(fake.happened.windows).toHaveLength(2);
    expect(tray?.state).toBe('destroyed');
  });
});

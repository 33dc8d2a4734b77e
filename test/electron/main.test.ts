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
  fake.electron.app.emit('window-all-closed');
  await expect.poll(() => fake.happened.exitCode).not.toBeNull();
  process.argv = argv;
  vi.doUnmock('electron');
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  await import('#electron/main.ts');
  await expect.poll(() => fake.contents.mainFrame.url).toBe('yesbook://window/');
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
    expect(fake.happened.windowOptions?.webPreferences).toEqual({
      preload: join(folder, 'app', 'dist', 'electron', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    });
    expect(fake.happened.schemes).toEqual([
      { scheme: 'yesbook', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
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
    const { contents, happened } = fake;
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
    expect((happened.permission.check as () => boolean)()).toBe(false);
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
    fake.contents.mainFrame.url = 'https://shop.example/';
    for (const channel of fake.handlers.keys()) {
      await expect(fake.invokeFrom(fake.contents.mainFrame, channel)).rejects.toThrow('Only the window');
    }
  });

  it('is told what is wrong with what no window of ours would send', async () => {
    await start();
    const send = (channel: string, ...args: unknown[]) => fake.invokeFrom(fake.contents.mainFrame, channel, ...args);
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
    expect(fake.happened.focused).toBe(1);
  });

  it('that is not the first ends at once and opens no book', async () => {
    fake.happened.singleInstance = false;
    await import('#electron/main.ts');
    expect(fake.happened.exitCode).toBe(0);
    expect(fake.happened.windowOptions).toBeNull();
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

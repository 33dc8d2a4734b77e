import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import type { Bridge } from '#shared/contract.ts';
import { electronProgram, home } from '#electron/setUp.mjs';

test('the window opens in Electron, shows the book and closes it again', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'yesbook-electron-'));
  const open = async (...wishes: readonly string[]) =>
    _electron.launch({ executablePath: electronProgram() ?? '', args: [home, '--data', dir, ...wishes] });
  const first = await open('--sample');
  const window = await first.firstWindow();
  await expect(window.getByRole('link', { name: /^(Campaigns|Kampagnen)/ })).toBeVisible();
  expect(window.url()).toMatch(/^yesbook:\/\/window\//);
  expect(await window.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis))).toEqual(
    [],
  );
  await first.close();

  const again = await open();
  await expect((await again.firstWindow()).getByRole('link', { name: /^(Campaigns|Kampagnen)/ })).toBeVisible();
  await again.close();
  await rm(dir, { recursive: true, force: true });
});

test('the till has a window of its own, and Yesbook stays while it is open', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'yesbook-electron-'));
  const app = await _electron.launch({
    executablePath: electronProgram() ?? '',
    args: [home, '--data', dir, '--sample'],
  });
  const window = await app.firstWindow();
  await expect(window.getByRole('link', { name: /^(Campaigns|Kampagnen|Aktionen)/ })).toBeVisible();
  const ask = <T>(operation: 'read' | 'run', name: string, asks: object) =>
    window.evaluate(
      async ([how, what, told]) => {
        const bridge = (globalThis as unknown as { readonly yesbook: Bridge }).yesbook;
        const envelope = await bridge.call(how, { name: what, asks: told });
        return envelope.ok ? envelope.answer : null;
      },
      [operation, name, asks] as const,
    ) as Promise<T>;
  const { campaigns } = await ask<{ campaigns: { campaign: string }[] }>('read', 'tillChoice', {});
  const campaign = campaigns[0]?.campaign ?? '';
  await ask('run', 'setOwnerPin', { pin: '2580' });
  const opened = app.waitForEvent('window');
  await ask('run', 'openTill', { campaigns: [campaign], screen: 'other' });
  const till = await opened;
  await expect(till.getByRole('heading', { name: /May we text you|Dürfen wir Ihnen schreiben/ })).toBeVisible();
  await ask('run', 'leaveTill', { pin: '2580' });
  await expect.poll(() => app.windows().length).toBe(1);

  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await ask('run', 'openTill', { campaigns: [campaign], screen: 'other' });
  await expect.poll(windows).toBe(2);
  await window.close();
  await expect.poll(windows).toBe(1);
  await app.evaluate(({ app: running }) => running.emit('second-instance'));
  await expect.poll(windows).toBe(2);
  await app.evaluate(({ app: running }) => running.exit());
  await rm(dir, { recursive: true, force: true });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
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

import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

const closed = (page: Page) => page.getByRole('heading', { name: 'The book cannot be opened', level: 1 });

test('a lost key comes back from a copy, or the book begins a new one and says so', async ({ page, yesbook }) => {
  const key = join(yesbook.dir, 'keys', 'ledger-ed25519.pem');
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(page.getByText('The copy is made.')).toBeVisible();
  await yesbook.stop();
  await rename(key, `${key}.away`);

  await page.goto(await yesbook.start());
  await expect(closed(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin a new key' })).toBeHidden();
  await isAccessible(page);
  await page.getByRole('button', { name: /^Take it from the copy of/ }).click();
  await expect(page.getByText('The key is back, and the book is open.')).toBeVisible();
  await expect(closed(page)).toBeHidden();
  await yesbook.stop();

  await writeFile(key, 'damaged');
  await rm(join(yesbook.dir, 'backups'), { recursive: true });
  await page.goto(await yesbook.start());
  await expect(page.getByText('The key that signs the book is damaged.')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Begin a new key' }).click();
  await isAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Begin the new key' }).click();
  await expect(page.getByText('The book is open and has a new key.')).toBeVisible();
  await page.getByRole('link', { name: 'Proof', exact: true }).click();
  await page.getByRole('button', { name: 'Check my book' }).click();
  await expect(page.getByText('The book is intact')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/says that the key was lost and a new one begun/)).toBeVisible();
  await isAccessible(page);
  expect((await readdir(join(yesbook.dir, 'keys'))).some((name) => name.includes('.damaged-'))).toBe(true);
});

test('secrets that are damaged are said on Today, with where to enter them', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await yesbook.stop();
  await writeFile(join(yesbook.dir, 'keys', 'secrets.json'), '\0\0');
  await page.goto(await yesbook.start());
  await expect(page.getByText('The keys and passwords on this computer could not be read')).toBeVisible();
  await isAccessible(page);
});

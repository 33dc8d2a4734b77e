import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly head: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  const file = await download;
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), head: bytes.subarray(0, 5).toString('latin1') };
}

test('a customer takes a receipt home, and whoever asks gets everything the book has on them', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('Aoife Finch');
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  const receipt = await saved(page, '80 mm');
  expect(receipt.name).toMatch(/^Receipt-\d+\.pdf$/);
  expect(receipt.head).toBe('%PDF-');
  expect(await saved(page, 'A6')).toMatchObject({ head: '%PDF-' });
  expect(await saved(page, 'Answer “What do you have on me?”')).toMatchObject({ head: 'PK\x03\x04\x14' });
  await isAccessible(page);
  await page.getByRole('link', { name: 'Proof', exact: true }).click();
  await expect(page.getByText('Nobody is in the book for longer than there is a reason for.')).toBeVisible();
  await expect(page.getByText(/It seals [\d,]+ of [\d,]+ entries/)).toBeVisible();
});

test('everyone who is chosen is printed as one list', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Choose everyone in this list' }).check();
  await expect(page.getByText(/^\d+ people chosen/)).toBeVisible();
  expect(await saved(page, 'Print a list')).toMatchObject({ name: /^People [\d-]+\.pdf$/, head: '%PDF-' });
  await expect(page.getByText('The list is ready to print.')).toBeVisible();
});

test('forms go on counting where the last ones ended, and practice mode makes no poster', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await page.getByRole('link', { name: 'Christmas orders', exact: true }).click();
  await page.getByRole('textbox', { name: 'How many forms' }).fill('70');
  await page.getByRole('button', { name: 'Sign-up forms' }).click();
  await expect(page.getByText('Write a number from 1 to 50.')).toBeVisible();
  await page.getByRole('textbox', { name: 'How many forms' }).fill('3');
  expect(await saved(page, 'Sign-up forms')).toEqual({ name: 'Sign-up form Christmas orders 1-3.pdf', head: '%PDF-' });
  await expect(page.getByText('The first has number 4.')).toBeVisible();
  // Its number is nobody's, so a poster would send people nowhere.
  await expect(page.getByText('practice mode has none. Choose who carries your texts')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Poster A4' })).toHaveCount(0);
  await isAccessible(page);
});

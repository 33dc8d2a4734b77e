import { join } from 'node:path';
import { home } from '#electron/setUp.mjs';
import { openHours } from './openHours.ts';
import { expect, test } from './yesbook.ts';

/** The README's pictures, of the sample shop as it is: kept anew with YESBOOK_PICTURES=1, walked through each time. */
const keep = process.env['YESBOOK_PICTURES'] === '1';

test('what the README shows is what the sample shop shows', async ({ page, yesbook }) => {
  const picture = async (name: string) => {
    await page.evaluate(() => document.fonts.ready);
    if (keep) await page.screenshot({ path: join(home, 'test', 'pictures', `${name}.png`) });
  };
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await picture('today');

  await openHours(page);
  await page.getByRole('link', { name: 'Send' }).click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Christmas orders');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Christmas orders are open: stollen, panettone and the plum loaf. Hollis & Daughter');
  await page.getByRole('button', { name: 'Check who gets it' }).click();
  await expect(page.getByRole('button', { name: /^Send to/ })).toBeVisible();
  await picture('check');

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  await expect(page.getByRole('complementary', { name: 'Aoife Finch' })).toBeVisible();
  await picture('people');
});

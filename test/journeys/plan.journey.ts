import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

test('a text that comes back is planned, warned of, paused and ended, and sends nothing', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Send' }).click();
  await page.getByRole('link', { name: 'Plan a text that comes back' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Friday bread');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Seeded rye from nine. Hollis & Daughter');
  await page.getByRole('checkbox', { name: 'Saturday' }).check();
  await expect(page.getByText(/^Your words promise .* a month, this can come to 10 in 31 days$/)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('checkbox', { name: 'Saturday' }).uncheck();
  await page.getByLabel('From').fill('08:30');
  await page.getByRole('button', { name: 'Keep this plan' }).click();
  await expect(page.getByText('every Friday from 08:30')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused.')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/^Next: Friday/)).toBeVisible();
  await page.getByRole('button', { name: 'End' }).click();
  await expect(page.getByText('None planned.')).toBeVisible();
});

import { isAccessible } from './accessible.ts';
import { betweenCalls } from './betweenCalls.ts';
import { expect, test } from './yesbook.ts';

test('a screen whose file cannot be fetched says so in its place, and is there once it can be', async ({
  page,
  yesbook,
}) => {
  await page.route('**/assets/Campaigns-*.js', (route) => route.abort('connectionrefused'));
  await page.goto(await yesbook.start('--sample'));
  const sections = page.getByRole('navigation').first();
  await sections.getByRole('link', { name: 'Campaigns' }).click();
  await expect(page.getByRole('alert')).toContainText('This page could not be read');
  await isAccessible(page);
  await expect(sections.getByRole('link', { name: 'Today' })).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Campaigns', level: 1 })).toBeVisible();
});

test('a page whose view cannot be read bears a title, says what holds, and is there by itself once it can be', async ({
  page,
  yesbook,
}) => {
  let isLost = true;
  await betweenCalls(page, (asks) => (isLost && asks.includes('"name":"campaign"') ? 'lost' : 'arrives'));
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await page.getByRole('link', { name: 'Christmas orders', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This page could not be read');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Campaigns');
  await isAccessible(page);
  isLost = false;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Christmas orders');
});

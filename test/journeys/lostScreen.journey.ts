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
  await expect(sections.getByRole('link', { name: 'Today' })).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Campaigns', level: 1 })).toBeVisible();
});

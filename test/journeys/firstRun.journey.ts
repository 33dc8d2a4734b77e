import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

test('an empty book starts with the name of the shop, and is there after a kill', async ({ page, yesbook }) => {
  await page.goto(await yesbook.npmStart());
  await expect(page.getByRole('button', { name: 'Look around' })).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Start your book' }).click();
  await expect(page.getByText('A name is missing.')).toBeVisible();
  await expect(page.getByLabel('Name of your shop')).toBeFocused();

  await page.getByLabel('Name of your shop').fill('Hollis & Daughter');
  await page.getByLabel('Country').selectOption('GB');
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('Ines') ?? false);
  await page.getByLabel('Your name').fill('Ines');
  await kept;
  await yesbook.kill();
  await page.goto(await yesbook.start());
  await expect(page.getByLabel('Name of your shop')).toHaveValue('Hollis & Daughter');
  await expect(page.getByLabel('Your name')).toHaveValue('Ines');
  await page.getByRole('button', { name: 'Start your book' }).click();
  await expect(page.getByText('Ines. Write the words people can say yes to')).toBeVisible();
  await expect(page.getByText('Practice mode: nothing leaves this computer')).toBeVisible();
  await isAccessible(page);

  await yesbook.kill();
  await page.goto(await yesbook.start());
  await expect(page.getByText('Hollis & Daughter')).toBeVisible();
});

test('whoever only wants to look is in a sample shop with one press', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start());
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
});

test.describe('in a window that is set to German, of a host that is not', () => {
  test.use({ locale: 'de-DE' });

  test('the book begins in German, speaks another language at once when asked, and stays with it', async ({
    page,
    yesbook,
  }) => {
    await page.goto(await yesbook.start());
    const languages = page.getByRole('radiogroup');
    await expect(languages.getByRole('radio', { name: 'Deutsch' })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Ihr Buch beginnen' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await isAccessible(page);
    await languages.getByRole('radio', { name: 'English' }).click();
    await expect(page.getByRole('button', { name: 'Start your book' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await languages.getByRole('radio', { name: 'Deutsch' }).click();

    await page.getByRole('button', { name: 'Sich umsehen' }).click();
    await expect(page.getByRole('heading', { name: 'War das ein Stopp?' })).toBeVisible();
    await yesbook.kill();
    await page.goto(await yesbook.start());
    await expect(page.getByRole('heading', { name: 'War das ein Stopp?' })).toBeVisible();
  });
});

test.describe('on a computer that is set to no country', () => {
  test.use({ timezoneId: 'UTC' });

  test('the book gets the time of its country, and asks where there are several', async ({ page, yesbook }) => {
    await page.goto(await yesbook.start());
    const zone = page.getByLabel('Time zone');
    await page.getByLabel('Country').selectOption('AT');
    await expect(zone).toBeHidden();
    await page.getByLabel('Country').selectOption('ES');
    await zone.selectOption('Atlantic/Canary');
    await page.getByLabel('Name of your shop').fill('Panadería');
    await page.getByRole('button', { name: 'Start your book' }).click();
    await expect(page.getByRole('navigation').getByText('Panadería')).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(zone).toHaveValue('Atlantic/Canary');
  });
});

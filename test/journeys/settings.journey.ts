import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { run } from './ownDoor.ts';
import { expect, test } from './yesbook.ts';

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('link', { name });

test('a window that was chosen to be dark, in German, is so from its first frame on', async ({ page, yesbook }) => {
  await page.addInitScript(() => {
    // Told of what was put into the page before anything of it is drawn.
    new MutationObserver(() => {
      const { dataset, lang } = document.documentElement;
      if (document.querySelector('h1') !== null) performance.mark('drawn', { detail: `${dataset['theme']} ${lang}` });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(await yesbook.start('--sample'));
  await run(page, 'setPreferences', { theme: 'dark', language: 'de' });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'War das ein Stopp?' })).toBeVisible();
  const drawn = await page.evaluate(() => (performance.getEntriesByName('drawn') as PerformanceMark[])[0]?.detail);
  expect(drawn).toBe('dark de');
});

test('the owner sets a PIN, and from then on it is asked for what matters', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await part(page, 'Who works here').click();
  await page.getByLabel('Name', { exact: true }).fill('Priya');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('button', { name: 'Take Priya off the list' })).toBeVisible();
  await page.getByLabel('New PIN', { exact: true }).fill('2580');
  await page.getByLabel('New PIN again').fill('2581');
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(page.getByText('The two PINs are not the same.')).toBeVisible();
  await page.getByLabel('New PIN again').fill('2580');
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(page.getByLabel('PIN as it is now')).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Give Priya a PIN' }).click();
  await page.getByLabel('New PIN for Priya', { exact: true }).fill('1357');
  await page.getByLabel('New PIN for Priya again').fill('1357');
  await page.getByRole('button', { name: 'Keep this PIN' }).click();
  await expect(page.getByRole('button', { name: 'Change Priya’s PIN' })).toBeVisible();
  await page.getByRole('button', { name: /^At the keyboard now/ }).click();
  await page.getByRole('button', { name: 'Priya', exact: true }).click();
  await page.getByLabel('Priya’s PIN').fill('1111');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('That is not the PIN. Four tries are left before a wait.')).toBeVisible();
  await isAccessible(page);
  await page.getByLabel('Priya’s PIN').fill('1357');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('button', { name: 'At the keyboard now: Priya' })).toBeVisible();
  await yesbook.stop();

  await page.goto(await yesbook.start());
  await expect(page.getByRole('button', { name: 'At the keyboard now: Nobody chosen' })).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await part(page, 'Rules by country').click();
  await page.getByRole('button', { name: 'Change: Most texts to one person in 24 hours' }).click();
  await page.getByLabel('Value').fill('2');
  await page.getByLabel('Why you change it, for the book').fill('Our customers asked for fewer.');
  await page.getByRole('button', { name: 'Write it in the book' }).click();
  await expect(page.getByRole('heading', { name: 'This needs the owner’s PIN' })).toBeVisible();
  await page.getByLabel('PIN', { exact: true }).fill('2580');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Our customers asked for fewer.')).toBeVisible();
  await isAccessible(page);
});

test('another carrier changes nothing until a test went well', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await part(page, 'Who carries texts').click();
  await isAccessible(page);
  await page.getByRole('radio', { name: /seven\.io/ }).check();
  await expect(page.getByText('Sign up at seven.io')).toBeVisible();
  await page.getByLabel('Number', { exact: true }).fill('+44 7700 900417');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.goBack();
  await page.getByRole('radio', { name: /seven\.io/ }).check();
  await expect(page.getByLabel('Number', { exact: true })).toHaveValue('+44 7700 900417');
  const use = page.getByRole('button', { name: 'Use seven.io' });
  await expect(use).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Save and test first.')).toBeVisible();
  await page.getByRole('button', { name: 'Save and test' }).click();
  await expect(page.getByText('Some details are missing')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByText('Practice mode: nothing leaves this computer').first()).toBeVisible();
});

test('a copy is made, kept elsewhere, looked into and gone back to', async ({ page, yesbook }) => {
  const stick = join(yesbook.dir, 'stick');
  await page.goto(await yesbook.start('--sample'));
  await mkdir(stick);
  await page.getByRole('link', { name: 'Settings' }).click();
  await part(page, 'Backup').click();
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(page.getByText('The copy is made.')).toBeVisible();
  await page.getByLabel('Folder').fill(stick);
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Keep a copy there' }).click();
  await expect(page.getByText('The passphrase is too short')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill('rye walnut counter bell');
  await page.getByRole('button', { name: 'Keep a copy there' }).click();
  await expect(page.getByText(`Last copy in ${stick}`)).toBeVisible({ timeout: 20_000 });
  await isAccessible(page);
  await page
    .getByRole('button', { name: /^Look into the copy/ })
    .first()
    .click();
  await expect(page.getByText(/is whole$/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Go back to this copy' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to this copy' }).click();
  await expect(page.getByText('The book is back as in that copy')).toBeVisible({ timeout: 20_000 });
});

test('what Yesbook is made of is shown with its licences', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await part(page, 'About Yesbook').click();
  await page.getByRole('button', { name: 'Show the licences' }).click();
  await page.getByText(/^react \d/).click();
  await expect(page.getByText('Permission is hereby granted, free of charge').filter({ visible: true })).toHaveCount(1);
  await isAccessible(page);
});

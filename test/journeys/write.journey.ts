import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

test('a text is written with a field, weighed for everyone, and survives a crash', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Send', level: 1 })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Write a text' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Friday bread');
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.click();
  await page.keyboard.type('Hi ');
  await page.getByRole('button', { name: 'Insert first name' }).click();
  await page.getByRole('textbox', { name: 'Instead, where the first name is not known' }).fill('there');
  await page.keyboard.press('Enter');
  // The caret goes into the token at the end, and what is typed must not be lost.
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', it is rye – until noon. Hollis & Daughter');
  await expect(text).toHaveText('Hi First name, it is rye – until noon. Hollis & Daughter');
  await expect(page.getByRole('complementary', { name: 'How it will look' })).toContainText('Hi Aoife, it is rye');
  await expect(page.getByText('Reply STOP to opt out').first()).toBeVisible();
  const account = page.getByRole('table', { name: 'What this text costs' });
  await expect(account).toContainText('– in the text: a Unicode text');
  await isAccessible(page);

  await page.getByRole('button', { name: /Write plain signs instead/ }).click();
  await expect(text).toHaveText('Hi First name, it is rye - until noon. Hollis & Daughter');
  await expect(page.getByText('(GSM-7)')).toBeVisible();
  await page.getByRole('button', { name: 'Special letter:' }).click();
  await expect(page.getByText('(Unicode)')).toBeVisible();
  const kept = page.waitForResponse((answer) => /keepDraft.*Daughter!/.test(answer.request().postData() ?? ''));
  await text.press('End');
  await page.keyboard.type('!');
  await kept;

  await yesbook.kill();
  await page.goto(await yesbook.start());
  await page.getByRole('link', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Being written' })).toBeVisible();
  await page.getByRole('link', { name: 'Go on writing' }).click();
  await expect(text).toHaveText('Hi First name, it is rye - until noon. Hollis & Daughter!');
  await page.getByRole('button', { name: 'Save for later' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByRole('heading', { name: 'Being written' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Go on writing' }).click();
  await expect(text).toHaveText('Hi First name, it is rye - until noon. Hollis & Daughter!');
});

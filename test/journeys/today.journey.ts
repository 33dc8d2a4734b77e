import { isAccessible } from './accessible.ts';
import { shiftsSince, watchShifts } from './states/looks.ts';
import { isSettled } from './states/walking.ts';
import { expect, test, wishesFrom } from './yesbook.ts';

test('a reply that may be a stop is judged at once, and the focus goes to the next', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  const waiting = page.getByRole('region', { name: 'Was that a stop?' });
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('link', { name: /Today/ })).toContainText('3 waiting');
  await isAccessible(page);

  await waiting.getByRole('button', { name: /^They said stop: Yusuf Pryce/ }).click();
  await expect(page.getByText('Yusuf Pryce said stop. Nothing more goes to them.')).toBeVisible();
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await expect(waiting.getByRole('button').first()).toBeFocused();

  const wishes = wishesFrom(page);
  await page.getByRole('button', { name: /^Not a stop: Quentin Lindqvist/ }).focus();
  await page.keyboard.down('Enter');
  await expect(waiting.getByRole('listitem')).toHaveCount(1);
  await expect(waiting.getByRole('button', { name: /^They said stop: Ciarán Weber/ })).toBeFocused();
  // Held down, it presses no other person's button.
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  expect(wishes.filter((wish) => wish.includes('judgeReply'))).toHaveLength(1);
});

test('gone back to after something was done elsewhere, it stands as it is now and nothing moves', async ({
  page,
  yesbook,
}) => {
  await watchShifts(page);
  await page.goto(await yesbook.start('--sample'));
  const waiting = page.getByRole('region', { name: 'Was that a stop?' });
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  for (const left of [2, 1]) {
    await page.getByRole('link', { name: 'Replies' }).click();
    await page.getByRole('group', { name: 'Was that a stop?' }).getByRole('button', { name: 'Not a stop' }).click();
    await expect(page.getByRole('link', { name: /Today/ })).toContainText(`${left} waiting`);
    await isSettled(page);
    await shiftsSince(page);
    await page.getByRole('link', { name: /Today/ }).click();
    await expect(waiting.getByRole('listitem')).toHaveCount(left);
    await isSettled(page);
    expect(await shiftsSince(page)).toEqual([]);
  }
});

test('the people who go stale soon can be seen one by one', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  const see = page.getByRole('link', { name: /^See the \S+ (person|people)$/ }).last();
  // How many they are depends on the day; the row says it, the filter and the list must say the same.
  const count = await page.getByRole('row').filter({ has: see }).getByRole('cell').first().textContent();
  await see.click();
  await expect(page.getByRole('radio', { name: `Going stale ${count}` })).toBeChecked();
  await expect(page.getByRole('row', { name: /stale in/ })).toHaveCount(Number(count));
});

test('the rows of the book add up to everyone in it', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  const account = page.getByRole('table', { name: 'The book today' });
  await expect(account.getByRole('row')).not.toHaveCount(0);
  const amounts = (await account.getByRole('cell').allTextContents()).map((text) => Number(text.replaceAll(',', '')));
  expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
  await account.getByRole('link', { name: 'Said stop' }).click();
  await expect(page.getByRole('radio', { name: /Said stop/ })).toBeChecked();
});

test('everything is said in German too, without a restart', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Look and language' }).click();
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: /Heute/ }).click();
  await expect(page.getByRole('heading', { name: 'War das ein Stopp?' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await isAccessible(page);
});

import { isAccessible } from './accessible.ts';
import { expect, test, wishesFrom } from './yesbook.ts';

test('unsure replies are judged with one key each, an answer goes out, and a stop is carried out', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Replies' }).click();
  await expect(page.getByText('Three replies may have been a stop.')).toBeVisible();
  await isAccessible(page);
  const question = page.getByRole('group', { name: 'Was that a stop?' });
  await expect(question).toBeVisible();
  // Held down, it judges this one and no other.
  const wishes = wishesFrom(page);
  await page.keyboard.down('n');
  await expect(page.getByText('Two replies may have been a stop.')).toBeVisible();
  await expect(question.getByRole('button', { name: 'They said stop' })).toBeFocused();
  await page.keyboard.down('n');
  await page.keyboard.up('n');
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  expect(wishes.filter((wish) => wish.includes('judgeReply'))).toHaveLength(1);
  await page.keyboard.press('s');
  await expect(page.getByText('One reply may have been a stop.')).toBeVisible();
  await expect(question.getByRole('button', { name: 'They said stop' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByText('Nothing waits for your decision.')).toBeVisible();

  await page.getByRole('link', { name: /Do you have gluten free/ }).click();
  await page.getByRole('button', { name: 'Answer as this customer' }).click();
  await page.getByRole('textbox', { name: 'Answer as this customer' }).fill('And spelt?');
  await page.keyboard.press('Enter');
  const texts = page.getByRole('list', { name: /^Texts to and from/ });
  await expect(texts).toContainText('And spelt?');
  await page.getByRole('textbox', { name: /^Reply to/ }).fill('Yes, on Fridays. Hollis & Daughter');
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await expect(texts).toContainText('Yes, on Fridays.');
  await isAccessible(page);

  await page.getByRole('button', { name: 'Answer as this customer' }).click();
  await page.getByRole('textbox', { name: 'Answer as this customer' }).fill('STOP');
  await page.keyboard.press('Enter');
  await expect(texts).toContainText('taken as a stop');
  await expect(page.getByText('You cannot answer by text')).toBeVisible();
});

test('what is being written stays when they write again meanwhile', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Replies' }).click();
  await page.getByRole('link', { name: /Do you have gluten free/ }).click();
  const reply = page.getByRole('textbox', { name: /^Reply to/ });
  await reply.fill('Yes, on Fridays. Hollis & Daughter');
  await page.getByRole('button', { name: 'Answer as this customer' }).click();
  await page.getByRole('textbox', { name: 'Answer as this customer' }).fill('And spelt?');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/wrote, today/).last()).toBeVisible();
  await expect(page.getByText('And spelt?').last()).toBeVisible();
  await expect(reply).toHaveValue('Yes, on Fridays. Hollis & Daughter');
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await expect(reply).toHaveValue('');
});

import { expect, test } from './yesbook.ts';

test('rows, counts and news are told to whoever hears them, and the focus never gets lost in them', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  const grid = page.getByRole('grid', { name: 'People' });
  await expect(
    grid.getByRole('row', { name: /Aoife Finch 07700 900129 Friday bread: yes, .* Last loaves: / }),
  ).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '204');
  await page.getByRole('searchbox', { name: 'Search by name or number' }).fill('aoife');
  await expect(page.getByRole('status').filter({ hasText: /^\d people$/ })).toBeAttached();
  await page.getByRole('row', { name: /Aoife Finch/ }).click();

  // The button that is pressed goes with what it did, and the focus to the one beside it.
  const person = page.getByRole('complementary', { name: 'Aoife Finch' });
  await person.getByRole('button', { name: 'They said stop' }).focus();
  await page.keyboard.press('Enter');
  const region = page.getByRole('region', { name: 'What was just done' });
  const news = region.getByRole('status');
  await expect(news).toContainText('said stop');
  await expect(news).toHaveAttribute('aria-atomic', 'false');
  await expect(person.getByRole('link', { name: 'Export proof' })).toBeFocused();

  // Back from the news to where one came from.
  await page.keyboard.press('F6');
  await expect(news.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(news.getByRole('button')).toHaveCount(0);
  await expect(person.getByRole('link', { name: 'Export proof' })).toBeFocused();
});

test('no more than three news stand at once, the same one once, and an Undo outstays what was only said', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  const news = page.getByRole('region', { name: 'What was just done' }).getByRole('status');
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  await page.getByRole('button', { name: 'They said stop' }).click();
  await expect(news).toContainText('Aoife Finch said stop');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  for (let time = 0; time < 4; time += 1) {
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await expect(news.getByText('The copy is made.')).toHaveCount(1);
  }
  await page.getByRole('link', { name: 'Who works here' }).click();
  for (const name of ['Ines', 'Tom']) {
    await page.getByRole('button', { name: `Take ${name} off the list` }).click();
    await expect(news).toContainText(name);
  }
  await expect(news.getByRole('button', { name: 'Close' })).toHaveCount(3);
  await expect(news.getByRole('button', { name: 'Undo' })).toBeVisible();
});

import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

test('other words become a new wording, and the yeses before stay with theirs', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Campaigns' }).click();
  await expect(page.getByRole('heading', { name: 'Campaigns', level: 1 })).toBeFocused();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Christmas orders', exact: true }).click();
  const versions = page.getByRole('table', { name: 'Wordings of this campaign' });
  await expect(versions.getByRole('row')).toHaveCount(5);
  const before = await versions.getByRole('row', { name: '3, now' }).getByRole('cell').last().textContent();
  await page.getByRole('button', { name: 'Show wording 1' }).click();
  const beside = page.getByRole('group', { name: 'Two wordings side by side' });
  await expect(beside.getByRole('heading')).toBeFocused();
  await expect(beside).toContainText('when Christmas orders open.');
  await isAccessible(page);

  await page.getByRole('button', { name: 'Change the words' }).click();
  const area = page.getByRole('textbox', { name: 'The words, as people will read them' });
  await expect(area).toBeFocused();
  await page.getByRole('button', { name: 'Use wording 4 from now on' }).click();
  await expect(page.getByText('These are the words already in use.')).toBeVisible();
  await area.fill('Send raffle tickets weekly');
  await expect(page.getByText('These words have little left of the ones before')).toBeVisible();
  await area.fill(
    'Hollis & Daughter may text me when Christmas orders open. Up to four texts a month. I can stop any time by replying STOP.',
  );
  await isAccessible(page);
  await page.getByRole('button', { name: 'Use wording 4 from now on' }).click();
  await expect(versions.getByRole('row', { name: '4, now' }).getByRole('cell').last()).toHaveText('0');
  await expect(versions.getByRole('row', { name: 'Show wording 3' }).getByRole('cell').last()).toHaveText(before ?? '');
});

test('any two wordings stand side by side, by keyboard, and say what differs without a colour', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Campaigns' }).click();
  await page.getByRole('link', { name: 'Christmas orders', exact: true }).click();
  await page.getByRole('button', { name: 'Compare two wordings' }).press('Enter');
  const beside = page.getByRole('group', { name: 'Two wordings side by side' });
  await expect(beside.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(beside.getByRole('combobox', { name: 'From' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await expect(beside.getByRole('combobox', { name: 'From' })).toHaveValue('1');
  const [before, after] = await beside.getByRole('blockquote').allTextContents();
  await expect(beside.getByRole('status')).toHaveText(/places? differs?/);
  for (const gone of await beside.getByRole('deletion').all()) {
    const words = await gone.textContent();
    expect(before).toContain(words);
    await expect(gone).toHaveCSS('text-decoration-line', 'line-through');
    await expect(beside.getByRole('listitem').filter({ hasText: `“${words}” ` })).not.toHaveCount(0);
  }
  for (const come of await beside.getByRole('insertion').all()) {
    const words = await come.textContent();
    expect(after).toContain(words);
    await expect(come).toHaveCSS('text-decoration-line', 'underline');
  }
  await isAccessible(page);
  await beside.getByRole('combobox', { name: 'To' }).selectOption('Wording 1');
  await expect(beside.getByRole('status')).toHaveText('The same, word for word.');
  await beside.getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByRole('button', { name: 'Compare two wordings' })).toBeFocused();
});

test('a new campaign survives a crash while it is written, and says what its words lack', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Campaigns' }).click();
  await page.getByRole('link', { name: 'New campaign' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Friday bread');
  const words = page.getByRole('textbox', { name: 'The words, as people will read them' });
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('"keepDraft"') ?? false);
  await words.fill('Hollis & Daughter may text me about cake. Up to two texts a month.');
  await kept;
  await yesbook.kill();
  await page.goto(await yesbook.start());
  await page.getByRole('link', { name: 'Campaigns' }).click();
  await page.getByRole('link', { name: 'New campaign' }).click();
  await expect(words).toHaveValue(/about cake/);
  const missing = page.getByRole('listitem').filter({ hasText: 'How to stop' });
  await expect(missing).toContainText('is missing');
  await missing.getByRole('button', { name: 'How to stop: law' }).click();
  await expect(page.getByRole('dialog')).toContainText('UK GDPR, article 7(3)');
  await page.keyboard.press('Escape');
  await words.fill(
    'Hollis & Daughter may text me about cake. Up to two texts a month. I can stop any time by replying STOP.',
  );
  await expect(missing).toContainText('is there');
  await page.getByRole('textbox', { name: 'Most texts a month' }).fill('3');
  await expect(page.getByText('You promise 3 a month below')).toBeVisible();
  await page.getByRole('textbox', { name: 'Most texts a month' }).fill('2');
  await isAccessible(page);

  await page.getByRole('button', { name: 'Create the campaign' }).click();
  await expect(page.getByText('Another campaign has this name.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name' }).fill('Cake on Saturdays');
  await page.getByRole('textbox', { name: 'Keyword to join by text' }).fill('stop');
  await page.keyboard.press('Enter');
  await expect(page.getByText('STOP means stop')).toBeVisible();
  await page.getByRole('textbox', { name: 'Keyword to join by text' }).fill('cake');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cake on Saturdays', level: 1 })).toBeFocused();
  await expect(page.getByText('Practice mode has no number that people could text CAKE to')).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Close it for good' }).click();
  await expect(page.getByRole('button', { name: 'Keep it open' })).toBeFocused();
  await page.getByRole('button', { name: 'Close Cake on Saturdays' }).click();
  await expect(page.getByText('The yeses stay in the book as proof; nothing is sent any more.')).toBeVisible();
});

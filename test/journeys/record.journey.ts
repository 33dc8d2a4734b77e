import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

const photo = {
  name: 'paper.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

test('a yes at the counter is written down from anywhere, by keyboard, in under 15 seconds', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  const started = Date.now();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Mobile number')).toBeFocused();
  await page.keyboard.type('07400 123456', { delay: 30 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('Gwen Pryce', { delay: 30 });
  await page.getByRole('checkbox', { name: 'Friday bread' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Gwen Pryce said yes to Friday bread.')).toBeVisible();
  expect(Date.now() - started).toBeLessThan(15_000);

  const person = page.getByRole('complementary', { name: 'Gwen Pryce' });
  await expect(person.getByText('Proof C.')).toBeVisible();
  await expect(person.getByText('Said yes today')).toBeVisible();
  await expect(person.getByText('Yes to Friday bread, told in person')).toBeVisible();
});

test('a number already in the book is recognised while it is typed, and nothing is ticked beforehand', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await page.keyboard.press('Control+Shift+Y');
  await page.getByLabel('Mobile number').fill('07700 900129');
  await expect(page.getByText('Aoife Finch is already in the book.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeHidden();
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await expect(page.getByRole('button', { name: /Record Aoife Finch’s yes/ })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Tick what they say yes to.')).toBeVisible();
  await isAccessible(page);
});

test('after a stop only their own signature counts, and the photo of it makes proof B', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('aoife finch');
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  await page.getByRole('button', { name: 'They said stop' }).click();
  await expect(page.getByText('Said stop today, in person', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Record consent' }).click();
  await expect(page.getByText('You cannot tick that away.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Friday bread' }).check();
  await expect(page.getByText('After a stop only their own signature counts')).toBeVisible();
  await page.getByRole('radio', { name: /Signed on paper/ }).check();
  // A file that shows nothing is left out when it is chosen, and says so; the rest stays.
  const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF at all') };
  await page.getByLabel('Choose a photo').setInputFiles([letter, photo]);
  await expect(page.getByText('letter.pdf is neither a picture nor a PDF, so it shows nothing.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove letter.pdf' })).toBeHidden();
  await expect(page.getByText('This will be proof B.')).toBeVisible();
  await isAccessible(page);
  // A double click writes down one yes.
  await page.getByRole('button', { name: /Record Aoife Finch’s yes/ }).dblclick();

  const person = page.getByRole('complementary', { name: 'Aoife Finch' });
  await person.getByRole('button', { name: /^paper.png/ }).click();
  await expect(page.getByRole('img', { name: 'What was kept as paper.png' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(person.getByText('Yes to Friday bread, on paper')).toHaveCount(1);
  await expect(page.getByText('Something went wrong, and it was not you')).toBeHidden();
});

test('the stop of somebody erased is told while their number is typed, with what is needed instead', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel('Mobile number').fill('07400 123456');
  await page.getByLabel('Name', { exact: true }).fill('Gwen Pryce');
  await page.getByRole('checkbox', { name: 'Friday bread' }).check();
  await page.keyboard.press('Control+Enter');
  const person = page.getByRole('complementary', { name: 'Gwen Pryce' });
  await person.getByRole('button', { name: 'They said stop' }).click();
  await person.getByRole('button', { name: 'Erase this person' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Erase / })
    .click();
  await expect(page.getByText('Gwen Pryce was erased. Their stop is kept as a sealed mark.')).toBeVisible();

  await page.keyboard.press('n');
  await page.getByLabel('Mobile number').fill('07400 123456');
  await expect(page.getByText('07400 123456 said stop before')).toBeVisible();
  await expect(page.getByText('You cannot tick that away: have them sign now')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Friday bread' }).check();
  await expect(page.getByText('This number said stop once, and that holds on.').first()).toBeVisible();
  await expect(page.getByText('After a stop only their own signature counts')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('radio', { name: /Signed on paper/ }).check();
  await page.getByLabel('Choose a photo').setInputFiles(photo);
  await page.getByRole('radio', { name: 'Earlier' }).click();
  await expect(page.getByText('The day of their stop is no longer known')).toBeVisible();
  // With a part missing the last whole day counts, and stands there again.
  const when = page.getByRole('group', { name: 'Day and time' });
  const whole = await when.textContent();
  await when.getByRole('spinbutton').last().press('Delete');
  await page.getByLabel('Name', { exact: true }).focus();
  await expect(when).not.toContainText('–');
  expect(whole).not.toContain('–');
  await page.getByRole('radio', { name: 'Just now' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Gwen Pryce');
  await page.getByRole('button', { name: /Record Gwen Pryce’s yes/ }).click();
  await expect(page.getByText('Gwen Pryce said yes to Friday bread.')).toBeVisible();
});

test('what was being written at the counter is still there after a kill', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await page.keyboard.press('n');
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('Half a na') === true);
  await page.getByLabel('Mobile number').fill('07400 12');
  await page.getByLabel('Name', { exact: true }).fill('Half a na');
  await kept;
  await yesbook.kill();
  await page.goto(`${await yesbook.start()}`);
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Half a na');
  await expect(page.getByLabel('Mobile number')).toHaveValue('07400 12');
});

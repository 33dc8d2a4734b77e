import { readFile } from 'node:fs/promises';
import { isAccessible } from './accessible.ts';
import { betweenCalls } from './betweenCalls.ts';
import { expect, test } from './yesbook.ts';

test('a person is found as one types, opened by keyboard, and their stop takes hold with an Undo', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeFocused();
  await expect(page.getByRole('row', { name: /Aoife Finch/ })).toBeVisible();

  await expect(page.getByRole('row', { name: /Aoife Finch/ })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('aoife');
  await expect(page.getByRole('status').filter({ hasText: /^\d people$/ })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Aoife Ferreira/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const person = page.getByRole('complementary', { name: 'Aoife Finch' });
  await expect(person.getByRole('heading', { name: 'Aoife Finch' })).toBeVisible();

  await person.getByRole('button', { name: 'They said stop' }).click();
  await expect(person.getByText('Said stop today, in person', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /Aoife Finch/ })).toContainText('Nothing may be sent.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(person.getByText('Said stop today, in person', { exact: true })).toBeHidden();
  await expect(person.getByText('Stop taken back by Undo')).toBeVisible();
  await isAccessible(page);
});

test('every proof says what it is worth, and the wording is shown whole', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('Aoife Finch');
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  await page.getByRole('button', { name: 'Proof B' }).first().click();
  await expect(page.getByText('signed or ticked it themselves in front of you')).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByText(/Wording \d, as shown/)
    .first()
    .click();
  await expect(page.getByText(/I can stop any time by replying STOP or telling the shop.”$/).first()).toBeVisible();
});

test('who is on hold, held back or never asked can be listed, and the counts follow the search', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('radio', { name: /On hold/ }).check();
  await expect(page.getByRole('row', { name: /On hold: was “who is this” a stop/ })).toBeVisible();
  await page.getByRole('searchbox').fill('zzz');
  await expect(page.getByText('Nobody found')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Show everyone' }).click();
  await expect(page.getByRole('radio', { name: /^All/ })).toBeChecked();
});

test('a customer of the practice shop texts stop from their page, and is held back everywhere', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('aoife finch');
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  await page.getByRole('button', { name: 'Answer as this customer' }).click();
  await page.getByLabel('Answer as this customer').fill('Stop. Thank you');
  await page.getByRole('button', { name: 'Text it' }).click();
  await expect(page.getByText('Their words: “Stop. Thank you”')).toBeVisible();
  await expect(page.getByRole('row', { name: /Aoife Finch/ })).toContainText('Said stop today, by text.');
});

test('who asks to be erased is gone for good, and only their stop stays behind', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('aoife finch');
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  const person = page.getByRole('complementary', { name: 'Aoife Finch' });
  await person.getByRole('button', { name: 'They said stop' }).click();
  await expect(person.getByText('Said stop today, in person', { exact: true })).toBeVisible();
  await person.getByRole('button', { name: 'Erase this person' }).click();
  const question = page.getByRole('alertdialog', { name: 'Erase Aoife Finch for good?' });
  await expect(question.getByText('This cannot be undone.')).toBeVisible();
  await expect(question.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await isAccessible(page);
  await question.getByRole('button', { name: /^Erase / }).click();
  await expect(page.getByText('Their stop is kept as a sealed mark.')).toBeVisible();
  await expect(page.getByText('Nobody found')).toBeVisible();
});

test('many are chosen by keyboard alone, say stop at once, come back by Undo, and each has it in their book', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'People' })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('aoife');
  // However fast it is pressed, it goes on to whom was found and not to who stood there before.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Aoife Ferreira/ })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  const bar = page.getByRole('region', { name: 'People chosen' });
  await expect(bar.getByRole('status')).toHaveText(/^2 people chosen Aoife Ferreira, Aoife Finch/);
  await expect(page.getByRole('row', { selected: true })).toHaveCount(2);

  await page.keyboard.press('F6');
  await expect(bar.getByRole('button', { name: 'They said stop' })).toBeFocused();
  await page.keyboard.press('Enter');
  const report = page.getByRole('region', { name: 'What was done' });
  await expect(report.getByText('2 people said stop. Nothing more goes to them.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Said stop today, in person/ })).toHaveCount(2);
  await isAccessible(page);

  await page.keyboard.press('F6');
  await expect(report.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(report.getByText('The stops of 2 people are taken back.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Said stop today/ })).toHaveCount(0);

  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  const person = page.getByRole('complementary', { name: 'Aoife Finch' });
  await expect(person.getByText('Stop taken back by Undo')).toBeVisible();
});

test('everyone a filter holds is chosen without being listed, but for one; stale yeses are kept with one reason', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('radio', { name: /^Stale/ }).check();
  const found = page.getByRole('status').filter({ hasText: /^\d+ people$/ });
  await expect(found).not.toHaveText('203 people');
  const stale = await found.innerText();
  await page.getByRole('combobox', { name: 'Proof' }).selectOption('Only proof B');
  await expect(found).not.toHaveText(stale);
  const all = Number.parseInt(await found.innerText(), 10);
  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Space');
  const bar = page.getByRole('region', { name: 'People chosen' });
  await expect(bar.getByRole('status')).toContainText(`${all - 1} people chosen`);

  await bar.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabel(`Note for ${all - 1} people`).fill('Came to the open day');
  await page.keyboard.press('Enter');
  const report = page.getByRole('region', { name: 'What was done' });
  await expect(report.getByText(`The note is written for ${all - 1} people.`)).toBeVisible();

  await page.getByRole('checkbox', { name: 'Choose everyone in this list' }).check();
  await bar.getByRole('button', { name: 'Keep stale yeses' }).click();
  await page.getByLabel(/^Why do the stale yeses of \d+ people still hold/).fill('They come in every week');
  await page.keyboard.press('Enter');
  await expect(report.getByText(`The yeses of ${all} people are kept, with your reason.`)).toBeVisible();
  await expect(page.getByText('Nobody found')).toBeVisible();
});

test('a stop for more people than can be looked over asks first, and the chosen go into a table', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Choose everyone in this list' }).check();
  const bar = page.getByRole('region', { name: 'People chosen' });
  await bar.getByRole('button', { name: 'They said stop' }).click();
  const question = page.getByRole('alertdialog', { name: /^Did \d+ people say stop\?$/ });
  await expect(question.getByRole('button', { name: 'Look again' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('button', { name: 'They said stop' })).toBeFocused();

  const saving = page.waitForEvent('download');
  await bar.getByRole('button', { name: 'Save as a table' }).click();
  const table = await readFile(await (await saving).path(), 'utf8');
  expect(table.split('\r\n')[0]).toContain('Name,First name,Number,Line,Standing,Said stop on,Said stop how');
  expect(table).toMatch(/Aoife Finch,[^,]*,'\+44 7700 900129,mobile,may text,,/);
  await bar.getByRole('button', { name: 'Choose nobody' }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('row', { name: /Amelia Suzuki/ })).toBeFocused();
});

test('beside an open person every state and every name stands in one line, and the filters too', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  const list = page.getByRole('grid');
  await list
    .getByRole('row', { name: /Bartholomew/ })
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: /Bartholomew/ })).toBeVisible();
  const twoLines = () =>
    list.evaluate((grid) =>
      [...grid.querySelectorAll<HTMLElement>('[role=gridcell] span:not(.vh)')]
        .filter((one) => one.clientHeight > 50 || one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent),
    );
  await expect(list.getByText('Bartholomew Holloway')).toBeVisible();
  expect(await twoLines()).toEqual([]);
  await expect(page.getByRole('radio', { name: /^Stale/ })).toBeVisible();

  await page.setViewportSize({ width: 960, height: 640 });
  const choice = page.getByRole('combobox', { name: 'Show' });
  // How many they are depends on the day.
  const stale = (await choice.locator('option', { hasText: 'Stale' }).textContent()) ?? '';
  await choice.selectOption({ label: stale });
  await expect(page.getByText(`${stale.replace('Stale ', '')} people`)).toBeAttached();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('radio', { name: /^Stale/ })).toBeChecked();
});

test('one stale yes is kept from their page, with a reason', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('radio', { name: /^Stale/ }).check();
  await page
    .getByRole('row', { name: /stale since/ })
    .first()
    .click();
  const keep = page.getByRole('button', { name: 'Keep this stale yes' });
  await expect(keep.first()).toBeVisible();
  const before = await keep.count();
  await keep.first().click();
  await expect(page.getByText('It counts as fresh from today, and they may be texted again.')).toBeVisible();
  await page.getByLabel(/^Why does .* yes still hold/).fill('Comes in every week');
  await page.getByRole('button', { name: 'Keep the yes' }).click();
  await expect(page.getByText(/’s yes to .* is kept, with your reason/)).toBeVisible();
  await expect(page.getByText(/“Comes in every week”/).first()).toBeVisible();
  await expect(keep).toHaveCount(before - 1);
});

test('a stretch begins where the list was last touched, and what was let go of does not come back with the next', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  const rows = page.getByRole('row');
  const count = page.getByRole('region', { name: 'People chosen' }).getByRole('status');
  await rows.nth(3).click();
  await rows.nth(5).click({ modifiers: ['Shift'] });
  await expect(count).toHaveText(/^3 people chosen/);
  await page.getByRole('button', { name: 'Choose nobody' }).click();

  await rows.nth(8).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Choose nobody' }).click();
  await rows.nth(9).click({ modifiers: ['Shift'] });
  await expect(count).toHaveText(/^2 people chosen/);
  await page.getByRole('button', { name: 'Choose nobody' }).click();

  await page.getByRole('complementary').getByRole('button', { name: 'Close this page' }).click();
  await page.getByRole('radio', { name: /^Stale/ }).check();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  await expect(count).toHaveText(/^2 people chosen/);
});

test('whoever chooses all while another list is on its way chooses what is seen, until it is seen no more', async ({
  page,
  yesbook,
}) => {
  let letGo = () => {};
  const meanwhile = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await betweenCalls(page, async (asks) => {
    if (asks.includes('"people"') && asks.includes('"stale"')) await meanwhile;
    return 'arrives' as const;
  });
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  const found = page.getByRole('status').filter({ hasText: /^\d+ people$/ });
  await expect(found).toHaveText('203 people');
  await page.getByRole('radio', { name: /^Stale/ }).check();
  await page.getByRole('checkbox', { name: 'Choose everyone in this list' }).check();
  const bar = page.getByRole('region', { name: 'People chosen' });
  await expect(bar.getByRole('status')).toHaveText(/^203 people chosen/);
  letGo();
  await expect(found).not.toHaveText('203 people');
  await expect(bar).toBeHidden();
});

test('a search that cannot be read says so instead of showing the list of before, and is read once it can be', async ({
  page,
  yesbook,
}) => {
  let isBroken = true;
  await betweenCalls(page, (asks) =>
    isBroken && asks.includes('"search":"aoife f"')
      ? { ok: false, kind: 'fault', id: '4F-20', why: 'unforeseen' }
      : 'arrives',
  );
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('row', { name: /Amelia Suzuki/ })).toBeVisible();
  await page.getByRole('searchbox').fill('aoife f');
  await expect(page.getByRole('heading', { name: 'This page could not be read' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Amelia Suzuki/ })).toBeHidden();
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('row', { name: /Aoife Finch/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Amelia Suzuki/ })).toBeHidden();
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { germanList, germanRows, windows1252 } from '#test/germanList.ts';
import { violationsOn } from './accessible.ts';
import { run } from './ownDoor.ts';
import { expect, test, type Yesbook } from './yesbook.ts';

const chosen = (bytes: Uint8Array, name = 'kunden.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });

/** A German shop's empty book, on the screen that brings lists in. */
async function startBook(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Name of your shop').fill('Backhaus');
  await page.getByLabel('Country', { exact: true }).selectOption('DE');
  await page.getByRole('button', { name: 'Start your book' }).click();
  await page.getByRole('link', { name: 'Today' }).waitFor();
  await toImport(page);
}

/** With one campaign, to which a list can claim yeses. */
async function startWithLunch(page: Page, yesbook: Yesbook): Promise<void> {
  await startBook(page, await yesbook.start());
  await run(page, 'createCampaign', { name: 'Mittagskarte', wording: 'Ja zur Mittagskarte', language: 'de' });
}

async function toImport(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#import';
  });
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

const account = (page: Page, what: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: what, exact: true }) })
    .getByRole('cell');

test('a list as Excel writes it in Germany becomes people, and every row is accounted for', async ({
  page,
  yesbook,
}) => {
  await startBook(page, await yesbook.start());
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Choose a file').setInputFiles(chosen(germanList()));

  await expect(page.getByRole('heading', { name: 'Is the list read right?' })).toBeFocused();
  await expect(page.getByLabel('Letters')).toHaveValue('windows-1252');
  await expect(page.getByLabel('Columns are parted by')).toHaveValue(';');
  await expect(page.getByLabel('The first row', { exact: true })).toHaveValue('present');
  await expect(page.getByLabel('Column 3, Handy')).toHaveValue('phone');
  await expect(page.getByLabel('Column 5, Abgemeldet am')).toHaveValue('optedOutAt');
  await expect(page.getByRole('cell', { name: 'Müller' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  // The wrong letters are seen at once, and put right again.
  await page.getByLabel('Letters').selectOption('windows-1251');
  await expect(page.getByRole('cell', { name: 'Mьller' })).toBeVisible();
  await page.getByLabel('Letters').selectOption('windows-1252');
  await expect(page.getByRole('cell', { name: 'Müller' })).toBeVisible();
  // A column left out leaves nothing behind.
  await page.getByLabel('Column 4, Bemerkung').selectOption('none');
  await expect(page.getByLabel('Column 4, Bemerkung')).toHaveValue('none');

  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('heading', { name: 'What becomes of each row' })).toBeFocused();
  const rows = page.getByRole('grid', { name: 'Rows of the list' });
  await expect(rows.getByRole('row', { name: /Jörg Müller/ })).toContainText('Taken in');
  await expect(rows.getByRole('row', { name: /Ümit Öztürk/ })).toContainText('The zero in front was missing');
  await expect(rows.getByRole('row', { name: /Käthe/ })).toContainText('A spreadsheet cut this number short');
  await expect(rows.getByRole('row', { name: /Gärtnerei/ })).toContainText('A landline');
  await expect(rows.getByRole('row', { name: /J. Mueller/ })).toContainText('The same number as in row 2');
  await expect(rows.getByRole('row', { name: /Schäfer/ })).toContainText('Said stop');
  await expect(account(page, 'Rows in the list')).toHaveText(String(germanRows.length - 1));
  await expect(account(page, 'Taken in')).toHaveText('4');
  await expect(account(page, 'Refused')).toHaveText('3');
  await expect(page.getByText('1 row says stop, but the number cannot be read')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  // By keyboard: the refused ones, and one of them open.
  await page.getByRole('radio', { name: /Refused/ }).focus();
  await page.keyboard.press('Space');
  await expect(rows.getByRole('row')).toHaveCount(4);
  await rows.getByRole('row', { name: /Max/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Row 10' })).toBeVisible();
  await expect(page.getByText('nobody can tell of which number').last()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Bring in 6 people' }).click();
  await expect(page.getByRole('heading', { name: 'The list is in the book' })).toBeFocused();
  await expect(page.getByText('6 people came in and 1 stop was written down.')).toBeVisible();
  await expect(account(page, 'Rows done')).toHaveText('10');
  expect(await violationsOn(page)).toEqual([]);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report' }).click();
  const report = await readFile(await (await saved).path(), 'utf8');
  expect(report.startsWith('\uFEFFRow,In the list')).toBe(true);
  expect(report).toContain("2,0171 3920001,'+491713920001,Jörg Müller,Taken in,");
  expect(report.trimEnd().split('\r\n')).toHaveLength(germanRows.length);
});

test('the same list a second time is known, and a list of stops stops those in the book', async ({ page, yesbook }) => {
  await startBook(page, await yesbook.start());
  const bringIn = async (button: string) => {
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('heading', { name: 'The list is in the book' }).waitFor();
  };
  await page.getByLabel('Choose a file').setInputFiles(chosen(germanList()));
  await bringIn('Bring in 6 people');
  await page.getByRole('button', { name: 'Bring in another list' }).click();
  await page.getByLabel('Choose a file').setInputFiles(chosen(germanList()));
  await expect(page.getByText('This very file was brought in before')).toBeVisible();
  await bringIn('Bring in the list');
  await expect(account(page, 'In the book already')).toHaveText('6');
  await expect(page.getByText('0 people came in and 0 stops were written down.')).toBeVisible();

  await page.getByRole('button', { name: 'Bring in another list' }).click();
  await page
    .getByLabel('Choose a file')
    .setInputFiles(chosen(windows1252('Telefon\r\n0171 3920001\r\n'), 'sperre.csv'));
  await page.getByLabel('People who said stop').click();
  await expect(page.getByLabel('People who said stop')).toBeChecked();
  await bringIn('Write down 1 change');
  await expect(account(page, 'Stops written down')).toHaveText('1');
});

test('what is no list is said where it was chosen, and German is spoken to who reads German', async ({
  page,
  yesbook,
}) => {
  await startBook(page, await yesbook.start());
  await page.getByLabel('Choose a file').setInputFiles(chosen(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'foto.jpg'));
  await expect(page.getByText('This is a picture, and Yesbook reads lists only.')).toBeVisible();
  await run(page, 'setPreferences', { language: 'de' });
  await expect(page.getByRole('heading', { name: 'Liste übernehmen' })).toBeVisible();
  await page.getByLabel('Datei wählen').setInputFiles(chosen(germanList()));
  await expect(page.getByLabel('Spalte 3, Handy')).toHaveValue('phone');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Zeilen prüfen' }).click();
  await expect(page.getByRole('row', { name: /Käthe/ })).toContainText('Eine Tabelle hat diese Nummer gekürzt');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: '6 Personen übernehmen' }).click();
  await expect(page.getByText('6 Personen kamen dazu, und 1 Stopp wurde eingetragen.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test('yeses a list claims are taken over for the one campaign the owner chooses, and for nobody who said stop', async ({
  page,
  yesbook,
}) => {
  await startWithLunch(page, yesbook);
  const rows = [
    ['Vorname', 'Handy', 'Liste', 'Angemeldet am', 'Abgemeldet'],
    ['Jörg', '0171 3920001', 'Mittag', '03.04.2025', ''],
    ['Ümit', '0171 3920002', 'Wein', '03.04.2025', ''],
    ['Käthe', '0171 3920003', 'Mittag', '03.04.2025', 'ja'],
    ['Anna', '0171 3920004', 'Mittag', '', ''],
  ];
  await page.getByLabel('Choose a file').setInputFiles(chosen(germanList(rows)));
  const campaign = page.getByRole('radio', { name: 'Mittagskarte' });
  await campaign.click();
  await expect(campaign).toBeChecked();
  const value = page.getByRole('checkbox', { name: /^Mittag/ });
  await value.click();
  await expect(value).toBeChecked();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('row', { name: /Jörg/ })).toContainText(
    'A claimed yes (3 Apr 2025) is written down as proof D',
  );
  await expect(account(page, 'Claimed yeses, proof D')).toHaveText('1');
  await expect(account(page, 'Claimed yeses left out')).toHaveText('2');
  await page.getByRole('row', { name: /Käthe/ }).click();
  await expect(page.getByText('The yes in the list does not count, because they said stop.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring in 4 people' }).click();
  await page.getByRole('link', { name: 'See the people' }).click();
  await expect(page.getByRole('row', { name: /Jörg/ })).toBeVisible();
});

test('a column called only Datum says when a claimed yes was given, and the owner may say otherwise', async ({
  page,
  yesbook,
}) => {
  await startWithLunch(page, yesbook);
  const rows = [
    ['Vorname', 'Handy', 'Einwilligung', 'Datum'],
    ['Jörg', '0171 3920001', 'ja', '3. April 2025'],
    ['Ümit', '0171 3920002', 'ja', '05.06.2025'],
    ['Anna', '0171 3920004', 'ja', '03.04.2099'],
  ];
  await page.getByLabel('Choose a file').setInputFiles(chosen(germanList(rows)));
  const column = page.getByLabel('Column 4, Datum');
  await expect(column).toHaveValue('saidYesAt');
  await column.selectOption('none');
  await page.getByRole('radio', { name: 'Mittagskarte' }).click();
  await expect(page.getByText('No column is chosen for “Said yes on”.')).toBeVisible();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('row', { name: /Jörg/ }).click();
  await expect(page.getByText('The yes in the list has no day that can be read').last()).toBeVisible();
  await page.getByRole('button', { name: 'Back to the columns' }).click();
  await column.selectOption('saidYesAt');
  await expect(column).toHaveValue('saidYesAt');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('row', { name: /Jörg/ })).toContainText('A claimed yes (3 Apr 2025)');
  await page.getByRole('row', { name: /Anna/ }).click();
  await expect(page.getByText('The yes in the list has a day that has not come yet').last()).toBeVisible();
  await page.getByRole('button', { name: 'Bring in 3 people' }).click();
  await page.getByRole('link', { name: 'See the people' }).click();
  await page.getByRole('row', { name: /Jörg/ }).click();
  const person = page.getByRole('complementary', { name: 'Jörg' });
  await expect(person.getByText(/^Proof D\./).locator('..')).toContainText('Claimed by kunden.csv:2');
  expect(await readFile(join(yesbook.dir, 'ledger.jsonl'), 'utf8')).toContain('"givenAt":"2025-04-03T12:00:00.000Z"');
});

test('at 200 % zoom the stops that would be lost stand first, and each row can be opened', async ({
  page,
  yesbook,
}) => {
  await startBook(page, await yesbook.start());
  await page.setViewportSize({ width: 640, height: 400 });
  await page.getByLabel('Choose a file').setInputFiles(chosen(germanList()));
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const rows = page.getByRole('grid', { name: 'Rows of the list' });
  const lost = page.getByText('1 row says stop, but the number cannot be read');
  await expect(lost).toBeVisible();
  const box = await rows.boundingBox();
  expect((await lost.boundingBox())?.width).toBeGreaterThan((box?.width ?? 0) / 2);
  expect((await lost.boundingBox())?.y).toBeLessThan(box?.y ?? 0);
  expect(box?.height).toBeGreaterThan(300);
  await rows.getByRole('row', { name: /Käthe/ }).click();
  await expect(page.getByRole('heading', { name: 'Row 4' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

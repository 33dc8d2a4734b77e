import { readFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';
import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

test('a proof is shown as it prints, the book is checked beside it, and the pack is saved', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('Aoife Finch');
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  await page.getByRole('link', { name: 'Export proof' }).click();
  await expect(page.getByRole('heading', { name: 'Proof for Aoife Finch', level: 1 })).toBeFocused();
  const paper = page.getByRole('article', { name: 'Proof of consent' });
  await expect(paper.getByText(/I can stop any time by replying STOP or telling the shop.”$/).first()).toBeVisible();
  // In the words of the PDF, for whoever holds the paper and never stood in the shop.
  await expect(
    paper.getByText(/^[AB]: (proved by the handset|signed or ticked by the customer)/).first(),
  ).toBeVisible();
  await expect(paper.getByText('in front of you')).toBeHidden();
  // Nobody asked for a checkpoint: the book signs itself soon after its first entries.
  await expect(paper.getByRole('img', { name: 'QR code of the last checkpoint' })).toBeVisible();
  await page.getByRole('button', { name: 'Check my book' }).click();
  await expect(page.getByText(/all [\d,]+ entries match their seal/)).toBeVisible();
  await isAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the proof pack' }).click();
  const pack = unzipSync(await readFile(await (await download).path()));
  expect(Object.keys(pack)).toEqual(expect.arrayContaining(['proof.pdf', 'README.txt', 'SHA256SUMS']));

  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  for (const name of ['Sections', 'About this proof']) await expect(page.getByLabel(name)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'Proof', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Proof', level: 1 })).toBeFocused();
  await expect(page.getByLabel('Checkpoint', { exact: true })).toContainText('yesbook.local/');
  await isAccessible(page);
});

test('one yes is proved without what belongs to others', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('Aoife Finch');
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  await page.getByRole('link', { name: 'Proof to print or hand out' }).first().click();
  await expect(page.getByRole('article').getByRole('heading', { name: /^Yes to/ })).toHaveCount(1);
  await page.getByRole('link', { name: 'Proof of everything about this person' }).click();
  await expect(page.getByRole('link', { name: 'Proof of everything about this person' })).toBeHidden();
});

test('a pack about a whole campaign says whom it holds, is made beside other work, and is checked where it was made', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Proof', exact: true }).click();
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(page.getByText('Choose what the pack is about first')).toBeVisible();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption({ label: 'Christmas orders' });
  await expect(page.getByText(/This pack holds the names, numbers and texts of \d+ people/)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: /Make the pack about \d+ people/ }).click();
  await expect(page.getByText(/The pack about \d+ people is ready/)).toBeVisible({ timeout: 120_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it' }).click();
  const file = await (await download).path();
  const chosen = page.getByRole('group', { name: 'A proof pack to check' }).locator('input');
  await chosen.setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: await readFile(file) });
  await expect(
    page.getByText('pack.zip: The entries in this pack and their evidence are as they were signed.'),
  ).toBeVisible();
  await expect(page.getByText('It was signed by this book.')).toBeVisible();
  await isAccessible(page);

  const files = unzipSync(await readFile(file));
  const forged = { ...files, 'letter.txt': new TextEncoder().encode('put in later') };
  await chosen.setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(forged)) });
  await expect(page.getByText('The file letter.txt does not belong to the pack.')).toBeVisible();
  await chosen.setInputFiles({ name: 'y.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
  await expect(page.getByText('This is not a ZIP file that can be read.')).toBeVisible();
});

test('a declaration is printed where it is shown, and nothing around it', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.evaluate(() => Object.assign(window, { print: () => {} }));
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await page.getByRole('link', { name: 'Christmas orders', exact: true }).click();
  await page.getByRole('button', { name: 'Print the words of Christmas orders' }).first().click();
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('body > article');
  await expect(printed).toContainText('replying STOP');
  await expect(page.getByRole('navigation')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(printed).toHaveCount(0);
});

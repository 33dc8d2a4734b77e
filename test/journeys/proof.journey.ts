import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
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
  await page.getByRole('button', { name: 'Check my book' }).click();
  await expect(page.getByText(/all [\d,]+ entries match their seal/)).toBeVisible();
  await isAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the proof pack' }).click();
  const pack = unzipSync(await readFile(await (await download).path()));
  expect(Object.keys(pack)).toEqual(expect.arrayContaining(['proof.pdf', 'README.txt', 'SHA256SUMS']));
  await expect(paper.getByRole('img', { name: 'QR code of the last checkpoint' })).toBeVisible();

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

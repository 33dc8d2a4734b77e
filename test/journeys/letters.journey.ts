import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

test('an authority is answered from the book, in either language, as text to be changed', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('Aoife Finch');
  await page.getByRole('row', { name: /Aoife Finch/ }).click();
  await page.getByRole('link', { name: 'Export proof' }).click();
  await page.getByRole('link', { name: 'Answer an authority about this person' }).click();
  await expect(page.getByRole('heading', { name: 'Answer about Aoife Finch', level: 1 })).toBeFocused();
  const text = page.getByRole('textbox', { name: 'Text' });
  await expect(text).toHaveValue(/Information Commissioner’s Office/);
  await expect(text).toHaveValue(/I can stop any time by replying STOP or telling the shop\./);
  await isAccessible(page);
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await page.getByRole('radio', { name: 'Bundesnetzagentur' }).check();
  await expect(text).toHaveValue(/Sehr geehrte Damen und Herren/);
  const kept = page.waitForResponse((reply) => reply.request().postData()?.includes('Unser Schreiben') === true);
  await text.fill('Unser Schreiben');
  await kept;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a text file' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('Unser Schreiben');

  const answer = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save letter and proof together' }).click();
  const pack = unzipSync(await readFile(await (await answer).path()));
  expect(strFromU8(pack['letter.txt'] ?? new Uint8Array())).toBe('Unser Schreiben');
  expect(Object.keys(pack)).toEqual(expect.arrayContaining(['letter.pdf', 'proof.pdf', 'verify.html']));

  // What was changed in it outlives a kill, until it is written anew.
  const place = new URL(page.url()).hash;
  await yesbook.kill();
  await page.goto(await yesbook.start());
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await page.evaluate((hash) => (window.location.hash = hash), place);
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await page.getByRole('radio', { name: 'Bundesnetzagentur' }).check();
  await expect(text).toHaveValue('Unser Schreiben');
  await page.getByRole('button', { name: 'Write it anew from the book' }).click();
  await expect(text).toHaveValue(/Sehr geehrte Damen und Herren/);
});

test('a campaign describes its opt-in for US carriers', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await page.getByRole('link', { name: 'Christmas orders', exact: true }).click();
  await page.getByRole('link', { name: 'Describe this opt-in for US carriers' }).click();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(/Call to action \/ message flow/);
  await isAccessible(page);
});

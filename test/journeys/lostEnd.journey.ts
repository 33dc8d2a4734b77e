import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAccessible } from './accessible.ts';
import { run } from './ownDoor.ts';
import { expect, test } from './yesbook.ts';

test('that the end of the book is missing is told at every start until the owner has seen it', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await run(page, 'addContact', { typed: '07400 123456', name: 'Gwen Pryce' });
  await yesbook.stop();
  const file = join(yesbook.dir, 'ledger.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [...lines.slice(0, -2), ''].join('\n'));
  // As after a kill: what a close had signed could only come back from a copy.
  const signed = await readdir(join(yesbook.dir, 'checkpoints'));
  const last = signed.find((name) => name.endsWith(`-${String(lines.length - 1).padStart(10, '0')}.txt`));
  await rm(join(yesbook.dir, 'checkpoints', last ?? ''));

  const told = page.getByRole('link', { name: 'See what does not fit' });
  await page.goto(await yesbook.start());
  await expect(told).toBeVisible();
  await yesbook.stop();

  await page.goto(await yesbook.start());
  await told.click();
  await expect(page.getByText(/^The book has [\d,]+ entries, and had [\d,]+ when it was last closed/)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'I have seen that the end is missing' }).click();
  await expect(page.getByText('The book is not as it was signed')).toBeHidden();
  await yesbook.stop();

  await page.goto(await yesbook.start());
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await expect(told).toBeHidden();
});

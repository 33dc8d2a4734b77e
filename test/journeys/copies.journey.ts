import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { dropFile } from './dropFile.ts';
import { read, run } from './ownDoor.ts';
import { expect, test } from './yesbook.ts';

async function toCopies(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Parts of the settings' })
    .getByRole('link', { name: 'Backup', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'Copies of the book' })).toBeVisible();
}

test('trying a copy changes nothing, and a folder that is away or in the way is told plainly', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await toCopies(page);
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(page.getByText('The copy is made.')).toBeVisible();
  await page
    .getByRole('button', { name: /^Look into the copy/ })
    .first()
    .click();
  await expect(page.getByText(/^The copy of .* is whole$/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^[\d,]+ entries, [\d,]+ people\.$/)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Close it again' }).click();
  await expect(page.getByText(/^The copy of .* is whole$/)).toBeHidden();
  expect((await readdir(yesbook.dir)).filter((name) => name.startsWith('restore'))).toEqual([]);

  const stick = join(yesbook.dir, 'stick');
  await mkdir(stick);
  await page.getByLabel('Folder', { exact: true }).fill(stick);
  await page.getByLabel('Passphrase', { exact: true }).fill('rye walnut counter bell');
  await page.getByRole('button', { name: 'Keep a copy there' }).click();
  await expect(page.getByText(`Last copy in ${stick}`)).toBeVisible({ timeout: 60_000 });
  await rename(stick, `${stick}-pulled`);
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(page.getByText(`The folder ${stick} is not there, so no copy was put there.`)).toBeVisible({
    timeout: 60_000,
  });
  await isAccessible(page);

  // A file where the folder of the copies was: nothing can be written there.
  await rename(join(yesbook.dir, 'backups'), join(yesbook.dir, 'backups-away'));
  await writeFile(join(yesbook.dir, 'backups'), '');
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(page.getByText(/^The last copy of the book could not be made/)).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByText('The last copy of the book could not be made.')).toBeVisible();
  await isAccessible(page);
});

test('Today reminds of a copy outside this computer once there is something to lose', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  const reminder = page.getByText('There is no copy outside this computer yet.');
  await expect(reminder).toBeHidden();
  const campaigns = [await firstCampaign(page)];
  for (let n = 0; n < 6; n += 1) {
    const person = { kind: 'new', typed: `07911 12345${n}`, name: `Customer ${n}` };
    const evidence = { medium: 'spoken', place: 'Counter', note: 'said yes', files: [] };
    await run(page, 'recordConsent', { person, campaigns, kind: 'express', evidence });
  }
  await expect(reminder).toBeVisible();
  await isAccessible(page);
});

test('a book that cannot be opened says so, and goes back to a copy with every stop kept', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await run(page, 'backUpNow', {});
  await yesbook.stop();
  const file = join(yesbook.dir, 'ledger.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.map((line, at) => (at === 1 ? line.slice(0, 40) : line)).join('\n'));

  await page.goto(await yesbook.start());
  await expect(page.getByRole('heading', { name: 'The book cannot be opened', level: 1 })).toBeVisible();
  await expect(page.getByText('Line 2 of the book is damaged')).toBeVisible();
  await isAccessible(page);
  await page
    .getByRole('button', { name: /^Look into the copy/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Go back to this copy' }).click({ timeout: 60_000 });
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText('The damaged book is put aside untouched')).toBeVisible();
  await dialog.getByRole('button', { name: 'Go back to this copy' }).click();
  await expect(page.getByRole('heading', { name: 'The book cannot be opened' })).toBeHidden({ timeout: 60_000 });
  await expect(page.getByRole('link', { name: 'People', exact: true })).toBeVisible();
  await toCopies(page);
  await expect(page.getByText('Damaged books put aside')).toBeVisible();
});

async function firstCampaign(page: Page): Promise<string> {
  const { open } = (await read(page, 'campaigns', {})) as { readonly open: readonly { readonly campaign: string }[] };
  return open[0]?.campaign ?? '';
}

test('a file that is no copy, or cannot be had, is told as what it is', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await toCopies(page);
  const inDir = (name: string): string => join(yesbook.dir, name);
  await mkdir(inDir('folder'));
  await writeFile(inDir('empty.zip'), '');
  await writeFile(inDir('letter.zip'), 'Dear Sirs');
  await writeFile(inDir('large.zip'), Buffer.alloc(65 * 1024 * 1024));
  const notice = page.getByRole('alert');
  const place = page.getByRole('group', { name: 'A copy from elsewhere' });
  for (const name of ['folder', 'gone.zip']) {
    await dropFile(page, place, inDir(name));
    await expect(notice.getByText('The file could not be read')).toBeVisible();
    await isAccessible(page);
    await notice.getByRole('button', { name: 'Close' }).click();
  }
  await dropFile(page, place, inDir('large.zip'));
  await expect(notice.getByText('The file is larger than this window takes')).toBeVisible();
  await notice.getByRole('button', { name: 'Close' }).click();
  for (const name of ['empty.zip', 'letter.zip']) {
    await dropFile(page, place, inDir(name));
    await expect(page.getByText(/This file is no backup of a book/)).toBeVisible();
  }
  await expect(notice).toBeHidden();
});

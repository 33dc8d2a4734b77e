import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeSettings } from '#test/journeys/bookFile.ts';
import { expect, test } from '#test/journeys/yesbook.ts';
import { emptyBook, firstRun } from './emptyStates.ts';
import { watchShifts } from './looks.ts';
import { foundIn } from './walk.ts';
import { type State, run } from './walking.ts';

// Each table opens a book of its own, so that they can be walked side by side.
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

test('no book yet, and then an empty one, in both languages and themes, at every size', async ({ page, yesbook }) => {
  await watchShifts(page);
  await page.goto(await yesbook.start());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const found = [...(await foundIn(page, firstRun))];
  await run(page, 'describeShop', { name: 'Hollis', country: 'GB', language: 'en', timeZone: 'Europe/London' });
  await run(page, 'chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+447700900000' } });
  found.push(...(await foundIn(page, emptyBook)));
  expect(found).toEqual([]);
});

test('a damaged book, in both languages and themes, at every size', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await run(page, 'backUpNow', {});
  await yesbook.stop();
  const file = join(yesbook.dir, 'ledger.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.map((line, at) => (at === 1 ? line.slice(0, 40) : line)).join('\n'));
  const rescue: State = { name: 'rescue', address: null, seen: /cannot be opened|nicht öffnen/ };
  const found: string[] = [];
  for (const language of ['en', 'de'] as const) {
    await changeSettings(yesbook.dir, { language });
    await page.goto(await yesbook.start());
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    found.push(...(await foundIn(page, [rescue], {}, () => Promise.resolve())));
    await yesbook.stop();
  }
  expect(found).toEqual([]);
});

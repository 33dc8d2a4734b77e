import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { languageNames } from '#shared/languages.ts';
import { changeSettings } from '#test/journeys/bookFile.ts';
import { read, run } from '#test/journeys/ownDoor.ts';
import { expect, test, type Yesbook } from '#test/journeys/yesbook.ts';
import { emptyBook, firstRun } from './emptyStates.ts';
import { hardIds, writeHardBook } from './hardBook.ts';
import { hardStates } from './hardStates.ts';
import { watchShifts } from './looks.ts';
import { acts, screens, wires } from './sampleStates.ts';
import { tillStates } from './tillStates.ts';
import { type Speak, foundIn } from './walk.ts';
import type { Ids, State } from './walking.ts';

// Each table opens a book of its own, so that they can be walked side by side.
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

for (const [name, states] of Object.entries({ screens, acts, wires }))
  test(`the sample shop: ${name}, in both languages and themes, at every size`, async ({ page, yesbook }) => {
    const ids = await sampleShop(page, yesbook);
    expect(await foundIn(page, states, ids)).toEqual([]);
  });

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

test('a shop on its worst day, in both languages and themes, at every size', async ({ page, yesbook }) => {
  await writeHardBook(yesbook.dir, Date.now());
  await watchShifts(page);
  await page.goto(await yesbook.start());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const content = { campaign: hardIds.wide, template: 'Heute gibt es Roggen. '.repeat(45) };
  await run(page, 'keepDraft', { draft: 'send-draft', content });
  expect(await foundIn(page, hardStates, { ...hardIds, draft: 'draft' })).toEqual([]);
});

test('the till, in both languages and themes, at every size', async ({ page, yesbook }) => {
  const { bread = '' } = await sampleShop(page, yesbook);
  await run(page, 'setOwnerPin', { pin: '2580' });
  await run(page, 'openTill', { campaigns: [bread], screen: 'this' });
  await expect(page.getByRole('heading', { name: 'May we text you?' })).toBeVisible();
  expect(await foundIn(page, tillStates, {}, speakAtTill)).toEqual([]);
});

test('a damaged book, in both languages and themes, at every size', async ({ page, yesbook }) => {
  await sampleShop(page, yesbook);
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

/** Customers choose for themselves, except while the owner is asked for the PIN. */
const speakAtTill: Speak = async (page, language) => {
  if ((await page.getByRole('dialog').count()) > 0) return;
  const other = page.getByRole('button', { name: languageNames[language] });
  if ((await other.count()) > 0) await other.click();
  await expect(page.locator('main')).toHaveAttribute('lang', language);
};

async function sampleShop(page: Page, yesbook: Yesbook): Promise<Ids> {
  await watchShifts(page);
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  const listed = async (wish: object) => {
    const everyone = { search: '', filter: 'all', campaign: null, from: 0, count: 1 };
    const { rows } = (await read(page, 'people', { ...everyone, ...wish })) as {
      rows: { contact: string }[];
    };
    return rows[0]?.contact ?? '';
  };
  const { open } = (await read(page, 'campaigns', {})) as { open: { campaign: string; name: string }[] };
  const campaignOf = (name: string) => open.find((each) => each.name === name)?.campaign ?? '';
  const { past } = (await read(page, 'sends', {})) as { past: { send: string }[] };
  const orders = 'Christmas orders are open: stollen, panettone and the plum loaf. Hollis & Daughter';
  const drafts = {
    orders: { campaign: campaignOf('Christmas orders'), template: orders },
    loaves: { campaign: campaignOf('Last loaves'), template: 'Nine loaves left. Hollis & Daughter' },
  };
  for (const [draft, content] of Object.entries(drafts))
    await run(page, 'keepDraft', { draft: `send-${draft}`, content });
  return {
    person: await listed({ search: 'Aoife Finch' }),
    stopped: await listed({ filter: 'saidStop' }),
    held: await listed({ filter: 'onHold' }),
    campaign: campaignOf('Christmas orders'),
    bread: campaignOf('Friday bread'),
    send: past[0]?.send ?? '',
  };
}

import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { germanList } from '#test/germanList.ts';
import { openHours } from './openHours.ts';
import { run } from './ownDoor.ts';
import { expect, test } from './yesbook.ts';

const photo = {
  name: 'form.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** How many people besides the list said yes: enough for a kill to fall into the middle of a send. */
const MORE = 60;

async function recordYes(page: Page, number: string, how: RegExp | null): Promise<void> {
  await page.keyboard.press('Control+Shift+Y');
  await page.getByLabel('Mobile number').fill(number);
  await page.getByRole('checkbox', { name: 'Freitagsbrot' }).check();
  if (how !== null) {
    await page.getByRole('radio', { name: how }).check();
    await page.getByLabel('Choose a photo').setInputFiles(photo);
    await expect(page.getByText('This will be proof B.')).toBeVisible();
  }
  await page.getByRole('button', { name: /^Record .*yes$/ }).click();
  await expect(page).toHaveURL(/#people/);
  await expect(page.getByRole('link', { name: 'Export proof' })).toBeVisible();
}

async function writeTo(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: 'Send', exact: true }).first().click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Freitagsbrot');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Hallo ');
  await page.getByRole('button', { name: 'Insert first name' }).click();
  await page.getByRole('textbox', { name: 'Instead, where the first name is not known' }).fill('zusammen');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Who gets this text', level: 1 })).toBeFocused();
}

type Sent = { readonly kind: string; readonly to: string; readonly text: string };

/** What reached the provider, by its own record. */
async function reached(dir: string): Promise<readonly Sent[]> {
  const lines = await readFile(join(dir, 'practice.jsonl'), 'utf8').catch(() => '');
  return lines
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Sent)
    .filter(({ kind }) => kind === 'sent');
}

test('from a list as Excel writes it to a yes, a text, a stop, and a proof that openssl accepts', async ({
  page,
  yesbook,
}) => {
  test.setTimeout(180_000);
  await page.goto(await yesbook.start());
  await page.getByLabel('Name of your shop').fill('Backhaus');
  await page.getByLabel('Country', { exact: true }).selectOption('DE');
  await page.getByRole('button', { name: 'Start your book' }).click();

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('link', { name: 'Bring in a list' }).first().click();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'kunden.csv', mimeType: 'text/csv', buffer: Buffer.from(germanList()) });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Bring in 6 people' }).click();
  await expect(page.getByText('6 people came in and 1 stop was written down.')).toBeVisible();

  await page.getByRole('link', { name: 'Campaigns' }).click();
  await page.getByRole('link', { name: 'New campaign' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Freitagsbrot');
  await page
    .getByRole('textbox', { name: 'The words, as people will read them' })
    .fill(
      'Backhaus darf mir freitags zum Brot schreiben. Höchstens vier SMS im Monat. Abbestellen jederzeit mit STOPP.',
    );
  await page.getByRole('button', { name: 'Create the campaign' }).click();
  await expect(page.getByRole('heading', { name: 'Freitagsbrot', level: 1 })).toBeFocused();
  const campaign = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('campaign') ?? '';

  await recordYes(page, '0171 3920001', null);
  await recordYes(page, '0171 3920003', /Signed on paper/);
  await recordYes(page, '+49 171 3920005', null);
  await openHours(page, 'DE');
  for (let each = 0; each < MORE; each += 1) {
    const person = { kind: 'new', typed: `+491713920${String(each + 30).padStart(3, '0')}`, name: `Kundin ${each}` };
    const evidence = { medium: 'spoken', note: 'an der Theke', files: [] };
    await run(page, 'recordConsent', { person, campaigns: [campaign], kind: 'express', evidence });
  }

  await writeTo(page, ', heute Roggen. Backhaus');
  await expect(page.getByText('No yes for this campaign').first()).toBeVisible();
  await expect(page.getByText('Said stop').first()).toBeVisible();
  const people = MORE + 3;
  await page.getByRole('button', { name: `Send to ${people} people` }).click();

  await expect.poll(async () => (await reached(yesbook.dir)).length, { intervals: [20] }).toBeGreaterThan(4);
  await yesbook.kill();
  expect((await reached(yesbook.dir)).length).toBeLessThan(people);
  await page.goto(await yesbook.start());
  await expect.poll(async () => (await reached(yesbook.dir)).length, { timeout: 60_000 }).toBe(people);
  const numbers = (await reached(yesbook.dir)).map(({ to }) => to);
  expect(new Set(numbers).size).toBe(people);
  for (const { text } of await reached(yesbook.dir)) expect(text).toMatch(/^Hallo .*Backhaus.*STOP/s);

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('Anna Berg');
  await page.getByRole('row', { name: /Anna Berg/ }).click();
  const anna = page.getByRole('complementary', { name: 'Anna Berg' });
  await anna.getByRole('button', { name: 'Answer as this customer' }).click();
  await anna.getByRole('textbox').fill('Stop. Thank you');
  await anna.getByRole('button', { name: 'Text it' }).click();
  await expect(anna.getByText(/Said stop today/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('row', { name: /Said stop/ })).toContainText('2');
  await writeTo(page, ', morgen Weizen. Backhaus');
  await page.getByRole('button', { name: 'Show everyone: Said stop' }).click();
  await expect(page.getByText('Anna Berg').first()).toBeVisible();

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('Anna Berg');
  await page.getByRole('row', { name: /Anna Berg/ }).click();
  await page.getByRole('link', { name: 'Export proof' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the proof pack' }).click();
  const pack = await readFile(await (await download).path());
  await followReadme(join(yesbook.dir, 'proof'), pack);
});

/** Does what README.txt in the pack says, with the real sha256sum and openssl; then changes one byte and does it again. */
async function followReadme(folder: string, pack: Uint8Array): Promise<void> {
  const files = unzipSync(pack);
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const readme = new TextDecoder().decode(files['README.txt']);
  const commands = readme
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.slice(4));
  const follow = () => execFileSync('bash', ['-c', commands.join('\n')], { cwd: folder, stdio: 'pipe' });
  follow();
  const entries = join(folder, 'entries.jsonl');
  await writeFile(entries, (await readFile(entries, 'utf8')).replace('Anna', 'Arna'));
  expect(follow).toThrow();
  await rm(folder, { recursive: true });
}

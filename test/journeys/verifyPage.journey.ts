import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { isAccessible } from './accessible.ts';
import { expect, test } from './yesbook.ts';

type Files = Record<string, Uint8Array>;

/** Asks the host as the window does. */
const ask = (page: Page, operation: 'read' | 'run', name: string, asks: object): Promise<unknown> =>
  page.evaluate(
    async ([path, body]) => {
      const answer = await fetch(path ?? '', {
        method: 'POST',
        body: body ?? '',
        headers: { 'content-type': 'application/json' },
      });
      return ((await answer.json()) as { answer: unknown }).answer;
    },
    [`call/${operation}`, JSON.stringify({ name, asks })],
  );

const exportedPack = async (page: Page): Promise<Files> => {
  const asks = { search: '', filter: 'mayText', campaign: null, from: 0, count: 1 };
  const people = (await ask(page, 'read', 'people', asks)) as { rows: { contact: string }[] };
  const wish = { contact: people.rows[0]?.contact, consent: null, language: 'en' };
  const reply = (await ask(page, 'run', 'exportProof', wish)) as { outcome: { handle: string } };
  const bytes = await page.evaluate(async (handle) => {
    const answer = await fetch(`files/${handle}`);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, reply.outcome.handle);
  return unzipSync(Uint8Array.from(bytes));
};

test('a stranger drops a pack on the page that came in it and reads what is proved, and what is not', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const pack = await exportedPack(page);
  const file = join(yesbook.dir, 'verify.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pack['verify.html'] ?? new Uint8Array());
  await yesbook.stop();

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await isAccessible(page);
  const give = (files: Files): Promise<void> =>
    page
      .getByLabel('Choose the ZIP file')
      .setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) });
  await give(pack);
  await expect(page.getByText('Everything in this pack is as it was signed.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What is not proved' })).toBeVisible();
  await expect(page.getByText(/Taken into the book/)).toBeVisible();
  await isAccessible(page);

  const entries = Buffer.from(pack['entries.jsonl'] ?? []).toString('utf8');
  await give({ ...pack, 'entries.jsonl': Buffer.from(entries.replace('"line":"mobile"', '"line":"landline"')) });
  await expect(page.getByText('The file entries.jsonl is not the one the list of sums names.')).toBeVisible();
  await expect(page.getByText(/What entry \d+ says was changed/)).toBeVisible();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByText(/Der Inhalt von Eintrag \d+ wurde geändert/)).toBeVisible();
  await isAccessible(page);

  await page
    .getByLabel('ZIP-Datei auswählen')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
  await expect(page.getByText('Das ist keine lesbare ZIP-Datei.')).toBeVisible();
  expect(asked).toEqual([pathToFileURL(file).href]);
});

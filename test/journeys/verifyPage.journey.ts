import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { isAccessible } from './accessible.ts';
import { dropFile } from './dropFile.ts';
import { read, run } from './ownDoor.ts';
import { expect, test } from './yesbook.ts';

type Files = Record<string, Uint8Array>;

const exportedPack = async (page: Page): Promise<Files> => {
  const asks = { search: '', filter: 'mayText', campaign: null, from: 0, count: 1 };
  const people = (await read(page, 'people', asks)) as { rows: { contact: string }[] };
  const wish = { contact: people.rows[0]?.contact, consent: null, language: 'en' };
  const { handle = '' } = await run(page, 'exportProof', wish);
  const bytes = await page.evaluate(async (kept) => {
    const answer = await fetch(`files/${kept}`);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, handle);
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
  await expect(page.getByText('The entries in this pack and their evidence are as they were signed.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What is not proved' })).toBeVisible();
  await expect(page.getByText(/Taken into the book/)).toBeVisible();
  // Day, month, year in a browser that puts the month first, as these do.
  await expect(page.getByText(/^Entry \d+ · \d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d:\d\d/).first()).toBeVisible();
  await isAccessible(page);

  const entries = Buffer.from(pack['entries.jsonl'] ?? []).toString('utf8');
  await give({ ...pack, 'entries.jsonl': Buffer.from(entries.replace('"line":"mobile"', '"line":"landline"')) });
  await expect(page.getByText('The file entries.jsonl is not the one the list of sums names.')).toBeVisible();
  await expect(page.getByText(/What entry \d+ says was changed/)).toBeVisible();
  await give(resummed({ ...pack, 'proof.pdf': Buffer.from('%PDF') }));
  await expect(
    page.getByText(/^The list of files is not the one the shop signed .* another list was signed/),
  ).toBeVisible();
  // Without the signature it is no pack of before: the checkpoint says that there is one.
  const { 'SHA256SUMS.note': _, ...stripped } = pack;
  await give(resummed({ ...stripped, 'proof.pdf': Buffer.from('%PDF') }));
  await expect(page.getByText(/^SHA256SUMS.note is missing, although the signed checkpoint says/)).toBeVisible();
  await expect(page.getByText('What is proved')).toBeHidden();
  await give(pack);
  await expect(page.getByText('No other file in the ZIP, proof.pdf among them')).toBeVisible();
  await give({ ...pack, 'entries.jsonl': Buffer.from(entries.replace('"line":"mobile"', '"line":"landline"')) });
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByText(/Der Inhalt von Eintrag \d+ wurde geändert/)).toBeVisible();
  await isAccessible(page);

  await page
    .getByLabel('ZIP-Datei auswählen')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
  await expect(page.getByText('Das ist keine lesbare ZIP-Datei.')).toBeVisible();
  expect(asked).toEqual([pathToFileURL(file).href]);
});

/** With the list of sums made to fit, as a forger would. */
const resummed = (files: Files): Files => {
  const sumOf = (name: string): string =>
    createHash('sha256')
      .update(files[name] ?? '')
      .digest('hex');
  const names = Object.keys(files).filter((name) => !name.startsWith('SHA256SUMS'));
  return { ...files, SHA256SUMS: Buffer.from(names.map((name) => `${sumOf(name)}  ${name}\n`).join('')) };
};

test('a pack of a book that lost its key shows both keys, in both languages, and stands no false one', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const before = await exportedPack(page);
  await yesbook.stop();
  rmSync(join(yesbook.dir, 'keys', 'ledger-ed25519.pem'));
  await page.goto(await yesbook.start());
  await expect(page.getByRole('heading', { name: 'The book cannot be opened', level: 1 })).toBeVisible();
  await run(page, 'beginKey', {});
  const pack = await exportedPack(page);
  await yesbook.stop();

  const nameIn = (files: Files): string =>
    Buffer.from(files['checkpoint.txt'] ?? [])
      .toString('utf8')
      .split('\n')[0] ?? '';
  const [old, now] = [nameIn(before), nameIn(pack)];
  const at = (name: string): string => join(yesbook.dir, name);
  writeFileSync(at('verify.html'), pack['verify.html'] ?? new Uint8Array());
  writeFileSync(at('pack.zip'), zipSync(pack));
  await page.goto(pathToFileURL(at('verify.html')).href);
  const drop = page.getByText('Choose the ZIP file');
  await dropFile(page, drop, at('pack.zip'));
  await expect(page.getByText('The entries in this pack and their evidence are as they were signed.')).toBeVisible();
  await expect(page.getByText(`Signed by the book ${now} when`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The book changed its key' })).toBeVisible();
  await expect(page.getByText(`Until then the book was called ${old}.`)).toBeVisible();
  await expect(page.getByText(/The old key signed the first [\d,]+ entries, and they are the same/)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(
    page.getByText('Die Einträge in diesem Nachweis und ihre Belege sind so, wie sie signiert wurden.'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Das Buch hat einen neuen Schlüssel' })).toBeVisible();
  await expect(page.getByText(`Bis dahin hieß das Buch ${old}.`)).toBeVisible();
  await expect(page.getByText(/Der alte Schlüssel hat die ersten [\d.]+ Einträge signiert/)).toBeVisible();
  await isAccessible(page);

  const folder = `earlier-keys/${old.split('/')[1]}`;
  const checkpoint = Buffer.from(pack[`${folder}/checkpoint.txt`] ?? []).toString('utf8');
  const shorter = checkpoint.replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) - 1}\n`);
  const forgeries: readonly (readonly [Files, RegExp])[] = [
    [{ ...pack, [`${folder}/checkpoint.txt`]: Buffer.from(shorter) }, /Der frühere Schlüssel ist nicht/],
    [
      { ...pack, [`${folder}/public-key.pem`]: pack['public-key.pem'] ?? new Uint8Array() },
      /Der frühere Schlüssel ist nicht/,
    ],
    [
      { ...pack, 'public-key.pem': before['public-key.pem'] ?? new Uint8Array() },
      /Der Prüfpunkt ist nicht glaubwürdig/,
    ],
  ];
  for (const [forged, said] of forgeries) {
    writeFileSync(at('forged.zip'), zipSync(resummed(forged)));
    await dropFile(page, page.getByText('ZIP-Datei auswählen'), at('forged.zip'));
    await expect(page.getByText(said).first()).toBeVisible();
    await expect(page.getByText('so, wie sie signiert wurden')).toBeHidden();
    await isAccessible(page);
    await dropFile(page, page.getByText('ZIP-Datei auswählen'), at('pack.zip'));
    await expect(page.getByText('so, wie sie signiert wurden')).toBeVisible();
  }
});

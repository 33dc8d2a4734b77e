import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startHost } from '#electron/startHost.ts';

it('does not even open a book that a sample was to be mixed into', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-start-'));
  const options = { dir, version: '0.0.0', under: 'browser', language: 'en' } as const;
  const asked = { book: 'sample', restore: null } as const;
  await (await startHost(options, asked)).close();
  const files = () =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => [name, statSync(join(dir, name)).mtimeMs]);
  const before = files();
  await expect(startHost(options, asked)).rejects.toThrow('There is a book in');
  expect(files()).toEqual(before);
  rmSync(dir, { recursive: true });
});

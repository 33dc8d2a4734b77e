import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocument } from '#electron/ledger/document.ts';
import { emptyFolder } from './folder.ts';

type Settings = { readonly language: string };
const read = (value: unknown): Settings => {
  if (typeof value === 'object' && value !== null && 'language' in value && typeof value.language === 'string') {
    return { language: value.language };
  }
  throw new Error('no language');
};
const empty: Settings = { language: 'en' };

describe('a small file of settings', () => {
  it('begins empty and keeps what was set', async () => {
    const file = join(emptyFolder(), 'settings.json');
    const settings = await openDocument(file, read, empty);
    expect(settings.get()).toEqual(empty);
    await settings.set({ language: 'de' });
    expect((await openDocument(file, read, empty)).get()).toEqual({ language: 'de' });
  });

  it('ends at the last of many changes made at once, with nothing left beside it', async () => {
    const dir = emptyFolder();
    const settings = await openDocument(join(dir, 'settings.json'), read, empty);
    await Promise.all(['fr', 'el', 'ar'].map((language) => settings.set({ language })));
    expect(JSON.parse(readFileSync(join(dir, 'settings.json'), 'utf8'))).toEqual({ language: 'ar' });
    expect(readdirSync(dir)).toEqual(['settings.json']);
  });

  it.each([['{"language":'], ['{}'], ['\0\0\0']])(
    'that holds %j stops the start and stays as it is',
    async (content) => {
      const file = join(emptyFolder(), 'settings.json');
      writeFileSync(file, content);
      await expect(openDocument(file, read, empty)).rejects.toMatchObject({ fault: { kind: 'fileUnreadable', file } });
      expect(readFileSync(file, 'utf8')).toBe(content);
    },
  );

  it('keeps the old content where the new one cannot be written', async () => {
    const file = join(emptyFolder(), 'gone', 'settings.json');
    const settings = await openDocument(file, read, empty);
    await expect(settings.set({ language: 'de' })).rejects.toMatchObject({ fault: { kind: 'io' } });
    expect(settings.get()).toEqual(empty);
  });
});

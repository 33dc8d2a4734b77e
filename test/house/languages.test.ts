import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addLine, complaintsOf, copyOfTheHouse, rooms } from './copyOfTheHouse.ts';

const book = (words: string) => `import type { Book } from '#renderer/words/words.ts';
import { en } from './en/en.ts';

export const fr: Book = { name: 'Français', locales: ['fr-FR', 'fr-CA'], words: ${words} };
`;

describe('a third language of the window', () => {
  it('is one file and its line in the table, and nothing else', async () => {
    const folder = await copyOfTheHouse();
    const words = join(folder, 'renderer/words');
    await writeFile(join(words, 'fr.ts'), book('en.words'));
    await addLine(join(words, 'languages.ts'), /de\.ts/, "export { fr } from './fr.ts';");
    for (const room of rooms) expect(await complaintsOf(folder, room)).toBe('');
  }, 180_000);

  it('does not compile where it lacks a sentence', async () => {
    const folder = await copyOfTheHouse();
    const words = join(folder, 'renderer/words');
    await writeFile(join(words, 'fr.ts'), book('{ ...en.words, today: { ...en.words.today, region: undefined } }'));
    await addLine(join(words, 'languages.ts'), /de\.ts/, "export { fr } from './fr.ts';");
    expect(await complaintsOf(folder, 'renderer')).toContain("Type 'undefined' is not assignable");
  }, 180_000);
});

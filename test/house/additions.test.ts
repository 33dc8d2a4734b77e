import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addLanguage, addLine, complaintsOf, copyOfTheHouse, rooms } from './copyOfTheHouse.ts';

// In one copy, because to compile the rooms takes longer than all else here.
it('another provider and a third language of the window are one file and its line each, and nothing else', async () => {
  const folder = await copyOfTheHouse();
  const providers = join(folder, 'shared/providers');
  const elks = await readFile(join(providers, 'elks.ts'), 'utf8');
  const eighth = elks.replaceAll('elks', 'eighth');
  expect(eighth).not.toBe(elks);
  await writeFile(join(providers, 'eighth.ts'), eighth);
  await addLine(join(providers, 'table.ts'), /elks/, "export { eighth } from './eighth.ts';");
  await addLanguage(folder, 'en.words');
  for (const room of rooms) expect(await complaintsOf(folder, room)).toBe('');
  expect(await kindsKnownIn(folder)).toContain('eighth');
}, 180_000);

/** The providers that the copy would offer. */
const kindsKnownIn = async (folder: string): Promise<readonly string[]> => {
  const { providerKinds: kinds } = (await import(join(folder, 'shared/providers/providers.ts'))) as {
    readonly providerKinds: readonly string[];
  };
  return kinds;
};

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from '#electron/setUp.mjs';
import { providerKinds } from '#shared/providers/providers.ts';
import { addLine, complaintsOf, copyOfTheHouse, rooms } from './copyOfTheHouse.ts';

/** The providers that the copy would offer. */
const kindsKnownIn = async (folder: string): Promise<readonly string[]> => {
  const { providerKinds: kinds } = (await import(join(folder, 'shared/providers/providers.ts'))) as {
    readonly providerKinds: readonly string[];
  };
  return kinds;
};

describe('another provider', () => {
  it('is one file and its line in the table, and nothing else', async () => {
    const folder = await copyOfTheHouse();
    const providers = join(folder, 'shared/providers');
    const elks = await readFile(join(providers, 'elks.ts'), 'utf8');
    const eighth = elks.replaceAll('elks', 'eighth');
    expect(eighth).not.toBe(elks);
    await writeFile(join(providers, 'eighth.ts'), eighth);
    await addLine(join(providers, 'table.ts'), /elks/, "export { eighth } from './eighth.ts';");
    for (const room of rooms) expect(await complaintsOf(folder, room)).toBe('');
    expect(await kindsKnownIn(folder)).toContain('eighth');
  }, 180_000);

  it('is called by its name in no other place, and stands in no other table', async () => {
    // The built-in one is part of the app; two others are words of their own, and are left to the compiler.
    const told = providerKinds.filter((kind) => kind !== 'practice' && kind !== 'seven');
    const named = new RegExp(`(['"\`])(${told.join('|')})\\1`);
    const own = /^shared\/providers\//;
    const found: string[] = [];
    for (const room of rooms) {
      for (const entry of await readdir(join(home, room), { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        const place = relative(home, file).replaceAll('\\', '/');
        if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || own.test(place)) continue;
        for (const line of (await readFile(file, 'utf8')).split('\n')) {
          // What ClickSend says of the law is a source, and no provider of texts there.
          const isTable = line.includes('Record<ProviderKind,');
          if (isTable || (named.test(line) && !line.includes("'secondary'"))) found.push(`${place}: ${line.trim()}`);
        }
      }
    }
    expect(found).toEqual([]);
  });
});

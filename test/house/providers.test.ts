import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from '#electron/setUp.mjs';
import { providerKinds } from '#shared/providers/providers.ts';
import { rooms } from './copyOfTheHouse.ts';

describe('another provider', () => {
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

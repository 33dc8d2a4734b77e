import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedLicences } from '#electron/licences.mjs';
import { home } from '#electron/setUp.mjs';

const shipped = shippedLicences();
const packages = shipped.flatMap((one) => one.packages);
const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

describe('the licences that the settings show', () => {
  it('are those of everything the host imports and the window is made of', () => {
    const names = packages.map(({ name }) => name);
    for (const name of [...Object.keys(dependencies), 'react', 'react-dom', 'scheduler', 'lucide-react', 'react-aria'])
      expect(names).toContain(name);
    for (const tool of ['vite', 'vitest', 'typescript', 'electron-builder', 'fast-check', 'oxlint'])
      expect(names).not.toContain(tool);
  });

  it('name a licence for each, or show its text', () => {
    const silent = shipped.filter(({ text }) => text === '').flatMap((one) => one.packages);
    expect(silent.filter(({ licence }) => licence === '').map(({ name }) => name)).toEqual([]);
  });

  it('carry the text wherever the package does', () => {
    const without = shipped.find(({ text }) => text === '')?.packages ?? [];
    expect(without.length).toBeLessThan(packages.length / 5);
    expect(shipped.find((one) => one.packages.some(({ name }) => name === 'react'))?.text).toContain('MIT License');
  });
});

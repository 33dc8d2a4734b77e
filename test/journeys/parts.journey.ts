import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { isAccessible } from './accessible.ts';

/** The gallery of parts, served from the sources and never shipped. */
const test = base.extend<{ readonly gallery: string }>({
  gallery: async ({ browserName }, use) => {
    const server = await createServer({
      configFile: false,
      cacheDir: join(tmpdir(), `yesbook-gallery-${browserName}`),
      root: fileURLToPath(new URL('../gallery', import.meta.url)),
      plugins: [react()],
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
    });
    await server.listen();
    await use(server.resolvedUrls?.local[0] ?? '');
    await server.close();
  },
});

for (const language of ['en', 'de'])
  test(`every part is accessible in both themes, in ${language}`, async ({ page, gallery }) => {
    await page.goto(`${gallery}?language=${language}`);
    await expect(page.getByRole('heading', { name: 'Parts' })).toBeVisible();
    await isAccessible(page);
    await page
      .getByRole('button', { name: /^(Show as table|Als Tabelle zeigen)$/ })
      .first()
      .click();
    await expect(page.getByRole('table', { name: /going stale/ })).toBeVisible();
    await page.screenshot({ path: `test-results/parts-${language}.png`, fullPage: true });
  });

test('the label of a day or a time leads into its first part, and each part is called by both', async ({
  page,
  gallery,
}) => {
  await page.goto(`${gallery}?language=en`);
  const parts = page.getByRole('group', { name: 'Day and time', exact: true }).getByRole('spinbutton');
  await expect(parts).toHaveCount(5);
  await expect(parts.first()).toHaveAccessibleName('day, Day and time');
  await expect(parts.first()).toHaveAccessibleDescription('That time has passed.');
  await page.getByText('Day and time', { exact: true }).click();
  await expect(parts.first()).toBeFocused();
});

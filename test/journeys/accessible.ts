import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Page, expect } from '@playwright/test';
import type axeCore from 'axe-core';

declare global {
  // Put into the page, where it names itself.
  var axe: typeof axeCore;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const sizes = [
  { width: 960, height: 640 },
  { width: 1280, height: 800 },
];

/** No violation by axe and nothing wider than the window, light and dark, at its least and its usual size. */
export async function isAccessible(page: Page): Promise<void> {
  const found: string[] = [];
  // A screen that is still being fetched has nothing to judge.
  await expect(page.locator('main').first()).toBeVisible();
  for (const colorScheme of ['dark', 'light'] as const) {
    // A colour on its way from one theme to the other is neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const violation of await violationsOn(page)) found.push(`${colorScheme}, ${size.width}: ${violation}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (wider) found.push(`wider than the window, ${size.width}`);
    }
  }
  expect(found).toEqual([]);
}

/**
 * What axe finds on the page as it stands. It is put into a page once: its own binding to Playwright does that at every
 * look, into a second page too, and takes six times as long. That one also looks into frames, which the window has none of.
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

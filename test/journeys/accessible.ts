import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Page, expect } from '@playwright/test';
import type axeCore from 'axe-core';

declare global {
  // Put into the page, where it names itself.
  var axe: typeof axeCore;
}

const runOnly = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  /** All that a theme can change. */
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, axeCore.RunOnly>;
/** Each theme at one size; what a theme does not change is asked once. */
const looks = [
  { colorScheme: 'dark', rules: 'colours', size: { width: 960, height: 640 } },
  { colorScheme: 'light', rules: 'all', size: { width: 1280, height: 800 } },
] as const;

/** No violation by axe and nothing wider than the window, light and dark, at its least and its usual size. */
export async function isAccessible(page: Page): Promise<void> {
  const found: string[] = [];
  // A screen that is still being fetched has nothing to judge.
  await expect(page.locator('main').first()).toBeVisible();
  for (const { colorScheme, rules, size } of looks) {
    // A colour on its way from one theme to the other is neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    for (const violation of await violationsOn(page, rules)) found.push(`${colorScheme}, ${size.width}: ${violation}`);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (wider) found.push(`wider than the window, ${size.width}`);
  }
  expect(found).toEqual([]);
}

/**
 * What axe finds on the page as it stands. It is put into a page once: its own binding to Playwright does that at every
 * look, into a second page too, and takes six times as long. That one also looks into frames, which the window has none of.
 */
export async function violationsOn(page: Page, which: keyof typeof runOnly = 'all'): Promise<readonly string[]> {
  expect(page.frames()).toHaveLength(1);
  // What the host drew ahead is nothing yet to whoever hears it.
  await expect(page.locator('[data-drawn]')).toHaveCount(0);
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axeSource);
    await page.evaluate(readColoursOnce);
  }
  return page.evaluate(async (only) => {
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false });
    // Around a sheet the parts' library lays two unseen buttons to leave it by, outside of what it is a landmark to.
    const counts = (html: string) => html !== '<div style="display: contents;">';
    return violations
      .map(({ id, nodes }) => ({
        id,
        html: nodes.map(({ html }) => html).filter((html) => id !== 'region' || counts(html)),
      }))
      .filter(({ html }) => html.length > 0)
      .map(({ id, html }) => `${id}: ${html.join(' ')}`);
  }, runOnly[which]);
}

/**
 * Runs in the page. axe reads the same few colours again for everything that lies over or under a text, by a library that
 * knows every way to write one: more than a third of the time it looks at colours.
 */
const readColoursOnce = (): void => {
  type Colour = Record<'r' | 'g' | 'b' | 'alpha', number>;
  type Colours = {
    readonly color: { readonly Color: { prototype: { parseString: (this: Colour, text: string) => Colour } } };
  };
  const { prototype } = (axe.commons as unknown as Colours).color.Color;
  const read = prototype.parseString;
  const known = new Map<string, Colour>();
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? read.call(this, text);
    known.set(text, { r, g, b, alpha });
    return Object.assign(this, { r, g, b, alpha });
  };
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

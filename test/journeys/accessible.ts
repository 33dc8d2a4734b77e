import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

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
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      for (const { id, nodes } of violations)
        found.push(`${id}, ${colorScheme}, ${size.width}: ${nodes.map(({ html }) => html).join(' ')}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (wider) found.push(`wider than the window, ${size.width}`);
    }
  }
  expect(found).toEqual([]);
}

import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const sizes = [
  { width: 960, height: 640 },
  { width: 1280, height: 800 },
];

/** No violation by axe, light and dark, at the least and the usual size of the window. */
export async function isAccessible(page: Page): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      for (const { id, nodes } of violations)
        found.push(`${id}, ${colorScheme}, ${size.width}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  }
  expect(found).toEqual([]);
}

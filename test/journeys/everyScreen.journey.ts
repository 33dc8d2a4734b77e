import type { Page } from '@playwright/test';
import { everyScreen } from './everyScreen.ts';
import type { Stop } from './everyScreen.ts';
import { namelessFinds } from './states/looks.ts';
import { goTo } from './states/walking.ts';
import { expect, test } from './yesbook.ts';

test.beforeEach(async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
});

/** What is wrong at each stop, told with its name. */
async function foundAt(page: Page, lookAt: (stop: Stop) => Promise<readonly string[]>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const stop of await everyScreen(page)) {
    await goTo(page, stop.address);
    for (const what of await lookAt(stop)) found.push(`${stop.name}: ${what}`);
  }
  return found;
}

// Below a hundredth is a picture of unknown height low on the page, or a word whose line ends later than thought.
test('nothing on any screen moves by itself while it is drawn', async ({ page }) => {
  await page.evaluate(() => {
    const kept = window as unknown as { shifts: string[] };
    kept.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
        const moved = entry.sources.map(({ node }) => (node?.textContent ?? '').slice(0, 60));
        if (entry.value > 0.01) kept.shifts.push(`${entry.value.toFixed(4)} by ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    type Shift = { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] };
  });
  const shifts = () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts.splice(0));
  await shifts();
  const found: string[] = [];
  for (const stop of await everyScreen(page)) {
    // Coming from elsewhere: what makes room beside a list that is open was asked for.
    await goTo(page, 'settings?part=about');
    await shifts();
    await goTo(page, stop.address);
    for (const shift of await shifts()) found.push(`${stop.name}: ${shift}`);
  }
  expect(found).toEqual([]);
});

test('every screen is told whole to whoever hears it', async ({ page }) => {
  const found = await foundAt(page, async ({ address }) => {
    const wrong: string[] = [];
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) =>
        headings
          .filter((heading) => heading.closest('[aria-hidden="true"]') === null)
          .map((heading) => Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1))),
      );
    if (levels.filter((level) => level === 1).length !== 1) wrong.push(`h1 stands ${levels.join()}`);
    for (const [at, level] of levels.entries())
      if (at > 0 && level > (levels[at - 1] ?? 0) + 1) wrong.push(`h${level} after h${levels[at - 1]}`);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    if (!(await page.title()).startsWith(title ?? '')) wrong.push(`the window is called ${await page.title()}`);
    // What a screen begins with has the focus, so that it is read first.
    const begins = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    if (!begins) wrong.push('the focus is outside the page');
    const current = page.getByRole('navigation').first().locator('[aria-current="page"]');
    if ((await current.count()) !== 1) wrong.push(`no section is the current one at ${address}`);
    return [...wrong, ...(await namelessFinds(page))];
  });
  expect(found).toEqual([]);
});

test('in high contrast every place of the focus and every state is drawn, and nothing moves where motion is unwanted', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more', reducedMotion: 'reduce' });
  const found = await foundAt(page, () =>
    page.evaluate(() => {
      const wrong: string[] = [];
      const name = (element: Element) =>
        `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
      for (const animation of document.getAnimations()) {
        const { duration } = animation.effect?.getComputedTiming() ?? {};
        if (Number(duration) > 1) wrong.push(`moves for ${String(duration)} ms`);
      }
      const isDrawn = (element: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      const reachable = document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      );
      for (const element of reachable) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]') !== null) continue;
        element.focus({ focusVisible: true } as FocusOptions);
        if (document.activeElement !== element) continue;
        // A field hidden behind its label shows its focus on the frame around it.
        let frame: Element | null = element;
        while (frame !== null && !isDrawn(frame)) frame = frame.parentElement;
        if (frame === null) wrong.push(`no focus to be seen on ${name(element)}`);
      }
      return wrong;
    }),
  );
  expect(found).toEqual([]);
});

import type { Page } from '@playwright/test';
import { violationsOn } from '#test/journeys/accessible.ts';
import { brokenLayout, stretchWords } from './reflow.ts';
import type { State } from './walking.ts';

const sizes = {
  '200 % zoom': { width: 640, height: 400 },
  'as narrow as a phone': { width: 320, height: 640 },
  'the least window': { width: 960, height: 640 },
  'the usual window': { width: 1280, height: 800 },
} as const;
type Size = keyof typeof sizes;

/** What axe finds, in both themes; what does not depend on colours is asked once. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [colorScheme, rules] of [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    for (const violation of await violationsOn(page, rules)) found.push(`${colorScheme}: ${violation}`);
  }
  return found;
}

/** What is broken by the words as they are, in the window as it is mostly seen. */
export const reflowFinds = (page: Page, words: string): Promise<readonly string[]> =>
  brokenAt(page, words, ['the usual window']);

/** What is broken by words a third longer, where they have less room. */
export async function reflowFindsStretched(page: Page, words: string): Promise<readonly string[]> {
  await stretchWords(page);
  return brokenAt(page, `${words} and a third longer`, ['the least window', '200 % zoom', 'as narrow as a phone']);
}

async function brokenAt(page: Page, words: string, at: readonly Size[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of at) {
    await page.setViewportSize(sizes[size]);
    // What measures itself is drawn again for the new size.
    for (let frame = 0; frame < 3; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame));
    for (const what of await brokenLayout(page)) found.push(`${words}, ${size}: ${what}`);
  }
  return found;
}

/** What whoever hears the window would miss. */
export async function hearingFinds(page: Page, { address }: Pick<State, 'address'>): Promise<readonly string[]> {
  const wrong: string[] = [];
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const inDialog = (await dialog.count()) > 0;
  const levels = await (inDialog ? dialog.last() : page)
    .getByRole('heading')
    .evaluateAll((headings) =>
      headings.map((heading) => Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1))),
    );
  const top = inDialog ? 2 : 1;
  if (levels.filter((level) => level === 1).length !== (inDialog ? 0 : 1)) wrong.push(`h1 stands ${levels.join()}`);
  for (const [at, level] of levels.entries())
    if (level > (levels[at - 1] ?? top - 1) + 1) wrong.push(`h${level} after h${levels[at - 1]}`);
  const title = await page.locator('main h1').first().textContent();
  // What was stretched a state before may still be longer.
  if (address !== null && !(await page.title()).startsWith(title ?? ''))
    wrong.push(`the window is called ${await page.title()}`);
  const sections = page.getByRole('navigation').first();
  if ((await sections.getByRole('link').count()) > 0 && (await sections.locator('[aria-current="page"]').count()) !== 1)
    wrong.push('no section is the current one');
  const focus = await page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'lost';
    return at.closest('[role="dialog"], [role="alertdialog"]') !== null
      ? 'dialog'
      : at.closest('main, nav')
        ? 'page'
        : 'elsewhere';
  });
  if (focus !== (inDialog ? 'dialog' : 'page')) wrong.push(`the focus is ${focus}`);
  return [...wrong, ...(await namelessFinds(page))];
}

/** Roles that say nothing without a name. */
const named = new Set(
  'button link textbox combobox checkbox radio radiogroup searchbox grid table progressbar dialog alertdialog complementary navigation image'.split(
    ' ',
  ),
);

export async function namelessFinds(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(
      ({ ignored, role, name }) =>
        !ignored && named.has(String(role?.value)) && String(name?.value ?? '').trim() === '',
    )
    .map(({ role, nodeId }) => `a ${String(role?.value)} without a name (${nodeId})`);
}

/** What high contrast hides, and what moves where motion is unwanted. Moves the focus through everything. */
export async function contrastFinds(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more', reducedMotion: 'reduce' });
  const found = await page.evaluate(() => {
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
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
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
  });
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
  return found;
}

/** Writes down from now on what moves by itself. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Shift = { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] };
    const kept = window as unknown as { shifts: string[] };
    kept.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
        const moved = entry.sources.map(({ node }) => (node?.textContent ?? '').slice(0, 60));
        // Below a hundredth is a picture of unknown height low on the page, or a word whose line ends later than thought.
        if (entry.value > 0.01) kept.shifts.push(`moved by itself ${entry.value.toFixed(4)}: ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved since this was asked last. */
export const shiftsSince = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts.splice(0));

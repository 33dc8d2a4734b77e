import type { Page } from '@playwright/test';
import { everyScreen } from './everyScreen.ts';
import type { Stop } from './everyScreen.ts';
import { contrastFinds, namelessFinds, shiftsSince, watchShifts } from './states/looks.ts';
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

test('nothing on any screen moves by itself while it is drawn', async ({ page }) => {
  await watchShifts(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  await shiftsSince(page);
  const found: string[] = [];
  for (const stop of await everyScreen(page)) {
    // Coming from elsewhere: what makes room beside a list that is open was asked for.
    await goTo(page, 'settings?part=about');
    await shiftsSince(page);
    await goTo(page, stop.address);
    for (const shift of await shiftsSince(page)) found.push(`${stop.name}: ${shift}`);
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
  const found = await foundAt(page, () => contrastFinds(page));
  expect(found).toEqual([]);
});

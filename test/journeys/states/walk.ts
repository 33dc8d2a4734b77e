import type { Page } from '@playwright/test';
import { expect } from '#test/journeys/yesbook.ts';
import {
  axeFinds,
  contrastFinds,
  hearingFinds,
  namelessFinds,
  reflowFinds,
  reflowFindsStretched,
  shiftsSince,
} from './looks.ts';
import { type Ids, type State, goTo, isSettled, run, withIds } from './walking.ts';

/** How one book's window is made to speak a language. */
type Speak = (page: Page, language: 'en' | 'de') => Promise<void>;

/** Sees what no screen is about, so that each is come to from elsewhere. */
const elsewhere = 'settings?part=about';

/** Everything that is wrong in any of these states, told with its name; one that cannot be reached hides no other. */
export async function foundIn(page: Page, states: readonly State[], ids: Ids = {}, speak: Speak = speakBySetting) {
  page.setDefaultTimeout(15_000);
  const found: string[] = [];
  for (const state of states) {
    const seen = await lookAt(page, state, ids, speak).catch((reason: unknown) => [
      `is not reached: ${String(reason)}`,
    ]);
    for (const what of seen) found.push(`${state.name}: ${what}`);
  }
  return found;
}

async function lookAt(page: Page, state: State, ids: Ids, speak: Speak): Promise<readonly string[]> {
  const moved = await reach(page, state, ids);
  await expect(page.getByText(state.seen).filter({ visible: true }).first(), state.name).toBeVisible();
  const found = [
    ...moved,
    ...(await hearingFinds(page, state)),
    ...(await axeFinds(page)),
    ...(await reflowFinds(page, 'en')),
  ];
  await speak(page, 'de');
  found.push(...(await namelessFinds(page)), ...(await reflowFindsStretched(page, 'de')));
  await speak(page, 'en');
  return [...found, ...(await contrastFinds(page))];
}

/** Comes from elsewhere, unless the state before is gone on from; answers what moved by itself on the way. */
async function reach(page: Page, { address, steps = [] }: State, ids: Ids): Promise<readonly string[]> {
  if (address !== null) {
    await closeAll(page);
    await goTo(page, elsewhere);
    await shiftsSince(page);
    await goTo(page, withIds(address, ids));
  }
  const moved = address === null ? [] : await shiftsSince(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const step of steps) await step(page, ids);
  if (steps.length > 0) await isSettled(page);
  return moved;
}

/** What lies over the page outlives the page below it. */
async function closeAll(page: Page): Promise<void> {
  const over = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  for (let times = 0; times < 3 && (await over.count()) > 0; times += 1) await page.keyboard.press('Escape');
  const toasts = page.getByRole('status').getByRole('button', { name: 'Close', exact: true });
  while ((await toasts.count()) > 0) await toasts.first().click();
}

async function speakBySetting(page: Page, language: 'en' | 'de'): Promise<void> {
  await run(page, 'setPreferences', { language });
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await isSettled(page);
}

import type { Page } from '@playwright/test';
import { type Fate, betweenCalls } from '#test/journeys/betweenCalls.ts';
import { run } from '#test/journeys/ownDoor.ts';
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
import { type Ids, type State, type Wire, goTo, isSettled, withIds } from './walking.ts';

const usualWindow = { width: 1280, height: 800 };

/** How one book's window is made to speak a language. */
export type Speak = (page: Page, language: 'en' | 'de') => Promise<void>;

/** Sees what no screen is about, so that each is come to from elsewhere. */
const elsewhere = 'settings?part=about';

/** Everything that is wrong in any of these states, told with its name; one that cannot be reached hides no other. */
export async function foundIn(page: Page, states: readonly State[], ids: Ids = {}, speak: Speak = speakBySetting) {
  page.setDefaultTimeout(15_000);
  const found: string[] = [];
  for (const state of states) {
    const look = state.wire === undefined ? lookAt : lookOver;
    const seen = await look(page, state, ids, speak).catch(async (reason: unknown) => {
      await speak(page, 'en').catch(() => undefined);
      return [`is not reached: ${String(reason)}`];
    });
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
  await page.setViewportSize(usualWindow);
  const moved = address === null ? [] : await comeTo(page, withIds(address, ids), steps);
  for (const step of steps) await step(page, ids);
  if (steps.length > 0) await isSettled(page);
  return moved;
}

/** What moves while a screen is drawn is looked at where nothing is done on it. */
async function comeTo(page: Page, address: string, steps: State['steps'] = []): Promise<readonly string[]> {
  await closeAll(page);
  const isOnIt = page.url().split('#')[1]?.split('?')[0] === address.split('?')[0];
  if (steps.length > 0 && !isOnIt) {
    await goTo(page, address);
    return [];
  }
  await goTo(page, elsewhere);
  await shiftsSince(page);
  await goTo(page, address);
  return shiftsSince(page);
}

/** What lies over the page outlives the page below it. */
async function closeAll(page: Page): Promise<void> {
  const over = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  for (let times = 0; times < 3 && (await over.count()) > 0; times += 1) await page.keyboard.press('Escape');
  const toasts = page.getByRole('status').getByRole('button', { name: 'Close', exact: true });
  while ((await toasts.count()) > 0) await toasts.first().click();
}

/** The same where the host answers late or not at all. */
async function lookOver(page: Page, state: State, ids: Ids): Promise<readonly string[]> {
  const { address, steps = [], wire = 'whole' } = state;
  const bend = await wireOf(page);
  if (address !== null) {
    bend('whole');
    // What was drawn here before has its words stretched.
    if (steps.length > 0) await goTo(page, elsewhere);
    await goTo(page, withIds(address, ids));
    await page.setViewportSize(usualWindow);
  }
  bend(wire);
  if (address !== null && steps.length === 0) await page.reload();
  for (const step of steps) await step(page, ids);
  await expect(page.getByText(state.seen).first(), state.name).toBeAttached();
  const found = [...(await namelessFinds(page)), ...(await reflowFinds(page, 'en'))];
  // What only waits is seen for a moment, and its words are for the ear.
  if (wire !== 'slow') found.push(...(await axeFinds(page)), ...(await reflowFindsStretched(page, 'en')));
  return found;
}

/** What lies between a page and its host, once it was asked for. */
const wires = new WeakMap<Page, (wire: Wire) => void>();

/** Puts something between window and host that does as it is told; what was held meets what comes next. */
async function wireOf(page: Page): Promise<(wire: Wire) => void> {
  const known = wires.get(page);
  if (known !== undefined) return known;
  let now: Wire = 'whole';
  const held: (() => void)[] = [];
  const fateOf = async (asks: string): Promise<Fate> => {
    if (now !== 'whole' && asks.startsWith('{"name":"about"')) return 'arrives';
    if (now === 'slow') await new Promise<void>((letGo) => held.push(letGo));
    if (now === 'lost') return 'lost';
    return now === 'full' ? { ok: false, kind: 'fault', id: '4F-20', why: 'diskFull' } : 'arrives';
  };
  await betweenCalls(page, fateOf);
  await page.reload();
  const bend = (wire: Wire) => {
    now = wire;
    for (const letGo of held.splice(0)) letGo();
  };
  wires.set(page, bend);
  return bend;
}

async function speakBySetting(page: Page, language: 'en' | 'de'): Promise<void> {
  await run(page, 'setPreferences', { language });
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await isSettled(page);
}

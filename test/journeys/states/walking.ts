import { type Page, expect } from '@playwright/test';

/** One state of the window: how one gets there, and what must then be seen. Both as a person knows them, in English. */
export type State = {
  /** What a finding is told under. */
  readonly name: string;
  /** What stands after the #, with ids as {person}; null stays where the state before left off. */
  readonly address: string | null;
  /** What is done there, step by step. */
  readonly steps?: readonly Step[];
  readonly seen: string | RegExp;
  /** What the wire to the host is like meanwhile. */
  readonly wire?: Wire;
};

export type Step = (page: Page, ids: Ids) => Promise<unknown>;
/** `slow` answers nothing but what the window is about; `lost` refuses every call; `full` has no room left to write. */
export type Wire = 'whole' | 'slow' | 'lost' | 'full';
export type Ids = Readonly<Record<string, string>>;

export const press =
  (name: string | RegExp, nth = 0): Step =>
  (page) =>
    page
      .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
      .filter({ visible: true })
      .nth(nth)
      .click();

export const fill =
  (label: string | RegExp, text: string): Step =>
  (page, ids) =>
    page
      .getByLabel(label, { exact: true })
      .and(page.locator('input, textarea, [contenteditable]'))
      .filter({ visible: true })
      .first()
      .fill(withIds(text, ids));

/** Into the parts of a day or a time, one after the other. */
export const writeParts =
  (label: RegExp, keys: string): Step =>
  async (page) => {
    await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await page.keyboard.type(keys);
  };

export const choose =
  (label: string | RegExp): Step =>
  (page) =>
    page.getByRole('radio', { name: label }).first().check();

export const tick =
  (label: string | RegExp): Step =>
  (page) =>
    page.getByRole('checkbox', { name: label }).first().check();

/** Opens what stands folded under these words. */
export const unfold =
  (words: RegExp): Step =>
  (page) =>
    page.getByText(words).filter({ visible: true }).first().click();

export const key =
  (...keys: readonly string[]): Step =>
  async (page) => {
    for (const each of keys) await page.keyboard.press(each);
  };

/** With what {person} and the like stand for in this book. */
export const withIds = (text: string, ids: Ids): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`Nobody knows {${name}}`);
    return id;
  });

/** Goes there anew, as a link from elsewhere would, and waits until everything that was asked for is drawn. */
export async function goTo(page: Page, address: string): Promise<void> {
  asked(page);
  await page.evaluate((hash) => (window.location.hash = hash), address);
  await isSettled(page);
}

/** Nothing is being asked any more, neither the screen's file nor then what stands on it, and the answers have been drawn. */
export async function isSettled(page: Page): Promise<void> {
  for (const _ of ['its file', 'what stands on it']) {
    await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
      await document.fonts.ready;
    });
    await expect(page.locator('#window:not([data-drawn]) main h1').first()).toBeVisible();
    await expect.poll(() => asked(page).size, { intervals: [20] }).toBe(0);
    // A sheet is there before it is shown.
    await expect.poll(() => page.evaluate(areSheetsShown), { intervals: [20] }).toBe(true);
  }
}

/** Runs in the page. */
const areSheetsShown = (): boolean =>
  [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].every((sheet) =>
    sheet.checkVisibility({ opacityProperty: true }),
  );

/** What a page is waiting for: its requests, and its socket's questions by their number. */
const waiting = new WeakMap<Page, Set<unknown>>();

function asked(page: Page): Set<unknown> {
  const known = waiting.get(page);
  if (known !== undefined) return known;
  const open = new Set<unknown>();
  waiting.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  page.on('websocket', (socket) => {
    const questions = new Set<string>();
    const nameOf = (nth: string | undefined) => `${socket.url()} ${nth}`;
    socket.on('framesent', ({ payload }) => {
      const question = nameOf(/^\d+/.exec(payload.toString())?.[0]);
      questions.add(question);
      open.add(question);
    });
    socket.on('framereceived', ({ payload }) => open.delete(nameOf(/^{"nth":(\d+)/.exec(payload.toString())?.[1])));
    socket.on('close', () => questions.forEach((question) => open.delete(question)));
  });
  return open;
}

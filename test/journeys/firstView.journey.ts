import type { Page } from '@playwright/test';
import { read, run } from './ownDoor.ts';
import { shiftsSince, watchShifts } from './states/looks.ts';
import { isSettled } from './states/walking.ts';
import { expect, test } from './yesbook.ts';

/** Opens the window with its program held back, as on a slow machine, until the answered function is called. */
async function openHeld(page: Page, address: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((free) => (release = free));
  await page.route(/\/assets\/start-.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  // The page counts as loaded once its program has run.
  await page.goto(address, { waitUntil: 'commit' });
  return release;
}

const isLive = (page: Page) => expect(page.locator('#window:not([data-drawn]) h1')).toBeVisible();

/** Everything that is drawn, and where, in the order of the page. */
const drawnIn = (page: Page) =>
  page.locator('#window').evaluate((window) =>
    [...window.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const words = own.map((node) => node.textContent).join('');
      return `${element.localName} ${[x, y, width, height].map(Math.round).join(' ')} ${words}`;
    }),
  );

for (const { language, theme } of [
  { language: 'en', theme: 'light' },
  { language: 'de', theme: 'dark' },
] as const) {
  test(`before its program runs the window shows Today as it will stand, in ${language}, ${theme}`, async ({
    page,
    yesbook,
  }) => {
    await watchShifts(page);
    await page.goto(await yesbook.start('--sample'));
    await run(page, 'setPreferences', { language, theme });
    await isSettled(page);
    const release = await openHeld(page, page.url());
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const root = await page.evaluate(() => {
      const { lang, dataset } = document.documentElement;
      return [lang, dataset['theme']];
    });
    expect(root).toEqual([language, theme]);
    const ahead = await drawnIn(page);
    expect(ahead.length).toBeGreaterThan(200);
    release();
    await isLive(page);
    await isSettled(page);
    expect(ahead).toEqual(await drawnIn(page));
    expect(await shiftsSince(page)).toEqual([]);
  });
}

test('what is pressed before its program runs is done then', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await isLive(page);
  const release = await openHeld(page, page.url());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('n');
  release();
  await expect(page.getByRole('heading', { name: 'Record consent' })).toBeVisible();
});

test('a window whose program does not come is opened once more', async ({ page, yesbook, complaints }) => {
  await page.goto(await yesbook.start('--sample'));
  await isLive(page);
  let asked = 0;
  await page.route(/\/assets\/start-.*\.js$/, (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await page.goto('about:blank');
  await page.goBack();
  await isLive(page);
  expect(asked).toBe(2);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
});

test('another screen that is opened again does not begin with Today', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  const address = page.url();
  await page.goto('about:blank');
  const release = await openHeld(page, address);
  await expect(page.locator('#window')).toHaveAttribute('inert');
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  release();
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await expect(page.getByRole('heading')).toHaveCount(1);
});

test('a window whose clock is not the one the host drew by draws itself anew', async ({ page, yesbook }) => {
  await page.clock.install({ time: Date.now() + 9 * 86_400_000 });
  await page.goto(await yesbook.start('--sample'));
  await isLive(page);
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/London' });
  const today = day.format(Date.now() + 9 * 86_400_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`${today}$`));
  await page.getByRole('link', { name: 'Campaigns' }).click();
  await expect(page.getByRole('heading', { name: 'Campaigns' })).toBeVisible();
});

test('nothing of the book stands in the page of a window that a customer has', async ({ page, yesbook }) => {
  const address = await yesbook.start('--sample');
  await page.goto(address);
  await isLive(page);
  const pageAsSent = async () => (await page.request.get(page.url())).text();
  expect(await pageAsSent()).toContain('Hollis');
  await run(page, 'setOwnerPin', { pin: '2580' });
  const { campaigns } = (await read(page, 'tillChoice', {})) as { campaigns: readonly { campaign: string }[] };
  await run(page, 'openTill', { campaigns: campaigns.map(({ campaign }) => campaign), screen: 'this' });
  expect(await pageAsSent()).not.toContain('Hollis');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'May we text you?' })).toBeVisible();
});

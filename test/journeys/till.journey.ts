import type { Page } from '@playwright/test';
import { violationsOn } from './accessible.ts';
import { expect, test } from './yesbook.ts';

async function sign(page: Page) {
  const box = await page.locator('[data-part="signature"]').boundingBox();
  if (box === null) throw new Error('There is nowhere to sign');
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) await page.mouse.move(box.x + 40 + step * 15, box.y + 40 + (step % 3) * 18);
  await page.mouse.up();
}

async function typeNumber(page: Page, digits: string) {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
}

test('a customer says yes at the till, and only the PIN leads out', async ({ page, yesbook }) => {
  await page.clock.install();
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Till screen' }).click();
  await expect(page.getByRole('heading', { name: 'Till screen' })).toBeFocused();
  await page.getByLabel('New PIN', { exact: true }).fill('2580');
  await page.getByLabel('New PIN again').fill('2580');
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(page.getByText('A PIN is set.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the till screen' }).click();

  await expect(page.getByRole('heading', { name: 'May we text you?' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  // None of the book's own keys does anything here, not even behind what is shown.
  const address = page.url();
  for (const key of ['n', '?', '/', 'F6', 'Control+Shift+Y', 'Control+f']) await page.keyboard.press(key);
  expect(page.url()).toBe(address);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Yes, text me' }).click();
  await expect(page.getByText('Tick at least one')).toBeVisible();
  await expect(page.getByText('Your signature is missing.')).toBeVisible();
  // In whichever language is chosen then.
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByText('Ihre Unterschrift fehlt.')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  // In the smallest window nothing lies over the two answers.
  const resize = await resizerOf(page);
  await resize(960, 640);
  await page.getByRole('button', { name: 'Yes, text me' }).click({ trial: true, position: { x: 420, y: 6 } });
  await resize(1280, 800);
  await page.getByRole('checkbox', { name: /Friday bread/ }).check();
  await typeNumber(page, '0770');
  // A hand that only rested on the pad has not signed.
  await page.locator('[data-part="signature"]').click();
  await page.getByRole('button', { name: 'Yes, text me' }).click();
  await expect(page.getByText('Your signature is missing.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await sign(page);
  await page.getByRole('button', { name: 'Yes, text me' }).click();
  await expect(page.getByText('Check the digits')).toBeVisible();
  await fitsTheLeastWindow(page, resize);
  for (let digit = 0; digit < 4; digit += 1) await page.getByRole('button', { name: 'Delete last digit' }).click();
  await typeNumber(page, '07911123456');
  await page.getByRole('button', { name: 'Yes, text me' }).click();
  await expect(page.getByText('Thank you. You can stop any time by replying STOP.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Your receipt as a QR code' })).toBeVisible();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByText('Vielen Dank. Sie können jederzeit mit STOPP abbestellen.')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  expect(await violationsOn(page)).toEqual([]);
  await page.clock.fastForward(5_100);
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
  await page.clock.fastForward(15_100);

  // The next customer finds it empty, and whoever walks away leaves nothing behind.
  await expect(page.getByRole('checkbox', { name: /Friday bread/ })).not.toBeChecked();
  await typeNumber(page, '0791');
  await page.clock.fastForward(60_100);
  await expect(page.getByLabel('Your mobile number')).toHaveValue('');

  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Dürfen wir Ihnen schreiben?' })).toBeVisible();
  await page.getByRole('button', { name: 'Nein danke' }).click();
  await expect(page.getByText('Wir schreiben Ihnen nicht.')).toBeVisible();
  await page.clock.fastForward(5_100);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'May we text you?' })).toBeVisible();
  await page.getByRole('button', { name: 'Hollis & Daughter' }).hover();
  await page.mouse.down();
  await page.clock.fastForward(3_100);
  await page.mouse.up();
  await page.getByLabel('Owner’s PIN').fill('1111');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByText('That is not the PIN. Four tries are left before a wait.')).toBeVisible();
  await page.getByLabel('Owner’s PIN').fill('2580');
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('searchbox').fill('07911 123456');
  await expect(page.getByText('yes, today').first()).toBeVisible();
});

test('on another screen the till has a window of its own, and the owner goes on working', async ({
  page,
  context,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Till screen' }).click();
  await page.getByLabel('New PIN', { exact: true }).fill('2580');
  await page.getByLabel('New PIN again').fill('2580');
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(page.getByText('A PIN is set.')).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open it on another screen' }).click();
  const till = await opened;
  await expect(till.getByRole('heading', { name: 'May we text you?' })).toBeVisible();
  await expect(page.getByText('The till screen is open on another screen')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  // What the customer's window may be made to ask is answered by its own rights.
  const asked = await till.evaluate(async () => {
    const body = JSON.stringify({ name: 'campaigns', asks: {} });
    const answer = await fetch('call/read', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    return (await answer.json()) as { readonly ok: boolean };
  });
  expect(asked.ok).toBe(false);
  await till.getByRole('checkbox', { name: /Friday bread/ }).check();
  await typeNumber(till, '07911123456');
  await sign(till);
  await till.getByRole('button', { name: 'Yes, text me' }).click();
  await expect(till.getByText('Thank you.')).toBeVisible();

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('searchbox').fill('07911 123456');
  await expect(page.getByText('yes, today').first()).toBeVisible();
  await page.getByRole('link', { name: 'Till screen' }).click();
  await page.getByRole('button', { name: 'Close the till screen' }).click();
  await page.getByLabel('Owner’s PIN').fill('2580');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(till.getByText('The till screen is closed.')).toBeVisible();
});

/** With a refusal above it the number pad stands whole in the smallest window, and so does what is signed on. */
async function fitsTheLeastWindow(page: Page, resize: Resize): Promise<void> {
  await resize(960, 640);
  for (const [language, deleteDigit] of [
    ['Deutsch', 'Letzte Ziffer löschen'],
    ['English', 'Delete last digit'],
  ] as const) {
    await page.getByRole('button', { name: language }).click();
    const key = page.getByRole('button', { name: deleteDigit });
    await expect(key).toBeInViewport({ ratio: 1 });
    expect((await key.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    const pad = page.locator('[data-part="signature"]');
    await expect(pad).toBeInViewport({ ratio: 1 });
    // What nothing has to be scrolled to shows no bar either.
    const work = pad.locator('xpath=../..');
    expect(await work.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  }
  await resize(1280, 800);
}

type Resize = (width: number, height: number) => Promise<void>;

/** Gives the page another size also while it fills the screen, where a browser gives none to its window. */
async function resizerOf(page: Page): Promise<Resize> {
  const session = await page.context().newCDPSession(page);
  return async (width, height) => {
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  };
}

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { openHours } from './openHours.ts';
import { expect, test } from './yesbook.ts';

const peopleOn = async (page: Page): Promise<number> => {
  const words = await page.getByRole('button', { name: /^Send to/ }).textContent();
  return Number(/\d+/.exec(words ?? '')?.[0]);
};

test('the gate counts each decision, one press sends once, and the report adds up', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openHours(page);
  await page.getByRole('link', { name: 'Send' }).click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Last loaves');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Nine loaves left at half price. Hollis & Daughter');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: 'Who gets this text', level: 1 })).toBeFocused();
  const sendIt = page.getByRole('button', { name: /^Send to/ });
  await expect(sendIt).toBeVisible();
  const before = await peopleOn(page);
  const decision = page.getByRole('radiogroup', { name: /^Decision for/ }).first();
  await decision.getByRole('radio', { name: 'Send' }).check();
  await expect(page.getByText('One person chosen for sending still lacks a reason and is left out.')).toBeVisible();
  expect(await peopleOn(page)).toBe(before);
  await page.keyboard.type('Was in on Friday and asked for the next text');
  await expect.poll(() => peopleOn(page)).toBe(before + 1);
  await decision.getByRole('radio', { name: 'Leave out' }).check();
  await expect.poll(() => peopleOn(page)).toBe(before);
  await page.getByRole('button', { name: 'Show everyone: Said stop' }).click();
  await expect(page.getByText('Only a new yes from them changes that.').first()).toBeVisible();
  await isAccessible(page);

  await sendIt.dblclick();
  await expect(page.getByRole('heading', { name: /Last loaves/, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused by you.')).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('heading', { name: 'Last loaves, gone out', level: 1 })).toBeVisible({ timeout: 40_000 });
  const account = page.getByRole('table', { name: 'What became of it' });
  await expect(account.getByRole('row', { name: 'Everyone on this send' })).toContainText(String(before));
  // The network tells a little later what became of them.
  await expect(account.getByRole('row', { name: /^Delivered/ })).toContainText(/[1-9]/, { timeout: 40_000 });
  await isAccessible(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report' }).click();
  const report = await readFile(await (await saved).path(), 'utf8');
  expect(report.trim().split('\r\n')).toHaveLength(before + 1);
  expect(report).toContain(',Delivered,');

  await page.goBack();
  await page.getByRole('link', { name: 'Send', exact: true }).first().click();
  await expect(page.getByRole('table', { name: 'Gone out' }).getByRole('row', { name: /Last loaves/ })).toHaveCount(1);
});

test('a send for later stands in the list, and can be stopped before anyone gets it', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Send' }).click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Last loaves');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Nine loaves left. Hollis & Daughter');
  await page.getByRole('button', { name: 'Check who gets it' }).click();
  await page.getByRole('button', { name: 'Send later' }).click();
  // Day, month, year, hour, minute: one after the other, by the keys alone.
  const when = page.getByRole('spinbutton', { name: 'day, Day and time, by this computer’s clock' });
  await expect(when).toBeFocused();
  await page.keyboard.type('010120201000');
  await expect(page.getByText('That time has passed. Choose a later one.')).toBeVisible();
  await when.click();
  await page.keyboard.type(`1301${new Date().getFullYear() + 1}1000`);
  await expect(page.getByRole('group', { name: /^Day and time/ })).toHaveText(/^13\/01\/\d{4}, .?10:00.?$/);
  await isAccessible(page);
  // In the smallest window the lists above keep their room.
  await page.setViewportSize({ width: 960, height: 640 });
  const rows = page.getByRole('list', { name: 'Will be sent' }).getByRole('listitem');
  await expect(rows.nth(3)).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: /^Send to \d+ people, / }).click();
  await expect(page.getByRole('heading', { name: 'Last loaves, waiting for its hour', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Stop it for good' }).click();
  await page.getByRole('button', { name: /^Leave out \d+ people/ }).click();
  await expect(page.getByRole('heading', { name: 'Last loaves, stopped', level: 1 })).toBeVisible();
  await expect(page.getByText('Left out, because you stopped it')).toBeVisible();
});

test('where replies were read too long ago, the press reads them first and then sends', async ({ page, yesbook }) => {
  // The window's clock alone goes twenty minutes fast; the host read the replies when it started.
  await page.clock.install({ time: Date.now() + 20 * 60_000 });
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Send' }).click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Last loaves');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Nine loaves left. Hollis & Daughter');
  await page.getByRole('button', { name: 'Check who gets it' }).click();
  const read = page.waitForRequest((asked) => asked.postData()?.includes('"checkReplies"') ?? false);
  await page.getByRole('button', { name: 'Check replies, then send' }).click();
  await read;
  await expect(page.getByRole('heading', { name: 'Sending Last loaves', level: 1 })).toBeVisible();
});

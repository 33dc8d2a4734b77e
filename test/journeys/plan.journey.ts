import type { Fact } from '#shared/facts.ts';
import { isAccessible } from './accessible.ts';
import { writeInto } from './bookFile.ts';
import { openHours } from './openHours.ts';
import { run } from './ownDoor.ts';
import { expect, test } from './yesbook.ts';

test('a text that comes back is planned, warned of, paused and ended, and sends nothing', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Send' }).click();
  await page.getByRole('link', { name: 'Plan a text that comes back' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Friday bread');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Seeded rye from nine. Hollis & Daughter');
  await page.getByRole('checkbox', { name: 'Saturday' }).check();
  await expect(page.getByText(/^Your words promise .* a month, this can come to 10 in 31 days$/)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('checkbox', { name: 'Saturday' }).uncheck();
  await page.getByRole('spinbutton', { name: 'hour, From' }).click();
  await page.keyboard.type('0830');
  await expect(page.getByRole('group', { name: 'From' })).toHaveText(/08:30/);
  // A shop in Britain: said while the hour is chosen, and gone again with an hour for texts.
  const moved = page.getByText(/Sent then, it goes out from .*, 08:00, because of quiet hours \(United Kingdom\)\.$/);
  await expect(moved).toHaveCount(0);
  await page.getByRole('spinbutton', { name: 'hour, From' }).click();
  await page.keyboard.type('2230');
  await expect(page.getByText(/^Ready on Friday, .*, 22:30\.$/)).toBeVisible();
  await expect(moved).toBeVisible();
  await isAccessible(page);
  await page.getByRole('spinbutton', { name: 'hour, From' }).click();
  await page.keyboard.type('0830');
  await expect(moved).toHaveCount(0);
  // In the smallest window too the one decision stands there without scrolling.
  await page.setViewportSize({ width: 960, height: 640 });
  await expect(page.getByRole('button', { name: 'Keep this plan' })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Keep this plan' }).click();
  await expect(page.getByText('every Friday from 08:30')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused.')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/^Next: Friday/)).toBeVisible();
  await page.getByRole('button', { name: 'End' }).click();
  await expect(page.getByText('None planned.')).toBeVisible();
});

test.describe('in a browser of a country that tells the time by twelve', () => {
  test.use({ locale: 'en-US' });

  test('a time is told by 24 hours, and a day in the order of the window', async ({ page, yesbook }) => {
    await page.goto(await yesbook.start('--sample'));
    expect(await page.evaluate(() => new Date(0).toLocaleTimeString())).toMatch(/AM|PM/);
    for (const [language, hour, from, moment, when] of [
      ['de', 'Stunde', 'Ab', 'Tag und Uhrzeit', /^\d\d\.\d\d\.\d{4}, .?\d\d:\d\d.?$/],
      ['en', 'hour', 'From', 'Day and time', /^\d\d\/\d\d\/\d{4}, .?\d\d:\d\d.?$/],
    ] as const) {
      await run(page, 'setPreferences', { language });
      await page.goto(`${page.url().split('#')[0]}#plan`);
      await page.getByRole('spinbutton', { name: `${hour}, ${from}` }).click();
      await page.keyboard.type('2145');
      await expect(page.getByRole('group', { name: from })).toHaveText(/^.?21:45.?$/);
      await page.goto(`${page.url().split('#')[0]}#record`);
      await page.getByRole('radio', { name: /^(Earlier|Früher)$/ }).check();
      await expect(page.getByRole('group', { name: moment })).toHaveText(when);
    }
  });
});

test('what is being planned outlives a kill, and is thrown away when it is left', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  const toForm = async () => {
    await page.getByRole('link', { name: 'Send' }).click();
    await page.getByRole('link', { name: 'Plan a text that comes back' }).click();
  };
  await toForm();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Last loaves');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('Nine loaves left');
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('[1,5]') ?? false);
  await page.getByRole('checkbox', { name: 'Monday' }).check();
  await kept;
  await yesbook.kill();
  await page.goto(await yesbook.start());
  await toForm();
  await expect(page.getByRole('textbox', { name: 'Text' })).toContainText('Nine loaves left');
  await expect(page.getByRole('combobox', { name: 'Campaign' }).locator('option:checked')).toHaveText('Last loaves');
  await expect(page.getByRole('checkbox', { name: 'Monday' })).toBeChecked();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await toForm();
  await expect(page.getByRole('textbox', { name: 'Text' })).not.toContainText('Nine loaves left');
});

test('on its day a text that comes back asks, and goes out only by a press', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openHours(page);
  await yesbook.stop();
  const weekAgo = new Date(Date.now() - 8 * 86_400_000);
  const everyDay = { every: 'week' as const, days: [1, 2, 3, 4, 5, 6, 7], at: '00:00' };
  await writeInto(yesbook.dir, weekAgo, (entries) =>
    entries.flatMap((entry): readonly Fact[] => {
      if (entry.type !== 'campaign.created' || entry.fact?.name !== 'Last loaves') return [];
      const { campaign } = entry.fact;
      const plan = { plan: 'daily', campaign, template: 'Loaves at half price. Hollis & Daughter', maxParts: 3 };
      return [{ type: 'plan.made', subject: null, fact: { ...plan, rhythm: everyDay } }];
    }),
  );
  await page.goto(await yesbook.start());
  await page.getByRole('link', { name: 'Send', exact: true }).first().click();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Look and send' }).click();
  await expect(page.getByRole('textbox', { name: 'Text' })).toContainText('Loaves at half price.');
  await page.getByRole('button', { name: 'Check who gets it' }).click();
  await page.getByRole('button', { name: /^(Send to|Check replies)/ }).click();
  await expect(page.getByRole('heading', { name: /Last loaves/, level: 1 })).toBeVisible();
});

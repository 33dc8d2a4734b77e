import { everyScreen } from './everyScreen.ts';
import { brokenLayout, stretchWords } from './states/reflow.ts';
import { goTo, run } from './states/walking.ts';
import { expect, test } from './yesbook.ts';

const sizes = {
  '200 % zoom': { width: 640, height: 400 },
  'as narrow as a phone': { width: 320, height: 640 },
  'the least window': { width: 960, height: 640 },
  'the usual window': { width: 1280, height: 800 },
};

for (const language of ['en', 'de'] as const)
  test(`nothing is cut, covered or off to the side on any screen, zoomed, narrow or wordy, in ${language}`, async ({
    page,
    yesbook,
  }) => {
    await page.goto(await yesbook.start('--sample'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await run(page, 'setPreferences', { language });
    const found: string[] = [];
    for (const stop of await everyScreen(page)) {
      await page.setViewportSize(sizes['the usual window']);
      await goTo(page, stop.address);
      for (const words of ['as they are', 'a third longer'] as const) {
        if (words === 'a third longer') await stretchWords(page);
        for (const [size, viewport] of Object.entries(sizes)) {
          await page.setViewportSize(viewport);
          for (const what of await brokenLayout(page)) found.push(`${stop.name}, ${size}, words ${words}: ${what}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

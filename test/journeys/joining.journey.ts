import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Fact } from '#shared/facts.ts';
import { isAccessible } from './accessible.ts';
import { writeInto } from './bookFile.ts';
import { expect, test, type Yesbook } from './yesbook.ts';

const [willing, unwilling] = ['+447700900591', '+447700900592'];

/** A text from a customer that came to the practice network while Yesbook was closed. */
async function textWhileClosed(dir: string, from: string, text: string, at: Date): Promise<void> {
  const line = { kind: 'answered', id: `closed-${from}-${at.getTime()}`, from, to: '+447700900000', text, at };
  await appendFile(join(dir, 'practice.jsonl'), `${JSON.stringify(line)}\n`);
}

/** Two people texted a keyword three hours ago, while Yesbook was closed. */
const twoAsked = async (page: Page, yesbook: Yesbook): Promise<void> => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await yesbook.stop();
  await writeInto(yesbook.dir, new Date(), (entries) =>
    entries.flatMap((entry): readonly Fact[] => {
      if (entry.type !== 'campaign.created' || entry.fact?.name !== 'Last loaves') return [];
      const { campaign } = entry.fact;
      return [
        { type: 'campaign.changed', subject: null, fact: { campaign, keyword: 'LOAVES', joinBy: 'confirmation' } },
      ];
    }),
  );
  const threeHoursAgo = new Date(Date.now() - 3 * 3_600_000);
  for (const phone of [willing, unwilling]) await textWhileClosed(yesbook.dir, phone, 'Loaves', threeHoursAgo);
  await page.goto(await yesbook.start());
  await page.getByRole('link', { name: 'Replies' }).click();
};

test('who asked to join while Yesbook was closed is asked back by hand, and only a yes from that phone counts', async ({
  page,
  yesbook,
}) => {
  await twoAsked(page, yesbook);
  const texts = page.getByRole('list', { name: /^Texts to and from/ });
  const answer = async (words: string) => {
    await page.getByRole('button', { name: 'Answer as this customer' }).click();
    await page.getByRole('textbox', { name: 'Answer as this customer' }).fill(words);
    await page.keyboard.press('Enter');
    await expect(texts).toContainText(words);
  };
  await page.getByRole('link', { name: /07700 900591/ }).click();
  await expect(page.getByText('They asked to join Last loaves')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Ask them now' }).dblclick();
  await expect(texts).toContainText('reply YES to get texts');
  await expect(page.getByText('They asked to join Last loaves')).toHaveCount(0);
  await expect(texts.getByText('reply YES to get texts')).toHaveCount(1);
  await answer('Yes');
  await page.getByRole('link', { name: 'Their page' }).click();
  await expect(page.getByText('Texted “Yes” from their own phone')).toBeVisible();

  await page.getByRole('link', { name: 'Replies' }).click();
  await page.getByRole('link', { name: /07700 900592/ }).click();
  await page.getByRole('button', { name: 'Ask them now' }).click();
  await expect(texts).toContainText('reply YES to get texts');
  await answer('No');
  await answer('Loaves');
  // A no is final for that day: the keyword is written down, and nobody is asked again.
  await expect(page.getByRole('button', { name: 'Ask them now' })).toHaveCount(0);
  await expect(texts.getByText('reply YES to get texts')).toHaveCount(1);
  await isAccessible(page);
});

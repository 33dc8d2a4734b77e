import type { Locator, Page } from '@playwright/test';
import { openHours } from './openHours.ts';
import { expect, test } from './yesbook.ts';

/** Goes on by Tab until this has the focus, and sees at each step that the focus is somewhere and is drawn. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 90; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect(await undrawn(page)).toBeNull();
  }
  throw new Error(`${String(wanted)} is not reached by Tab`);
}

/** What has the focus without showing it, or null. Past the last one the browser's own bar has it. */
const undrawn = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const name = `${at.localName} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60)}”`;
    if (right < 0 || bottom < 0 || left > innerWidth || top > innerHeight) return `${name} is out of sight`;
    for (let frame: Element | null = at; frame !== null; frame = frame.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(frame);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return null;
    }
    return `no focus to be seen on ${name}`;
  });

const hasFocus = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.closest('main, [role="region"]') !== null)).toBe(true);

test('without a mouse: from the first run to a yes, a text, a judged reply, a proof, a PIN, and into the till and out', async ({
  page,
  yesbook,
}) => {
  const { keyboard } = page;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
  const title = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
  const pressOn = async (wanted: Locator) => {
    await tabTo(page, wanted);
    await keyboard.press('Enter');
  };
  const write = async (field: Locator, text: string) => {
    await tabTo(page, field);
    await keyboard.type(text);
  };

  await page.goto(await yesbook.start());
  await write(page.getByLabel('Name of your shop'), 'Hollis');
  await write(page.getByLabel('Country', { exact: true }), 'United Kingdom');
  await write(page.getByLabel('Your name'), 'Ines');
  await keyboard.press('Enter');
  await expect(title(/./)).toBeFocused();

  await pressOn(link('Make a campaign').first());
  await expect(title('A new campaign')).toBeVisible();
  await write(page.getByRole('textbox', { name: 'Name', exact: true }), 'Friday bread');
  await write(
    page.getByRole('textbox', { name: 'The words, as people will read them' }),
    'Hollis may text me about bread on Fridays. I can stop any time by replying STOP.',
  );
  await pressOn(button('Create the campaign'));
  await expect(title('Friday bread')).toBeFocused();

  await keyboard.press('n');
  await expect(page.getByLabel('Mobile number')).toBeFocused();
  await keyboard.type('07400 123456');
  await write(page.getByLabel('Name', { exact: true }), 'Gwen Pryce');
  await tabTo(page, page.getByRole('checkbox', { name: 'Friday bread' }));
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Gwen Pryce said yes to Friday bread.')).toBeVisible();
  await hasFocus(page);

  await openHours(page);
  await pressOn(link('Send').first());
  await expect(title('Send')).toBeFocused();
  await pressOn(link('Write a text').first());
  await write(page.getByRole('textbox', { name: 'Text' }), 'Rye and walnut today. Hollis');
  await keyboard.press('Control+Enter');
  await expect(title('Who gets this text')).toBeFocused();
  await pressOn(button(/^(Send to 1 person|Check replies, then send)$/));
  await expect(title('Friday bread, gone out')).toBeVisible({ timeout: 40_000 });
  await hasFocus(page);

  await pressOn(link('People'));
  await expect(title('People')).toBeFocused();
  await keyboard.press('/');
  await keyboard.type('gwen');
  await expect(page.getByRole('status').filter({ hasText: /^1 person$/ })).toBeAttached();
  await keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Gwen Pryce/ })).toBeFocused();
  await keyboard.press('Enter');
  const gwen = page.getByRole('complementary', { name: 'Gwen Pryce' });
  await pressOn(gwen.getByRole('button', { name: 'Answer as this customer' }));
  await expect(gwen.getByRole('textbox')).toBeFocused();
  await keyboard.type('wrong number');
  await keyboard.press('Enter');
  await expect(gwen.getByText('Nothing is sent until you decide.')).toBeVisible();
  await hasFocus(page);

  await pressOn(link(/^Today/));
  await pressOn(button('Not a stop: Gwen Pryce'));
  await expect(page.getByText('Not a stop. Gwen Pryce may be texted again.')).toBeVisible();
  await hasFocus(page);

  await pressOn(link('People'));
  await expect(title('People')).toBeFocused();
  await tabTo(page, page.getByRole('row', { name: /Gwen Pryce/ }));
  await keyboard.press('Enter');
  await pressOn(link('Export proof'));
  await expect(title('Proof for Gwen Pryce')).toBeFocused();
  const saved = page.waitForEvent('download');
  await pressOn(button('Save the proof pack'));
  expect((await saved).suggestedFilename()).toMatch(/\.zip$/);
  await hasFocus(page);

  await pressOn(link('Settings'));
  await pressOn(link('Who works here'));
  await write(page.getByLabel('New PIN', { exact: true }), '2580');
  await write(page.getByLabel('New PIN again'), '2580');
  await keyboard.press('Enter');
  await expect(page.getByLabel('PIN as it is now')).toBeVisible();
  await hasFocus(page);

  await pressOn(link('Till screen'));
  await pressOn(button('Open the till screen'));
  await expect(title('May we text you?')).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: /Friday bread/ }));
  await keyboard.press('Space');
  await write(page.getByLabel('Your mobile number'), '07400 123457');
  await pressOn(button('No thanks'));
  await expect(page.getByText('Thank you. We will not text you.')).toBeVisible();
  await expect(title('May we text you?')).toBeVisible();
  await tabTo(page, button('Hollis'));
  await keyboard.down('Enter');
  const pin = page.getByLabel('Owner’s PIN');
  await expect(pin).toBeFocused();
  await keyboard.up('Enter');
  await keyboard.press('Escape');
  await expect(button('Hollis')).toBeFocused();
  await keyboard.down('Enter');
  await expect(pin).toBeFocused();
  await keyboard.up('Enter');
  await keyboard.type('2580');
  await keyboard.press('Enter');
  await expect(title('Till screen')).toBeFocused();
});

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Entry, Fact } from '#shared/facts.ts';
import { isAccessible } from './accessible.ts';
import { changeSettings, writeInto } from './bookFile.ts';
import { laterHours, openHours } from './openHours.ts';
import { expect, test, type Yesbook } from './yesbook.ts';

const campaignOf = (entries: readonly Entry[], name: string): string => {
  for (const { type, fact } of entries) {
    if (type === 'campaign.created' && fact?.name === name) return fact.campaign;
  }
  throw new Error(`no campaign ${name}`);
};

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('link', { name: 'Send', exact: true }).first().click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Last loaves');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type(text);
  await page.getByRole('button', { name: 'Check who gets it' }).click();
  await expect(page.getByRole('heading', { name: 'Who gets this text', level: 1 })).toBeVisible();
};

/** The sample shop, closed, changed, and opened again. */
const reopened = async (page: Page, yesbook: Yesbook, change: () => Promise<void>): Promise<void> => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openHours(page);
  await yesbook.stop();
  await change();
  await page.goto(await yesbook.start());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

test('where replies may be lost nothing goes out until the owner has looked for the stops', async ({
  page,
  yesbook,
}) => {
  const repliesLost = { from: '2026-05-01T10:00:00.000Z', to: '2026-06-01T10:00:00.000Z' };
  await reopened(page, yesbook, () => changeSettings(yesbook.dir, { repliesLost }));
  await write(page, 'Nine loaves left. Hollis & Daughter');
  await expect(page.getByText('Some replies could not be read in time')).toBeVisible();
  const sendIt = page.getByRole('button', { name: /^(Send to|Check replies)/ });
  await expect(sendIt).toHaveAttribute('aria-disabled', 'true');
  await isAccessible(page);
  await page.getByRole('button', { name: 'I have looked, every stop is recorded' }).click();
  await expect(page.getByText('Some replies could not be read in time')).toHaveCount(0);
  await expect(sendIt).not.toHaveAttribute('aria-disabled', 'true');
});

test('an account used before that is silent is told of, until the owner says that it is gone', async ({
  page,
  yesbook,
}) => {
  const replaced = { provider: 'twilio', fields: { accountSid: 'AC0123' }, replacedAt: '2026-11-03T10:00:00.000Z' };
  await reopened(page, yesbook, () =>
    changeSettings(yesbook.dir, { earlierAccounts: { 'twilio:0a1b2c3d': replaced } }),
  );
  await expect(page.getByText('Stops sent to an earlier account are not seen any more')).toBeVisible();
  await expect(
    page.getByText(/^Twilio AC0123 carried your texts before.*its key is not on this computer/),
  ).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Say in Settings whether it still exists' }).click();
  await page.getByRole('button', { name: 'Enter its key again: Twilio AC0123' }).click();
  const key = page.getByRole('form', { name: 'Enter its key again: Twilio AC0123' });
  await expect(key.getByLabel('Auth token / API key secret')).toBeVisible();
  await expect(key.getByLabel('Account SID')).toHaveCount(0);
  await isAccessible(page);
  await key.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'This account no longer exists: Twilio AC0123' }).click();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Go on reading it' }).click();
  await page.getByRole('button', { name: 'This account no longer exists: Twilio AC0123' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'This account no longer exists' }).click();
  await expect(page.getByRole('heading', { name: 'Accounts used before' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Stops sent to an earlier account are not seen any more')).toHaveCount(0);
});

test('where a provider does not tell who it is, a new key asks whether the account is the same', async ({
  page,
  yesbook,
}) => {
  // A phone that was read once, whose password was lost since; nobody listens there now.
  const fields = { address: '127.0.0.1:9', username: 'sms' };
  const cursors = { 'androidGateway:0a1b2c3d': '2026-11-20T10:00:00.000Z' };
  await reopened(page, yesbook, () =>
    changeSettings(yesbook.dir, { providerFields: { androidGateway: fields }, cursors }),
  );
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Who carries texts' }).click();
  await page.getByRole('radio', { name: /Your own Android phone/ }).check();
  await page.getByLabel('Password').fill('the next');
  await page.getByRole('button', { name: 'Save and test' }).click();
  await expect(page.getByText('Is this the same account, with a new key or password?')).toBeVisible();
  await expect(page.getByText('replies to the earlier one, stops too, are missed')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'The same account, only the key is new' }).click();
  await expect(page.getByText('The test did not go well')).toBeVisible();
  await expect(page.getByText('Is this the same account, with a new key or password?')).toHaveCount(0);
});

test('by a clock that was set back nothing goes out, neither to many nor to one who wrote', async ({
  page,
  yesbook,
}) => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  await reopened(page, yesbook, () =>
    writeInto(yesbook.dir, tomorrow, () => [
      { type: 'rule.changed', subject: null, fact: { country: 'GB', rule: 'perDay', value: 3, note: 'Another day' } },
    ]),
  );
  await write(page, 'Nine loaves left. Hollis & Daughter');
  await expect(page.getByText(/^This computer’s clock says .* but the book already has an entry from/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Send to|Check replies)/ })).toHaveAttribute('aria-disabled', 'true');
  await isAccessible(page);
  await page.getByRole('link', { name: 'Replies' }).click();
  await page.getByRole('link', { name: /Do you have gluten free/ }).click();
  await page.getByRole('button', { name: 'Answer as this customer' }).click();
  await page.getByRole('textbox', { name: 'Answer as this customer' }).fill('And spelt?');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^Reply to/ }).fill('Yes, on Fridays. Hollis & Daughter');
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await expect(page.getByText(/Nothing was sent; set the clock right/)).toBeVisible();
});

test('an unknown text is looked up at once, and where nobody can say the owner does', async ({ page, yesbook }) => {
  const left = (entries: readonly Entry[]): readonly Fact[] => {
    const campaign = campaignOf(entries, 'Last loaves');
    const added = entries.find((entry) => entry.type === 'contact.added' && entry.fact !== null);
    const { subject: contact, fact } = added as Extract<Entry, { type: 'contact.added' }>;
    const phone = fact?.phone ?? '';
    const send = 'left-behind';
    const provider = 'twilio' as const;
    const template = 'Nine loaves left. Hollis & Daughter';
    const sender = { kind: 'number' as const, number: '+447700900000' };
    const recipients = [contact ?? ''];
    return [
      {
        type: 'send.approved',
        subject: null,
        fact: { send, campaign, template, provider, sender, recipients, upheld: {}, maxParts: 3 },
      },
      {
        type: 'message.intended',
        subject: contact ?? '',
        fact: {
          message: 'm-left',
          send,
          campaign,
          provider,
          phone,
          text: `${template} Reply STOP to opt out`,
          parts: 1,
          encoding: 'GSM-7',
          allowed: { kind: 'consent', consent: 'c', standing: 'fresh' },
        },
      },
    ];
  };
  await reopened(page, yesbook, () => writeInto(yesbook.dir, new Date(), left));
  await page.getByRole('link', { name: 'Send', exact: true }).first().click();
  await page.getByRole('link', { name: 'Last loaves' }).first().click();
  await expect(page.getByText('Unknown. The line dropped while this text was handed over.')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: /^Look up now/ }).click();
  await expect(page.getByText(/The provider cannot be asked, because its details are missing/)).toBeVisible();
  await page.getByRole('button', { name: /^It went to/ }).click();
  await expect(page.getByText(/^Written: it went to/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'What became of it' })).toContainText('Sent, as you judged');
});

test('in quiet hours the review and the report say for whom the time was moved, and to when', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const hour = await laterHours(page);
  await write(page, 'Nine loaves left. Hollis & Daughter');
  const why = 'because of quiet hours (United Kingdom)';
  await expect(page.getByText(new RegExp(`Nothing goes out before .*${hour}`))).toContainText(why);
  await expect(page.getByText(why)).toHaveCount(1);
  await isAccessible(page);
  await page.getByRole('button', { name: new RegExp(`^(Send to .*${hour}|Check replies)`) }).click();
  await expect(page.getByRole('heading', { name: 'Sending Last loaves', level: 1 })).toBeVisible();
  await expect(page.getByText(/the next goes .*Nobody is texted twice/)).toBeVisible();
  const moved = page.getByRole('region', { name: 'Moved to a later time' });
  await expect(moved).toContainText(new RegExp(`To .*${hour}, because of quiet hours \\(United Kingdom\\)`));
  await page.getByRole('button', { name: 'Still to go' }).click();
  await expect(page.getByRole('group', { name: 'Who: Still to go' })).toContainText(`${hour}`);
  await isAccessible(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report' }).click();
  const report = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
  expect(report[0]).toContain('Moved to');
  expect(report.slice(1).every((line) => line.includes('Still to go') && line.includes(hour))).toBe(true);

  // Closed and opened again before its hour it waits on, and nothing has gone.
  await yesbook.kill();
  await page.goto(await yesbook.start());
  const next = page.getByRole('region', { name: 'Going out next' });
  await expect(next.getByText(new RegExp(`Last loaves, .*${hour}`))).toBeVisible();
  await expect(next.getByText(why)).toBeVisible();
  await page.getByRole('link', { name: 'Send', exact: true }).first().click();
  const waiting = page.getByRole('region', { name: 'Waiting for its hour' });
  await expect(waiting.getByText(new RegExp(`^Nothing goes out before .*${hour}`))).toContainText(why);
  await page.getByRole('link', { name: 'Last loaves' }).first().click();
  await expect(page.getByText(/the next goes .*Nobody is texted twice/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
});

test('a time that went by while Yesbook was closed asks, and nothing goes late by itself', async ({
  page,
  yesbook,
}) => {
  const missed = (entries: readonly Entry[]): readonly Fact[] => {
    const campaign = campaignOf(entries, 'Last loaves');
    const agreed = entries.find((entry) => entry.type === 'consent.given' && entry.fact?.campaign === campaign);
    return [
      {
        type: 'send.approved',
        subject: null,
        fact: {
          send: 'missed',
          campaign,
          template: 'Nine loaves left. Hollis & Daughter',
          provider: 'practice',
          sender: { kind: 'number', number: '+447700900000' },
          recipients: [agreed?.subject ?? ''],
          upheld: {},
          maxParts: 3,
          startAt: new Date(Date.now() - 3_600_000).toISOString(),
        },
      },
    ];
  };
  await reopened(page, yesbook, () => writeInto(yesbook.dir, new Date(), missed));
  await page.getByRole('link', { name: 'Send', exact: true }).first().click();
  await page.getByRole('link', { name: 'Last loaves' }).first().click();
  const asks = page.getByText('Its time passed while Yesbook was closed.', { exact: false }).first();
  await expect(asks).toBeVisible();
  await isAccessible(page);
  await expect(page.getByText('0 of 1', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('heading', { name: 'Last loaves, gone out', level: 1 })).toBeVisible({ timeout: 40_000 });
});

import { isAccessible } from './accessible.ts';
import { run } from './ownDoor.ts';
import { expect, test } from './yesbook.ts';

test('people kept longer than needed go one by one or all at once, with the owner’s PIN', async ({ page, yesbook }) => {
  await page.goto(await yesbook.start());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await run(page, 'describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
  const { campaign } = await run(page, 'createCampaign', {
    name: 'Freitagsbrot',
    wording: 'Ja, Brot.',
    language: 'de',
  });
  const campaigns = [campaign];
  for (const [n, name] of ['Gwen Pryce', 'Dev Patel', 'Mo Adair', 'Åsa Dahl'].entries()) {
    const person = { kind: 'new', typed: `0171 392000${n}`, name };
    const givenAt = name === 'Åsa Dahl' ? new Date().toISOString() : `201${7 + n}-03-01T10:00:00.000Z`;
    const evidence = { medium: 'spoken', givenAt, place: 'Theke', note: 'sagte ja', files: [] };
    await run(page, 'recordConsent', { person, campaigns, kind: 'express', evidence });
  }
  await run(page, 'backUpNow', {});
  await run(page, 'setOwnerPin', { pin: '2580' });
  await yesbook.stop();
  await page.goto(await yesbook.start());

  await page.getByRole('link', { name: 'Proof', exact: true }).click();
  const list = page.getByRole('table', { name: 'Kept longer than needed' });
  await expect(list.getByRole('row')).toHaveCount(4);
  await expect(list.getByRole('row', { name: /Gwen Pryce.*1 Mar 2022/ })).toBeVisible();
  await expect(list.getByText('Åsa Dahl')).toBeHidden();
  await isAccessible(page);

  await list.getByRole('button', { name: 'Erase Dev Patel' }).click();
  const one = page.getByRole('alertdialog', { name: 'Erase Dev Patel for good?' });
  await expect(one.getByRole('radio', { name: 'No longer needed' })).toBeChecked();
  await one.getByRole('button', { name: 'Keep them' }).click();
  await expect(list.getByRole('row')).toHaveCount(4);
  await list.getByRole('button', { name: 'Erase Dev Patel' }).click();
  await one.getByRole('button', { name: 'Erase Dev Patel' }).click();
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await page.getByLabel('PIN', { exact: true }).fill('2580');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Dev Patel was erased.')).toBeVisible();
  await expect(list.getByRole('row')).toHaveCount(3);

  await page.getByRole('button', { name: 'Erase these 2 people' }).click();
  const all = page.getByRole('alertdialog', { name: 'Erase these 2 people for good?' });
  await expect(all.getByText('Their names, numbers and 2 yeses are destroyed. This cannot be undone.')).toBeVisible();
  await all.getByText(/^One backup made before still holds them/).click();
  await isAccessible(page);
  await all.getByRole('button', { name: 'Erase these 2 people' }).click();
  await expect(page.getByText('2 people were erased.')).toBeVisible();
  await expect(page.getByText('Nobody is in the book for longer than there is a reason for.')).toBeVisible();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('row', { name: /Åsa Dahl/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Gwen Pryce/ })).toBeHidden();
});

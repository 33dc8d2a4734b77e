import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { erase } from './erase.ts';
import { expect, test } from './yesbook.ts';

test('what is written about a person, a wording and a rule stands there again after a kill, and ends with its act', async ({
  page,
  yesbook,
}) => {
  const isKept = (words: string) =>
    expect
      .poll(async () => readFile(join(yesbook.dir, 'settings.json'), 'utf8'), { message: `${words} is kept` })
      .toContain(words);
  const textbox = (name: string) => page.getByRole('textbox', { name });
  const button = (name: string) => page.getByRole('button', { name });
  const toPerson = async () => {
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('searchbox').fill('aoife finch');
    await page.getByRole('row', { name: /Aoife Finch/ }).click();
    await button('Add a note').click();
  };
  const toWording = async () => {
    await page.getByRole('link', { name: 'Campaigns' }).click();
    await page.getByRole('link', { name: 'Last loaves', exact: true }).click();
    await button('Change the words').click();
  };
  const toRule = async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Rules by country' }).click();
    await button('Change: Most texts to one person in 24 hours').click();
  };

  await page.goto(await yesbook.start('--sample'));
  await toPerson();
  await textbox('Note').fill('Prefers rye, asks for Tuesdays');
  await isKept('asks for Tuesdays');
  await toWording();
  await textbox('The words, as people will read them').fill('Hollis & Daughter may text me about the last loaves.');
  await isKept('about the last loaves');
  await toRule();
  await textbox('Why you change it, for the book').fill('Our lawyer said so');
  await isKept('Our lawyer said so');
  await yesbook.kill();

  await page.goto(await yesbook.start());
  await toRule();
  await expect(textbox('Why you change it, for the book')).toHaveValue('Our lawyer said so');
  await toWording();
  await expect(textbox('The words, as people will read them')).toHaveValue(/about the last loaves\.$/);
  await toPerson();
  await expect(textbox('Note')).toHaveValue('Prefers rye, asks for Tuesdays');
  await button('Write it in the book').click();
  await expect(page.getByText('Prefers rye, asks for Tuesdays')).toBeVisible();
  await button('Add a note').click();
  await expect(textbox('Note')).toHaveValue('');
});

test('what was being written about a person is gone from the window, too, once they are erased', async ({
  page,
  yesbook,
}) => {
  await page.goto(await yesbook.start('--sample'));
  await page.getByRole('link', { name: 'Record consent' }).click();
  const number = page.getByLabel('Mobile number');
  await number.fill('07700 900129');
  await expect
    .poll(async () => readFile(join(yesbook.dir, 'settings.json'), 'utf8'), { message: 'the number is kept' })
    .toContain('07700 900129');

  await erase(page, 'Aoife Finch');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name: 'Record consent' }).click();
  await expect(number).toHaveValue('');
});

test('what was being written about a person is gone from every open window once they are erased, and nothing else is', async ({
  page,
  context,
  yesbook,
}) => {
  const address = await yesbook.start('--sample');
  const settings = () => readFile(join(yesbook.dir, 'settings.json'), 'utf8');
  const windowAt = async (place: string) => {
    const window = await context.newPage();
    await window.goto(address);
    await window.getByRole('link', { name: place, exact: true }).click();
    return { window, field: (label: string) => window.getByLabel(label) };
  };
  const aboutAoife = await windowAt('Record consent');
  await aboutAoife.field('Mobile number').fill('07700 900129');
  await expect.poll(settings, { message: 'the number is kept' }).toContain('07700 900129');
  // A second one, at the same form, whose words take the place of what was kept.
  const aboutOther = await windowAt('Record consent');
  await aboutOther.field('Mobile number').fill('07700 900555');
  await expect.poll(settings, { message: 'the other number is kept' }).toContain('07700 900555');

  await page.goto(address);
  await erase(page, 'Aoife Finch');
  await expect(aboutAoife.field('Mobile number')).toHaveValue('');
  await expect(aboutOther.field('Mobile number')).toHaveValue('07700 900555');
  await expect.poll(settings).toContain('07700 900555');
  expect(await settings()).not.toContain('900129');

  // She may come back any day, and is then written about like anybody.
  await aboutAoife.field('Mobile number').fill('07700 900129');
  await expect.poll(settings, { message: 'the number is kept again' }).toContain('07700 900129');
  await expect(aboutAoife.field('Mobile number')).toHaveValue('07700 900129');
});

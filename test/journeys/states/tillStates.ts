import { type State, type Step, fill, press, tick } from './walking.ts';

/** Held as long as it takes to be asked for the PIN. */
const holdTheName: Step = async (page) => {
  await page.getByRole('button', { name: /^Hollis/ }).focus();
  await page.keyboard.down('Enter');
  await page.getByLabel('Owner’s PIN').waitFor();
  await page.keyboard.up('Enter');
};

const sign: Step = async (page) => {
  const pad = page.locator('[data-part="signature"]');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('There is nowhere to sign');
  await page.mouse.move(box.x + 40, box.y + 30);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) await page.mouse.move(box.x + 40 + step * 12, box.y + 30 + (step % 3) * 12);
  await page.mouse.up();
};

const leave: Step = (page) => page.keyboard.press('Escape');

/** The customers' screen, step by step; nothing in it has an address. */
export const tillStates: readonly State[] = [
  { name: 'empty', address: null, seen: 'May we text you?' },
  { name: 'all is missing', address: null, steps: [press('Yes, text me')], seen: 'Your signature is missing.' },
  {
    name: 'the number is not whole',
    address: null,
    steps: [tick(/^Friday/), fill(/Your mobile number/, '0770'), sign, press('Yes, text me')],
    seen: 'That is not a whole mobile number yet. Check the digits.',
  },
  { name: 'the PIN', address: null, steps: [holdTheName], seen: 'Leave the till screen' },
  {
    name: 'a wrong PIN',
    address: null,
    // Over it nobody chooses a language, so its words are still as long as they were made.
    steps: [fill(/PIN/, '1111'), press(/^Leav/)],
    seen: /That is not the PIN/,
  },
  {
    name: 'a yes, and its receipt',
    address: null,
    // What lay under the dialog is as long still.
    steps: [leave, tick(/^Friday/), fill(/mobile/, '07911 123456'), sign, press(/^Yes/)],
    seen: /^Point your camera here/,
  },
];

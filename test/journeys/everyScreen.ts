import type { Page } from '@playwright/test';
import { read, run } from './states/walking.ts';

/** A place in the window, by the name a finding is told under; `address` is what stands after the #. */
export type Stop = { readonly name: string; readonly address: string };

type Named = { readonly contact: string; readonly name: string };

/** Every screen of a book that has something on each, found in the book itself. */
export async function everyScreen(page: Page): Promise<readonly Stop[]> {
  const everyone = { search: '', filter: 'all', campaign: null, from: 0, count: 200 };
  const listed = async (wish: object) =>
    ((await read(page, 'people', { ...everyone, ...wish })) as { rows: readonly Named[] }).rows[0]?.contact ?? '';
  const [person, stopped, held] = await Promise.all([
    listed({ search: 'Aoife Finch' }),
    listed({ filter: 'saidStop' }),
    listed({ filter: 'onHold' }),
  ]);
  const { open } = (await read(page, 'campaigns', {})) as { open: readonly { campaign: string; name: string }[] };
  const campaign = open.find(({ name }) => name === 'Christmas orders')?.campaign ?? open[0]?.campaign ?? '';
  const { past } = (await read(page, 'sends', {})) as { past: readonly { send: string }[] };
  const draft = 'everyscreen';
  await run(page, 'keepDraft', {
    draft: `send-${draft}`,
    content: {
      campaign,
      template: 'Christmas orders are open: stollen, panettone and the plum loaf. Hollis & Daughter',
    },
  });
  const stops: Readonly<Record<string, string>> = {
    today: 'today',
    people: 'people',
    person: `people?person=${person}`,
    'person who said stop': `people?filter=saidStop&person=${stopped}`,
    'person on hold': `people?filter=onHold&person=${held}`,
    record: 'record',
    'record forms': 'record?how=forms',
    import: 'import',
    campaigns: 'campaigns',
    campaign: `campaign?campaign=${campaign}`,
    'new campaign': 'newCampaign',
    sends: 'send',
    write: `write?send=${draft}`,
    plan: 'plan',
    check: `check?send=${draft}`,
    report: `sending?send=${past[0]?.send ?? ''}`,
    replies: 'replies',
    conversation: `replies?person=${held}`,
    proof: 'proof',
    'proof of a person': `proof?person=${person}`,
    'letter to a person': `letters?person=${person}`,
    'letter about a campaign': `letters?campaign=${campaign}`,
    till: 'till',
    ...Object.fromEntries(
      ['shop', 'carriers', 'rules', 'team', 'clock', 'backup', 'look', 'about'].map((part) => [
        `settings, ${part}`,
        `settings?part=${part}`,
      ]),
    ),
  };
  return Object.entries(stops).map(([name, address]) => ({ name, address }));
}

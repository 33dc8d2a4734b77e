import { type Page, type Request, expect } from '@playwright/test';

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

/** Goes there as a link would, and waits until everything that was asked for is drawn. */
export async function goTo(page: Page, { address }: Stop): Promise<void> {
  asked(page);
  await page.evaluate((hash) => (window.location.hash = hash), address);
  await isSettled(page);
}

/** Nothing is being asked any more, and the answers have been drawn. */
async function isSettled(page: Page): Promise<void> {
  await expect(page.locator('main h1').first()).toBeVisible();
  await expect.poll(() => asked(page).size).toBe(0);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    await document.fonts.ready;
  });
  await expect.poll(() => asked(page).size).toBe(0);
}

/** What a page is waiting for; the bell of changes never ends and is not waited for. */
const waiting = new WeakMap<Page, Set<Request>>();

function asked(page: Page): Set<Request> {
  const known = waiting.get(page);
  if (known !== undefined) return known;
  const requests = new Set<Request>();
  waiting.set(page, requests);
  page.on('request', (request) => !request.url().endsWith('/changes') && requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  return requests;
}

/** Asks the host as the window does. */
const read = (page: Page, name: string, asks: object) => call(page, 'read', name, asks);
export const run = (page: Page, name: string, asks: object) => call(page, 'run', name, asks);

async function call(page: Page, operation: 'read' | 'run', name: string, asks: object): Promise<unknown> {
  const { answer } = await page.evaluate(
    async ({ to, body }) => {
      const reply = await fetch(`call/${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await reply.json()) as { answer: unknown };
    },
    { to: operation, body: { name, asks } },
  );
  return answer;
}

import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { betweenCalls } from './betweenCalls.ts';
import { endedStart, expect, test } from './yesbook.ts';

test('the key is gone from the address bar once the window is open, and a reload still shows it', async ({
  page,
  yesbook,
}) => {
  const address = await yesbook.npmStart('--sample');
  await page.goto(address);
  await expect(page.getByText('Hollis & Daughter')).toBeVisible();
  expect(page.url()).not.toContain(address.split('/open/')[1]);
  await page.reload();
  await expect(page.getByText('Hollis & Daughter')).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('another page in the same browser can neither read nor hold nor ask Yesbook', async ({
  page,
  context,
  yesbook,
  complaints,
}) => {
  await page.goto(await yesbook.start());
  const { origin, pathname } = new URL(page.url());
  const seen: (string | undefined)[] = [];
  const stranger = createServer((request, response) => {
    seen.push(request.headers.cookie);
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Stranger</title>');
  }).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const other = await context.newPage();
  await other.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
  const outcome = await other.evaluate(async (target) => {
    const asked = (init?: RequestInit) =>
      fetch(target, init).then(
        (answer) => answer.status,
        () => 'blocked',
      );
    const frame = document.createElement('iframe');
    frame.src = target;
    document.body.append(frame);
    await new Promise((loaded) => frame.addEventListener('load', loaded));
    return {
      read: await asked(),
      readBlind: await fetch(target, { mode: 'no-cors', credentials: 'include' }).then(
        ({ type }) => type,
        () => 'blocked',
      ),
      call: await asked({ method: 'POST', body: '{}', credentials: 'include' }),
      framed: frame.contentDocument === null ? 'closed' : 'open',
    };
  }, `${origin}${pathname}`);
  expect(outcome).toEqual({ read: 'blocked', readBlind: 'blocked', call: 'blocked', framed: 'closed' });
  expect(seen.every((cookie) => cookie === undefined)).toBe(true);
  stranger.close();
  complaints.length = 0;
});

test('the address handed out in an earlier run opens nothing', async ({ page, yesbook, complaints }) => {
  const before = await yesbook.npmStart();
  await yesbook.stop();
  const now = await yesbook.start('--port', new URL(before).port);
  const answer = await page.goto(before);
  expect(answer?.status()).toBe(403);
  await expect(page.getByText('printed where it was started')).toBeVisible();
  await page.goto(now);
  await expect(page).toHaveTitle(/Yesbook/);
  complaints.length = 0;
});

test('whatever is in the way of a start is said in one calm sentence', async ({ yesbook }) => {
  const port = new URL(await yesbook.start()).port;
  const calm = async (sentence: RegExp, ...wishes: readonly string[]) => {
    const { code, output } = await endedStart(...wishes);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/\n\s+at |Error:/);
  };
  await calm(/already open on this folder/, '--data', yesbook.dir);
  await calm(/another program has it/, '--data', `${yesbook.dir}/other`, '--port', port);
  await calm(/--port takes a number/, '--port', 'http');
  await calm(/Yesbook knows --data/, '--dir', yesbook.dir);
  expect(await readdir(yesbook.dir)).toContain('ledger.jsonl');
});

test('a sample is never mixed into a book', async ({ yesbook }) => {
  await yesbook.start('--sample');
  await yesbook.stop();
  const again = await endedStart('--data', yesbook.dir, '--sample');
  expect(again.code).toBe(1);
  expect(again.output).toMatch(/a sample is never mixed/);
});

test('a window of a Yesbook that was started anew says that nothing is kept in it, and where to go on', async ({
  page,
  yesbook,
  complaints,
}) => {
  const first = await yesbook.start('--sample');
  await page.goto(first);
  await expect(page.getByText('Hollis & Daughter')).toBeVisible();
  await yesbook.kill();
  await expect(page.getByText('Yesbook has lost its connection')).toBeVisible();
  const next = await yesbook.start('--port', new URL(first).port);
  await expect(page.getByText('Yesbook was started again, and this window no longer belongs to it')).toBeVisible();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByText('What you write here is not kept.')).toBeVisible();
  await expect(page.waitForEvent('websocket', { timeout: 2500 }), 'it knocks no more').rejects.toThrow('Timeout');
  await page.goto(next);
  await expect(page.getByText('Hollis & Daughter')).toBeVisible();
  await expect(page.getByText('this window no longer belongs to it')).toBeHidden();
  complaints.length = 0;
});

test('what was read once stays on the page where it cannot be read again', async ({ page, yesbook, complaints }) => {
  const asked = new Set<string>();
  await betweenCalls(page, (asks) => {
    if (asked.has(asks)) return 'lost';
    asked.add(asks);
    return 'arrives';
  });
  await page.goto(await yesbook.start('--sample'));
  await expect(page.getByText('Yesbook has lost its connection')).toBeVisible();
  await expect(page.getByText('Hollis & Daughter')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Was that a stop?' })).toBeVisible();
  complaints.length = 0;
});

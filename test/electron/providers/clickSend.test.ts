import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { clickSend } from '#shared/providers/clickSend.ts';
import type { Provider } from '#shared/providers/provider.ts';
import { type FakeClickSend, startFakeClickSend } from './fakes/fakeClickSend.ts';
import { deadOrigin } from './fakes/fakeServer.ts';
import { keepsTheContract, message, sought } from './keepsTheContract.ts';

const ours = '+61411111111';
const noon = Date.parse('2026-11-22T10:00:00.000Z');

const open = (username: string, origin: string, apiKey: string): Provider =>
  clickSend.open(
    { username, apiKey },
    surroundingsIn({ now: () => noon, inboundNumbers: [ours], dataFolder: '', origin, timeoutMs: 1000 }),
  );

keepsTheContract(async () => {
  const fake = await startFakeClickSend({ now: () => noon });
  return {
    fake,
    provider: open(fake.username, fake.origin, fake.apiKey),
    stranger: open(fake.username, fake.origin, 'guessed-key'),
    alone: open(fake.username, await deadOrigin(), fake.apiKey),
    secrets: [fake.apiKey, 'guessed-key'],
  };
});

describe('ClickSend', () => {
  let fake: FakeClickSend;
  let clickSend: Provider;
  beforeEach(async () => {
    fake = await startFakeClickSend({ now: () => noon });
    clickSend = open(fake.username, fake.origin, fake.apiKey);
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });

  it('takes a message and gives its id and price', async () => {
    const outcome = await clickSend.send(message, 'm-1');
    expect(fake.reached).toMatchObject([{ to: message.to, body: message.text, reference: 'm-1' }]);
    expect(outcome).toEqual({ kind: 'handedOver', providerId: fake.reached[0]?.id, price: '0.0792' });
  });

  it.each([
    ['INVALID_RECIPIENT', 'invalidNumber'],
    ['INSUFFICIENT_CREDIT', 'noCredit'],
    ['INVALID_SENDER_ID', 'senderRefused'],
    ['COUNTRY_NOT_ENABLED', 'senderRefused'],
    ['SOMETHING_NEW', 'other'],
  ])('%s is %s', async (status, failure) => {
    fake.refuse(message.to, status);
    expect(await clickSend.send(message, 'm-1')).toMatchObject({ kind: 'refused', failure, code: status });
  });

  it('a throttled repetition may mean that the first try arrived, so it is looked up', async () => {
    fake.refuse(message.to, 'THROTTLED');
    expect((await clickSend.send(message, 'm-1')).kind).toBe('unknown');
  });

  it('finds by our own reference what was lost, and nothing else', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'after' }, { kind: 'cuts', taken: 'before' });
    await clickSend.send(message, 'm-1');
    await clickSend.send(message, 'm-2');
    expect(await clickSend.lookUp(sought('m-1'))).toEqual({ kind: 'found', providerId: fake.reached[0]?.id });
    expect(await clickSend.lookUp(sought('m-2'))).toEqual({ kind: 'notThere' });
  });

  it('never takes a filter that finds nothing for a message that is not there', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'after' });
    await clickSend.send(message, 'm-1');
    fake.filterWithoutPlus();
    expect(await clickSend.lookUp(sought('m-1'))).toEqual({ kind: 'found', providerId: fake.reached[0]?.id });
  });

  it('tells what became of messages over all pages', async () => {
    const handed = [];
    for (let each = 0; each < 120; each += 1) {
      const outcome = await clickSend.send(message, `m-${each}`);
      if (outcome.kind !== 'handedOver') throw new Error('not taken');
      const { providerId } = outcome;
      handed.push({ message: `m-${each}`, providerId, phone: message.to, handedAt: new Date(noon).toISOString() });
    }
    fake.settle(handed[0]?.providerId ?? '', '201', 'Success: Message received on handset.');
    fake.settle(handed[1]?.providerId ?? '', '301', 'Failure: Message expired.');
    fake.settle(handed[119]?.providerId ?? '', '301', 'Failure: Recipient opted out.');
    const answer = await clickSend.status(handed);
    if (answer.kind !== 'read') throw new Error('not read');
    expect(answer.reports).toMatchObject([
      { kind: 'delivered', message: 'm-0' },
      { kind: 'failed', message: 'm-1', failure: 'expired' },
      { kind: 'failed', message: 'm-119', failure: 'optedOut' },
    ]);
  });

  it('reads every page of what customers wrote', async () => {
    for (let each = 0; each < 130; each += 1)
      fake.textFrom('+61411111112', ours, each === 129 ? 'STOP' : `text ${each}`);
    const answer = await clickSend.received(null);
    if (answer.kind !== 'read') throw new Error('not read');
    expect(answer.texts).toHaveLength(130);
    expect(answer.texts.at(-1)).toMatchObject({ from: '+61411111112', to: ours, text: 'STOP' });
    expect(answer.cursor).toBe('2026-11-22T10:00:00.000Z');
  });

  it('the test tells the account and its balance', async () => {
    const balance = { amount: '8.412300', currency: 'AUD' };
    expect(await clickSend.test()).toEqual({ kind: 'works', account: fake.username, balance });
  });
});

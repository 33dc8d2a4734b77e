import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import type { Provider } from '#shared/providers/provider.ts';
import { vonage } from '#shared/providers/vonage.ts';
import { deadOrigin } from './fakes/fakeServer.ts';
import { type FakeVonage, startFakeVonage } from './fakes/fakeVonage.ts';
import { keepsTheContract, message, sealedFor, sought } from './keepsTheContract.ts';

const ours = '+447700900000';

const open = (apiKey: string, origin: string, apiSecret: string, now = () => Date.now()): Provider =>
  vonage.open(
    { apiKey, apiSecret },
    surroundingsIn({ now, inboundNumbers: [ours], dataFolder: '', origin, timeoutMs: 1000 }),
  );

keepsTheContract(async () => {
  const fake = await startFakeVonage({ now: () => Date.now() });
  return {
    fake,
    provider: open(fake.apiKey, fake.origin, fake.apiSecret),
    stranger: open(fake.apiKey, fake.origin, 'guessedsecret001'),
    alone: open(fake.apiKey, await deadOrigin(), fake.apiSecret),
    secrets: [fake.apiSecret, 'guessedsecret001'],
  };
});

describe('Vonage', () => {
  let fake: FakeVonage;
  let vonage: Provider;
  beforeEach(async () => {
    fake = await startFakeVonage({ now: () => Date.now(), pageSize: 4 });
    vonage = open(fake.apiKey, fake.origin, fake.apiSecret);
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });
  const now = () => ({ intendedAt: new Date().toISOString() });

  it('takes a message and gives its id and price, in the alphabet the text needs', async () => {
    const outcome = await vonage.send(message, 'm-1');
    expect(outcome).toEqual({ kind: 'handedOver', providerId: fake.reached[0]?.id, price: '0.0333' });
    await vonage.send(sealedFor({ template: 'Linsen 🍲 STOP antworten' }), 'm-2');
    expect(fake.reached.map(({ type }) => type)).toEqual(['text', 'unicode']);
  });

  it.each([
    ['9', 'Partner quota exceeded', 'noCredit'],
    ['15', 'Illegal Sender Address', 'senderRefused'],
    ['7', 'Number barred', 'blocked'],
    ['6', 'Unroutable message', 'unreachable'],
    ['1240', 'Recipient opted out', 'optedOut'],
  ])('status %s (%s) is %s', async (status, words, failure) => {
    fake.refuse(message.to.slice(1), status, words);
    expect(await vonage.send(message, 'm-1')).toMatchObject({ kind: 'refused', failure, code: status });
  });

  it('a throttled message was not taken, an inner error may have been', async () => {
    fake.refuse(message.to.slice(1), '1', 'Throughput Rate Exceeded');
    expect(await vonage.send(message, 'm-1')).toMatchObject({ kind: 'later', because: 'busy' });
    fake.refuse(message.to.slice(1), '5', 'Internal Error');
    expect((await vonage.send(message, 'm-1')).kind).toBe('unknown');
  });

  it('delivery error 9 is an opt-out', async () => {
    const handed = [];
    for (let each = 0; each < 30; each += 1) {
      const outcome = await vonage.send(message, `m-${each}`);
      if (outcome.kind !== 'handedOver') throw new Error('not taken');
      const { providerId } = outcome;
      handed.push({ message: `m-${each}`, providerId, phone: message.to, handedAt: new Date().toISOString() });
    }
    fake.settle(handed[0]?.providerId ?? '', 'delivered', '0');
    fake.settle(handed[28]?.providerId ?? '', 'failed', '9');
    fake.settle(handed[29]?.providerId ?? '', 'expired', '');
    const answer = await vonage.status(handed);
    if (answer.kind !== 'read') throw new Error('not read');
    expect(answer.reports).toMatchObject([
      { kind: 'delivered', message: 'm-0' },
      { kind: 'failed', message: 'm-28', failure: 'optedOut', code: '9' },
      { kind: 'failed', message: 'm-29', failure: 'expired' },
    ]);
  });

  it('finds by our own reference what was lost, and nothing else', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'after' }, { kind: 'cuts', taken: 'before' });
    await vonage.send(message, 'm-1');
    await vonage.send(message, 'm-2');
    expect(await vonage.lookUp({ ...sought('m-1'), ...now() })).toEqual({
      kind: 'found',
      providerId: fake.reached[0]?.id,
    });
    expect(await vonage.lookUp({ ...sought('m-2'), ...now() })).toEqual({ kind: 'notThere' });
  });

  it('is not misled by a computer whose clock is a day wrong', async () => {
    const wrong = () => Date.now() + 24 * 3_600_000;
    const mistimed = open(fake.apiKey, fake.origin, fake.apiSecret, wrong);
    await mistimed.send(message, 'm-1');
    const intendedAt = new Date(wrong()).toISOString();
    expect(await mistimed.lookUp({ ...sought('m-1'), intendedAt })).toMatchObject({ kind: 'found' });
  });

  it('reads every page of every day', async () => {
    for (let each = 0; each < 9; each += 1) fake.textFrom('+4915112345678', ours, each === 8 ? 'STOP' : `text ${each}`);
    const answer = await vonage.received(null);
    if (answer.kind !== 'read') throw new Error('not read');
    expect(answer.texts).toHaveLength(9);
    expect(answer.texts).toContainEqual(expect.objectContaining({ from: '+4915112345678', to: ours, text: 'STOP' }));
  });

  it('the test tells the balance', async () => {
    const balance = { amount: '10.28', currency: 'EUR' };
    expect(await vonage.test()).toEqual({ kind: 'works', account: fake.apiKey, balance });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import type { Provider } from '#shared/providers/provider.ts';
import { seven } from '#shared/providers/seven.ts';
import { type FakeSeven, startFakeSeven } from './fakes/fakeSeven.ts';
import { deadOrigin } from './fakes/fakeServer.ts';
import { keepsTheContract, message, sealedFor, sought } from './keepsTheContract.ts';

const ours = '+4915799912345';
const winter = Date.parse('2026-11-22T10:00:00.000Z');

const open = (origin: string, apiKey: string, now = () => Date.now()): Provider =>
  seven.open({ apiKey }, surroundingsIn({ now, inboundNumbers: [ours], dataFolder: '', origin, timeoutMs: 1000 }));

keepsTheContract(async () => {
  const fake = await startFakeSeven({ now: () => winter });
  return {
    fake,
    provider: open(fake.origin, fake.apiKey),
    stranger: open(fake.origin, 'guessed-key'),
    alone: open(await deadOrigin(), fake.apiKey),
    secrets: [fake.apiKey, 'guessed-key'],
  };
});

describe('seven.io', () => {
  let fake: FakeSeven;
  let seven: Provider;
  beforeEach(async () => {
    fake = await startFakeSeven({ now: () => winter });
    seven = open(fake.origin, fake.apiKey, () => winter + 60_000);
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });

  it('takes a message and gives its id and price', async () => {
    const outcome = await seven.send(message, 'm-1');
    expect(fake.reached).toMatchObject([{ to: message.to, text: message.text, foreignId: 'm-1' }]);
    expect(outcome).toEqual({ kind: 'handedOver', providerId: fake.reached[0]?.id, price: '0.075' });
  });

  it.each([
    ['202', 'invalidNumber'],
    ['201', 'senderRefused'],
    ['500', 'noCredit'],
    ['900', 'badCredentials'],
    ['301', 'other'],
  ])('code %s is %s', async (code, failure) => {
    fake.refuse(message.to, code);
    expect(await seven.send(message, 'm-1')).toMatchObject({ kind: 'refused', failure, code });
  });

  it('the reload lock may mean that the first try arrived, so it is looked up', async () => {
    fake.refuse(message.to, '402');
    expect((await seven.send(message, 'm-1')).kind).toBe('unknown');
  });

  it('a bare code instead of a list is understood', async () => {
    fake.misbehave({ kind: 'answers', status: 200, text: '900' }, { kind: 'answers', status: 200, text: '100' });
    expect(await seven.send(message, 'm-1')).toMatchObject({ kind: 'refused', failure: 'badCredentials' });
    expect((await seven.send(message, 'm-1')).kind).toBe('unknown');
    fake.misbehave({ kind: 'answers', status: 200, text: '900' });
    expect(await seven.test()).toMatchObject({ kind: 'fails', why: 'badCredentials' });
  });

  it('finds by our own reference what was lost, and nothing else', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'after' }, { kind: 'cuts', taken: 'before' });
    await seven.send(message, 'm-1');
    await seven.send(message, 'm-2');
    expect(await seven.lookUp(sought('m-1'))).toEqual({ kind: 'found', providerId: fake.reached[0]?.id });
    expect(await seven.lookUp(sought('m-2'))).toEqual({ kind: 'notThere' });
  });

  it('never takes a filter that finds nothing for a message that is not there', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'after' });
    await seven.send(message, 'm-1');
    fake.filterWithoutPlus();
    expect(await seven.lookUp(sought('m-1'))).toEqual({ kind: 'found', providerId: fake.reached[0]?.id });
  });

  it('asks after many messages a few dozen at a time', async () => {
    const handed = [];
    for (let each = 0; each < 60; each += 1) {
      const outcome = await seven.send(sealedFor({ to: `+4915100000${each + 100}` }), `m-${each}`);
      if (outcome.kind !== 'handedOver') throw new Error('not taken');
      const { providerId } = outcome;
      handed.push({ message: `m-${each}`, providerId, phone: message.to, handedAt: new Date(winter).toISOString() });
    }
    fake.settle(handed[0]?.providerId ?? '', 'DELIVERED');
    fake.settle(handed[59]?.providerId ?? '', 'EXPIRED');
    const before = fake.asked.length;
    expect(await seven.status(handed)).toEqual({
      kind: 'read',
      reports: [
        { kind: 'delivered', message: 'm-0' },
        { kind: 'failed', message: 'm-59', failure: 'expired', code: 'EXPIRED' },
      ],
    });
    expect(fake.asked.length - before).toBe(2);
  });

  it('reads both lists whole, with German time understood', async () => {
    for (let each = 0; each < 105; each += 1) fake.textFrom('+4915112345678', ours, `text ${each}`, 'inbound');
    fake.textFrom('+4915112345678', ours, 'STOP', 'replies');
    const answer = await seven.received(null);
    if (answer.kind !== 'read') throw new Error('not read');
    expect(answer.texts).toHaveLength(106);
    expect(new Set(answer.texts.map(({ providerId }) => providerId)).size).toBe(106);
    expect(answer.texts.at(-1)).toMatchObject({
      from: '+4915112345678',
      to: ours,
      text: 'STOP',
      receivedAt: '2026-11-22T10:00:00.000Z',
    });
    expect(answer.cursor).toBe('2026-11-22T10:00:00.000Z');
  });

  it('the test tells the balance', async () => {
    expect(await seven.test()).toEqual({ kind: 'works', balance: { amount: '12.5', currency: 'EUR' } });
  });
});

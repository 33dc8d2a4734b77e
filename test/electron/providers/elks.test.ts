import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { elks } from '#shared/providers/elks.ts';
import type { Provider } from '#shared/providers/provider.ts';
import { type FakeElks, startFakeElks } from './fakes/fakeElks.ts';
import { deadOrigin } from './fakes/fakeServer.ts';
import { keepsTheContract, message, sought } from './keepsTheContract.ts';

const ours = '+46766861069';

const open = (username: string, origin: string, password: string): Provider =>
  elks.open(
    { username, password },
    surroundingsIn({ now: () => Date.now(), inboundNumbers: [ours], dataFolder: '', origin, timeoutMs: 1000 }),
  );

keepsTheContract(async () => {
  const fake = await startFakeElks({ now: () => Date.now() });
  return {
    fake,
    provider: open(fake.username, fake.origin, fake.password),
    stranger: open(fake.username, fake.origin, 'GUESSED'),
    alone: open(fake.username, await deadOrigin(), fake.password),
    secrets: [fake.password, 'GUESSED'],
  };
});

describe('46elks', () => {
  let fake: FakeElks;
  let elks: Provider;
  beforeEach(async () => {
    fake = await startFakeElks({ now: () => Date.now(), pageSize: 7 });
    elks = open(fake.username, fake.origin, fake.password);
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });
  const now = () => ({ intendedAt: new Date().toISOString() });

  it('takes a message and gives its id and cost', async () => {
    const outcome = await elks.send(message, 'm-1');
    expect(outcome).toEqual({ kind: 'handedOver', providerId: fake.reached[0]?.id, price: '0.3500' });
    expect(fake.reached).toMatchObject([{ to: message.to, message: message.text }]);
  });

  it('plain words of an error are a refusal, and 403 is told as want of credit', async () => {
    fake.refuse(message.to, 400, 'Invalid message');
    expect(await elks.send(message, 'm-1')).toMatchObject({ kind: 'refused', failure: 'other' });
    fake.refuse(message.to, 403, 'Not enough credits');
    expect(await elks.send(message, 'm-1')).toMatchObject({ kind: 'refused', failure: 'noCredit' });
  });

  it('finds what was lost by its words and time, and nothing else', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'before' });
    expect((await elks.send(message, 'm-1')).kind).toBe('unknown');
    expect(await elks.lookUp({ ...sought('m-1'), ...now() })).toEqual({ kind: 'notThere' });
    fake.misbehave({ kind: 'cuts', taken: 'after' });
    expect((await elks.send(message, 'm-2')).kind).toBe('unknown');
    expect(await elks.lookUp({ ...sought('m-2'), ...now() })).toEqual({
      kind: 'found',
      providerId: fake.reached[0]?.id,
    });
  });

  it.each([3, 30])('tells what became of %i messages', async (count) => {
    const handed = [];
    for (let each = 0; each < count; each += 1) {
      const outcome = await elks.send(message, `m-${each}`);
      if (outcome.kind !== 'handedOver') throw new Error('not taken');
      const { providerId } = outcome;
      handed.push({ message: `m-${each}`, providerId, phone: message.to, handedAt: new Date().toISOString() });
    }
    fake.settle(handed[0]?.providerId ?? '', 'delivered');
    fake.settle(handed[1]?.providerId ?? '', 'failed');
    const reports = [
      { kind: 'delivered', message: 'm-0', at: '2026-11-22T10:00:10.000Z' },
      { kind: 'failed', message: 'm-1', failure: 'unreachable', code: 'failed' },
    ];
    expect(await elks.status(handed)).toEqual({ kind: 'read', reports });
  });

  it('reads every page of what customers wrote', async () => {
    for (let each = 0; each < 20; each += 1)
      fake.textFrom('+46704508449', ours, each === 19 ? 'STOPP' : `text ${each}`);
    const answer = await elks.received(null);
    if (answer.kind !== 'read') throw new Error('not read');
    expect(answer.texts).toHaveLength(20);
    expect(answer.texts.at(-1)).toMatchObject({ from: '+46704508449', to: ours, text: 'STOPP' });
  });

  it('the test tells the balance', async () => {
    expect(await elks.test()).toEqual({ kind: 'works', balance: { amount: '123.4500', currency: 'SEK' } });
  });
});

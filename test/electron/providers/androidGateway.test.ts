import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { androidGateway, originOf } from '#shared/providers/androidGateway.ts';
import type { Provider } from '#shared/providers/provider.ts';
import { type FakeAndroid, startFakeAndroid } from './fakes/fakeAndroid.ts';
import { deadOrigin } from './fakes/fakeServer.ts';
import { keepsTheContract, message, sought } from './keepsTheContract.ts';

const ours = '+4915799912345';
const noon = Date.parse('2026-11-22T10:00:00.000Z');

const open = (username: string, origin: string, password: string): Provider =>
  androidGateway.open(
    { username, password, address: '192.168.1.20:8080' },
    surroundingsIn({ now: () => noon, inboundNumbers: [ours], dataFolder: '', origin, timeoutMs: 1000 }),
  );

keepsTheContract(async () => {
  const fake = await startFakeAndroid({ now: () => noon });
  return {
    fake,
    provider: open(fake.username, fake.origin, fake.password),
    stranger: open(fake.username, fake.origin, 'guessed-password'),
    alone: open(fake.username, await deadOrigin(), fake.password),
    secrets: [fake.password, 'guessed-password'],
  };
});

describe('the own phone', () => {
  let fake: FakeAndroid;
  let phone: Provider;
  beforeEach(async () => {
    fake = await startFakeAndroid({ now: () => noon });
    phone = open(fake.username, fake.origin, fake.password);
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });

  it('takes a message under our own id, and a repetition is not a second SMS', async () => {
    expect(await phone.send(message, 'm-1')).toEqual({ kind: 'handedOver', providerId: 'm-1' });
    expect(await phone.send(message, 'm-1')).toEqual({ kind: 'handedOver', providerId: 'm-1' });
    expect(fake.reached).toEqual([{ id: 'm-1', to: message.to, text: message.text }]);
  });

  it('a number the phone does not take is an invalid number', async () => {
    const json = { message: `Invalid phone number ${message.to} in row 1` };
    fake.misbehave({ kind: 'answers', status: 400, json });
    const outcome = await phone.send(message, 'm-1');
    expect(outcome).toMatchObject({ kind: 'refused', failure: 'invalidNumber' });
    expect(JSON.stringify(outcome)).not.toContain(message.to);
  });

  it('finds what was lost, and knows what never came', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'after' }, { kind: 'cuts', taken: 'before' });
    await phone.send(message, 'm-1');
    await phone.send(message, 'm-2');
    expect(await phone.lookUp(sought('m-1'))).toEqual({ kind: 'found', providerId: 'm-1' });
    expect(await phone.lookUp(sought('m-2'))).toEqual({ kind: 'notThere' });
  });

  it('the page of a router that took the address over is no answer', async () => {
    fake.misbehave({ kind: 'answers', status: 404, text: '<html>Router</html>' });
    expect((await phone.lookUp(sought('m-1'))).kind).toBe('cannotTell');
  });

  it('tells what became of messages', async () => {
    for (const id of ['m-0', 'm-1', 'm-2', 'm-3']) await phone.send(message, id);
    fake.settle('m-0', 'Delivered');
    fake.settle('m-1', 'Failed', 'RESULT_ERROR_LIMIT_EXCEEDED');
    fake.settle('m-2', 'Failed', 'TTL expired');
    fake.settle('m-3', 'Sent');
    const handedAt = new Date(noon).toISOString();
    const handed = ['m-0', 'm-1', 'm-2', 'm-3', 'm-gone'].map((id) => ({
      message: id,
      providerId: id,
      phone: message.to,
      handedAt,
    }));
    expect(await phone.status(handed)).toEqual({
      kind: 'read',
      reports: [
        { kind: 'delivered', message: 'm-0' },
        { kind: 'failed', message: 'm-1', failure: 'other', detail: 'RESULT_ERROR_LIMIT_EXCEEDED' },
        { kind: 'failed', message: 'm-2', failure: 'expired', detail: 'TTL expired' },
      ],
    });
  });

  it('reads every page of the inbox', async () => {
    for (let each = 0; each < 510; each += 1) fake.textFrom('+4915112345678', each === 509 ? 'STOP' : `text ${each}`);
    const answer = await phone.received(null);
    if (answer.kind !== 'read') throw new Error('not read');
    expect(answer.texts).toHaveLength(510);
    expect(answer.texts.at(-1)).toMatchObject({ from: '+4915112345678', to: ours, text: 'STOP' });
  });

  it('the test works', async () => {
    expect(await phone.test()).toEqual({ kind: 'works' });
  });

  it.each([
    ['192.168.1.20:8080', 'http://192.168.1.20:8080'],
    ['http://10.0.0.7/', 'http://10.0.0.7:8080'],
    ['pixel.fritz.box', 'http://pixel.fritz.box:8080'],
    ['8.8.8.8', null],
    ['172.32.0.1', null],
    ['evil.example.com', null],
    ['192.168.1.20@evil.example.com', null],
    ['', null],
  ])('%s leads to %s: nothing leaves the own network unencrypted', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});

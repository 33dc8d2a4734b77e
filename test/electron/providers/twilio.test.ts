import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import type { Provider, SoughtMessage } from '#shared/providers/provider.ts';
import { twilio } from '#shared/providers/twilio.ts';
import { deadOrigin } from './fakes/fakeServer.ts';
import { type FakeTwilio, startFakeTwilio } from './fakes/fakeTwilio.ts';
import { keepsTheContract, message, sealedFor } from './keepsTheContract.ts';

const ours = '+4915799912345';
const start = Date.parse('2026-11-22T10:00:00.000Z');

const open = (fake: FakeTwilio, origin: string, secret: string, now = () => Date.now()): Provider =>
  twilio.open(
    { accountSid: fake.accountSid, secret },
    surroundingsIn({ now, inboundNumbers: [ours], dataFolder: '', origin, timeoutMs: 1000 }),
  );

keepsTheContract(async () => {
  const fake = await startFakeTwilio({ now: () => start });
  return {
    fake,
    provider: open(fake, fake.origin, fake.secret),
    stranger: open(fake, fake.origin, 'guessed-token'),
    alone: open(fake, await deadOrigin(), fake.secret),
    secrets: [fake.secret, 'guessed-token', Buffer.from(`${fake.accountSid}:${fake.secret}`).toString('base64')],
  };
});

describe('Twilio', () => {
  let fake: FakeTwilio;
  let twilio: Provider;
  beforeEach(async () => {
    fake = await startFakeTwilio({ now: () => Date.now(), largestPage: 3 });
    twilio = open(fake, fake.origin, fake.secret);
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });
  const sought = (more: Partial<SoughtMessage> = {}): SoughtMessage => ({
    phone: message.to,
    text: message.text,
    sender: message.sender,
    intendedAt: new Date().toISOString(),
    reference: 'm-1',
    known: new Set(),
    ...more,
  });

  it('takes a message and gives its id', async () => {
    const outcome = await twilio.send(message, 'm-1');
    expect(fake.reached).toEqual([{ sid: expect.any(String), to: message.to, from: ours, body: message.text }]);
    expect(outcome).toEqual({ kind: 'handedOver', providerId: fake.reached[0]?.sid });
  });

  it('sends under a name where the sender is one', async () => {
    await twilio.send(
      sealedFor({ sender: { kind: 'name', name: 'CafeBlum', stopWay: { kind: 'number', number: ours } } }),
      'm-1',
    );
    expect(fake.reached[0]?.from).toBe('CafeBlum');
  });

  it.each([
    [21610, 'Attempt to send to unsubscribed recipient', 'optedOut'],
    [21211, "The 'To' number is not a valid phone number", 'invalidNumber'],
    [21614, "'To' number is not a valid mobile number", 'landline'],
    [21635, "'To' number cannot be a landline", 'landline'],
    [21606, "The 'From' phone number is not valid for this", 'senderRefused'],
    [20005, 'Account not active', 'noCredit'],
    [29999, 'Something new', 'other'],
  ])('error %i (%s) is %s', async (code, words, failure) => {
    fake.refuse(message.to, code, `${words}: ${message.to}`);
    const outcome = await twilio.send(message, 'm-1');
    expect(outcome).toMatchObject({ kind: 'refused', failure, code: String(code) });
    expect(JSON.stringify(outcome)).not.toContain(message.to);
  });

  it('a full queue of the sender is waited for', async () => {
    fake.refuse(message.to, 21611, 'queue is full');
    expect(await twilio.send(message, 'm-1')).toMatchObject({ kind: 'later', because: 'busy' });
  });

  it.each([5, 25])('tells what became of %i messages, by the way that costs least', async (count) => {
    const handed = [];
    for (let each = 0; each < count; each += 1) {
      const to = `+49151000${String(each).padStart(5, '0')}`;
      const outcome = await twilio.send(sealedFor({ to }), `m-${each}`);
      if (outcome.kind !== 'handedOver') throw new Error('not taken');
      const { providerId } = outcome;
      handed.push({ message: `m-${each}`, providerId, phone: to, handedAt: new Date().toISOString() });
    }
    fake.settle(handed[0]?.providerId ?? '', 'delivered');
    fake.settle(handed[1]?.providerId ?? '', 'undelivered', 30006);
    fake.settle(handed[2]?.providerId ?? '', 'failed', 21610);
    const before = fake.asked.length;
    expect(await twilio.status(handed)).toEqual({
      kind: 'read',
      reports: [
        { kind: 'delivered', message: 'm-0', at: expect.any(String) },
        { kind: 'failed', message: 'm-1', failure: 'landline', code: '30006', detail: 'undelivered' },
        { kind: 'failed', message: 'm-2', failure: 'optedOut', code: '21610', detail: 'failed' },
      ],
    });
    expect(fake.asked.length - before).toBeLessThanOrEqual(count);
  });

  it('does not read on in a long list once everything asked about was seen', async () => {
    for (let each = 0; each < 40; each += 1)
      await twilio.send(sealedFor({ to: `+49151000${each + 10000}` }), `m-${each}`);
    for (const { sid } of fake.reached) fake.settle(sid, 'delivered');
    const handed = fake.reached.slice(-21).map(({ sid, to }, each) => ({
      message: `m-${each}`,
      providerId: sid,
      phone: to,
      handedAt: new Date().toISOString(),
    }));
    const before = fake.asked.length;
    const answer = await twilio.status(handed);
    expect(answer.kind === 'read' && answer.reports.length).toBe(21);
    expect(fake.asked.length - before).toBe(7);
  });

  it('reads every page of what customers wrote, oldest first, and goes on from there', async () => {
    for (let each = 0; each < 8; each += 1) fake.textFrom('+4915112345678', ours, `text ${each}`);
    fake.textFrom('+4915112345678', '+4915700000000', 'to somebody else');
    await twilio.send(sealedFor({ to: ours }), 'm-own');
    const first = await twilio.received(null);
    if (first.kind !== 'read') throw new Error('not read');
    expect(first.texts.map(({ text }) => text).toSorted()).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((each) => `text ${each}`),
    );
    fake.textFrom('+4915112345678', ours, 'STOP');
    const second = await twilio.received(first.cursor);
    if (second.kind !== 'read') throw new Error('not read');
    expect(second.texts).toContainEqual({
      providerId: expect.stringMatching(/^SM/),
      from: '+4915112345678',
      to: ours,
      text: 'STOP',
      receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(second.cursor >= first.cursor).toBe(true);
  });

  it('finds a message whose answer was lost, also while it is still queued', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'after' });
    expect((await twilio.send(message, 'm-1')).kind).toBe('unknown');
    expect(await twilio.lookUp(sought())).toEqual({ kind: 'found', providerId: fake.reached[0]?.sid });
  });

  it('says not there when the request never arrived', async () => {
    fake.misbehave({ kind: 'cuts', taken: 'before' });
    expect((await twilio.send(message, 'm-1')).kind).toBe('unknown');
    expect(await twilio.lookUp(sought())).toEqual({ kind: 'notThere' });
  });

  it('does not take an earlier message for the sought one', async () => {
    await twilio.send(message, 'm-0');
    const known = new Set([fake.reached[0]?.sid ?? '']);
    expect(await twilio.lookUp(sought({ known }))).toEqual({ kind: 'notThere' });
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect((await twilio.lookUp(sought({ intendedAt: later }))).kind).toBe('cannotTell');
  });

  it('is not misled by a computer whose clock is hours wrong', async () => {
    const wrong = () => Date.now() + 5 * 3_600_000;
    const mistimed = open(fake, fake.origin, fake.secret, wrong);
    await mistimed.send(message, 'm-1');
    const intendedAt = new Date(wrong()).toISOString();
    expect(await mistimed.lookUp(sought({ intendedAt }))).toEqual({ kind: 'found', providerId: fake.reached[0]?.sid });
  });

  it('a look-up reads all pages before it says not there', async () => {
    const known = new Set<string>();
    for (let each = 0; each < 4; each += 1) {
      const outcome = await twilio.send(sealedFor({ template: `another ${each}` }), `m-${each}`);
      if (outcome.kind === 'handedOver' && each > 0) known.add(outcome.providerId);
    }
    expect(await twilio.lookUp(sought({ text: sealedFor({ template: 'another 0' }).text, known }))).toMatchObject({
      kind: 'found',
    });
    known.add(fake.reached[0]?.sid ?? '');
    expect(await twilio.lookUp(sought({ text: sealedFor({ template: 'another 0' }).text, known }))).toEqual({
      kind: 'notThere',
    });
  });

  it('a page link to another host is not followed', async () => {
    const answer = { messages: [], next_page_uri: 'http://127.0.0.1:9/steal' };
    fake.misbehave({ kind: 'answers', status: 200, json: answer });
    expect((await twilio.received(null)).kind).toBe('trouble');
  });

  it('an opt-out is put on its own list, and nothing else ever is', async () => {
    expect(await twilio.pushOptOut?.(message.to)).toEqual({ kind: 'pushed' });
    expect(fake.optedOut).toEqual([{ contact: message.to, sender: ours }]);
    fake.misbehave({ kind: 'answers', status: 201, json: { items: [{ error_code: 30645 }] } });
    expect(await twilio.pushOptOut?.(message.to)).toMatchObject({ kind: 'trouble' });
  });

  it('the test tells the balance', async () => {
    const balance = { amount: '12.34', currency: 'USD' };
    expect(await twilio.test()).toEqual({ kind: 'works', account: fake.accountSid, balance });
    expect(await twilio.balance?.()).toEqual({ kind: 'balance', balance });
  });
});

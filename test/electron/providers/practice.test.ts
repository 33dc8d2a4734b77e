import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { openPractice } from '#shared/providers/practice.ts';
import { message } from './keepsTheContract.ts';

describe('practice', () => {
  let folder: string;
  let now: number;
  const open = () =>
    openPractice({}, surroundingsIn({ now: () => now, inboundNumbers: ['+4915799912345'], dataFolder: folder }));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'practice-'));
    now = Date.parse('2026-11-22T10:00:00.000Z');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  const sought = {
    phone: message.to,
    text: message.text,
    sender: message.sender,
    intendedAt: '2026-11-22T10:00:00.000Z',
    known: new Set<string>(),
  };

  it('delivers after a moment and not before', async () => {
    const practice = open();
    const outcome = await practice.send(message, 'm-1');
    if (outcome.kind !== 'handedOver') throw new Error('not taken');
    const handedAt = '2026-11-22T10:00:00.000Z';
    const handed = [{ message: 'm-1', providerId: outcome.providerId, phone: message.to, handedAt }];
    expect(await practice.status(handed)).toEqual({ kind: 'read', reports: [] });
    now += 2_000;
    const delivered = { kind: 'delivered', message: 'm-1', at: '2026-11-22T10:00:02.000Z' };
    expect(await practice.status(handed)).toEqual({ kind: 'read', reports: [delivered] });
  });

  it('still knows after a crash what had reached it', async () => {
    const outcome = await open().send(message, 'm-1');
    const again = open();
    expect(await again.lookUp({ ...sought, reference: 'm-1' })).toMatchObject({ kind: 'found' });
    expect(await again.lookUp({ ...sought, reference: 'm-2' })).toEqual({ kind: 'notThere' });
    expect(await again.send(message, 'm-1')).toEqual(outcome);
  });

  it('a line torn by a power cut counts as never sent and spoils nothing after it', async () => {
    await open().send(message, 'm-1');
    await appendFile(join(folder, 'practice.jsonl'), '{"kind":"sent","id":"pra');
    const again = open();
    await again.send(message, 'm-2');
    expect(await open().lookUp({ ...sought, reference: 'm-1' })).toMatchObject({ kind: 'found' });
    expect(await open().lookUp({ ...sought, reference: 'm-2' })).toMatchObject({ kind: 'found' });
  });

  it('can be answered as a customer, and honours STOP as the networks do', async () => {
    const practice = open();
    const first = await practice.received(null);
    if (first.kind !== 'read') throw new Error('not read');
    await practice.answerAs(message.to, 'Stop. Thank you');
    expect((await practice.send(message, 'm-1')).kind).toBe('handedOver');
    await practice.answerAs(message.to, 'stop');
    expect(await practice.send(message, 'm-2')).toMatchObject({ kind: 'refused', failure: 'optedOut' });
    const second = await open().received(first.cursor);
    if (second.kind !== 'read') throw new Error('not read');
    expect(second.texts.map(({ text }) => text)).toEqual(['Stop. Thank you', 'stop']);
    expect(await open().received(second.cursor)).toMatchObject({ texts: [] });
  });

  it('many at once are all kept', async () => {
    const practice = open();
    const sent = Array.from({ length: 200 }, (_, each) => practice.send(message, `m-${each}`));
    expect((await Promise.all(sent)).every(({ kind }) => kind === 'handedOver')).toBe(true);
    expect((await readFile(join(folder, 'practice.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(200);
  });
});

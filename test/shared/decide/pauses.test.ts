import { describe, expect, it } from 'vitest';
import { holdSend, letSendsGoOn } from '#shared/decide/pauseDecisions.ts';
import type { Fact, SendPause } from '#shared/facts.ts';
import { NOW, added, approved, bakery, bread, factsOf, on, practice, shopAfter } from '#test/given.ts';

const paused = (why: SendPause): Fact => ({ type: 'send.paused', subject: null, fact: { send: 'one', why } });
const book = (why: SendPause, at: string) =>
  shopAfter(bakery, practice, ...bread, added('gwen'), approved(['gwen']), on(at, paused(why)));

describe('a send that stopped by itself', () => {
  it.each([
    ['offline', '2026-11-25T09:30:00.000Z', 1],
    ['repliesNotChecked', '2026-11-25T09:30:00.000Z', 1],
    ['offline', '2026-11-24T09:30:00.000Z', 0],
    ['noCredit', '2026-11-25T09:30:00.000Z', 0],
    ['owner', '2026-11-25T09:30:00.000Z', 0],
    ['missedTime', '2026-11-25T09:30:00.000Z', 0],
  ] as const)('stopped for %s at %s: %i goes on by itself', (why, at, count) => {
    expect(factsOf(letSendsGoOn(book(why, at), NOW))).toHaveLength(count);
  });

  it('keeps its first reason', () => {
    const stopped = book('noCredit', '2026-11-25T09:30:00.000Z');
    expect(factsOf(holdSend(stopped, { send: 'one', why: 'offline' }))).toEqual([]);
  });
});

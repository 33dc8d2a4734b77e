import { describe, expect, it } from 'vitest';
import type { Provider } from '#shared/providers/provider.ts';
import { createPushing } from '#electron/sending/pushing.ts';
import type { SendingDesk } from '#electron/sending/sendingDesk.ts';
import { type Dated, added, bakery, momentAt, on, phones, practice, saidStop, shopAfter } from '#test/given.ts';

const stopped = (person: 'gwen' | 'dev' | 'nora', way: 'till' | 'sms' | 'letter'): Dated[] =>
  on('2026-11-20T10:00:00.000Z', saidStop(person, '2026-11-20T10:00:00.000Z', { way }));

/** A desk with a provider that keeps a list of its own, and may be out of reach. */
const deskWith = (facts: readonly Dated[], reach: { isThere: boolean }) => {
  const shop = shopAfter(bakery, practice, added('gwen'), added('dev'), added('nora'), facts);
  const pushed: string[] = [];
  const clock = { ticks: 0, now: Date.parse('2026-11-20T11:00:00.000Z') };
  let upTo = -1;
  const provider: Pick<Provider, 'pushOptOut'> = {
    pushOptOut: async (phone) => {
      if (!reach.isThere) return { kind: 'trouble', trouble: 'offline', why: 'no connection' };
      pushed.push(phone);
      return { kind: 'pushed' };
    },
  };
  const desk = {
    book: { shop: () => shop },
    moment: momentAt,
    providerOf: async () => provider,
    usedBefore: () => Promise.resolve([]),
    optOutsPushed: {
      upTo: () => upTo,
      keep: async (_: string, seq: number) => {
        upTo = seq;
      },
    },
    time: { ticks: () => clock.ticks, now: () => clock.now },
    signal: new AbortController().signal,
  } as unknown as SendingDesk;
  return { desk, pushed, clock };
};

describe('telling the provider of opt-outs', () => {
  it('what was said at the till or by letter is told once; what came through the provider is known there', async () => {
    const facts = [...stopped('gwen', 'till'), ...stopped('dev', 'sms'), ...stopped('nora', 'letter')];
    const { desk, pushed, clock } = deskWith(facts, { isThere: true });
    const push = createPushing(desk);
    await push();
    clock.ticks += 60_000;
    await push();
    expect(pushed).toEqual([phones.gwen, phones.nora]);
  });

  it('is made up for when the provider is there again', async () => {
    const reach = { isThere: false };
    const { desk, pushed, clock } = deskWith(stopped('gwen', 'till'), reach);
    const push = createPushing(desk);
    await push();
    expect(pushed).toEqual([]);
    reach.isThere = true;
    clock.ticks += 60_000;
    await push();
    expect(pushed).toEqual([phones.gwen]);
  });

  it('waits for as long as a slip of the hand can be taken back', async () => {
    const { desk, pushed, clock } = deskWith(stopped('gwen', 'till'), { isThere: true });
    const push = createPushing(desk);
    clock.now = Date.parse('2026-11-20T10:00:59.000Z');
    await push();
    expect(pushed).toEqual([]);
    clock.now += 60_000;
    clock.ticks += 60_000;
    await push();
    expect(pushed).toEqual([phones.gwen]);
  });

  it('of a long list lets other work come between', async () => {
    const many = Array.from({ length: 30 }, (_, index) => {
      const saidAt = new Date(Date.parse('2026-11-19T10:00:00.000Z') + index).toISOString();
      return on(saidAt, saidStop('gwen', saidAt, { way: 'imported' }));
    });
    const { desk, pushed } = deskWith(many.flat(), { isThere: true });
    const push = createPushing(desk);
    await push();
    expect(pushed).toHaveLength(25);
    await push();
    expect(pushed).toHaveLength(30);
  });
});

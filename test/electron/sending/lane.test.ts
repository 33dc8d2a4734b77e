import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfter, type Time } from '#electron/sending/backOff.ts';
import { createLane } from '#electron/sending/lane.ts';
import { createTurns } from '#electron/sending/turns.ts';
import type { RecipientState, Send } from '#shared/shop.ts';

const timeAt = (clock: { ticks: number }): Time => ({
  now: () => clock.ticks,
  ticks: () => clock.ticks,
  wait: async () => {},
  random: () => 0.5,
});

describe('the way to a provider', () => {
  it('lets in as many at once as it may, evenly spaced', () => {
    const clock = { ticks: 0 };
    const lane = createLane({ maxInFlight: 2, perSecond: 10 }, timeAt(clock));
    lane.enter();
    expect([lane.isOpen(), lane.nextIn()]).toEqual([true, 100]);
    clock.ticks = 100;
    expect(lane.nextIn()).toBe(0);
    lane.enter();
    expect(lane.isOpen()).toBe(false);
    lane.leave('answered');
    expect(lane.isOpen()).toBe(true);
  });

  it('rests longer after each "not now", never shorter than asked, and recovers with one answer', () => {
    const clock = { ticks: 0 };
    const lane = createLane({ maxInFlight: 1, perSecond: 1000 }, timeAt(clock));
    const rests = [0, 1, 2].map(() => {
      lane.enter();
      lane.leave('notNow');
      const rest = lane.nextIn();
      clock.ticks += rest;
      return rest;
    });
    expect(rests).toEqual([750, 1500, 3000]);
    lane.enter();
    lane.leave('notNow', 60_000);
    expect(lane.nextIn()).toBe(60_000);
    clock.ticks += 60_000;
    lane.enter();
    lane.leave('answered');
    expect(lane.failures()).toBe(0);
  });

  it('a turn that came to nothing costs no place in the row', () => {
    const clock = { ticks: 0 };
    const lane = createLane({ maxInFlight: 1, perSecond: 1 }, timeAt(clock));
    lane.enter();
    lane.leave('unused');
    expect(lane.nextIn()).toBe(0);
  });

  it('every pause is within its bounds, whatever chance says', () => {
    const chances = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), chances, fc.nat(1e7), (failures, random, asked) => {
        const pause = pauseAfter(failures, () => random, asked);
        expect(pause).toBeGreaterThanOrEqual(Math.max(500, asked));
        expect(pause).toBeLessThanOrEqual(Math.max(300_000, asked));
      }),
    );
  });
});

describe('turns', () => {
  const sendOf = (states: Readonly<Record<string, RecipientState['kind']>>): Send =>
    ({ recipients: new Map(Object.entries(states).map(([id, kind]) => [id, { kind }])) }) as unknown as Send;

  it('everyone waiting has one, and nobody two at once', () => {
    const turns = createTurns();
    const send = sendOf({ gwen: 'waiting', dev: 'heldBack', nora: 'waiting' });
    expect([turns.next(send, 0), turns.next(send, 0), turns.next(send, 0)]).toEqual(['gwen', 'nora', null]);
    turns.done('gwen');
    expect(turns.next(send, 0)).toBe('gwen');
  });

  it('whose hour has not come is not asked before it', () => {
    const turns = createTurns();
    const send = sendOf({ gwen: 'waiting' });
    expect(turns.next(send, 0)).toBe('gwen');
    turns.notBefore('gwen', 5_000);
    turns.done('gwen');
    expect(turns.next(send, 1_000)).toBeNull();
    expect(turns.nextIn(1_000)).toBe(4_000);
    expect(turns.next(send, 5_000)).toBe('gwen');
  });

  it('nobody waits for the hour of somebody who was taken out meanwhile', () => {
    const turns = createTurns();
    const send = sendOf({ gwen: 'waiting' });
    turns.next(send, 0);
    turns.notBefore('gwen', 5_000);
    turns.done('gwen');
    const erased = sendOf({ gwen: 'heldBack' });
    expect(turns.next(erased, 5_000)).toBeNull();
    expect(turns.nextIn(5_000)).toBeNull();
  });
});

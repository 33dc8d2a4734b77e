/** Chance that comes out the same each time, so that the sample shop is the same shop for everyone. */
export type Chance = {
  /** A whole number from 0 up to, not including, `below`. */
  readonly number: (below: number) => number;
  readonly happens: (oneIn: number) => boolean;
  readonly one: <T>(of: readonly T[]) => T;
};

/** mulberry32, public domain by Tommy Ettinger: small, and good enough for made-up people. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    happens: (oneIn) => number(oneIn) === 0,
    one: (of) => {
      const picked = of[number(of.length)];
      if (picked === undefined) throw new Error('Nothing to choose from');
      return picked;
    },
  };
}

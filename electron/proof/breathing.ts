import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work that asks often lets everything else have its turn, but only where it has held the host for a while. */
export const breathing = (): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < heldMs) return;
    await nextTurn();
    since = performance.now();
  };
};

const heldMs = 12;

import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showOnceDrawn } from '#electron/showing.ts';

/** A window as Electron has it, with what was done to it. */
function givenWindow() {
  const shown: string[] = [];
  let state: 'hidden' | 'visible' | 'destroyed' = 'hidden';
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => state === 'destroyed',
    isVisible: () => state === 'visible',
    show: () => {
      if (state === 'destroyed') throw new TypeError('Object has been destroyed');
      shown.push(`${vi.getMockedSystemTime()?.getTime()}`);
      state = 'visible';
    },
  });
  showOnceDrawn(window);
  return {
    draws: () => window.emit('ready-to-show'),
    isDestroyed: () => void (state = 'destroyed'),
    passes: (ms: number) => vi.advanceTimersByTime(ms),
    shown,
  };
}

type Given = ReturnType<typeof givenWindow>;

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

test.each<{ given: string; happens: (window: Given) => void; shown: readonly string[] }>([
  { given: 'nothing is drawn yet', happens: ({ passes }) => passes(2999), shown: [] },
  {
    given: 'its words are drawn',
    happens: ({ passes, draws }) => {
      passes(400);
      draws();
      passes(10_000);
    },
    shown: ['400'],
  },
  { given: 'its page draws nothing', happens: ({ passes }) => passes(10_000), shown: ['3000'] },
  {
    given: 'it is closed before it is drawn',
    happens: ({ passes, isDestroyed }) => {
      isDestroyed();
      passes(10_000);
    },
    shown: [],
  },
])('a window is shown once and in time where $given', ({ happens, shown }) => {
  const window = givenWindow();
  happens(window);
  expect(window.shown).toEqual(shown);
});

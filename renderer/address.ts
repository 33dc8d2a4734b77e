import { useLayoutEffect, useRef, useState } from 'react';
import { useReader } from './host.ts';
import { placeNow, toHash } from './places.ts';
import type { Place, ScreenName } from './places.ts';
import { remember } from './reader.ts';
import type { Asked } from './reader.ts';

/** Opens within the stroke, because the next keys are meant for it. */
const waitsForNothing: ScreenName = 'record';

/**
 * The place in the address, as it changes. What was changed since a place was left is read again before the place is
 * drawn, so that what was true then is not drawn first and moved after.
 */
export function useAddress(): Place {
  const reader = useReader();
  const [place, setPlace] = useState(placeNow);
  /** What each place asked for when it was left. */
  const left = useRef(new Map<string, readonly Asked[]>());
  const drawn = useRef(toHash(place));
  // Listening as soon as the first words stand: whoever goes on from them at once is not left there.
  useLayoutEffect(() => {
    const catchUp = (hash: string) => reader.catchUp(left.current.get(hash) ?? []);
    const draw = (to: Place) => {
      drawn.current = toHash(to);
      setPlace(to);
    };
    const moved = () => {
      const to = placeNow();
      const hash = toHash(to);
      remember(left.current, drawn.current, reader.watched());
      const reading = to.screen === waitsForNothing ? null : catchUp(hash);
      if (reading === null) draw(to);
      // Whoever went on meanwhile has left it again.
      else void reading.then(() => toHash(placeNow()) === hash && draw(to));
    };
    // A finger takes longer to leave a link than the host to answer.
    const pressed = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      if (link !== null) void catchUp(link.hash);
    };
    window.addEventListener('hashchange', moved);
    document.addEventListener('pointerdown', pressed);
    return () => {
      window.removeEventListener('hashchange', moved);
      document.removeEventListener('pointerdown', pressed);
    };
  }, [reader]);
  return place;
}

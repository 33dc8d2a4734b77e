import { useEffect } from 'react';

/** Enter held down presses once: what has the focus next, as the next person's button, is not pressed with it. */
export function useHeldKeys() {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      const isPress = event.target instanceof Element && event.target.closest('button, a[href], summary') !== null;
      if (event.repeat && event.key === 'Enter' && isPress) event.preventDefault();
    };
    window.addEventListener('keydown', hold, { capture: true });
    return () => window.removeEventListener('keydown', hold, { capture: true });
  }, []);
}

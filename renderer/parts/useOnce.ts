import { useRef } from 'react';

/** An act of several steps that is asked for again while it runs is run once: a double click writes down one yes. */
export function useOnce(act: () => Promise<void>): () => void {
  const runs = useRef(false);
  return () => {
    if (runs.current) return;
    runs.current = true;
    void act().finally(() => {
      runs.current = false;
    });
  };
}

import { useSyncExternalStore } from 'react';
import { useWords } from '#renderer/words/words.ts';
import styles from './Till.module.css';

/** In a window of its own the till is dragged to the other screen and fills it by a press; only a press may ask for it. */
export function WholeScreen() {
  const { till } = useWords();
  const fills = useSyncExternalStore(onResize, fillsTheScreen);
  if (fills) return null;
  const fill = () => document.documentElement.requestFullscreen().catch(() => {});
  return (
    <button type="button" className={styles['language']} onClick={() => void fill()}>
      {till.wholeScreen}
    </button>
  );
}

function onResize(listener: () => void) {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

const fillsTheScreen = () => window.innerHeight >= window.screen.height;

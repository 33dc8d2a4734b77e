import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '#renderer/words/words.ts';
import { Icon } from './Icon.tsx';
import { ToastsContext } from './toasts.ts';
import type { ToastWords } from './toasts.ts';
import styles from './Toasts.module.css';

type Shown = ToastWords & { readonly key: number };

const stay = 20_000;

/** Holds the toasts of everything inside; announced politely, and a region of their own for F6 while there are any. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const { parts } = useWords();
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const count = useRef(0);
  const tell = useCallback((toast: ToastWords) => {
    count.current += 1;
    const key = count.current;
    setToasts((before) => [...before.slice(-2), { ...toast, key }]);
  }, []);
  const drop = useCallback((key: number) => setToasts((before) => before.filter((toast) => toast.key !== key)), []);
  return (
    <ToastsContext value={tell}>
      {children}
      <div
        className={styles['toasts']}
        role="region"
        aria-label={parts.toasts}
        {...(toasts.length > 0 ? { 'data-region': 'toasts' } : {})}
      >
        <div role="status" className={styles['list']}>
          {toasts.map((toast) => (
            <Toast key={toast.key} toast={toast} onGone={() => drop(toast.key)} />
          ))}
        </div>
      </div>
    </ToastsContext>
  );
}

function Toast({ toast, onGone }: { readonly toast: Shown; readonly onGone: () => void }) {
  const { parts } = useWords();
  const [held, setHeld] = useState<'held' | 'free'>('free');
  useGoneAfter(stay, held, onGone);
  return (
    <div
      className={styles['toast']}
      onPointerEnter={() => setHeld('held')}
      onPointerLeave={() => setHeld('free')}
      onFocus={() => setHeld('held')}
      onBlur={() => setHeld('free')}
    >
      <Icon mark={toast.mark} />
      <span>{toast.sentence}</span>
      {toast.act === undefined ? (
        <button type="button" className={styles['close']} aria-label={parts.close} onClick={onGone}>
          <Icon mark="remove" />
        </button>
      ) : (
        <button
          type="button"
          className={styles['act']}
          onClick={() => {
            toast.act?.do();
            onGone();
          }}
        >
          {toast.act.word}
        </button>
      )}
    </div>
  );
}

/** Counts the time down while free; what is left when held is kept. */
function useGoneAfter(time: number, held: 'held' | 'free', onGone: () => void) {
  const left = useRef(time);
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    if (held === 'held') return undefined;
    const since = performance.now();
    const timer = setTimeout(() => gone(), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(2000, left.current - (performance.now() - since));
    };
  }, [held]);
}

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import { useWords } from '#renderer/words/words.ts';
import { Icon } from './Icon.tsx';
import { ToastsContext, stayOf, withToast } from './toasts.ts';
import type { Shown, ToastWords } from './toasts.ts';
import styles from './Toasts.module.css';

/**
 * Holds the toasts of everything inside; each is announced once, politely, and they are a region of their own for F6
 * while there are any.
 */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const { parts } = useWords();
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const count = useRef(0);
  const region = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement>(null);
  const tell = useCallback((toast: ToastWords) => {
    count.current += 1;
    const key = count.current;
    setToasts((before) => withToast(before, { ...toast, key }));
  }, []);
  const drop = useCallback((key: number) => setToasts((before) => before.filter((toast) => toast.key !== key)), []);
  const enter = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && region.current?.contains(relatedTarget) === false)
      cameFrom.current = relatedTarget;
  };
  /** Goes, and gives the focus it has back to where it came from. */
  const close = (key: number) => {
    if (region.current?.contains(document.activeElement) === true) {
      const back = cameFrom.current?.isConnected === true ? cameFrom.current : null;
      (back ?? document.querySelector<HTMLElement>('main h1'))?.focus();
    }
    drop(key);
  };
  return (
    <ToastsContext value={tell}>
      {children}
      <div
        ref={region}
        className={styles['toasts']}
        role="region"
        aria-label={parts.toasts}
        onFocus={enter}
        {...(toasts.length > 0 ? { 'data-region': 'toasts' } : {})}
      >
        <div role="status" aria-atomic="false" aria-relevant="additions" className={styles['list']}>
          {toasts.map((toast) => (
            <Toast key={toast.key} toast={toast} onGone={() => close(toast.key)} />
          ))}
        </div>
      </div>
    </ToastsContext>
  );
}

function Toast({ toast, onGone }: { readonly toast: Shown; readonly onGone: () => void }) {
  const { parts } = useWords();
  const [held, setHeld] = useState<'held' | 'free'>('free');
  useGoneAfter(stayOf(toast), held, onGone);
  return (
    <div
      className={styles['toast']}
      onPointerEnter={() => setHeld('held')}
      onPointerLeave={() => setHeld('free')}
      onFocus={() => setHeld('held')}
      onBlur={() => setHeld('free')}
    >
      <Icon mark={toast.mark} />
      <span className={styles['words']}>{toast.sentence}</span>
      {toast.act !== undefined && (
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
      <button type="button" className={styles['close']} aria-label={parts.close} onClick={onGone}>
        <Icon mark="remove" />
      </button>
    </div>
  );
}

/** Counts the time down while free; what is left when held is kept. */
function useGoneAfter(time: number | null, held: 'held' | 'free', onGone: () => void) {
  const left = useRef(time ?? 0);
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    if (held === 'held' || time === null) return undefined;
    const since = performance.now();
    const timer = setTimeout(() => gone(), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(2000, left.current - (performance.now() - since));
    };
  }, [time, held]);
}

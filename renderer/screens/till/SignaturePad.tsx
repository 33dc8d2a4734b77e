import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { useWords } from '#renderer/words/words.ts';
import type { Point, Strokes } from './shown.ts';
import styles from './Till.module.css';

type Props = { readonly strokes: Strokes; readonly onSign: (strokes: Strokes) => void };

/** Where a finger, a pen or a mouse signs; "Clear" is there from the first stroke. */
export function SignaturePad({ strokes, onSign }: Props) {
  const { till } = useWords();
  const begun = useRef<number | null>(null);
  const drawing = useRef(false);
  const pointOf = (event: PointerEvent<HTMLDivElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    begun.current ??= event.timeStamp;
    return {
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
      t: event.timeStamp - begun.current,
    };
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    onSign([...strokes, [pointOf(event)]]);
  };
  const draw = (event: PointerEvent<HTMLDivElement>) => {
    if (!drawing.current) return;
    onSign([...strokes.slice(0, -1), [...(strokes.at(-1) ?? []), pointOf(event)]]);
  };
  const end = () => {
    drawing.current = false;
  };
  const clear = () => {
    begun.current = null;
    onSign([]);
  };
  return (
    <div className={styles['padFrame']}>
      <div
        className={styles['pad']}
        role="img"
        aria-label={till.pad(strokes.length === 0 ? 'empty' : 'signed')}
        data-part="signature"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
          {strokes.map((stroke, at) => (
            <polyline key={at} points={stroke.map(({ x, y }) => `${x * 1000},${y * 1000}`).join(' ')} />
          ))}
        </svg>
      </div>
      {strokes.length > 0 && (
        <button type="button" className={styles['clear']} onClick={clear}>
          {till.clear}
        </button>
      )}
    </div>
  );
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

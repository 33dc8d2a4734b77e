import { createContext, useContext } from 'react';
import type { Mark } from './Icon.tsx';

export type ToastWords = {
  readonly mark: Mark;
  readonly sentence: string;
  /** With an Undo the toast stays 20 s, not counting the time under the pointer or with the focus in it. */
  readonly act?: { readonly word: string; readonly do: () => void };
  /** Whom it is about, so that it goes with them. */
  readonly about?: string;
  /** Those who are gone now: what stands here about them goes too. */
  readonly gone?: readonly string[];
};

export const ToastsContext = createContext<(toast: ToastWords) => void>(() => undefined);

/** Says what was just done, with an Undo where there is one; never for what must be read. */
export const useToasts = (): ((toast: ToastWords) => void) => useContext(ToastsContext);

/** On screen, in the order in which they came. */
export type Shown = ToastWords & { readonly key: number };

/** More than these cannot be read at once, and lie over what is worked on. */
const most = 3;

/**
 * The newest, and of the others what can still be acted on or has not been read: first goes what only said what was
 * done. The same sentence again is the same toast, told anew.
 */
export function withToast(before: readonly Shown[], toast: Shown): readonly Shown[] {
  const isOutdated = ({ sentence, act, about }: Shown) =>
    (about !== undefined && toast.gone?.includes(about) === true) || (act === undefined && sentence === toast.sentence);
  const others = before.filter((each) => !isOutdated(each));
  if (others.length < most) return [...others, toast];
  const goes = others.find(({ act, mark }) => act === undefined && mark !== 'refused') ?? others[0];
  return [...others.filter((each) => each !== goes), toast];
}

/** Milliseconds it stays: long enough to be read twice by slow readers; a refusal until it is closed. */
export function stayOf({ act, mark, sentence }: ToastWords): number | null {
  if (mark === 'refused') return null;
  return act === undefined ? 5000 + 90 * sentence.length : 20_000;
}

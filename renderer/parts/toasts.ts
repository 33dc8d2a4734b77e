import { createContext, useContext } from 'react';
import type { Mark } from './Icon.tsx';

export type ToastWords = {
  readonly mark: Mark;
  readonly sentence: string;
  /** With an Undo the toast stays 20 s, not counting the time under the pointer. */
  readonly act?: { readonly word: string; readonly do: () => void };
};

export const ToastsContext = createContext<(toast: ToastWords) => void>(() => undefined);

/** Says what was just done, with an Undo where there is one; never for what must be read. */
export const useToasts = (): ((toast: ToastWords) => void) => useContext(ToastsContext);

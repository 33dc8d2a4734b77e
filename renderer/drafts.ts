import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { MachineWish } from '#shared/machine.ts';
import { useConnection, useRun } from './host.ts';

/** What JSON can hold; nothing here changes it. */
type Content = string | number | boolean | null | readonly Content[] | { readonly [key: string]: Content };
type Sent = MachineWish<'keepDraft'>['content'];

/** What was being written when the book was last read. */
const KnownDrafts = createContext<Readonly<Record<string, unknown>>>({});
export const KnownDraftsProvider = KnownDrafts.Provider;

/** What this window wrote last; newer than what the book knew when the window read it. */
const written = new Map<string, Content>();

/** How long the hand rests before what it wrote is kept. */
const pause = 400;

/**
 * Something being written that outlives a crash: kept by itself a moment after each change, and at once when the screen
 * goes. `toDraft` reads what was kept, or gives the empty one where it cannot be read. What is written about a person
 * has the contact's id in it, by which an erasure finds it.
 */
export function useDraft<Draft extends Content>(
  name: string,
  toDraft: (kept: unknown) => Draft,
): {
  readonly draft: Draft;
  readonly write: (draft: Draft) => void;
  /** Throws it away, because it has become what it was for. */
  readonly drop: () => void;
} {
  const connection = useConnection();
  const known = useContext(KnownDrafts);
  const [draft, setDraft] = useState(() => toDraft(written.has(name) ? written.get(name) : (known[name] ?? null)));
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const keep = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current);
    waiting.current = null;
    // A draft that could not be kept stays in the window, and the next stroke tries again.
    connection.run('keepDraft', { draft: name, content: (written.get(name) ?? null) as Sent }).catch(() => undefined);
  }, [connection, name]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  const put = (content: Content) => {
    written.set(name, content);
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = setTimeout(keep, pause);
  };
  return {
    draft,
    write: (to) => {
      setDraft(to);
      put(to);
    },
    drop: () => {
      put(null);
      keep();
    },
  };
}

/** Throws away a draft that is open nowhere, and answers what brings it back; null where it could not be thrown away. */
export function useThrowAway(): (name: string) => Promise<(() => void) | null> {
  const { run } = useRun();
  const known = useContext(KnownDrafts);
  return async (draft) => {
    const content = (written.get(draft) ?? known[draft] ?? null) as Sent;
    const reply = await run('keepDraft', { draft, content: null });
    if (reply.kind !== 'done') return null;
    written.delete(draft);
    return () => void run('keepDraft', { draft, content });
  };
}

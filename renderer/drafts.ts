import { createContext, createElement, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { MachineWish } from '#shared/machine.ts';
import { useConnection, useRun } from './host.ts';

/** What JSON can hold; nothing here changes it. */
type Content = string | number | boolean | null | readonly Content[] | { readonly [key: string]: Content };
type Sent = MachineWish<'keepDraft'>['content'];

/** What was being written when the book was last read. */
const KnownDrafts = createContext<Known>({});
type Known = Readonly<Record<string, unknown>>;

/**
 * What this window wrote last, as long as it is newer than what it knows of the book. After that the book alone remembers:
 * an erasure takes drafts out of it, and another window may write on.
 */
const written = new Map<string, { readonly content: Content; readonly state: 'written' | 'kept' }>();

export function KnownDraftsProvider({ value, children }: { readonly value: Known; readonly children: ReactNode }) {
  useEffect(() => {
    lastKnown = value;
    forgetKnown();
  }, [value]);
  return createElement(KnownDrafts, { value }, children);
}

let lastKnown: Known = {};

function forgetKnown(): void {
  for (const [name, { content, state }] of written)
    if (state === 'kept' && JSON.stringify(lastKnown[name] ?? null) === JSON.stringify(content)) written.delete(name);
}

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
  const [draft, setDraft] = useState(() => toDraft((written.get(name) ?? { content: known[name] ?? null }).content));
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const keep = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current);
    waiting.current = null;
    const last = written.get(name);
    if (last === undefined) return;
    connection.run('keepDraft', { draft: name, content: last.content as Sent }).then(
      () => {
        if (written.get(name) !== last) return;
        written.set(name, { ...last, state: 'kept' });
        forgetKnown();
      },
      // A draft that could not be kept stays in the window, and the next stroke tries again.
      () => undefined,
    );
  }, [connection, name]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  const put = (content: Content) => {
    written.set(name, { content, state: 'written' });
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

/** What was kept over what stands in its form otherwise; all of the latter where nothing that fits was kept. */
export const keptOver = <Draft extends object>(otherwise: Draft, kept: unknown): Draft =>
  kept === null || typeof kept !== 'object' ? otherwise : { ...otherwise, ...kept };

/** A draft of words alone, about a contact or, with null, about no one person. */
export function useWrittenDraft(name: string, contact: string | null) {
  const { draft, write, drop } = useDraft(name, toWritten);
  return { written: draft.written, write: (written: string) => write({ contact, written }), drop };
}

type Written = { readonly contact: string | null; readonly written: string };

const toWritten = (kept: unknown): Written =>
  kept !== null && typeof kept === 'object' && 'written' in kept && typeof kept.written === 'string'
    ? { contact: null, written: kept.written }
    : { contact: null, written: '' };

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

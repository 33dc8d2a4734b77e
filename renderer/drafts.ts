import { createContext, createElement, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Connection } from '#shared/contract.ts';
import type { MachineWish } from '#shared/machine.ts';
import { useConnection, useRun } from './host.ts';

/** What JSON can hold; nothing here changes it. */
type Content = string | number | boolean | null | readonly Content[] | { readonly [key: string]: Content };
type Sent = MachineWish<'keepDraft'>['content'];

/** What was being written when the book was last read, and how many people had been erased by then. */
type Known = { readonly drafts: Readonly<Record<string, unknown>>; readonly erased: number };
const KnownDrafts = createContext<Known>({ drafts: {}, erased: 0 });
export const useKnownDrafts = (): Known => useContext(KnownDrafts);

/** What is being written under a name, as this window has it or else the book had it. */
export const writtenUnder = (name: string, { drafts }: Known): unknown => written.get(name)?.content ?? drafts[name];

/**
 * What this window wrote last, as long as it is newer than what it knows of the book. After that the book alone remembers:
 * an erasure takes drafts out of it, and another window may write on.
 */
const written = new Map<string, { readonly content: Content; readonly state: 'written' | 'kept' }>();

/** How many erased people what is held under a name is known not to speak of. */
const clearOf = new Map<string, number>();

export function KnownDraftsProvider({ value, children }: { readonly value: Known; readonly children: ReactNode }) {
  const connection = useConnection();
  useEffect(() => {
    lastKnown = value;
    forgetKnown();
  }, [value]);
  useEffect(() => {
    // Also of forms that are not open: what could not be kept waits for them in this window.
    for (const [name, { content }] of written) void isOver(connection, value.erased, { name, content });
  }, [connection, value.erased]);
  return createElement(KnownDrafts, { value }, children);
}

let lastKnown: Known = { drafts: {}, erased: 0 };

/** Whether what this window holds under a name speaks of somebody who was erased since it was begun. */
async function isOver(
  connection: Connection,
  erased: number,
  { name, content }: { readonly name: string; readonly content: Content },
): Promise<boolean> {
  const since = clearOf.get(name) ?? erased;
  if (content === null || since === erased) return false;
  // What could not be asked about is when it is kept.
  const speaksOf = await connection.read('speaksOf', { content: content as Sent, since }).catch(() => null);
  if (speaksOf === 'nobodyErased') clearOf.set(name, erased);
  if (speaksOf === 'erased' && written.get(name)?.content === content) written.delete(name);
  return speaksOf === 'erased';
}

function forgetKnown(): void {
  for (const [name, { content, state }] of written)
    if (state === 'kept' && JSON.stringify(lastKnown.drafts[name] ?? null) === JSON.stringify(content))
      written.delete(name);
}

/** Keeps what was written last; false where it speaks of somebody who was erased since it was begun. */
async function keepWritten(connection: Connection, name: string): Promise<boolean> {
  const last = written.get(name);
  if (last === undefined) return true;
  const { erased } = lastKnown;
  const since = clearOf.get(name) ?? erased;
  // A draft that could not be kept stays in the window, and the next stroke tries again.
  const reply = await connection
    .run('keepDraft', { draft: name, content: last.content as Sent, since })
    .catch(() => null);
  // What was written since is asked about by itself.
  if (reply?.kind !== 'done' || written.get(name) !== last) return true;
  if (reply.outcome.speaksOf === 'erased') {
    written.delete(name);
    return false;
  }
  clearOf.set(name, erased);
  written.set(name, { ...last, state: 'kept' });
  forgetKnown();
  return true;
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
  /** How often an erasure emptied it; what stands beside it in its form goes with it. */
  readonly emptied: number;
} {
  const connection = useConnection();
  const { drafts, erased } = useContext(KnownDrafts);
  const [begun] = useState(() => (written.get(name) ?? { content: (drafts[name] ?? null) as Content }).content);
  /** Null once an erasure emptied it. */
  const [shown, show] = useState<{ readonly draft: Draft } | null>(() => ({ draft: toDraft(begun) }));
  const [emptied, setEmptied] = useState(0);
  /** What was written or kept; null where the form stands as it does by itself. */
  const held = useRef(begun);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const empty = useCallback(() => {
    held.current = null;
    show(null);
    setEmptied((times) => times + 1);
  }, []);
  const keep = useCallback(async () => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current);
    waiting.current = null;
    if (!(await keepWritten(connection, name))) empty();
  }, [connection, name, empty]);
  useEffect(() => {
    const leave = () => void keep();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      // What the book remembers is looked through by the book.
      if (!written.has(name)) clearOf.delete(name);
    };
  }, [keep, name]);
  useEffect(() => {
    if (!clearOf.has(name)) clearOf.set(name, erased);
    const content = held.current;
    void isOver(connection, erased, { name, content }).then((over) => over && held.current === content && empty());
  }, [connection, name, erased, empty]);
  const put = (content: Content) => {
    if (held.current === null) clearOf.set(name, erased);
    held.current = content;
    written.set(name, { content, state: 'written' });
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void keep(), pause);
  };
  return {
    draft: (shown ?? { draft: toDraft(null) }).draft,
    write: (to) => {
      show({ draft: to });
      put(to);
    },
    drop: () => {
      put(null);
      void keep();
    },
    emptied,
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
  const { drafts, erased } = useContext(KnownDrafts);
  return async (draft) => {
    const content = (written.get(draft)?.content ?? drafts[draft] ?? null) as Sent;
    const reply = await run('keepDraft', { draft, content: null });
    if (reply.kind !== 'done') return null;
    written.delete(draft);
    return () => void run('keepDraft', { draft, content, since: erased });
  };
}

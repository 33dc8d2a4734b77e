import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { isCallFailure, mostOfAFile } from '#shared/contract.ts';
import type { Connection, Reply, Wish, WishName } from '#shared/contract.ts';
import type { Answers, Query, QueryName } from '#shared/queries.ts';
import type { Reader } from './reader.ts';
import { isNoLongerKnown, isTooLarge } from './wires.ts';

/** What a fault shows: the short code to say on the phone, and what is known of why. */
export type Fault = {
  readonly code: string;
  readonly why: 'diskFull' | 'unforeseen' | 'lost' | 'over' | 'fileUnread' | 'fileTooLarge';
};

type HostSeat = { readonly connection: Connection; readonly reader: Reader; readonly onFault: (fault: Fault) => void };

/** Null only outside the window's root, where no hook may be used. */
const HostContext = createContext<HostSeat | null>(null);
export const HostProvider = HostContext.Provider;

export const useReader = (): Reader => useSeat().reader;

/** The connection itself, for handing over and saving files. */
export function useConnection(): Connection {
  return useSeat().connection;
}

/**
 * What a view shows now. While it is read again the last answer stays; `slow` asks for ghost lines, after 600 ms without
 * any answer. A failed reading after an answer keeps the answer and names the fault beside it.
 */
export type Seen<Answer> =
  | { readonly kind: 'reading'; readonly slow: 'notYet' | 'slow' }
  | { readonly kind: 'seen'; readonly answer: Answer; readonly fault: Fault | null }
  | { readonly kind: 'failed'; readonly fault: Fault; readonly retry: () => void };

/** Reads a view, and again on every ring. The query may be made anew at each rendering. */
export function useView<Q extends QueryName>(name: Q, query: Query<Q>): Seen<Answers[Q]> {
  const { reader } = useSeat();
  const asked = JSON.stringify(query);
  const [heard, setHeard] = useState<Heard<Answers[Q]> | null>(() => {
    const answer = reader.remembered(name, query);
    return answer === undefined ? null : { asked, answer, fault: null };
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(
    () =>
      reader.watch(name, JSON.parse(asked) as Query<Q>, {
        seen: (answer) =>
          setHeard((before) => (isHeard(before, asked, answer) ? before : { asked, answer, fault: null })),
        failed: (thrown) => setHeard((before) => ({ ...before, asked, fault: toFault(thrown) })),
      }),
    [reader, name, asked, attempt],
  );
  const own = heard?.asked === asked ? heard.answer : undefined;
  // Also where it was read ahead and could not be read again: what is known is shown, with the fault beside it.
  const answer = own ?? reader.remembered(name, query) ?? heard?.answer;
  const fault = heard?.fault ?? null;
  return useSeen(answer, fault, () => setAttempt(attempt + 1));
}

/** What is shown of an answer that is there or not yet, and of what went wrong last. */
export function useSeen<Answer>(answer: Answer | undefined, fault: Fault | null, retry: () => void): Seen<Answer> {
  const slow = useSlow(answer === undefined && fault === null);
  if (answer !== undefined) return { kind: 'seen', answer, fault };
  return fault === null ? { kind: 'reading', slow } : { kind: 'failed', fault, retry };
}

const isHeard = <Answer>(heard: Heard<Answer> | null, asked: string, answer: Answer): boolean =>
  heard?.asked === asked && heard.answer === answer && heard.fault === null;

type Heard<Answer> = { readonly asked: string; readonly answer?: Answer; readonly fault: Fault | null };

export type RunAnswer<W extends WishName> = Reply<W> | { readonly kind: 'failed' };
export type Runner = <W extends WishName>(name: W, wish: Wish<W>) => Promise<RunAnswer<W>>;

/**
 * Runs a wish. A refusal comes back as a value; a fault becomes the window's one calm notice and comes back as `failed`.
 * The same wish pressed twice while it runs is one wish. `busy` names a wish once it takes longer than 300 ms.
 */
export function useRun(): { readonly run: Runner; readonly busy: WishName | null } {
  const { connection, onFault } = useSeat();
  const underWay = useRef(new Map<string, Promise<RunAnswer<WishName>>>());
  const [busy, setBusy] = useState<WishName | null>(null);
  const run = useCallback(
    <W extends WishName>(name: W, wish: Wish<W>): Promise<RunAnswer<W>> => {
      const key = `${name} ${JSON.stringify(wish)}`;
      const already = underWay.current.get(key);
      if (already !== undefined) return already as Promise<RunAnswer<W>>;
      const showBusy = setTimeout(() => setBusy(name), 300);
      const answer = connection
        .run(name, wish)
        .catch((thrown: unknown) => {
          onFault(toFault(thrown));
          return { kind: 'failed' } as const;
        })
        .finally(() => {
          clearTimeout(showBusy);
          setBusy(null);
          underWay.current.delete(key);
        });
      underWay.current.set(key, answer);
      return answer;
    },
    [connection, onFault],
  );
  return { run, busy };
}

/** Asks once, before something is done by the answer; null after a fault, which the window's notice shows. */
export function useAsk(): <Q extends QueryName>(name: Q, query: Query<Q>) => Promise<Answers[Q] | null> {
  const { connection, onFault } = useSeat();
  return (name, query) =>
    connection.read(name, query).catch((thrown: unknown) => {
      onFault(toFault(thrown));
      return null;
    });
}

/** Hands chosen files to the host and answers their handles, or null after a fault, which the window's notice shows. */
export function useHandOver(): (files: readonly File[]) => Promise<readonly string[] | null> {
  const { connection, onFault } = useSeat();
  return async (files) => {
    try {
      const handles: string[] = [];
      for (const file of files) {
        if (file.size > mostOfAFile) throw new Error(`${file.name} is too large`, { cause: 413 });
        const bytes = new Uint8Array(await file.arrayBuffer());
        handles.push((await connection.putFile({ name: file.name, mediaType: file.type, bytes })).handle);
      }
      return handles;
    } catch (thrown) {
      onFault(toFault(thrown));
      return null;
    }
  };
}

/** Turns what a call threw into what the owner is shown. */
export function toFault(thrown: unknown): Fault {
  // What a browser throws of a file that is gone, forbidden or a folder; the host was not even asked.
  if (thrown instanceof DOMException) return { code: 'FILE', why: 'fileUnread' };
  if (isTooLarge(thrown)) return { code: 'SIZE', why: 'fileTooLarge' };
  if (!isCallFailure(thrown)) {
    return isNoLongerKnown(thrown) ? { code: 'OVER', why: 'over' } : { code: 'LOST', why: 'lost' };
  }
  if (thrown.envelope.kind === 'fault') return { code: thrown.envelope.id, why: thrown.envelope.why };
  return { code: 'ASK', why: 'unforeseen' };
}

function useSlow(waiting: boolean): 'notYet' | 'slow' {
  const [slow, setSlow] = useState<'notYet' | 'slow'>('notYet');
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow('slow'), 600);
    return () => {
      clearTimeout(timer);
      setSlow('notYet');
    };
  }, [waiting]);
  return slow;
}

function useSeat(): HostSeat {
  const seat = useContext(HostContext);
  if (seat === null) throw new Error('A host hook was used outside the window');
  return seat;
}

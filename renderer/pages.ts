import { useEffect, useEffectEvent, useState } from 'react';
import type { Answers, Query, QueryName } from '#shared/queries.ts';
import { toFault, useReader, useSeen } from './host.ts';
import type { Fault, Seen } from './host.ts';

/** A long list, of which the host sends the pages in sight. */
export type Pages<Asked, Answer> = {
  /** The answer that holds this row, once it is there, and the row's place in it. */
  readonly at: (row: number) => { readonly answer: Answer; readonly within: number } | undefined;
  /** The newest answer, for what stands on all pages: totals and counts; failed where the list asked for is not there. */
  readonly any: Seen<Answer>;
  /** Called with the rows in sight. */
  readonly show: (first: number, last: number) => void;
  /** Changes when another list is there, so that the view starts at its top. */
  readonly key: string;
  /** What the list that is there was asked with; another one may be on its way. */
  readonly asked: Asked;
};

type Held<Answer> = { readonly key: string; readonly pages: ReadonlyMap<number, Answer> };

/** Reads a paged view as it is scrolled. The old list stays until the first page of another one is there. */
export function usePages<Q extends QueryName>(
  name: Q,
  size: number,
  query: (from: number, count: number) => Query<Q>,
): Pages<Query<Q>, Answers[Q]> {
  const reader = useReader();
  const key = JSON.stringify(query(0, size));
  // Made anew at each rendering; `key` says whether it asks for something else.
  const queryOf = useEffectEvent((page: number) => query(page * size, size));
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const remembered = (): Held<Answers[Q]> | null => {
    const had = reader.remembered(name, query(0, size));
    return had === undefined ? null : { key, pages: new Map([[0, had]]) };
  };
  const [held, setHeld] = useState<Held<Answers[Q]>>(() => remembered() ?? { key, pages: new Map() });
  if (held.key !== key) {
    // What was read ahead is drawn at once, instead of the old list once more.
    const had = remembered();
    if (had !== null) setHeld(had);
  }
  const [failed, setFailed] = useState<{ readonly key: string; readonly fault: Fault } | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const queries = Array.from({ length: sight.last - sight.first + 1 }, (_, at) => sight.first + at);
    const stops = queries.map((page) =>
      reader.watch(name, queryOf(page), {
        seen: (answer) => {
          setFailed(null);
          setHeld((before) => withPage(before, key, page, answer));
        },
        failed: (thrown) => setFailed({ key, fault: toFault(thrown) }),
      }),
    );
    return () => stops.forEach((stop) => stop());
  }, [reader, name, size, key, sight.first, sight.last, attempt]);
  const fault = failed?.key === key ? failed.fault : null;
  // Under other words the old list would say what it does not mean.
  const isWrong = fault !== null && held.key !== key;
  const newest = isWrong ? undefined : [...held.pages.values()].at(-1);
  const any = useSeen(newest, fault, () => setAttempt(attempt + 1));
  return {
    at: (row) => {
      const answer = held.pages.get(Math.floor(row / size));
      return answer === undefined ? undefined : { answer, within: row % size };
    },
    any,
    show: (first, last) => {
      const pages = { first: Math.floor(first / size), last: Math.floor(last / size) };
      if (pages.first !== sight.first || pages.last !== sight.last) setSight(pages);
    },
    key: held.key,
    asked: JSON.parse(held.key) as Query<Q>,
  };
}

function withPage<Answer>(held: Held<Answer>, key: string, page: number, answer: Answer): Held<Answer> {
  if (held.key !== key) return { key, pages: new Map([[page, answer]]) };
  if (held.pages.get(page) === answer) return held;
  const others = [...held.pages].filter(([other]) => other !== page);
  return { key, pages: new Map([...others, [page, answer]]) };
}

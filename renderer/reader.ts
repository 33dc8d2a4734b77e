import type { Connection } from '#shared/contract.ts';
import type { Answers, Query, QueryName } from '#shared/queries.ts';

type Watcher<Q extends QueryName> = {
  readonly seen: (answer: Answers[Q]) => void;
  readonly failed: (thrown: unknown) => void;
};

export type Reader = {
  /** The last answer to this question, so that a screen gone back to stands at once. */
  readonly remembered: <Q extends QueryName>(name: Q, query: Query<Q>) => Answers[Q] | undefined;
  /** Reads for a view that will ask for the same, so that it need not wait until then; what is older than that is read anew. */
  readonly ahead: <Q extends QueryName>(name: Q, query: Query<Q>) => Promise<Answers[Q]>;
  /** Reads now and after every ring, until the returned function is called. */
  readonly watch: <Q extends QueryName>(name: Q, query: Query<Q>, watcher: Watcher<Q>) => () => void;
};

/** While the book changes fast, a view is read this often at most. */
const restBetweenReadings = 150;
/** While a view cannot be read, it is tried again this often. */
const restAfterFailure = 3000;
const mostRemembered = 60;
/** Where people stand also changes with time alone. */
const newFor = 5000;

export function createReader(connection: Connection): Reader {
  const answers = new Map<string, unknown>();
  const early = new Map<
    QueryName,
    { readonly key: string; readonly reading: Promise<unknown>; readonly rung: number; readonly at: number }
  >();
  let rung = 0;
  connection.onChanged(() => (rung += 1));
  const keyOf = (name: QueryName, query: unknown) => `${name} ${JSON.stringify(query)}`;
  const read = async <Q extends QueryName>(name: Q, query: Query<Q>): Promise<Answers[Q]> => {
    const answer = await connection.read(name, query);
    remember(answers, keyOf(name, query), answer);
    return answer;
  };
  /** What was read ahead, once; a change since then rang for nobody who watched, so it counts no more. */
  const takeEarly = <Q extends QueryName>(name: Q, key: string): Promise<Answers[Q]> | undefined => {
    const had = early.get(name);
    early.delete(name);
    const isNew = had?.key === key && had.rung === rung && performance.now() - had.at < newFor;
    return isNew ? (had.reading as Promise<Answers[Q]>) : undefined;
  };
  return {
    remembered: (name, query) => answers.get(keyOf(name, query)) as never,
    ahead: (name, query) => {
      const reading = read(name, query);
      early.set(name, { key: keyOf(name, query), reading, rung, at: performance.now() });
      // Whoever watches hears of a failure, and tries again.
      reading.catch(() => undefined);
      return reading;
    },
    watch: (name, query, watcher) =>
      repeat(async (isWatched) => {
        try {
          const answer = await (takeEarly(name, keyOf(name, query)) ?? read(name, query));
          if (isWatched()) watcher.seen(answer);
          return 'read';
        } catch (thrown) {
          if (isWatched()) watcher.failed(thrown);
          return 'failed';
        }
      }, connection.onChanged),
  };
}

/** Does it now and after each ring, never two at once; a ring in between means once more. */
function repeat(
  read: (isWatched: () => boolean) => Promise<'read' | 'failed'>,
  onRing: (listener: () => void) => () => void,
): () => void {
  let watched = true;
  let state: 'resting' | 'reading' | 'rungWhileReading' = 'resting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = async () => {
    state = 'reading';
    clearTimeout(timer);
    const outcome = await read(() => watched);
    if (!watched) return;
    const rung = (state as string) === 'rungWhileReading';
    state = 'resting';
    if (rung) timer = setTimeout(() => void go(), restBetweenReadings);
    else if (outcome === 'failed') timer = setTimeout(() => void go(), restAfterFailure);
  };
  const ring = () => {
    if (state === 'resting') void go();
    else state = 'rungWhileReading';
  };
  const stop = onRing(ring);
  void go();
  return () => {
    watched = false;
    clearTimeout(timer);
    stop();
  };
}

/** Newest last; the oldest is forgotten first. */
function remember(answers: Map<string, unknown>, key: string, answer: unknown) {
  answers.delete(key);
  answers.set(key, answer);
  const oldest = answers.keys().next();
  if (answers.size > mostRemembered && oldest.done !== true) answers.delete(oldest.value);
}

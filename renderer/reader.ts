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
  /** What is watched now. */
  readonly watched: () => readonly Asked[];
  /**
   * Reads again what is remembered of these and was changed since. Settles once it is read, or after a moment without
   * an answer; null where all of it is as new as the book.
   */
  readonly catchUp: (asked: readonly Asked[]) => Promise<unknown> | null;
  /** Something was done from this window: what was read before is old now, also before the bell rings for it. */
  readonly changed: () => void;
};

export type Asked = { readonly name: QueryName; readonly query: Query<QueryName> };

/** While the book changes fast, a view is read this often at most. */
const restBetweenReadings = 150;
/** While a view cannot be read, it is tried again this often. */
const restAfterFailure = 3000;
const mostRemembered = 60;
/** Where people stand also changes with time alone. */
const newFor = 5000;
/** So long a screen gone back to waits at most for what changed since it was left. */
const patience = 150;

export function createReader(connection: Connection): Reader {
  const answers = new Map<string, Remembered>();
  const watched = new Set<Asked>();
  const early = new Map<
    QueryName,
    { readonly key: string; readonly reading: Promise<unknown>; readonly rung: number; readonly at: number }
  >();
  let rung = 0;
  connection.onChanged(() => (rung += 1));
  const keyOf = (name: QueryName, query: unknown) => `${name} ${JSON.stringify(query)}`;
  const read = async <Q extends QueryName>(name: Q, query: Query<Q>): Promise<Answers[Q]> => {
    const since = rung;
    const key = keyOf(name, query);
    const read = await connection.read(name, query);
    const text = JSON.stringify(read);
    const had = answers.get(key);
    // The same answer stays the same object, so that what shows it need not be drawn again.
    const answer = had?.text === text ? (had.answer as Answers[Q]) : read;
    remember(answers, key, { answer, text, rung: since });
    return answer;
  };
  const ahead = <Q extends QueryName>(name: Q, query: Query<Q>): Promise<Answers[Q]> => {
    const reading = read(name, query);
    early.set(name, { key: keyOf(name, query), reading, rung, at: performance.now() });
    // Whoever watches hears of a failure, and tries again.
    reading.catch(() => undefined);
    return reading;
  };
  /** What was read ahead, once; a change since then rang for nobody who watched, so it counts no more. */
  const takeEarly = <Q extends QueryName>(name: Q, key: string): Promise<Answers[Q]> | undefined => {
    const had = early.get(name);
    early.delete(name);
    const isNew = had?.key === key && had.rung === rung && performance.now() - had.at < newFor;
    return isNew ? (had.reading as Promise<Answers[Q]>) : undefined;
  };
  const isWatched = (key: string) => [...watched].some(({ name, query }) => keyOf(name, query) === key);
  const isOld = (key: string) => (answers.get(key)?.rung ?? rung) !== rung && !isWatched(key);
  /** The reading that is under way already, or a new one. */
  const again = ({ name, query }: Asked): Promise<unknown> => {
    const had = early.get(name);
    return had?.key === keyOf(name, query) && had.rung === rung ? had.reading : ahead(name, query);
  };
  return {
    remembered: (name, query) => answers.get(keyOf(name, query))?.answer as never,
    ahead,
    watch: (name, query, watcher) => {
      const asked: Asked = { name, query };
      watched.add(asked);
      const stop = repeat(async (isHeard) => {
        try {
          const answer = await (takeEarly(name, keyOf(name, query)) ?? read(name, query));
          if (isHeard()) watcher.seen(answer);
          return 'read';
        } catch (thrown) {
          if (isHeard()) watcher.failed(thrown);
          return 'failed';
        }
      }, connection.onChanged);
      return () => {
        watched.delete(asked);
        stop();
      };
    },
    watched: () => [...watched],
    catchUp: (asked) => {
      const old = asked.filter(({ name, query }) => isOld(keyOf(name, query)));
      if (old.length === 0) return null;
      return Promise.race([Promise.allSettled(old.map(again)), new Promise((late) => void setTimeout(late, patience))]);
    },
    changed: () => void (rung += 1),
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

/** An answer, the same as JSON, and how often the bell had rung when it was asked for. */
type Remembered = { readonly answer: unknown; readonly text: string; readonly rung: number };

/** Newest last; the oldest is forgotten first. */
export function remember<Value>(values: Map<string, Value>, key: string, value: Value) {
  values.delete(key);
  values.set(key, value);
  const oldest = values.keys().next();
  if (values.size > mostRemembered && oldest.done !== true) values.delete(oldest.value);
}

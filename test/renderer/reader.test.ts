import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '#shared/contract.ts';
import { createReader } from '#renderer/reader.ts';

const carriers = { name: 'carriers', query: {} } as const;

/** A host whose answer is a number that each change raises, and which can be made to answer nothing. */
function givenBook() {
  let stands = 1;
  let state: 'answers' | 'silent' = 'answers';
  const bells = new Set<() => void>();
  const read: unknown[] = [];
  const host = {
    read: (name: unknown) => {
      read.push(name);
      return state === 'silent' ? new Promise(() => undefined) : Promise.resolve({ stands });
    },
    onChanged: (bell: () => void) => {
      bells.add(bell);
      return () => bells.delete(bell);
    },
  };
  const reader = createReader(host as unknown as Connection);
  return {
    reader,
    asked: () => read.splice(0).length,
    rings: () => {
      stands += 1;
      bells.forEach((bell) => bell());
    },
    isDoneHere: () => {
      stands += 1;
      reader.changed();
    },
    fallsSilent: () => (state = 'silent'),
    shown: () => (reader.remembered('carriers', {}) as { stands: number } | undefined)?.stands,
  };
}

async function leftAfterReading() {
  const book = givenBook();
  const leave = book.reader.watch('carriers', {}, { seen: () => undefined, failed: () => undefined });
  await vi.runAllTimersAsync();
  leave();
  book.asked();
  return book;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what was never read is waited for by nobody', () => {
  expect(givenBook().reader.catchUp([carriers])).toBeNull();
});

test.each([
  { given: 'nothing changed', is: 'the same object, which needs no drawing', changes: 0, kept: true },
  { given: 'something changed', is: 'another', changes: 1, kept: false },
])('what is read again after $given is $is', async ({ changes, kept }) => {
  const { reader, isDoneHere } = givenBook();
  const before = await reader.ahead('carriers', {});
  for (let change = 0; change < changes; change += 1) isDoneHere();
  expect((await reader.ahead('carriers', {})) === before).toBe(kept);
});

test('what nothing changed stands at once', async () => {
  const { reader, asked } = await leftAfterReading();
  expect(reader.catchUp([carriers])).toBeNull();
  expect(asked()).toBe(0);
});

test.each(['rings', 'isDoneHere'] as const)('what changed is read again first, once: %s', async (change) => {
  const book = await leftAfterReading();
  book[change]();
  // Once when the link is pressed, once when it is let go.
  void book.reader.catchUp([carriers]);
  await book.reader.catchUp([carriers]);
  expect(book.shown()).toBe(2);
  const seen = vi.fn<(answer: unknown) => void>();
  book.reader.watch('carriers', {}, { seen, failed: () => undefined });
  await vi.runAllTimersAsync();
  expect(seen.mock.calls).toEqual([[{ stands: 2 }]]);
  expect(book.asked()).toBe(1);
});

test('what is seen all the while reads itself', async () => {
  const book = await leftAfterReading();
  book.reader.watch('carriers', {}, { seen: () => undefined, failed: () => undefined });
  book.rings();
  expect(book.reader.catchUp([carriers])).toBeNull();
});

test('a host that does not answer keeps nobody waiting', async () => {
  const book = await leftAfterReading();
  book.rings();
  book.fallsSilent();
  const gone = vi.fn<() => void>();
  void book.reader.catchUp([carriers])?.then(gone);
  await vi.advanceTimersByTimeAsync(149);
  expect(gone).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(gone).toHaveBeenCalledOnce();
  expect(book.shown()).toBe(1);
});

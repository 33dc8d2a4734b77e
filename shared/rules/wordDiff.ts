/** What became of some words: kept, taken out, put in; joined again they are the new text, or without `added` the old. */
export type WordChange = { readonly kind: 'same' | 'added' | 'removed'; readonly words: string };

/** Compares two texts word by word: the longest run of words in common stays. */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const one = wordsOf(before);
  const other = wordsOf(after);
  const common = commonLengths(one, other);
  const changes: { kind: WordChange['kind']; words: string[] }[] = [];
  const put = (kind: WordChange['kind'], word: string) => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else changes.push({ kind, words: [word] });
  };
  let at = 0;
  let to = 0;
  while (at < one.length || to < other.length) {
    const word = one[at];
    const next = other[to];
    if (word !== undefined && word === next) {
      put('same', word);
      at += 1;
      to += 1;
    } else if (
      next === undefined ||
      (word !== undefined && lengthAt(common, at + 1, to) >= lengthAt(common, at, to + 1))
    ) {
      put('removed', word ?? '');
      at += 1;
    } else {
      put('added', next);
      to += 1;
    }
  }
  return changes.map(({ kind, words }) => ({ kind, words: words.join(' ') }));
}

/** One place where two texts differ: what went, what came in its stead; one of them may be empty. */
export type Turn = { readonly went: string; readonly came: string };

/** The places that differ, in the texts' order. */
export function turnsIn(changes: readonly WordChange[]): readonly Turn[] {
  const turns: { went: string; came: string }[] = [];
  let open: { went: string; came: string } | null = null;
  for (const { kind, words } of changes) {
    if (kind === 'same') {
      open = null;
      continue;
    }
    if (open === null) turns.push((open = { went: '', came: '' }));
    const place = kind === 'added' ? 'came' : 'went';
    open[place] = open[place] === '' ? words : `${open[place]} ${words}`;
  }
  return turns;
}

/** How much of both texts is the same, from 0 to 1: below a half they hardly say the same thing. */
export function sameness(before: string, after: string): number {
  const one = wordsOf(before).length;
  const other = wordsOf(after).length;
  if (one + other === 0) return 1;
  const same = wordDiff(before, after)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { words }) => sum + wordsOf(words).length, 0);
  return (2 * same) / (one + other);
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Length of the longest common run from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0));
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      const row = lengths[at];
      if (row === undefined) continue;
      row[to] =
        one[at] === other[to]
          ? lengthAt(lengths, at + 1, to + 1) + 1
          : Math.max(lengthAt(lengths, at + 1, to), lengthAt(lengths, at, to + 1));
    }
  }
  return lengths;
}

const lengthAt = (lengths: readonly (readonly number[])[], at: number, to: number): number => lengths[at]?.[to] ?? 0;

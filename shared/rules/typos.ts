import { replyWords } from './replyWords.ts';
import { toPlain } from './plainWords.ts';

/**
 * The stop word that was meant with one slip of the finger (two in a long word), or null. Short words are forgiven only swapped,
 * doubled and neighbouring letters on the keyboard, because shop, step and top are words of their own.
 */
export const toStopWord = (word: string): string | null => {
  if (word.length < 4 || ownWords.has(word)) return null;
  if (shortWords.some((short) => isSlip(word, short))) return 'stop';
  return longWords.find((long) => isNear(word, long, long.length > 9 ? 2 : 1)) ?? null;
};

const isSlip = (word: string, meant: string): boolean => {
  if (word.length === meant.length + 1)
    return Array.from(meant, (_, at) => at).some((at) => meant.slice(0, at) + meant[at] + meant.slice(at) === word);
  if (word.length !== meant.length) return false;
  const wrong = Array.from(meant, (_, at) => at).filter((at) => word[at] !== meant[at]);
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return (neighbours[meant[first] ?? ''] ?? '').includes(word[first] ?? ' ');
  return wrong.length === 2 && second === first + 1 && word[first] === meant[second] && word[second] === meant[first];
};

/** Optimal string alignment distance at most `most`; the first letter is rarely the wrong one. */
const isNear = (word: string, meant: string, most: number): boolean => {
  if (Math.abs(word.length - meant.length) > most || word[0] !== meant[0]) return false;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: meant.length + 1 }, (_, at) => at);
  for (let at = 1; at <= word.length; at += 1) {
    const next = [at];
    for (let place = 1; place <= meant.length; place += 1) {
      const same = word[at - 1] === meant[place - 1] ? 0 : 1;
      let cost = Math.min((row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1, (row[place - 1] ?? 0) + same);
      if (at > 1 && word[at - 1] === meant[place - 2] && word[at - 2] === meant[place - 1])
        cost = Math.min(cost, (before[place - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return (row[meant.length] ?? most + 1) <= most;
};

const shortWords: readonly string[] = ['stop', 'stopp', 'стоп'];

/** Words one slip away from a stop word that people mean as they are. */
const ownWords: ReadonlySet<string> = new Set(
  'stoop stops atop stol stor stip store stoff stopt stoppt afmeldt abgemeldet unsubscribed'.split(' '),
);

/** Long enough that one slip makes no other word. */
const longWords: readonly string[] = Object.values(replyWords)
  .flatMap((words) => words.leave.split(' '))
  .map(toPlain)
  .filter((word) => word.length >= 7);

/** Neighbours on a QWERTY and on a ЙЦУКЕН keyboard. */
const neighbours: Readonly<Record<string, string>> = {
  s: 'adwxz',
  t: 'ryfg',
  o: 'ipl0',
  p: 'ol0',
  с: 'чмвы',
  т: 'иьа',
  о: 'рлт',
  п: 'арк',
};

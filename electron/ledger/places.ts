/** Where in the file each entry stands, and which entries are about whom, in 12 bytes an entry and 4 a subject. */
export interface Places {
  readonly size: () => number;
  readonly add: (subject: string | null, offset: number) => void;
  readonly offset: (seq: number) => number;
  /** The entries moved within the file, the subjects stay. */
  readonly move: (offsets: Float64Array) => void;
  /** Places in order; of the entries about nobody in particular for null. */
  readonly of: (subject: string | null) => readonly number[];
}

export const createPlaces = (): Places => {
  let offsets = new Float64Array(1024);
  /** The entry before about the same subject, which makes a chain from the last one back; -1 ends it. */
  let previous = new Int32Array(1024);
  /** Subjects are numbered, so that each entry looks one up once: in a large book that is what adding takes. */
  const numbers = new Map<string | null, number>();
  let last = new Int32Array(1024);
  let size = 0;
  return {
    size: () => size,
    add: (subject, offset) => {
      if (size === offsets.length) {
        offsets = widened(offsets, new Float64Array(size * 2));
        previous = widened(previous, new Int32Array(size * 2));
      }
      let number = numbers.get(subject);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(subject, number);
        if (number === last.length) last = widened(last, new Int32Array(number * 2));
        last[number] = -1;
      }
      offsets[size] = offset;
      previous[size] = last[number] ?? -1;
      last[number] = size;
      size++;
    },
    offset: (seq) => {
      if (!Number.isInteger(seq) || seq < 0 || seq >= size) throw new RangeError(`the book has no entry ${seq}`);
      return offsets[seq] ?? 0;
    },
    move: (moved) => offsets.set(moved),
    of: (subject) => {
      const found: number[] = [];
      const number = numbers.get(subject);
      if (number === undefined) return found;
      for (let seq = last[number] ?? -1; seq >= 0; seq = previous[seq] ?? -1) found.push(seq);
      return found.reverse();
    },
  };
};

const widened = <T extends Float64Array | Int32Array>(held: T, wider: T): T => {
  wider.set(held);
  return wider;
};

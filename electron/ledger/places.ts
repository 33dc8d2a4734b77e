/** Where in the file each entry stands, and which entries are about whom, in 12 bytes an entry. */
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
  const last = new Map<string | null, number>();
  let size = 0;
  return {
    size: () => size,
    add: (subject, offset) => {
      if (size === offsets.length) {
        offsets = widened(offsets, new Float64Array(size * 2));
        previous = widened(previous, new Int32Array(size * 2));
      }
      offsets[size] = offset;
      previous[size] = last.get(subject) ?? -1;
      last.set(subject, size);
      size++;
    },
    offset: (seq) => {
      if (!Number.isInteger(seq) || seq < 0 || seq >= size) throw new RangeError(`the book has no entry ${seq}`);
      return offsets[seq] ?? 0;
    },
    move: (moved) => offsets.set(moved),
    of: (subject) => {
      const found: number[] = [];
      for (let seq = last.get(subject) ?? -1; seq >= 0; seq = previous[seq] ?? -1) found.push(seq);
      return found.reverse();
    },
  };
};

const widened = <T extends Float64Array | Int32Array>(held: T, wider: T): T => {
  wider.set(held);
  return wider;
};

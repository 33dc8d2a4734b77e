import { bytesToHex } from '@noble/hashes/utils.js';
import { type Hash, sha256 } from '#shared/ledger/hash.ts';
import { type NoteKey, type NoteProblem, openNote, type Sign, signNote } from '#shared/ledger/note.ts';

/** Beside the list of sums in a pack: that the book's key signed this very list, and with it every file that it names. */
export const signedSumsFile = 'SHA256SUMS.note';

/** No book has this name, so that nobody can take one for a checkpoint. */
const purpose = 'yesbook.local/pack';

/** The hash alone, because the list of a pack about many people is longer than any note. */
const textOf = (sums: Uint8Array, hash: Hash): string => `${purpose}\nsha256 ${bytesToHex(hash(sums))}\n`;

export const signSums = (sums: Uint8Array, key: NoteKey, sign: Sign): string =>
  signNote(textOf(sums, sha256), key, sign);

/** Null where the key has signed this list. */
export const sumsProblem = (
  note: string,
  sums: Uint8Array,
  key: NoteKey,
  hash: Hash,
): NoteProblem | 'otherList' | null => {
  const opened = openNote(note, key);
  if (opened.kind === 'refused') return opened.problem;
  return opened.text === textOf(sums, hash) ? null : 'otherList';
};

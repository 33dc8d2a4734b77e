import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { type HasSigned, type NoteKey, type NoteProblem, openNote, type Sign, signNote } from './note.ts';

/** The tree's head: how many entries the book had and the root over them. */
export type TreeHead = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

export type OpenedCheckpoint =
  | { readonly kind: 'open'; readonly head: TreeHead }
  | { readonly kind: 'refused'; readonly problem: NoteProblem | 'wrongOrigin' };

/** The book's name, from the first four bytes of its own public key, so that a changed key is a changed book. */
export const originOf = (publicKey: Uint8Array): string => `yesbook.local/${bytesToHex(publicKey.slice(0, 4))}`;

/** The key a book signs its checkpoints with; its name is the book's origin, as https://c2sp.org/tlog-checkpoint advises. */
export const bookKey = (publicKey: Uint8Array): NoteKey => ({ name: originOf(publicKey), publicKey });

export const signCheckpoint = ({ origin, size, root }: TreeHead, key: NoteKey, sign: Sign): string =>
  signNote(`${origin}\n${size}\n${toBase64(root)}\n${packsSigned}\n`, key, sign);

/**
 * A further line of every checkpoint, as the format allows: each pack of the book from then on has a signed list of its
 * files. It stands in what all else in a pack rests on, so that nobody can take the list's signature out unseen.
 */
export const packsSigned = 'packs:signed';

/** Of a checkpoint that was opened; those of before say nothing of packs. */
export const saysPacksSigned = (checkpoint: string): boolean => checkpoint.split('\n')[3] === packsSigned;

/** Further lines are signed with the rest; others than ours say nothing to us. */
export const openCheckpoint = (checkpoint: string, key: NoteKey, hasSigned?: HasSigned): OpenedCheckpoint => {
  const note = openNote(checkpoint, key, hasSigned);
  if (note.kind === 'refused') return note;
  const head = readHead(note.text);
  if (head === null) return { kind: 'refused', problem: 'malformed' };
  if (head.origin !== key.name) return { kind: 'refused', problem: 'wrongOrigin' };
  return { kind: 'open', head };
};

/** What the text of a checkpoint says, believed by nobody yet. */
export const readHead = (text: string): TreeHead | null => {
  const [origin = '', size = '', encoded = '', ...further] = text.slice(0, -1).split('\n');
  const root = fromBase64(encoded);
  if (origin === '' || !isDecimal(size) || root?.length !== 32 || further.includes('')) return null;
  return { origin, size: Number(size), root };
};

/** A whole number as the formats write it: no sign, no leading zero, and small enough to count with. */
export const isDecimal = (text: string): boolean => /^(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text));

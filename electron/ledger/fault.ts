import type { LostKey } from './lostKey.ts';
import { errorCode, hasCode } from '#electron/errorCode.ts';

/** Why a line of the book cannot be read. */
export type Unreadable = 'notUtf8' | 'notJson' | 'notAnEntry' | 'wrongPlace' | 'wrongTime' | 'unknownFact';

/** What the disk or a damaged file does to us. Thrown inside a `BookFault`. */
export type Fault =
  /** Nothing was changed; `line` counts from 1. */
  | {
      readonly kind: 'bookUnreadable';
      readonly file: string;
      readonly line: number;
      readonly reason: Unreadable;
      readonly detail: string;
    }
  /** The key that signs the book; nothing was changed. */
  | ({ readonly kind: 'keyLost' } & LostKey)
  | { readonly kind: 'fileUnreadable'; readonly file: string; readonly detail: string }
  | { readonly kind: 'diskFull'; readonly file: string }
  | { readonly kind: 'io'; readonly file: string; readonly code: string }
  /** The book no longer contains what it has signed, so it must not sign anything that contradicts it. */
  | { readonly kind: 'checkpointConflict'; readonly size: number; readonly checkpointSize: number };

export type BookFault = Error & { readonly fault: Fault };

export const bookFault = (fault: Fault, cause?: unknown): BookFault =>
  Object.assign(new Error(sentence(fault), cause === undefined ? {} : { cause }), { fault });

export const isBookFault = (thrown: unknown): thrown is BookFault => thrown instanceof Error && 'fault' in thrown;

/** Translates the machine's error codes; what is already a fault stays one. */
export const diskFault = (error: unknown, file: string): BookFault => {
  if (isBookFault(error)) return error;
  if (hasCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) return bookFault({ kind: 'diskFull', file }, error);
  return bookFault({ kind: 'io', file, code: errorCode(error) ?? 'unknown' }, error);
};

const sentence = (fault: Fault): string => {
  switch (fault.kind) {
    case 'bookUnreadable':
      return `${fault.file}, line ${fault.line}: ${fault.detail}. Nothing was changed. Restore the latest backup of this folder, or put this line back as it was.`;
    case 'keyLost':
      return `${fault.file} is ${fault.how}, and the book was signed with it. Nothing was changed. Put it back from a copy of this folder.`;
    case 'fileUnreadable':
      return `${fault.file} cannot be read: ${fault.detail}. Nothing was changed.`;
    case 'diskFull':
      return `The disk with ${fault.file} is full. Nothing was changed.`;
    case 'io':
      return `${fault.file} could not be written (${fault.code}). Nothing was changed.`;
    case 'checkpointConflict':
      return `The book has ${fault.size} entries and no longer contains its checkpoint of ${fault.checkpointSize}; it signs nothing more under this key.`;
  }
};

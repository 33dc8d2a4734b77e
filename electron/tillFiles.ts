import type { HostFile } from '#shared/contract.ts';
import type { Nonsense } from '#shared/readers.ts';
import type { Files } from './files.ts';
import { pngBegins } from '#shared/pictureKind.ts';

/** What the till screen itself makes: the picture of what was shown, and the record of it. Nobody else's file is taken. */
const most: Readonly<Record<string, number>> = { 'image/png': 3_000_000, 'application/json': 500_000 };
/** Two for each customer, and a few tries more. */
const mostWaiting = 8;

export type TillFiles = { readonly put: (file: HostFile) => string };

/** The customer's side of the files: few, small, and of two kinds, so that nobody at the till can fill the memory. */
export function openTillFiles(files: Files): TillFiles {
  const waiting: string[] = [];
  return {
    put: (file) => {
      const why = whyNot(file);
      if (why !== null) throw tillFileNonsense(why);
      const handle = files.put(file);
      waiting.push(handle);
      if (waiting.length > mostWaiting) files.drop(waiting.shift() ?? '');
      return handle;
    },
  };
}

function whyNot({ mediaType, bytes, name }: HostFile): string | null {
  const size = most[mediaType];
  if (size === undefined || name.length > 100) return 'Not a file of the till screen';
  if (bytes.byteLength > size) return 'Too large for the till screen';
  const isPng = pngBegins.every((byte, at) => bytes[at] === byte);
  return mediaType === 'image/png' && !isPng ? 'Not a picture' : null;
}

const tillFileNonsense = (what: string): Nonsense =>
  Object.assign(new Error(what), { nonsense: { what, where: 'file' } });

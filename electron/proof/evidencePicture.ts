import type { Sha256 } from '#shared/facts.ts';
import type { Files } from '#electron/files.ts';
import { pictureType } from './pictures.ts';

/** More than any camera of a phone makes; a longer file is saved with the pack and not drawn. */
const MOST_BYTES = 20_000_000;

/** What the bytes are counts, not what the file was called: nothing but a picture is drawn in the window. */
export async function evidencePicture(files: Files, sha256: Sha256): Promise<{ readonly url: string } | null> {
  const bytes = await files.evidence(sha256);
  const type = bytes && pictureType(bytes);
  if (!bytes || !type || bytes.byteLength > MOST_BYTES) return null;
  return { url: `data:${type};base64,${Buffer.from(bytes).toString('base64')}` };
}

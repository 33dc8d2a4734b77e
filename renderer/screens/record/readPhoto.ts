import { isPictureOrPdf, tellingBytes } from '#shared/pictureKind.ts';

/** A chosen picture, and the code of the form on it where one was found. */
export type Photo = {
  readonly file: File;
  readonly code: string | null;
  /** Quarter turns to the right until the form stands upright. */
  readonly turn: number;
  readonly kind: 'picture' | 'other';
};

/** Longest edges in pixels: first what is quick, then what shows small codes, then what smooths noise away. */
const sizes = [1600, 2800, 1000] as const;
/** Looks for the code of a sign-up form. What is no picture, or none this window can draw, has none. */
async function readPhoto(file: File): Promise<Photo> {
  // Fetched with the first photo, so that the window opens without it.
  const { codeIn } = await import('./codeInPixels.ts');
  for (const size of sizes) {
    const pixels = await pixelsOf(file, size);
    if (pixels === null) return { file, code: null, turn: 0, kind: 'other' };
    const found = codeIn(pixels);
    if (found !== null) return { file, ...found, kind: 'picture' };
  }
  return { file, code: null, turn: 0, kind: 'picture' };
}

/** Parts what can show what somebody signed from what cannot, whatever it is called. */
export async function partFiles(
  chosen: readonly File[],
): Promise<{ readonly shows: readonly File[]; readonly others: readonly File[] }> {
  const kinds = await Promise.all(
    chosen.map(async (file) => isPictureOrPdf(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()))),
  );
  return { shows: chosen.filter((_, at) => kinds[at] === true), others: chosen.filter((_, at) => kinds[at] !== true) };
}

/** A pause between two, so that the window answers in the meantime. */
export async function readPhotos(files: readonly File[], onRead: (count: number) => void): Promise<readonly Photo[]> {
  const photos: Photo[] = [];
  for (const file of files) {
    photos.push(await readPhoto(file));
    onRead(photos.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return photos;
}

async function pixelsOf(file: File, size: number): Promise<ImageData | null> {
  const whole = await bitmapOf(file);
  if (whole === null) return null;
  const scale = Math.min(1, size / Math.max(whole.width, whole.height));
  const width = Math.max(1, Math.round(whole.width * scale));
  const height = Math.max(1, Math.round(whole.height * scale));
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('This window cannot draw');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(whole, 0, 0, width, height);
  whole.close();
  return pen.getImageData(0, 0, width, height);
}

/** Null for what is no picture, or one of a kind the browser does not know. */
export async function bitmapOf(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch (fault) {
    if (fault instanceof DOMException) return null;
    throw fault;
  }
}

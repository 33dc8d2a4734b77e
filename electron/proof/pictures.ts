/** What kind of picture these bytes are, by how they begin; null for anything else. */
export const pictureType = (bytes: Uint8Array): 'image/jpeg' | 'image/png' | null => {
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  return beginsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? 'image/png' : null;
};

/** How many pixels a PNG is wide and high; null for what does not begin with that, as a photo, which is as large as a page takes. */
export const pictureSize = (bytes: Uint8Array): { readonly width: number; readonly height: number } | null => {
  if (pictureType(bytes) !== 'image/png' || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

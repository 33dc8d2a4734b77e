/** What kind of picture these bytes are, by how they begin; null for anything else. */
export const pictureType = (bytes: Uint8Array): 'image/jpeg' | 'image/png' | null => {
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  return beginsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? 'image/png' : null;
};

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

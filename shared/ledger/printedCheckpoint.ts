/**
 * A checkpoint as it comes back from paper: pasted from a PDF, typed, or read from its QR code by a scanner that acts as
 * a keyboard. Lines may have been broken or joined; null where no checkpoint of any book can be made of it.
 */
export const readPrinted = (text: string): string | null => {
  const joined = text.replaceAll(/\s/g, '');
  // The root has 44 characters, which tells where the size before it ends.
  const [, origin, size, root, packs, signature] =
    /^(yesbook\.local\/[0-9a-f]{8})(0|[1-9]\d{0,14})([A-Za-z0-9+/]{43}=)(packs:signed)?[—–-]\1([A-Za-z0-9+/]{91}=)$/.exec(
      joined,
    ) ?? [];
  return signature === undefined
    ? null
    : `${origin}\n${size}\n${root}\n${packs === undefined ? '' : `${packs}\n`}\n— ${origin} ${signature}\n`;
};

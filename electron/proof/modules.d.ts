declare module 'subset-font' {
  type Options = {
    readonly targetFormat: 'truetype';
    /** Makes of a variable font the one at these places on its axes. */
    readonly variationAxes: Readonly<Record<string, number>>;
    readonly keepAllGlyphs: true;
  };
  const subsetFont: (font: Buffer, text: null, options: Options) => Promise<Buffer>;
  export default subsetFont;
}

declare module 'fontkit' {
  /** Only what is asked of it here. */
  export const create: (font: Buffer) => { readonly characterSet: readonly number[] };
}

declare module 'virtual:verify-page' {
  /** The page that checks a pack, whole in one file; made when the host is built. */
  export const verifyPage: string;
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** What the head of a table speaks for. */
    scope?: 'Column';
  }
}

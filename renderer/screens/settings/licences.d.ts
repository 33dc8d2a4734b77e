declare module 'virtual:licences' {
  /** What Yesbook is made of, those with the same text together; an empty text where a package carries none. */
  export const licences: readonly {
    readonly text: string;
    readonly packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  }[];
}

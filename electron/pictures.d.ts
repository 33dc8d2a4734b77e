/** A small picture that the build writes into the program itself. */
declare module '*.png?inline' {
  const dataUrl: string;
  export default dataUrl;
}

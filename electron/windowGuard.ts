type Preventable = { readonly preventDefault: () => void };
type On<Event extends string> = (event: Event, listener: (event: Preventable) => void) => unknown;
type Contents = {
  readonly on: On<'will-navigate'> & On<'will-attach-webview'>;
  readonly setWindowOpenHandler: (handler: (asked: { readonly url: string }) => { readonly action: 'deny' }) => void;
};

/** No window goes anywhere else and none opens another; the source of a rule is read in the owner's browser. */
export function guardWindow(contents: Contents, openElsewhere: (url: string) => void): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) openElsewhere(url);
    return { action: 'deny' };
  });
}

import picture from './icons/tray.png?inline';
import type { Tray } from './staying.ts';

type Line = { readonly label: string; readonly click: () => void };
type Electron<Image, Lines> = {
  readonly nativeImage: { readonly createFromDataURL: (url: string) => Image };
  readonly Menu: { readonly buildFromTemplate: (lines: Line[]) => Lines };
  readonly Tray: new (image: Image) => {
    readonly setToolTip: (tip: string) => void;
    readonly setContextMenu: (lines: Lines) => void;
    readonly destroy: () => void;
  };
};

/** Puts Yesbook into the tray with two lines; what it answers takes it out again. */
export const putInTray =
  <Image, Lines>(electron: Electron<Image, Lines>) =>
  ({ words, open, quit }: Tray): (() => void) => {
    const icon = new electron.Tray(electron.nativeImage.createFromDataURL(picture));
    icon.setToolTip(words.tip);
    icon.setContextMenu(
      electron.Menu.buildFromTemplate([
        { label: words.open, click: open },
        { label: words.quit, click: quit },
      ]),
    );
    return () => icon.destroy();
  };

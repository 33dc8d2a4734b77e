import { pathToFileURL } from 'node:url';
import { type FirstView, type OpenFirstView, wireOver } from '#shared/contract.ts';
import { type Door, stackOf } from './door.ts';
import type { WindowFiles } from './windowFiles.ts';

/**
 * The owner's window with what it shows first drawn in its page, by the module that the build makes of
 * `renderer/firstView.tsx`: a browser shows words as soon as it has the page, and not only once the program has come.
 */
export async function withFirstView(
  windowFiles: WindowFiles,
  module: string,
  door: Door,
  log: (line: string) => void,
): Promise<WindowFiles> {
  const { openFirstView } = (await import(pathToFileURL(module).href)) as { readonly openFirstView: OpenFirstView };
  const draw = openFirstView(wireOver({ ...door, saveFile: () => Promise.resolve(false) }));
  const drawn = async (): Promise<FirstView | null> => {
    try {
      return await draw();
    } catch (error) {
      // The window draws itself, and says what is wrong.
      log(`the first view was not drawn: ${stackOf(error)}`);
      return null;
    }
  };
  // The first window is still being opened: what draws it has then been read and run once.
  void drawn();
  return async (name) => {
    const file = await windowFiles(name);
    const view = name === '' ? await drawn() : null;
    if (file === null || view === null) return file;
    return { ...file, bytes: new TextEncoder().encode(pageWith(view, new TextDecoder().decode(file.bytes))) };
  };
}

/** Nothing in it answers yet, so nothing in it can be pressed or is read aloud until the window takes it over. */
function pageWith({ html, language, theme }: FirstView, page: string): string {
  const chosen = theme === 'system' ? '' : ` data-theme="${theme}"`;
  return page
    .replace('<html lang="en">', () => `<html lang="${language}"${chosen}>`)
    .replace('<div id="window">', () => `<div id="window" inert data-drawn="ahead">${html}`);
}

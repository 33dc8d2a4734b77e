import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { windowRules } from './windowRules.ts';

export type WindowFile = { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };
/** Answers the window's file of that name, such as `assets/index.js`, or null; the empty name is the page itself. */
export type WindowFiles = (name: string) => Promise<WindowFile | null>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Only files listed at the start can be asked for, so no name leads out of the folder. */
export async function openWindowFiles(folder: string): Promise<WindowFiles> {
  const names = new Set(await namesIn(folder, ''));
  return async (name) => {
    const asked = name === '' ? 'index.html' : name;
    if (!names.has(asked)) return null;
    const bytes = await readFile(join(folder, asked));
    return { mediaType: mediaTypes[extname(asked)] ?? 'application/octet-stream', bytes };
  };
}

/** Folder by folder: inside Electron's archive not everything that Node's own recursive listing needs is there. */
async function namesIn(folder: string, prefix: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const names = entries.map(async (entry) =>
    entry.isDirectory() ? namesIn(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
  return (await Promise.all(names)).flat();
}

/** The same over Electron's own scheme, under the same rules. */
export async function windowResponse(windowFiles: WindowFiles, name: string): Promise<Response> {
  const file = await windowFiles(name.split(/[?#]/, 1)[0] ?? '');
  if (file === null) return new Response(null, { status: 404, headers: windowRules });
  return new Response(file.bytes, { headers: { ...windowRules, 'content-type': file.mediaType } });
}

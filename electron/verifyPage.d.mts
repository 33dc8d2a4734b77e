import type { Plugin } from 'vite';

export const verifyPagePlugin: () => Plugin;

/** One of the window's files, such as `verify/verify.ts`, with all that it imports, as a script that runs by itself. */
export function bundleScript(path: string): Promise<string>;

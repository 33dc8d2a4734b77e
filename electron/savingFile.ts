import { copyFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileOnDisk, HostFile } from '#shared/contract.ts';

type Place = { readonly canceled: boolean; readonly filePath: string };
type Dialog = { readonly showSaveDialog: (options: { readonly defaultPath: string }) => Promise<Place> };

/** Keeps a file where the owner says; false when they changed their mind. */
export const saveWhere =
  (dialog: Dialog) =>
  async (made: HostFile | FileOnDisk, name: string): Promise<boolean> => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: basename(name) });
    if (!canceled) await (made.bytes ? writeFile(filePath, made.bytes) : copyFile(made.path, filePath));
    return !canceled;
  };

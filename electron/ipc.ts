import { z } from 'zod';
import type { Envelope, FileOnDisk, HostFile } from '#shared/contract.ts';
import type { Door } from './door.ts';

/** What the window may ask for over Electron's IPC, by channel. What comes in is untrusted. */
export type IpcAnswers = Readonly<Record<(typeof ipcChannels)[number], (...asked: readonly unknown[]) => unknown>>;

export const ipcChannels = ['call', 'putFile', 'saveFile'] as const;

const mostOfAFile = 64 * 1024 * 1024;
const operation = z.enum(['read', 'run']);
const handle = z.string().max(200);
const file = z.strictObject({
  name: z.string().max(1000),
  mediaType: z.string().max(200),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= mostOfAFile, 'Too large'),
});

/** `keep` asks the owner where to, and answers false when they changed their mind. */
export const ipcAnswers = (
  door: Door,
  keep: (file: HostFile | FileOnDisk, name: string) => Promise<boolean>,
): IpcAnswers => ({
  call: (which, body) => {
    const read = operation.safeParse(which);
    return read.success ? door.call(read.data, body) : nonsense('operation');
  },
  putFile: (chosen) => {
    const read = file.safeParse(chosen);
    return read.success ? door.putFile(read.data) : nonsense('file');
  },
  saveFile: async (which, name) => {
    const read = z.tuple([handle, z.string().max(1000)]).safeParse([which, name]);
    const made = read.success ? await door.getFile(read.data[0]) : null;
    return made !== null && read.success && keep(made, read.data[1]);
  },
});

const nonsense = (where: string): Envelope => ({ ok: false, kind: 'nonsense', what: 'Unreadable', where });

import { type IpcAnswers, ipcChannels } from './ipc.ts';

type Frame = { readonly url: string; readonly parent: object | null };
type Asked = { readonly sender: object; readonly senderFrame: Frame | null };
type IpcMain = {
  readonly handle: (channel: string, answer: (event: Asked, ...asked: unknown[]) => unknown) => void;
};

/** Each of our windows is answered by its own rights, and nobody else at all: no frame in it and no other page. */
export function answerWindows(ipcMain: IpcMain, page: string): Map<object, IpcAnswers> {
  const rights = new Map<object, IpcAnswers>();
  for (const channel of ipcChannels) {
    ipcMain.handle(channel, ({ sender, senderFrame: frame }, ...asked) => {
      const answers = frame?.parent === null && frame.url.startsWith(page) ? rights.get(sender) : undefined;
      if (answers !== undefined) return answers[channel](...asked);
      throw new Error('Only the window is answered');
    });
  }
  return rights;
}

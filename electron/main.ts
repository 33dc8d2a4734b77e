import { copyFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { BrowserWindow, app, dialog, ipcMain, protocol, safeStorage, session, shell } from 'electron';
import { dataFolder } from './dataFolder.ts';
import { ipcAnswers } from './ipc.ts';
import { startHost } from './startHost.ts';
import { toStartWishesAmongOthers } from './startWishes.ts';
import { openWindowFiles, windowResponse } from './windowFiles.ts';

const page = 'yesbook://window/';
const built = join(app.getAppPath(), 'dist');
/** electron/start.mjs then knows that the owner has been told and opens no browser instead. */
const toldTheOwner = 3;

const wishes = toStartWishesAmongOthers(process.argv.slice(1));
const dir = dataFolder(wishes);
// Electron's own files lie below the book; its lock on them keeps a second window off the same book.
app.setPath('userData', join(dir, 'window'));
app.enableSandbox();
const privileges = { standard: true, secure: true, supportFetchAPI: true };
protocol.registerSchemesAsPrivileged([{ scheme: 'yesbook', privileges }]);
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // No window but ours; the source of a rule is read in the owner's browser.
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url);
    return { action: 'deny' };
  });
});

if (app.requestSingleInstanceLock()) app.whenReady().then(open).catch(tell);
else app.exit();

async function open(): Promise<void> {
  const language = app.getLocale().startsWith('de') ? 'de' : 'en';
  const options = { dir, version: app.getVersion(), under: 'electron', language, safeStorage } as const;
  const { door, close } = await startHost(options, wishes.book);
  app.on('window-all-closed', () => void close().finally(() => app.exit()));
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  const windowFiles = await openWindowFiles(join(built, 'window'));
  protocol.handle('yesbook', ({ url }) => windowResponse(windowFiles, url.slice(page.length)));

  const preload = join(built, 'electron', 'preload.cjs');
  const webPreferences = { preload, contextIsolation: true, sandbox: true, nodeIntegration: false };
  const window = new BrowserWindow({ width: 1280, height: 860, autoHideMenuBar: true, webPreferences });
  const answers = ipcAnswers(door, async (made, name) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(name) });
    if (!canceled) await (made.bytes ? writeFile(filePath, made.bytes) : copyFile(made.path, filePath));
    return !canceled;
  });
  const isOurs = ({ sender, senderFrame: frame }: IpcMainInvokeEvent) =>
    sender === window.webContents && frame?.parent === null && frame.url.startsWith(page);
  for (const [channel, answer] of Object.entries(answers)) {
    ipcMain.handle(channel, (event, ...asked: unknown[]) => {
      if (isOurs(event)) return answer(...asked);
      throw new Error('Only the window is answered');
    });
  }
  door.onChanged(() => window.isDestroyed() || window.webContents.send('changed'));
  app.on('second-instance', () => window.focus());
  await window.loadURL(page);
}

function tell(error: unknown): void {
  dialog.showErrorBox('Yesbook', error instanceof Error ? error.message : String(error));
  app.exit(toldTheOwner);
}

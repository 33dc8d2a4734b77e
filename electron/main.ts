import { join } from 'node:path';
import * as electron from 'electron';
import { dataFolder } from './dataFolder.ts';
import { type IpcAnswers, ipcAnswers } from './ipc.ts';
import { saveWhere } from './savingFile.ts';
import { showOnceDrawn } from './showing.ts';
import { startHost } from './startHost.ts';
import { toStartWishesAmongOthers } from './startWishes.ts';
import { createStaying } from './staying.ts';
import { keepTillWindow, tillPlace } from './tillWindow.ts';
import { putInTray } from './trayIcon.ts';
import { answerWindows } from './windowAnswers.ts';
import { openWindowFiles, windowResponse } from './windowFiles.ts';
import { guardWindow } from './windowGuard.ts';

const { BrowserWindow, app, dialog, ipcMain, powerMonitor, protocol, safeStorage, screen, session, shell } = electron;
const page = 'yesbook://window/';
const built = join(app.getAppPath(), 'dist');
/** electron/start.mjs then knows that the owner has been told and opens no browser instead. */
const toldTheOwner = 3;
const wishes = toStartWishesAmongOthers(process.argv.slice(1));
const dir = dataFolder(wishes);
// Electron's own files lie below the book; its lock on them keeps a second window off the same book.
app.setPath('userData', join(dir, 'window'));
app.enableSandbox();
const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
protocol.registerSchemesAsPrivileged([{ scheme: 'yesbook', privileges }]);
app.on('web-contents-created', (_event, contents) => guardWindow(contents, (url) => void shell.openExternal(url)));
// Without a listener Electron would end with the last window; when Yesbook ends is said in staying.ts.
app.on('window-all-closed', () => {});
if (app.requestSingleInstanceLock()) app.whenReady().then(open).catch(tell);
else app.exit();

async function open(): Promise<void> {
  const language = app.getLocale();
  const options = { dir, version: app.getVersion(), under: 'electron', language, safeStorage } as const;
  const { doors, close, ...host } = await startHost(options, wishes);
  session.defaultSession.setPermissionRequestHandler((_contents, asked, answer) => answer(asked === 'fullscreen'));
  session.defaultSession.setPermissionCheckHandler((_contents, asked) => asked === 'fullscreen');
  const windowFiles = await openWindowFiles(join(built, 'window'));
  protocol.handle('yesbook', ({ url }) => windowResponse(windowFiles, url.slice(page.length)));
  const rights = answerWindows(ipcMain, page);
  const preload = join(built, 'electron', 'preload.cjs');
  const webPreferences = { preload, contextIsolation: true, sandbox: true, nodeIntegration: false };
  const show = (answers: IpcAnswers, place: electron.BrowserWindowConstructorOptions) => {
    const window = new BrowserWindow({ autoHideMenuBar: true, ...place, webPreferences });
    rights.set(window.webContents, answers);
    const stop = doors.owner.onChanged(() => window.isDestroyed() || window.webContents.send('changed'));
    window.once('closed', stop).loadURL(page).catch(tell);
    return window;
  };
  const owners = ipcAnswers(doors.owner, saveWhere(dialog));
  const till = ipcAnswers(doors.till, () => Promise.resolve(false));
  const staying = createStaying({
    ...host,
    open: () => showOnceDrawn(show(owners, { width: 1280, height: 860, show: false })),
    quit: () => void close().finally(() => app.exit()),
    tray: putInTray(electron),
    ask: async (question) => (await dialog.showMessageBox(question)).response,
  });
  app.on('second-instance', staying.show);
  powerMonitor.on('resume', host.wake);
  staying.show();
  keepTillWindow(host.isTillElsewhere, host.onChanged, () => show(till, tillPlace(screen)));
}

function tell(error: unknown): void {
  dialog.showErrorBox('Yesbook', error instanceof Error ? error.message : String(error));
  app.exit(toldTheOwner);
}

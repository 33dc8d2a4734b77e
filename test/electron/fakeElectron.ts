import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/**
 * The few of Electron's APIs that main and preload use, as its documentation describes them: calls that are only allowed
 * before `ready` throw after it, and everything between window and host is cloned by the structured clone algorithm.
 */
export function fakeElectron(appPath: string) {
  const happened = {
    paths: new Map<string, string>(),
    sandboxed: false,
    ready: false,
    exitCode: null as number | null,
    schemes: [] as { scheme: string; privileges: object }[],
    windowOptions: null as null | { webPreferences: Record<string, unknown> },
    errorBoxes: [] as string[],
    focused: 0,
    openedElsewhere: [] as string[],
    exposed: new Map<string, unknown>(),
    saveTo: null as string | null,
    singleInstance: true,
    permission: { request: null as unknown, check: null as unknown },
  };
  const handlers = new Map<string, (event: object, ...args: unknown[]) => unknown>();
  const schemeHandlers = new Map<string, (request: Request) => Promise<Response>>();
  const ipcRenderer = new EventEmitter();
  const page = makeContents(ipcRenderer, schemeHandlers);
  const app = Object.assign(new EventEmitter(), {
    setPath: (name: string, path: string) => void happened.paths.set(name, path),
    getAppPath: () => appPath,
    getLocale: () => 'de-DE',
    getVersion: () => '0.1.0',
    enableSandbox: () => {
      if (happened.ready) throw new Error('enableSandbox must be called before the app is ready');
      happened.sandboxed = true;
    },
    requestSingleInstanceLock: () => happened.singleInstance,
    whenReady: async () => {
      await Promise.resolve();
      happened.ready = true;
    },
    exit: (code = 0) => {
      happened.exitCode = code;
    },
  });

  const electron = {
    app,
    BrowserWindow: function (options: { webPreferences: Record<string, unknown> }) {
      if (!happened.ready) throw new Error('Cannot create BrowserWindow before app is ready');
      happened.windowOptions = options;
      app.emit('web-contents-created', {}, page.contents);
      return {
        webContents: page.contents,
        loadURL: page.load,
        isDestroyed: () => happened.exitCode !== null,
        focus: () => {
          happened.focused += 1;
        },
      };
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: typeof happened.schemes) => {
        if (happened.ready) throw new Error('must be called before the app is ready');
        happened.schemes.push(...schemes);
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => schemeHandlers.set(scheme, handler),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler: unknown) => {
          happened.permission.request = handler;
        },
        setPermissionCheckHandler: (handler: unknown) => {
          happened.permission.check = handler;
        },
      },
    },
    dialog: {
      showErrorBox: (title: string, content: string) => void happened.errorBoxes.push(`${title}: ${content}`),
      showSaveDialog: () => Promise.resolve({ canceled: happened.saveTo === null, filePath: happened.saveTo ?? '' }),
    },
    shell: {
      openExternal: (url: string) => Promise.resolve(void happened.openedElsewhere.push(url)),
    },
    safeStorage: {
      isEncryptionAvailable: () => true,
      getSelectedStorageBackend: () => 'gnome_libsecret',
      encryptString: (text: string) => Buffer.from(text).reverse(),
      decryptString: (bytes: Buffer) => Buffer.from(bytes).reverse().toString(),
    },
    ipcMain: {
      handle: (channel: string, handler: (event: object, ...args: unknown[]) => unknown) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
    },
    ipcRenderer: Object.assign(ipcRenderer, {
      invoke: (channel: string, ...args: unknown[]) => invokeFrom(page.contents.mainFrame, channel, ...args),
    }),
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => happened.exposed.set(name, api),
    },
  };

  /** A call as it arrives from a frame: of the window, of a frame in it, or of none that still lives. */
  async function invokeFrom(
    frame: { url: string; parent: object | null } | null,
    channel: string,
    ...args: unknown[]
  ): Promise<unknown> {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { senderFrame: frame, sender: page.contents };
    return structuredClone(await handler(event, ...structuredClone(args)));
  }

  return { electron, happened, invokeFrom, contents: page.contents, schemeHandlers, handlers };
}

type SchemeHandlers = ReadonlyMap<string, (request: Request) => Promise<Response>>;

function makeContents(ipcRenderer: EventEmitter, schemeHandlers: SchemeHandlers) {
  const contents = Object.assign(new EventEmitter(), {
    mainFrame: { url: 'about:blank', parent: null },
    windowOpenHandler: vi.fn<(details: { url: string }) => { action: string }>(() => ({ action: 'allow' })),
    setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) => {
      contents.windowOpenHandler = vi.fn(handler);
    },
    send: (channel: string, ...args: unknown[]) => ipcRenderer.emit(channel, {}, ...structuredClone(args)),
  });
  const load = async (url: string) => {
    const handler = schemeHandlers.get(new URL(url).protocol.slice(0, -1));
    const response = await handler?.(new Request(url));
    if (response?.status !== 200) throw new Error(`ERR_UNKNOWN_URL_SCHEME (${url})`);
    contents.mainFrame.url = url;
  };
  return { contents, load };
}

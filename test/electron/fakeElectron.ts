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
    windows: [] as FakeWindow[],
    displays: [{ id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } }],
    trays: [] as FakeTray[],
    asked: [] as { message: string; detail: string; buttons: string[] }[],
    /** The button the owner presses in a question. */
    presses: 0,
    errorBoxes: [] as string[],
    openedElsewhere: [] as string[],
    exposed: new Map<string, unknown>(),
    saveTo: null as string | null,
    singleInstance: true,
    permission: { request: null as unknown, check: null as unknown },
  };
  const handlers = new Map<string, (event: object, ...args: unknown[]) => unknown>();
  const schemeHandlers = new Map<string, (request: Request) => Promise<Response>>();
  const ipcRenderer = new EventEmitter();
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
    BrowserWindow: function (options: WindowOptions) {
      if (!happened.ready) throw new Error('Cannot create BrowserWindow before app is ready');
      const window = makeWindow(options, { app, ipcRenderer, schemeHandlers, windows: happened.windows });
      happened.windows.push(window);
      app.emit('web-contents-created', {}, window.webContents);
      return window;
    },
    Menu: {
      buildFromTemplate: (items: readonly MenuItem[]) => items,
    },
    Tray: function (icon: { isEmpty: () => boolean }) {
      if (!happened.ready) throw new Error('Cannot create Tray before app is ready');
      if (icon.isEmpty()) throw new Error('Failed to load image');
      const tray: FakeTray = {
        state: 'shown',
        menu: [],
        setToolTip: () => {},
        setContextMenu: (menu) => {
          tray.menu = menu;
        },
        destroy: () => {
          tray.state = 'destroyed';
        },
      };
      happened.trays.push(tray);
      return tray;
    },
    nativeImage: {
      createFromDataURL: (url: string) => ({ isEmpty: () => !url.startsWith('data:image/png;base64,iVBORw0KGgo') }),
    },
    powerMonitor: new EventEmitter(),
    screen: {
      getAllDisplays: () => happened.displays,
      getPrimaryDisplay: () => happened.displays[0],
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
      showMessageBox: (question: (typeof happened.asked)[number]) => {
        happened.asked.push(question);
        return Promise.resolve({ response: happened.presses, checkboxChecked: false });
      },
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
      invoke: (channel: string, ...args: unknown[]) => invokeAs(firstWindow(), channel, ...args),
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
    const event = { senderFrame: frame, sender: firstWindow().webContents };
    return structuredClone(await handler(event, ...structuredClone(args)));
  }

  /** A call of the page in one of the windows. */
  async function invokeAs({ webContents }: FakeWindow, channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { senderFrame: webContents.mainFrame, sender: webContents };
    return structuredClone(await handler(event, ...structuredClone(args)));
  }

  function firstWindow(): FakeWindow {
    const [window] = happened.windows;
    if (window === undefined) throw new Error('No window has been opened');
    return window;
  }

  return { electron, happened, invokeFrom, invokeAs, firstWindow, schemeHandlers, handlers };
}

type WindowOptions = {
  webPreferences: Record<string, unknown>;
  show?: boolean;
  kiosk?: boolean;
  x?: number;
  width?: number;
};
type MenuItem = { readonly label: string; readonly click: () => void };
type FakeTray = {
  state: 'shown' | 'destroyed';
  menu: readonly MenuItem[];
  readonly setToolTip: (tip: string) => void;
  readonly setContextMenu: (menu: readonly MenuItem[]) => void;
  readonly destroy: () => void;
};
type FakeWindow = ReturnType<typeof makeWindow>;

type Around = {
  readonly app: EventEmitter;
  readonly ipcRenderer: EventEmitter;
  readonly schemeHandlers: SchemeHandlers;
  readonly windows: readonly { readonly isDestroyed: () => boolean }[];
};

/** `close` asks first and may be prevented, `destroy` asks nobody; both end in `closed`, and the last in `window-all-closed`. */
function makeWindow(options: WindowOptions, { app, ipcRenderer, schemeHandlers, windows }: Around) {
  const page = makeContents(ipcRenderer, schemeHandlers);
  let destroyed = false;
  const window = Object.assign(new EventEmitter(), {
    options,
    webContents: page.contents,
    focused: 0,
    /** Drawn as soon as it is loaded, which a window that is shown already tells nobody. */
    loadURL: async (url: string) => {
      await page.load(url);
      if (!window.isVisible() && !destroyed) window.emit('ready-to-show');
    },
    isDestroyed: () => destroyed,
    /** The page it showed when it was first seen. */
    seenWith: options.show === false ? null : ('about:blank' as string | null),
    isVisible: () => window.seenWith !== null,
    show: () => {
      window.seenWith ??= page.contents.mainFrame.url;
    },
    focus: () => {
      window.focused += 1;
    },
    close: () => {
      let prevented = false;
      window.emit('close', {
        preventDefault: () => {
          prevented = true;
        },
      });
      if (!prevented) window.destroy();
    },
    destroy: () => {
      destroyed = true;
      window.emit('closed');
      if (windows.every((each) => each.isDestroyed())) app.emit('window-all-closed');
    },
  });
  return window;
}

type SchemeHandlers = ReadonlyMap<string, (request: Request) => Promise<Response>>;

function makeContents(ipcRenderer: EventEmitter, schemeHandlers: SchemeHandlers) {
  const contents = Object.assign(new EventEmitter(), {
    mainFrame: { url: 'about:blank', parent: null },
    windowOpenHandler: vi.fn<(details: { url: string }) => { action: string }>(() => ({ action: 'allow' })),
    setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) => {
      contents.windowOpenHandler = vi.fn(handler);
    },
    /** Every window has this in common here: one page listens for them all. */
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

import { handleIn, wireOver } from '#shared/contract.ts';
import type { Bridge, Envelope, HostFile, Wire } from '#shared/contract.ts';
import { type Socket, openSocket } from './socket.ts';

declare global {
  interface Window {
    /** What the preload hands over when the window runs under Electron. */
    readonly yesbook?: Bridge;
  }
}

/** Electron's wire where there is one, else HTTP to where this page came from. */
export const pickWire = (): Wire => (window.yesbook === undefined ? httpWire : wireOver(window.yesbook));

const httpWire: Wire = {
  call: async (operation, body) => {
    const asks = JSON.stringify(body);
    const told = operation === 'read' ? await socket?.ask(asks) : null;
    if (told) return told;
    const answer = await post(`call/${operation}`, asks, 'application/json');
    return (await answer.json()) as Envelope;
  },
  putFile: async ({ name, mediaType, bytes }: HostFile) => {
    const type = mediaType === '' ? 'application/octet-stream' : mediaType;
    const answer = await post(`files?name=${encodeURIComponent(name)}`, new Uint8Array(bytes), type);
    return handleIn((await answer.json()) as Envelope);
  },
  saveFile: (handle, name) => {
    const link = document.createElement('a');
    link.href = `files/${encodeURIComponent(handle)}`;
    link.download = name;
    link.click();
    return Promise.resolve(true);
  },
  onChanged: (listener) => {
    listeners.add(listener);
    socket ??= openSocket(new URL('socket', location.href.replace(/^http/, 'ws')).href, ringAll);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      socket?.close();
      socket = null;
    };
  },
};

const listeners = new Set<() => void>();
let socket: Socket | null = null;

function ringAll() {
  for (const listener of listeners) listener();
}

/** Yesbook was started anew since this page was opened, and knows it no longer. */
export const isNoLongerKnown = (thrown: unknown): boolean => thrown instanceof Error && thrown.cause === 403;

/** More bytes than the host takes of one file. */
export const isTooLarge = (thrown: unknown): boolean => thrown instanceof Error && thrown.cause === 413;

async function post(path: string, body: string | Uint8Array<ArrayBuffer>, contentType: string): Promise<Response> {
  const answer = await fetch(path, { method: 'POST', body, headers: { 'content-type': contentType } });
  if (!answer.ok) {
    // Whoever is no longer known will not be by asking on.
    if (answer.status === 403) socket?.close();
    throw new Error(`${path.split('?')[0]} was answered with ${answer.status}`, { cause: answer.status });
  }
  return answer;
}

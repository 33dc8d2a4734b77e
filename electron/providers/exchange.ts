import { Agent as HttpAgent, type IncomingHttpHeaders, type IncomingMessage, request as askHttp } from 'node:http';
import { Agent as HttpsAgent, request as askHttps } from 'node:https';

export type Received = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body, or null once it grew past what is believed. */
  readonly text: string | null;
};

type Asked = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly timeoutMs: number;
};

const longestAnswer = 8_000_000;
const longestConnecting = 10_000;

/** A connection that rested longer may be closed by the other end just as a message is put on it. */
const longestRest = 4_000;
const kept = { keepAlive: true, timeout: longestRest } as const;
const ways = {
  'http:': { ask: askHttp, agent: new HttpAgent(kept) },
  'https:': { ask: askHttps, agent: new HttpsAgent(kept) },
};

/**
 * One question and its answer, whatever that is; redirects are not followed. Rejects with what the machine said.
 * `fetch` would do, and takes three times the work a message.
 */
export const exchange = (url: URL, { method, headers, body, timeoutMs }: Asked): Promise<Received> =>
  new Promise((resolve, reject) => {
    const { ask, agent } = ways[url.protocol === 'http:' ? 'http:' : 'https:'];
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = ask(url, { method, agent, headers: { ...headers, ...length, 'accept-encoding': 'identity' } });
    const patience = setTimeout(() => request.destroy(lateAnswer()), timeoutMs);
    const end = (how: () => void) => {
      clearTimeout(patience);
      how();
    };
    request.on('socket', (socket) => {
      if (!socket.connecting) return;
      const connecting = setTimeout(() => request.destroy(lateConnection()), longestConnecting);
      const stop = () => clearTimeout(connecting);
      socket.once('connect', stop).once('close', stop);
    });
    request.on('error', (fault) => end(() => reject(fault)));
    request.on('response', (response) => {
      readText(response).then(
        (text) => end(() => resolve({ status: response.statusCode ?? 0, headers: response.headers, text })),
        (fault: unknown) => end(() => reject(fault instanceof Error ? fault : new Error(String(fault)))),
      );
    });
    request.end(body);
  });

const readText = (response: IncomingMessage): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    response.on('data', (piece: Buffer) => {
      size += piece.byteLength;
      if (size > longestAnswer) {
        resolve(null);
        response.destroy();
      } else pieces.push(piece);
    });
    response.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    // An answer that breaks off is no answer.
    response.on('error', reject);
  });

const lateAnswer = (): Error => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });

const lateConnection = (): Error =>
  Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT', syscall: 'connect' });

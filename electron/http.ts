import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { mostOfAFile, type Operation } from '#shared/contract.ts';
import type { Seat } from '#shared/views/about.ts';
import { type Door, type Doors, enveloped, mostOfACall } from './door.ts';
import { type HttpGuard, createHttpGuard } from './httpGuard.ts';
import { openSockets } from './socket.ts';
import { untrustedJson } from './untrustedJson.ts';
import type { WindowFiles } from './windowFiles.ts';
import { windowRules } from './windowRules.ts';

export type HttpWire = Pick<HttpGuard, 'address' | 'addressForOnce'> & { readonly close: () => Promise<void> };

/** The till screen keeps nothing but its own picture and record. */
const mostOf = { owner: mostOfAFile, till: 4 * 1024 * 1024 } as const;

/** The windows and their doors over HTTP, on loopback alone. Port 0 takes any that is free. */
export async function serveHttp(
  doors: Doors,
  windowFiles: Readonly<Record<Seat, WindowFiles>>,
  port: number,
  log: (line: string) => void,
): Promise<HttpWire> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const guard = createHttpGuard((server.address() as AddressInfo).port);
  server.on('request', (request, response) => {
    const answered = enveloped(
      () => answer(request, response, guard, doors, windowFiles),
      (line) => {
        // A page that goes away in the middle of a request is no fault.
        if (request.complete || !request.destroyed) log(line);
      },
    );
    void answered.then(({ ok }) => {
      if (ok) return;
      if (response.headersSent) response.destroy();
      else end(response, 500);
    });
  });
  const sockets = openSockets(server, (request) => {
    const asked = askedBy(request, guard);
    return asked?.what === 'socket' ? doors[asked.seat] : null;
  });
  return {
    address: guard.address,
    addressForOnce: guard.addressForOnce,
    close: async () => {
      const closed = once(server, 'close');
      sockets.close();
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  guard: HttpGuard,
  doors: Doors,
  windowFiles: Readonly<Record<Seat, WindowFiles>>,
): Promise<void> {
  for (const [name, value] of Object.entries(windowRules)) response.setHeader(name, value);
  const address = addressOf(request);
  if (address === null || !guard.isFromHere(request)) return end(response, 403);
  // No page opened a window that its user asked for, and the swap of processes costs a fifth of the time to its words.
  if (request.headers['sec-fetch-site'] === 'none') response.removeHeader('cross-origin-opener-policy');
  const { pathname, searchParams } = address;
  const opened = guard.exchange(pathname);
  if (opened !== null) {
    response.setHeader('set-cookie', opened.cookie).setHeader('location', opened.page);
    return end(response, 303);
  }
  const asked = guard.asked(request, pathname);
  if (asked === null) return refuse(request, response);
  const door = doors[asked.seat];
  const route = `${request.method} ${asked.what}`;
  if (route === 'POST call/read') return answerCall(request, response, door, 'read');
  if (route === 'POST call/run') return answerCall(request, response, door, 'run');
  if (route === 'POST files') {
    return takeFile(request, response, door, { name: searchParams.get('name') ?? '', most: mostOf[asked.seat] });
  }
  if (route.startsWith('GET files/')) return giveFile(response, door, asked.what.slice('files/'.length));
  if (request.method !== 'GET') return end(response, 405);
  const file = await windowFiles[asked.seat](asked.what);
  if (file === null) return end(response, 404);
  // Their names change with what is in them, and they tell nothing of the shop: a window opened again need not wait.
  if (asked.what.startsWith('assets/')) response.setHeader('cache-control', 'private, max-age=86400, immutable');
  response.setHeader('content-type', file.mediaType).end(file.bytes);
}

/** Who asks for what under a page of ours; null for everybody else. */
function askedBy(request: IncomingMessage, guard: HttpGuard) {
  const address = addressOf(request);
  return address !== null && guard.isFromHere(request) ? guard.asked(request, address.pathname) : null;
}

function addressOf({ url = '/' }: IncomingMessage): URL | null {
  return URL.canParse(url, 'http://127.0.0.1') ? new URL(url, 'http://127.0.0.1') : null;
}

async function answerCall(request: IncomingMessage, response: ServerResponse, door: Door, operation: Operation) {
  if (mediaTypeOf(request) !== 'application/json') return end(response, 415);
  const body = await bodyOf(request, mostOfACall);
  if (body === null) return end(response, 413);
  sendJson(response, await door.call(operation, untrustedJson(body)));
}

async function takeFile(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  { name, most }: { readonly name: string; readonly most: number },
) {
  const bytes = await bodyOf(request, most);
  if (bytes === null) return end(response, 413);
  sendJson(response, await door.putFile({ name, mediaType: mediaTypeOf(request), bytes }));
}

/** Always as a file to keep, never as a page of ours: what is in it came from elsewhere. */
async function giveFile(response: ServerResponse, door: Door, handle: string) {
  const file = await door.getFile(handle);
  if (file === null) return end(response, 404);
  response.setHeader('content-type', file.mediaType);
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${percentEncoded(file.name)}`);
  if (file.bytes !== undefined) {
    response.end(file.bytes);
    return;
  }
  response.setHeader('content-length', (await stat(file.path)).size);
  await pipeline(createReadStream(file.path), response);
}

/** The body's bytes, or null for more than allowed: the rest is then read and dropped, so that the answer arrives. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  return size <= most ? Buffer.concat(chunks, size) : null;
}

/** As RFC 8187 wants it, which is stricter than what JavaScript leaves as it is. */
const percentEncoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

const mediaTypeOf = ({ headers }: IncomingMessage) =>
  (headers['content-type'] ?? 'application/octet-stream').split(';', 1)[0]?.trim().toLowerCase() ?? '';

function sendJson(response: ServerResponse, value: unknown) {
  response.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify(value));
}

/** A person who typed an old address is told where the right one stands; everybody else gets nothing. */
function refuse({ headers }: IncomingMessage, response: ServerResponse) {
  if (headers['sec-fetch-dest'] !== 'document' || headers['sec-fetch-site'] === undefined) return end(response, 403);
  response.statusCode = 403;
  response.setHeader('content-type', 'text/plain; charset=utf-8').end(oldAddress);
}

const oldAddress = `This address opens Yesbook no longer. The right one was printed where it was started.
Diese Adresse öffnet Yesbook nicht mehr. Die richtige steht dort, wo es gestartet wurde.
`;

/** A status and nothing else. */
function end(response: ServerResponse, status: number) {
  response.writeHead(status, { 'content-length': 0 }).end();
}

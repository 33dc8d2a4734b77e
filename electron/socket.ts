import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type SocketAnswer, socketRing } from '#shared/contract.ts';
import { type Door, mostOfACall } from './door.ts';
import { untrustedJson } from './untrustedJson.ts';

/**
 * One WebSocket (RFC 6455) for each window: its questions come up, answers and rings go down. A request of its own for
 * each question costs a browser twice what the answer takes. Wishes stay requests: one that got lost is known as lost.
 */
export function openSockets(server: Server, doorOf: (request: IncomingMessage) => Door | null): { close: () => void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostOfACall });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const door = doorOf(request);
    if (door === null) refuse(stream);
    else sockets.handleUpgrade(request, stream, head, (socket) => answerOn(socket, door));
  });
  return {
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

function answerOn(socket: WebSocket, door: Door): void {
  const stop = door.onChanged(() => socket.send(socketRing));
  socket.on('close', stop);
  // Its end follows, and whoever breaks the protocol hears why with it.
  socket.on('error', () => undefined);
  socket.on('message', (question: Buffer) => void answer(socket, door, question));
}

async function answer(socket: WebSocket, door: Door, question: Buffer): Promise<void> {
  const end = question.indexOf(' ');
  const nth = Number(question.toString('latin1', 0, Math.max(end, 0)));
  if (!Number.isSafeInteger(nth) || nth < 1) return socket.close(protocolError);
  const envelope = await door.call('read', untrustedJson(question.subarray(end + 1)));
  const told: SocketAnswer = { nth, envelope };
  socket.send(JSON.stringify(told));
}

/** RFC 6455, 7.4.1. */
const protocolError = 1002;

function refuse(stream: Duplex): void {
  // Whoever is refused may be gone already.
  stream.on('error', () => undefined);
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

import { once } from 'node:events';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openLine } from '#electron/providers/http.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A server whose answers begin well and then do as they are told. */
const serverThat = async (goesOn: (response: ServerResponse) => void): Promise<string> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"sid":"SM1",');
    goesOn(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const drip = (response: ServerResponse): void => {
  const dripping = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(dripping));
};

describe('an answer that begins well is no answer until it is whole', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['the connection breaks in the middle of it', (response) => setImmediate(() => response.destroy())],
    ['it drips on past all patience', drip],
    ['it stops and says nothing more', () => {}],
  ])('%s', async (_, goesOn) => {
    const origin = await serverThat(goesOn);
    const line = openLine({ origin, headers: {} }, { now: Date.now, timeoutMs: 300 });
    expect(await line({ method: 'POST', path: '/messages', json: { to: 'x' } })).toMatchObject({ kind: 'cut' });
  });
});

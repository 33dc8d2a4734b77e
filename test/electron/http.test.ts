import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Envelope, type Host, type HostFile, type SocketAnswer, socketRing } from '#shared/contract.ts';
import { openDoor } from '#electron/door.ts';
import { type HttpWire, serveHttp } from '#electron/http.ts';
import { openWindowFiles } from '#electron/windowFiles.ts';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

let folder: string;
let wire: HttpWire;
let port: number;
let cookie: string;
let page: string;
const logged: string[] = [];
const listeners = new Set<() => void>();
let files: Map<string, HostFile>;
let reading: () => Promise<unknown>;

const log = (line: string) => void logged.push(line);

/** Behind the door nothing but what this test looks at. */
const host: Host = {
  read: () => reading() as never,
  run: (name) => Promise.resolve({ kind: 'done', outcome: { ran: name } }) as never,
  putFile: (file) => {
    files.set('kept', file);
    return Promise.resolve({ handle: 'kept' });
  },
  getFile: (handle) => Promise.resolve(files.get(handle) ?? null),
  onChanged: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yesbook-http-'));
  await mkdir(join(folder, 'window', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for the window');
  await writeFile(join(folder, 'window', 'index.html'), '<!doctype html><title>Yesbook</title>');
  await writeFile(join(folder, 'window', 'assets', 'index.js'), 'export {};');
  const door = openDoor(host, log);
  const files = await openWindowFiles(join(folder, 'window'));
  wire = await serveHttp({ owner: door, till: door }, { owner: files, till: files }, 0, log);
  port = Number(new URL(wire.address).port);
  const opened = await ask('GET', new URL(wire.address).pathname);
  cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  page = opened.headers.location ?? '';
});

beforeEach(() => {
  logged.length = 0;
  files = new Map();
  reading = () => Promise.resolve({ shop: 'Rosa' });
});

afterAll(async () => {
  await wire.close();
  await rm(folder, { recursive: true, force: true });
});

/** One request as any program on this machine could send it. */
function ask(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** What the owner's browser adds to a request of our own page. */
const ours = (): OutgoingHttpHeaders => ({
  cookie,
  origin: `http://127.0.0.1:${port}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
});

const about = JSON.stringify({ name: 'about', asks: {} });
const call = (headers: OutgoingHttpHeaders, body: string | Buffer = about, operation = 'read') =>
  ask('POST', `${page}call/${operation}`, headers, body);
const envelope = (answer: Answer) => JSON.parse(answer.text) as Envelope;

/** As a page opens it; refused with its status. */
async function openedSocket(headers = ours()): Promise<{ readonly socket: WebSocket; readonly heard: string[] }> {
  const { origin, ...others } = headers;
  const socket = new WebSocket(`ws://127.0.0.1:${port}${page}socket`, {
    headers: others as Record<string, string>,
    ...(typeof origin === 'string' && { origin }),
  });
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => heard.push(data.toString()));
  await once(socket, 'open');
  return { socket, heard };
}

const answersIn = (heard: readonly string[]) => heard.map((text) => JSON.parse(text) as SocketAnswer);

describe('the opening address', () => {
  it('is exchanged for a cookie no script and no other site can use, and leaves the address bar', async () => {
    const opened = await ask('GET', new URL(wire.address).pathname, { 'sec-fetch-site': 'none' });
    expect(opened.status).toBe(303);
    expect(opened.headers['set-cookie']?.[0]).toMatch(/; Path=\/[\w-]{22}\/; HttpOnly; SameSite=Strict$/);
    expect(opened.headers.location).not.toContain(new URL(wire.address).pathname.slice('/open/'.length));
    expect(opened.text).toBe('');
  });

  it('handed to another program opens the window once only', async () => {
    const path = new URL(wire.addressForOnce()).pathname;
    expect((await ask('GET', path)).status).toBe(303);
    expect((await ask('GET', path)).status).toBe(403);
  });

  it.each(['/open/', '/open/guess', '/open/../open/x', '//', '/?key=guess'])(
    'guessed as %s opens nothing',
    async (path) => {
      expect(await ask('GET', path)).toMatchObject({ status: 403, text: '' });
    },
  );

  it('opens nothing when another site leads there', async () => {
    const { pathname } = new URL(wire.address);
    expect((await ask('GET', pathname, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('a person with an old address', () => {
  const typed = { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' };

  it('is told where the right one stands', async () => {
    const answer = await ask('GET', '/open/old', typed);
    expect(answer).toMatchObject({ status: 403, text: expect.stringContaining('printed where it was started') });
  });

  it('is not told when another page sent them', async () => {
    const sent = await ask('GET', '/open/old', { ...typed, 'sec-fetch-site': 'same-site' });
    expect(sent).toMatchObject({ status: 403, text: '' });
  });
});

describe('whoever is not our own page', () => {
  const strangers: readonly (readonly [string, OutgoingHttpHeaders])[] = [
    ['a foreign name that was rebound to this machine', { host: 'shop.example:80' }],
    ['a foreign name with our port', { host: 'shop.example' }],
    ['another site', { origin: 'https://shop.example' }],
    ['a page without an origin', { origin: 'null' }],
    ["a page of another user's program on another port", { origin: 'http://127.0.0.1:9' }],
    ['another site, as the browser tells it', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine, as the browser tells it', { 'sec-fetch-site': 'same-site' }],
    ['a link somebody typed, where something would change', { 'sec-fetch-site': 'none' }],
    ['a program without the cookie', { cookie: '' }],
    ['a program with a guessed cookie', { cookie: 'yesbook=guess' }],
  ];

  it.each(strangers)('gets 403 and nothing else: %s', async (_who, headers) => {
    const answer = await call({ ...ours(), ...headers });
    expect(answer).toMatchObject({ status: 403, text: '' });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['', 'files/kept', 'assets/index.js'])('cannot read /%s without the cookie', async (path) => {
    expect(await ask('GET', `${page}${path}`)).toMatchObject({ status: 403, text: '' });
  });

  it.each(strangers)('gets no socket: %s', async (_who, headers) => {
    await expect(openedSocket({ ...ours(), ...headers })).rejects.toThrow('Unexpected server response: 403');
    expect(listeners.size).toBe(0);
  });

  it('cannot call without an origin', async () => {
    const { origin: _origin, ...headers } = ours();
    expect((await call(headers)).status).toBe(403);
    await expect(openedSocket(headers)).rejects.toThrow('403');
  });

  it('that asks for a socket and is gone before the answer hurts nobody', async () => {
    const stream = connectSocket(port, '127.0.0.1');
    stream.write('GET /socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    await once(stream, 'ready');
    stream.resetAndDestroy();
    expect(envelope(await call(ours()))).toMatchObject({ ok: true });
  });

  it('is not asked by a browser for the cookie, as it is bound to a path only our page knows', async () => {
    expect(await ask('POST', '/call/read', ours(), about)).toMatchObject({ status: 403, text: '' });
  });

  it('gets no permission ahead of a request', async () => {
    const preflight = await ask('OPTIONS', `${page}call/read`, { origin: 'https://shop.example' });
    expect(preflight).toMatchObject({ status: 403, text: '' });
  });

  it('cannot reach the port from another machine', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address !== undefined && !address.internal && address.family === 'IPv4');
    const socket = connectSocket(port, outside?.address ?? '127.0.0.2');
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });
});

describe('our own page', () => {
  it('gets its files, and none beside them', async () => {
    expect(await ask('GET', page, { cookie })).toMatchObject({ status: 200, text: expect.stringContaining('Yesbook') });
    expect((await ask('GET', `${page}assets/index.js`, { cookie })).headers['content-type']).toContain(
      'text/javascript',
    );
    for (const path of ['secret.txt', '../secret.txt', '%2e%2e/secret.txt', 'assets', 'assets/..%2f..%2fsecret.txt']) {
      const answer = await ask('GET', `${page}${path}`, { cookie });
      expect(answer.text).toBe('');
      expect([403, 404]).toContain(answer.status);
    }
  });

  it('may be kept by the browser as far as it is the program, and no further', async () => {
    const keeping = async (path: string) => (await ask('GET', `${page}${path}`, { cookie })).headers['cache-control'];
    expect(await keeping('assets/index.js')).toBe('private, max-age=86400, immutable');
    for (const path of ['', 'index.html', 'assets/none.js', 'files/none']) expect(await keeping(path)).toBe('no-store');
  });

  it('may do nothing that a shop does not need, on any answer', async () => {
    for (const answer of [await ask('GET', page, { cookie }), await call(ours()), await ask('GET', '/')]) {
      const policy = answer.headers['content-security-policy'];
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['x-powered-by']).toBeUndefined();
    }
  });

  it.each([
    ['its user opened it', { 'sec-fetch-site': 'none' }, undefined],
    ['a page of ours opened it', { 'sec-fetch-site': 'same-origin' }, 'same-origin'],
    ['the browser does not tell who opened it', {}, 'same-origin'],
  ])('is cut off from a page that may have opened it: %s', async (_who, told, policy) => {
    const opened = await ask('GET', new URL(wire.address).pathname, told);
    const shown = await ask('GET', page, { cookie, ...told });
    for (const answer of [opened, shown]) expect(answer.headers['cross-origin-opener-policy']).toBe(policy);
  });

  it('reads and runs', async () => {
    expect(envelope(await call(ours()))).toEqual({ ok: true, answer: { shop: 'Rosa' } });
    const ran = await call(ours(), JSON.stringify({ name: 'startSample', asks: {} }), 'run');
    expect(envelope(ran)).toEqual({ ok: true, answer: { kind: 'done', outcome: { ran: 'startSample' } } });
  });

  it.each([
    ['what is no JSON', '{"name":'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['an unknown question', '{"name":"everything","asks":{}}'],
    ['a name every object has', '{"name":"constructor","asks":{}}'],
    ['a question with more in it than it asks', '{"name":"about","asks":{"x":1}}'],
  ])('is told what is wrong with %s', async (_what, body) => {
    expect(envelope(await call(ours(), body))).toMatchObject({ ok: false, kind: 'nonsense' });
    expect(logged).toEqual([]);
  });

  it('is told a fault by its id alone, without a trace', async () => {
    reading = () => Promise.reject(new Error('at secretFunction (/somewhere/file.ts:1)'));
    const answer = await call(ours());
    expect(envelope(answer)).toEqual({
      ok: false,
      kind: 'fault',
      id: expect.stringMatching(/^[0-9A-F]{2}-[0-9A-F]{2}$/),
      why: 'unforeseen',
    });
    expect(answer.text).not.toContain('secretFunction');
    expect(logged).toEqual([expect.stringContaining('secretFunction')]);
  });

  it('is told when the disk is full, also where a library wrapped the error', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    reading = () => Promise.reject(new Error('could not write', { cause: full }));
    expect(envelope(await call(ours()))).toMatchObject({ kind: 'fault', why: 'diskFull' });
  });

  it('sends no more than a call may hold, and nothing but JSON', async () => {
    expect((await call(ours(), Buffer.alloc(1024 * 1024 + 1, 0x20))).status).toBe(413);
    expect((await call({ ...ours(), 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask('DELETE', page, ours())).status).toBe(405);
    expect((await call(ours(), about, 'forget')).status).toBe(405);
  });

  it('hands over a chosen file and keeps one the host made, whatever its name', async () => {
    const photo = Buffer.from([0xff, 0xd8, 0x00, 0xff]);
    const name = 'Größe "1"; x=\r\n(ß).jpg';
    const taken = await ask(
      'POST',
      `${page}files?name=${encodeURIComponent(name)}`,
      { ...ours(), 'content-type': 'image/jpeg' },
      photo,
    );
    expect(envelope(taken)).toEqual({ ok: true, answer: { handle: 'kept' } });
    expect(files.get('kept')).toMatchObject({ name, mediaType: 'image/jpeg' });
    expect(Buffer.from(files.get('kept')?.bytes ?? [])).toEqual(photo);

    const given = await ask('GET', `${page}files/kept`, { cookie, 'sec-fetch-site': 'same-origin' });
    expect(given.status).toBe(200);
    const disposition = given.headers['content-disposition'] ?? '';
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w%.~-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name);
    expect((await ask('GET', `${page}files/gone`, { cookie })).status).toBe(404);
  });

  it('reads over its socket, as many questions at once as it likes, each answered under its number', async () => {
    const { socket, heard } = await openedSocket();
    const letGo: (() => void)[] = [];
    reading = () => new Promise((answer) => letGo.push(() => answer({ nth: letGo.length })));
    socket.send(`1 ${about}`);
    socket.send(`7 ${about}`);
    await expect.poll(() => letGo.length).toBe(2);
    for (const go of letGo.toReversed()) go();
    await expect
      .poll(() => answersIn(heard).map(({ nth, envelope: { ok } }) => `${nth} ${ok}`))
      .toEqual(['7 true', '1 true']);
    socket.terminate();
  });

  it.each([
    ['what is no JSON', '1 {"name":'],
    ['an unknown question', '1 {"name":"everything","asks":{}}'],
    ['a wish', '1 {"name":"startSample","asks":{}}'],
  ])('is told over its socket what is wrong with %s', async (_what, question) => {
    const { socket, heard } = await openedSocket();
    socket.send(question);
    socket.send(`2 ${about}`);
    await expect
      .poll(() => answersIn(heard).toSorted((one, other) => one.nth - other.nth))
      .toMatchObject([
        { nth: 1, envelope: { ok: false, kind: 'nonsense' } },
        { nth: 2, envelope: { ok: true } },
      ]);
    expect(logged).toEqual([]);
    socket.terminate();
  });

  it.each([
    ['a question without a number', about, 1002],
    ['a number nobody counts to', `0 ${about}`, 1002],
    ['bytes that are no UTF-8', Buffer.from([0x31, 0x20, 0x22, 0xff, 0x22]), 1007],
    ['more than a question may hold', `1 ${' '.repeat(1024 * 1024)}`, 1009],
  ])('has its socket closed for %s', async (_what, question, code) => {
    const { socket } = await openedSocket();
    const closed = once(socket, 'close');
    socket.send(question, { binary: false });
    expect((await closed)[0]).toBe(code);
    await expect.poll(() => listeners.size).toBe(0);
    expect(envelope(await call(ours()))).toMatchObject({ ok: true });
  });

  it('hears the ring after a change, and leaves no listener behind', async () => {
    const { socket, heard } = await openedSocket();
    await expect.poll(() => listeners.size).toBe(1);
    for (const listener of listeners) listener();
    await expect.poll(() => heard).toEqual([socketRing]);
    socket.terminate();
    await expect.poll(() => listeners.size).toBe(0);
  });

  it('that goes away in the middle of a call is no fault', async () => {
    const socket = connectSocket(port, '127.0.0.1');
    const head = `POST ${page}call/read HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n`;
    socket.write(`${head}Cookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`);
    await once(socket, 'ready');
    socket.destroy();
    expect(envelope(await call(ours()))).toMatchObject({ ok: true });
    expect(logged).toEqual([]);
  });
});

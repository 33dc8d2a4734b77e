import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type Reply = {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** How a provider may fail: an answer of its own, or none, before or after it has taken the request in. */
export type Misbehaviour =
  | ({ readonly kind: 'answers' } & Reply)
  | { readonly kind: 'hangs' | 'cuts'; readonly taken: 'before' | 'after' }
  /** Begins an answer and lets a byte of it fall now and then, without end. */
  | { readonly kind: 'drips' }
  /** Answers as usual after all. */
  | { readonly kind: 'behaves' };

export type FakeServer = {
  readonly origin: string;
  /** Everything that was asked, oldest first. */
  readonly asked: readonly Asked[];
  /** What no real provider would have understood; a test ends with none. */
  readonly violations: readonly string[];
  /** What the next requests meet with, one each, instead of the usual answer. */
  misbehave(...how: readonly Misbehaviour[]): void;
  close(): Promise<void>;
};

/** A loopback provider. The answering function throws where the request is not as documented. */
export const startFake = async (answer: (asked: Asked) => Reply): Promise<FakeServer> => {
  const asked: Asked[] = [];
  const violations: string[] = [];
  const coming: Misbehaviour[] = [];
  const strictly = (request: Asked): Reply => {
    try {
      if (request.method === 'GET' && request.body !== '') throw new Error('a question with a body');
      if (!(request.headers.accept ?? '').includes('application/json')) throw new Error('no JSON is asked for');
      return answer(request);
    } catch (violation) {
      const what = violation instanceof Error ? violation.message : 'unknown';
      violations.push(`${request.method} ${request.path}: ${what}`);
      return { status: 418, json: { violation: what } };
    }
  };
  const server = createServer((request, response) => {
    void (async () => {
      const seen = await read(request);
      asked.push(seen);
      const how = coming.shift();
      if (how?.kind === 'answers') return write(response, how);
      if (how === undefined || how.kind === 'behaves') return write(response, strictly(seen));
      if (how.kind === 'drips') return drip(response);
      if (how.taken === 'after') strictly(seen);
      if (how.kind === 'cuts') response.destroy();
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    violations,
    misbehave: (...how) => void coming.push(...how),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** An address where nobody listens. */
export const deadOrigin = async (): Promise<string> => {
  const gone = await startFake(() => ({ status: 404 }));
  await gone.close();
  return gone.origin;
};

const read = async (request: IncomingMessage): Promise<Asked> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(pieces).toString('utf8'),
  };
};

const write = (response: ServerResponse, reply: Reply) => {
  const text = reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
  const type = reply.json === undefined ? 'text/html' : 'application/json';
  response.writeHead(reply.status, { 'content-type': type, ...reply.headers });
  response.end(text);
};

const drip = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const drops = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(drops));
};

/** The form fields of a request, none of which may be unknown, doubled or missing. */
export const formOf = (
  asked: Asked,
  fields: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Readonly<Record<string, string>> => {
  if (asked.headers['content-type'] !== 'application/x-www-form-urlencoded') throw new Error('not a form');
  return strictly(new URLSearchParams(asked.body), fields);
};

export const queryOf = (
  asked: Asked,
  fields: { readonly required?: readonly string[]; readonly optional?: readonly string[] },
): Readonly<Record<string, string>> => strictly(asked.query, { required: [], ...fields });

const strictly = (
  params: URLSearchParams,
  fields: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const [name, value] of params) {
    if (!fields.required.includes(name) && fields.optional?.includes(name) !== true) {
      throw new Error(`the field ${name} is unknown`);
    }
    if (name in found) throw new Error(`the field ${name} came twice`);
    found[name] = value;
  }
  for (const name of fields.required) if (!(name in found)) throw new Error(`the field ${name} is missing`);
  return found;
};

/** A sender as every provider takes it: a number, a short code, or a name of at most 11 letters and digits. */
export const holdsSender = (from: string, number: RegExp = /^\+[1-9]\d{6,14}$/): void => {
  const isName = /^(?=.*[A-Za-z])[A-Za-z0-9 &.+-]{1,11}$/.test(from);
  if (!number.test(from) && !/^\d{3,8}$/.test(from) && !isName) throw new Error('the sender is of no documented form');
};

export const hasBasic = (asked: Asked, user: string, password: string): boolean =>
  asked.headers.authorization === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

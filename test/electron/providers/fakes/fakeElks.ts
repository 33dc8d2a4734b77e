import { type Asked, type FakeServer, formOf, hasBasic, queryOf, type Reply, startFake } from './fakeServer.ts';

export type FakeElks = FakeServer & {
  readonly username: string;
  readonly password: string;
  readonly reached: readonly { readonly id: string; readonly to: string; readonly message: string }[];
  refuse(to: string, status: number, words: string): void;
  settle(id: string, status: 'delivered' | 'failed'): void;
  textFrom(from: string, to: string, message: string): string;
};

type Sms = {
  readonly id: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly from: string;
  readonly to: string;
  readonly created: string;
  readonly message: string;
  readonly status?: string;
  readonly delivered?: string;
  readonly cost: number;
};

/** 46elks by https://46elks.com/docs: form fields, plain words for errors, a history from the newest back. */
export const startFakeElks = async (options: {
  readonly now: () => number;
  readonly pageSize?: number;
}): Promise<FakeElks> => {
  const username = 'u0123456789';
  const password = 'ELKSPASSWORDNEVERSHOWN';
  const all: Sms[] = [];
  const reached: { id: string; to: string; message: string }[] = [];
  const refusals = new Map<string, { readonly status: number; readonly words: string }>();
  let tick = 0;
  /** Microseconds without a zone; never the same twice, as pages are cut by them. */
  const stamp = () => {
    tick += 1;
    return new Date(options.now()).toISOString().replace('Z', String(tick % 1000).padStart(3, '0'));
  };

  const send = (asked: Asked): Reply => {
    const { from = '', to = '', message = '' } = formOf(asked, { required: ['from', 'to', 'message'] });
    if (!/^\+[1-9]\d{6,14}$/.test(from) && !/^[A-Za-z][A-Za-z0-9]{0,10}$/.test(from))
      return { status: 400, text: 'Invalid from' };
    if (message === '') return { status: 400, text: 'Missing message' };
    if (!/^\+\d{7,15}$/.test(to)) return { status: 400, text: 'Invalid to number' };
    const refused = refusals.get(to);
    if (refused !== undefined) return { status: refused.status, text: refused.words };
    const made: Sms = {
      id: `s${String(all.length).padStart(32, '0')}`,
      direction: 'outgoing',
      from,
      to,
      created: stamp(),
      message,
      status: 'created',
      cost: 3500,
    };
    all.push(made);
    reached.push({ id: made.id, to, message });
    return { status: 200, json: { ...made, parts: 1 } };
  };

  const history = (asked: Asked): Reply => {
    const query = queryOf(asked, { optional: ['start', 'end', 'limit', 'to'] });
    const limit = Math.min(Number(query['limit'] ?? 100), options.pageSize ?? 100);
    if (!(Number(query['limit'] ?? 100) >= 1 && Number(query['limit'] ?? 100) <= 100))
      throw new Error('limit is out of range');
    for (const at of [query['start'], query['end']]) {
      if (at !== undefined && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}$/.test(at))
        throw new Error('start or end is no time');
    }
    const found = all
      .filter(({ to }) => query['to'] === undefined || to === query['to'])
      .filter(({ created }) => query['start'] === undefined || created < query['start'])
      .filter(({ created }) => query['end'] === undefined || created > query['end'])
      .toReversed();
    const shown = found.slice(0, limit);
    return { status: 200, json: { data: shown, ...(found.length > limit ? { next: shown.at(-1)?.created } : {}) } };
  };

  const server = await startFake((asked) => {
    if (!hasBasic(asked, username, password)) return { status: 401, text: 'API access denied' };
    if (asked.path === '/a1/sms') {
      if (asked.method === 'POST') return send(asked);
      if (asked.method === 'GET') return history(asked);
    }
    if (asked.method !== 'GET') throw new Error('no such method here');
    queryOf(asked, {});
    if (asked.path === '/a1/me')
      return { status: 200, json: { displayname: 'Blum', balance: 1_234_500, currency: 'SEK' } };
    const id = /^\/a1\/sms\/(s\d{32})$/.exec(asked.path)?.[1];
    const one = all.find((sms) => sms.id === id);
    if (id === undefined) throw new Error('no such path');
    return one === undefined ? { status: 404, text: 'Not found' } : { status: 200, json: one };
  });

  return {
    ...server,
    username,
    password,
    reached,
    refuse: (to, status, words) => void refusals.set(to, { status, words }),
    settle: (id, status) => {
      const place = all.findIndex((sms) => sms.id === id);
      const sms = all[place];
      if (sms === undefined) throw new Error(`no message ${id}`);
      all[place] = { ...sms, status, ...(status === 'delivered' ? { delivered: '2026-11-22T10:00:10Z' } : {}) };
    },
    textFrom: (from, to, message) => {
      const id = `s${String(all.length).padStart(32, '0')}`;
      all.push({ id, direction: 'incoming', from, to, created: stamp(), message, cost: 0 });
      return id;
    },
  };
};

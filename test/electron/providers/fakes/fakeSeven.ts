import { type Asked, type FakeServer, formOf, holdsSender, queryOf, type Reply, startFake } from './fakeServer.ts';

export type FakeSeven = FakeServer & {
  readonly apiKey: string;
  readonly reached: readonly {
    readonly id: string;
    readonly to: string;
    readonly text: string;
    readonly foreignId: string;
  }[];
  /** From now on this number is answered with this code. */
  refuse(to: string, code: string): void;
  settle(id: string, status: string): void;
  /** From now on the filter of the journal takes numbers without their plus sign only. */
  filterWithoutPlus(): void;
  textFrom(from: string, to: string, text: string, list: 'inbound' | 'replies'): void;
};

type Text = { readonly id: string; readonly timestamp: string } & Readonly<Record<string, string>>;

/** seven.io by its OpenAPI file: field names, header, page limits, and the codes a send answers with. */
export const startFakeSeven = async (options: { readonly now: () => number }): Promise<FakeSeven> => {
  const apiKey = 'seven-key-never-shown';
  const reached: { id: string; to: string; from: string; text: string; foreignId: string; at: string }[] = [];
  const states = new Map<string, string>();
  const refusals = new Map<string, string>();
  let filtered = (to: string): string => to;
  const texts = { inbound: [] as Text[], replies: [] as Text[] };

  const send = (asked: Asked): Reply => {
    const form = formOf(asked, { required: ['to', 'from', 'text', 'foreign_id', 'json'] });
    const { to = '', from = '', text = '', foreign_id: foreignId = '' } = form;
    if (!/^[A-Za-z0-9.\-_@|]+$/.test(foreignId)) throw new Error('foreign_id is not of the documented form');
    if (foreignId.length > 64) throw new Error('foreign_id is too long');
    if (form['json'] !== '1') throw new Error('json is neither asked for nor not');
    if (text === '') throw new Error('text is empty');
    if (!/^\+?[1-9]\d{6,14}$/.test(to)) return failed('202');
    holdsSender(from);
    if (text.length > 1520) return failed('401');
    const code = refusals.get(to);
    if (code !== undefined) return failed(code);
    const id = String(77_000_000_000 + reached.length);
    reached.push({ id, to, from, text, foreignId, at: berlin(options.now()) });
    return {
      status: 200,
      json: {
        success: '100',
        total_price: 0.075,
        balance: 12.5,
        debug: 'false',
        sms_type: 'direct',
        messages: [
          {
            id,
            sender: from,
            recipient: to.slice(1),
            text,
            encoding: 'gsm',
            parts: 1,
            udh: null,
            label: null,
            is_binary: false,
            price: 0.075,
            success: true,
            error: null,
            error_text: null,
          },
        ],
      },
    };
  };

  const journal = (asked: Asked, entries: readonly { readonly timestamp: string }[]): Reply => {
    const query = queryOf(asked, { optional: ['id', 'date_from', 'date_to', 'to', 'state', 'limit', 'offset'] });
    const limit = Number(query['limit'] ?? 100);
    if (!(limit >= 1 && limit <= 100)) throw new Error('limit is out of range');
    const since = query['date_from'] ?? '';
    if (since !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(since)) throw new Error('date_from is no date');
    const offset = Number(query['offset'] ?? 0);
    if (!(offset >= 0)) throw new Error('offset is out of range');
    const found = entries.filter(({ timestamp }) => timestamp.slice(0, 10) >= since);
    return { status: 200, json: found.slice(offset, offset + limit) };
  };

  const server = await startFake((asked) => {
    if (asked.headers['x-api-key'] !== apiKey) return { status: 401, json: { error: 'Unauthorized' } };
    if (asked.method === 'POST' && asked.path === '/api/sms') return send(asked);
    if (asked.method !== 'GET') throw new Error('no such method here');
    if (asked.path === '/api/balance') queryOf(asked, {});
    if (asked.path === '/api/balance') return { status: 200, json: { amount: 12.5, currency: 'EUR' } };
    if (asked.path === '/api/status') {
      const ids = (queryOf(asked, { required: ['msg_id'] })['msg_id'] ?? '').split(',');
      if (ids.some((id) => !/^\d+$/.test(id))) throw new Error('msg_id is not of the documented form');
      const json = ids.map((id) => ({
        id,
        status: states.get(id) ?? 'TRANSMITTED',
        status_time: '2026-11-22 11:00:00.000',
      }));
      return { status: 200, json };
    }
    if (asked.path === '/api/journal/inbound') return journal(asked, texts.inbound);
    if (asked.path === '/api/journal/replies') return journal(asked, texts.replies);
    if (asked.path === '/api/journal/outbound') {
      const to = asked.query.get('to');
      const entries = reached.filter((each) => to === null || filtered(each.to) === to).map(toEntry);
      return journal(asked, entries);
    }
    throw new Error('no such path');
  });

  return {
    ...server,
    apiKey,
    reached,
    refuse: (to, code) => void refusals.set(to, code),
    settle: (id, status) => void states.set(id, status),
    filterWithoutPlus: () => void (filtered = (to) => to.slice(1)),
    textFrom: (from, to, text, list) => {
      const id = String(texts[list].length + 1);
      texts[list].push({
        id,
        from: from.slice(1),
        to: to.slice(1),
        text,
        timestamp: berlin(options.now()),
        price: '0.0',
      });
    },
  };
};

const failed = (code: string): Reply => ({ status: 200, json: { success: code, messages: [] } });

const toEntry = (each: { id: string; to: string; from: string; text: string; foreignId: string; at: string }) => ({
  id: each.id,
  from: each.from,
  to: each.to.slice(1),
  text: each.text,
  timestamp: each.at,
  price: '0.075',
  channel: 'sms',
  dlr: null,
  dlr_timestamp: null,
  foreign_id: each.foreignId,
  label: null,
});

/** German winter time, as the journal writes it. */
const berlin = (now: number): string => new Date(now + 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

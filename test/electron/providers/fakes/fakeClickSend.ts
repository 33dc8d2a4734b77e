import { type Asked, type FakeServer, hasBasic, holdsSender, queryOf, type Reply, startFake } from './fakeServer.ts';

export type FakeClickSend = FakeServer & {
  readonly username: string;
  readonly apiKey: string;
  readonly reached: readonly {
    readonly id: string;
    readonly to: string;
    readonly body: string;
    readonly reference: string;
  }[];
  refuse(to: string, status: string): void;
  settle(id: string, code: string, words: string): void;
  /** From now on the filter of the history takes numbers without their plus sign only. */
  filterWithoutPlus(): void;
  textFrom(from: string, to: string, body: string): void;
};

/** ClickSend v3 by its own documentation: one envelope, pages of 15 to 100, Unix seconds. */
export const startFakeClickSend = async (options: { readonly now: () => number }): Promise<FakeClickSend> => {
  const username = 'blum';
  const apiKey = 'clicksend-key-never-shown';
  const reached: { id: string; to: string; from: string; body: string; reference: string; date: number }[] = [];
  const states = new Map<string, { readonly code: string; readonly words: string }>();
  let filtered = (to: string): string => to;
  const refusals = new Map<string, string>();
  const texts: object[] = [];
  const seconds = () => Math.floor(options.now() / 1000);

  const send = (asked: Asked): Reply => {
    if (asked.headers['content-type'] !== 'application/json') throw new Error('not JSON');
    const { messages, ...others } = JSON.parse(asked.body) as { messages: Record<string, unknown>[] };
    if (Object.keys(others).length > 0) throw new Error('an unknown field');
    if (!(messages.length >= 1 && messages.length <= 1000)) throw new Error('a call takes 1 to 1000 messages');
    const made = messages.map((message) => {
      const known = ['to', 'from', 'body', 'custom_string'];
      for (const [name, value] of Object.entries(message)) {
        if (!known.includes(name)) throw new Error(`the field ${name} is unknown`);
        if (typeof value !== 'string') throw new Error(`the field ${name} is no text`);
      }
      const { to, from, body, custom_string: reference } = message as Record<string, string>;
      if (body === undefined || body === '') throw new Error('body is empty');
      if (!/^\+[1-9]\d{6,14}$/.test(to ?? '')) throw new Error('to is not of the documented form');
      if ((reference ?? '').length > 50) throw new Error('custom_string is too long');
      holdsSender(from ?? '');
      const status = refusals.get(to ?? '') ?? 'SUCCESS';
      const id = `1F0${String(reached.length).padStart(5, '0')}-C38C-6308-BE4B-C7C51D01DCF0`;
      if (status === 'SUCCESS') {
        reached.push({
          id,
          to: to ?? '',
          from: from ?? '',
          body: body ?? '',
          reference: reference ?? '',
          date: seconds(),
        });
      }
      return {
        to,
        from,
        body,
        custom_string: reference,
        message_id: id,
        message_parts: 1,
        message_price: '0.0792',
        status,
      };
    });
    return envelope({ total_price: 0.0792, total_count: 1, queued_count: 1, messages: made, blocked_count: 0 });
  };

  const paged = (asked: Asked, items: readonly object[], optional: readonly string[]): Reply => {
    const query = queryOf(asked, { optional: ['page', 'limit', ...optional] });
    const limit = Number(query['limit'] ?? 15);
    if (!(limit >= 15 && limit <= 100)) throw new Error('limit is out of range');
    const page = Number(query['page'] ?? 1);
    if (!(Number.isInteger(page) && page >= 1)) throw new Error('page is out of range');
    return envelope({
      total: items.length,
      per_page: limit,
      current_page: page,
      last_page: Math.max(1, Math.ceil(items.length / limit)),
      next_page_url: null,
      prev_page_url: null,
      from: 1,
      to: items.length,
      data: items.slice((page - 1) * limit, page * limit),
    });
  };

  const server = await startFake((asked) => {
    if (!hasBasic(asked, username, apiKey)) {
      return {
        status: 401,
        json: { http_code: 401, response_code: 'UNAUTHORIZED', response_msg: 'Authorization failed.', data: null },
      };
    }
    if (asked.method === 'POST' && asked.path === '/v3/sms/send') return send(asked);
    if (asked.method !== 'GET') throw new Error('no such method here');
    if (asked.path === '/v3/account') {
      queryOf(asked, {});
      return envelope({ username, balance: '8.412300', _currency: { currency_name_short: 'AUD' } });
    }
    if (asked.path === '/v3/sms/inbound') return paged(asked, texts, []);
    if (asked.path === '/v3/sms/history') {
      const from = asked.query.get('date_from');
      if (from !== null && !/^\d{10}$/.test(from)) throw new Error('date_from is no Unix time');
      const narrowed = asked.query.get('q');
      if (narrowed !== null && !/^to:\+\d+$/.test(narrowed)) throw new Error('q is not of the documented form');
      const items = reached
        .filter(({ to }) => narrowed === null || narrowed === `to:${filtered(to)}`)
        .filter(({ date }) => from === null || date >= Number(from))
        .map((each) => toHistory(each, states.get(each.id)));
      return paged(asked, items, ['date_from', 'date_to', 'q', 'order_by']);
    }
    throw new Error('no such path');
  });

  return {
    ...server,
    username,
    apiKey,
    reached,
    refuse: (to, status) => void refusals.set(to, status),
    settle: (id, code, words) => void states.set(id, { code, words }),
    filterWithoutPlus: () => void (filtered = (to) => to.slice(1)),
    textFrom: (from, to, body) => {
      const message_id = `C557B56E-83C0-4070-A74C-${String(texts.length).padStart(12, '0')}`;
      const original = { original_body: '', original_message_id: '', custom_string: '' };
      texts.push({ timestamp: String(seconds()), from, body, to, message_id, ...original, _keyword: '' });
    },
  };
};

const envelope = (data: object): Reply => ({
  status: 200,
  json: { http_code: 200, response_code: 'SUCCESS', response_msg: 'Here are your data.', data },
});

const toHistory = (
  each: { id: string; to: string; from: string; body: string; reference: string; date: number },
  state: { readonly code: string; readonly words: string } | undefined,
) => ({
  direction: 'out',
  date: each.date,
  to: each.to,
  from: each.from,
  body: each.body,
  message_id: each.id,
  custom_string: each.reference,
  status: state === undefined ? 'Sent' : 'Completed',
  status_code: state?.code ?? '200',
  status_text: state?.words ?? 'Success: Message sent.',
});

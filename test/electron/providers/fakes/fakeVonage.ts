import { measure } from '#shared/rules/message.ts';
import {
  type Asked,
  type FakeServer,
  formOf,
  hasBasic,
  holdsSender,
  queryOf,
  type Reply,
  startFake,
} from './fakeServer.ts';

export type FakeVonage = FakeServer & {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly reached: readonly {
    readonly id: string;
    readonly to: string;
    readonly text: string;
    readonly type: string;
  }[];
  refuse(to: string, status: string, words: string): void;
  settle(id: string, status: string, errorCode: string): void;
  textFrom(from: string, to: string, body: string): void;
};

type Sent = {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly type: string;
  readonly reference: string;
  readonly at: number;
};

/** Vonage by sms.yml and reports.yml of its API specification; both hosts on one address. */
export const startFakeVonage = async (options: {
  readonly now: () => number;
  readonly pageSize?: number;
}): Promise<FakeVonage> => {
  const apiKey = 'abcd1234';
  const apiSecret = 'vonagesecret0001';
  const reached: Sent[] = [];
  const texts: {
    readonly at: number;
    readonly record: { readonly message_body: string } & Readonly<Record<string, unknown>>;
  }[] = [];
  const refusals = new Map<string, { readonly status: string; readonly words: string }>();
  const states = new Map<string, { readonly status: string; readonly errorCode: string }>();
  const pageSize = options.pageSize ?? 1000;

  const send = (asked: Asked): Reply => {
    const required = ['api_key', 'api_secret', 'from', 'to', 'text', 'type', 'client-ref'];
    const form = formOf(asked, { required });
    const { from = '', to = '', text = '', type = '', 'client-ref': reference = '' } = form;
    if (form['api_key'] !== apiKey || form['api_secret'] !== apiSecret) return answered('4', 'Bad Credentials');
    if (!/^\d{7,15}$/.test(to)) throw new Error('to is not of the documented form');
    if (type !== 'text' && type !== 'unicode') throw new Error('type is unknown');
    if (text === '') throw new Error('text is empty');
    if (type === 'text' && measure(text).encoding !== 'GSM-7') throw new Error('text needs the type unicode');
    holdsSender(from, /^[1-9]\d{6,14}$/);
    if (reference.length > 40) throw new Error('client-ref is too long');
    const refused = refusals.get(to);
    if (refused !== undefined) return answered(refused.status, refused.words);
    const id = `0A${String(reached.length).padStart(14, '0')}`;
    reached.push({ id, to, from, text, type, reference, at: options.now() });
    const part = {
      to,
      'message-id': id,
      status: '0',
      'remaining-balance': '3.14',
      'message-price': '0.0333',
      network: '26201',
    };
    return { status: 200, json: { 'message-count': '1', messages: [part] } };
  };

  const records = (asked: Asked): Reply => {
    const optional = ['id', 'date_start', 'date_end', 'include_message', 'status', 'cursor'];
    const query = queryOf(asked, { required: ['account_id', 'product', 'direction'], optional });
    if (query['account_id'] !== apiKey || query['product'] !== 'SMS') throw new Error('wrong account or product');
    if (query['id'] !== undefined && query['date_start'] !== undefined)
      throw new Error('id and dates exclude each other');
    const start = Date.parse(query['date_start'] ?? '');
    const end = Date.parse(query['date_end'] ?? '');
    if (query['id'] === undefined && !(end - start > 0 && end - start <= 86_400_000))
      throw new Error('not within a day');
    if (query['include_message'] !== undefined && !['true', 'false'].includes(query['include_message']))
      throw new Error('include_message is neither true nor false');
    if (query['direction'] !== 'inbound' && query['direction'] !== 'outbound') throw new Error('direction is unknown');
    if ((query['id'] ?? '').split(',').length > 25) throw new Error('too many ids');
    const within = (at: number) => at >= start && at < end;
    const ids = query['id']?.split(',');
    const found =
      query['direction'] === 'inbound'
        ? texts
            .filter(({ at }) => within(at))
            .map(({ record: { message_body, ...record } }) =>
              query['include_message'] === 'true' ? { ...record, message_body } : record,
            )
        : reached
            .filter(({ id, at }) => (ids === undefined ? within(at) : ids.includes(id)))
            .map((sent) => toRecord(sent, states.get(sent.id)));
    const first = Number(query['cursor'] ?? 0);
    const next = new URLSearchParams({ ...query, cursor: String(first + pageSize) });
    const more = found.length > first + pageSize;
    return {
      status: 200,
      json: {
        request_id: 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab',
        request_status: 'SUCCESS',
        product: 'SMS',
        items_count: found.length,
        records: found.slice(first, first + pageSize),
        _links: more
          ? { next: { href: `/v2/reports/records?${next.toString()}` } }
          : { self: { href: '/v2/reports/records' } },
      },
    };
  };

  const server = await startFake((asked) => {
    if (asked.method === 'POST' && asked.path === '/sms/json') return send(asked);
    if (!hasBasic(asked, apiKey, apiSecret)) {
      return { status: 401, json: { title: 'Unauthorized', detail: 'You did not provide correct credentials.' } };
    }
    if (asked.method !== 'GET') throw new Error('no such method here');
    if (asked.path === '/account/get-balance') queryOf(asked, {});
    if (asked.path === '/account/get-balance') return { status: 200, json: { value: 10.28, autoReload: false } };
    if (asked.path === '/v2/reports/records') return records(asked);
    throw new Error('no such path');
  });

  return {
    ...server,
    apiKey,
    apiSecret,
    reached,
    refuse: (to, status, words) => void refusals.set(to, { status, words }),
    settle: (id, status, errorCode) => void states.set(id, { status, errorCode }),
    textFrom: (from, to, body) => {
      const at = options.now();
      const message_id = `0B${String(texts.length).padStart(14, '0')}`;
      const shared = { account_id: apiKey, message_id, direction: 'inbound', from: from.slice(1), to: to.slice(1) };
      texts.push({
        at,
        record: { ...shared, message_body: body, date_received: vonageDate(at), currency: 'EUR', total_price: 0 },
      });
    },
  };
};

const answered = (status: string, words: string): Reply => ({
  status: 200,
  json: { 'message-count': '1', messages: [{ status, 'error-text': words }] },
});

const vonageDate = (at: number): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, '+0000');

const toRecord = (sent: Sent, state: { readonly status: string; readonly errorCode: string } | undefined) => ({
  account_id: 'abcd1234',
  message_id: sent.id,
  client_ref: sent.reference,
  direction: 'outbound',
  from: sent.from,
  to: sent.to,
  date_received: vonageDate(sent.at),
  date_finalized: state === undefined ? '' : vonageDate(sent.at + 2000),
  status: state?.status ?? 'accepted',
  error_code: state?.errorCode ?? '',
  error_code_description: state?.status ?? '',
  currency: 'EUR',
  total_price: 0.0333,
});

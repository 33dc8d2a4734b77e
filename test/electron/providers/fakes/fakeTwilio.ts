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

/** A message as Twilio's OpenAPI file (twilio_api_v2010) shows it. */
type TwilioMessage = {
  readonly sid: string;
  readonly account_sid: string;
  readonly api_version: string;
  readonly body: string;
  readonly date_created: string;
  readonly date_sent: string | null;
  readonly date_updated: string;
  readonly direction: 'inbound' | 'outbound-api';
  readonly error_code: number | null;
  readonly error_message: string | null;
  readonly from: string;
  readonly messaging_service_sid: null;
  readonly num_media: string;
  readonly num_segments: string;
  readonly price: string | null;
  readonly price_unit: string;
  readonly status: string;
  readonly subresource_uris: { readonly media: string };
  readonly to: string;
  readonly uri: string;
};

export type FakeTwilio = FakeServer & {
  readonly accountSid: string;
  readonly secret: string;
  /** What reached it to be sent, oldest first, also where the answer was lost. */
  readonly reached: readonly {
    readonly sid: string;
    readonly to: string;
    readonly from: string;
    readonly body: string;
  }[];
  /** Who was put on its own list of people who said stop, and for which sender. */
  readonly optedOut: readonly { readonly contact: string; readonly sender: string }[];
  /** From now on this number is answered with this error. */
  refuse(to: string, code: number, message: string): void;
  settle(sid: string, status: 'delivered' | 'undelivered' | 'failed', errorCode?: number): void;
  textFrom(from: string, to: string, body: string): string;
};

export const startFakeTwilio = async (options: {
  readonly now: () => number;
  /** Smaller than Twilio's own 50 to 1000, so that a test need not fill pages. */
  readonly largestPage?: number;
}): Promise<FakeTwilio> => {
  const accountSid = `AC${'1'.repeat(32)}`;
  const secret = 'twilio-token-never-shown';
  const messages = new Map<string, TwilioMessage>();
  const refusals = new Map<string, { readonly code: number; readonly message: string }>();
  const reached: { sid: string; to: string; from: string; body: string }[] = [];
  const optedOut: { contact: string; sender: string }[] = [];
  const root = `/2010-04-01/Accounts/${accountSid}`;

  /** twilio_accounts_v1, CreateBulkConsents. */
  const consent = (asked: Asked): Reply => {
    const item = JSON.parse(formOf(asked, { required: ['Items'] })['Items'] ?? '') as Record<string, string>;
    const known = ['contact_id', 'correlation_id', 'sender_id', 'status', 'source'];
    if (Object.keys(item).toSorted().join() !== known.toSorted().join()) throw new Error('an unknown field');
    if (item['status'] !== 'opt-out') throw new Error('nothing but an opt-out may ever be pushed');
    if (!/^[0-9a-f]{32}$/.test(item['correlation_id'] ?? '')) throw new Error('correlation_id is no UUID of 32 digits');
    if (item['source'] !== 'offline') throw new Error('source is unknown');
    optedOut.push({ contact: item['contact_id'] ?? '', sender: item['sender_id'] ?? '' });
    const done = { correlation_id: item['correlation_id'], error_code: 0, error_messages: [] };
    return { status: 201, json: { items: [done] } };
  };

  const add = (direction: TwilioMessage['direction'], from: string, to: string, body: string): TwilioMessage => {
    const sid = `SM${messages.size.toString(16).padStart(32, '0')}`;
    const at = new Date(options.now()).toUTCString().replace('GMT', '+0000');
    const made: TwilioMessage = {
      sid,
      account_sid: accountSid,
      api_version: '2010-04-01',
      body,
      date_created: at,
      date_sent: direction === 'inbound' ? at : null,
      date_updated: at,
      direction,
      error_code: null,
      error_message: null,
      from,
      messaging_service_sid: null,
      num_media: '0',
      num_segments: '1',
      price: null,
      price_unit: 'USD',
      status: direction === 'inbound' ? 'received' : 'queued',
      subresource_uris: { media: `${root}/Messages/${sid}/Media.json` },
      to,
      uri: `${root}/Messages/${sid}.json`,
    };
    messages.set(sid, made);
    return made;
  };

  const create = (asked: Asked): Reply => {
    const form = formOf(asked, { required: ['To', 'From', 'Body'] });
    const { To: to = '', From: from = '', Body: body = '' } = form;
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return problem(400, 21211, `The 'To' number ${to} is not a valid phone number.`);
    holdsSender(from);
    if (body === '') return problem(400, 21602, 'Message body is required');
    if (body.length > 1600)
      return problem(400, 21617, 'The concatenated message body exceeds the 1600 character limit');
    const refused = refusals.get(to);
    if (refused !== undefined) return problem(400, refused.code, refused.message);
    const made = add('outbound-api', from, to, body);
    reached.push({ sid: made.sid, to, from, body });
    return { status: 201, json: made };
  };

  const list = (asked: Asked): Reply => {
    const optional = ['To', 'From', 'DateSent', 'DateSent<', 'DateSent>', 'PageSize', 'Page', 'PageToken'];
    const query = queryOf(asked, { optional });
    const after = query['DateSent>'];
    if (after !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(after)) throw new Error('DateSent> is no date');
    const size = Number(query['PageSize'] ?? 50);
    if (!(size >= 1 && size <= 1000)) throw new Error('PageSize is out of range');
    if ((query['Page'] ?? '0') !== '0' && query['PageToken'] === undefined) throw new Error('a page without its token');
    const pageSize = Math.min(size, options.largestPage ?? 1000);
    const page = Number(query['Page'] ?? 0);
    const found = [...messages.values()]
      .filter(({ to }) => query['To'] === undefined || to === query['To'])
      .filter(({ from }) => query['From'] === undefined || from === query['From'])
      .filter(
        ({ date_sent }) => after === undefined || (date_sent !== null && Date.parse(date_sent) >= Date.parse(after)),
      )
      .toReversed();
    const shown = found.slice(page * pageSize, (page + 1) * pageSize);
    const more = found.length > (page + 1) * pageSize;
    const next = new URLSearchParams(query);
    next.set('Page', String(page + 1));
    next.set('PageToken', `PA${shown.at(-1)?.sid ?? ''}`);
    return {
      status: 200,
      json: {
        messages: shown,
        end: page * pageSize + shown.length - 1,
        first_page_uri: `${root}/Messages.json?PageSize=${size}&Page=0`,
        next_page_uri: more ? `${root}/Messages.json?${next.toString()}` : null,
        page,
        page_size: pageSize,
        previous_page_uri: null,
        start: page * pageSize,
        uri: `${root}/Messages.json`,
      },
    };
  };

  const server = await startFake((asked) => {
    if (!hasBasic(asked, accountSid, secret)) return problem(401, 20003, 'Authenticate');
    if (asked.path === `${root}/Messages.json`) {
      if (asked.method === 'POST') return create(asked);
      if (asked.method === 'GET') return list(asked);
    }
    if (asked.method === 'POST' && asked.path === '/v1/Consents/Bulk') return consent(asked);
    if (asked.method !== 'GET') throw new Error('no such method here');
    if (asked.path === `${root}/Balance.json`) {
      queryOf(asked, {});
      return { status: 200, json: { account_sid: accountSid, balance: '12.34', currency: 'USD' } };
    }
    const sid = new RegExp(`^${root}/Messages/(SM[0-9a-f]{32})\\.json$`).exec(asked.path)?.[1];
    if (sid === undefined) throw new Error('no such path');
    queryOf(asked, {});
    const message = messages.get(sid);
    return message === undefined
      ? problem(404, 20404, 'The requested resource was not found')
      : { status: 200, json: message };
  });

  return {
    ...server,
    accountSid,
    secret,
    reached,
    optedOut,
    refuse: (to, code, message) => void refusals.set(to, { code, message }),
    settle: (sid, status, errorCode) => {
      const message = messages.get(sid);
      if (message === undefined) throw new Error(`no message ${sid}`);
      const date_sent = new Date(options.now()).toUTCString().replace('GMT', '+0000');
      messages.set(sid, { ...message, status, date_sent, error_code: errorCode ?? null });
    },
    textFrom: (from, to, body) => add('inbound', from, to, body).sid,
  };
};

const problem = (status: number, code: number, message: string): Reply => ({
  status,
  json: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

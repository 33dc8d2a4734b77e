import { type Asked, type FakeServer, hasBasic, queryOf, type Reply, startFake } from './fakeServer.ts';

export type FakeAndroid = FakeServer & {
  readonly username: string;
  readonly password: string;
  readonly reached: readonly { readonly id: string; readonly to: string; readonly text: string }[];
  settle(id: string, state: 'Delivered' | 'Failed' | 'Sent', error?: string): void;
  textFrom(from: string, text: string): void;
};

type Kept = {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly state: string;
  readonly error: string | null;
};

type Received = {
  readonly id: string;
  readonly type: string;
  readonly sender: string;
  readonly recipient: null;
  readonly simNumber: number;
  readonly contentPreview: string;
  readonly createdAt: string;
};

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text));

/** SMS Gateway for Android in local server mode, by its documentation and its routes' code. */
export const startFakeAndroid = async (options: {
  readonly now: () => number;
  /** Asked anew at each request, so that it can be changed on the phone. */
  readonly password?: () => string;
}): Promise<FakeAndroid> => {
  const username = 'sms';
  const password = options.password ?? (() => 'phone-password');
  const kept = new Map<string, Kept>();
  const reached: { id: string; to: string; text: string }[] = [];
  const texts: Received[] = [];

  const send = (asked: Asked): Reply => {
    if (asked.headers['content-type'] !== 'application/json') throw new Error('not JSON');
    const body = JSON.parse(asked.body) as Record<string, unknown>;
    const known = ['id', 'textMessage', 'phoneNumbers', 'ttl', 'withDeliveryReport'];
    for (const name of Object.keys(body)) if (!known.includes(name)) throw new Error(`the field ${name} is unknown`);
    const { id, textMessage, phoneNumbers } = body as {
      id: string;
      textMessage: { text: string };
      phoneNumbers: string[];
    };
    if (typeof body['ttl'] !== 'number' || typeof body['withDeliveryReport'] !== 'boolean')
      throw new Error('a wrong type');
    if (id.length > 36) throw new Error('id is too long');
    if (typeof id !== 'string' || id === '') throw new Error('id is no text');
    if (Object.keys(textMessage).join() !== 'text') throw new Error('textMessage is not of the documented form');
    if (typeof textMessage.text !== 'string' || textMessage.text === '') throw new Error('text is no text');
    if (phoneNumbers.length !== 1) throw new Error('one number a message is all that is understood here');
    if (!(Number.isInteger(body['ttl']) && Number(body['ttl']) >= 5)) throw new Error('ttl is less than five seconds');
    const to = phoneNumbers[0] ?? '';
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return { status: 400, json: { message: 'Invalid phone number in row 1' } };
    if (kept.has(id)) return { status: 409, json: { message: 'Message with this id exists' } };
    kept.set(id, { id, to, text: textMessage.text, state: 'Pending', error: null });
    reached.push({ id, to, text: textMessage.text });
    return { status: 202, json: shown(kept.get(id)) };
  };

  const inbox = (asked: Asked): Reply => {
    const query = queryOf(asked, { optional: ['type', 'limit', 'offset', 'from', 'to', 'deviceId'] });
    const limit = Number(query['limit'] ?? 50);
    if (!(limit >= 1 && limit <= 500)) return { status: 400, json: { message: 'limit must be between 1 and 500' } };
    const offset = Number(query['offset'] ?? 0);
    const { from, to, type = 'SMS' } = query;
    if (!['SMS', 'DATA_SMS', 'MMS', 'MMS_DOWNLOADED'].includes(type)) throw new Error('type is unknown');
    for (const at of [from, to]) if (at !== undefined && !isDate(at)) throw new Error('from or to is no date');
    const found = texts
      .filter((text) => text.type === type)
      .filter(({ createdAt }) => from === undefined || Date.parse(createdAt) >= Date.parse(from))
      .filter(({ createdAt }) => to === undefined || Date.parse(createdAt) <= Date.parse(to));
    return {
      status: 200,
      json: found.slice(offset, offset + limit),
      headers: { 'x-total-count': String(found.length) },
    };
  };

  const server = await startFake((asked) => {
    if (!hasBasic(asked, username, password())) return { status: 401, text: '' };
    if (asked.method === 'POST' && asked.path === '/messages') return send(asked);
    if (asked.method !== 'GET') throw new Error('no such method here');
    if (asked.path === '/inbox') return inbox(asked);
    const id = /^\/messages\/([^/]+)$/.exec(asked.path)?.[1];
    if (id === undefined) throw new Error('no such path');
    queryOf(asked, {});
    const message = kept.get(id);
    return message === undefined ? { status: 404, text: '' } : { status: 200, json: shown(message) };
  });

  return {
    ...server,
    username,
    password: password(),
    reached,
    settle: (id, state, error) => {
      const message = kept.get(id);
      if (message === undefined) throw new Error(`no message ${id}`);
      kept.set(id, { ...message, state, error: error ?? null });
    },
    textFrom: (from, text) => {
      const createdAt = new Date(options.now()).toISOString();
      const id = `text:${-texts.length}`;
      texts.push({ id, type: 'SMS', sender: from, recipient: null, simNumber: 1, contentPreview: text, createdAt });
    },
  };
};

const shown = (message: Kept | undefined) => ({
  id: message?.id,
  state: message?.state,
  recipients: [{ phoneNumber: message?.to, state: message?.state, error: message?.error }],
  isEncrypted: false,
  states: { Pending: '2026-11-22T10:00:00.000+00:00' },
});

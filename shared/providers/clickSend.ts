import { z } from 'zod';
import type { FailureKind } from '#shared/facts.ts';
import { plainDetail, readAs, sendOutcomeOf, testFailureOf, troubleOf, unixMilliseconds } from './answers.ts';
import { cursorAfter, oldestFirst, since } from './cursor.ts';
import { secret, text, step, buyANumber } from './description.ts';
import { type Answer, basicAuth, type Line } from './line.ts';
import { senderShown } from './numbers.ts';
import { seekInLists } from './listing.ts';
import { seekerOf } from './seeking.ts';
import type {
  HandedMessage,
  InboundText,
  Provider,
  ProviderEntry,
  ProviderSettings,
  SendOutcome,
  StatusReport,
  Surroundings,
} from './provider.ts';

/** ClickSend REST v3, https://developers.clicksend.com/docs. */
export const clickSend: ProviderEntry = {
  name: 'ClickSend',
  called: { en: 'ClickSend', de: 'ClickSend' },
  inProofs: 'ClickSend',
  carriedBy: 'service',
  home: 'https://dashboard.clicksend.com',
  fields: [text('username', 'Username', ''), secret('apiKey', 'API key')],
  account: ['username'],
  countries: ['AU', 'GB'],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: 120,
  firstReadingDays: 90,
  stopWords: null,
  againstDoubles: 'refusesRepeats',
  lookUp: 'byListing',
  settlesAfter: 60,
  maxInFlight: 4,
  perSecond: 10,
  hasBalance: true,
  claims: [
    {
      says: {
        en: 'Messages are kept for 4 months; an app closed for longer must check opt-outs at ClickSend itself.',
        de: 'Nachrichten werden 4 Monate aufbewahrt; war die App länger zu, müssen Abmeldungen dort geprüft werden.',
      },
      mark: 'documented',
      source: 'https://help.clicksend.com',
    },
    {
      says: {
        en: 'The same text to the same number is refused for a while (THROTTLED).',
        de: 'Derselbe Text an dieselbe Nummer wird eine Weile abgelehnt (THROTTLED).',
      },
      mark: 'specified',
      source: 'https://developers.clicksend.com/docs/',
    },
  ],
  onRamp: {
    beforehand: [
      buyANumber,
      {
        says: {
          en: 'Replies are kept for 4 months. After a longer pause you must look for stops at ClickSend yourself.',
          de: 'Antworten werden 4 Monate aufbewahrt. Nach einer längeren Pause müssen Sie bei ClickSend selbst nach Abmeldungen sehen.',
        },
        mark: 'documented',
        source: 'https://help.clicksend.com',
      },
      {
        says: {
          en: 'How replies are read from ClickSend is known from others only. The test and “Check now” tell whether it works for you.',
          de: 'Wie man Antworten bei ClickSend liest, ist nur von anderen bekannt. Die Prüfung und „Jetzt lesen“ zeigen, ob es bei Ihnen geht.',
        },
        mark: 'secondHand',
      },
    ],
    steps: [
      step(
        [],
        'Sign up at clicksend.com and put money on the account.',
        'Melden Sie sich auf clicksend.com an und laden Sie Guthaben auf.',
        'documented',
        'https://developers.clicksend.com/guides',
      ),
      step(
        [],
        'Rent a “dedicated number” there, so that customers can answer.',
        'Mieten Sie dort eine „dedicated number“, damit Kunden antworten können.',
      ),
      step(
        ['username', 'apiKey'],
        'In the Dashboard open “API Credentials”. Copy “Username” and “API key”, a long password for programs.',
        'Öffnen Sie im Dashboard „API Credentials“. Kopieren Sie „Username“ und „API key“, ein langes Passwort für Programme.',
      ),
    ],
  },
  open,
};

function open(settings: ProviderSettings, surroundings: Surroundings): Provider {
  const line = surroundings.openLine({
    origin: 'https://rest.clicksend.com',
    headers: basicAuth(settings['username'] ?? '', settings['apiKey'] ?? ''),
  });
  return {
    kind: 'clickSend',
    send: async (message, reference) => {
      const { to, text: body, sender } = message;
      const messages = [{ to, from: senderShown(sender), body, custom_string: reference }];
      return toOutcome(await line({ method: 'POST', path: '/v3/sms/send', json: { messages } }));
    },
    status: (handed) => readStatuses(line, handed),
    received: async (cursor) => {
      const from = since(cursor, surroundings.now(), clickSend.firstReadingDays);
      const list = await readPages(line, '/v3/sms/inbound', {}, received);
      if (list.kind === 'trouble') return list;
      const texts = list.items.map(toText).filter(({ receivedAt }) => receivedAt >= hourBefore(from));
      return { kind: 'read', texts: oldestFirst(texts), cursor: cursorAfter(from, texts) };
    },
    lookUp: ({ phone, reference, intendedAt }) => {
      // Two days either way of our clock, and then known by our own reference.
      const date_from = String(Math.floor(Date.parse(intendedAt) / 1000) - 172_800);
      return seekInLists({ narrowed: { q: `to:${phone}`, date_from }, whole: { date_from } }, async (query) => {
        const list = await readPages(line, '/v3/sms/history', query, sent);
        if (list.kind === 'trouble') return list;
        return {
          kind: 'read',
          providerId: list.items.find(({ custom_string }) => custom_string === reference)?.message_id,
        };
      });
    },
    test: async () => {
      const answer = await line({ method: 'GET', path: '/v3/account' });
      const read = readAs(answer, account);
      return read === null
        ? testFailureOf(answer)
        : { kind: 'works', account: read.data.username, balance: fundsOf(read.data) };
    },
    balance: async () => {
      const answer = await line({ method: 'GET', path: '/v3/account' });
      const read = readAs(answer, account);
      return read === null ? troubleOf(answer) : { kind: 'balance', balance: fundsOf(read.data) };
    },
  };
}

const loose = z.union([z.string(), z.number()]).transform(String);
/** Unix seconds, as a number or in digits. */
const seconds = z
  .union([z.number(), z.string().regex(/^\d+$/)])
  .transform((at) => Number(at) * 1000)
  .pipe(unixMilliseconds);

const handedOver = z.object({
  data: z.object({
    messages: z
      .array(z.object({ message_id: z.string().nullish(), status: z.string(), message_price: loose.nullish() }))
      .min(1),
  }),
});
const account = z.object({
  data: z.object({
    username: z.string(),
    balance: loose,
    _currency: z.object({ currency_name_short: z.string() }).optional(),
  }),
});
const sent = z.object({
  message_id: z.string(),
  custom_string: z.string().nullish(),
  status: z.string().nullish(),
  status_code: loose.nullish(),
  status_text: z.string().nullish(),
});
const received = z.object({
  message_id: z.string(),
  timestamp: seconds,
  from: z.string(),
  to: z.string(),
  body: z.string(),
});

const fundsOf = (data: z.infer<typeof account>['data']) => ({
  amount: data.balance,
  ...(data._currency === undefined ? {} : { currency: data._currency.currency_name_short }),
});

/** https://developers.clicksend.com/docs: application status codes of one message. */
const refusals: Readonly<Record<string, FailureKind>> = {
  INVALID_RECIPIENT: 'invalidNumber',
  INVALID_SENDER_ID: 'senderRefused',
  COUNTRY_NOT_ENABLED: 'senderRefused',
  INSUFFICIENT_CREDIT: 'noCredit',
  MISSING_CREDENTIALS: 'badCredentials',
  INVALID_CREDENTIALS: 'badCredentials',
  ACCOUNT_NOT_ACTIVATED: 'badCredentials',
};

const toOutcome = (answer: Answer): SendOutcome => {
  const read = readAs(answer, handedOver);
  const message = read?.data.messages[0];
  if (message === undefined) return sendOutcomeOf(answer);
  const { message_id, status, message_price } = message;
  if (status === 'SUCCESS') {
    if (message_id === null || message_id === undefined)
      return { kind: 'unknown', why: 'accepted, but no id was told' };
    const price = message_price === null || message_price === undefined ? {} : { price: message_price };
    return { kind: 'handedOver', providerId: message_id, ...price };
  }
  // The same words went to this number just before, perhaps by a request whose answer was lost.
  if (status === 'THROTTLED') return { kind: 'unknown', why: 'refused as a repetition (THROTTLED)' };
  return {
    kind: 'refused',
    failure: refusals[status] ?? 'other',
    code: status,
    detail: `ClickSend answered ${status}`,
  };
};

const readStatuses = async (line: Line, handed: readonly HandedMessage[]) => {
  const oldest = Math.min(...handed.map(({ handedAt }) => Date.parse(handedAt)));
  const date_from = String(Math.floor(oldest / 1000) - 86_400);
  const list = await readPages(line, '/v3/sms/history', { date_from }, sent, seekerOf(handed));
  if (list.kind === 'trouble') return list;
  const byId = new Map(list.items.map((item) => [item.message_id, item]));
  const reports = handed.flatMap(({ message, providerId }) => {
    const item = byId.get(providerId);
    return item === undefined ? [] : toReport(message, item);
  });
  return { kind: 'read', reports } as const;
};

/** Delivery codes: 200 sent on, 201 on the handset, 300 tried again, 301 and beyond given up. */
const toReport = (message: string, item: z.infer<typeof sent>): readonly StatusReport[] => {
  const code = item.status_code ?? '';
  if (code === '201') return [{ kind: 'delivered', message }];
  if (!/^30[1-9]$/.test(code)) return [];
  const words = item.status_text ?? item.status ?? '';
  return [{ kind: 'failed', message, failure: failureSaid(words), code, detail: plainDetail(words) }];
};

const failureSaid = (words: string): FailureKind => {
  if (/opt(ed)?[ -]?out|unsubscribed/i.test(words)) return 'optedOut';
  if (/expired/i.test(words)) return 'expired';
  if (/invalid/i.test(words)) return 'invalidNumber';
  return 'unreachable';
};

const toText = ({ message_id, timestamp, from, to, body }: z.infer<typeof received>): InboundText => ({
  providerId: `${message_id}/${timestamp}`,
  from,
  to,
  text: body,
  receivedAt: timestamp,
});

const hourBefore = (instant: string): string => new Date(Date.parse(instant) - 3_600_000).toISOString();

const mostPages = 500;

const readPages = async <T extends { readonly message_id: string }>(
  line: Line,
  path: string,
  narrowed: Readonly<Record<string, string>>,
  form: z.ZodType<T>,
  isEnough: (ids: readonly string[]) => boolean = () => false,
) => {
  const paged = z.object({ data: z.object({ current_page: z.number(), last_page: z.number(), data: z.array(form) }) });
  const items: T[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await line({ method: 'GET', path, query: { ...narrowed, page: String(page), limit: '100' } });
    const read = readAs(answer, paged);
    if (read === null) return troubleOf(answer);
    items.push(...read.data.data);
    const isLast = page >= read.data.last_page || isEnough(read.data.data.map(({ message_id }) => message_id));
    if (isLast) return { kind: 'read', items } as const;
  }
  return { kind: 'trouble', trouble: 'unclear', why: 'the list does not end' } as const;
};

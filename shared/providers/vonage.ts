import { z } from 'zod';
import type { FailureKind } from '#shared/facts.ts';
import { measure } from '#shared/rules/message.ts';
import { instant, plainDetail, readAs, sendOutcomeOf, testFailureOf, troubleOf } from './answers.ts';
import { cursorAfter, oldestFirst, since } from './cursor.ts';
import { secret, text, step, buyANumber, keptUnknown } from './description.ts';
import { type Answer, basicAuth, type Line } from './line.ts';
import { senderShown, withoutPlus, withPlus } from './numbers.ts';
import type {
  HandedMessage,
  InboundText,
  Provider,
  ProviderEntry,
  ProviderSettings,
  SendOutcome,
  SoughtMessage,
  StatusReport,
  Surroundings,
  Trouble,
} from './provider.ts';

/** Vonage SMS and Reports by their OpenAPI files (Nexmo/api-specification: sms.yml, reports.yml). */
export const vonage: ProviderEntry = {
  name: 'Vonage SMS',
  called: { en: 'Vonage', de: 'Vonage' },
  inProofs: 'Vonage',
  carriedBy: 'service',
  home: 'https://dashboard.vonage.com',
  fields: [text('apiKey', 'API key', ''), secret('apiSecret', 'API secret')],
  account: ['apiKey'],
  countries: [],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: null,
  // Each day is a request of its own, and it lists a month at most.
  firstReadingDays: 30,
  stopWords: null,
  againstDoubles: 'lookUpOnly',
  lookUp: 'byListing',
  settlesAfter: 120,
  maxInFlight: 8,
  perSecond: 30,
  hasBalance: true,
  claims: [
    {
      says: {
        en: 'A number that opted out is accepted first and fails later, with delivery error 9.',
        de: 'Eine abgemeldete Nummer wird erst angenommen und scheitert später, mit Zustellfehler 9.',
      },
      mark: 'documented',
      source: 'https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms',
    },
    {
      says: {
        en: 'Reading replies needs the Reports API, which must be enabled for the account.',
        de: 'Antworten werden über die Reports API gelesen, die für das Konto freigeschaltet sein muss.',
      },
      mark: 'specified',
      source: 'https://developer.vonage.com/en/api/reports',
    },
  ],
  onRamp: {
    beforehand: [
      buyANumber,
      keptUnknown,
      {
        says: {
          en: 'Replies can be read only where the “Reports API” is enabled for the account. Ask Vonage before you rent a number.',
          de: 'Antworten lassen sich nur lesen, wo die „Reports API“ für das Konto freigeschaltet ist. Fragen Sie Vonage, bevor Sie eine Nummer mieten.',
        },
        mark: 'specified',
        source: 'https://developer.vonage.com/en/api/reports',
      },
    ],
    steps: [
      step(
        [],
        'Sign up at vonage.com, confirm your email address and put money on the account.',
        'Melden Sie sich auf vonage.com an, bestätigen Sie Ihre E-Mail-Adresse und laden Sie Guthaben auf.',
        'documented',
        'https://developer.vonage.com/en/dashboard/getting-started',
      ),
      step([], 'Rent a number there that can receive texts.', 'Mieten Sie dort eine Nummer, die SMS empfangen kann.'),
      step(
        ['apiKey', 'apiSecret'],
        'In the Dashboard open “API Settings”. Copy “API key” and “API secret”, a kind of password.',
        'Öffnen Sie im Dashboard „API Settings“. Kopieren Sie „API key“ und „API secret“, eine Art Passwort.',
        'documented',
        'https://developer.vonage.com/en/dashboard/getting-started',
      ),
    ],
  },
  open,
};

function open(settings: ProviderSettings, surroundings: Surroundings): Provider {
  const key = settings['apiKey'] ?? '';
  const secret = settings['apiSecret'] ?? '';
  const headers = basicAuth(key, secret);
  const sms = surroundings.openLine({ origin: 'https://rest.nexmo.com', headers });
  const reports = surroundings.openLine({ origin: 'https://api.nexmo.com', headers });
  return {
    kind: 'vonage',
    send: async (message, reference) =>
      toOutcome(
        await sms({
          method: 'POST',
          path: '/sms/json',
          form: {
            api_key: key,
            api_secret: secret,
            from: withoutPlus(senderShown(message.sender)),
            to: withoutPlus(message.to),
            text: message.text,
            type: measure(message.text).encoding === 'GSM-7' ? 'text' : 'unicode',
            'client-ref': reference,
          },
        }),
      ),
    status: (handed) => readStatuses(reports, key, handed),
    received: async (cursor) => {
      const from = since(cursor, surroundings.now(), vonage.firstReadingDays);
      const list = await readDays(reports, key, Date.parse(from) - overlapMs, surroundings.now() + overlapMs);
      if (list.kind === 'trouble') return list;
      const texts = oldestFirst(list.records.map(toText));
      return { kind: 'read', texts, cursor: cursorAfter(from, texts) };
    },
    lookUp: (sought) => lookUp(reports, key, sought),
    test: async () => {
      const answer = await sms({ method: 'GET', path: '/account/get-balance' });
      const read = readAs(answer, balance);
      return read === null ? testFailureOf(answer) : { kind: 'works', account: key, balance: inEuro(read.value) };
    },
    balance: async () => {
      const answer = await sms({ method: 'GET', path: '/account/get-balance' });
      const read = readAs(answer, balance);
      return read === null ? troubleOf(answer) : { kind: 'balance', balance: inEuro(read.value) };
    },
  };
}

const balance = z.object({ value: z.number() });
/** Vonage keeps every account in euros. */
const inEuro = (value: number) => ({ amount: String(value), currency: 'EUR' });

const sent = z.object({
  messages: z
    .array(
      z.object({
        status: z.string(),
        'message-id': z.string().optional(),
        'message-price': z.string().optional(),
        'error-text': z.string().optional(),
      }),
    )
    .min(1),
});
const record = z.object({
  message_id: z.string(),
  from: z.string(),
  to: z.string(),
  date_received: instant,
  date_finalized: instant.nullish().catch(null),
  client_ref: z.string().nullish(),
  message_body: z.string().nullish(),
  status: z.string().nullish(),
  error_code: z.string().nullish(),
  error_code_description: z.string().nullish(),
});
const records = z.object({
  records: z.array(record),
  _links: z.object({ next: z.object({ href: z.string() }).nullish() }).nullish(),
});
type Listed = z.infer<typeof record>;

/** https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms: the codes of a send. */
const refusals: Readonly<Record<string, FailureKind>> = {
  '3': 'invalidNumber',
  '4': 'badCredentials',
  '6': 'unreachable',
  '7': 'blocked',
  '8': 'badCredentials',
  '9': 'noCredit',
  '11': 'badCredentials',
  '14': 'badCredentials',
  '15': 'senderRefused',
  '29': 'blocked',
  '32': 'badCredentials',
  '33': 'invalidNumber',
  '1240': 'optedOut',
};

const toOutcome = (answer: Answer): SendOutcome => {
  const read = readAs(answer, sent);
  if (read === null) return sendOutcomeOf(answer);
  // A long text comes back as several parts; one accepted part means the message is on its way.
  const accepted = read.messages.find(({ status }) => status === '0');
  if (accepted !== undefined) {
    const id = accepted['message-id'];
    if (id === undefined) return { kind: 'unknown', why: 'accepted, but no id was told' };
    const prices = read.messages.map((part) => Number(part['message-price'] ?? Number.NaN));
    const price = prices.reduce((sum, each) => sum + each, 0);
    return { kind: 'handedOver', providerId: id, ...(Number.isNaN(price) ? {} : { price: price.toFixed(4) }) };
  }
  const { status: code = '', 'error-text': words } = read.messages[0] ?? {};
  if (code === '1' || code === '10') return { kind: 'later', because: 'busy', why: 'throttled' };
  if (code === '5') return { kind: 'unknown', why: 'an error inside Vonage' };
  return {
    kind: 'refused',
    failure: refusals[code] ?? 'other',
    code,
    detail: plainDetail(words ?? `answered ${code}`),
  };
};

/** Delivery errors; 9 is how a blocked recipient shows who was accepted first. */
const deliveryErrors: Readonly<Record<string, FailureKind>> = {
  '2': 'unreachable',
  '3': 'unreachable',
  '4': 'blocked',
  '6': 'blocked',
  '7': 'unreachable',
  '9': 'optedOut',
  '11': 'unreachable',
  '12': 'unreachable',
  '14': 'blocked',
  '39': 'senderRefused',
  '1240': 'optedOut',
};

/** As many ids as fit an address of usual length. */
const idsAtOnce = 25;

const readStatuses = async (line: Line, account: string, handed: readonly HandedMessage[]) => {
  const reports: StatusReport[] = [];
  for (let first = 0; first < handed.length; first += idsAtOnce) {
    const some = handed.slice(first, first + idsAtOnce);
    const id = some.map(({ providerId }) => providerId).join(',');
    const list = await readRecords(line, { account_id: account, product: 'SMS', direction: 'outbound', id });
    if (list.kind === 'trouble') return list;
    const byId = new Map(list.records.map((listed) => [listed.message_id, listed]));
    for (const { message, providerId } of some) reports.push(...toReport(message, byId.get(providerId)));
  }
  return { kind: 'read', reports } as const;
};

const toReport = (message: string, listed: Listed | undefined): readonly StatusReport[] => {
  const { status, error_code, error_code_description, date_finalized } = listed ?? {};
  if (status === 'delivered')
    return [{ kind: 'delivered', message, ...(date_finalized ? { at: date_finalized } : {}) }];
  if (status !== 'failed' && status !== 'rejected' && status !== 'expired') return [];
  const failure = deliveryErrors[error_code ?? ''] ?? (status === 'expired' ? 'expired' : 'other');
  const detail = plainDetail(error_code_description ?? status);
  return [{ kind: 'failed', message, failure, ...(error_code ? { code: error_code } : {}), detail }];
};

const dayMs = 86_400_000;
const overlapMs = 600_000;

const readDays = async (line: Line, account: string, start: number, end: number) => {
  const found: Listed[] = [];
  for (let from = start; from < end; from += dayMs) {
    const list = await readRecords(line, {
      account_id: account,
      product: 'SMS',
      direction: 'inbound',
      include_message: 'true',
      date_start: new Date(from).toISOString(),
      date_end: new Date(Math.min(from + dayMs, end)).toISOString(),
    });
    if (list.kind === 'trouble') return list;
    found.push(...list.records);
  }
  return { kind: 'read', records: found } as const;
};

const lookUp = async (line: Line, account: string, { intendedAt, reference }: SoughtMessage) => {
  const askFrom = (at: number) =>
    readRecords(line, {
      account_id: account,
      product: 'SMS',
      direction: 'outbound',
      date_start: new Date(at - dayMs / 2).toISOString(),
      date_end: new Date(at + dayMs / 2).toISOString(),
    });
  const at = Date.parse(intendedAt);
  let list = await askFrom(at);
  // Where our clock is hours off, the day asked for was the wrong one.
  if (list.kind === 'read' && Math.abs(list.skewMs) > dayMs / 24) list = await askFrom(at + list.skewMs);
  if (list.kind === 'trouble') return { kind: 'cannotTell', why: list.why } as const;
  const ours = list.records.find(({ client_ref }) => client_ref === reference);
  return ours === undefined
    ? ({ kind: 'notThere' } as const)
    : ({ kind: 'found', providerId: ours.message_id } as const);
};

const mostPages = 500;

type Records = { readonly kind: 'read'; readonly records: readonly Listed[]; readonly skewMs: number };

const readRecords = async (line: Line, query: Readonly<Record<string, string>>): Promise<Records | Trouble> => {
  const found: Listed[] = [];
  let next: string | null = '/v2/reports/records';
  let skewMs = 0;
  for (let page = 0; next !== null; page += 1) {
    if (page === mostPages) return { kind: 'trouble', trouble: 'unclear', why: 'the report does not end' };
    const answer: Answer = await line({ method: 'GET', path: next, ...(page === 0 ? { query } : {}) });
    const read = readAs(answer, records);
    if (answer.kind !== 'json' || read === null) return troubleOf(answer);
    skewMs = answer.skewMs;
    found.push(...read.records);
    next = read._links?.next?.href ?? null;
  }
  return { kind: 'read', records: found, skewMs };
};

const toText = (listed: Listed): InboundText => ({
  providerId: listed.message_id,
  from: withPlus(listed.from),
  to: withPlus(listed.to),
  text: listed.message_body ?? '',
  receivedAt: listed.date_received,
});

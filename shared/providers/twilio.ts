import { z } from 'zod';
import type { FailureKind, Phone } from '#shared/facts.ts';
import { instant, plainDetail, readAs, sendOutcomeOf, testFailureOf, troubleOf } from './answers.ts';
import { cursorAfter, dayBefore, oldestFirst, since } from './cursor.ts';
import { secret, text, step, buyANumber, keptUnknown } from './description.ts';
import { type Answer, basicAuth, type Line } from './line.ts';
import { judgeListing } from './listing.ts';
import { senderShown } from './numbers.ts';
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
  Trouble,
} from './provider.ts';

/**
 * Twilio Programmable Messaging, by its published OpenAPI file (twilio/twilio-oai,
 * twilio_api_v2010) and https://www.twilio.com/docs/messaging/api/message-resource.
 */
export const twilio: ProviderEntry = {
  name: 'Twilio',
  called: { en: 'Twilio', de: 'Twilio' },
  inProofs: 'Twilio',
  carriedBy: 'service',
  home: 'https://console.twilio.com',
  fields: [
    text('accountSid', 'Account SID', 'AC…'),
    { key: 'apiKeySid', label: 'API key SID', kind: 'text', needed: 'sometimes', placeholder: 'SK…' },
    secret('secret', 'Auth token / API key secret'),
  ],
  account: ['accountSid'],
  countries: ['US', 'CA'],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: null,
  firstReadingDays: 90,
  // "Twilio support for opt-out keywords".
  stopWords: ['stop', 'unsubscribe', 'end', 'quit', 'stopall', 'revoke', 'optout', 'cancel'],
  againstDoubles: 'lookUpOnly',
  lookUp: 'byListing',
  settlesAfter: 60,
  maxInFlight: 8,
  perSecond: 10,
  hasBalance: true,
  claims: [
    {
      says: {
        en: 'A number from the US hands on one part a second; the rest waits at Twilio for up to 10 hours.',
        de: 'Eine Nummer aus den USA gibt einen Teil je Sekunde weiter; der Rest wartet bis zu 10 Stunden bei Twilio.',
      },
      mark: 'documented',
      source: 'https://help.twilio.com/articles/115002943027',
    },
    {
      says: {
        en: 'Twilio itself stops a number that answers STOP and refuses it from then on (error 21610).',
        de: 'Twilio sperrt eine Nummer, die STOP antwortet, auch selbst und lehnt sie danach ab (Fehler 21610).',
      },
      mark: 'documented',
      source: 'https://www.twilio.com/docs/api/errors/21610',
    },
    {
      says: {
        en: 'In the US and Canada a name cannot be the sender, and a number must be registered first.',
        de: 'In den USA und Kanada kann kein Name Absender sein, und eine Nummer muss vorher angemeldet werden.',
      },
      mark: 'documented',
      source: 'https://www.twilio.com/docs/messaging/compliance/a2p-10dlc',
    },
  ],
  onRamp: {
    beforehand: [buyANumber, keptUnknown],
    steps: [
      step(
        [],
        'Sign up at twilio.com and put money on the account. A trial account texts only numbers you have confirmed yourself.',
        'Melden Sie sich auf twilio.com an und laden Sie Guthaben auf. Ein Probekonto schreibt nur an Nummern, die Sie selbst bestätigt haben.',
      ),
      step(
        [],
        'In the Console choose “Buy a number”. Tick SMS under “Capabilities”.',
        'Wählen Sie in der Console „Buy a number“. Haken Sie unter „Capabilities“ SMS an.',
      ),
      step(
        ['accountSid'],
        'On the first page of the Console, in the box “Account Info”, copy “Account SID”. It begins with AC.',
        'Kopieren Sie auf der ersten Seite der Console aus dem Kasten „Account Info“ die „Account SID“. Sie beginnt mit AC.',
      ),
      step(
        ['secret', 'apiKeySid'],
        'From the same box copy “Auth Token”, a kind of password. Leave “API key SID” empty; it is only for those who made a key of its own under “API keys & tokens”.',
        'Kopieren Sie aus demselben Kasten „Auth Token“, eine Art Passwort. Lassen Sie „API key SID“ leer; das ist nur für jene, die unter „API keys & tokens“ einen eigenen Schlüssel angelegt haben.',
      ),
    ],
  },
  open,
};

function open(settings: ProviderSettings, surroundings: Surroundings): Provider {
  const account = settings['accountSid'] ?? '';
  const user = settings['apiKeySid'] || account;
  const headers = basicAuth(user, settings['secret'] ?? '');
  const line = surroundings.openLine({ origin: 'https://api.twilio.com', headers });
  const lists = surroundings.openLine({ origin: 'https://accounts.twilio.com', headers });
  const root = `/2010-04-01/Accounts/${encodeURIComponent(account)}`;
  return {
    kind: 'twilio',
    send: async (message) =>
      toOutcome(
        await line({
          method: 'POST',
          path: `${root}/Messages.json`,
          form: { To: message.to, From: senderShown(message.sender), Body: message.text },
        }),
      ),
    status: (handed) => (handed.length <= fewEnough ? askEach(line, root, handed) : askForAll(line, root, handed)),
    received: (cursor) => receive(line, root, cursor, surroundings),
    lookUp: async (sought) => {
      // Not narrowed by date: a message still queued has no sent date and would be missed.
      const list = await readPages(line, `${root}/Messages.json`, { To: sought.phone, PageSize: '1000' });
      if (list.kind === 'trouble') return { kind: 'cannotTell', why: list.why };
      const ours = list.messages.filter(({ direction }) => direction !== 'inbound');
      return judgeListing(ours.map(toListed), sought, list.skewMs);
    },
    test: async () => {
      const answer = await line({ method: 'GET', path: `${root}/Messages.json`, query: { PageSize: '1' } });
      if (readAs(answer, page) === null) {
        return isUnknownAccount(answer)
          ? { kind: 'fails', why: 'badCredentials', detail: 'no such account' }
          : testFailureOf(answer);
      }
      const funds = await readBalance(line, root);
      return funds.kind === 'balance' ? { kind: 'works', account, balance: funds.balance } : { kind: 'works', account };
    },
    balance: () => readBalance(line, root),
    pushOptOut: (phone) => pushOptOut(lists, phone, surroundings),
  };
}

const item = z.object({
  sid: z.string(),
  status: z.string(),
  direction: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  body: z.string().nullable(),
  error_code: z.number().nullable(),
  error_message: z.string().nullable(),
  date_created: instant,
  date_sent: instant.nullable(),
  price: z.string().nullable(),
});
const page = z.object({ messages: z.array(item), next_page_uri: z.string().nullable() });
const refusal = z.object({ code: z.number(), message: z.string() });
type Item = z.infer<typeof item>;

const toOutcome = (answer: Answer): SendOutcome => {
  if (answer.kind !== 'json') return sendOutcomeOf(answer);
  if (answer.status === 201 || answer.status === 200) {
    const made = item.safeParse(answer.body);
    if (!made.success) return { kind: 'unknown', why: 'accepted, but the answer was not of the documented form' };
    const { sid, status, error_code, error_message, price } = made.data;
    if (status === 'failed' || status === 'undelivered') {
      const detail = plainDetail(error_message ?? status);
      return { kind: 'refused', failure: failureOf(error_code), ...codeOf(error_code), detail };
    }
    return { kind: 'handedOver', providerId: sid, ...(price === null ? {} : { price }) };
  }
  const said = refusal.safeParse(answer.body);
  if (!said.success || answer.status >= 500 || answer.status === 429) return sendOutcomeOf(answer);
  const { code, message } = said.data;
  if (code === senderQueueFull) return { kind: 'later', because: 'busy', why: 'the queue of this sender is full' };
  return { kind: 'refused', failure: failureOf(code), code: String(code), detail: plainDetail(message) };
};

const senderQueueFull = 21611;

/** https://www.twilio.com/docs/api/errors: those of a refused request (2....) and of a failed delivery (3....). */
const failures: Readonly<Record<number, FailureKind>> = {
  20003: 'badCredentials',
  20404: 'badCredentials',
  // An account is suspended, first of all, when its balance has run out.
  10001: 'noCredit',
  20005: 'noCredit',
  30002: 'noCredit',
  90010: 'noCredit',
  21211: 'invalidNumber',
  21217: 'invalidNumber',
  30005: 'invalidNumber',
  21614: 'landline',
  21635: 'landline',
  30006: 'landline',
  21610: 'optedOut',
  21608: 'blocked',
  30004: 'blocked',
  30007: 'blocked',
  21612: 'unreachable',
  30003: 'unreachable',
  21212: 'senderRefused',
  21408: 'senderRefused',
  21603: 'senderRefused',
  21606: 'senderRefused',
  21659: 'senderRefused',
  21660: 'senderRefused',
  30032: 'senderRefused',
  30034: 'senderRefused',
  30001: 'expired',
  30036: 'expired',
};

const failureOf = (code: number | null): FailureKind => (code === null ? 'other' : (failures[code] ?? 'other'));

const codeOf = (code: number | null) => (code === null ? {} : { code: String(code) });

const isUnknownAccount = (answer: Answer): boolean => answer.kind === 'json' && answer.status === 404;

/** Up to this many are asked for one by one; past it a listing by sender costs fewer requests. */
const fewEnough = 20;

const askEach = async (line: Line, root: string, handed: readonly HandedMessage[]) => {
  const reports: StatusReport[] = [];
  for (const { message, providerId } of handed) {
    const answer = await line({ method: 'GET', path: `${root}/Messages/${encodeURIComponent(providerId)}.json` });
    const read = readAs(answer, item);
    if (read === null) {
      // Deleted at the provider: nothing more will be learnt of it, and the others still will.
      if (answer.kind === 'json' && answer.status === 404) continue;
      return troubleOf(answer);
    }
    reports.push(...toReport(message, read));
  }
  return { kind: 'read', reports } as const;
};

const askForAll = async (line: Line, root: string, handed: readonly HandedMessage[]) => {
  const oldest = handed.reduce(
    (least, { handedAt }) => (handedAt < least ? handedAt : least),
    handed[0]?.handedAt ?? '',
  );
  const query = { 'DateSent>': dayBefore(oldest), PageSize: '1000' };
  const list = await readPages(line, `${root}/Messages.json`, query, seekerOf(handed));
  if (list.kind === 'trouble') return list;
  const bySid = new Map(list.messages.map((listed) => [listed.sid, listed]));
  const reports = handed.flatMap(({ message, providerId }) => {
    const listed = bySid.get(providerId);
    return listed === undefined ? [] : toReport(message, listed);
  });
  return { kind: 'read', reports } as const;
};

const toReport = (message: string, listed: Item): readonly StatusReport[] => {
  const { status, error_code, error_message, date_sent } = listed;
  if (status === 'delivered' || status === 'read' || status === 'partially_delivered') {
    return [{ kind: 'delivered', message, ...(date_sent === null ? {} : { at: date_sent }) }];
  }
  if (status !== 'failed' && status !== 'undelivered' && status !== 'canceled') return [];
  const detail = plainDetail(error_message ?? status);
  return [{ kind: 'failed', message, failure: failureOf(error_code), ...codeOf(error_code), detail }];
};

const receive = async (line: Line, root: string, cursor: string | null, { now, inboundNumbers }: Surroundings) => {
  const from = since(cursor, now(), twilio.firstReadingDays);
  const texts: InboundText[] = [];
  for (const number of inboundNumbers) {
    const list = await readPages(line, `${root}/Messages.json`, {
      To: number,
      'DateSent>': dayBefore(from),
      PageSize: '1000',
    });
    if (list.kind === 'trouble') return list;
    texts.push(
      ...list.messages
        .filter(({ direction }) => direction === 'inbound')
        .map(toText)
        .toReversed(),
    );
  }
  return { kind: 'read', texts: oldestFirst(texts), cursor: cursorAfter(from, texts) } as const;
};

const toText = (listed: Item): InboundText => ({
  providerId: listed.sid,
  from: listed.from ?? '',
  to: listed.to ?? '',
  text: listed.body ?? '',
  receivedAt: listed.date_sent ?? listed.date_created,
});

const toListed = (listed: Item) => ({
  providerId: listed.sid,
  text: listed.body ?? '',
  at: listed.date_created,
});

type Pages = { readonly kind: 'read'; readonly messages: readonly Item[]; readonly skewMs: number };

/** More pages than any shop fills; past it a listing is not believed to be whole. */
const mostPages = 200;

const readPages = async (
  line: Line,
  path: string,
  query: Readonly<Record<string, string>>,
  isEnough: (sids: readonly string[]) => boolean = () => false,
): Promise<Pages | Trouble> => {
  const messages: Item[] = [];
  let next: string | null = path;
  let skewMs = 0;
  for (let count = 0; next !== null; count += 1) {
    if (count === mostPages) return { kind: 'trouble', trouble: 'unclear', why: 'the list does not end' };
    const answer: Answer = await line({ method: 'GET', path: next, ...(count === 0 ? { query } : {}) });
    const read = readAs(answer, page);
    if (answer.kind !== 'json' || read === null) return troubleOf(answer);
    if (count === 0) skewMs = answer.skewMs;
    messages.push(...read.messages);
    next = isEnough(read.messages.map(({ sid }) => sid)) ? null : read.next_page_uri;
  }
  return { kind: 'read', messages, skewMs };
};

const pushed = z.object({ items: z.array(z.object({ error_code: z.number() })) });

/**
 * Twilio's own list of people who said stop (twilio_accounts_v1, CreateBulkConsents), for each of our numbers. Nothing
 * here can say "opt-in": that would lift a STOP.
 */
const pushOptOut = async (
  line: Line,
  phone: Phone,
  { inboundNumbers, newId }: Surroundings,
): Promise<{ kind: 'pushed' } | Trouble> => {
  for (const number of inboundNumbers) {
    const Items = JSON.stringify({
      contact_id: phone,
      correlation_id: newId().replaceAll('-', ''),
      sender_id: number,
      status: 'opt-out',
      source: 'offline',
    });
    const answer = await line({ method: 'POST', path: '/v1/Consents/Bulk', form: { Items } });
    const read = readAs(answer, pushed);
    if (read === null) return troubleOf(answer);
    const refused = read.items.find(({ error_code }) => error_code !== 0);
    if (refused) return { kind: 'trouble', trouble: 'unclear', why: `error ${refused.error_code}` };
  }
  return { kind: 'pushed' };
};

const funds = z.object({ balance: z.string(), currency: z.string() });

const readBalance = async (line: Line, root: string) => {
  const answer = await line({ method: 'GET', path: `${root}/Balance.json` });
  const read = readAs(answer, funds);
  if (read === null) return troubleOf(answer);
  return { kind: 'balance', balance: { amount: read.balance, currency: read.currency } } as const;
};

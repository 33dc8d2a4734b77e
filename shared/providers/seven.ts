import { z } from 'zod';
import type { FailureKind } from '#shared/facts.ts';
import { readAs, sendOutcomeOf, testFailureOf, troubleOf } from './answers.ts';
import { cursorAfter, dayBefore, oldestFirst, since } from './cursor.ts';
import { secret, step, buyANumber, keptUnknown, union } from './description.ts';
import type { Answer, Line } from './line.ts';
import { senderShown, withPlus } from './numbers.ts';
import { seekInLists } from './listing.ts';
import { idOf } from './textId.ts';
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

/** seven.io by its OpenAPI file (seven-io/api-schemes) and https://docs.seven.io/en/rest-api. */
export const seven: ProviderEntry = {
  name: 'seven.io',
  called: { en: 'seven.io', de: 'seven.io' },
  inProofs: 'seven.io',
  carriedBy: 'service',
  home: 'https://app.seven.io/developer',
  fields: [secret('apiKey', 'API key')],
  account: ['apiKey'],
  countries: ['CH', ...union],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: null,
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
        en: 'The same text to the same number is refused for a while (reload lock).',
        de: 'Derselbe Text an dieselbe Nummer wird eine Weile abgelehnt (Reloadsperre).',
      },
      mark: 'documented',
      source: 'https://docs.seven.io/en/rest-api/endpoints/sms',
    },
    {
      says: {
        en: 'It keeps no list of its own of people who said stop: this book is the only one.',
        de: 'Führt keine eigene Liste der Abmeldungen: dieses Buch ist die einzige.',
      },
      mark: 'secondHand',
    },
  ],
  onRamp: {
    beforehand: [buyANumber, keptUnknown],
    steps: [
      step(
        [],
        'Sign up at seven.io and put money on the account.',
        'Melden Sie sich auf seven.io an und laden Sie Guthaben auf.',
      ),
      step([], 'Rent a number there that can receive texts.', 'Mieten Sie dort eine Nummer, die SMS empfangen kann.'),
      step(
        ['apiKey'],
        'Under “Developer” make an “API key”, a long password for programs, and copy it. Here it belongs:',
        'Legen Sie unter „Entwickler“ einen „API key“ an, ein langes Passwort für Programme, und kopieren Sie es. Hierher gehört es:',
      ),
    ],
  },
  open,
};

function open(settings: ProviderSettings, surroundings: Surroundings): Provider {
  const line = surroundings.openLine({
    origin: 'https://gateway.seven.io',
    headers: { 'x-api-key': settings['apiKey'] ?? '' },
  });
  return {
    kind: 'seven',
    send: async (message, reference) =>
      toOutcome(
        await line({
          method: 'POST',
          path: '/api/sms',
          form: {
            to: message.to,
            from: senderShown(message.sender),
            text: message.text,
            foreign_id: reference,
            json: '1',
          },
        }),
      ),
    status: (handed) => readStatuses(line, handed),
    received: async (cursor) => {
      const from = since(cursor, surroundings.now(), seven.firstReadingDays);
      const texts: InboundText[] = [];
      // A text that answers one of ours stands in the second list, any other in the first.
      for (const path of ['/api/journal/inbound', '/api/journal/replies']) {
        const journal = await readJournal(line, path, { date_from: dayBefore(from) });
        if (journal.kind === 'trouble') return journal;
        texts.push(...journal.entries.map((entry) => toText(entry, surroundings.now())));
      }
      return { kind: 'read', texts: oldestFirst(texts), cursor: cursorAfter(from, texts) };
    },
    lookUp: ({ phone, reference, intendedAt }) => {
      const date_from = dayBefore(dayBefore(intendedAt));
      return seekInLists({ narrowed: { to: phone, date_from }, whole: { date_from } }, async (query) => {
        const journal = await readJournal(line, '/api/journal/outbound', query);
        if (journal.kind === 'trouble') return journal;
        return { kind: 'read', providerId: journal.entries.find(({ foreign_id }) => foreign_id === reference)?.id };
      });
    },
    test: async () => {
      const answer = await line({ method: 'GET', path: '/api/balance' });
      const funds = readAs(answer, balance);
      if (funds === null) return isRefusedKey(answer) ? refusedKey : testFailureOf(answer);
      return { kind: 'works', balance: { amount: String(funds.amount), currency: funds.currency } };
    },
    balance: async () => {
      const answer = await line({ method: 'GET', path: '/api/balance' });
      const funds = readAs(answer, balance);
      if (funds === null) return troubleAt(answer);
      return { kind: 'balance', balance: { amount: String(funds.amount), currency: funds.currency } };
    },
  };
}

/** Numbers and strings both occur where the OpenAPI file promises one of them. */
const loose = z.union([z.string(), z.number()]).transform(String);

const sent = z.object({
  success: loose,
  messages: z
    .array(
      z.object({
        id: loose.nullable(),
        success: z.boolean(),
        error: loose.nullable(),
        price: z.number().optional(),
      }),
    )
    .optional(),
});
const balance = z.object({ amount: z.number(), currency: z.string() });
const entry = z.object({
  id: loose,
  from: z.string(),
  to: z.string(),
  text: z.string().nullable(),
  timestamp: z.string(),
  foreign_id: z.string().nullish(),
});
const statuses = z.array(z.object({ id: loose, status: z.string().nullable(), status_time: z.string().nullish() }));
type Entry = z.infer<typeof entry>;

const toOutcome = (answer: Answer): SendOutcome => {
  // Without a message list the answer is a bare code.
  const bare = readAs(answer, loose);
  if (bare !== null) return outcomeOfCode(bare);
  const read = readAs(answer, sent);
  if (read === null) return sendOutcomeOf(answer);
  const message = read.messages?.[0];
  if (message?.success === true && message.id !== null) {
    const price = message.price === undefined ? {} : { price: String(message.price) };
    return { kind: 'handedOver', providerId: message.id, ...price };
  }
  return outcomeOfCode(message?.error ?? read.success);
};

/** https://docs.seven.io/en/rest-api/endpoints/sms: the codes of a send. */
const refusals: Readonly<Record<string, FailureKind>> = {
  '201': 'senderRefused',
  '202': 'invalidNumber',
  '401': 'other',
  '403': 'blocked',
  '500': 'noCredit',
  '900': 'badCredentials',
  '901': 'badCredentials',
  '902': 'badCredentials',
  '903': 'badCredentials',
};

const outcomeOfCode = (code: string): SendOutcome => {
  // 402: the same text went to this number minutes ago, perhaps by a request whose answer was lost.
  if (code === '402') return { kind: 'unknown', why: 'refused as a repetition (reload lock)' };
  if (code === '100') return { kind: 'unknown', why: 'accepted, but no id was told' };
  if (code === '600' || code === '700') return { kind: 'unknown', why: `answered ${code}` };
  return { kind: 'refused', failure: refusals[code] ?? 'other', code, detail: `seven.io answered ${code}` };
};

/** seven.io answers a wrong key with 200 and the code 900 in places, elsewhere with 401. */
const isRefusedKey = (answer: Answer): boolean => ['900', '901', '902', '903'].includes(readAs(answer, loose) ?? '');

const refusedKey = { kind: 'fails', why: 'badCredentials', detail: 'the API key was refused' } as const;

const troubleAt = (answer: Answer): Trouble =>
  isRefusedKey(answer)
    ? { kind: 'trouble', trouble: 'badCredentials', why: 'the API key was refused' }
    : troubleOf(answer);

/** As many ids as fit an address of usual length. */
const idsAtOnce = 50;

const readStatuses = async (line: Line, handed: readonly HandedMessage[]) => {
  const reports: StatusReport[] = [];
  for (let first = 0; first < handed.length; first += idsAtOnce) {
    const some = handed.slice(first, first + idsAtOnce);
    const query = { msg_id: some.map(({ providerId }) => providerId).join(',') };
    const answer = await line({ method: 'GET', path: '/api/status', query });
    const read = readAs(answer, statuses);
    if (read === null) return troubleAt(answer);
    const byId = new Map(read.map(({ id, status }) => [id, status]));
    for (const { message, providerId } of some) reports.push(...toReport(message, byId.get(providerId)));
  }
  return { kind: 'read', reports } as const;
};

const toReport = (message: string, status: string | null | undefined): readonly StatusReport[] => {
  if (status === 'DELIVERED') return [{ kind: 'delivered', message }];
  const failure = ended[status ?? ''];
  return failure === undefined ? [] : [{ kind: 'failed', message, failure, code: status ?? '' }];
};

const ended: Readonly<Record<string, FailureKind>> = {
  NOTDELIVERED: 'unreachable',
  EXPIRED: 'expired',
  REJECTED: 'blocked',
  FAILED: 'other',
};

const pageSize = 100;
const mostPages = 500;

const readJournal = async (line: Line, path: string, narrowed: Readonly<Record<string, string>>) => {
  const entries: Entry[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const query = { ...narrowed, limit: String(pageSize), offset: String(page * pageSize) };
    const answer = await line({ method: 'GET', path, query });
    const read = readAs(answer, z.array(entry));
    if (read === null) return troubleAt(answer);
    entries.push(...read);
    if (read.length < pageSize) return { kind: 'read', entries } as const;
  }
  return { kind: 'trouble', trouble: 'unclear', why: 'the journal does not end' } as const;
};

const toText = ({ from, to, text, timestamp }: Entry, now: number): InboundText => ({
  // The two lists may number on their own, so a text is known by what it says and when.
  providerId: idOf([from, to, text, timestamp]),
  from: withPlus(from),
  to: withPlus(to),
  text: text ?? '',
  receivedAt: new Date(Math.max(0, Math.min(berlinTime(timestamp), now))).toISOString(),
});

/** The journal's times bear no zone; seven.io is in Kiel, and its times are taken for German ones. */
const berlinTime = (local: string): number => {
  const asUtc = Date.parse(`${local.replace(' ', 'T')}Z`);
  if (Number.isNaN(asUtc)) return Number.POSITIVE_INFINITY;
  const guess = asUtc - berlinOffset(asUtc);
  return asUtc - berlinOffset(guess);
};

const berlin = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

const berlinOffset = (at: number): number => {
  const zone = berlin.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return Number(/GMT\+(\d+)/.exec(zone)?.[1] ?? 0) * 3_600_000;
};

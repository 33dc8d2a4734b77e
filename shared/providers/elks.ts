import { z } from 'zod';
import { instant, readAs, sendOutcomeOf, testFailureOf, troubleOf } from './answers.ts';
import { cursorAfter, oldestFirst, since } from './cursor.ts';
import { secret, text, step, buyANumber, keptUnknown, union } from './description.ts';
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

/** 46elks, https://46elks.com/docs. */
export const elks: ProviderEntry = {
  name: '46elks',
  called: { en: '46elks', de: '46elks' },
  inProofs: '46elks',
  carriedBy: 'service',
  home: 'https://46elks.com/account',
  fields: [text('username', 'API username', 'u…'), secret('password', 'API password')],
  account: ['username'],
  countries: ['NO', ...union],
  receivesStop: 'withOwnNumber',
  names: 'yes',
  keptDays: null,
  firstReadingDays: 90,
  stopWords: null,
  againstDoubles: 'lookUpOnly',
  lookUp: 'byListing',
  settlesAfter: 60,
  maxInFlight: 4,
  perSecond: 10,
  hasBalance: true,
  claims: [
    {
      says: {
        en: 'It keeps no list of its own of people who said stop: this book is the only one.',
        de: 'Führt keine eigene Liste der Abmeldungen: dieses Buch ist die einzige.',
      },
      mark: 'documented',
      source: 'https://46elks.com/docs/send-sms',
    },
  ],
  onRamp: {
    beforehand: [buyANumber, keptUnknown],
    steps: [
      step(
        [],
        'Sign up at 46elks.com and put money on the account.',
        'Melden Sie sich auf 46elks.com an und laden Sie Guthaben auf.',
      ),
      step(
        [],
        'Rent a “virtual phone number” there that can receive texts.',
        'Mieten Sie dort eine „virtual phone number“, die SMS empfangen kann.',
        'documented',
        'https://46elks.se/getting-started',
      ),
      step(
        ['username', 'password'],
        'On the account page stand “API username” and “API password”. Copy both.',
        'Auf der Kontoseite stehen „API username“ und „API password“. Kopieren Sie beide.',
      ),
    ],
  },
  open,
};

function open(settings: ProviderSettings, surroundings: Surroundings): Provider {
  const line = surroundings.openLine({
    origin: 'https://api.46elks.com',
    headers: basicAuth(settings['username'] ?? '', settings['password'] ?? ''),
  });
  return {
    kind: 'elks',
    send: async (message) => {
      const form = { from: senderShown(message.sender), to: message.to, message: message.text };
      return toOutcome(await line({ method: 'POST', path: '/a1/sms', form }));
    },
    status: (handed) => (handed.length <= fewEnough ? askEach(line, handed) : askForAll(line, handed)),
    received: async (cursor) => {
      const from = since(cursor, surroundings.now(), elks.firstReadingDays);
      const texts: InboundText[] = [];
      for (const to of surroundings.inboundNumbers) {
        const list = await readPages(line, { to, end: elksTime(Date.parse(from) - overlapMs) });
        if (list.kind === 'trouble') return list;
        texts.push(
          ...list.messages
            .filter(({ direction }) => direction === 'incoming')
            .map(toText)
            .toReversed(),
        );
      }
      return { kind: 'read', texts: oldestFirst(texts), cursor: cursorAfter(from, texts) };
    },
    lookUp: async (sought) => {
      const list = await readPages(line, { to: sought.phone });
      if (list.kind === 'trouble') return { kind: 'cannotTell', why: list.why };
      const ours = list.messages.filter(({ direction }) => direction !== 'incoming');
      const listed = ours.map(({ id, message, created }) => ({ providerId: id, text: message ?? '', at: created }));
      return judgeListing(listed, sought, list.skewMs);
    },
    test: async () => {
      const answer = await line({ method: 'GET', path: '/a1/me' });
      const me = readAs(answer, account);
      return me === null ? testFailureOf(answer) : { kind: 'works', balance: fundsOf(me) };
    },
    balance: async () => {
      const answer = await line({ method: 'GET', path: '/a1/me' });
      const me = readAs(answer, account);
      return me === null ? troubleOf(answer) : { kind: 'balance', balance: fundsOf(me) };
    },
  };
}

/** UTC without saying so: 2018-02-14T09:52:07.302000. */
const date = z
  .string()
  .transform((text) => (text.endsWith('Z') ? text : `${text}Z`))
  .pipe(instant);

const item = z.object({
  id: z.string(),
  direction: z.string(),
  from: z.string(),
  to: z.string(),
  created: date,
  message: z.string().nullish(),
  status: z.string().nullish(),
  delivered: date.nullish().catch(null),
  cost: z.number().nullish(),
});
const page = z.object({ data: z.array(item), next: z.string().nullish() });
const account = z.object({ balance: z.number(), currency: z.string() });
type Item = z.infer<typeof item>;

/** Money comes in ten-thousandths. */
const amountOf = (parts: number): string => (parts / 10_000).toFixed(4);

const fundsOf = ({ balance, currency }: z.infer<typeof account>) => ({ amount: amountOf(balance), currency });

const toOutcome = (answer: Answer): SendOutcome => {
  const made = readAs(answer, item);
  if (made === null) {
    // Errors are plain words; 403 is the answer of an account that may not send, first of all for want of credit.
    const isForbidden = (answer.kind === 'json' || answer.kind === 'unreadable') && answer.status === 403;
    if (!isForbidden) return sendOutcomeOf(answer);
    return { kind: 'refused', failure: 'noCredit', code: '403', detail: 'the account may not send' };
  }
  const { id, status, cost } = made;
  if (status === 'failed') return { kind: 'refused', failure: 'other', code: 'failed', detail: 'refused at once' };
  return {
    kind: 'handedOver',
    providerId: id,
    ...(cost === null || cost === undefined ? {} : { price: amountOf(cost) }),
  };
};

/** Up to this many are asked for one by one; past it the history costs fewer requests. */
const fewEnough = 20;

const askEach = async (line: Line, handed: readonly HandedMessage[]) => {
  const reports: StatusReport[] = [];
  for (const { message, providerId } of handed) {
    const answer = await line({ method: 'GET', path: `/a1/sms/${encodeURIComponent(providerId)}` });
    const read = readAs(answer, item);
    if (read === null) {
      // No longer in the history: nothing more will be learnt of it, and the others still will.
      if ((answer.kind === 'json' || answer.kind === 'unreadable') && answer.status === 404) continue;
      return troubleOf(answer);
    }
    reports.push(...toReport(message, read));
  }
  return { kind: 'read', reports } as const;
};

const askForAll = async (line: Line, handed: readonly HandedMessage[]) => {
  const oldest = Math.min(...handed.map(({ handedAt }) => Date.parse(handedAt)));
  const list = await readPages(line, { end: elksTime(oldest - 86_400_000) }, seekerOf(handed));
  if (list.kind === 'trouble') return list;
  const byId = new Map(list.messages.map((listed) => [listed.id, listed]));
  const reports = handed.flatMap(({ message, providerId }) => {
    const listed = byId.get(providerId);
    return listed === undefined ? [] : toReport(message, listed);
  });
  return { kind: 'read', reports } as const;
};

const toReport = (message: string, { status, delivered }: Item): readonly StatusReport[] => {
  if (status === 'delivered') return [{ kind: 'delivered', message, ...(delivered ? { at: delivered } : {}) }];
  return status === 'failed' ? [{ kind: 'failed', message, failure: 'unreachable', code: 'failed' }] : [];
};

const overlapMs = 3_600_000;
const mostPages = 500;

type Pages = { readonly kind: 'read'; readonly messages: readonly Item[]; readonly skewMs: number };

/** The history runs from the newest back: `start` is the later end of a page, `end` where it stops. */
const readPages = async (
  line: Line,
  narrowed: Readonly<Record<string, string>>,
  isEnough: (ids: readonly string[]) => boolean = () => false,
): Promise<Pages | Trouble> => {
  const messages: Item[] = [];
  let start: string | null = null;
  let skewMs = 0;
  for (let count = 0; count < mostPages; count += 1) {
    const query = { ...narrowed, limit: '100', ...(start === null ? {} : { start }) };
    const answer: Answer = await line({ method: 'GET', path: '/a1/sms', query });
    const read = readAs(answer, page);
    if (answer.kind !== 'json' || read === null) return troubleOf(answer);
    if (count === 0) skewMs = answer.skewMs;
    messages.push(...read.data);
    const isLast = read.next === null || read.next === undefined || isEnough(read.data.map(({ id }) => id));
    if (isLast) return { kind: 'read', messages, skewMs };
    start = read.next ?? null;
  }
  return { kind: 'trouble', trouble: 'unclear', why: 'the history does not end' };
};

const toText = ({ id, from, to, message, created }: Item): InboundText => ({
  providerId: id,
  from,
  to,
  text: message ?? '',
  receivedAt: created,
});

const elksTime = (at: number): string => new Date(at).toISOString().replace('Z', '000');

import { z } from 'zod';
import type { FailureKind } from '#shared/facts.ts';
import { instant, plainDetail, readAs, sendOutcomeOf, testFailureOf, troubleOf } from './answers.ts';
import { cursorAfter, oldestFirst, since } from './cursor.ts';
import { secret, text, step } from './description.ts';
import { type Answer, basicAuth, type Line } from './line.ts';
import { withPlus } from './numbers.ts';
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
} from './provider.ts';

/** The shop's own phone with "SMS Gateway for Android" in local server mode, https://docs.sms-gate.app. */
export const androidGateway: ProviderEntry = {
  name: 'SMS Gateway for Android',
  called: { en: 'Your own Android phone', de: 'Ihr eigenes Android-Handy' },
  calledWithin: { en: 'your own Android phone', de: 'Ihr eigenes Android-Handy' },
  inProofs: 'The shop’s own phone',
  carriedBy: 'ownPhone',
  home: 'https://sms-gate.app',
  fields: [
    { key: 'address', label: 'Local address', kind: 'address', needed: 'always', placeholder: '192.168.1.20:8080' },
    text('username', 'Username', 'sms'),
    secret('password', 'Password'),
  ],
  account: ['username', 'password'],
  countries: [],
  receivesStop: 'yes',
  names: 'no',
  keptDays: null,
  firstReadingDays: 90,
  stopWords: null,
  againstDoubles: 'ownKey',
  lookUp: 'byReference',
  settlesAfter: 0,
  maxInFlight: 1,
  perSecond: 1,
  hasBalance: false,
  claims: [
    {
      says: {
        en: 'Texts go out from your own phone and SIM, at your own tariff; networks may block many at once.',
        de: 'Die SMS gehen von Ihrem eigenen Telefon aus, zu Ihrem Tarif; Netze sperren manchmal bei vielen auf einmal.',
      },
      mark: 'documented',
      source: 'https://docs.sms-gate.app',
    },
    {
      says: {
        en: 'Between this computer and the phone nothing is encrypted: use it only in your own network.',
        de: 'Zwischen Rechner und Telefon ist nichts verschlüsselt: nur im eigenen Netz benutzen.',
      },
      mark: 'documented',
      source: 'https://docs.sms-gate.app/getting-started/local-server/',
    },
  ],
  onRamp: {
    beforehand: [
      {
        says: {
          en: 'No account and no number to rent: texts go out from your own phone and SIM, and answers come back to it. It must lie in the same Wi-Fi, switched on.',
          de: 'Kein Konto und keine Miete: Die SMS gehen von Ihrem eigenen Telefon und Ihrer SIM aus, Antworten kommen dort an. Es muss eingeschaltet im selben WLAN liegen.',
        },
        mark: 'documented',
        source: 'https://docs.sms-gate.app',
      },
      {
        says: {
          en: 'Its makers advise against many texts at once, and networks may block a SIM for them.',
          de: 'Die Hersteller raten von vielen SMS auf einmal ab, und Netze sperren dafür manchmal eine SIM.',
        },
        mark: 'documented',
        source: 'https://docs.sms-gate.app',
      },
    ],
    steps: [
      step(
        [],
        'Install “SMS Gateway for Android” on the phone, from sms-gate.app, and let it send and read texts.',
        'Installieren Sie „SMS Gateway for Android“ auf dem Telefon, von sms-gate.app, und erlauben Sie ihm, SMS zu senden und zu lesen.',
        'documented',
        'https://docs.sms-gate.app',
      ),
      step(
        ['address'],
        'Switch on “Local Server” and start it. It then shows its address, such as 192.168.1.20:8080.',
        'Schalten Sie „Local Server“ ein und starten Sie ihn. Dann zeigt er seine Adresse, etwa 192.168.1.20:8080.',
        'documented',
        'https://docs.sms-gate.app/getting-started/local-server/',
      ),
      step(
        ['username', 'password'],
        'Below it stand “Username” and “Password”. Copy both as they are.',
        'Darunter stehen „Username“ und „Password“. Übernehmen Sie beide genau so.',
        'documented',
        'https://docs.sms-gate.app/getting-started/local-server/',
      ),
    ],
  },
  open,
};

function open(settings: ProviderSettings, surroundings: Surroundings): Provider {
  const origin = originOf(settings['address'] ?? '');
  const line: Line =
    origin === null
      ? async () => ({ kind: 'notSent', why: 'not an address in the own network' })
      : surroundings.openLine({ origin, headers: basicAuth(settings['username'] ?? '', settings['password'] ?? '') });
  return {
    kind: 'androidGateway',
    send: async (message, reference) =>
      toOutcome(
        await line({
          method: 'POST',
          path: '/messages',
          json: {
            id: reference,
            textMessage: { text: message.text },
            phoneNumbers: [message.to],
            ttl: patienceSeconds,
            withDeliveryReport: true,
          },
        }),
        reference,
      ),
    status: (handed) => readStatuses(line, handed),
    received: async (cursor) => {
      const from = since(cursor, surroundings.now(), androidGateway.firstReadingDays);
      const list = await readInbox(line, new Date(Date.parse(from) - overlapMs).toISOString());
      if (list.kind === 'trouble') return list;
      const to = surroundings.inboundNumbers[0] ?? '';
      const texts = list.items.map((item) => toText(item, to));
      return { kind: 'read', texts: oldestFirst(texts), cursor: cursorAfter(from, texts) };
    },
    lookUp: async ({ reference }) => {
      const answer = await line({ method: 'GET', path: `/messages/${encodeURIComponent(reference)}` });
      if (readAs(answer, state) !== null) return { kind: 'found', providerId: reference };
      if (isUnknown(answer)) return { kind: 'notThere' };
      return { kind: 'cannotTell', why: troubleOf(answer).why };
    },
    test: async () => {
      if (origin === null) return { kind: 'fails', why: 'incomplete', detail: 'not an address in the own network' };
      const answer = await line({ method: 'GET', path: '/inbox', query: { type: 'SMS', limit: '1', offset: '0' } });
      return readAs(answer, z.array(item)) === null ? testFailureOf(answer) : { kind: 'works' };
    },
  };
}

/** Longer than this the phone does not try: a lunch offer in the evening helps nobody. */
const patienceSeconds = 4 * 3600;

/** Nothing on this way is encrypted, so it leads to the own network and nowhere else. */
export const originOf = (address: string): string | null => {
  const read = /^(?:http:\/\/)?([a-z0-9.-]+)(?::(\d{1,5}))?\/?$/i.exec(address.trim());
  const host = read?.[1]?.toLowerCase();
  if (host === undefined || !isNear(host)) return null;
  return `http://${host}:${read?.[2] ?? '8080'}`;
};

const isNear = (host: string): boolean => {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host))
    return /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host);
  return !host.includes('.') || /\.(local|lan|home|internal|home\.arpa|fritz\.box)$/.test(host);
};

const state = z.object({
  id: z.string(),
  state: z.enum(['Pending', 'Processed', 'Sent', 'Delivered', 'Failed']),
  recipients: z.array(z.object({ phoneNumber: z.string(), state: z.string(), error: z.string().nullish() })),
});
const problem = z.object({ message: z.string() });
const item = z.object({
  id: z.string(),
  type: z.string(),
  sender: z.string(),
  recipient: z.string().nullish(),
  contentPreview: z.string(),
  createdAt: instant,
});

const toOutcome = (answer: Answer, reference: string): SendOutcome => {
  if (readAs(answer, state) !== null) return { kind: 'handedOver', providerId: reference };
  const isAnswer = answer.kind === 'json' || answer.kind === 'unreadable';
  // The phone has a message with this id already: it is ours, and this was a repetition.
  if (isAnswer && answer.status === 409) return { kind: 'handedOver', providerId: reference };
  const said = answer.kind === 'json' && answer.status === 400 ? problem.safeParse(answer.body) : null;
  if (said?.success !== true) return sendOutcomeOf(answer);
  const failure: FailureKind = /phone number/i.test(said.data.message) ? 'invalidNumber' : 'other';
  return { kind: 'refused', failure, code: '400', detail: plainDetail(said.data.message) };
};

/** The phone answers for an unknown message with 404 and nothing else; a router would show a page. */
const isUnknown = (answer: Answer): boolean =>
  (answer.kind === 'unreadable' && answer.status === 404 && answer.how === 'empty') ||
  (answer.kind === 'json' && answer.status === 404);

const readStatuses = async (line: Line, handed: readonly HandedMessage[]) => {
  const reports: StatusReport[] = [];
  for (const { message, providerId } of handed) {
    const answer = await line({ method: 'GET', path: `/messages/${encodeURIComponent(providerId)}` });
    const read = readAs(answer, state);
    if (read === null) {
      // Cleared on the phone: nothing more will be learnt of it, and the others still will.
      if (isUnknown(answer)) continue;
      return troubleOf(answer);
    }
    if (read.state === 'Delivered') reports.push({ kind: 'delivered', message });
    if (read.state === 'Failed') reports.push(toFailure(message, read.recipients[0]?.error ?? ''));
  }
  return { kind: 'read', reports } as const;
};

const toFailure = (message: string, words: string): StatusReport => {
  const failure: FailureKind = /expired|ttl/i.test(words)
    ? 'expired'
    : /invalid/i.test(words)
      ? 'invalidNumber'
      : 'other';
  return { kind: 'failed', message, failure, detail: plainDetail(words) };
};

const overlapMs = 3_600_000;
const pageSize = 500;
const mostPages = 200;

const readInbox = async (line: Line, from: string) => {
  const items: z.infer<typeof item>[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const query = { type: 'SMS', from, limit: String(pageSize), offset: String(page * pageSize) };
    const answer = await line({ method: 'GET', path: '/inbox', query });
    const read = readAs(answer, z.array(item));
    if (read === null) return troubleOf(answer);
    items.push(...read);
    if (read.length < pageSize) return { kind: 'read', items } as const;
  }
  return { kind: 'trouble', trouble: 'unclear', why: 'the inbox does not end' } as const;
};

const toText = (read: z.infer<typeof item>, ourNumber: string): InboundText => ({
  // The phone's own id is a short hash of the content and no key.
  providerId: idOf([read.id, read.sender, read.createdAt, read.contentPreview]),
  from: withPlus(read.sender),
  to: read.recipient ?? ourNumber,
  text: read.contentPreview,
  receivedAt: read.createdAt,
});

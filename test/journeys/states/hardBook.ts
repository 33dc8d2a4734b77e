import { createHash } from 'node:crypto';
import { openLedger } from '#electron/ledger/ledger.ts';
import type { Evidence, Fact, FailureKind, Instant, Reading } from '#shared/facts.ts';

const DAY = 86_400_000;
const PEOPLE = 10_000;

/** A word without a gap, as long as the field takes. */
const unbroken = (length: number) => 'Donaudampfschifffahrtsgesellschaft'.repeat(8).slice(0, length);
const sentences = (length: number) =>
  'Heute gibt es Roggen und Weizen, solange der Vorrat reicht. '.repeat(40).slice(0, length);
const link = `https://example.org/${'angebot/'.repeat(30)}`;

/** Names that are longer, shorter or written otherwise than most. */
const names = [
  unbroken(120),
  'Maria del Carmen Fernanda Xiomara Guadalupe Hernández-Villavicencio y Domínguez de la Fuente von und zu Hohenstein',
  'محمد عبد الرحمن بن سلمان',
  '李',
  'Zoë Žižková-Łukaszewska',
  '',
];

/** What the tables of states call by these. */
export const hardIds = {
  long: 'person-0',
  wordy: 'person-1',
  arabic: 'person-2',
  nameless: 'person-5',
  unsure: 'person-10',
  campaign: 'campaign-0',
  wide: 'campaign-1',
  paused: 'send-paused',
  missed: 'send-missed',
  done: 'send-done',
} as const;

/**
 * A shop on its worst day: 10,000 people, 40 campaigns, everything as long as its field takes, a phone that carries its
 * texts and cannot be reached, sends that stopped, texts of which nobody knows, and people kept longer than needed.
 */
export async function writeHardBook(dir: string, now: number): Promise<void> {
  const at = (daysAgo: number): Instant => new Date(now - daysAgo * DAY).toISOString();
  const ledger = await openLedger(dir, { onEntry: () => {}, report: () => {} });
  await ledger.append([...shop(), ...campaigns(), ...people(at)], at(400));
  await ledger.append([...replies(at), ...sends(at)], at(1));
  await ledger.close();
}

const shop = (): readonly Fact[] => [
  {
    type: 'shop.described',
    subject: null,
    fact: {
      name: `Backhaus ${unbroken(91)}`,
      country: 'DE',
      language: 'de',
      timeZone: 'Europe/Berlin',
      address: sentences(400),
    },
  },
  {
    type: 'provider.chosen',
    subject: null,
    fact: { provider: 'androidGateway', sender: { kind: 'number', number: '+491713920000' } },
  },
  { type: 'staff.added', subject: null, fact: { staff: 'staff-0', name: unbroken(100) } },
  { type: 'staff.added', subject: null, fact: { staff: 'staff-1', name: sentences(100) } },
];

const campaigns = (): readonly Fact[] =>
  Array.from({ length: 40 }, (_, nth) => nth).flatMap((nth): readonly Fact[] => {
    const campaign = `campaign-${nth}`;
    const name = [unbroken(100), sentences(100)][nth] ?? `Aktion ${nth}`;
    const wording = [`${unbroken(270)} ${sentences(700)} ${link}`, sentences(2000)][nth] ?? 'Ja, schreiben Sie mir.';
    const sha256 = createHash('sha256').update(wording).digest('hex');
    return [
      {
        type: 'campaign.created',
        subject: null,
        fact: { campaign, name, keyword: nth === 0 ? 'DONAUDAMPFSCHIFFFAHR' : `A${nth}` },
      },
      { type: 'campaign.worded', subject: null, fact: { campaign, version: 1, wording, sha256, language: 'de' } },
    ];
  });

const phoneOf = (nth: number) => `+4917139${String(20_000 + nth).padStart(6, '0')}`;

const people = (at: (daysAgo: number) => Instant): readonly Fact[] =>
  Array.from({ length: PEOPLE }, (_, nth) => nth).flatMap((nth): readonly Fact[] => {
    const subject = `person-${nth}`;
    const name = names[nth] ?? `Kundin ${nth}`;
    const phone = phoneOf(nth);
    // Some said yes so long ago that nothing asks for them any more.
    const givenAt = nth >= 9980 ? at(3650) : at(nth % 700);
    const evidence: Evidence = {
      medium: 'spoken',
      givenAt,
      place: nth < 2 ? unbroken(200) : 'Theke',
      note: nth < 2 ? sentences(1000) : 'sagte ja',
      files: [],
    };
    return [
      { type: 'contact.added', subject, fact: { phone, typed: phone, line: 'mobile', name, source: 'imported' } },
      ...(nth < 2 ? [{ type: 'contact.noted', subject, fact: { note: `${link} ${sentences(1000)}` } } as const] : []),
      ...(nth < 2 ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [nth % 2]).map((other): Fact => ({
        type: 'consent.given',
        subject,
        fact: {
          consent: `${subject}-${other}`,
          campaign: `campaign-${other}`,
          wordingVersion: 1,
          kind: 'express',
          evidence,
        },
      })),
    ];
  });

const replies = (at: (daysAgo: number) => Instant): readonly Fact[] => {
  const wrote = (nth: number, text: string, reading: Reading): Fact => ({
    type: 'reply.received',
    subject: `person-${nth}`,
    fact: {
      reply: `reply-${nth}`,
      provider: 'androidGateway',
      providerId: `r${nth}`,
      from: phoneOf(nth),
      to: '+491713920000',
      text,
      receivedAt: at(1),
      reading,
    },
  });
  return [
    wrote(0, `${unbroken(250)} ${link} ${sentences(700)}`, 'unsure'),
    wrote(1, sentences(1000), 'none'),
    wrote(2, 'شكرا، لا أريد المزيد', 'unsure'),
    ...Array.from({ length: 30 }, (_, more) => wrote(10 + more, `Wer ist da? ${more}`, 'unsure')),
    ...Array.from({ length: 30 }, (_, more) => wrote(50 + more, `Bis wann haben Sie offen? ${more}`, 'none')),
  ];
};

const sends = (at: (daysAgo: number) => Instant): readonly Fact[] => {
  const approved = (send: string, campaign: string, recipients: readonly string[], startAt?: Instant): Fact => ({
    type: 'send.approved',
    subject: null,
    fact: {
      send,
      campaign,
      template: `${unbroken(250)} ${sentences(700)}`,
      provider: 'androidGateway',
      sender: { kind: 'number', number: '+491713920000' },
      recipients,
      upheld: {},
      maxParts: 10,
      ...(startAt === undefined ? {} : { startAt }),
    },
  });
  const some = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => `person-${from + nth}`);
  return [
    approved(hardIds.done, 'campaign-0', some(0, 30)),
    ...some(0, 30).flatMap((subject, nth) => textTo(hardIds.done, 'campaign-0', subject, nth, at(1))),
    approved(hardIds.paused, 'campaign-1', some(0, PEOPLE)),
    ...some(0, 40).flatMap((subject, nth) => textTo(hardIds.paused, 'campaign-1', subject, nth, at(1))),
    { type: 'send.paused', subject: null, fact: { send: hardIds.paused, why: 'offline' } },
    approved(hardIds.missed, 'campaign-0', some(100, 200), at(0.5)),
  ];
};

const failures: readonly FailureKind[] = [
  'invalidNumber',
  'landline',
  'blocked',
  'unreachable',
  'senderRefused',
  'expired',
  'other',
];

/** One text and what became of it: nobody knows, it failed in one of its ways, or it was delivered. */
function textTo(send: string, campaign: string, subject: string, nth: number, deliveredAt: Instant): readonly Fact[] {
  const message = `${send}-${nth}`;
  const failure = failures[nth - 5];
  return [
    {
      type: 'message.intended',
      subject,
      fact: {
        message,
        send,
        campaign,
        provider: 'androidGateway',
        phone: phoneOf(nth),
        text: `${unbroken(250)} ${sentences(700)} STOPP`,
        parts: 7,
        encoding: 'GSM-7',
        allowed: { kind: 'ownerDecided', consent: `${subject}-0`, reason: sentences(1000) },
      },
    },
    ...(nth < 5
      ? [{ type: 'message.unknown', subject, fact: { message, detail: 'the line dropped' } } as const]
      : failure !== undefined
        ? [{ type: 'message.failed', subject, fact: { message, failure } } as const]
        : [
            { type: 'message.handedOver', subject, fact: { message, providerId: message } } as const,
            { type: 'message.delivered', subject, fact: { message, deliveredAt } } as const,
          ]),
  ];
}

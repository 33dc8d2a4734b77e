import { createHash } from 'node:crypto';
import type { Evidence, EvidenceFile, Fact, Instant } from '#shared/facts.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type SampleCampaign, type SampleShop, englishShop, germanShop } from './shops.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** What happened on one day, in order. */
export type SampleDay = { readonly at: Instant; readonly facts: readonly Fact[] };

export type SampleBook = { readonly days: readonly SampleDay[]; readonly shop: SampleShop };

const PEOPLE = 200;
const DAY = 86_400_000;
/** How far back the book goes: long enough for yeses to have gone stale and lapsed. */
const DAYS = 800;

type Person = {
  readonly id: string;
  readonly name: string;
  readonly firstName: string;
  readonly phone: string;
  /** Days ago. */
  readonly since: number;
  readonly mobile: boolean;
};
/** Who got the last text of a campaign, where that was in the last weeks. */
type Texted = { readonly campaign: string; readonly lately: readonly Person[] };
type Said = { readonly person: Person; readonly ago: number; readonly consent: string };

/**
 * A believable shop, the same for everyone but for the dates, which count back from `now`: yeses of every grade, fresh,
 * going stale, stale and lapsed, people who said stop, people who only wrote, and people never asked.
 */
export function sampleBook(language: AppLanguage, now: Instant, signature: EvidenceFile): SampleBook {
  const shop = { en: englishShop, de: germanShop }[language];
  const book = openPages(now);
  const chance = chanceFrom(20_26);
  const campaigns = shop.campaigns.map((campaign, index) => ({ ...campaign, id: `sample-campaign-${index + 1}` }));

  book.write(DAYS, [
    { type: 'shop.described', subject: null, fact: shop.description },
    {
      type: 'provider.chosen',
      subject: null,
      fact: { provider: 'practice', sender: { kind: 'number', number: shop.mobile(0) } },
    },
    ...shop.staff.map((name, index): Fact => ({
      type: 'staff.added',
      subject: null,
      fact: { staff: `sample-staff-${index + 1}`, name },
    })),
  ]);
  for (const campaign of campaigns) openCampaign(book, campaign, shop.description.language);
  const people = Array.from({ length: PEOPLE }, (_, index) => comeIn(book, shop, chance, index));
  const texted = campaigns.map((campaign): Texted => {
    const saying = people.flatMap((person) => sayYes(book, shop, chance, person, campaign, signature));
    return { campaign: campaign.id, lately: textThem(book, chance, campaign, saying, shop) };
  });
  sayStop(book, shop, chance, people);
  justWrite(book, shop, texted);
  return { shop, days: book.days() };
}

type Pages = {
  readonly write: (daysAgo: number, facts: readonly Fact[]) => void;
  readonly at: (daysAgo: number) => Instant;
  readonly days: () => SampleDay[];
};

function openPages(now: Instant): Pages {
  const pages = new Map<number, Fact[]>();
  // Mid-morning in Europe, and never in the future.
  const at = (daysAgo: number): Instant => {
    const day = new Date(Date.parse(now) - daysAgo * DAY);
    day.setUTCHours(9, 12 + (daysAgo % 40), 0, 0);
    return new Date(Math.min(day.getTime(), Date.parse(now) - 60_000)).toISOString();
  };
  return {
    at,
    write: (daysAgo, facts) => {
      const page = pages.get(daysAgo) ?? [];
      page.push(...facts);
      pages.set(daysAgo, page);
    },
    days: () => [...pages].toSorted(([a], [b]) => b - a).map(([daysAgo, facts]) => ({ at: at(daysAgo), facts })),
  };
}

type Opened = SampleCampaign & { readonly id: string };

/** Days ago each wording took over, the oldest first. */
const wordedOn = (count: number): number[] => [DAYS - 1, 520, 260].slice(0, count);

function openCampaign(book: Pages, { id, name, keyword, perMonth, wordings }: Opened, language: string): void {
  book.write(DAYS - 1, [
    { type: 'campaign.created', subject: null, fact: { campaign: id, name, keyword, perMonth, leastGrade: 'C' } },
  ]);
  wordings.forEach((wording, index) => {
    const sha256 = createHash('sha256').update(wording).digest('hex');
    book.write(wordedOn(wordings.length)[index] ?? 1, [
      { type: 'campaign.worded', subject: null, fact: { campaign: id, version: index + 1, wording, sha256, language } },
    ]);
  });
}

function comeIn(book: Pages, shop: SampleShop, chance: Chance, index: number): Person {
  const firstName = chance.one(shop.firstNames);
  const mobile = index % 29 !== 28;
  const since = 3 + chance.number(DAYS - 60);
  const person: Person = {
    id: `sample-${String(index + 1).padStart(3, '0')}`,
    name: `${firstName} ${chance.one(shop.lastNames)}`,
    firstName,
    phone: mobile ? shop.mobile(index - Math.floor(index / 29) + 1) : shop.landline(index),
    since,
    mobile,
  };
  const { name, phone } = person;
  const line = mobile ? 'mobile' : 'landline';
  const by = shop.staff[index % shop.staff.length] ?? '';
  book.write(since, [
    {
      type: 'contact.added',
      subject: person.id,
      fact: { phone, typed: phone, line, name, firstName, source: 'sample', by },
    },
  ]);
  return person;
}

/** About one in ten was never asked; who said yes said it to one or more campaigns, each with its own evidence. */
function sayYes(
  book: Pages,
  shop: SampleShop,
  chance: Chance,
  person: Person,
  campaign: Opened,
  signature: EvidenceFile,
): Said[] {
  const index = Number(person.id.slice(-3));
  if (index % 11 === 0 || chance.number(10) < (campaign.keyword === shop.campaigns[0]?.keyword ? 2 : 5)) return [];
  const ago = Math.max(2, person.since - chance.number(Math.min(person.since, 240)));
  const consent = `${person.id}-${campaign.id.slice(-1)}`;
  const wordingVersion = wordedOn(campaign.wordings.length).filter((worded) => worded >= ago).length;
  const evidence = proveIt(book, shop, person, campaign, index % 10, ago, signature);
  const by = shop.staff[index % shop.staff.length] ?? '';
  book.write(ago, [
    {
      type: 'consent.given',
      subject: person.id,
      fact: { consent, campaign: campaign.id, wordingVersion, kind: 'express', evidence, by },
    },
  ]);
  return [{ person, ago, consent }];
}

function proveIt(
  book: Pages,
  shop: SampleShop,
  person: Person,
  { keyword }: Opened,
  kind: number,
  ago: number,
  signature: EvidenceFile,
): Evidence {
  const givenAt = book.at(ago);
  const { place } = shop;
  if (kind < 3 && person.mobile) {
    const providerId = `sample-${person.id}-${keyword}`;
    const message = { from: person.phone, to: shop.mobile(0), text: keyword, receivedAt: givenAt, providerId };
    return { medium: 'sms', givenAt, files: [], message };
  }
  if (kind < 7) return { medium: 'tillScreen', givenAt, place, files: [signature] };
  if (kind < 9) return { medium: 'spoken', givenAt, place, files: [], note: shop.spoken };
  return { medium: 'imported', givenAt, files: [], source: 'customers-2024.csv, 88' };
}

/**
 * Texts that went out: the weekly campaign until last week, the seasonal one a year ago, the third never.
 * Answers who got one in the last weeks.
 */
function textThem(book: Pages, chance: Chance, campaign: Opened, saying: readonly Said[], shop: SampleShop): Person[] {
  const days = { [shop.campaigns[0]?.keyword ?? '']: [100, 65, 30, 9], [shop.campaigns[1]?.keyword ?? '']: [352, 345] };
  let last: readonly Said[] = [];
  (days[campaign.keyword] ?? []).forEach((ago, nth) => {
    const going = saying.filter((said) => said.person.mobile && said.ago > ago && said.ago < ago + 420);
    if (going.length > 0) sendOne(book, chance, campaign, going, ago, nth, shop);
    if (ago < 30) last = going;
  });
  return last.map(({ person }) => person);
}

function sendOne(
  book: Pages,
  chance: Chance,
  campaign: Opened,
  going: readonly Said[],
  ago: number,
  nth: number,
  shop: SampleShop,
): void {
  const send = `sample-send-${campaign.id.slice(-1)}-${nth}`;
  const sender = { kind: 'number' as const, number: shop.mobile(0) };
  const template = campaign.texts[nth % campaign.texts.length] ?? '';
  const recipients = going.map(({ person }) => person.id);
  book.write(ago, [
    {
      type: 'send.approved',
      subject: null,
      fact: {
        send,
        campaign: campaign.id,
        template,
        provider: 'practice',
        sender,
        recipients,
        upheld: {},
        maxParts: 3,
      },
    },
    ...going.flatMap((said, index): Fact[] =>
      sentTo(book, said, send, campaign, template, ago, chance.number(60) === index % 60),
    ),
  ]);
}

function sentTo(
  book: Pages,
  { person, consent }: Said,
  send: string,
  campaign: Opened,
  template: string,
  ago: number,
  fails: boolean,
): Fact[] {
  const message = `${send}-${person.id}`;
  const text = template.replace(/\{firstName\|[^}]*\}/, person.firstName);
  const subject = person.id;
  const intended: Fact = {
    type: 'message.intended',
    subject,
    fact: {
      message,
      send,
      campaign: campaign.id,
      provider: 'practice',
      phone: person.phone,
      text,
      parts: 1,
      encoding: 'GSM-7',
      allowed: { kind: 'consent', consent, standing: 'fresh' },
    },
  };
  const handedOver: Fact = { type: 'message.handedOver', subject, fact: { message, providerId: message } };
  const end: Fact = fails
    ? { type: 'message.failed', subject, fact: { message, failure: 'unreachable' } }
    : { type: 'message.delivered', subject, fact: { message, deliveredAt: book.at(ago) } };
  return [intended, handedOver, end];
}

/** About one in seventeen. */
const saysStop = ({ id }: Person): boolean => Number(id.slice(-3)) % 17 === 6;

function sayStop(book: Pages, shop: SampleShop, chance: Chance, people: readonly Person[]): void {
  people
    .filter((person) => person.mobile && saysStop(person))
    .forEach((person, nth) => {
      const ago = Math.min(person.since - 1, 1 + chance.number(90));
      if (ago < 1) return;
      const words = chance.one(shop.stops);
      const saidAt = book.at(ago);
      const optOut = `${person.id}-stop`;
      const scope = { kind: 'all' as const };
      if (nth % 4 === 3) {
        const by = shop.staff[0] ?? '';
        const fact = { optOut, scope, way: 'spoken' as const, saidAt, by };
        book.write(ago, [{ type: 'optOut.received', subject: person.id, fact }]);
        return;
      }
      const reply = `${person.id}-reply`;
      book.write(ago, [
        received(shop, person, reply, words, saidAt, 'stop'),
        { type: 'optOut.received', subject: person.id, fact: { optOut, scope, way: 'sms', words, saidAt, reply } },
      ]);
    });
}

/** Some only ever wrote, and three answered the last text with something that may have been a stop. */
function justWrite(book: Pages, shop: SampleShop, texted: readonly Texted[]): void {
  const answers = texted.flatMap(({ campaign, lately }) =>
    lately.filter((person) => !saysStop(person)).map((person) => ({ campaign, person })),
  );
  shop.unsure.forEach((text, nth) => {
    const answer = answers[10 + nth * 20];
    if (answer === undefined) return;
    const { campaign, person } = answer;
    const reply = received(shop, person, `${person.id}-unsure`, text, book.at(nth), 'unsure', campaign);
    book.write(nth, [reply]);
  });
  shop.chat.forEach((text, nth) => {
    const id = `sample-writer-${nth + 1}`;
    const phone = shop.mobile(196 + nth);
    const writer = { id, name: '', firstName: '', phone, since: nth, mobile: true };
    const added: Fact = {
      type: 'contact.added',
      subject: id,
      fact: { phone, typed: phone, line: 'mobile', name: '', source: 'reply' },
    };
    // The first wrote today, so that there is somebody whom the hours let one answer.
    book.write(nth, [added, received(shop, writer, `${id}-reply`, text, book.at(nth), 'none')]);
  });
}

const received = (
  shop: SampleShop,
  person: Person,
  reply: string,
  text: string,
  receivedAt: Instant,
  reading: 'stop' | 'unsure' | 'none',
  campaign?: string,
): Fact => ({
  type: 'reply.received',
  subject: person.id,
  fact: {
    reply,
    provider: 'practice',
    providerId: reply,
    from: person.phone,
    to: shop.mobile(0),
    text,
    receivedAt,
    reading,
    ...(campaign === undefined ? {} : { campaign }),
  },
});

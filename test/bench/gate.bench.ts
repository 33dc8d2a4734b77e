import Database from 'better-sqlite3';
import type { Entry, Fact } from '#shared/facts.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { forecast, standingOf } from '#shared/rules/staleness.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import { gate } from '#shared/rules/gate.ts';
import { mayTextAt } from '#shared/rules/quietHours.ts';
import { placeOf } from '#shared/rules/zones.ts';
import type { Contact, Shop } from '#shared/shop.ts';

const people = 100_000;
const rounds = 7;

const bench = (): void => {
  const shop = bookOf(people);
  const contacts = [...shop.contacts.values()];
  const own = timed((now) =>
    tally(contacts.map((contact) => gate(shop, contact, 'lunch', { now, purpose: 'campaign' }).answer)),
  );
  const rival = naiveRival(shop);
  const other = timed(rival);
  say(`${people} decisions of the gate, all reasons: first ${own.first} ms, then ${own.middle} ms (${own.answer})`);
  say(
    `naive loop over better-sqlite3, in memory, first reason only, without zones: ${other.middle} ms (${other.answer})`,
  );
  say(`ratio ${(own.middle / other.middle).toFixed(2)}`);

  const quiet = timed((now) =>
    tally(
      contacts.map(
        ({ phone, timeZone }) =>
          mayTextAt({ phone, contactZone: timeZone }, now, rulesFor(placeOf(phone).country, shop.rules)).kind,
      ),
    ),
  );
  say(`${people} times quiet hours: first ${quiet.first} ms, then ${quiet.middle} ms`);

  const uses = contacts.flatMap((contact) =>
    contact.consents.map(({ kind, evidence }) => ({
      kind,
      givenAt: evidence.givenAt,
      lastSentAt: contact.lastSentAt['lunch'] ?? null,
      upheldAt: null,
    })),
  );
  const { clocks } = rulesFor('DE', shop.rules);
  const ahead = timed((now) =>
    tally(
      forecast(
        uses.map((use) => standingOf(use, clocks, now)),
        now,
      ).map(({ month }) => month),
    ),
  );
  say(`forecast over ${uses.length} yeses: first ${ahead.first} ms, then ${ahead.middle} ms`);
};

/** Each round asks about another moment of one day, so that nothing remembered for a moment helps the next. */
const timed = (run: (now: string) => string) => {
  const took: number[] = [];
  let answer = '';
  for (let round = 0; round < rounds; round += 1) {
    const now = `2026-11-25T1${round}:00:00.000Z`;
    const start = performance.now();
    answer = run(now);
    took.push(performance.now() - start);
  }
  const middle = took.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
  return { first: Math.round(took[0] ?? 0), middle: Math.round(middle), answer };
};

const tally = (answers: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts].map(([answer, count]) => `${answer} ${count}`).join(', ');
};

const bookOf = (count: number): Shop => {
  const shop = emptyShop();
  const write = (at: string, fact: Fact) =>
    evolve(shop, { seq: shop.size, at, digest: '', salt: '', ...fact } as Entry);
  write('2023-01-01T00:00:00.000Z', {
    type: 'shop.described',
    subject: null,
    fact: { name: 'Deli', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' },
  });
  for (const campaign of ['lunch', 'sale', 'news']) {
    write('2023-01-01T00:00:00.000Z', {
      type: 'campaign.created',
      subject: null,
      fact: { campaign, name: campaign, leastGrade: 'C', perMonth: 8 },
    });
  }
  for (let n = 0; n < count; n += 1) for (const { at, fact } of storyOf(n)) write(at, fact);
  return shop;
};

/** Three yeses each; every ninth said stop, every fifth is American, every third was texted. */
const storyOf = (n: number): readonly { readonly at: string; readonly fact: Fact }[] => {
  const subject = `c${n}`;
  const phone =
    n % 5 === 0
      ? `+1${['212', '305', '214', '312', '702'][(n / 5) % 5]}55${String(n).padStart(5, '0')}`
      : `+49176${1_000_000 + n}`;
  const at = new Date(Date.parse('2024-06-01T10:00:00.000Z') + (n % 800) * 86_400_000).toISOString();
  const added: Fact = {
    type: 'contact.added',
    subject,
    fact: { phone, typed: phone, line: n % 50 === 0 ? 'landline' : 'mobile', name: `Name ${n}`, source: 'typed' },
  };
  const yeses = ['lunch', 'sale', 'news'].map((campaign): Fact => ({
    type: 'consent.given',
    subject,
    fact: {
      consent: `${subject}-${campaign}`,
      campaign,
      wordingVersion: 1,
      kind: 'express',
      evidence: { medium: n % 7 === 0 ? 'imported' : 'spoken', givenAt: at, files: [] },
    },
  }));
  const stop: Fact = {
    type: 'optOut.received',
    subject,
    fact: { optOut: `${subject}-stop`, scope: { kind: 'all' }, way: 'sms', saidAt: '2026-10-01T10:00:00.000Z' },
  };
  const text: Fact = {
    type: 'message.intended',
    subject,
    fact: {
      message: `${subject}-m`,
      send: null,
      campaign: 'lunch',
      provider: 'practice',
      phone,
      text: 'Soup',
      parts: 1,
      encoding: 'GSM-7',
      allowed: { kind: 'consent', consent: `${subject}-lunch`, standing: 'fresh' },
    },
  };
  return [
    { at, fact: added },
    ...yeses.map((fact) => ({ at, fact })),
    ...(n % 9 === 0 ? [{ at: '2026-10-01T10:00:01.000Z', fact: stop }] : []),
    ...(n % 3 === 0 ? [{ at: '2026-11-20T10:00:00.000Z', fact: text }] : []),
  ];
};

/** As one would write it first: a few prepared queries a person, in memory and with indexes. */
const naiveRival = (shop: Shop) => {
  const db = new Database(':memory:');
  db.exec(`
    create table contact (id text primary key, phone text, line text);
    create table consent (contact text, campaign text, medium text, given_at text);
    create table opt_out (contact text, campaign text, said_at text);
    create table sent (contact text, campaign text, at text);
    create index consent_of on consent (contact, campaign);
    create index opt_out_of on opt_out (contact);
    create index sent_of on sent (contact, campaign);
  `);
  db.transaction(() => fill(db, [...shop.contacts.values()]))();
  const everyone = db.prepare('select id, line from contact');
  const stopOf = db.prepare('select said_at from opt_out where contact = ? and (campaign is null or campaign = ?)');
  const yesOf = db.prepare(
    'select medium, given_at from consent where contact = ? and campaign = ? order by given_at desc',
  );
  const lastOf = db.prepare('select max(at) as at from sent where contact = ? and campaign = ?');
  const often = db.prepare('select count(*) as n from sent where contact = ? and at > ?');
  return (now: string): string => {
    const ago = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
    const [day, warn, lapse] = [ago(1), ago(365), ago(547)];
    const decide = ({ id, line }: { id: string; line: string }): string => {
      if (line === 'landline' || stopOf.get(id, 'lunch') !== undefined) return 'hold';
      const yes = yesOf.get(id, 'lunch') as { medium: string; given_at: string } | undefined;
      if (yes === undefined || yes.medium === 'imported') return 'hold';
      const last = (lastOf.get(id, 'lunch') as { at: string | null }).at ?? yes.given_at;
      if (last < lapse) return 'hold';
      if (last < warn) return 'ask';
      return (often.get(id, day) as { n: number }).n >= 3 ? 'later' : 'send';
    };
    return tally((everyone.all() as { id: string; line: string }[]).map(decide));
  };
};

const fill = (db: Database.Database, contacts: readonly Contact[]): void => {
  const contact = db.prepare('insert into contact values (?, ?, ?)');
  const consent = db.prepare('insert into consent values (?, ?, ?, ?)');
  const optOut = db.prepare('insert into opt_out values (?, ?, ?)');
  const sent = db.prepare('insert into sent values (?, ?, ?)');
  for (const each of contacts) {
    contact.run(each.id, each.phone, each.line);
    for (const { campaign, evidence } of each.consents)
      consent.run(each.id, campaign, evidence.medium, evidence.givenAt);
    for (const { campaign, saidAt } of each.optOuts) optOut.run(each.id, campaign, saidAt);
    for (const { campaign, at } of each.sent) sent.run(each.id, campaign, at);
  }
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

bench();

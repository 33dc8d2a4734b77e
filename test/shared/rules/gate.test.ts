import { describe, expect, it } from 'vitest';
import type { Evidence, Fact, Facts, Instant } from '#shared/facts.ts';
import { gate } from '#shared/rules/gate.ts';
import type { Circumstances } from '#shared/rules/verdict.ts';
import type { Shop } from '#shared/shop.ts';
import {
  added,
  bakery,
  bread,
  NOW,
  on,
  phones,
  practice,
  saidStop,
  saidYes,
  shopAfter,
  signedAt,
} from '#test/given.ts';
import type { Dated, Person } from '#test/given.ts';

const yesterday = '2026-11-24T10:00:00.000Z';
const lastWeek = '2026-11-18T10:00:00.000Z';
const longAgo = '2024-01-10T10:00:00.000Z';
const texted = (person: Person, receivedAt: Instant): Evidence => ({
  medium: 'sms',
  givenAt: receivedAt,
  files: [],
  message: { from: phones[person], to: '+491713920000', text: 'BREAD', receivedAt, providerId: `p-${receivedAt}` },
});
const spoken = (givenAt: Instant): Evidence => ({ medium: 'spoken', givenAt, files: [], note: 'Asked at the counter' });
const imported = (givenAt: Instant): Evidence => ({ medium: 'imported', givenAt, files: [], source: 'old.csv, row 3' });
const wrote = (reply: string, receivedAt: Instant, reading: Facts['reply.received']['reading'] = 'none'): Fact => ({
  type: 'reply.received',
  subject: 'gwen',
  fact: {
    reply,
    provider: 'practice',
    providerId: reply,
    from: phones.gwen,
    to: '+491713920000',
    text: 'Do you have rye today?',
    receivedAt,
    reading,
  },
});
const sent = (message: string): Fact => ({
  type: 'message.intended',
  subject: 'gwen',
  fact: {
    message,
    send: null,
    campaign: 'bread',
    provider: 'practice',
    phone: phones.gwen,
    text: 'Bread',
    parts: 1,
    encoding: 'GSM-7',
    allowed: { kind: 'consent', consent: 'c', standing: 'fresh' },
  },
});
const closed: Fact = { type: 'campaign.closed', subject: null, fact: { campaign: 'bread' } };
const rule = (country: string, name: string, value: unknown): Fact => ({
  type: 'rule.changed',
  subject: null,
  fact: { country, rule: name, value, note: 'Tried out' },
});
const struck = (consent: string): Fact => ({
  type: 'consent.struck',
  subject: 'gwen',
  fact: { consent, campaign: 'bread', reason: 'Wrong person' },
});

const given = (...happened: readonly (Fact | readonly Dated[])[]): Shop =>
  shopAfter(bakery, practice, ...bread, added('gwen'), ...happened);
const ask = (shop: Shop, more: Partial<Circumstances> = {}, campaign: string | null = 'bread', person = 'gwen') =>
  gate(shop, person, campaign, { now: NOW, purpose: 'campaign', ...more });
const kinds = (verdict: ReturnType<typeof gate>): readonly string[] => verdict.reasons.map(({ kind }) => kind);

describe('a campaign text goes out', () => {
  it('on a fresh yes to that campaign, and says which', () => {
    const verdict = ask(given(on(lastWeek, saidYes('gwen', signedAt(lastWeek)))));
    expect(verdict).toEqual({
      answer: 'send',
      allowed: { kind: 'consent', consent: `gwen-bread-${lastWeek}`, standing: 'fresh' },
      reasons: [],
    });
  });

  it.each([
    ['nobody of that name', given(), 'bread', 'nobody', ['notInBook']],
    ['no such campaign', given(), 'cake', 'gwen', ['notInBook']],
    ['never asked', given(), 'bread', 'gwen', ['noYes']],
    ['a yes to something else', given(saidYes('gwen', signedAt(lastWeek), 'cake')), 'bread', 'gwen', ['noYes']],
    [
      'struck out',
      given(saidYes('gwen', signedAt(lastWeek)), struck(`gwen-bread-${lastWeek}`)),
      'bread',
      'gwen',
      ['yesStruck'],
    ],
    ['campaign closed', given(saidYes('gwen', signedAt(lastWeek)), closed), 'bread', 'gwen', ['campaignClosed']],
    ['only a list says so', given(saidYes('gwen', imported(lastWeek))), 'bread', 'gwen', ['evidenceTooWeak']],
    [
      'an unread reply',
      given(saidYes('gwen', signedAt(lastWeek)), wrote('r1', yesterday, 'unsure')),
      'bread',
      'gwen',
      ['onHold'],
    ],
    ['no yes and a stop', given(saidStop('gwen', lastWeek)), 'bread', 'gwen', ['saidStop', 'noYes']],
  ] as const)('not with %s', (_, shop, campaign, person, reasons) => {
    const verdict = ask(shop, {}, campaign, person);
    expect(verdict.answer).toBe('hold');
    expect(kinds(verdict)).toEqual(reasons);
  });

  it('and all reasons stand there at once, the weightiest first', () => {
    const shop = shopAfter(
      bakery,
      practice,
      ...bread,
      added('gwen', { line: 'landline' }),
      closed,
      on(longAgo, saidYes('gwen', imported(longAgo))),
      on(yesterday, saidStop('gwen', yesterday), wrote('r1', yesterday, 'unsure')),
    );
    const verdict = ask(shop, { now: '2026-11-22T12:00:00.000Z' });
    expect(verdict.answer).toBe('hold');
    expect(kinds(verdict)).toEqual([
      'saidStop',
      'onHold',
      'campaignClosed',
      'landline',
      'evidenceTooWeak',
      'lapsed',
      'quietHours',
    ]);
  });
});

describe('a stop and a yes', () => {
  const after = (stopAt: Instant, evidence: Evidence, recordedAt: Instant = NOW) =>
    ask(
      given(
        saidYes('gwen', signedAt(longAgo)),
        on(stopAt, saidStop('gwen', stopAt)),
        on(recordedAt, saidYes('gwen', evidence)),
      ),
    );

  it.each([
    ['signed afterwards', after(lastWeek, signedAt(yesterday)), 'send'],
    ['texted afterwards', after(lastWeek, texted('gwen', yesterday)), 'send'],
    ['said aloud afterwards', after(lastWeek, spoken(yesterday)), 'hold'],
    ['brought in from a list afterwards', after(lastWeek, imported(yesterday)), 'hold'],
    ['signed at the same instant', after(lastWeek, signedAt(lastWeek)), 'hold'],
    ['signed before, written down afterwards', after(lastWeek, signedAt(longAgo)), 'hold'],
    ['texted from another phone', after(lastWeek, texted('dev', yesterday)), 'hold'],
  ] as const)('%s', (_, verdict, answer) => {
    expect(verdict.answer).toBe(answer);
    if (answer === 'hold') expect(kinds(verdict)[0]).toBe('saidStop');
  });

  it('a yes written down before the stop never outlives it, though it claims a later hour', () => {
    const shop = given(on(lastWeek, saidYes('gwen', signedAt(yesterday)), saidStop('gwen', lastWeek)));
    expect(kinds(ask(shop))).toEqual(['saidStop']);
  });

  it('every stop has to be outlived, also one brought in later from a list', () => {
    const shop = given(
      on(lastWeek, saidYes('gwen', signedAt(lastWeek))),
      on(yesterday, saidStop('gwen', longAgo, { way: 'imported' })),
    );
    expect(kinds(ask(shop))).toEqual(['saidStop']);
  });

  it('a stop to another campaign only does not count, one to this campaign or to all does', () => {
    const stop = (scope: Facts['optOut.received']['scope']) =>
      ask(given(saidYes('gwen', signedAt(lastWeek)), on(yesterday, saidStop('gwen', yesterday, { scope })))).answer;
    expect(stop({ kind: 'campaign', campaign: 'cake' })).toBe('send');
    expect(stop({ kind: 'campaign', campaign: 'bread' })).toBe('hold');
    expect(stop({ kind: 'all' })).toBe('hold');
  });

  it('START lifts the stop and brings the old yes back, but makes none', () => {
    const start: Fact = { type: 'optOut.lifted', subject: 'gwen', fact: { reply: 'r2' } };
    const stopped = on(lastWeek, saidStop('gwen', lastWeek));
    expect(ask(given(saidYes('gwen', signedAt(lastWeek)), stopped, on(yesterday, start))).answer).toBe('send');
    expect(kinds(ask(given(stopped, on(yesterday, start))))).toEqual(['noYes']);
  });

  it('a list brought in later never spoils a signature', () => {
    const shop = given(
      on(lastWeek, saidYes('gwen', signedAt(lastWeek))),
      on(yesterday, saidYes('gwen', imported(yesterday))),
    );
    expect(ask(shop)).toMatchObject({ answer: 'send', allowed: { consent: `gwen-bread-${lastWeek}` } });
  });
});

describe('a yes that grew old', () => {
  const yesIn = (givenAt: Instant, ...more: readonly (Fact | readonly Dated[])[]) =>
    given(on(givenAt, saidYes('gwen', signedAt(givenAt))), ...more);
  const stale = '2025-10-10T10:00:00.000Z';
  const lapsed = '2025-03-10T10:00:00.000Z';

  it('needs the owner, who says why in writing', () => {
    expect(ask(yesIn(stale))).toEqual({
      answer: 'ask',
      reasons: [{ kind: 'stale', givenAt: stale, since: '2026-10-10T10:00:00.000Z', clock: 'firstUse' }],
    });
    expect(ask(yesIn(stale), { upheld: 'Was in last week' })).toMatchObject({
      answer: 'send',
      allowed: { kind: 'ownerDecided', reason: 'Was in last week' },
    });
    expect(ask(yesIn(stale), { upheld: '  ' }).answer).toBe('ask');
  });

  it('lapses, and then only a written reason carries it', () => {
    expect(ask(yesIn(lapsed))).toMatchObject({ answer: 'hold', reasons: [{ kind: 'lapsed', hard: false }] });
    expect(ask(yesIn(lapsed), { upheld: 'She asked for it' }).answer).toBe('send');
    const upheld: Fact = {
      type: 'consent.upheld',
      subject: 'gwen',
      fact: { consent: `gwen-bread-${lapsed}`, campaign: 'bread', reason: 'She asked for it' },
    };
    expect(ask(yesIn(lapsed, on(yesterday, upheld))).answer).toBe('send');
  });

  it('ends by law in Canada, wherever the shop stands and whatever its owner writes', () => {
    const bought: Fact = {
      type: 'consent.given',
      subject: 'gwen',
      fact: { consent: 'c', campaign: 'bread', wordingVersion: 1, kind: 'customer', evidence: signedAt(longAgo) },
    };
    const shop = shopAfter(
      bakery,
      practice,
      ...bread,
      added('gwen', { phone: '+14165551234' }),
      on(yesterday, bought, sent('m')),
    );
    const noon = '2026-11-25T17:00:00.000Z';
    expect(ask(shop, { now: noon, upheld: 'She is nice' })).toMatchObject({
      answer: 'hold',
      reasons: [{ kind: 'lapsed', clock: 'fixed', hard: true }],
    });
  });

  it("by the campaign's own clocks where it has some", () => {
    const clocks: Fact = {
      type: 'campaign.changed',
      subject: null,
      fact: { campaign: 'bread', clocks: { warn: 1, firstUse: 2, idle: 3 } },
    };
    expect(ask(yesIn('2026-10-20T10:00:00.000Z', clocks)).answer).toBe('ask');
  });
});

describe('a text that asks for a yes', () => {
  const stale = '2025-10-10T10:00:00.000Z';
  const lapsed = '2025-03-10T10:00:00.000Z';
  const yesOf = (givenAt: Instant) => on(givenAt, saidYes('gwen', signedAt(givenAt)));
  const asking = { asking: 'forConsent' } as const;

  it('goes to those whose yes lives, while it lives', () => {
    expect(ask(given(yesOf(lastWeek)), asking).answer).toBe('send');
    expect(ask(given(yesOf(stale)), { ...asking, upheld: 'Renews before it lapses' }).answer).toBe('send');
  });

  it('goes to nobody whose yes lapsed, ended or never was, whatever the owner writes', () => {
    const why = { ...asking, upheld: 'She will not mind' };
    expect(kinds(ask(given(yesOf(lapsed)), why))).toEqual(['askedAgain']);
    expect(kinds(ask(given(), why))).toEqual(['noYes', 'askedAgain']);
    expect(kinds(ask(given(yesOf(lastWeek), on(yesterday, saidStop('gwen', yesterday))), why))).toEqual([
      'saidStop',
      'askedAgain',
    ]);
  });

  it('nor in a conversation', () => {
    const wroteFirst = on(NOW, wrote('r1', '2026-11-25T09:00:00.000Z'));
    const reply = { ...asking, purpose: 'conversation' } as const;
    expect(kinds(ask(given(wroteFirst), reply, null))).toEqual(['askedAgain']);
    expect(ask(given(yesOf(lastWeek), wroteFirst), reply, null).answer).toBe('send');
  });
});

describe('not now, but later', () => {
  const fresh = on(lastWeek, saidYes('gwen', signedAt(lastWeek)));

  it('in the quiet hours, with the time it goes', () => {
    expect(ask(given(fresh), { now: '2026-11-25T21:00:00.000Z' })).toMatchObject({
      answer: 'later',
      from: '2026-11-26T07:00:00.000Z',
      reasons: [{ kind: 'quietHours', zone: 'Europe/Berlin', from: '2026-11-26T07:00:00.000Z' }],
      allowed: { kind: 'consent' },
    });
  });

  it('after enough texts, at an hour that is right then', () => {
    const three = ['17:00', '18:00', '18:30'].flatMap((hour) => on(`2026-11-24T${hour}:00.000Z`, sent(hour)));
    expect(ask(given(fresh, three))).toMatchObject({
      answer: 'later',
      from: '2026-11-25T17:00:00.000Z',
      reasons: [{ kind: 'tooOften', sent: 3, most: 3, per: 'day' }],
    });
    const evening = three.map((each, index) => ({ ...each, at: `2026-11-24T18:5${index}:00.000Z` }));
    expect(
      ask(
        given(fresh, rule('DE', 'hours', { weekdays: [8, 19], saturday: null, sunday: null, holidays: null }), evening),
      ),
    ).toMatchObject({
      answer: 'later',
      from: '2026-11-26T07:00:00.000Z',
    });
  });

  it('when the number does not tell the hour, not before the shop noted the zone', () => {
    const yes = on(lastWeek, saidYes('gwen', signedAt(lastWeek)));
    const at = (timeZone: string | undefined) =>
      ask(
        shopAfter(
          bakery,
          practice,
          ...bread,
          added('gwen', { phone: '+18005551234', ...(timeZone && { timeZone }) }),
          yes,
        ),
        {
          now: '2026-11-25T17:00:00.000Z',
        },
      );
    expect(kinds(at(undefined))).toEqual(['hourUnknown']);
    expect(at('America/New_York').answer).toBe('send');
  });

  it('a stale yes in the night shows both', () => {
    const shop = given(on('2025-10-10T10:00:00.000Z', saidYes('gwen', signedAt('2025-10-10T10:00:00.000Z'))));
    expect(kinds(ask(shop, { now: '2026-11-25T23:00:00.000Z' }))).toEqual(['stale', 'quietHours']);
  });
});

describe('an answer to somebody who wrote first', () => {
  const answer = (shop: Shop, now: Instant = NOW) => ask(shop, { now, purpose: 'conversation' }, null);

  it.each([
    ['an hour later', given(on(NOW, wrote('r1', '2026-11-25T09:00:00.000Z'))), NOW, 'send'],
    ['in the night', given(on(NOW, wrote('r1', '2026-11-25T21:00:00.000Z'))), '2026-11-25T23:30:00.000Z', 'send'],
    [
      'a moment before a day has passed',
      given(on(yesterday, wrote('r1', yesterday))),
      '2026-11-25T09:59:59.999Z',
      'send',
    ],
    ['a day later', given(on(yesterday, wrote('r1', yesterday))), NOW, 'hold'],
    [
      'with 48 hours set',
      given(on(lastWeek, rule('DE', 'conversationHours', 48)), on(yesterday, wrote('r1', yesterday))),
      NOW,
      'send',
    ],
    ['with a message from next year', given(on(NOW, wrote('r1', '2027-11-25T09:00:00.000Z'))), NOW, 'hold'],
    ['who never wrote', given(), NOW, 'hold'],
    ['who said stop', given(on(yesterday, saidStop('gwen', yesterday)), on(NOW, wrote('r1', NOW))), NOW, 'hold'],
    ['whose words may have been a stop', given(on(NOW, wrote('r1', NOW, 'unsure'))), NOW, 'hold'],
  ] as const)('%s', (_, shop, now, expected) => {
    expect(answer(shop, now).answer).toBe(expected);
  });

  it('names the message it answers, and opens no campaign', () => {
    const shop = given(on(NOW, wrote('r1', NOW)));
    expect(answer(shop)).toMatchObject({ allowed: { kind: 'conversation', reply: 'r1' } });
    expect(kinds(ask(shop))).toEqual(['noYes']);
  });
});

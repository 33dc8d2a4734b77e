import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/facts.ts';
import { evolve } from '#shared/replay.ts';
import { checkView } from '#shared/views/check.ts';
import type { CheckQuery, Review } from '#shared/views/check.ts';
import { sendingView } from '#shared/views/sending.ts';
import { sendReportView } from '#shared/views/sendReport.ts';
import type { Shop } from '#shared/shop.ts';
import {
  NOW,
  added,
  approved,
  bakery,
  bread,
  on,
  practice,
  saidStop,
  saidYes,
  shopAfter,
  signedAt,
  toEntry,
} from '#test/given.ts';

const machine = {
  replies: { checkedAt: NOW, failedAt: null, failure: null, last: null, lost: null, earlier: [], strangers: [] },
};
const ask: CheckQuery = {
  send: 'one',
  campaign: 'bread',
  template: 'Hallo {firstName|zusammen}, Brot!',
  maxParts: 3,
  upheld: {},
  startAt: null,
  going: 10,
  asked: 10,
  open: null,
};
const opening = [
  ...on('2025-09-01T08:00:00.000Z', bakery, practice, ...bread, added('gwen'), added('dev'), added('nora')),
  ...on('2025-09-02T08:00:00.000Z', saidYes('dev', signedAt('2025-09-02T08:00:00.000Z'))),
  ...on('2026-11-01T10:00:00.000Z', saidYes('gwen', signedAt('2026-11-01T10:00:00.000Z'))),
  ...on('2026-11-02T10:00:00.000Z', saidStop('nora', '2026-11-02T10:00:00.000Z')),
];
const shop = shopAfter(opening);

const review = (of: Shop, query: Partial<CheckQuery> = {}, now = NOW): Review => {
  const view = checkView(of, { ...ask, ...query }, machine, now);
  if (view.kind !== 'review') throw new Error(view.kind);
  return view;
};

const everybody = ['gwen', 'dev', 'nora'];
const intended = (contact: 'gwen' | 'dev'): Fact => ({
  type: 'message.intended',
  subject: contact,
  fact: {
    message: `to-${contact}`,
    send: 'one',
    campaign: 'bread',
    provider: 'practice',
    phone: '+491713920001',
    text: 'Brot!',
    parts: 2,
    encoding: 'GSM-7',
    allowed: { kind: 'consent', consent: 'x', standing: 'fresh' },
  },
});

describe('the gate as the owner sees it', () => {
  it('puts everyone in the book into one of three columns', () => {
    expect(review(shop)).toMatchObject({ going: 1, toDecide: 1, heldBack: 1 });
    expect(review(shop).groups).toMatchObject([{ kind: 'saidStop', count: 1, people: [{ contact: 'nora' }] }]);
  });

  it('leaves a stale yes out until there is a written reason, and counts it only then', () => {
    expect(review(shop, { upheld: { dev: ' ' } })).toMatchObject({ going: 1, toDecide: 1, asked: 1 });
    const decided = review(shop, { upheld: { dev: 'Comes in each week' } });
    expect(decided).toMatchObject({ going: 2, toDecide: 0, byReason: 1, asked: 1 });
    expect(decided.askedRows).toMatchObject([{ contact: 'dev', why: { kind: 'stale' } }]);
  });

  it('lets no reason override a stop', () => {
    expect(review(shop, { upheld: { nora: 'She is my sister' } })).toMatchObject({ going: 1, heldBack: 1, asked: 1 });
  });

  it('tells who has to wait for the morning, and that nobody has to where it is sent by day', () => {
    const night = '2026-11-25T22:00:00.000Z';
    expect(review(shop, {}, night)).toMatchObject({
      going: 1,
      later: { people: 1, first: '2026-11-26T07:00:00.000Z' },
      goingRows: [{ contact: 'gwen', parts: 1, from: '2026-11-26T07:00:00.000Z' }],
    });
    expect(review(shop, { startAt: '2026-11-26T10:00:00.000Z' }, night)).toMatchObject({ later: null, start: null });
  });

  it('holds back whose message cannot be made, and says why', () => {
    const { groups } = review(shop, { maxParts: 1, template: 'x'.repeat(400) });
    expect(groups.map(({ kind }) => kind)).toContain('tooManyParts');
  });

  it('says what it costs only where the provider has told a price', () => {
    expect(review(shop).cost).toBeNull();
    const priced = shopAfter(
      opening,
      on(NOW, approved(everybody, { send: 'before' }), intended('dev'), {
        type: 'message.handedOver',
        subject: 'dev',
        fact: { message: 'to-dev', providerId: 'p', price: '-0.150' },
      }),
    );
    expect(review(priced)).toMatchObject({ parts: 2, cost: 0.15 });
  });

  it('tells only as many rows as were asked for, and all of the counts', () => {
    expect(review(shop, { upheld: { dev: 'yes' }, going: 1 })).toMatchObject({ going: 2, goingRows: { length: 1 } });
  });
});

describe('a send under way and its report', () => {
  const sent = shopAfter(
    opening,
    on(NOW, approved(everybody), intended('gwen'), intended('dev')),
    on(NOW, { type: 'message.unknown', subject: 'dev', fact: { message: 'to-dev', detail: 'cut' } }),
    on(NOW, { type: 'message.heldBack', subject: 'nora', fact: { send: 'one', reasons: ['saidStop'] } }),
  );

  it('adds up to everyone, and what nobody knows stands first among what needs a look', () => {
    const view = sendingView(sent, { send: 'one', group: 'onTheWay', count: 5 }, NOW);
    expect(view).toMatchObject({
      state: { kind: 'done' },
      counts: { all: 3, onTheWay: 1, unknown: 1, heldBack: 1, toGo: 0 },
      parts: 4,
      look: [{ contact: 'dev', what: { kind: 'unknown' } }],
      heldBack: [{ reason: 'saidStop', count: 1, first: 'Nora' }],
      people: [{ contact: 'gwen' }],
      minutesLeft: null,
    });
  });

  it('names who said stop after their text', () => {
    const stopped = shopAfter(
      opening,
      on(NOW, approved(everybody), intended('gwen')),
      on('2026-11-26T10:00:00.000Z', saidStop('gwen', '2026-11-26T10:00:00.000Z')),
    );
    const view = sendingView(stopped, { send: 'one', group: null, count: 5 }, '2026-11-27T10:00:00.000Z');
    expect(view?.stops).toMatchObject([{ contact: 'gwen', way: 'sms' }]);
  });

  it('shows a first press as sent, so that a second one finds nothing to do', () => {
    expect(checkView(sent, ask, machine, NOW)).toEqual({ kind: 'sent' });
  });

  it('says when the rest may go where all of it waits for the morning', () => {
    const night = '2026-11-25T22:00:00.000Z';
    const waiting = shopAfter(opening, on(night, approved(['gwen'])));
    expect(sendingView(waiting, { send: 'one', group: null, count: 5 }, night)).toMatchObject({
      state: { kind: 'running' },
      waitsUntil: '2026-11-26T07:00:00.000Z',
      minutesLeft: null,
    });
  });

  it.each([
    ['seconds', 3, 0],
    ['a minute and a half', 1_800, 1],
    ['ten minutes', 12_000, 10],
  ])('tells how long the rest takes: %s', (_, people, minutesLeft) => {
    const recipients = Array.from({ length: people }, (__, at) => `person-${at}`);
    const begun = shopAfter(opening, on(NOW, approved(recipients)));
    expect(sendingView(begun, { send: 'one', group: null, count: 5 }, NOW)).toMatchObject({ minutesLeft });
  });

  describe('names whose turn was moved, why and to when', () => {
    const night = '2026-11-25T22:00:00.000Z';
    const morning = '2026-11-26T07:00:00.000Z';
    const nightly = approved(['gwen', 'dev']);
    const noted = (of: Shop) => ({
      view: sendingView(of, { send: 'one', group: 'onTheWay', count: 5 }, morning),
      report: sendReportView(of, 'one'),
    });

    it('while they wait and when they have it', () => {
      const { view, report } = noted(shopAfter(opening, on(night, nightly), on(morning, intended('gwen'))));
      expect(view?.moved).toEqual([{ to: morning, why: 'hour', country: 'DE', count: 2, first: 'Gwen' }]);
      expect(view?.people).toMatchObject([{ contact: 'gwen', moved: { to: morning, why: 'hour' } }]);
      expect(report?.rows).toMatchObject([
        { moved: { to: morning, why: 'hour' }, sentAt: morning },
        { moved: { to: morning, why: 'hour' }, sentAt: null },
      ]);
    });
    it('and nobody whose text went at once, or who got none', () => {
      const { view, report } = noted(
        shopAfter(
          opening,
          on(night, nightly, intended('gwen')),
          on(night, { type: 'message.heldBack', subject: 'dev', fact: { send: 'one', reasons: ['saidStop'] } }),
        ),
      );
      expect(view?.moved).toEqual([]);
      expect(report?.rows.map((row) => row.moved)).toEqual([null, null]);
    });
    it('because they had been texted as often as agreed, with the day it is up', () => {
      const noon = '2026-11-25T11:00:00.000Z';
      const before = (message: string, person: 'gwen' | 'dev', at: string) => {
        const { fact } = intended(person) as Fact<'message.intended'>;
        return on(at, { type: 'message.intended', subject: person, fact: { ...fact, message, send: null } } as Fact);
      };
      const limit = { campaign: 'bread', perMonth: 1 };
      const { view, report } = noted(
        shopAfter(
          opening,
          on('2026-11-02T08:00:00.000Z', { type: 'campaign.changed', subject: null, fact: limit }),
          before('m-gwen', 'gwen', '2026-11-10T09:00:00.000Z'),
          before('m-dev', 'dev', '2026-11-10T10:00:00.000Z'),
          on(noon, nightly),
        ),
      );
      const to = '2026-12-11T09:00:00.000Z';
      expect(view?.moved).toEqual([{ to, why: 'often', country: null, count: 2, first: 'Gwen' }]);
      expect(report?.rows.map((row) => row.moved)).toEqual([
        { to, why: 'often', country: null },
        { to: '2026-12-11T10:00:00.000Z', why: 'often', country: null },
      ]);
    });
    it('also by what they were texted after the send was first looked at, and before it began', () => {
      const later = { ...nightly, fact: { ...nightly.fact, startAt: '2026-11-27T10:00:00.000Z' } } as Fact;
      const { fact } = intended('gwen') as Fact<'message.intended'>;
      const limit: Fact = { type: 'campaign.changed', subject: null, fact: { campaign: 'bread', perMonth: 1 } };
      const between: Fact = { type: 'message.intended', subject: 'gwen', fact: { ...fact, message: 'm', send: null } };
      const of = shopAfter(opening, on('2026-11-25T10:00:00.000Z', limit, later));
      expect(sendReportView(of, 'one')?.rows.map(({ moved }) => moved)).toEqual([null, null]);
      evolve(of, toEntry(between, of.size, '2026-11-26T10:00:00.000Z'));
      expect(sendReportView(of, 'one')?.rows.map(({ moved }) => moved)).toEqual([
        { to: '2026-12-28T07:00:00.000Z', why: 'often', country: null },
        null,
      ]);
    });
    it('nor anybody where the send began by day', () => {
      expect(noted(sent).view?.moved).toEqual([]);
    });
  });
});

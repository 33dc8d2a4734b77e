import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type Dated, NOW, added, bakery, bread, momentAt, on, saidYes, shopAfter, when } from '#test/given.ts';
import type { Evidence, Fact } from '#shared/facts.ts';
import { type PaperForm, formCode, readFormCode } from '#shared/formCode.ts';
import type { Shop } from '#shared/shop.ts';
import { paperFormView } from '#shared/views/paperForm.ts';

const first: PaperForm = { campaign: 'bread', version: 1, sha256: 'a'.repeat(64), number: 41 };
const newerWords: Fact = {
  type: 'campaign.worded',
  subject: null,
  fact: { campaign: 'bread', version: 2, wording: 'Fridays and Saturdays.', sha256: 'b'.repeat(64), language: 'en' },
};
const cake: readonly Fact[] = [
  { type: 'campaign.created', subject: null, fact: { campaign: 'cake', name: 'Cake', leastGrade: 'C' } },
  {
    type: 'campaign.worded',
    subject: null,
    fact: { campaign: 'cake', version: 1, wording: 'Cake.', sha256: 'c'.repeat(64), language: 'en' },
  },
];
const signed = (number: number): Evidence => ({
  medium: 'paper',
  givenAt: '2026-11-20T12:00:00.000Z',
  files: [],
  form: number,
});
const shop = (...more: readonly (Fact | readonly Dated[])[]) =>
  shopAfter(bakery, added('gwen'), added('dev'), ...bread, ...cake, ...more);

const record = (where: Shop, form: PaperForm, more: { campaigns?: string[]; givenAt?: string } = {}) =>
  when(
    where,
    'recordConsent',
    {
      person: { kind: 'known', contact: 'dev' },
      campaigns: more.campaigns ?? ['bread'],
      kind: 'express',
      evidence: { medium: 'paper', files: [], form, ...(more.givenAt === undefined ? {} : { givenAt: more.givenAt }) },
    },
    momentAt(NOW),
  );

describe('a signed form', () => {
  it('is a yes to the words that stand on it, whatever the campaign says today, and keeps its number', () => {
    const [fact] = record(shop(newerWords), first).follows('consent.given');
    expect(fact?.fact).toMatchObject({ wordingVersion: 1, evidence: { medium: 'paper', form: 41 } });
  });

  it('counts once for its campaign, and again after the first yes was struck out', () => {
    const used = shop(saidYes('gwen', signed(41)));
    record(used, first).isRefused({
      kind: 'formUsed',
      number: 41,
      name: 'Gwen',
      contact: 'gwen',
      at: used.consents.values().next().value?.recordedAt ?? '',
    });
    record(used, { ...first, number: 42 }).follows('consent.given');
    const [consent = ''] = used.consents.keys();
    const struck: Fact = {
      type: 'consent.struck',
      subject: 'gwen',
      fact: { consent, campaign: 'bread', reason: 'the wrong person' },
    };
    record(shop(saidYes('gwen', signed(41)), struck), first).follows('consent.given');
  });

  it.each([
    ['another book', { ...first, campaign: 'elsewhere' }, { kind: 'formForeign' }],
    ['words with another hash', { ...first, sha256: 'd'.repeat(64) }, { kind: 'formWordsDiffer' }],
    ['words this book never had', { ...first, version: 7 }, { kind: 'formWordsDiffer' }],
  ])('of %s is told', (_what, form, refusal) => {
    expect(record(shop(), form).decision).toMatchObject({ kind: 'refused', refusal });
    expect(paperFormView(shop(), formCode(form))).toMatchObject({ kind: 'refused', refusal });
  });

  it('of a closed campaign is told', () => {
    const closed = shop({ type: 'campaign.closed', subject: null, fact: { campaign: 'bread' } });
    record(closed, first).isRefused({ kind: 'campaignClosed', name: 'Friday bread' });
  });

  it('is no yes to anything beside it, and none from before its words were written', () => {
    record(shop(), first, { campaigns: ['bread', 'cake'] }).isRefused({ kind: 'formForOne', name: 'Friday bread' });
    const today = shop(on(NOW, newerWords));
    const second = { ...first, version: 2, sha256: 'b'.repeat(64) };
    record(today, second, { givenAt: '2026-11-01T12:00:00.000Z' }).isRefused({ kind: 'formTooEarly', wordedAt: NOW });
  });
});

describe('the code on a form', () => {
  it('is read back as it was printed, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(
        fc.record({
          campaign: fc.stringMatching(/^[\da-f]{20}$/),
          version: fc.integer({ min: 1, max: 99_999 }),
          sha256: fc.stringMatching(/^[\da-f]{64}$/),
          number: fc.integer({ min: 1, max: 99_999 }),
        }),
        (form) => {
          expect(readFormCode(formCode(form))).toEqual(form);
        },
      ),
    );
    for (const other of ['', 'https://shop.example', `${formCode(first)}0000`, 'yesbook-form:1/'])
      expect(readFormCode(other)).toBeNull();
  });

  it('leads to the words that were signed', () => {
    expect(paperFormView(shop(newerWords), formCode(first))).toMatchObject({
      kind: 'form',
      name: 'Friday bread',
      words: 'You may text me on Fridays.',
      wording: 'older',
    });
    expect(paperFormView(shop(), 'sms:+491713920000')).toEqual({ kind: 'noForm' });
  });
});

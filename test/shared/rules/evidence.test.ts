import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceFile, Grade } from '#shared/facts.ts';
import { gradeOf, hoursLate, isEnough, missingPieces } from '#shared/rules/evidence.ts';
import type { Weighed } from '#shared/rules/evidence.ts';

const phone = '+491761234567';
const photo: EvidenceFile = { sha256: 'ab'.repeat(32), name: 'card.jpg', mediaType: 'image/jpeg', bytes: 1000 };
const text = (from: string) => ({
  from,
  to: '+4930123456',
  text: 'LUNCH',
  receivedAt: '2026-11-22T10:00:00.000Z',
  providerId: 'SM1',
});
const given = (more: Partial<Evidence>): Evidence => ({
  medium: 'spoken',
  givenAt: '2026-11-22T10:00:00.000Z',
  files: [],
  ...more,
});
const weighed = (evidence: Evidence, more: Partial<Weighed> = {}): Weighed => ({
  evidence,
  phone,
  wordingVersion: 1,
  recordedAt: evidence.givenAt,
  by: 'Maria',
  ...more,
});

describe('the grade of a proof', () => {
  it.each([
    ['a text from that number', given({ medium: 'sms', message: text(phone) }), 'A'],
    ['a text from another number', given({ medium: 'sms', message: text('+491760000001') }), 'D'],
    ['a text nobody has', given({ medium: 'sms' }), 'D'],
    ['signed at the till', given({ medium: 'tillScreen', files: [photo] }), 'B'],
    ['a paper form, photographed', given({ medium: 'paper', files: [photo] }), 'B'],
    ['a paper form in a drawer', given({ medium: 'paper' }), 'C'],
    ['a web form with its record', given({ medium: 'webForm', files: [photo] }), 'B'],
    ['a web form without it', given({ medium: 'webForm' }), 'C'],
    ['said aloud', given({ medium: 'spoken' }), 'C'],
    ['said aloud, with a recording', given({ medium: 'spoken', files: [photo] }), 'C'],
    ['from a list', given({ medium: 'imported', files: [photo], source: 'old.csv row 4' }), 'D'],
  ] as const)('%s is %s', (_, evidence, grade) => {
    expect(gradeOf(evidence, phone)).toBe(grade);
  });

  it('a campaign that asks for B takes A and B', () => {
    const grades: readonly Grade[] = ['A', 'B', 'C', 'D'];
    expect(grades.filter((grade) => isEnough(grade, 'B'))).toEqual(['A', 'B']);
    expect(grades.filter((grade) => isEnough(grade, 'D'))).toEqual(grades);
  });
});

describe('what is missing is named', () => {
  it.each([
    ['nothing', weighed(given({ medium: 'sms', message: text(phone) }), { by: null }), []],
    ['the wording', weighed(given({ medium: 'tillScreen', files: [photo] }), { wordingVersion: null }), ['wording']],
    ['the photo and the place', weighed(given({ medium: 'paper' })), ['file', 'place']],
    ['who heard it, where and how', weighed(given({ place: ' ' }), { by: null }), ['place', 'recorder', 'note']],
    ['everything', weighed(given({ medium: 'imported' }), { wordingVersion: null }), ['wording', 'file', 'source']],
  ] as const)('%s', (_, record, pieces) => {
    expect(missingPieces(record)).toEqual(pieces);
  });

  it('a piece added never makes more missing, nor the grade worse', () => {
    const medium = fc.constantFrom('sms', 'tillScreen', 'paper', 'webForm', 'spoken', 'imported');
    fc.assert(
      fc.property(medium, fc.boolean(), fc.option(fc.string(), { nil: undefined }), (kind, texted, place) => {
        const before = given({ medium: kind, ...(texted && { message: text(phone) }), ...(place && { place }) });
        const after = { ...before, files: [photo] };
        expect(gradeOf(after, phone) <= gradeOf(before, phone)).toBe(true);
        expect(missingPieces(weighed(before))).toEqual(expect.arrayContaining([...missingPieces(weighed(after))]));
      }),
    );
  });
});

describe('an entry made late is marked', () => {
  it.each([
    ['at once', '2026-11-22T10:00:05.000Z', null],
    ['the same evening', '2026-11-22T20:00:00.000Z', null],
    ['a day later', '2026-11-23T10:00:00.000Z', 24],
    ['two months later', '2027-01-22T10:30:00.000Z', 1464],
  ])('%s', (_, recordedAt, hours) => {
    expect(hoursLate(weighed(given({}), { recordedAt }))).toBe(hours);
  });
});

import { describe, expect, it } from 'vitest';
import { checkWording } from '#shared/rules/wordingCheck.ts';
import type { WordingOccasion } from '#shared/rules/wordingCheck.ts';

const english =
  'Hollis & Daughter may text me on Fridays about the bread. Up to five texts a month. I can stop any time by replying STOP.';
const german =
  'Backhaus Hollis darf mir freitags per SMS schreiben, welches Brot es gibt. Höchstens fünf SMS im Monat. Ich kann jederzeit mit STOPP abbestellen.';

const stateOf = (occasion: Partial<WordingOccasion>) =>
  Object.fromEntries(
    checkWording({
      wording: english,
      language: 'en',
      shopName: 'Hollis & Daughter',
      country: 'GB',
      perMonth: 5,
      ...occasion,
    }).map(({ piece, state }) => [piece, state]),
  );

describe('what the wording of a campaign should say', () => {
  it('finds in good words everything but what only a person can tell, and the privacy notice', () => {
    const expected = { who: 'said', what: 'look', byText: 'said', stop: 'said', howOften: 'said', privacy: 'missing' };
    expect(stateOf({})).toEqual(expected);
    expect(stateOf({ wording: german, language: 'de', shopName: 'Backhaus Hollis', country: 'DE' })).toEqual(expected);
  });

  it('asks an American shop for rates, help, terms and that it is no condition of buying', () => {
    expect(stateOf({ country: 'US' })).toMatchObject({
      rates: 'missing',
      help: 'missing',
      terms: 'missing',
      noCondition: 'missing',
    });
    const whole = `${english} Message and data rates may apply. Reply HELP for help. Consent is not a condition of purchase. See our privacy policy and terms.`;
    expect(stateOf({ country: 'US', wording: whole })).toEqual({
      who: 'said',
      what: 'look',
      byText: 'said',
      howOften: 'said',
      rates: 'said',
      stop: 'said',
      help: 'said',
      privacy: 'said',
      terms: 'said',
      noCondition: 'said',
    });
  });

  it('notices another number than the campaign promises', () => {
    expect(stateOf({ perMonth: 8 })).toMatchObject({ howOften: 'differs' });
    expect(stateOf({ perMonth: null })).toMatchObject({ howOften: 'said' });
  });

  it('leaves a language it does not read to the owner instead of calling it wrong', () => {
    expect(stateOf({ language: 'pl' })).toMatchObject({ who: 'said', byText: 'look', howOften: 'look' });
  });

  it('finds nothing in an empty wording', () => {
    expect(new Set(Object.values(stateOf({ wording: ' ' })))).toEqual(new Set(['missing']));
  });
});

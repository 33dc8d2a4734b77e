import { expect, it } from 'vitest';
import { languageOf } from '#renderer/screens/places.ts';

it.each([
  ['DE', 'de'],
  ['AT', 'de'],
  ['GB', 'en'],
  ['FR', 'fr'],
  ['NO', 'no'],
  ['JP', null],
])('customers in %s are written to in %s', (country, language) => {
  expect(languageOf(country)).toBe(language);
});

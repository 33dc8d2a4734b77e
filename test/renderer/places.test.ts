import { expect, it } from 'vitest';
import { languageOf, likeliestOf } from '#renderer/screens/places.ts';

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

it.each([
  ['US', ['America/Adak', 'America/Chicago', 'America/New_York'], 'America/New_York'],
  ['PT', ['Atlantic/Azores', 'Atlantic/Madeira', 'Europe/Lisbon'], 'Europe/Lisbon'],
  ['DE', ['Europe/Berlin', 'Europe/Busingen'], 'Europe/Berlin'],
  // A calendar that calls the zone something else still offers one of its own.
  ['AR', ['America/Argentina/La_Rioja'], 'America/Argentina/La_Rioja'],
  ['US', [], undefined],
])('a computer set to no time zone of %s, of %j, is offered %s', (country, zones, offered) => {
  expect(likeliestOf(zones, country)).toBe(offered);
});

import { expect, it } from 'vitest';
import { countriesNamed, languageOf, likeliestOf } from '#renderer/screens/places.ts';

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

it.each([
  ['en-GB', ['Austria', 'Germany', 'United Kingdom']],
  ['de', ['Deutschland', 'Österreich', 'Vereinigtes Königreich']],
])('countries stand in the order of their names in %s', (locale, names) => {
  expect(countriesNamed(['GB', 'AT', 'DE'], locale).map(({ word }) => word)).toEqual(names);
});

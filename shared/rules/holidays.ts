/** National public holidays of the countries with rules, 2024 to 2050, as the package date-holidays keeps them. */
import type { Country } from '#shared/facts.ts';
import table from './data/holidays.generated.json' with { type: 'json' };

/** The holiday's name in its own country on a local date (`2026-12-25`), or null. */
export const holidayOn = (country: Country | null, date: string): string | null => {
  const days = country === null ? undefined : daysOf(country);
  return days?.get(date) ?? days?.get(date.slice(5)) ?? null;
};

const daysOf = (country: Country): ReadonlyMap<string, string> | undefined => {
  const known = byCountry.get(country);
  const holidays = known ? undefined : countries[country];
  if (!holidays) return known;
  const days = new Map(Object.entries(holidays.fixed));
  for (const [name, dates] of Object.entries(holidays.moving)) {
    for (const day of dates.split(' ')) days.set(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, name);
  }
  byCountry.set(country, days);
  return days;
};

type Holidays = { readonly fixed: Readonly<Record<string, string>>; readonly moving: Readonly<Record<string, string>> };

const countries: Readonly<Record<string, Holidays>> = table.countries;
const byCountry = new Map<Country, ReadonlyMap<string, string>>();

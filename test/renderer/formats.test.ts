import { expect, it } from 'vitest';
import { createFormats } from '#renderer/words/formats.ts';

const formatsIn = (zone: string, now: string) =>
  createFormats('en-GB', zone, { today: 'today', yesterday: 'yesterday' }, new Date(now));

it.each([
  ['Australia/Sydney', 13],
  ['Europe/Berlin', 3],
  ['America/Los_Angeles', 18],
  ['Etc/GMT+2', 0],
])('tells the hour by the clock of a shop in %s', (zone, hour) => {
  const now = '2026-11-26T02:19:00.000Z';
  expect(formatsIn(zone, now).hour(now)).toBe(hour);
});

it.each([
  ['2026-11-26', '1 day'],
  ['2026-10-27', '30 days'],
  ['2026-10-26', '1 month'],
  ['2026-10-20', '1 month'],
  ['2026-09-20', '2 months'],
  ['2024-11-20', '2 years'],
])('what began on %s is %s old, in days for a month and then no longer', (day, age) => {
  expect(formatsIn('Europe/London', '2026-11-26T12:00:00.000Z').age(`${day}T12:00:00.000Z`)).toBe(age);
});

it.each([
  ['10:28:00.000', '10:28'],
  ['10:28:00.001', '10:29'],
  ['10:59:30.000', '11:00'],
])('what is over at %s can be done from %s', (over, from) => {
  expect(formatsIn('Europe/London', '2026-11-26T10:00:00.000Z').timeFrom(`2026-11-26T${over}Z`)).toBe(from);
});

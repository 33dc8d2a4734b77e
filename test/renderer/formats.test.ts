import { expect, it } from 'vitest';
import { createFormats } from '#renderer/words/formats.ts';

it.each([
  ['Australia/Sydney', 13],
  ['Europe/Berlin', 3],
  ['America/Los_Angeles', 18],
  ['Etc/GMT+2', 0],
])('tells the hour by the clock of a shop in %s', (zone, hour) => {
  const now = new Date('2026-11-26T02:19:00.000Z');
  const { hour: hourOf } = createFormats('en-GB', zone, { today: 'today', yesterday: 'yesterday' }, now);
  expect(hourOf(now.toISOString())).toBe(hour);
});

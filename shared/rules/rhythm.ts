/**
 * "Every Friday at 9", by the shop's own clock: the owner's hour stays the same hour when the clocks change. How often a
 * plan comes is held against how often the wording promised (CTIA Messaging Principles 5.1.2).
 */
import type { Instant, Rhythm } from '#shared/facts.ts';

/** The first time after `after`; an hour that the clocks skip comes as much later as they were put forward. */
export const nextAfter = (rhythm: Rhythm, zone: string, after: Instant): Instant => {
  const start = Date.parse(`${clockIn(zone, Date.parse(after)).slice(0, 10)}T00:00Z`);
  for (let day = 0; day < farthestDays; day += 1) {
    const date = new Date(start + day * dayMs).toISOString().slice(0, 10);
    if (!fallsOn(rhythm, date)) continue;
    const at = instantAt(date, rhythm.at, zone);
    if (at > after) return at;
  }
  throw new Error('a rhythm without a day');
};

/**
 * The most times it can come within 31 days, which is what a promised month is held to. In spring, when the clocks go
 * forward, these hold the same hour of 32 dates.
 */
export const mostInMonth = (rhythm: Rhythm): number => {
  if (rhythm.every === 'month') return 2;
  const isDay = (day: number): number => (rhythm.days.includes(((day - 1) % 7) + 1) ? 1 : 0);
  const rest = [1, 2, 3, 4, 5, 6, 7].map((day) => isDay(day) + isDay(day + 1) + isDay(day + 2) + isDay(day + 3));
  return rhythm.days.length * 4 + Math.max(...rest);
};

const farthestDays = 70;
const dayMs = 86_400_000;

/** A day that a month does not have is its last one. */
const fallsOn = (rhythm: Rhythm, date: string): boolean => {
  const day = new Date(`${date}T00:00Z`);
  if (rhythm.every === 'week') return rhythm.days.includes(((day.getUTCDay() + 6) % 7) + 1);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  return day.getUTCDate() === Math.min(rhythm.day, last);
};

/** Of an hour that comes twice it is the first, as a clock on the wall would ring. */
export const instantAt = (date: string, time: string, zone: string): Instant => {
  const wall = Date.parse(`${date}T${time}Z`);
  const offsets = [offsetAt(zone, wall - dayMs), offsetAt(zone, wall + dayMs)];
  const meant = offsets.map((offset) => wall - offset).filter((at) => clockIn(zone, at) === `${date} ${time}`);
  return new Date(meant.length > 0 ? Math.min(...meant) : wall - (offsets[0] ?? 0)).toISOString();
};

const offsetAt = (zone: string, at: number): number =>
  Date.parse(`${clockIn(zone, at).replace(' ', 'T')}Z`) - Math.floor(at / 60_000) * 60_000;

/** `2026-11-27 09:00`, as Swedish writes it. */
const clockIn = (zone: string, at: number): string => {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  clocks.set(zone, clock);
  return clock.format(at);
};
const clocks = new Map<string, Intl.DateTimeFormat>();

import type { Page } from '@playwright/test';
import { run } from './ownDoor.ts';

/** Lets the sample shop text at any hour, so that a journey runs alike by day and by night. */
export const openHours = (page: Page, country = 'GB'): Promise<void> => hoursOf(page, [0, 24], country);

/** Lets it text from the beginning of an hour to come, by the clock of its customers, and answers how that is told. */
export async function laterHours(page: Page): Promise<string> {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
  const hour = Number(clock.format(Date.now()));
  const from = hour < 22 ? hour + 2 : 0;
  await hoursOf(page, [from, from + 1], 'GB');
  return `${String(from).padStart(2, '0')}:00`;
}

async function hoursOf(page: Page, day: readonly [number, number], country: string): Promise<void> {
  const value = { weekdays: day, saturday: day, sunday: day, holidays: 'asUsual' };
  await run(page, 'changeRule', { country, rule: 'hours', value, note: 'A journey through the window' });
}

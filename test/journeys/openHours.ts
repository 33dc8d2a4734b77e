import { type Page, expect } from '@playwright/test';

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

/** Runs a command as the window does. */
async function command(page: Page, name: string, wish: object): Promise<void> {
  const kind = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('call/run', { method: 'POST', headers, body });
      return ((await answer.json()) as { answer: { kind: string } }).answer.kind;
    },
    JSON.stringify({ name, asks: wish }),
  );
  expect(kind).toBe('done');
}

async function hoursOf(page: Page, day: readonly [number, number], country: string): Promise<void> {
  const value = { weekdays: day, saturday: day, sunday: day, holidays: 'asUsual' };
  await command(page, 'changeRule', { country, rule: 'hours', value, note: 'A journey through the window' });
}

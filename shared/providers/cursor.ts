/** Where a reading of received texts begins: opt-outs that came before the app did are looked for, too. */
export const since = (cursor: string | null, now: number, firstReadingDays: number): string =>
  cursor ?? new Date(now - firstReadingDays * 86_400_000).toISOString();

/** The cursor after a reading: never behind the one before. */
export const cursorAfter = (from: string, texts: readonly { readonly receivedAt: string }[]): string =>
  texts.reduce((latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest), from);

/** The day before, in UTC: for providers that narrow by whole days, and clocks that differ. */
export const dayBefore = (instant: string): string =>
  new Date(Date.parse(instant) - 86_400_000).toISOString().slice(0, 10);

/** By the time they came; texts of one moment stay in the order given. */
export const oldestFirst = <T extends { readonly receivedAt: string }>(texts: readonly T[]): readonly T[] =>
  texts.toSorted((one, other) => Date.parse(one.receivedAt) - Date.parse(other.receivedAt));

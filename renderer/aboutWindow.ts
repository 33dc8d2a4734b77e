import type { AboutView } from '#shared/views/about.ts';

/** A customer has this window: as a window of the till's own, or until the owner's PIN takes it back. */
export const isTill = ({ seat, till }: AboutView): boolean => seat === 'till' || till === 'thisScreen';

/** There is a book, and it could be opened. */
export const hasBook = ({ shop, damage }: AboutView): boolean => shop !== null && damage === null;

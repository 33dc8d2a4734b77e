import type { SendCounts } from '#shared/views/sendCounts.ts';

/** How many have had their turn. */
export const workedThrough = ({ all, toGo, leftOut }: SendCounts): number => all - toGo - leftOut;

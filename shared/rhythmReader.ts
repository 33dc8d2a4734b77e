import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When a text comes back. */
export const rhythmReader = z.discriminatedUnion('every', [
  z.strictObject({
    every: z.literal('week'),
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7).readonly(),
    at: time,
  }),
  z.strictObject({ every: z.literal('month'), day: z.number().int().min(1).max(31), at: time }),
]);

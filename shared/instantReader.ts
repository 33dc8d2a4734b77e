import { z } from 'zod';
import { isInstant } from './instant.ts';

/** A time from outside: an instant, or nothing is read at all. */
export const instantReader = z.string().refine(isInstant, 'No such time');

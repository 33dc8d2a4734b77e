import { z } from 'zod';
import type { AboutView } from './views/about.ts';

/** One reader for every question the window may ask; a question without one does not compile. */
export const queryReaders = {
  about: z.strictObject({}),
} as const;

export type QueryName = keyof typeof queryReaders;
export type Query<Q extends QueryName = QueryName> = z.infer<(typeof queryReaders)[Q]>;

/** What each question is answered with: exactly what its screen shows. */
export type Answers = {
  about: AboutView;
};

import type { Answers, Query, QueryName } from '#shared/queries.ts';
import { aboutView } from '#shared/views/about.ts';
import type { Desk } from './desk.ts';
import { machineOf } from './machine.ts';

type Answering = { readonly [Q in QueryName]: (desk: Desk, query: Query<Q>) => Promise<Answers[Q]> };

/** One answer for every question; a question without one does not compile. */
const answering: Answering = {
  about: (desk) => desk.book.look((shop) => aboutView(shop, machineOf(desk))),
};

export const answers = <Q extends QueryName>(
  desk: Desk,
  { name, query }: { readonly name: Q; readonly query: Query<Q> },
): Promise<Answers[Q]> => answering[name](desk, query);

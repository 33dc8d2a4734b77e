import type { Answers, Query, QueryName } from '#shared/queries.ts';
import { aboutView } from '#shared/views/about.ts';
import { importRowsView, importView } from '#shared/views/importing.ts';
import { peopleView } from '#shared/views/people.ts';
import { personView } from '#shared/views/person.ts';
import { recordView } from '#shared/views/record.ts';
import { todayView } from '#shared/views/today.ts';
import type { Desk } from './desk.ts';
import { machineOf } from './machine.ts';

type Answering = { readonly [Q in QueryName]: (desk: Desk, query: Query<Q>) => Promise<Answers[Q]> };

/** One answer for every question; a question without one does not compile. */
const answering: Answering = {
  about: (desk) => desk.book.look((shop) => aboutView(shop, machineOf(desk))),
  importing: (desk) => desk.book.look((shop) => importView(shop, desk.list.now?.list ?? null)),
  importRows: async (desk, query) => importRowsView(desk.list.now?.list ?? null, query),
  today: (desk) => desk.book.look((shop) => todayView(shop, machineOf(desk), desk.now())),
  people: (desk, query) => desk.book.look((shop) => peopleView(shop, query, desk.now())),
  person: (desk, { contact }) =>
    desk.book.look((shop) => personView(shop, contact, desk.book.ledger.entriesOf(contact), desk.now())),
  record: (desk, query) => desk.book.look((shop) => recordView(shop, query, desk.now())),
};

export const answers = <Q extends QueryName>(
  desk: Desk,
  { name, query }: { readonly name: Q; readonly query: Query<Q> },
): Promise<Answers[Q]> => answering[name](desk, query);

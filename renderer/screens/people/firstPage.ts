import type { PeopleQuery } from '#shared/views/people.ts';

export const pageSize = 50;

/** What People shows when it is opened: read as soon as the first screen stands, because a large book is long to order. */
export const firstPage: PeopleQuery = { search: '', filter: 'all', campaign: null, from: 0, count: pageSize };

import { newContact } from '#shared/decide/contactDecisions.ts';
import { type Decision, type Moment, decided, signed } from '#shared/decide/decision.ts';
import type { ContactId, Fact } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';
import { type Gathered, type JudgedRow, type Judgement, judgeRow } from './judgeRows.ts';
import type { ReadRow } from './readRow.ts';

export type ListOfRows = {
  readonly file: string;
  readonly rows: readonly ReadRow[];
  /** Of the whole list, also where `rows` are a part of it. */
  readonly gathered: Gathered;
  readonly campaign: string | null;
};

type Taken = Extract<Judgement, { kind: 'new' | 'known' }>;

/**
 * Brings some rows of a list into the book: judged anew against the book of this moment, because somebody may have said
 * stop since the owner looked. The answer says what became of each row.
 */
export function bringIn(shop: Shop, list: ListOfRows, moment: Moment): Decision<readonly JudgedRow[]> {
  const { now, numberHashes } = moment;
  const facts: Fact[] = [];
  const judged: JudgedRow[] = [];
  for (const read of list.rows) {
    const row = judgeRow(read, list.gathered, shop, { campaign: list.campaign, now, numberHashes });
    judged.push(row);
    const { judgement } = row;
    if (judgement.kind !== 'new' && judgement.kind !== 'known') continue;
    const person = judgement.kind === 'new' ? taken(shop, read, list, moment) : filled(judgement, moment);
    if (person.kind === 'refused') return person;
    facts.push(...person.facts, ...stopFacts(person.answer, judgement, list, moment));
    facts.push(...yesFacts(person.answer, judgement, list, moment));
  }
  return decided(facts, judged);
}

function taken(shop: Shop, read: ReadRow, list: ListOfRows, moment: Moment): Decision<ContactId> {
  const { typed, name, note } = read;
  const person = { typed, name, firstName: read.firstName ?? undefined, language: read.language ?? undefined };
  const added = newContact(shop, person, 'imported', moment, placeOf(list, read.row));
  if (added.kind === 'refused' || note === '') return added;
  const noted: Fact = { type: 'contact.noted', subject: added.answer, fact: { note, ...signed(moment) } };
  return decided([...added.facts, noted], added.answer);
}

function filled({ contact, fills }: Extract<Judgement, { kind: 'known' }>, moment: Moment): Decision<ContactId> {
  if (Object.keys(fills).length === 0) return decided([], contact);
  return decided([{ type: 'contact.changed', subject: contact, fact: { ...fills, ...signed(moment) } }], contact);
}

function stopFacts(subject: ContactId, { stop }: Taken, list: ListOfRows, moment: Moment): Fact[] {
  if (stop.kind !== 'new') return [];
  const fact = {
    optOut: moment.newId(),
    scope: { kind: 'all' },
    way: 'imported',
    // Where the list does not say when, it is certain only from now on.
    saidAt: stop.saidAt ?? moment.now,
    detail: [placeOf(list, stop.row), stop.words].filter((each) => each !== null).join(' – '),
    ...signed(moment),
  } as const;
  return [{ type: 'optOut.received', subject, fact }];
}

/** The list does not show which words they said yes to, so the yes rests on no version of them. */
function yesFacts(subject: ContactId, { yes }: Taken, list: ListOfRows, moment: Moment): Fact[] {
  if (yes.kind !== 'taken' || list.campaign === null) return [];
  const fact = {
    consent: moment.newId(),
    campaign: list.campaign,
    wordingVersion: null,
    kind: 'express',
    evidence: { medium: 'imported', givenAt: yes.givenAt, files: [], source: placeOf(list, yes.row) },
    ...signed(moment),
  } as const;
  return [{ type: 'consent.given', subject, fact }];
}

/** "kunden.csv:12", as one cites a line. */
const placeOf = (list: ListOfRows, row: number): string => `${list.file.slice(0, 200)}:${row}`;

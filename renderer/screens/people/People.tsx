import { useEffect, useRef, useState } from 'react';
import { useReader } from '#renderer/host.ts';
import { usePages } from '#renderer/pages.ts';
import { Chip } from '#renderer/parts/Chip.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { VirtualList } from '#renderer/parts/VirtualList.tsx';
import type { ListCell, RowsChoosing } from '#renderer/parts/VirtualList.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useWidth } from '#renderer/parts/useWidth.ts';
import { goTo } from '#renderer/places.ts';
import type { Place } from '#renderer/places.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Chosen } from '#shared/chosen.ts';
import type { Grade } from '#shared/facts.ts';
import type { Narrowed, PeopleFilter, PeopleQuery, PeopleView, PersonRow } from '#shared/views/people.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { ChosenReport } from './ChosenReport.tsx';
import { PeopleHead } from './PeopleHead.tsx';
import { NobodyHere } from './NobodyHere.tsx';
import { Person } from './Person.tsx';
import { pageSize } from './firstPage.ts';
import { useChosen } from './useChosen.ts';
import { YesCell } from './YesCell.tsx';
import styles from './People.module.css';

const grades: readonly Grade[] = ['A', 'B', 'C', 'D'];
const filters: readonly PeopleFilter[] = [
  'all',
  'mayText',
  'stale',
  'saidStop',
  'onHold',
  'noTexts',
  'neverAsked',
  'goingStale',
];

/** The book's people, and the page of the one that is open facing the list. */
export function People({ place }: { readonly place: Extract<Place, { screen: 'people' }> }) {
  const { people } = useWords();
  const [search, setSearch] = useState('');
  const typed = useRef('');
  const [emptied, setEmptied] = useState(0);
  const filter = filters.find((one) => one === place.filter) ?? 'all';
  const narrowed: Narrowed = {
    search,
    filter,
    campaign: place.campaign ?? null,
    ...(isGrade(place.grade) ? { grade: place.grade } : {}),
  };
  const pages = usePages('people', pageSize, (from, count) => ({ ...narrowed, from, count }));
  const reader = useReader();
  // Enter goes on to whom was found, which may not be there yet.
  const leaving = useRef(false);
  // The list is drawn again when the answer is there, not for each letter: a letter waits for nothing but itself.
  const onSearch = (next: string) => {
    typed.current = next;
    leaving.current = false;
    const show = () => typed.current === next && setSearch(next);
    reader.ahead('people', { ...narrowed, search: next, from: 0, count: pageSize }).then(show, show);
  };
  const onFound = () => {
    leaving.current = typed.current !== search;
    if (!leaving.current) focusList();
  };
  useEffect(() => {
    if (leaving.current) focusList();
    leaving.current = false;
  }, [search]);
  const showAll = () => {
    typed.current = '';
    setSearch('');
    setEmptied(emptied + 1);
    goTo({ screen: 'people' }, 'replace');
  };
  const seen = toNarrowed(pages.asked);
  const chooser = useChosen(seen);
  const [acted, setActed] = useState<string | null>(null);
  const view = pages.any.kind === 'seen' ? pages.any.answer : undefined;
  const rowAt = (row: number): PersonRow | undefined => {
    const page = pages.at(row);
    return page?.answer.rows[page.within];
  };
  const open = (person: string) => goTo({ ...place, person }, place.person === undefined ? 'push' : 'replace');
  const [left, width] = useWidth(900);
  // As narrow as a phone a long word in a chip takes a third line.
  const rowHeight = width < 420 ? 84 : 56;
  return (
    <div className={styles['two']}>
      <div ref={left} className={styles['left']}>
        <PeopleHead place={place} filter={filter} view={view} search={{ emptied, onSearch, onFound }} />
        <WhenSeen view={pages.any} lines={8}>
          {() => null}
        </WhenSeen>
        {view !== undefined && view.total === 0 && <NobodyHere view={view} onShowAll={showAll} />}
        {view !== undefined && view.total > 0 && (
          <VirtualList
            label={people.list}
            columns={[
              { key: 'name', head: people.name },
              ...columnsIn(view, width).map((column) => ({ key: column.campaign, head: column.name })),
            ]}
            template={templateFor(columnsIn(view, width).length)}
            total={view.total}
            rowHeight={rowHeight}
            listKey={pages.key}
            cellsAt={(row) => cellsOf(rowAt(row), columnsIn(view, width), roomIn(width))}
            onSight={pages.show}
            isOpen={(row) => place.person !== undefined && rowAt(row)?.contact === place.person}
            choosing={rowsChoosing(chooser, view.total, people.chosen, rowAt)}
            onOpen={(row) => {
              const person = rowAt(row);
              if (person !== undefined) open(person.contact);
            }}
          />
        )}
        {acted !== null && <ChosenReport key={acted} act={acted} onActed={setActed} onClose={closeReport(setActed)} />}
        {chooser.chosen !== null && (
          <ChosenBar
            chosen={chooser.chosen}
            campaign={seen.campaign}
            onNobody={() => {
              chooser.nobody();
              focusList();
            }}
            onActed={(act) => {
              chooser.nobody();
              setActed(act);
              focusList();
            }}
          />
        )}
      </div>
      {place.person !== undefined && (
        <Person key={place.person} contact={place.person} onClose={() => goTo(withoutPerson(place), 'replace')} />
      )}
    </div>
  );
}

function toNarrowed(asked: PeopleQuery): Narrowed {
  const { from: _, count: __, ...narrowed } = asked;
  return narrowed;
}

const isGrade = (word: string | undefined): word is Grade => grades.some((grade) => grade === word);

const closeReport = (setActed: (act: null) => void) => () => {
  setActed(null);
  focusList();
};

/** How the rows of the list are chosen, and what each tick is called. */
function rowsChoosing(
  chooser: ReturnType<typeof useChosen>,
  total: number,
  words: ReturnType<typeof useWords>['people']['chosen'],
  rowAt: (row: number) => PersonRow | undefined,
): RowsChoosing {
  const { chosen } = chooser;
  return {
    of: chosen === null ? 'nobody' : isAll(chosen, total) ? 'all' : 'some',
    allLabel: words.tickAll,
    labelOf: (row) => {
      const person = rowAt(row);
      return person === undefined ? words.tickWaiting : words.tick(person.name);
    },
    isChosen: (row) => {
      const person = rowAt(row);
      return person === undefined ? chosen?.kind === 'allBut' : chooser.isChosen(person.contact);
    },
    onToggle: (row) => {
      const person = rowAt(row);
      if (person !== undefined) chooser.toggle(person.contact, row);
    },
    onAnchor: chooser.anchor,
    onExtend: chooser.extend,
    onAll: chooser.all,
    onNobody: chooser.nobody,
  };
}

const isAll = (chosen: Chosen, total: number): boolean =>
  chosen.kind === 'allBut' ? chosen.except.length === 0 : chosen.contacts.length === total;

/** As many campaigns as fit beside the names. */
const columnsIn = (view: PeopleView, width: number): PeopleView['columns'] =>
  view.columns.slice(0, Math.max(1, Math.floor((width - 220) / 124)));

/** Beside an open person the columns are narrow. */
const roomIn = (width: number): 'wide' | 'narrow' => (width < 700 ? 'narrow' : 'wide');

const templateFor = (columns: number): string => `minmax(0, 1.25fr) ${'minmax(0, 1fr) '.repeat(columns)}`;

function cellsOf(
  row: PersonRow | undefined,
  columns: PeopleView['columns'],
  room: 'wide' | 'narrow',
): readonly ListCell[] | undefined {
  if (row === undefined) return undefined;
  const name = { key: 'name', content: <Name row={row} /> };
  if (row.across !== null)
    return [name, { key: 'across', across: Math.max(1, columns.length), content: <Across row={row} /> }];
  return [
    name,
    ...columns.map(({ campaign }, at) => ({
      key: campaign,
      content: <YesCell state={row.states[at] ?? { kind: 'never' }} room={room} />,
    })),
  ];
}

function Name({ row }: { readonly row: PersonRow }) {
  const { parts, people } = useWords();
  const line = parts.line[row.line];
  return (
    <span className={styles['who']}>
      <b>{row.name}</b>
      <span>
        {row.name === row.phone ? people.noName : row.phone}
        {row.line === 'mobile' || line === '' ? null : `, ${line}`}
      </span>
    </span>
  );
}

/** A stop or hold stands across all campaigns, because it holds for all of them. */
function Across({ row }: { readonly row: PersonRow }) {
  const { people, parts } = useWords();
  const { day } = useFormats();
  if (row.across === null) return null;
  if (row.across.kind === 'saidStop')
    return (
      <Chip state="stop" width="wide">
        {row.across.way === 'kept'
          ? people.saidStopOnceRow
          : people.saidStopRow(day(row.across.saidAt), parts.way[row.across.way])}
      </Chip>
    );
  return (
    <Chip state="held" width="wide">
      <span className={styles['across']}>
        <span>{people.onHoldRow(row.across.words)}</span>
        <PlaceLink to={{ screen: 'today' }}>{people.decide}</PlaceLink>
      </span>
    </Chip>
  );
}

function withoutPerson(place: Extract<Place, { screen: 'people' }>): Place {
  const { person: _, ...rest } = place;
  return rest;
}

const focusList = () => document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]')?.focus();

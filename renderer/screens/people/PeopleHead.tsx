import { useState } from 'react';
import { buttonClass } from '#renderer/parts/Button.tsx';
import { classes } from '#renderer/parts/classes.ts';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { SearchField } from '#renderer/parts/SearchField.tsx';
import { SegmentedFilter } from '#renderer/parts/SegmentedFilter.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { goTo } from '#renderer/places.ts';
import type { Place } from '#renderer/places.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { PeopleFilter, PeopleView } from '#shared/views/people.ts';
import styles from './People.module.css';

type Props = {
  readonly place: Extract<Place, { screen: 'people' }>;
  readonly filter: PeopleFilter;
  readonly view: PeopleView | undefined;
  readonly search: {
    /** Counts how often the field was emptied from outside. */
    readonly emptied: number;
    readonly onSearch: (search: string) => void;
    readonly onFound: () => void;
  };
};

const filters: readonly PeopleFilter[] = [
  'all',
  'mayText',
  'goingStale',
  'stale',
  'saidStop',
  'onHold',
  'noTexts',
  'neverAsked',
];
const onlyWhenAny: readonly PeopleFilter[] = ['onHold', 'noTexts'];

/** Title, search, campaign, and the counted filters. */
export function PeopleHead({ place, filter, view, search }: Props) {
  const { people } = useWords();
  const { number } = useFormats();
  const shown = filters.filter((one) => isShown(one, filter, view));
  return (
    <>
      <PageHead
        title={people.title}
        acts={
          <>
            <PlaceLink to={{ screen: 'import' }} className={buttonClass()}>
              <Icon mark="bringIn" size="small" />
              {people.bringIn}
            </PlaceLink>
            <PlaceLink to={{ screen: 'record' }} className={buttonClass()}>
              <Icon mark="add" size="small" />
              {people.addPerson}
            </PlaceLink>
          </>
        }
      />
      <div className={styles['tools']}>
        <Search key={search.emptied} {...search} />
        <Select
          label={people.campaign}
          labelShown="hidden"
          value={place.campaign ?? ''}
          choices={[
            { value: '', word: people.allCampaigns },
            ...(view?.campaigns ?? []).map(({ campaign, name }) => ({ value: campaign, word: name })),
          ]}
          onChoose={(campaign) => goTo(campaign === '' ? withoutCampaign(place) : { ...place, campaign }, 'replace')}
        />
        <Select
          label={people.grade}
          labelShown="hidden"
          value={place.grade ?? ''}
          choices={[
            { value: '', word: people.anyGrade },
            ...['A', 'B', 'C', 'D'].map((grade) => ({ value: grade, word: people.onlyGrade(grade) })),
          ]}
          onChoose={(grade) => goTo(grade === '' ? withoutGrade(place) : { ...place, grade }, 'replace')}
        />
        <div className={classes(styles['filters'], view === undefined ? styles['counting'] : undefined)}>
          <SegmentedFilter
            label={people.show}
            value={filter}
            choices={shown.map((value) => ({
              value,
              word: people.filter[value],
              count: view === undefined ? undefined : number(view.counts[value]),
            }))}
            onChoose={(chosen) => goTo({ ...place, filter: chosen }, 'replace')}
          />
        </div>
      </div>
      <p className="vh" role="status">
        {view === undefined ? '' : people.found(view.total, number(view.total))}
      </p>
    </>
  );
}

/** What is typed is its own, so that a letter draws this field and not the list. */
function Search({ onSearch, onFound }: Pick<Props['search'], 'onSearch' | 'onFound'>) {
  const { people } = useWords();
  const [typed, setTyped] = useState('');
  return (
    <SearchField
      label={people.searchLabel}
      placeholder={people.searchHere}
      value={typed}
      onWrite={(next) => {
        setTyped(next);
        onSearch(next);
      }}
      onLeave={onFound}
    />
  );
}

/** Those going stale are part of those who may be texted, so they have a filter only where Today asks for them. */
function isShown(one: PeopleFilter, chosen: PeopleFilter, view: PeopleView | undefined): boolean {
  if (one === chosen) return true;
  return one !== 'goingStale' && (!onlyWhenAny.includes(one) || (view?.counts[one] ?? 0) > 0);
}

function withoutGrade(place: Props['place']): Place {
  const { grade: _, ...rest } = place;
  return rest;
}

function withoutCampaign(place: Props['place']): Place {
  const { campaign: _, ...rest } = place;
  return rest;
}

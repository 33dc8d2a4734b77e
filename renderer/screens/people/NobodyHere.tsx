import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { PeopleView } from '#shared/views/people.ts';

/** An empty book says what will be here and the first act; an empty search how to find. */
export function NobodyHere({ view, onShowAll }: { readonly view: PeopleView; readonly onShowAll: () => void }) {
  const { people } = useWords();
  if (view.inBook > 0)
    return (
      <Empty mark="search" title={people.noneTitle} acts={<Button onClick={onShowAll}>{people.showAll}</Button>}>
        {people.none}
      </Empty>
    );
  return (
    <Empty
      mark="people"
      title={people.emptyTitle}
      acts={
        <>
          <PlaceLink to={{ screen: 'import' }} className={buttonClass()}>
            {people.bringIn}
          </PlaceLink>
          <PlaceLink to={{ screen: 'record' }} className={buttonClass('primary')}>
            {people.addPerson}
          </PlaceLink>
        </>
      }
    >
      {people.empty}
    </Empty>
  );
}

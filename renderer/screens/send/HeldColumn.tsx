import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import type { Mark } from '#renderer/parts/Icon.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { reasonSentence } from '#renderer/words/sentences.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { HeldGroup, HeldPerson, Review } from '#shared/views/check.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { problemSentence } from './CostTable.tsx';
import styles from './check.module.css';

type Props = {
  readonly review: Review;
  readonly open: string | null;
  readonly onOpen: (open: string | null) => void;
};

/** Whom Yesbook will not text, by reason; nothing here overrides it. */
export function HeldColumn({ review, open, onOpen }: Props) {
  const { check } = useWords();
  const id = useId();
  return (
    <section className={styles['column']} aria-labelledby={id}>
      <ColumnHead id={id} mark="held" tone="held" count={review.heldBack} word={check.held}>
        {review.heldBack === 0 ? check.heldNobody : check.heldAll}
      </ColumnHead>
      <ul>
        {review.groups.map((group) => (
          <Group
            key={group.kind}
            group={group}
            isOpen={group.kind === open}
            onOpen={() => onOpen(group.kind === open ? null : group.kind)}
          />
        ))}
      </ul>
    </section>
  );
}

type GroupProps = { readonly group: HeldGroup; readonly isOpen: boolean; readonly onOpen: () => void };

function Group({ group, isOpen, onOpen }: GroupProps) {
  const { check } = useWords();
  const { number } = useFormats();
  const title = useGroupTitle(group);
  const [first] = group.people;
  return (
    <li className={styles['group']}>
      <p className={styles['groupTitle']}>
        <Icon mark={markOf(group)} size="small" className={group.kind === 'saidStop' ? styles['stop'] : undefined} />
        <b>{title}</b>
        <b className={styles['groupCount']}>{number(group.count)}</b>
      </p>
      <div className={styles['groupWords']}>
        {isOpen ? (
          <Everyone group={group} />
        ) : (
          <p>
            <Names group={group} />
            {group.count === 1 && first !== undefined && (
              <>
                : <WhySentence person={first} />
              </>
            )}
          </p>
        )}
        <p className={styles['ways']}>
          {group.count > 1 && (
            <Button kind="quiet" aria-expanded={isOpen} aria-label={check.showAll(title)} onClick={onOpen}>
              {isOpen ? check.hide : check.show}
            </Button>
          )}
          <WayOut group={group} />
        </p>
      </div>
    </li>
  );
}

function Names({ group: { count, people } }: Pick<GroupProps, 'group'>) {
  const { check } = useWords();
  const { number, list } = useFormats();
  const names = people.map(({ name }) => name);
  const left = count - names.length;
  return left > 0 ? check.andMore(names.join(', '), left, number(left)) : list(names);
}

function Everyone({ group: { people, count } }: Pick<GroupProps, 'group'>) {
  const { check } = useWords();
  const { number } = useFormats();
  return (
    <>
      <ul className={styles['everyone']}>
        {people.map((person) => (
          <li key={person.contact}>
            <PlaceLink to={{ screen: 'people', person: person.contact }}>{person.name}</PlaceLink>
            <br />
            <WhySentence person={person} />
          </li>
        ))}
      </ul>
      {people.length < count && <p>{check.shownOf(number(people.length), number(count))}</p>}
    </>
  );
}

function WhySentence({ person: { why } }: { readonly person: HeldPerson }): ReactNode {
  const { reasons, write } = useWords();
  const formats = useFormats();
  return why.kind === 'reason' ? reasonSentence(reasons, why.reason, formats) : problemSentence(write, why.problem);
}

function WayOut({ group: { kind } }: Pick<GroupProps, 'group'>) {
  const { check } = useWords();
  if (kind === 'onHold') return <PlaceLink to={{ screen: 'replies' }}>{check.decideFirst}</PlaceLink>;
  if (kind === 'noYes' || kind === 'lapsed') return <PlaceLink to={{ screen: 'record' }}>{check.ask}</PlaceLink>;
  if (kind === 'landline') return <PlaceLink to={{ screen: 'people', filter: 'noTexts' }}>{check.ring}</PlaceLink>;
  return null;
}

function useGroupTitle({ people }: HeldGroup): string {
  const { check, reasons } = useWords();
  const why = people[0]?.why;
  return why?.kind === 'reason' ? reasons[why.reason.kind].title : check.problemTitle;
}

const marks: Readonly<Partial<Record<HeldGroup['kind'], Mark>>> = {
  saidStop: 'stop',
  noYes: 'never',
  yesStruck: 'never',
  landline: 'landline',
  onHold: 'held',
  lapsed: 'stale',
  evidenceTooWeak: 'proof',
  unreachable: 'offline',
  hourUnknown: 'night',
  tooManyParts: 'message',
};

const markOf = ({ kind }: HeldGroup): Mark => marks[kind] ?? 'refused';

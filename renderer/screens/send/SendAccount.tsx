import { AccountTable } from '#renderer/parts/AccountTable.tsx';
import { BarKey } from '#renderer/parts/Bar.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SendGroup } from '#shared/views/sendCounts.ts';
import type { SendingView } from '#shared/views/sending.ts';
import { KeepReport } from './KeepReport.tsx';
import { useFromWhen } from './fromWhen.ts';
import styles from './sending.module.css';

type Props = {
  readonly view: SendingView;
  readonly group: SendGroup | null;
  readonly onGroup: (group: SendGroup | null) => void;
};

/** Each line of the account, what it is drawn as in the bar, and whether it stands there when it is nought. */
const lines: readonly (readonly [SendGroup, Parameters<typeof BarKey>[0]['kind'], 'always' | 'ifAny'])[] = [
  ['delivered', 'done', 'always'],
  ['onTheWay', 'onTheWay', 'always'],
  ['judgedSent', 'done', 'ifAny'],
  ['failed', 'failed', 'always'],
  ['judgedNotSent', 'failed', 'ifAny'],
  ['unknown', 'unknown', 'always'],
  ['heldBack', 'failed', 'ifAny'],
  ['toGo', 'toGo', 'always'],
  ['leftOut', 'toGo', 'ifAny'],
];

/** Where everyone stands; it adds up, and each line unfolds into its people. */
export function SendAccount({ view, group, onGroup }: Props) {
  const { sending } = useWords();
  const { number, amount } = useFormats();
  const fromWhen = useFromWhen();
  const { counts, state, people } = view;
  const isOver = state.kind === 'done' || state.kind === 'cancelled';
  return (
    <Section title={isOver ? sending.account : sending.soFar}>
      <AccountTable
        label={sending.account}
        rows={lines
          .filter(([line, , shown]) => counts[line] > 0 || (shown === 'always' && !(isOver && line === 'toGo')))
          .map(([line, kind]) => ({
            key: line,
            what: (
              <>
                <BarKey kind={kind} />
                {counts[line] === 0 ? (
                  sending.groups[line]
                ) : (
                  <button
                    type="button"
                    className={styles['unfold']}
                    aria-expanded={group === line}
                    onClick={() => onGroup(group === line ? null : line)}
                  >
                    {sending.groups[line]}
                  </button>
                )}
              </>
            ),
            amount: number(counts[line]),
          }))}
        sum={{ what: sending.everyone, amount: number(counts.all) }}
      />
      {view.parts > 0 && <p className={styles['parts']}>{sending.parts(view.parts, number(view.parts))}</p>}
      {view.cost !== null && <p className={styles['parts']}>{sending.cost(amount(view.cost))}</p>}
      <KeepReport view={view} />
      {group !== null && counts[group] > 0 && (
        <div className={styles['people']} role="group" aria-label={sending.whoIs(sending.groups[group])}>
          <h3>{sending.groups[group]}</h3>
          <ul>
            {people.map(({ contact, name, phone, moved }) => (
              <li key={contact}>
                <PlaceLink to={{ screen: 'people', person: contact }}>{name}</PlaceLink>{' '}
                <span className="small soft nowrap">{name === phone ? '' : phone}</span>
                {moved !== null && <span className="small soft"> {sending.movedTo(fromWhen(moved.to))}</span>}
              </li>
            ))}
          </ul>
          {people.length < counts[group] && (
            <p className="small soft">{sending.shownOf(number(people.length), number(counts[group]))}</p>
          )}
        </div>
      )}
    </Section>
  );
}

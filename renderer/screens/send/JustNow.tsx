import { Icon } from '#renderer/parts/Icon.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import styles from './sending.module.css';

/** The last few texts of a send that is under way. */
export function JustNow({ view: { latest, state } }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const { time } = useFormats();
  if (state.kind === 'done' || state.kind === 'cancelled' || state.kind === 'scheduled') return null;
  return (
    <Section title={sending.justNow}>
      {latest.length === 0 && <p className="soft">{sending.nobodyYet}</p>}
      <ul>
        {latest.map(({ message, name, at, group }) => (
          <li key={message} className={styles['latest']}>
            <time dateTime={at}>{time(at)}</time>
            <span className={styles['grow']}>{name}</span>
            <span className="small soft">
              {group === 'delivered' && <Icon mark="yes" size="small" />} {sending.lines[group]}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

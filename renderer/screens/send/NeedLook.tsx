import { buttonClass } from '#renderer/parts/Button.tsx';
import { Chip } from '#renderer/parts/Chip.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { LookLine, SendingView } from '#shared/views/sending.ts';
import { UnknownText } from './UnknownText.tsx';
import styles from './sending.module.css';

/** Texts that did not arrive, each with the next step; unknown ones wait for what the owner knows. */
export function NeedLook({ view }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const { number } = useFormats();
  const left = view.lookInAll - view.look.length;
  return (
    <Section title={sending.needLook(view.lookInAll)} aside={sending.noHurry}>
      <ul>
        {view.look.map((line) => (
          <Line key={line.message} line={line} />
        ))}
      </ul>
      {left > 0 && <p className="small soft">{sending.moreToLook(number(left))}</p>}
    </Section>
  );
}

function Line({ line }: { readonly line: LookLine }) {
  const { sending, people } = useWords();
  const { name, phone, what, contact } = line;
  return (
    <li className={styles['look']}>
      <div className={styles['lookWords']}>
        <p>
          <b>{name}</b>
          {name !== phone && `, ${phone}`}
        </p>
        <p className="small soft">
          {what.kind === 'unknown' ? `${sending.unknown} ${sending.unknownNext}` : sending.failures[what.failure]}
        </p>
        {what.kind === 'unknown' && <UnknownText message={line.message} name={name} {...what} />}
      </div>
      <div className={styles['lookActs']}>
        {what.kind === 'failed' && what.failure === 'optedOut' && <Chip state="stop">{people.filter.saidStop}</Chip>}
        {what.kind === 'failed' && what.failure !== 'optedOut' && (
          <PlaceLink to={{ screen: 'people', person: contact }} className={buttonClass()}>
            {sending.open(name)}
          </PlaceLink>
        )}
      </div>
    </li>
  );
}

import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import styles from './sending.module.css';

/** Opt-outs that followed the text. */
export function StopsAfter({ view: { stops, counts } }: { readonly view: SendingView }) {
  const { sending, parts } = useWords();
  const { moment } = useFormats();
  if (counts.toGo === counts.all) return null;
  return (
    <Section title={sending.stops}>
      {stops.length === 0 && <p className="soft">{sending.stopsNone}</p>}
      <ul>
        {stops.map(({ contact, name, at, way, words }) => (
          <li key={contact} className={styles['look']}>
            <div className={styles['lookWords']}>
              <PlaceLink to={{ screen: 'people', person: contact }}>{name}</PlaceLink>
              {words !== null && <p className="said">{parts.quoted(words)}</p>}
            </div>
            <span className="small soft">{sending.stopSaid(moment(at), parts.way[way])}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

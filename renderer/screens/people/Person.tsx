import { useView } from '#renderer/host.ts';
import { Empty } from '#renderer/parts/Empty.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { PersonView } from '#shared/views/person.ts';
import { PersonHead } from './PersonHead.tsx';
import { PersonHistory } from './PersonHistory.tsx';
import { PersonNotices } from './PersonNotices.tsx';
import { PersonYesLine } from './PersonYesLine.tsx';
import styles from './Person.module.css';

/** The facing page of one person: three acts always in sight, then each yes with its proof, then what happened. */
export function Person({ contact, onClose }: { readonly contact: string; readonly onClose: () => void }) {
  const { person } = useWords();
  const view = useView('person', { contact });
  const name = view.kind === 'seen' ? (view.answer?.name ?? person.gone) : person.whatHappened;
  return (
    <aside className={styles['person']} aria-label={name} data-region="aside">
      <WhenSeen view={view}>
        {(answer) => (answer === null ? <Gone /> : <Page person={answer} onClose={onClose} />)}
      </WhenSeen>
    </aside>
  );
}

function Page({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const words = useWords().person;
  return (
    <>
      <PersonHead person={person} onClose={onClose} />
      <div className={styles['inner']} tabIndex={0} role="region" aria-label={words.yesesRegion(person.name)}>
        <PersonNotices person={person} />
        {person.yeses.map((yes) => (
          <PersonYesLine key={yes.consent} contact={person.contact} name={person.name} yes={yes} />
        ))}
        {person.yeses.length === 0 && (
          <p className={styles['none']}>
            <b>{words.noYes}.</b> {words.noYesMeans}
          </p>
        )}
        <NeverAsked person={person} />
        <PersonHistory person={person} onErased={onClose} />
      </div>
    </>
  );
}

function NeverAsked({ person }: { readonly person: PersonView }) {
  const words = useWords().person;
  const { yeses, neverAsked, stoppedUnasked } = person;
  if (yeses.length === 0 || neverAsked.length + stoppedUnasked.length === 0) return null;
  const names = (campaigns: PersonView['neverAsked']) => campaigns.map(({ name }) => name).join(', ');
  return (
    <div className={styles['none']}>
      {stoppedUnasked.length > 0 && <p>{words.stoppedUnasked(names(stoppedUnasked))}</p>}
      {neverAsked.length > 0 && <p>{words.neverAsked(names(neverAsked))}</p>}
    </div>
  );
}

function Gone() {
  const { person } = useWords();
  return (
    <Empty mark="people" title={person.gone} acts={<PlaceLink to={{ screen: 'people' }}>{person.toPeople}</PlaceLink>}>
      {person.goneMeans}
    </Empty>
  );
}

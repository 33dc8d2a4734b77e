import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { EraseDialog } from '#renderer/screens/people/ErasePerson.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Overdue, RetentionView } from '#shared/views/erasure.ts';
import { EraseOverdue } from './EraseOverdue.tsx';

/** Who may go now, because nothing is left to be proved about them; one by one, or all of them. */
export function Retention() {
  const { paper } = useWords();
  const view = useView('retention', {});
  return (
    <Section title={paper.retention}>
      <WhenSeen view={view}>
        {(answer) =>
          answer.overdue.length === 0 ? <p className="soft">{paper.retentionNone}</p> : <MayGo view={answer} />
        }
      </WhenSeen>
    </Section>
  );
}

function MayGo({ view }: { readonly view: RetentionView }) {
  const { erase, paper, people } = useWords();
  const { date, number } = useFormats();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [going, setGoing] = useState<Overdue | null>(null);
  const nameOf = ({ name, phone }: Overdue): string => (name === '' ? phone : name);
  const hidden = view.overdue.length - shown;
  return (
    <div className="stack">
      <p className="small soft">{paper.retentionMeans}</p>
      <LedgerTable
        label={paper.retention}
        columns={[
          { key: 'name', head: people.title },
          { key: 'since', head: paper.retentionSince, kind: 'date' },
          { key: 'act', head: erase.why, kind: 'act', headShown: 'hidden' },
        ]}
        rows={view.overdue.slice(0, shown).map((person) => ({
          key: person.contact,
          cells: [
            <PlaceLink key="name" to={{ screen: 'people', person: person.contact }}>
              {person.name === '' ? person.phone : `${person.name}, ${person.phone}`}
            </PlaceLink>,
            person.since === null ? '' : date(person.since),
            <Button key="act" kind="quiet" onClick={() => setGoing(person)}>
              {erase.act(nameOf(person))}
            </Button>,
          ],
        }))}
      />
      <div className="row">
        <EraseOverdue view={view} />
        {hidden > 0 && (
          <Button kind="quiet" onClick={() => setShown(view.overdue.length)}>
            {paper.retentionAll(number(view.overdue.length))}
          </Button>
        )}
      </div>
      {view.more > 0 && <p className="small soft">{paper.retentionMore(view.more, number(view.more))}</p>}
      {going !== null && (
        <EraseDialog
          person={{ contact: going.contact, name: nameOf(going), firstName: null }}
          likely="noLongerNeeded"
          onKeep={() => setGoing(null)}
          onErased={() => setGoing(null)}
        />
      )}
    </div>
  );
}

const SHOWN_AT_FIRST = 12;

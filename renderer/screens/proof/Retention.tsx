import { useView } from '#renderer/host.ts';
import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useWords } from '#renderer/words/words.ts';

/** Who may go now, because nothing is left to be proved about them. */
export function Retention() {
  const { paper, people } = useWords();
  const view = useView('retention', {});
  return (
    <Section title={paper.retention}>
      <WhenSeen view={view}>
        {({ overdue }) =>
          overdue.length === 0 ? (
            <p className="soft">{paper.retentionNone}</p>
          ) : (
            <>
              <p className="small soft">{paper.retentionMeans}</p>
              <LedgerTable
                label={paper.retention}
                columns={[{ key: 'name', head: people.title }]}
                rows={overdue.slice(0, mostShown).map(({ contact, name, phone }) => ({
                  key: contact,
                  cells: [
                    <PlaceLink key="name" to={{ screen: 'people', person: contact }}>
                      {name === '' ? phone : `${name}, ${phone}`}
                    </PlaceLink>,
                  ],
                }))}
              />
            </>
          )
        }
      </WhenSeen>
    </Section>
  );
}

/** As many as one looks through at a time; the next ones follow when these have gone. */
const mostShown = 50;

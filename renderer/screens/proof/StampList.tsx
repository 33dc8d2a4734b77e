import { useView } from '#renderer/host.ts';
import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ClockView } from '#shared/views/clock.ts';
import styles from './Proof.module.css';

/** The checkpoints that were signed, and what a clock outside said of each. */
export function StampList() {
  const { clock } = useWords();
  const view = useView('clock', {});
  return (
    <Section title={clock.listTitle}>
      <WhenSeen view={view}>
        {(answer) => (
          <div className="stack">
            <p className="soft">
              {answer.url === null && <>{clock.off} </>}
              <PlaceLink to={{ screen: 'settings', part: 'clock' }}>
                {answer.url === null ? clock.choose : clock.title}
              </PlaceLink>
            </p>
            <Checkpoints view={answer} />
          </div>
        )}
      </WhenSeen>
    </Section>
  );
}

function Checkpoints({ view: { checkpoints, last } }: { readonly view: ClockView }) {
  const { clock } = useWords();
  const { number, exactly } = useFormats();
  if (checkpoints.length === 0) return <p className="soft">{clock.listNone}</p>;
  return (
    <>
      <LedgerTable
        label={clock.listTitle}
        columns={[
          { key: 'size', head: clock.checkpoint },
          { key: 'stamp', head: clock.stamped },
        ]}
        rows={checkpoints.map(({ size, stamp }) => ({
          key: String(size),
          cells: [
            clock.entries(number(size)),
            stamp === null ? (
              <span key="stamp" className="soft">
                {clock.notStamped}
              </span>
            ) : (
              exactly(stamp.at)
            ),
          ],
        }))}
      />
      {last !== null && (
        <p className={`small soft ${styles['fingerprint']}`}>{clock.byFingerprint(last.by, last.fingerprint)}</p>
      )}
    </>
  );
}

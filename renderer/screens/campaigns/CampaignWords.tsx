import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '#renderer/parts/Button.tsx';
import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { Wording } from '#renderer/parts/Wording.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CampaignView, WordingLine } from '#shared/views/campaign.ts';
import { CompareWordings } from './CompareWordings.tsx';
import type { Compared } from './CompareWordings.tsx';
import { InUse } from './InUse.tsx';
import { PrintWords } from './PrintWords.tsx';
import styles from './campaigns.module.css';

type Props = { readonly campaign: CampaignView; readonly onChange: () => void };

/** The current words in full, and every wording before with the yeses that rest on it. */
export function CampaignWords({ campaign, onChange }: Props) {
  const { campaigns } = useWords();
  const [compared, setCompared] = useState<Compared | null>(null);
  const compare = useRef<HTMLButtonElement>(null);
  const [current, before] = campaign.wordings;
  return (
    <Section
      title={campaigns.words}
      aside={
        campaign.closedAt === null && (
          <Button kind="quiet" onClick={onChange}>
            {current === undefined ? campaigns.writeWords : campaigns.changeWords}
          </Button>
        )
      }
    >
      <div className={styles['words']}>
        {current === undefined ? (
          <p>{campaigns.noWordsYet}</p>
        ) : (
          <>
            <Wording words={current.wording} language={current.language} />
            <div>
              <PrintWords name={campaign.name} line={current} />
            </div>
          </>
        )}
        {current !== undefined && (
          <Versions campaign={campaign} onShow={(version) => setCompared({ left: version, right: current.version })} />
        )}
        {current !== undefined && before !== undefined && compared === null && (
          <div>
            <Button
              ref={compare}
              kind="quiet"
              onClick={() => setCompared({ left: before.version, right: current.version })}
            >
              {campaigns.compare}
            </Button>
          </div>
        )}
        {compared !== null && (
          <CompareWordings
            wordings={campaign.wordings}
            compared={compared}
            onCompare={setCompared}
            onHide={() => {
              flushSync(() => setCompared(null));
              compare.current?.focus();
            }}
          />
        )}
      </div>
    </Section>
  );
}

function Versions({
  campaign,
  onShow,
}: {
  readonly campaign: CampaignView;
  readonly onShow: (version: number) => void;
}) {
  const { campaigns } = useWords();
  const { number } = useFormats();
  const rows = campaign.wordings.map((line, at) => ({
    key: String(line.version),
    cells: [
      at === 0 ? (
        <span key="version">
          <b>{line.version}</b>, {campaigns.now}
        </span>
      ) : (
        <button
          key="version"
          type="button"
          className={styles['version']}
          aria-label={campaigns.open(line.version)}
          onClick={() => onShow(line.version)}
        >
          {line.version}
        </button>
      ),
      <InUse key="inUse" line={line} />,
      <Changed key="changed" line={line} />,
      number(line.yeses),
    ],
  }));
  const none = {
    key: 'none',
    cells: [campaigns.onNone, '', <span key="why">{campaigns.onNoneWhy}</span>, number(campaign.withoutWording)],
  };
  const sum = campaign.withoutWording + campaign.wordings.reduce((total, { yeses }) => total + yeses, 0);
  return (
    <LedgerTable
      label={campaigns.versions}
      columns={[
        { key: 'version', head: campaigns.version, kind: 'name' },
        { key: 'inUse', head: campaigns.inUse },
        { key: 'changed', head: campaigns.changed },
        { key: 'yeses', head: campaigns.yesesOnIt, kind: 'figure' },
      ]}
      rows={campaign.withoutWording > 0 ? [...rows, none] : rows}
      {...(rows.length > 1 || campaign.withoutWording > 0
        ? { sum: [campaigns.yesesInAll, null, null, number(sum)] }
        : {})}
    />
  );
}

/** The first thing that came in, or went; the whole comparison is one click away. */
function Changed({ line: { version, added, removed } }: { readonly line: WordingLine }) {
  const { campaigns } = useWords();
  if (version === 1) return campaigns.first;
  const first = added[0] ?? removed[0] ?? '';
  const words = first.length > mostShown ? `${first.slice(0, mostShown).replace(/\s+\S*$/, '')} …` : first;
  const said = added.length > 0 ? campaigns.adds(words) : campaigns.drops(words);
  return added.length + removed.length > 1 ? `${said} ${campaigns.andMore}` : said;
}

const mostShown = 28;

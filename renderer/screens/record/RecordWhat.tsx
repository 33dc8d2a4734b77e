import { CampaignTick } from '#renderer/parts/CampaignTick.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Formats } from '#renderer/words/formats.ts';
import type { Words } from '#renderer/words/words.ts';
import type { RecordView } from '#shared/views/record.ts';
import type { YesState } from '#shared/views/standings.ts';
import type { RecordDraft } from './recordDraft.ts';
import styles from './Record.module.css';

type Props = {
  readonly view: RecordView;
  readonly draft: RecordDraft;
  readonly onWrite: (change: Partial<RecordDraft>) => void;
};

/** The campaigns with their words shown whole, nothing ticked beforehand. */
export function RecordWhat({ view, draft, onWrite }: Props) {
  const { record } = useWords();
  const formats = useFormats();
  const tick = (campaign: string, ticked: boolean) =>
    onWrite({
      campaigns: ticked ? [...draft.campaigns, campaign] : draft.campaigns.filter((one) => one !== campaign),
    });
  return (
    <Section title={record.whatTo}>
      <p className={`soft small ${styles['hint'] ?? ''}`}>{record.whatToHint}</p>
      {view.campaigns.map(({ campaign, name, wording, state }) => (
        <CampaignTick
          key={campaign}
          name={name}
          wording={wording}
          checked={draft.campaigns.includes(campaign)}
          impossible={wording === null ? record.noWording : undefined}
          hint={standsNow(state, record, formats)}
          onChange={(ticked) => tick(campaign, ticked)}
        />
      ))}
    </Section>
  );
}

/** Where this person stands with it already. */
function standsNow(state: YesState, { now }: Words['record'], { date }: Formats): string | undefined {
  switch (state.kind) {
    case 'never':
      return undefined;
    case 'stopped':
      return state.way === 'kept' ? now.stoppedOnce : now.stopped(date(state.saidAt));
    case 'fresh':
    case 'goingStale':
    case 'tooWeak':
      return now.fresh(date(state.givenAt));
    case 'stale':
    case 'lapsed':
      return now.old(date(state.givenAt));
  }
}

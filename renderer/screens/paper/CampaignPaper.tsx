import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useDraft } from '#renderer/drafts.ts';
import { useWords } from '#renderer/words/words.ts';
import type { CampaignView } from '#shared/views/campaign.ts';
import { SheetPicture } from './SheetPicture.tsx';
import { usePaper } from './usePaper.ts';
import styles from './SheetPicture.module.css';

/** Posters to scan and forms to sign, each with the words whole. */
export function CampaignPaper({ campaign }: { readonly campaign: CampaignView }) {
  const { paper, letters } = useWords();
  const hasWords = campaign.wordings.length > 0;
  return (
    <Section title={paper.title}>
      {!hasWords && <p className="soft">{paper.noWords}</p>}
      {hasWords && (
        <div className="stack">
          <Posters campaign={campaign} />
          <Forms key={campaign.campaign} campaign={campaign} />
          <p className="small">
            <PlaceLink to={{ screen: 'record', how: 'forms' }}>{paper.bringInForms}</PlaceLink>
          </p>
          <p className="small">
            <PlaceLink to={{ screen: 'letters', campaign: campaign.campaign }}>{letters.toCarriers}</PlaceLink>
          </p>
        </div>
      )}
    </Section>
  );
}

/** No more at once, so that the file is there in a few seconds. */
const mostForms = 50;

function Forms({ campaign: shown }: { readonly campaign: CampaignView }) {
  const { campaign } = shown;
  const { paper } = useWords();
  const { make, busy } = usePaper();
  const { draft: next, write } = useDraft<number>(`forms-${campaign}`, (kept) =>
    typeof kept === 'number' && Number.isInteger(kept) && kept > 0 ? kept : 1,
  );
  const [typed, setTyped] = useState('10');
  const [wrong, setWrong] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const count = Number(typed);
    if (!Number.isInteger(count) || count < 1 || count > mostForms) return setWrong(paper.howManyWrong(mostForms));
    setWrong(undefined);
    if ((await make({ kind: 'form', campaign, first: next, count })) === 'saved') write(next + count);
    return undefined;
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void save(event)}>
      <div className={styles['beside']}>
        <SheetPicture kind="form" campaign={shown} />
        <p className="small soft">{paper.formsMean}</p>
      </div>
      <TextField
        label={paper.howMany}
        hint={paper.nextNumber(String(next))}
        wrong={wrong}
        inputMode="numeric"
        maxLength={2}
        value={typed}
        onWrite={setTyped}
      />
      <div>
        <Button type="submit" mark="print" busy={busy}>
          {paper.forms}
        </Button>
      </div>
    </form>
  );
}

function Posters({ campaign: shown }: { readonly campaign: CampaignView }) {
  const { campaign, keyword, joinNumber, provider } = shown;
  const { paper, campaigns } = useWords();
  const { make, busy } = usePaper();
  if (keyword !== null && provider === 'practice')
    return (
      <p className="small soft">
        {paper.posterInPractice}{' '}
        <PlaceLink to={{ screen: 'settings', part: 'carriers' }}>{campaigns.chooseCarrier}</PlaceLink>
      </p>
    );
  const lacking = keyword === null ? paper.posterNoKeyword : joinNumber === null ? paper.posterNoNumber : undefined;
  return (
    <div className="stack">
      <div className={styles['beside']}>
        {lacking === undefined && <SheetPicture kind="poster" campaign={shown} />}
        <p className="small soft">{lacking ?? paper.posterMeans(keyword ?? '')}</p>
      </div>
      {lacking === undefined && (
        <div className="row">
          {(['A4', 'A6'] as const).map((size) => (
            <Button key={size} mark="print" busy={busy} onClick={() => void make({ kind: 'poster', campaign, size })}>
              {paper.poster(size)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useView } from '#renderer/host.ts';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { goTo } from '#renderer/places.ts';
import type { Place } from '#renderer/places.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { WriteView } from '#shared/views/write.ts';
import { Composer } from './Composer.tsx';
import { CostTable } from './CostTable.tsx';
import { Counter } from './Counter.tsx';
import { NoCampaign } from './NoCampaign.tsx';
import { Preview } from './Preview.tsx';
import { calledInPreview, previewText } from './previewText.ts';
import { Steps } from './Steps.tsx';
import { useTextDraft } from './textDraft.ts';
import type { TextDraft } from './textDraft.ts';
import { UnicodeNotice } from './UnicodeNotice.tsx';
import { useRested } from './useRested.ts';
import { WriteFoot } from './WriteFoot.tsx';
import styles from './send.module.css';

type WritePlace = Extract<Place, { screen: 'write' }>;

/** A text gets its id here, so that whatever is pressed twice later is one send. */
export function Write({ place }: { readonly place: WritePlace }) {
  const { send } = place;
  useEffect(() => {
    if (send === undefined) goTo({ ...place, send: crypto.randomUUID() }, 'replace');
  }, [send, place]);
  return send === undefined ? null : <WriteText key={send} send={send} campaign={place.campaign} />;
}

function WriteText({ send, campaign }: { readonly send: string; readonly campaign: string | undefined }) {
  const { write } = useWords();
  const { draft, write: keep } = useTextDraft(send, campaign);
  const [at, setAt] = useState(0);
  const template = useRested(draft.template, 200);
  const view = useView('write', { campaign: draft.campaign, template, maxParts: draft.maxParts, at });
  const seen = view.kind === 'seen' ? view.answer : null;
  const chosen = draft.campaign ?? seen?.campaign ?? null;
  const goOn = () => {
    if (draft.template.trim() === '' || (seen?.provider ?? null) === null) return;
    keep({ ...draft, campaign: chosen });
    goTo({ screen: 'check', send });
  };
  const isEmpty = seen !== null && seen.campaigns.length === 0;
  return (
    <>
      <PageHead title={write.title} acts={<Steps now="write" />} />
      <PageBody label={write.region}>
        <WhenSeen view={view}>
          {(answer) =>
            isEmpty ? (
              <NoCampaign />
            ) : (
              <Spread
                view={answer}
                draft={{ ...draft, campaign: chosen }}
                onWrite={keep}
                onGoTo={setAt}
                onNext={goOn}
              />
            )
          }
        </WhenSeen>
      </PageBody>
      {seen !== null && !isEmpty && (
        <WriteFoot
          view={seen}
          isWritten={draft.template.trim() !== ''}
          onSave={() => keep({ ...draft, campaign: chosen })}
          onNext={goOn}
        />
      )}
    </>
  );
}

type SpreadProps = {
  readonly view: WriteView;
  readonly draft: TextDraft;
  readonly onWrite: (draft: TextDraft) => void;
  readonly onGoTo: (at: number) => void;
  readonly onNext: () => void;
};

function Spread({ view, draft, onWrite, onGoTo, onNext }: SpreadProps) {
  const { write } = useWords();
  const text = previewText(view, draft.template, draft.maxParts);
  return (
    <div className={styles['spread']}>
      <div>
        <Choices view={view} draft={draft} onWrite={onWrite} />
        <Composer
          template={draft.template}
          onWrite={(template) => onWrite({ ...draft, template })}
          locked={text.locked}
          counter={<Counter sealed={text.sealed} name={calledInPreview(view)} />}
          language={view.shop.language}
          onNext={onNext}
        />
        <UnicodeNotice template={draft.template} onReplace={(template) => onWrite({ ...draft, template })} />
        <CostTable cost={draft.template.trim() === '' ? null : view.cost} view={view} />
      </div>
      <aside aria-label={write.preview} data-region="aside">
        <Preview view={view} text={text} onGoTo={onGoTo} />
      </aside>
    </div>
  );
}

function Choices({ view, draft, onWrite }: Pick<SpreadProps, 'view' | 'draft' | 'onWrite'>) {
  const { write } = useWords();
  const { number } = useFormats();
  return (
    <div className={styles['pair']}>
      <Select
        label={write.campaign}
        hint={write.campaignHint(view.going, number(view.going))}
        value={draft.campaign ?? ''}
        choices={view.campaigns.map((one) => ({ value: one.campaign, word: one.name }))}
        onChoose={(campaign) => onWrite({ ...draft, campaign, upheld: {} })}
      />
      <Select
        label={write.most}
        hint={write.mostHint}
        value={String(draft.maxParts)}
        choices={['1', '2', '3', '4', '6'].map((parts) => ({ value: parts, word: write.mostParts(Number(parts)) }))}
        onChoose={(parts) => onWrite({ ...draft, maxParts: Number(parts) })}
      />
    </div>
  );
}

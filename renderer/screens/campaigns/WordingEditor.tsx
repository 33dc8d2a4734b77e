import { useEffect, useRef, useState } from 'react';
import { keptOver, useDraft } from '#renderer/drafts.ts';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Spread } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { sameness } from '#shared/rules/wordDiff.ts';
import type { CampaignView } from '#shared/views/campaign.ts';
import { WordingChecklist } from './WordingChecklist.tsx';
import { languageChoices } from '#renderer/screens/places.ts';
import styles from './campaigns.module.css';

type Props = { readonly campaign: CampaignView; readonly onDone: () => void };

/** Less of the words than this in common, and it may be another purpose. */
const hardlyTheSame = 0.5;

/** A new wording takes over from here on; every yes stays with the one it was given to. */
export function WordingEditor({ campaign, onDone }: Props) {
  const { campaigns } = useWords();
  const { locale } = useFormats();
  const toSentence = useRefusal();
  const tell = useToasts();
  const { run, busy } = useRun();
  const current = campaign.wordings[0];
  const version = (current?.version ?? 0) + 1;
  const { draft, write, drop } = useDraft(`wording-${campaign.campaign}`, (kept) => toWords(kept, campaign));
  const [wrong, setWrong] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const leave = () => {
    drop();
    onDone();
  };
  const use = async () => {
    const reply = await run('wordCampaign', { campaign: campaign.campaign, ...draft });
    if (reply.kind === 'failed') return;
    if (reply.kind === 'refused') {
      setWrong(toSentence(reply.refusal));
      area.current?.focus();
      return;
    }
    tell({ mark: 'yes', sentence: campaigns.used(reply.outcome.version) });
    leave();
  };
  const strays = current !== undefined && sameness(current.wording, draft.wording) < hardlyTheSame;
  return (
    <Spread
      asideLabel={campaigns.checkTitle}
      aside={
        <WordingChecklist
          occasion={{
            ...draft,
            shopName: campaign.shop.name,
            country: campaign.shop.country,
            perMonth: campaign.perMonth,
          }}
        />
      }
    >
      <Section title={campaigns.editTitle(version)}>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void use();
          }}
        >
          <TextArea
            ref={area}
            label={campaigns.wording}
            hint={current === undefined ? campaigns.editFirstHint : campaigns.editHint(current.version)}
            wrong={wrong}
            className={styles['wordingArea']}
            lang={draft.language}
            maxLength={2000}
            value={draft.wording}
            onWrite={(wording) => {
              setWrong(undefined);
              write({ ...draft, wording });
            }}
            onKeyDown={(event) => event.key === 'Escape' && leave()}
          />
          <Select
            label={campaigns.language}
            value={draft.language}
            choices={languageChoices(locale)}
            onChoose={(language) => write({ ...draft, language })}
          />
          <Purpose strays={strays ? 'strays' : 'stays'} />
          <div className={styles['acts']}>
            <Button kind="primary" type="submit" busy={busy === null ? undefined : campaigns.use(version)}>
              {campaigns.use(version)}
            </Button>
            <Button onClick={leave}>{campaigns.keep}</Button>
          </div>
        </form>
      </Section>
    </Spread>
  );
}

function Purpose({ strays }: { readonly strays: 'strays' | 'stays' }) {
  const { campaigns } = useWords();
  const make = <PlaceLink to={{ screen: 'newCampaign' }}>{campaigns.make}</PlaceLink>;
  if (strays === 'strays')
    return (
      <Notice tone="stale" mark="warning" title={campaigns.otherTitle} role="status">
        <p>
          {campaigns.other} {make}
        </p>
      </Notice>
    );
  return (
    <Notice title={campaigns.purposeTitle}>
      <p>
        {campaigns.purpose} {make}
      </p>
    </Notice>
  );
}

function toWords(kept: unknown, { wordings, shop }: CampaignView): { wording: string; language: string } {
  const words = { wording: wordings[0]?.wording ?? '', language: wordings[0]?.language ?? shop.language };
  return keptOver(words, kept);
}

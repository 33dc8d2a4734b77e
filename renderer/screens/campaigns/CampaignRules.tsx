import { useRef, useState } from 'react';
import { keptOver, useDraft } from '#renderer/drafts.ts';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { AnyRefusal } from '#renderer/words/sentences.ts';
import type { CampaignView } from '#shared/views/campaign.ts';
import { readRules, toRulesDraft } from './campaignRules.ts';
import type { RulesDraft } from './campaignRules.ts';
import { RulesFields } from './RulesFields.tsx';
import styles from './campaigns.module.css';

type Props = {
  readonly campaign: CampaignView;
  readonly doing: 'reading' | 'editing';
  readonly onEdit: () => void;
  readonly onDone: () => void;
};

/** What was promised, the least proof, and when a yes grows old. */
export function CampaignRules({ campaign, doing, onEdit, onDone }: Props) {
  const { campaigns } = useWords();
  const isOpen = campaign.closedAt === null;
  return (
    <Section
      title={campaigns.rules}
      aside={
        isOpen &&
        doing === 'reading' && (
          <Button kind="quiet" onClick={onEdit}>
            {campaigns.changeRules}
          </Button>
        )
      }
    >
      {doing === 'reading' ? <Rules campaign={campaign} /> : <RulesForm campaign={campaign} onDone={onDone} />}
    </Section>
  );
}

function Rules({ campaign }: { readonly campaign: CampaignView }) {
  const { campaigns } = useWords();
  const { warn, firstUse, idle } = campaign.clocks ?? campaign.countryClocks;
  const months = (count: number | null) => (count === null ? campaigns.noClock : campaigns.months(count));
  const lines = [
    [
      campaigns.perMonth,
      campaign.perMonth === null ? campaigns.perMonthNone : campaigns.perMonthValue(campaign.perMonth),
    ],
    [
      campaigns.keywordLabel,
      campaign.keyword === null ? campaigns.noKeyword : `${campaign.keyword}, ${campaigns.joinBySaid[campaign.joinBy]}`,
    ],
    [campaigns.leastGrade, campaigns.grades[campaign.leastGrade]],
    [campaigns.clocks, campaigns.clocksSaid(months(warn), months(firstUse), months(idle))],
  ] as const;
  return (
    <dl className={styles['facts']}>
      {lines.map(([term, said]) => [<dt key={`${term} term`}>{term}</dt>, <dd key={`${term} said`}>{said}</dd>])}
    </dl>
  );
}

function RulesForm({ campaign, onDone }: Pick<Props, 'campaign' | 'onDone'>) {
  const { campaigns } = useWords();
  const toSentence = useRefusal();
  const tell = useToasts();
  const { run, busy } = useRun();
  const { draft, write, drop } = useDraft(`rules-${campaign.campaign}`, (kept) => toChange(kept, campaign));
  const { name, rules } = draft;
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const toWrongField = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  const leave = () => {
    drop();
    onDone();
  };
  const save = async () => {
    const read = readRules(rules);
    if (read.wrong.size > 0) return toWrongField();
    const { keyword, joinBy, perMonth, leastGrade, clocks } = read;
    const reply = await run('changeCampaign', {
      campaign: campaign.campaign,
      perMonth,
      leastGrade,
      clocks,
      ...(name.trim() === campaign.name ? {} : { name }),
      ...(keyword === (campaign.keyword ?? '') ? {} : { keyword }),
      ...(joinBy === campaign.joinBy ? {} : { joinBy }),
    });
    if (reply.kind === 'failed') return undefined;
    if (reply.kind === 'refused') {
      setRefusal(reply.refusal);
      return toWrongField();
    }
    tell({ mark: 'yes', sentence: campaigns.saved });
    return leave();
  };
  const said = refusal === null ? undefined : toSentence(refusal);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={campaigns.name}
        hint={campaigns.nameHint}
        wrong={refusal?.kind === 'keywordTaken' ? undefined : said}
        autoFocus
        maxLength={100}
        value={name}
        onWrite={(written) => {
          setRefusal(null);
          write({ name: written, rules });
        }}
      />
      <RulesFields
        rules={rules}
        keywordWrong={refusal?.kind === 'keywordTaken' ? said : undefined}
        onWrite={(written) => {
          setRefusal(null);
          write({ name, rules: written });
        }}
      />
      <div className={styles['acts']}>
        <Button kind="primary" type="submit" busy={busy === null ? undefined : campaigns.save}>
          {campaigns.save}
        </Button>
        <Button onClick={leave}>{campaigns.leave}</Button>
      </div>
    </form>
  );
}

type Change = { readonly name: string; readonly rules: RulesDraft };

function toChange(kept: unknown, campaign: CampaignView): Change {
  const asItIs: Change = { name: campaign.name, rules: toRulesDraft(campaign) };
  const change = keptOver(asItIs, kept);
  return { ...change, rules: keptOver(asItIs.rules, change.rules) };
}

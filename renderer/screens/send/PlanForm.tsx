import { useState } from 'react';
import { keptOver, useDraft } from '#renderer/drafts.ts';
import { useRun, useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageFoot, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { goTo } from '#renderer/places.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Rhythm } from '#shared/facts.ts';
import { mostInMonth } from '#shared/rules/rhythm.ts';
import type { PlanView } from '#shared/views/plans.ts';
import type { WriteView } from '#shared/views/write.ts';
import { Composer } from './Composer.tsx';
import { Counter } from './Counter.tsx';
import { calledInPreview, previewText } from './previewText.ts';
import { NoCampaign } from './NoCampaign.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import { useRested } from './useRested.ts';
import { useWhyLater } from './whyLater.ts';
import styles from './send.module.css';

/** A text that comes back: made or changed here, and put before the owner each time its day comes. */
export function PlanForm({ plan }: { readonly plan: string | null }) {
  const { plans } = useWords();
  const view = useView('plan', { plan });
  return (
    <>
      <PageHead title={plan === null ? plans.make : plans.change} lead={plans.lead} />
      {view.kind === 'seen' && !isForNone(view.answer) ? (
        <Fields key={view.answer.plan?.id} view={view.answer} />
      ) : (
        <PageBody label={plans.title}>
          <WhenSeen view={view}>{() => <NoCampaign />}</WhenSeen>
        </PageBody>
      )}
    </>
  );
}

const isForNone = ({ plan, campaigns }: PlanView): boolean => plan === null && campaigns.length === 0;

/** What is being planned, or how a plan is to be from now on; it outlives a crash. */
type PlanDraft = { readonly campaign: string; readonly template: string; readonly rhythm: Rhythm };

const fridays: Rhythm = { every: 'week', days: [5], at: '09:00' };

function Fields({ view }: { readonly view: PlanView }) {
  const { plans } = useWords();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const known = view.plan;
  const { draft, write, drop } = useDraft(`plan-${known?.id ?? 'new'}`, (kept) => toPlanDraft(kept, view));
  const { campaign, template, rhythm } = draft;
  const [refused, setRefused] = useState<string | null>(null);
  const maxParts = known?.maxParts ?? 3;
  const save = async () => {
    const answer =
      known === null
        ? await run('makePlan', { campaign, template, maxParts, rhythm })
        : await run('changePlan', { plan: known.id, template, rhythm });
    if (answer.kind === 'refused') setRefused(toSentence(answer.refusal));
    if (answer.kind !== 'done') return;
    drop();
    tell({ mark: 'done', sentence: plans.saved });
    goTo({ screen: 'send' });
  };
  const leave = () => {
    drop();
    goTo({ screen: 'send' });
  };
  return (
    <>
      <PageBody label={plans.title}>
        <Spread
          asideLabel={plans.every}
          aside={
            <div className={styles['plan']}>
              <RhythmFields
                rhythm={rhythm}
                timeZone={view.timeZone}
                onChange={(to) => write({ ...draft, rhythm: to })}
              />
              <Promise view={view} campaign={campaign} rhythm={rhythm} />
            </div>
          }
        >
          <div className={styles['plan']}>
            <Select
              label={plans.campaign}
              value={campaign}
              disabled={known !== null}
              choices={view.campaigns.map((one) => ({ value: one.campaign, word: one.name }))}
              onChoose={(to) => write({ ...draft, campaign: to })}
            />
            <PlanText
              campaign={campaign}
              template={template}
              maxParts={maxParts}
              onWrite={(to) => write({ ...draft, template: to })}
              onNext={save}
            />
          </div>
        </Spread>
      </PageBody>
      <PageFoot>
        <p className={styles['hours']} role="status">
          {refused === null ? <HourMoved campaign={campaign} rhythm={rhythm} /> : <b>{refused}</b>}
        </p>
        <Button kind="quiet" onClick={leave}>
          {plans.leave}
        </Button>
        <Button kind="primary" busy={busy === null ? undefined : plans.save} onClick={() => void save()}>
          {plans.save}
        </Button>
      </PageFoot>
    </>
  );
}

function toPlanDraft(kept: unknown, { plan, campaigns }: PlanView): PlanDraft {
  const standing = plan ?? { campaign: campaigns[0]?.campaign ?? '', template: '', rhythm: fridays };
  const { campaign, template, rhythm } = standing;
  const before = keptOver<PlanDraft>({ campaign, template, rhythm }, kept);
  // A campaign that was closed since takes no plan any more.
  const isThere = plan !== null || campaigns.some((one) => one.campaign === before.campaign);
  return isThere ? before : { ...before, campaign };
}

type TextProps = {
  readonly campaign: string;
  readonly template: string;
  readonly maxParts: number;
  readonly onWrite: (template: string) => void;
  readonly onNext: () => Promise<void>;
};

function PlanText({ campaign, template, maxParts, onWrite, onNext }: TextProps) {
  const rested = useRested(template, 200);
  const view = useView('write', { campaign, template: rested, maxParts, at: 0 });
  return (
    <div className={styles['planText']}>
      <WhenSeen view={view} lines={4}>
        {(answer) => (
          <Writing view={answer} template={template} maxParts={maxParts} onWrite={onWrite} onNext={onNext} />
        )}
      </WhenSeen>
    </div>
  );
}

function Writing({
  view,
  template,
  maxParts,
  onWrite,
  onNext,
}: Omit<TextProps, 'campaign'> & { readonly view: WriteView }) {
  const text = previewText(view, template, maxParts);
  return (
    <Composer
      template={template}
      onWrite={onWrite}
      locked={text.locked}
      counter={<Counter sealed={text.sealed} name={calledInPreview(view)} />}
      language={view.shop.language}
      onNext={() => void onNext()}
    />
  );
}

/** From when a press at the chosen hour would really send it, where nobody may be texted then. */
function HourMoved({ campaign, rhythm }: Pick<PlanDraft, 'campaign' | 'rhythm'>) {
  const { plans } = useWords();
  const { weekday, time } = useFormats();
  const whyLater = useWhyLater();
  const view = useView('movedTime', { campaign, rhythm: useRested(rhythm, 300) });
  if (view.kind !== 'seen' || view.answer === null) return null;
  const { at, start } = view.answer;
  return (
    <>
      <Icon mark="night" size="small" /> <b>{plans.readyOn(`${weekday(at)}, ${time(at)}`)}</b>{' '}
      {plans.nextFrom(`${weekday(start.at)}, ${time(start.at)}`, whyLater(start.moved))}
    </>
  );
}

/** Said while planning, because the gate would hold people back later. */
function Promise({
  view,
  campaign,
  rhythm,
}: {
  readonly view: PlanView;
  readonly campaign: string;
  readonly rhythm: Rhythm;
}) {
  const { plans } = useWords();
  const chosen = view.campaigns.find((one) => one.campaign === campaign);
  const most = mostInMonth(rhythm) + (chosen?.others ?? 0);
  if (chosen === undefined || chosen.perMonth === null || most <= chosen.perMonth) return null;
  return (
    <Notice tone="stale" mark="warning" role="status" title={plans.promiseTitle(chosen.perMonth, most)}>
      <p>{plans.promise}</p>
    </Notice>
  );
}

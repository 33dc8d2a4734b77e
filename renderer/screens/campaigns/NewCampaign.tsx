import { useEffect, useRef, useState } from 'react';
import { keptOver, useDraft } from '#renderer/drafts.ts';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { PageBody, PageFoot, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { goTo } from '#renderer/places.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { AnyRefusal } from '#renderer/words/sentences.ts';
import type { AboutView } from '#shared/views/about.ts';
import { readRules } from './campaignRules.ts';
import type { RulesDraft } from './campaignRules.ts';
import { RulesFields } from './RulesFields.tsx';
import { WordingChecklist } from './WordingChecklist.tsx';
import { languageChoices } from '#renderer/screens/places.ts';
import styles from './campaigns.module.css';

type NewDraft = {
  readonly name: string;
  readonly wording: string;
  readonly language: string;
  readonly rules: RulesDraft;
};

const emptyRules: RulesDraft = {
  keyword: '',
  joinBy: 'keyword',
  perMonth: '',
  leastGrade: 'C',
  clocks: 'country',
  warn: '12',
  firstUse: '18',
  idle: '24',
};

/** One thing people can say yes to, words first, with what the law of the country wants said beside them. */
export function NewCampaign({ about }: { readonly about: AboutView }) {
  const { campaigns } = useWords();
  const formats = useFormats();
  const toSentence = useRefusal();
  const { run, busy } = useRun();
  const { draft, write, drop } = useDraft('newCampaign', (kept) => toNewDraft(kept, about));
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const rules = readRules(draft.rules);
  const wrongIn = (field: 'name' | 'wording' | 'keyword') =>
    refusal !== null && fieldOf(refusal) === field ? toSentence(refusal) : undefined;
  const change = (changed: Partial<NewDraft>) => {
    setRefusal(null);
    write({ ...draft, ...changed });
  };
  const toWrongField = () => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  // Once the refused field is drawn as such, and not a frame that may come before.
  useEffect(() => {
    if (refusal !== null) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refusal]);
  const create = async () => {
    if (rules.wrong.size > 0) return toWrongField();
    const { keyword, joinBy, perMonth, leastGrade, clocks } = rules;
    const reply = await run('createCampaign', {
      name: draft.name,
      wording: draft.wording,
      language: draft.language,
      leastGrade,
      ...(keyword === '' ? {} : { keyword, joinBy }),
      ...(perMonth === null ? {} : { perMonth }),
      ...(clocks === null ? {} : { clocks }),
    });
    if (reply.kind === 'refused') {
      return setRefusal(reply.refusal);
    }
    if (reply.kind === 'failed') return undefined;
    drop();
    return goTo({ screen: 'campaign', campaign: reply.outcome.campaign }, 'replace');
  };
  return (
    <>
      <PageHead
        title={campaigns.newTitle}
        lead={campaigns.newLead}
        crumb={<PlaceLink to={{ screen: 'campaigns' }}>{campaigns.title}</PlaceLink>}
      />
      <PageBody label={campaigns.newTitle}>
        <Spread
          asideLabel={campaigns.checkTitle}
          aside={
            <WordingChecklist
              occasion={{
                wording: draft.wording,
                language: draft.language,
                shopName: about.shop ?? '',
                country: about.country ?? '',
                perMonth: rules.perMonth,
              }}
            />
          }
        >
          <form
            ref={form}
            id="new-campaign"
            className={styles['form']}
            onSubmit={(event) => {
              event.preventDefault();
              void create();
            }}
          >
            <div className={styles['pair']}>
              <TextField
                label={campaigns.name}
                hint={campaigns.nameHint}
                wrong={wrongIn('name')}
                placeholder={campaigns.nameExample}
                maxLength={100}
                value={draft.name}
                onWrite={(name) => change({ name })}
              />
              <Select
                label={campaigns.language}
                value={draft.language}
                choices={languageChoices(formats.locale)}
                onChoose={(language) => change({ language })}
              />
            </div>
            <TextArea
              label={campaigns.wording}
              hint={campaigns.newWordingHint}
              wrong={wrongIn('wording')}
              className={styles['wordingArea']}
              placeholder={campaigns.wordingExample(about.shop ?? '')}
              lang={draft.language}
              maxLength={2000}
              value={draft.wording}
              onWrite={(wording) => change({ wording })}
            />
            <Section title={campaigns.rules}>
              <div className={styles['form']}>
                <RulesFields
                  rules={draft.rules}
                  keywordWrong={wrongIn('keyword')}
                  onWrite={(changed) => change({ rules: changed })}
                />
              </div>
            </Section>
          </form>
        </Spread>
      </PageBody>
      <PageFoot>
        <p className={styles['grow']}>
          {refusal !== null && fieldOf(refusal) === null ? (
            <b role="alert">{toSentence(refusal)}</b>
          ) : (
            <span className="small soft">{campaigns.kept}</span>
          )}
        </p>
        <Button kind="primary" type="submit" form="new-campaign" busy={busy === null ? undefined : campaigns.begin}>
          {campaigns.begin}
        </Button>
      </PageFoot>
    </>
  );
}

function fieldOf(refusal: AnyRefusal): 'name' | 'wording' | 'keyword' | null {
  if (refusal.kind === 'campaignNameTaken') return 'name';
  if (refusal.kind === 'keywordTaken') return 'keyword';
  if (refusal.kind !== 'fieldEmpty') return null;
  return refusal.field === 'name' || refusal.field === 'wording' ? refusal.field : null;
}

function toNewDraft(kept: unknown, about: AboutView): NewDraft {
  const empty: NewDraft = { name: '', wording: '', language: about.shopLanguage ?? about.language, rules: emptyRules };
  const draft = keptOver(empty, kept);
  return { ...draft, rules: keptOver(emptyRules, draft.rules) };
}

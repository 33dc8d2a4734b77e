import { useThrowAway } from '#renderer/drafts.ts';
import { useView } from '#renderer/host.ts';
import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { textDraft } from '#shared/plans.ts';
import type { DraftLine, SendLine, SendsView } from '#shared/views/sends.ts';
import { Plans } from './Plans.tsx';
import { TemplateLine } from './TemplateLine.tsx';
import { useRealStart } from './whyLater.ts';
import { workedThrough } from './workedThrough.ts';
import styles from './send.module.css';

/** Everything being written, going out, waiting for its hour, and gone. */
export function Sends() {
  const { sends } = useWords();
  const view = useView('sends', {});
  const seen = view.kind === 'seen' ? view.answer : null;
  return (
    <>
      <PageHead
        title={sends.title}
        lead={seen === null ? '\u00a0' : <Lead view={seen} />}
        acts={seen?.canWrite === 'yes' && !isEmpty(seen) && <WriteLink />}
      />
      <PageBody label={sends.title}>
        <WhenSeen view={view}>
          {(answer) => (isEmpty(answer) ? <Nothing view={answer} /> : <Lists view={answer} />)}
        </WhenSeen>
      </PageBody>
    </>
  );
}

const isEmpty = ({ drafts, plans, running, scheduled, past }: SendsView): boolean =>
  drafts.length + plans.length + running.length + scheduled.length + past.length === 0;

function Lead({ view: { running } }: { readonly view: SendsView }) {
  const { sends } = useWords();
  const paused = running.filter(({ state }) => state.kind === 'paused').length;
  if (paused > 0) return sends.leadPaused(paused);
  return running.length > 0 ? sends.leadRunning(running.length) : sends.leadNothing;
}

function WriteLink() {
  const { sends } = useWords();
  return (
    <PlaceLink to={{ screen: 'write' }} className={buttonClass('primary')}>
      {sends.write}
    </PlaceLink>
  );
}

function Nothing({ view: { canWrite } }: { readonly view: SendsView }) {
  const { sends, plans } = useWords();
  const [sentence, act] = {
    yes: [
      sends.empty,
      <span key="act" className="row">
        <WriteLink />
        <PlaceLink to={{ screen: 'plan' }}>{plans.make}</PlaceLink>
      </span>,
    ],
    noCampaign: [
      sends.noCampaignYet,
      <PlaceLink key="act" to={{ screen: 'newCampaign' }} className={buttonClass('primary')}>
        {sends.toCampaigns}
      </PlaceLink>,
    ],
    noProvider: [
      sends.noProviderYet,
      <PlaceLink key="act" to={{ screen: 'settings' }} className={buttonClass('primary')}>
        {sends.toSettings}
      </PlaceLink>,
    ],
  }[canWrite];
  return (
    <Empty mark="send" title={sends.emptyTitle} acts={act}>
      {sentence}
    </Empty>
  );
}

function Lists({ view }: { readonly view: SendsView }) {
  const { sends } = useWords();
  const { number } = useFormats();
  return (
    <>
      {view.running.length > 0 && <Open title={sends.running} lines={view.running} tells="progress" />}
      {view.scheduled.length > 0 && <Open title={sends.scheduled} lines={view.scheduled} tells="begin" />}
      {view.drafts.length > 0 && <Drafts drafts={view.drafts} />}
      <Plans lines={view.plans} />
      {view.past.length > 0 && (
        <Section title={sends.past} aside={view.pastInAll > view.past.length && sends.pastMore(number(view.pastInAll))}>
          <Past lines={view.past} />
        </Section>
      )}
    </>
  );
}

function Drafts({ drafts }: { readonly drafts: readonly DraftLine[] }) {
  const { sends, parts } = useWords();
  const throwDraft = useThrowAway();
  const tell = useToasts();
  const throwAway = async ({ send }: DraftLine) => {
    const undo = await throwDraft(`${textDraft}${send}`);
    if (undo !== null) tell({ mark: 'remove', sentence: sends.thrownAway, act: { word: parts.undo, do: undo } });
  };
  return (
    <Section title={sends.drafts}>
      <ul className={styles['drafts']}>
        {drafts.map((draft) => (
          <li key={draft.send}>
            <div className={styles['said']}>
              <b>{draft.name ?? sends.noCampaign}</b>
              <TemplateLine template={draft.text} />
            </div>
            <Button kind="quiet" onClick={() => void throwAway(draft)}>
              {sends.throwAway}
            </Button>
            <PlaceLink to={{ screen: 'write', send: draft.send }} className={buttonClass()}>
              {sends.goOn}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type OpenProps = {
  readonly title: string;
  readonly lines: readonly SendLine[];
  readonly tells: 'begin' | 'progress';
};

function Open({ title, lines, tells }: OpenProps) {
  const { sends } = useWords();
  const { number, weekday, time } = useFormats();
  const realStart = useRealStart();
  return (
    <Section title={title}>
      <ul className={styles['drafts']}>
        {lines.map(({ send, name, text, at, start, counts, state, provider }) => (
          <li key={send}>
            <div className={styles['said']}>
              <PlaceLink to={{ screen: 'sending', send }} className={styles['name']}>
                {name}
              </PlaceLink>{' '}
              {provider === 'practice' && <span className={styles['practice']}>{sends.practice}</span>}
              <TemplateLine template={text} />
              {state.kind === 'paused' && <p className="small">{sends.pauses[state.why]}</p>}
              {start !== null && <p className="small soft">{realStart(start, at)}</p>}
            </div>
            <span className="soft">
              {tells === 'begin'
                ? `${weekday(start?.at ?? at)}, ${time(start?.at ?? at)}`
                : sends.progress(number(workedThrough(counts)), number(counts.all))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Past({ lines }: { readonly lines: readonly SendLine[] }) {
  const { sends } = useWords();
  const { number, moment } = useFormats();
  return (
    <LedgerTable
      label={sends.past}
      columns={[
        { key: 'campaign', head: sends.campaign, kind: 'name' },
        { key: 'when', head: sends.when },
        { key: 'people', head: sends.people, kind: 'figure' },
        { key: 'delivered', head: sends.delivered, kind: 'figure' },
        { key: 'failed', head: sends.failed, kind: 'figure' },
        { key: 'unknown', head: sends.unknown, kind: 'figure' },
      ]}
      rows={lines.map(({ send, name, text, at, counts, state, provider }) => ({
        key: send,
        cells: [
          <div key="name">
            <PlaceLink to={{ screen: 'sending', send }} className={styles['name']}>
              {name}
            </PlaceLink>{' '}
            {provider === 'practice' && <span className={styles['practice']}>{sends.practice}</span>}
            <TemplateLine template={text} />
          </div>,
          <span key="when" className="nowrap">
            {moment(at)}
            {state.kind === 'cancelled' && `, ${sends.cancelled}`}
          </span>,
          number(counts.all),
          number(counts.delivered),
          number(counts.failed),
          number(counts.unknown),
        ],
      }))}
    />
  );
}

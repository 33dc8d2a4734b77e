import { useState } from 'react';
import { useCarrierName } from '#renderer/carriers.ts';
import { useView } from '#renderer/host.ts';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { GonePage } from '#renderer/screens/GonePage.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { SendGroup } from '#shared/views/sendCounts.ts';
import type { SendingView } from '#shared/views/sending.ts';
import { useFromWhen } from './fromWhen.ts';
import { HeldOnTheWay } from './HeldOnTheWay.tsx';
import { JustNow } from './JustNow.tsx';
import { MovedTurns } from './MovedTurns.tsx';
import { NeedLook } from './NeedLook.tsx';
import { SendAccount } from './SendAccount.tsx';
import { SendProgress } from './SendProgress.tsx';
import { Steps } from './Steps.tsx';
import { StopsAfter } from './StopsAfter.tsx';
import { TemplateLine } from './TemplateLine.tsx';
import { useRealStart } from './whyLater.ts';
import styles from './sending.module.css';

const mostPeople = 500;

/** One send: how far it is, what needs a look, and an account that adds up; afterwards the same page is its report. */
export function Sending({ send }: { readonly send: string }) {
  const { sends } = useWords();
  const [group, setGroup] = useState<SendGroup | null>(null);
  const view = useView('sending', { send, group, count: mostPeople });
  return (
    <WhenSeen view={view} lines={8} page={sends.title}>
      {(answer) => (answer === null ? <Gone /> : <Page view={answer} group={group} onGroup={setGroup} />)}
    </WhenSeen>
  );
}

type Props = {
  readonly view: SendingView;
  readonly group: SendGroup | null;
  readonly onGroup: (group: SendGroup | null) => void;
};

function Page({ view, group, onGroup }: Props) {
  const { sending, sends } = useWords();
  const title = useTitle(view);
  const isOver = view.state.kind === 'done' || view.state.kind === 'cancelled';
  return (
    <>
      <PageHead
        title={title}
        lead={<Lead view={view} />}
        crumb={isOver && <PlaceLink to={{ screen: 'send' }}>{sends.title}</PlaceLink>}
        acts={isOver ? undefined : <Steps now="send" />}
      />
      <PageBody label={sending.region}>
        <SendProgress view={view} />
        {view.state.kind === 'paused' && (
          <div className={styles['paused']}>
            <Notice mark="held" title={sends.pauses[view.state.why]} role="status">
              {view.state.detail !== null && <p>{view.state.detail}</p>}
            </Notice>
          </div>
        )}
        <div className={styles['rest']}>
          <Spread
            asideLabel={sending.account}
            aside={
              <>
                <SendAccount view={view} group={group} onGroup={onGroup} />
                <JustNow view={view} />
              </>
            }
          >
            {view.lookInAll > 0 && <NeedLook view={view} />}
            {view.heldBack.length > 0 && <HeldOnTheWay view={view} />}
            {view.moved.length > 0 && <MovedTurns view={view} />}
            <StopsAfter view={view} />
            <Section title={sending.theText}>
              <TemplateLine template={view.template} shown="whole" />
              <p className="soft small">{sending.theTextWhole}</p>
            </Section>
          </Spread>
        </div>
      </PageBody>
    </>
  );
}

function useTitle({ name, state }: SendingView): string {
  const { sending } = useWords();
  if (state.kind === 'done') return sending.done(name);
  if (state.kind === 'cancelled') return sending.cancelled(name);
  return state.kind === 'scheduled' ? sending.scheduled(name) : sending.running(name);
}

function Lead({ view }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const nameOf = useCarrierName();
  const { moment } = useFormats();
  const fromWhen = useFromWhen();
  const realStart = useRealStart();
  const provider = nameOf(view.provider, 'within');
  if (view.state.kind === 'scheduled') {
    const starts = sending.startsAt(fromWhen(view.start?.at ?? view.state.startAt), provider);
    return view.start === null ? starts : `${starts} ${realStart(view.start, view.state.startAt)}`;
  }
  const said = sending.startedBy(moment(view.startAt ?? view.approvedAt), view.by, provider);
  return view.provider === 'practice' ? `${said}. ${sending.practice}` : said;
}

function Gone() {
  const { sending, sends } = useWords();
  return (
    <GonePage section={sends.title} mark="send" gone={sending.gone} to={{ screen: 'send' }} back={sending.allSends}>
      {sending.goneHint}
    </GonePage>
  );
}

import { useView } from '#renderer/host.ts';
import { buttonClass } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { TodayView } from '#shared/views/today.ts';
import { BookToday } from './BookToday.tsx';
import { CopyDue } from './CopyDue.tsx';
import { Forecast } from './Forecast.tsx';
import { FoundAtStart } from './FoundAtStart.tsx';
import { GoingOut } from './GoingOut.tsx';
import { GoingStale } from './GoingStale.tsx';
import { KeysMissing } from './KeysMissing.tsx';
import { LastReplies } from './LastReplies.tsx';
import { ClockBack } from '#renderer/screens/ClockBack.tsx';
import { RepliesLost } from '#renderer/screens/RepliesLost.tsx';
import { Unheard } from './Unheard.tsx';
import { WantsToJoin } from './WantsToJoin.tsx';
import { ReadyToGo } from './ReadyToGo.tsx';
import { WasStop } from './WasStop.tsx';
import { WhileClosed } from './WhileClosed.tsx';

/** What matters today: replies to judge, yeses going stale, what goes out next; and the book as an account. */
export function Today() {
  const { today } = useWords();
  const { title, now } = useFormats();
  const view = useView('today', {});
  const seen = view.kind === 'seen' ? view.answer : null;
  return (
    <>
      <PageHead
        title={capital(title(now.toISOString()))}
        lead={seen === null ? ' ' : <Lead view={seen} />}
        acts={<Acts view={seen} />}
      />
      <PageBody label={today.region}>
        <WhenSeen view={view} lines={8}>
          {(answer) => <Sections view={answer} />}
        </WhenSeen>
      </PageBody>
    </>
  );
}

function Sections({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  return (
    <Spread
      asideLabel={today.numbers}
      aside={
        <>
          <BookToday view={view} />
          <Forecast view={view} />
          <LastReplies view={view} />
        </>
      }
    >
      <FoundAtStart />
      {view.keysMissing !== null && <KeysMissing provider={view.keysMissing} />}
      {view.setBack !== null && <ClockBack setBack={view.setBack} />}
      {view.replies.lost !== null && <RepliesLost lost={view.replies.lost} />}
      {view.unheard.length > 0 && <Unheard accounts={view.unheard} />}
      {view.away !== null && <WhileClosed away={view.away} />}
      {view.toJudgeInAll > 0 && <WasStop view={view} />}
      {view.toAsk.length > 0 && <WantsToJoin requests={view.toAsk} />}
      {view.ready.length > 0 && <ReadyToGo drafts={view.ready} />}
      <GoingStale view={view} />
      <GoingOut view={view} />
      {view.copyDue !== 'no' && <CopyDue due={view.copyDue} />}
    </Spread>
  );
}

/** A greeting, and the one sentence that matters today. */
function Lead({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  const { now, hour: hourOf } = useFormats();
  const hour = hourOf(now.toISOString());
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const stale = view.goingStale.reduce((sum, { people }) => sum + people, 0);
  const matters =
    view.campaigns === 0
      ? today.leadNoCampaign
      : view.setBack !== null
        ? today.leadClock
        : view.keysMissing !== null
          ? today.leadKeys
          : view.replies.lost !== null
            ? today.leadLost
            : view.toJudgeInAll > 0
              ? today.leadReplies(view.toJudgeInAll)
              : view.unheard.length > 0
                ? today.leadUnheard
                : view.sends.some(({ state }) => state === 'paused')
                  ? today.leadPaused
                  : view.ready.length > 0
                    ? today.leadReady(view.ready.map(({ name }) => name))
                    : view.unknown > 0
                      ? today.leadUnknown(view.unknown)
                      : stale > 0
                        ? today.leadStale(stale)
                        : today.leadNothing;
  return (
    <>
      {today.greeting(part, view.staff)} {matters}
    </>
  );
}

function Acts({ view }: { readonly view: TodayView | null }) {
  const { today } = useWords();
  if (view?.campaigns === 0)
    return (
      <>
        <PlaceLink to={{ screen: 'import' }} className={buttonClass()}>
          {today.bringIn}
        </PlaceLink>
        <PlaceLink to={{ screen: 'newCampaign' }} className={buttonClass('primary')}>
          <Icon mark="add" size="small" />
          {today.makeCampaign}
        </PlaceLink>
      </>
    );
  return (
    <>
      <PlaceLink to={{ screen: 'write' }} className={buttonClass()}>
        {today.writeText}
      </PlaceLink>
      <PlaceLink to={{ screen: 'record' }} className={buttonClass('primary')}>
        <Icon mark="yes" size="small" />
        {today.record}
      </PlaceLink>
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

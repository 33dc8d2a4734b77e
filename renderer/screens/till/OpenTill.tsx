import { useState } from 'react';
import { useRun, useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { CampaignTick } from '#renderer/parts/CampaignTick.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { NoCampaignYet } from '#renderer/screens/NoCampaignYet.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import type { TillCampaign } from '#shared/views/till.ts';
import { OwnerPin } from '#renderer/screens/settings/OwnerPin.tsx';
import { OnOtherScreen } from './OnOtherScreen.tsx';
import { useTillWindow } from './useTillWindow.ts';

/** Where the owner hands the screen to customers. */
export function OpenTill({ about }: { readonly about: AboutView }) {
  const { till } = useWords();
  const view = useView('tillChoice', {});
  return (
    <>
      <PageHead title={till.open.title} lead={till.open.lead} />
      <PageBody label={till.open.title}>
        {about.till === 'otherScreen' ? (
          <OnOtherScreen about={about} />
        ) : (
          <WhenSeen view={view}>{({ campaigns }) => <Choice about={about} campaigns={campaigns} />}</WhenSeen>
        )}
      </PageBody>
    </>
  );
}

function Choice({ about, campaigns }: { readonly about: AboutView; readonly campaigns: readonly TillCampaign[] }) {
  const { till } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<string | null>(null);
  const openWindow = useTillWindow().open;
  const chosen = campaigns.filter(({ campaign }) => !left.has(campaign)).map(({ campaign }) => campaign);
  const impossible = !about.owner.hasPin ? till.open.setFirst : chosen.length === 0 ? till.open.chooseOne : undefined;

  const handOver = async (screen: 'this' | 'other') => {
    // Only a press may ask for the whole screen; where it is refused the till screen stands in the window.
    if (screen === 'this') await document.documentElement.requestFullscreen().catch(() => {});
    const answer = await run('openTill', { campaigns: chosen, screen });
    if (answer.kind === 'refused') setRefused(toSentence(answer.refusal));
    if (answer.kind === 'done' && screen === 'other') await openWindow();
  };
  const choose = (campaign: string, checked: boolean) =>
    setLeft((before) => {
      const after = new Set(before);
      if (checked) after.delete(campaign);
      else after.add(campaign);
      return after;
    });

  if (campaigns.length === 0) return <NothingToAsk />;
  return (
    <Spread
      asideLabel={till.open.title}
      aside={
        <>
          {!about.owner.hasPin && <OwnerPin hasPin="none" />}
          <Section title={till.open.handOver}>
            <div className="stack">
              {about.owner.hasPin && <p>{till.open.pinSet}</p>}
              {refused !== null && <Notice title={refused} role="status" />}
              <p className="soft">{till.open.how}</p>
              <div>
                <Button
                  kind="primary"
                  size="big"
                  mark="till"
                  impossible={impossible}
                  busy={busy === 'openTill' ? till.open.start : undefined}
                  onClick={() => void handOver('this')}
                >
                  {till.open.start}
                </Button>
              </div>
              <p className="soft">{till.open.other}</p>
              <div>
                <Button impossible={impossible} onClick={() => void handOver('other')}>
                  {till.open.startOther}
                </Button>
              </div>
            </div>
          </Section>
        </>
      }
    >
      <Section title={till.open.which}>
        <div>
          {campaigns.map(({ campaign, name, words, language }) => (
            <CampaignTick
              key={campaign}
              name={name}
              wording={{ words, language }}
              checked={!left.has(campaign)}
              onChange={(on) => choose(campaign, on)}
            />
          ))}
        </div>
      </Section>
    </Spread>
  );
}

function NothingToAsk() {
  const { till, record } = useWords();
  return (
    <NoCampaignYet title={till.open.noCampaigns} make={record.makeCampaign}>
      {record.noCampaignsMeans}
    </NoCampaignYet>
  );
}

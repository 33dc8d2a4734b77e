import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { buttonClass } from '#renderer/parts/Button.tsx';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { GonePage } from '#renderer/screens/GonePage.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CampaignView } from '#shared/views/campaign.ts';
import { CampaignAside } from './CampaignAside.tsx';
import { CampaignMonths } from './CampaignMonths.tsx';
import { CampaignRules } from './CampaignRules.tsx';
import { CampaignWords } from './CampaignWords.tsx';
import { CloseCampaign } from './CloseCampaign.tsx';
import { WordingEditor } from './WordingEditor.tsx';

/** One campaign: its words first, then who said yes to them. */
export function Campaign({ id }: { readonly id: string }) {
  const { campaigns } = useWords();
  const view = useView('campaign', { campaign: id });
  return (
    <WhenSeen view={view} page={campaigns.title}>
      {(campaign) => (campaign === null ? <Gone /> : <Page key={campaign.campaign} campaign={campaign} />)}
    </WhenSeen>
  );
}

function Page({ campaign }: { readonly campaign: CampaignView }) {
  const { campaigns } = useWords();
  const [doing, setDoing] = useState<'reading' | 'editing' | 'settingRules'>('reading');
  const read = () => setDoing('reading');
  const words =
    doing === 'editing' ? (
      <WordingEditor campaign={campaign} onDone={read} />
    ) : (
      <CampaignWords campaign={campaign} onChange={() => setDoing('editing')} />
    );
  return (
    <>
      <PageHead
        title={campaign.name}
        lead={<Lead campaign={campaign} />}
        crumb={<PlaceLink to={{ screen: 'campaigns' }}>{campaigns.title}</PlaceLink>}
        acts={
          campaign.closedAt === null && <Acts campaign={campaign} green={doing === 'reading' ? 'write' : 'elsewhere'} />
        }
      />
      <PageBody label={campaign.name}>
        {doing === 'editing' ? (
          words
        ) : (
          <Spread asideLabel={campaigns.whoIsIn} aside={<CampaignAside campaign={campaign} />}>
            {words}
            <CampaignMonths campaign={campaign} />
            <CampaignRules
              campaign={campaign}
              doing={doing === 'settingRules' ? 'editing' : 'reading'}
              onEdit={() => setDoing('settingRules')}
              onDone={read}
            />
            {campaign.closedAt === null && <CloseCampaign campaign={campaign} />}
          </Spread>
        )}
      </PageBody>
    </>
  );
}

function Acts({ campaign, green }: { readonly campaign: CampaignView; readonly green: 'write' | 'elsewhere' }) {
  const { campaigns } = useWords();
  return (
    <>
      <PlaceLink to={{ screen: 'people', campaign: campaign.campaign }} className={buttonClass()}>
        {campaigns.seePeople}
      </PlaceLink>
      <PlaceLink
        to={{ screen: 'write', campaign: campaign.campaign }}
        className={buttonClass(green === 'write' ? 'primary' : 'plain')}
      >
        {campaigns.write}
      </PlaceLink>
    </>
  );
}

function Lead({ campaign: { people, closedAt } }: { readonly campaign: CampaignView }) {
  const { campaigns } = useWords();
  const { number, day } = useFormats();
  if (people === null) return campaigns.closedLead(day(closedAt ?? ''));
  if (people.mayText === 0) return campaigns.nobodyLead;
  const may = campaigns.mayTextLead(people.mayText, number(people.mayText));
  if (people.goingStale === 0 || people.lastGoes === null) return may;
  return `${may} ${campaigns.goStaleLead(people.goingStale, number(people.goingStale), day(people.lastGoes))}`;
}

function Gone() {
  const { campaigns } = useWords();
  return (
    <GonePage
      section={campaigns.title}
      mark="campaigns"
      gone={campaigns.gone}
      to={{ screen: 'campaigns' }}
      back={campaigns.all}
    >
      {campaigns.goneHint}
    </GonePage>
  );
}

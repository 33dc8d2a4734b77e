import { AccountTable } from '#renderer/parts/AccountTable.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { Stamp } from '#renderer/parts/Stamp.tsx';
import { CampaignPaper } from '#renderer/screens/paper/CampaignPaper.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CampaignPeople, CampaignView } from '#shared/views/campaign.ts';
import styles from './campaigns.module.css';

/** How to ask for a yes, how people said it, who they are as an account, and the latest of them. */
export function CampaignAside({ campaign }: { readonly campaign: CampaignView }) {
  const { campaigns } = useWords();
  const { day } = useFormats();
  return (
    <>
      {campaign.closedAt === null && <CampaignPaper campaign={campaign} />}
      <Ways campaign={campaign} />
      {campaign.people !== null && <Groups campaign={campaign.campaign} people={campaign.people} />}
      <Section title={campaigns.latest}>
        {campaign.latest.length === 0 && <p className="soft">{campaigns.noYesYet}</p>}
        <ul className={styles['latest']}>
          {campaign.latest.map((yes) => (
            <li key={`${yes.contact} ${yes.givenAt}`}>
              <span>
                <PlaceLink to={{ screen: 'people', person: yes.contact }}>{yes.name}</PlaceLink>
                <br />
                <MediumWords medium={yes.medium} />
              </span>
              <span className="soft">{day(yes.givenAt)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function MediumWords({ medium }: { readonly medium: CampaignView['latest'][number]['medium'] }) {
  const { parts } = useWords();
  return <span className="small soft">{parts.medium[medium]}</span>;
}

const groups = ['mayText', 'stale', 'onHold', 'noTexts', 'saidStop'] as const;

function Groups({ campaign, people }: { readonly campaign: string; readonly people: CampaignPeople }) {
  const { campaigns } = useWords();
  const { number } = useFormats();
  return (
    <Section title={campaigns.whoIsIn}>
      <AccountTable
        label={campaigns.whoIsIn}
        rows={groups
          .filter((group) => people[group] > 0 || group === 'mayText')
          .map((group) => ({
            key: group,
            what: <PlaceLink to={{ screen: 'people', campaign, filter: group }}>{campaigns.groups[group]}</PlaceLink>,
            amount: number(people[group]),
          }))}
        sum={{ what: campaigns.everyone, amount: number(people.all) }}
      />
    </Section>
  );
}

function Ways({ campaign }: { readonly campaign: CampaignView }) {
  const { campaigns, parts } = useWords();
  const { number } = useFormats();
  const { keyword, joinNumber, provider, ways, closedAt } = campaign;
  return (
    <Section
      title={campaigns.ways}
      aside={closedAt === null && <PlaceLink to={{ screen: 'record' }}>{campaigns.record}</PlaceLink>}
    >
      {keyword !== null && joinNumber !== null && closedAt === null && (
        <p className={styles['join']}>
          {provider === 'practice' ? (
            <>
              {campaigns.joinInPractice(keyword)}{' '}
              <PlaceLink to={{ screen: 'settings', part: 'carriers' }}>{campaigns.chooseCarrier}</PlaceLink>
            </>
          ) : (
            campaigns.joinByText(keyword, joinNumber.replaceAll(' ', '\u00a0'))
          )}
        </p>
      )}
      {ways.length > 0 && (
        <AccountTable
          label={campaigns.ways}
          rows={ways.map(({ medium, grade, count }) => ({
            key: `${medium} ${grade}`,
            what: (
              <>
                <Stamp grade={grade} />
                {parts.medium[medium]}
              </>
            ),
            amount: number(count),
          }))}
          sum={{
            what: campaigns.yesesInAll,
            amount: number(ways.reduce((total, { count }) => total + count, 0)),
          }}
        />
      )}
    </Section>
  );
}

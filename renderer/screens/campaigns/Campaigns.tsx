import { useView } from '#renderer/host.ts';
import { buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CampaignLine, CampaignsView, ClosedCampaign } from '#shared/views/campaigns.ts';
import styles from './campaigns.module.css';

/** Every campaign with its words and how many may be texted. */
export function Campaigns() {
  const { campaigns } = useWords();
  const view = useView('campaigns', {});
  const open = view.kind === 'seen' ? view.answer.open.length : 0;
  return (
    <>
      <PageHead
        title={campaigns.title}
        lead={open > 0 ? campaigns.lead(open) : campaigns.leadNone}
        acts={open > 0 && <NewCampaignLink />}
      />
      <PageBody label={campaigns.title}>
        <WhenSeen view={view}>{(answer) => <Lists answer={answer} />}</WhenSeen>
      </PageBody>
    </>
  );
}

function NewCampaignLink() {
  const { campaigns } = useWords();
  return (
    <PlaceLink to={{ screen: 'newCampaign' }} className={buttonClass('primary')}>
      <Icon mark="add" size="small" />
      {campaigns.make}
    </PlaceLink>
  );
}

function Lists({ answer }: { readonly answer: CampaignsView }) {
  const { campaigns } = useWords();
  return (
    <>
      {answer.open.length > 0 ? (
        <div className={styles['ruled']}>
          <OpenTable lines={answer.open} />
        </div>
      ) : (
        <Empty mark="campaigns" title={campaigns.emptyTitle} acts={<NewCampaignLink />}>
          {campaigns.empty}
        </Empty>
      )}
      {answer.closed.length > 0 && (
        <div className={styles['later']}>
          <Section title={campaigns.closed}>
            <ClosedTable lines={answer.closed} />
          </Section>
        </div>
      )}
    </>
  );
}

function OpenTable({ lines }: { readonly lines: readonly CampaignLine[] }) {
  const { campaigns } = useWords();
  const { number, day } = useFormats();
  return (
    <LedgerTable
      label={campaigns.table}
      columns={[
        { key: 'campaign', head: campaigns.campaign, kind: 'name' },
        { key: 'keyword', head: campaigns.keyword },
        { key: 'mayText', head: campaigns.mayText, kind: 'figure' },
        { key: 'stale', head: campaigns.stale, kind: 'figure' },
        { key: 'last', head: campaigns.lastText },
        { key: 'write', head: campaigns.write, kind: 'act', headShown: 'hidden' },
      ]}
      rows={lines.map((line) => ({
        key: line.campaign,
        cells: [
          <div key="name" className={styles['named']}>
            <PlaceLink to={{ screen: 'campaign', campaign: line.campaign }} className={styles['name']}>
              {line.name}
            </PlaceLink>
            <p className={styles['oneLine']}>{line.wording ?? campaigns.noWords}</p>
          </div>,
          line.keyword !== null ? (
            <span key="keyword" className={styles['keyword']}>
              {line.keyword}
            </span>
          ) : (
            <span key="keyword" className="soft">
              {campaigns.noKeyword}
            </span>
          ),
          number(line.mayText),
          number(line.stale),
          line.lastSentAt === null ? (
            <span key="last" className="soft">
              {campaigns.never}
            </span>
          ) : (
            <span key="last" className="nowrap">
              {day(line.lastSentAt)}
            </span>
          ),
          <PlaceLink
            key="write"
            to={{ screen: 'write', campaign: line.campaign }}
            className={`${buttonClass()} ${styles['act']}`}
          >
            {campaigns.write}
            <span className="vh">, {line.name}</span>
          </PlaceLink>,
        ],
      }))}
    />
  );
}

function ClosedTable({ lines }: { readonly lines: readonly ClosedCampaign[] }) {
  const { campaigns } = useWords();
  const { number, date } = useFormats();
  return (
    <LedgerTable
      label={campaigns.closed}
      columns={[
        { key: 'campaign', head: campaigns.campaign, kind: 'name' },
        { key: 'closedOn', head: campaigns.closedOn },
        { key: 'yeses', head: campaigns.yeses, kind: 'figure' },
      ]}
      rows={lines.map(({ campaign, name, closedAt, yeses }) => ({
        key: campaign,
        cells: [
          <PlaceLink key="name" to={{ screen: 'campaign', campaign }}>
            {name}
          </PlaceLink>,
          date(closedAt),
          number(yeses),
        ],
      }))}
    />
  );
}

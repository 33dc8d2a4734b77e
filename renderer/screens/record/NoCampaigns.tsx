import { buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useWords } from '#renderer/words/words.ts';

/** Nothing can be said yes to before there are words for it. */
export function NoCampaigns() {
  const { record } = useWords();
  return (
    <>
      <PageHead title={record.title} />
      <Empty
        mark="campaigns"
        title={record.noCampaigns}
        acts={
          <PlaceLink to={{ screen: 'newCampaign' }} className={buttonClass('primary')}>
            {record.makeCampaign}
          </PlaceLink>
        }
      >
        {record.noCampaignsMeans}
      </Empty>
    </>
  );
}

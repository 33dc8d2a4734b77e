import { PageHead } from '#renderer/parts/Page.tsx';
import { NoCampaignYet } from '#renderer/screens/NoCampaignYet.tsx';
import { useWords } from '#renderer/words/words.ts';

/** Nothing can be said yes to before there are words for it. */
export function NoCampaigns() {
  const { record } = useWords();
  return (
    <>
      <PageHead title={record.title} />
      <NoCampaignYet title={record.noCampaigns} make={record.makeCampaign}>
        {record.noCampaignsMeans}
      </NoCampaignYet>
    </>
  );
}

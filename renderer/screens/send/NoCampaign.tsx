import { NoCampaignYet } from '#renderer/screens/NoCampaignYet.tsx';
import { useWords } from '#renderer/words/words.ts';

/** Where there is nothing yet that anybody could have said yes to. */
export function NoCampaign() {
  const { write, campaigns } = useWords();
  return (
    <NoCampaignYet title={write.noCampaignTitle} make={campaigns.make}>
      {write.noCampaign}
    </NoCampaignYet>
  );
}

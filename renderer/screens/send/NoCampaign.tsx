import { buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useWords } from '#renderer/words/words.ts';

/** Where there is nothing yet that anybody could have said yes to. */
export function NoCampaign() {
  const { write, campaigns } = useWords();
  return (
    <Empty
      mark="campaigns"
      title={write.noCampaignTitle}
      acts={
        <PlaceLink to={{ screen: 'newCampaign' }} className={buttonClass('primary')}>
          {campaigns.make}
        </PlaceLink>
      }
    >
      {write.noCampaign}
    </Empty>
  );
}

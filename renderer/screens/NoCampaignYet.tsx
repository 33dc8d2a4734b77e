import type { ReactNode } from 'react';
import { buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';

type Props = { readonly title: string; readonly children: ReactNode; readonly make: string };

/** Where there is nothing yet that anybody could say yes to, and the way to it. */
export function NoCampaignYet({ title, children, make }: Props) {
  return (
    <Empty
      mark="campaigns"
      title={title}
      acts={
        <PlaceLink to={{ screen: 'newCampaign' }} className={buttonClass('primary')}>
          {make}
        </PlaceLink>
      }
    >
      {children}
    </Empty>
  );
}

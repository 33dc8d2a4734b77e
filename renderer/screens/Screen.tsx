import type { ReactNode } from 'react';
import { usePlace } from '#renderer/places.ts';
import type { Place, ScreenName } from '#renderer/places.ts';
import { Campaign } from './campaigns/Campaign.tsx';
import { Campaigns } from './campaigns/Campaigns.tsx';
import { NewCampaign } from './campaigns/NewCampaign.tsx';
import { FirstRun } from './firstRun/FirstRun.tsx';
import { People } from './people/People.tsx';
import { ImportScreen } from './import/ImportScreen.tsx';
import { OpenTill } from './till/OpenTill.tsx';
import { ProofScreen } from './proof/ProofScreen.tsx';
import { Record } from './record/Record.tsx';
import { Settings } from './settings/Settings.tsx';
import { Today } from './today/Today.tsx';
import { Check } from './send/Check.tsx';
import { Sending } from './send/Sending.tsx';
import { Sends } from './send/Sends.tsx';
import { Write } from './send/Write.tsx';
import type { AboutView } from '#shared/views/about.ts';

type Screens = {
  readonly [S in ScreenName]?: (place: Extract<Place, { screen: S }>, about: AboutView) => ReactNode;
};

/** Each screen that is there, by its place. */
const screens: Screens = {
  today: () => <Today />,
  people: (place) => <People place={place} />,
  record: (place, about) => <Record key={place.person} place={place} about={about} />,
  settings: (place, about) => <Settings place={place} about={about} />,
  campaigns: () => <Campaigns />,
  campaign: ({ campaign }) => <Campaign key={campaign} id={campaign} />,
  newCampaign: (_, about) => <NewCampaign about={about} />,
  proof: (place) => <ProofScreen place={place} />,
  import: () => <ImportScreen />,
  till: (_, about) => <OpenTill about={about} />,
  send: () => <Sends />,
  check: ({ send }, about) => <Check key={send} send={send} about={about} />,
  sending: ({ send }) => <Sending key={send} send={send} />,
  write: (place, about) => <Write place={place} about={about} />,
};

export const isThere = (screen: ScreenName): boolean => Object.hasOwn(screens, screen);

/** The screen the address names. */
export function Screen({ about }: { readonly about: AboutView }) {
  const place = usePlace();
  if (about.shop === null) return <FirstRun />;
  const draw = screens[place.screen] as ((place: Place, about: AboutView) => ReactNode) | undefined;
  return draw?.(place, about) ?? null;
}

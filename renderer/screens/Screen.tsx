import { Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { hasBook } from '#renderer/aboutWindow.ts';
import { useReader } from '#renderer/host.ts';
import { later, readSoon, soon, whenPainted } from '#renderer/later.ts';
import { usePlace } from '#renderer/places.ts';
import type { Place, ScreenName } from '#renderer/places.ts';
import type { AboutView } from '#shared/views/about.ts';

import { firstPage } from './people/firstPage.ts';
import { Today } from './today/Today.tsx';

type Screens = {
  readonly [S in ScreenName]?: (place: Extract<Place, { screen: S }>, about: AboutView) => ReactNode;
};

// What is not needed at the start comes when it is first opened, so that the window opens sooner.
const Campaign = later(async () => (await import('./campaigns/Campaign.tsx')).Campaign);
const Campaigns = later(async () => (await import('./campaigns/Campaigns.tsx')).Campaigns);
const NewCampaign = later(async () => (await import('./campaigns/NewCampaign.tsx')).NewCampaign);
const FirstRun = later(async () => (await import('./firstRun/FirstRun.tsx')).FirstRun);
const ImportScreen = later(async () => (await import('./import/ImportScreen.tsx')).ImportScreen);
const OpenTill = later(async () => (await import('./till/OpenTill.tsx')).OpenTill);
const Letters = later(async () => (await import('./letters/Letters.tsx')).Letters);
const ProofScreen = later(async () => (await import('./proof/ProofScreen.tsx')).ProofScreen);
const People = soon(async () => (await import('./people/People.tsx')).People);
const Record = soon(async () => (await import('./record/Record.tsx')).Record);
const Rescue = later(async () => (await import('./rescue/Rescue.tsx')).Rescue);
const Replies = later(async () => (await import('./replies/Replies.tsx')).Replies);
const Settings = later(async () => (await import('./settings/Settings.tsx')).Settings);
const PlanForm = later(async () => (await import('./send/PlanForm.tsx')).PlanForm);
const Check = later(async () => (await import('./send/Check.tsx')).Check);
const Sending = later(async () => (await import('./send/Sending.tsx')).Sending);
const Sends = later(async () => (await import('./send/Sends.tsx')).Sends);
const Write = later(async () => (await import('./send/Write.tsx')).Write);

/** Each screen that is there, by its place. */
const screens: Screens = {
  today: () => <Today />,
  people: (place) => <People place={place} />,
  record: (place) => <Record key={`${place.person} ${place.how}`} place={place} />,
  settings: (place, about) => <Settings place={place} about={about} />,
  campaigns: () => <Campaigns />,
  campaign: ({ campaign }) => <Campaign key={campaign} id={campaign} />,
  newCampaign: (_, about) => <NewCampaign about={about} />,
  letters: (place, about) => <Letters key={place.person ?? place.campaign} place={place} about={about} />,
  proof: (place) => <ProofScreen place={place} />,
  import: () => <ImportScreen />,
  till: (_, about) => <OpenTill about={about} />,
  send: () => <Sends />,
  plan: ({ plan }) => <PlanForm key={plan} plan={plan ?? null} />,
  check: ({ send }) => <Check key={send} send={send} />,
  sending: ({ send }) => <Sending key={send} send={send} />,
  replies: ({ person }) => <Replies person={person ?? null} />,
  write: (place) => <Write place={place} />,
};

export const isThere = (screen: ScreenName): boolean => Object.hasOwn(screens, screen);

/** The screen the address names. */
export function Screen({ about }: { readonly about: AboutView }) {
  const place = usePlace();
  const reader = useReader();
  const isOpen = hasBook(about);
  useEffect(
    () =>
      whenPainted(() => {
        readSoon();
        if (isOpen) reader.ahead('people', firstPage).catch(() => undefined);
      }),
    [reader, isOpen],
  );
  if (about.damage !== null) {
    return (
      <Suspense>
        <Rescue damage={about.damage} dir={about.dataDir} />
      </Suspense>
    );
  }
  if (about.shop === null) {
    return (
      <Suspense>
        <FirstRun about={about} />
      </Suspense>
    );
  }
  const draw = screens[place.screen] as ((place: Place, about: AboutView) => ReactNode) | undefined;
  return <Suspense>{draw?.(place, about)}</Suspense>;
}

import { createContext, useContext } from 'react';

/** Everywhere one can be in the window. Kept in the address, so that back, forward and reload work. */
export type Place =
  | { readonly screen: 'today' }
  | {
      readonly screen: 'people';
      readonly filter?: string;
      readonly campaign?: string;
      readonly grade?: string;
      readonly person?: string;
    }
  | { readonly screen: 'record'; readonly person?: string; readonly how?: string }
  | { readonly screen: 'import' }
  | { readonly screen: 'campaigns' }
  | { readonly screen: 'campaign'; readonly campaign: string }
  | { readonly screen: 'newCampaign' }
  | { readonly screen: 'send' }
  | { readonly screen: 'write'; readonly campaign?: string; readonly send?: string }
  | { readonly screen: 'plan'; readonly plan?: string }
  | { readonly screen: 'check'; readonly send: string }
  | { readonly screen: 'sending'; readonly send: string }
  | { readonly screen: 'replies'; readonly person?: string }
  | { readonly screen: 'proof'; readonly person?: string; readonly consent?: string }
  | { readonly screen: 'letters'; readonly person?: string; readonly campaign?: string }
  | { readonly screen: 'till' }
  | { readonly screen: 'settings'; readonly part?: string };

export type ScreenName = Place['screen'];

/** What each screen must be told; a reader for each, so that a new place does not compile without one. */
const needed: { readonly [S in ScreenName]: readonly string[] } = {
  today: [],
  people: [],
  record: [],
  import: [],
  campaigns: [],
  campaign: ['campaign'],
  newCampaign: [],
  send: [],
  write: [],
  plan: [],
  check: ['send'],
  sending: ['send'],
  replies: [],
  proof: [],
  letters: [],
  till: [],
  settings: [],
};

/** "#people?filter=stale&person=c41" */
export function toHash({ screen, ...told }: Place): string {
  const query = new URLSearchParams(Object.entries(told as Readonly<Record<string, string>>)).toString();
  return query === '' ? `#${screen}` : `#${screen}?${query}`;
}

/** Where the address says one is; anything unknown is Today. */
function fromHash(hash: string): Place {
  const [screen = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const told = Object.fromEntries(new URLSearchParams(query));
  if (!Object.hasOwn(needed, screen)) return { screen: 'today' };
  if (needed[screen as ScreenName].some((key) => told[key] === undefined)) return { screen: 'today' };
  return { screen, ...told } as Place;
}

/** Goes to another place; `replace` leaves no step to go back to, for filters and searches. */
export function goTo(place: Place, step: 'push' | 'replace' = 'push') {
  if (step === 'push') window.location.hash = toHash(place);
  else window.location.replace(toHash(place));
}

export const PlaceContext = createContext<Place>({ screen: 'today' });

export const usePlace = (): Place => useContext(PlaceContext);

/** Where there is no window, as where the host draws its first view, one is at the start. */
export const placeNow = (): Place => fromHash(globalThis.window?.location.hash ?? '');

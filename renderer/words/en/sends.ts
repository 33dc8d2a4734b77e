import type { SendPause } from '#shared/facts.ts';
import { plural } from './plural.ts';

const pauses: Readonly<Record<SendPause, string>> = {
  owner: 'Paused by you.',
  noCredit: 'Paused, because your account with the provider has no money left. Top it up, then resume.',
  badCredentials:
    'Paused, because the provider does not accept your details or sender. Mend them in Settings, then resume.',
  repliesNotChecked:
    'Paused, because replies could not be read and one may be a stop. It goes on when they can be read.',
  offline: 'Paused, because the provider cannot be reached. Resume when this computer is online.',
  missedTime: 'Its time passed while Yesbook was closed. Resume to send it now, or cancel it.',
};

/** The list of sends. */
export const sends = {
  title: 'Send',
  leadNothing: 'Nothing goes out now.',
  leadRunning: (count: number) =>
    plural(count, { one: 'One send is under way.', other: `${count} sends are under way.` }),
  leadPaused: (count: number) =>
    plural(count, { one: 'One send waits for you.', other: `${count} sends wait for you.` }),
  write: 'Write a text',
  drafts: 'Being written',
  running: 'Going out',
  scheduled: 'Waiting for its hour',
  past: 'Gone out',
  pastMore: (number: string) => `Of ${number} in all, the latest are shown.`,
  campaign: 'Campaign',
  when: 'When',
  people: 'People',
  delivered: 'Delivered',
  failed: 'Not delivered',
  unknown: 'Unknown',
  goOn: 'Go on writing',
  throwAway: 'Throw it away',
  thrownAway: 'The text is thrown away.',
  noCampaign: 'No campaign chosen',
  progress: (worked: string, all: string) => `${worked} of ${all} worked through`,
  practice: 'Practice',
  cancelled: 'cancelled',
  pauses,
  quietHours: (countries: string) => (countries === '' ? 'quiet hours' : `quiet hours (${countries})`),
  oftenEnough: 'how often they agreed to be texted',
  plannedFor: (planned: string, from: string, why: string) =>
    `Planned for ${planned}. It goes out from ${from}, because of ${why}.`,
  notBefore: (from: string, why: string) => `Nothing goes out before ${from}, because of ${why}.`,
  emptyTitle: 'Nothing sent yet',
  empty: 'Every text you send stands here, with who got it, who did not and why.',
  noCampaignYet: 'A text belongs to a campaign people said yes to. Make one first.',
  noProviderYet: 'Nobody carries your texts yet. Choose who does in Settings; practice mode costs nothing.',
  toCampaigns: 'Make a campaign',
  toSettings: 'Open Settings',
};

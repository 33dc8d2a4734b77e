import { type State, choose, fill, press } from './walking.ts';

/** Before there is a book. */
export const firstRun: readonly State[] = [
  { name: 'first run', address: 'today', seen: 'Start your book' },
  { name: 'first run, no name', address: null, steps: [press('Start your book')], seen: 'A name is missing.' },
];

/** A book in which nothing stands but the shop's name. */
export const emptyBook: readonly State[] = [
  { name: 'today', address: 'today', seen: /Write the words people can say yes to/ },
  { name: 'people', address: 'people', seen: 'Nobody in the book yet' },
  { name: 'record', address: 'record', seen: 'There is no campaign to say yes to yet' },
  { name: 'record forms', address: 'record?how=forms', seen: /There is no campaign|form/ },
  { name: 'import', address: 'import', seen: 'Bring in a list' },
  { name: 'campaigns', address: 'campaigns', seen: 'No campaign yet' },
  { name: 'sends', address: 'send', seen: 'Nothing sent yet' },
  { name: 'write', address: 'write', seen: 'Nothing to write to yet' },
  { name: 'plan', address: 'plan', seen: 'Nothing to write to yet' },
  { name: 'replies', address: 'replies', seen: 'Nobody has written yet' },
  { name: 'proof', address: 'proof', seen: 'Check my book' },
  { name: 'till', address: 'till', seen: 'There is no campaign to ask for yet' },
  { name: 'carriers', address: 'settings?part=carriers', seen: 'seven.io' },
  { name: 'backup', address: 'settings?part=backup', seen: 'There is no copy yet.' },
  {
    name: 'a phone that is not there',
    address: 'settings?part=carriers',
    steps: [
      choose(/Android/),
      fill('Local address', '127.0.0.1:9'),
      fill('Username', 'sms'),
      fill('Password', 'x'),
      press('Save and test'),
    ],
    seen: /could not be reached|not reached|cannot be reached|did not answer/i,
  },
];

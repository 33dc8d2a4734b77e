import type { ProviderTrouble } from '#shared/machine.ts';

const troubles: Readonly<Record<ProviderTrouble, string>> = {
  badCredentials: 'The details were not accepted. Copy them again from the provider’s own page.',
  offline: 'The provider could not be reached. Check the internet connection, then test again.',
  busy: 'The provider is busy. Wait a minute, then test again.',
  unclear: 'The provider answered something unexpected. Test again later, and tell us the words below.',
  senderUnknown: 'The provider does not know this sender. Use a number or name that is registered there.',
  accountClosed: 'The provider says that this account is closed or blocked. Ask the provider.',
  incomplete: 'Some details are missing. Fill in every field first.',
  settingsMissing: 'Some details are missing. Fill in every field first.',
};

/** Why an account used before is silent. */
const silent: Readonly<Record<ProviderTrouble, string>> = {
  badCredentials: 'it refuses the key that Yesbook has',
  settingsMissing: 'its key is not on this computer',
  offline: 'it could not be reached',
  busy: 'it is busy',
  unclear: 'it answers something unexpected',
  senderUnknown: 'it does not know the sender',
  accountClosed: 'it says that the account is closed',
  incomplete: 'some of its details are missing',
};

/** Settings: who carries the texts. */
export const carriers = {
  title: 'Who carries your texts',
  inUse: 'In use',
  practice: 'Start here. Nothing leaves this computer.',
  facts: {
    yes: 'Receives STOP.',
    withOwnNumber: 'Receives STOP on a number of your own.',
    kept: (days: string) => `Keeps replies for ${days}.`,
  },
  fits: 'Fits your country',
  rampsCheckedOn: (day: string) => `Which services fit, and the steps beside them, as known on ${day}.`,
  beforehand: 'Good to know first',
  steps: 'Step by step',
  letter: 'Before a number is registered, US carriers ask how people say yes to you.',
  letterLink: 'Write that description from the book',
  senderStep: 'Say what your customers see as the sender.',
  testStep: 'Try it. A test only asks the service; it texts nobody.',
  details: (name: string) => `Your ${name} account`,
  where: 'Where is this?',
  secretKept: 'Is kept. Leave empty to keep it as it is.',
  secretsIn: {
    electron: 'Kept encrypted with this computer’s own key, never in the book.',
    keyring: 'Kept in this computer’s password store, never in the book.',
    file: 'Kept in an encrypted file that only your user account can read, never in the book. Whoever can read your whole folder could open it.',
  },
  sender: 'Sender your customers see',
  senderKind: { number: 'A number that can receive answers', name: 'A name' },
  senderNumber: 'Number',
  senderNumberHint: (code: string) => `With country code, as ${code} …, or the short code the provider gave you.`,
  senderName: 'Name, at most 11 letters',
  senderNameHint: 'A name cannot receive STOP. Give another way to stop, or nothing can be sent.',
  stopWay: 'How people stop',
  stopNumber: 'A number that receives STOP',
  stopLink: 'Web address of a page to stop, beginning with https://',
  save: 'Save and test',
  testing: 'Testing',
  use: (name: string) => `Use ${name}`,
  useSender: 'Use this sender',
  alreadyUsed: (name: string) => `${name} carries your texts already, with this sender.`,
  using: 'Taking over',
  used: (name: string) => `${name} carries your texts from now on.`,
  testFirst: 'Save and test first. Nothing changes until a test went well.',
  works: (account: string | null, balance: string | null) =>
    `The test went well.${account === null ? '' : ` Account ${account}.`}${balance === null ? '' : ` Balance ${balance}.`}`,
  worked: (moment: string) => `Test went well ${moment}.`,
  failed: 'The test did not go well',
  troubles,
  can: (name: string) => `What ${name} can do`,
  canPractice: 'What practice mode can do',
  marks: {
    specified: 'specified',
    documented: 'documented',
    secondHand: 'from others, check it',
    unknown: 'not confirmed',
  },
  checkedOn: (day: string) => `Compared with the provider’s pages on ${day}.`,
  lastCheck: 'Last check for replies',
  neverChecked: 'Replies were not read yet.',
  checked: (moment: string, texts: string, stops: string) => `Read ${moment}: ${texts}, ${stops}.`,
  checkedPlain: (moment: string) => `Read ${moment}.`,
  checkFailed: (moment: string) => `The last try ${moment} did not reach the provider.`,
  texts: (count: number, shown: string) =>
    count === 0 ? 'no replies' : count === 1 ? 'one reply' : `${shown} replies`,
  stops: (count: number, shown: string) =>
    count === 0 ? 'no stops carried out' : count === 1 ? 'one stop carried out' : `${shown} stops carried out`,
  lostTitle: 'Some replies could not be read in time',
  lost: (from: string, to: string) =>
    `From ${from} to ${to} Yesbook was closed for longer than the provider keeps replies. A stop may be among them, so nothing is sent. Look at the provider for that time and record every stop here.`,
  lostDone: 'I have looked, every stop is recorded',
  earlier: 'Accounts used before',
  earlierLead:
    'Customers may still answer to their numbers, so Yesbook goes on reading them. Nothing is sent through them.',
  replaced: (day: string) => `Another took its place on ${day}.`,
  notInUse: 'Not in use now.',
  stillRead: 'Its replies are read.',
  notRead: (why: ProviderTrouble, since: string) => `Not read since ${since}: ${silent[why]}.`,
  closeIt: 'This account no longer exists',
  closeOf: (account: string) => `This account no longer exists: ${account}`,
  closeTitle: (account: string) => `Stop reading ${account}?`,
  closeMeans: (numbers: readonly string[]) =>
    `Nothing more is read there, and its keys are thrown away. Whoever texts STOP to ${numbers.length === 0 ? 'a number of that account' : numbers.join(' or ')} is not heard any more. Say this once the account is closed and its number has gone back to the service, and print no paper with that number.`,
  keyOnly: 'If only its key was changed, keep the account and enter the new key.',
  enterKey: 'Enter its key again',
  enterKeyOf: (account: string) => `Enter its key again: ${account}`,
  saveAndRead: 'Save and read',
  leaveKey: 'Not now',
  readAgain: (account: string) => `${account} is read again.`,
  keyChanged: 'Is this the same account, with a new key or password?',
  keyChangedMeans:
    'Only you can know. If it is the same, Yesbook goes on reading where it stopped. If it is another, the earlier one is read as well. Nothing is saved before you say so.',
  keyChangedRisk:
    'Say “the same” of another account, and texts looked up there can seem never to have arrived, and replies to the earlier one, stops too, are missed. If you are not sure, look there first which account the key belongs to.',
  sameAccount: 'The same account, only the key is new',
  anotherAccount: 'Another account',
  keepReading: 'Go on reading it',
  closed: (account: string) => `${account} is not read any more.`,
  unheardTitle: (numbers: readonly string[]) =>
    numbers.length === 0
      ? 'Stops sent to an earlier account are not seen any more'
      : `Stops sent to ${numbers.join(' and ')} are not seen any more`,
  unheard: (account: string, why: ProviderTrouble, since: string) =>
    `${account} carried your texts before. Since ${since} it cannot be read: ${silent[why]}. Whoever answers STOP there is not heard. Sign in there, look for stops and record each one in the book.`,
  unheardNext: 'Say in Settings whether it still exists',
  checkNow: 'Check now',
  checking: 'Checking',
};

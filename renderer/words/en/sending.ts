import type { FailureKind } from '#shared/facts.ts';
import type { SendGroup } from '#shared/views/sendCounts.ts';
import { plural, Spelled } from './plural.ts';

const people = (count: number, number: string) => plural(count, { one: '1 person', other: `${number} people` });

/** What happened, and the next step. */
const failures: Readonly<Record<FailureKind, string>> = {
  invalidNumber: 'Not delivered. This number does not exist any more. Ask for the new one when they are in.',
  landline: 'Not delivered. This is a landline and takes no texts. Ring them.',
  optedOut:
    'Not delivered. The network says they sent STOP to it. Yesbook has written that in the book: nothing more goes to them.',
  blocked: 'Not delivered. Their network blocks texts from you. Your provider can say why.',
  unreachable: 'Not delivered. Their phone could not be reached. Their yes still stands; the next text tries again.',
  noCredit: 'Not delivered. Your account with the provider had no money left. Top it up and write to them again.',
  badCredentials: 'Not delivered. The provider did not accept your details. Mend them in Settings.',
  senderRefused: 'Not delivered. The provider did not accept your sender. Change it in Settings.',
  expired: 'Not delivered in time. Their yes still stands; the next text tries again.',
  other: 'Not delivered. The network refused it and gave no reason. Their yes still stands; the next text tries again.',
};

const groups: Readonly<Record<SendGroup, string>> = {
  delivered: 'Delivered',
  onTheWay: 'On the way',
  judgedSent: 'Sent, as you judged',
  failed: 'Not delivered',
  unknown: 'Unknown',
  judgedNotSent: 'Not sent, as you judged',
  heldBack: 'Held back when their turn came',
  toGo: 'Still to go',
  leftOut: 'Left out, because you stopped it',
};

const lines: Readonly<Record<SendGroup, string>> = {
  delivered: 'delivered',
  onTheWay: 'on the way',
  judgedSent: 'sent, as you judged',
  failed: 'not delivered',
  unknown: 'unknown',
  judgedNotSent: 'not sent, as you judged',
  heldBack: 'held back',
  toGo: 'to go',
  leftOut: 'left out',
};

/** One send, while it runs and after. */
export const sending = {
  running: (name: string) => `Sending ${name}`,
  scheduled: (name: string) => `${name}, waiting for its hour`,
  done: (name: string) => `${name}, gone out`,
  cancelled: (name: string) => `${name}, stopped`,
  region: 'This send',
  startedBy: (at: string, by: string | null, provider: string) =>
    by === null ? `Started ${at}, through ${provider}` : `Started ${at} by ${by}, through ${provider}`,
  startsAt: (at: string, provider: string) => `Starts ${at}, through ${provider}. Yesbook must be open then.`,
  practice: 'Nothing left this computer.',
  workedThrough: (all: string) => `of ${all} texts worked through`,
  bar: (worked: string, all: string) => `${worked} of ${all} worked through`,
  minutes: (minutes: string) =>
    `About ${minutes} left. You can close Yesbook: it carries on where it stopped, and nobody is texted twice.`,
  underAMinute:
    'Less than a minute left. You can close Yesbook: it carries on where it stopped, and nobody is texted twice.',
  waits: (from: string) =>
    `The rest waits until it is day there or enough time has passed: the next goes ${from}. Nobody is texted twice.`,
  allDone: 'Everyone has had their turn.',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Stop it for good',
  cancelAsk: (name: string) => `Stop sending ${name}?`,
  cancelWhat: (count: number, number: string) =>
    `${people(count, number)} would no longer get this text. What has gone out cannot be called back.`,
  cancelKeep: 'Keep it',
  cancelAct: (count: number, number: string) => `Leave out ${people(count, number)}`,
  needLook: (count: number) => `${Spelled(count)} ${plural(count, { one: 'needs', other: 'need' })} a look`,
  noHurry: 'No hurry, this waits for you',
  moreToLook: (number: string) => `And ${number} more.`,
  unknown: 'Unknown. The line dropped while this text was handed over.',
  unknownNext:
    'It is not sent again by itself, because they might get it twice. Yesbook keeps asking the provider; if you know more, say so.',
  handedTo: (provider: string, at: string) => `Handed over ${at}, to ${provider}.`,
  lookUp: 'Look it up now',
  lookUpFor: (name: string) => `Look up now what became of the text to ${name}`,
  lookingUp: 'Looking it up',
  lookedUp: {
    found: (name: string) => `The provider has it: it went to ${name}.`,
    notThere: (name: string) =>
      `It never reached the provider, so it did not go to ${name}. That is written in the book.`,
    known: (name: string) => `What became of the text to ${name} is known by now.`,
  },
  cannotTell: {
    tooEarly:
      'It does not stand in the provider’s list yet, and it may still turn up there. Try again in a minute or two; until then nobody can say.',
    settingsMissing:
      'The provider cannot be asked, because its details are missing in Settings. Look on its own pages whether it went, then say so here.',
    otherAccount:
      'It was handed to another account than the one in Settings now, and this account cannot say. Look in the account of that time whether it went, then say so here.',
    unclear:
      'The provider was asked and cannot tell for certain. Look on its own pages whether it went, then say so here; said wrongly, somebody gets it twice or not at all.',
  },
  itWent: 'It went',
  itDidNot: 'It did not go',
  itWentFor: (name: string) => `It went to ${name}`,
  itDidNotFor: (name: string) => `It did not go to ${name}`,
  judgedWent: (name: string) => `Written: it went to ${name}.`,
  judgedNot: (name: string) => `Written: it did not go to ${name}. The next text reaches them again.`,
  open: (name: string) => `Open ${name}`,
  failures,
  soFar: 'So far',
  account: 'What became of it',
  groups,
  everyone: 'Everyone on this send',
  parts: (count: number, number: string) =>
    plural(count, { one: 'One part went or may have gone.', other: `${number} parts went or may have gone.` }),
  cost: (amount: string) => `Cost ${amount} so far, as the provider told, in the currency of your account there.`,
  report: 'Save the report',
  print: 'Print',
  reportSaved: 'The report is saved. Look after it: it names your customers.',
  reportFile: 'report',
  columns: {
    name: 'Name',
    phone: 'Number',
    what: 'What became of it',
    why: 'Why',
    sent: 'Sent',
    moved: 'Moved to',
    movedWhy: 'Why moved',
    parts: 'Parts',
    stop: 'Said stop afterwards',
  },
  justNow: 'Just now',
  lines,
  nobodyYet: 'Nobody has had their turn yet.',
  stops: 'Said stop afterwards',
  stopsNone: 'Nobody has said stop after this text.',
  stopSaid: (at: string, way: string) => `${at}, ${way}`,
  held: 'Held back when their turn came',
  heldLine: (count: number, number: string, first: string) =>
    count === 1 ? first : `${people(count, number)}, ${first} among them`,
  moved: 'Moved to a later time',
  movedWhy: { hour: 'the hour where they live', often: 'texted as often as agreed' },
  movedBecause: (at: string, why: string) => `To ${at}, because of ${why}`,
  movedTo: (at: string) => `moved to ${at}`,
  heldUnknown: 'Not in the book any more',
  whoIs: (group: string) => `Who: ${group}`,
  hide: 'Hide',
  shownOf: (shown: string, all: string) => `${shown} of ${all} shown`,
  theText: 'The text',
  theTextWhole:
    'Where it must, each text also names the shop, and each ends with how to stop, in the person’s language. As they got it, it stands on their page under “What happened”.',
  gone: 'This send is not in the book',
  goneHint: 'Go back to Send and choose again.',
  allSends: 'All sends',
};

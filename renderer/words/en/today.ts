import type { Mended } from '#shared/machine.ts';
import { plural, Spelled, spelled } from './plural.ts';

type Part = 'morning' | 'afternoon' | 'evening';

const greetings: Readonly<Record<Part, string>> = {
  morning: 'Good morning',
  afternoon: 'Good afternoon',
  evening: 'Good evening',
};

/** Today: what needs the owner, and the book as an account. */
export const today = {
  region: 'What needs you today',
  greeting: (part: Part, name: string | null) =>
    name === null ? `${greetings[part]}.` : `${greetings[part]}, ${name}.`,
  leadReplies: (count: number) =>
    `${Spelled(count)} ${plural(count, { one: 'reply needs', other: 'replies need' })} your judgement.`,
  leadUnknown: (count: number) =>
    `Of ${spelled(count)} ${plural(count, { one: 'text', other: 'texts' })} nobody knows whether ${plural(count, { one: 'it', other: 'they' })} arrived.`,
  leadPaused: 'A send has stopped and waits for you.',
  leadClock: 'This computer’s clock looks wrong, so nothing is sent until it is right.',
  leadKeys: 'Your provider’s keys are missing here, so nothing is sent until you enter them.',
  leadLost: 'Some replies could not be read in time, so nothing is sent until you have looked for stops.',
  leadUnheard: 'An account that carried your texts before is silent, so stops sent to it are not seen.',
  away: 'While Yesbook was closed',
  awaySeen: 'Seen',
  awaySince: (moment: string) => `Since it was last open, ${moment}.`,
  awayReplies: (count: number) => `${Spelled(count)} ${plural(count, { one: 'reply', other: 'replies' })} came in.`,
  awayStops: (count: number) =>
    `${Spelled(count)} ${plural(count, { one: 'stop', other: 'stops' })} among them, carried out.`,
  awayYeses: (count: number) =>
    `${Spelled(count)} ${plural(count, { one: 'yes', other: 'yeses' })} by text among them, in the book.`,
  awayDelivered: (count: number) =>
    `${Spelled(count)} ${plural(count, { one: 'text', other: 'texts' })} sent before ${plural(count, { one: 'was', other: 'were' })} delivered.`,
  awayFailed: (count: number) =>
    `${Spelled(count)} ${plural(count, { one: 'text', other: 'texts' })} sent before did not arrive.`,
  awayMissed: (campaign: string) =>
    `The time planned for ${campaign} went by. Nothing was sent late; it waits for you.`,
  leadReady: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} wants to go out: look and send.`
      : `${Spelled(names.length)} texts want to go out: look and send.`,
  leadStale: (count: number) =>
    `${Spelled(count)} ${plural(count, { one: 'yes goes', other: 'yeses go' })} stale in the next 30 days.`,
  leadNothing: 'Nothing needs you. Whoever says yes today can be written down at once.',
  leadNoCampaign: 'Write the words people can say yes to, then the first yes can be recorded.',
  writeText: 'Write a text',
  record: 'Record consent',
  makeCampaign: 'Make a campaign',
  bringIn: 'Bring in a list',
  wasStop: 'Was that a stop?',
  untilDecided: (count: number) =>
    plural(count, {
      one: 'Nothing is sent to them until you decide',
      other: `Nothing is sent to these ${spelled(count)} until you decide`,
    }),
  moreReplies: (count: number) => plural(count, { one: 'One more reply', other: `${Spelled(count)} more replies` }),
  saidWhen: (moment: string) => `, ${moment}`,
  saidTo: ', to ',
  theyStopped: 'They said stop',
  notStop: 'Not a stop',
  readAndDecide: 'Read it whole and decide',
  readAndDecideOf: (name: string) => `Read it whole and decide: ${name}`,
  found: {
    title: (notice: Mended, number: (value: number) => string): string => {
      switch (notice.kind) {
        case 'tornTail':
          return 'The end of the book was torn off, as by a power cut';
        case 'settingsSetAside':
          return 'The settings on this computer could not be read';
        case 'secretsSetAside':
          return 'The keys and passwords on this computer could not be read';
        case 'numberKeyLost':
          return plural(notice.stops, {
            one: 'Somebody who was erased is not known by the number any more',
            other: `${number(notice.stops)} people who were erased are not known by their numbers any more`,
          });
        case 'listCutOff':
          return `“${notice.file}” may not be in the book to its end`;
      }
    },
    means: (notice: Mended): string => {
      switch (notice.kind) {
        case 'tornTail':
          if (notice.missing !== undefined)
            return `${plural(notice.missing, { one: 'An entry', other: `${notice.missing} entries` })} that had been kept ${plural(notice.missing, { one: 'is', other: 'are' })} damaged and not in the book any more. What is left lies in ${notice.keptIn}. See on paper or with your people what was written last, a stop above all, and write it down again.`;
          return `Everything that was said to be kept is there. What was being written at that moment is not in the book; it lies in ${notice.keptIn}.`;
        case 'settingsSetAside':
          return `The book is whole. What could be read of the settings is in use, the rest begins anew, and the file lies in ${notice.keptIn}. Look through Settings, above all whether your PIN is still there.`;
        case 'secretsSetAside':
          return `The book is whole, and the file lies in ${notice.keptIn}. Whatever lay in it has to be entered again: what your provider gave you, and the passphrase of copies outside this computer.`;
        case 'numberKeyLost':
          return 'The key that told their numbers (numbers.key) was lost or damaged, and no copy beside the book holds it. They had said stop: ask whoever you take in anew whether they did, before you text them.';
        case 'listCutOff':
          return 'Bringing it in broke off, as when the computer goes off in the middle. Rows further down may be missing, and a stop with them. Choose the list again: whoever is in the book is recognised, and nobody comes in twice.';
      }
    },
  },
  notAsSigned: 'See what does not fit',
  keysMissing: (provider: string) => `${provider}: keys or passwords are missing on this computer`,
  keysMeans: 'Until you enter them nothing is sent, and what customers write is not read.',
  enterKeys: 'Enter them',
  stopOf: (name: string) => `They said stop: ${name}`,
  notStopOf: (name: string) => `Not a stop: ${name}`,
  judgedStop: (name: string) => `${name} said stop. Nothing more goes to them.`,
  judgedNotStop: (name: string) => `Not a stop. ${name} may be texted again.`,
  wantsToJoin: 'Asked to join and not asked back',
  wantsToJoinAside: 'Texted while Yesbook was closed or asleep',
  wantsLine: (campaign: string, at: string) => `, to ${campaign}, ${at}`,
  lookAtRequest: (name: string) => `Ask ${name}`,
  goingStale: 'Going stale in the next 30 days',
  nothingStale: 'No yes goes stale in the next 30 days.',
  campaign: 'Campaign',
  people: 'People',
  firstOne: 'First one',
  act: 'What you can do',
  writeBefore: (day: string) => `Write before ${day}, they stay fresh`,
  seePeople: (count: number) => `See the ${spelled(count)} ${plural(count, { one: 'person', other: 'people' })}`,
  next: 'Going out next',
  nothingNext: 'Nothing is waiting to go out.',
  nextLine: (when: string, people: string) => `, ${when}, ${people}`,
  peopleCount: (count: number, shown: string) => plural(count, { one: '1 person', other: `${shown} people` }),
  running: 'going out now',
  paused: 'stopped, waits for you',
  mustBeOn: 'This computer must be on and Yesbook open at that time.',
  lookAt: 'Look at it',
  copyWhy: 'If this computer breaks or is stolen, the yeses and stops in it are gone with it.',
  copyMake: 'Make a copy elsewhere',
  numbers: 'Numbers',
  bookToday: 'The book today',
  group: {
    mayText: 'You may text',
    stale: 'Yes went stale',
    saidStop: 'Said stop',
    onHold: 'On hold',
    noTexts: 'Held back',
    neverAsked: 'Never asked',
  },
  inBook: 'People in the book',
  monthLine: (month: string, yeses: number, stops: number) =>
    `In ${month}: ${yeses} new ${plural(yeses, { one: 'yes', other: 'yeses' })}, ${stops} ${plural(stops, { one: 'stop', other: 'stops' })}.`,
  byMonth: 'Going stale, by month',
  chartTitle: (figures: string) => `Yeses going stale by month: ${figures}.`,
  yesesWord: 'Yeses',
  replies: 'Replies',
  checkNow: 'Check now',
  checking: 'Checking',
  practiceReplies: 'Practice mode: answer as a customer from a person’s page to try it.',
  neverChecked: 'Not checked yet.',
  noProvider: 'Nobody carries your texts yet. Choose who does in Settings.',
  checked: (provider: string, moment: string) => `${provider}, checked ${moment}`,
  checkFound: (texts: number, stops: number) =>
    `: ${spelled(texts)} ${plural(texts, { one: 'reply', other: 'replies' })} read, ${spelled(stops)} ${plural(stops, { one: 'stop', other: 'stops' })} carried out.`,
  checkFailed: (moment: string) =>
    `Replies could not be read ${moment}. Sending waits until they can be, so that no stop is missed.`,
  checkDone: (texts: number, stops: number) =>
    `${Spelled(texts)} ${plural(texts, { one: 'reply', other: 'replies' })} read, ${spelled(stops)} ${plural(stops, { one: 'stop', other: 'stops' })} carried out.`,
};

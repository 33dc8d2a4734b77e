import type { ReasonSentences } from '#renderer/words/sentences.ts';
import type { FailureKind } from '#shared/facts.ts';
import { parts } from './parts.ts';
import { plural, Spelled } from './plural.ts';

export const failures: Readonly<Record<FailureKind, string>> = {
  invalidNumber: 'This number does not exist any more.',
  landline: 'This is a landline and takes no texts.',
  optedOut: 'The network says they sent STOP to it.',
  blocked: 'Their network blocks texts from you.',
  unreachable: 'Their phone could not be reached.',
  noCredit: 'Your account with the provider had no money left.',
  badCredentials: 'The provider did not accept your details.',
  senderRefused: 'The provider did not accept your sender.',
  expired: 'It was not delivered in time.',
  other: 'The network refused it and gave no reason.',
};

export const reasons: ReasonSentences = {
  saidStop: {
    title: 'Said stop',
    sentence: ({ saidAt, way, campaign }, { day }) =>
      `Said stop${campaign === null ? '' : ' to this campaign'} (${way === 'kept' ? parts.way.kept : `${day(saidAt)}, ${parts.way[way]}`}). Only a new yes from them changes that.`,
  },
  onHold: { title: 'On hold', sentence: () => 'Their last reply may have been a stop. Decide that first.' },
  notInBook: { title: 'Not in the book', sentence: () => 'Not in the book any more, so nothing may be sent.' },
  campaignClosed: {
    title: 'Campaign closed',
    sentence: () => 'This campaign is closed. Write to another one they said yes to.',
  },
  noYes: {
    title: 'No yes for this campaign',
    sentence: ({ elsewhere }) =>
      elsewhere.length === 0
        ? 'Never said yes. Ask them in the shop.'
        : 'Said yes to something else only, and a yes holds for one campaign. Ask them in the shop.',
  },
  yesStruck: {
    title: 'Yes struck out',
    sentence: () => 'Their yes was written by mistake and struck out. Ask them in the shop.',
  },
  landline: { title: 'Landline', sentence: () => 'Landline. Print a list to ring them.' },
  unreachable: {
    title: 'Cannot be reached',
    sentence: ({ failure, at }, { day }) =>
      `${failures[failure]} Last tried: ${day(at)}. Ask for a new number when they are in.`,
  },
  evidenceTooWeak: {
    title: 'Proof too weak',
    sentence: ({ has, needs }) =>
      `Proof ${has}, but this campaign needs at least ${needs}. Have them sign, or text you once.`,
  },
  lapsed: {
    title: 'Lapsed',
    sentence: ({ since, hard }, { day }) =>
      hard
        ? `Their yes has run out by law (${day(since)}). Ask them again in the shop, not by text.`
        : `Their yes is too old (${day(since)}). Ask them again in the shop, not by text.`,
  },
  hourUnknown: {
    title: 'Hour unknown',
    sentence: () => 'Their number does not tell what time it is there. Note their time zone on their page.',
  },
  stale: {
    title: 'Stale',
    sentence: ({ givenAt, since }, { date }) => `Said yes ${date(givenAt)}, stale since ${date(since)}.`,
  },
  conversationOver: {
    title: 'Conversation over',
    sentence: ({ lastWroteAt }, { day }) =>
      lastWroteAt === null
        ? 'They never wrote to you, so there is nothing to reply to.'
        : `They last wrote ${day(lastWroteAt)}, too long ago for a reply. Ring them instead.`,
  },
  askedAgain: {
    title: 'Asks for a yes by text',
    sentence: () => 'A text that asks for a yes is itself advertising. Ask them in the shop or with the poster.',
  },
  sameWords: {
    title: 'Got these words already',
    sentence: ({ at }, { moment }) =>
      `These very words went to them ${moment(at)}. Change the text, or send it tomorrow.`,
  },
  tooOften: {
    title: 'Often enough already',
    sentence: ({ sent, most, per, from }, { moment }) =>
      `${Spelled(sent)} ${plural(sent, { one: 'text', other: 'texts' })} already this ${per === 'day' ? 'day' : 'month'}, and ${most} is the most. Free again ${moment(from)}.`,
  },
  quietHours: {
    title: 'Night where they are',
    sentence: ({ from, holiday }, { moment }) =>
      holiday === undefined
        ? `Quiet hours where they are. Goes ${moment(from)} your time, if you send later.`
        : `${holiday} where they are, so nothing is sent. Goes ${moment(from)} your time, if you send later.`,
  },
};

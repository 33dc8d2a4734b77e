import type { Reading } from '#shared/facts.ts';
import { plural, Spelled } from './plural.ts';

/** What a reply was taken for, in a word or two; nothing where it was just a message. */
const readings: Readonly<Record<Reading, string>> = {
  stop: 'taken as a stop',
  unsure: 'may have been a stop',
  start: 'asked to start again',
  help: 'asked for help, answered by itself',
  join: 'asked to join',
  yes: 'said yes',
  no: 'said no',
  none: '',
};

/** What customers wrote. */
export const replies = {
  title: 'Replies',
  region: 'Conversations',
  list: 'Who wrote',
  leadNothing: 'Nothing waits for your decision.',
  leadWaiting: (count: number) =>
    `${Spelled(count)} ${plural(count, { one: 'reply', other: 'replies' })} may have been a stop. Nothing goes to them until you decide.`,
  checked: (moment: string) => `Replies read ${moment}.`,
  neverChecked: 'Replies have not been read yet.',
  failed: (moment: string) =>
    `Replies could not be read ${moment}. Sending waits until they can, so that no stop is missed.`,
  check: 'Check now',
  checking: 'Reading replies',
  found: (texts: number, stops: number) =>
    texts === 0
      ? 'Nothing new.'
      : `${Spelled(texts)} new ${plural(texts, { one: 'reply', other: 'replies' })}${stops === 0 ? '' : `, ${plural(stops, { one: 'one stop', other: `${stops} stops` })} among them`}.`,
  waits: 'Decide',
  shownOf: (shown: string, all: string) => `${shown} of ${all} shown, the latest first`,
  strangers: (count: number, shown: string) =>
    `From names and short codes: ${plural(count, { one: 'one text', other: `${shown} texts` })}`,
  strangersMean:
    'A name or a short code is nobody’s phone: it can be in no campaign and say no stop. The last 50 of these texts are shown here; they are not in the book.',
  choose: 'Choose a conversation to read it.',
  texts: (name: string) => `Texts to and from ${name}`,
  theySaid: (name: string) => `${name} wrote`,
  youSaid: (campaign: string | null) => (campaign === null ? 'You wrote' : `You wrote, to ${campaign}`),
  readings,
  judged: { stop: 'you took it as a stop', notStop: 'you said it was not a stop' },
  openPerson: 'Their page',
  asks: 'Ask back',
  askTitle: (campaign: string) => `They asked to join ${campaign}`,
  askWhy: (at: string) =>
    `That was ${at}, and Yesbook was not there to ask back at once. Hours later it asks nobody by itself, because that might come as a surprise. If you still want their yes, ask now.`,
  askAct: 'Ask them now',
  askDone: 'The question is on its way. Only YES from that phone within 24 hours is a yes.',
  askUntil: (moment: string) => `You may ask until ${moment}; after that they can text the keyword again.`,
  wasStop: 'Was that a stop?',
  wasStopHint: 'They get nothing until you decide. Press S or N.',
  stop: 'They said stop',
  notStop: 'Not a stop',
  judgedStop: (name: string) => `${name} said stop. Nothing more goes to them.`,
  judgedNotStop: (name: string) => `${name} may be texted as before.`,
  reply: (name: string) => `Reply to ${name}`,
  until: (moment: string) => `They wrote first, so you may answer until ${moment}. No campaigns, only an answer.`,
  added: (words: string) => `Added by itself: ${words}`,
  send: 'Send the reply',
  sent: 'The reply is on its way.',
  counted: (units: string, parts: number) =>
    `${units} characters, ${plural(parts, { one: '1 part', other: `${parts} parts` })}`,
  noReply: 'You cannot answer by text',
  noProvider: 'Nobody carries your texts yet. Choose who does in Settings.',
  emptyTitle: 'Nobody has written yet',
  empty: 'What customers text back stands here, with every stop carried out by itself.',
};

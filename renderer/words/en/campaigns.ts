import type { PieceState, WordingPiece, WordingSource } from '#shared/rules/wordingCheck.ts';
import { plural, Spelled } from './plural.ts';

const people = (count: number, number: string) => plural(count, { one: '1 person', other: `${number} people` });

/** What each piece of the wording should say, in a few words, and what to do where it does not. */
const sources: Readonly<Record<WordingSource, string>> = {
  cfrWritten: '47 CFR 64.1200(f)(9)(i)',
  cfrCondition: '47 CFR 64.1200(f)(9)(i)(B)',
  ctia: 'CTIA, Messaging Principles and Best Practices, 5.1.2',
  casl: 'Electronic Commerce Protection Regulations (CRTC), SOR/2012-36, s. 4',
  spamActsWho: 'Spam Act 2003 (Australia), s. 17; Unsolicited Electronic Messages Act 2007 (New Zealand), s. 10',
  spamActConsent: 'Spam Act 2003 (Australia), schedule 2',
  spamActStop: 'Spam Act 2003 (Australia), s. 18',
  ukWho: 'UK GDPR, recital 42',
  ukWhat: 'UK GDPR, article 4(11): specific and informed',
  ukStop: 'UK GDPR, article 7(3)',
  ukPrivacy: 'UK GDPR, article 13',
  pecr: 'PECR 2003, regulation 22',
  gdprWho: 'GDPR, recital 42',
  gdprWhat: 'GDPR, article 4(11): specific and informed',
  gdprStop: 'GDPR, article 7(3)',
  gdprPrivacy: 'GDPR, article 13',
  ePrivacy: 'Directive 2002/58/EC, article 13(1)',
};

const pieces: Readonly<Record<WordingPiece, { readonly title: string; readonly advice: string }>> = {
  who: { title: 'Who texts', advice: 'Write your shop’s name, exactly as people know it.' },
  what: { title: 'What about', advice: 'Read it once as a customer: is it clear what you will text about?' },
  byText: { title: 'That it comes by text', advice: 'Write “text” or “SMS”.' },
  howOften: { title: 'How often', advice: 'Write the most they will get, as “up to four texts a month”.' },
  stop: { title: 'How to stop', advice: 'Write “I can stop any time by replying STOP”.' },
  rates: { title: 'What it may cost them', advice: 'Write “message and data rates may apply”.' },
  help: { title: 'How to get help', advice: 'Write “reply HELP for help”.' },
  privacy: { title: 'Privacy', advice: 'Name your privacy notice or where it hangs.' },
  terms: { title: 'Terms', advice: 'Name your terms or their web address.' },
  noCondition: {
    title: 'No condition of buying',
    advice: 'Write that a yes is not required to buy anything.',
  },
  address: { title: 'How to reach you', advice: 'Write your postal address and a phone, e-mail or web address.' },
};

const states: Readonly<Record<PieceState, string>> = {
  said: 'is there',
  missing: 'is missing',
  look: 'only you can tell',
  differs: 'is another number',
};

/** Campaigns, one campaign, and a new one. */
export const campaigns = {
  title: 'Campaigns',
  lead: (count: number) =>
    `${Spelled(count)} ${plural(count, { one: 'campaign', other: 'campaigns' })}. Each has its own words, and a yes holds for one of them only.`,
  leadNone: 'Each campaign has its own words, and a yes holds for one of them only.',
  make: 'New campaign',
  table: 'Campaigns',
  campaign: 'Campaign',
  keyword: 'Keyword',
  mayText: 'May text',
  stale: 'Stale',
  lastText: 'Last text',
  never: 'never',
  noKeyword: 'none',
  noWords: 'No words yet',
  closed: 'Closed',
  closedOn: 'Closed on',
  yeses: 'Yeses kept',
  emptyTitle: 'No campaign yet',
  empty: 'A campaign is one thing people can say yes to, in words of its own: “Friday bread”, “Christmas orders”.',

  seePeople: 'See the people',
  write: 'Write a text',
  mayTextLead: (count: number, number: string) => `You may text ${people(count, number)}.`,
  goStaleLead: (count: number, number: string, by: string) =>
    `${number} of them ${plural(count, { one: 'goes', other: 'go' })} stale by ${by} unless you write before.`,
  nobodyLead: 'Nobody may be texted yet. Ask for a yes in the shop.',
  closedLead: (day: string) => `Closed ${day}. The yeses stay in the book as proof; nothing is sent any more.`,
  closedActs: 'This campaign is closed',

  words: 'The words people say yes to',
  changeWords: 'Change the words',
  writeWords: 'Write the words',
  noWordsYet: 'There are no words yet, so nobody can say yes.',
  versions: 'Wordings of this campaign',
  version: 'Wording',
  inUse: 'In use',
  changed: 'What changed',
  yesesOnIt: 'Yeses on it',
  now: 'now',
  since: (day: string) => `since ${day}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  first: 'first wording',
  adds: (words: string) => `adds “${words}”`,
  drops: (words: string) => `drops “${words}”`,
  andMore: 'and more',
  open: (version: number) => `Show wording ${version}`,
  onNone: 'none on file',
  onNoneWhy: 'a yes from before the first wording',
  yesesInAll: 'Yeses that stand',
  compare: 'Compare two wordings',
  besideTitle: 'Two wordings side by side',
  besideLeft: 'From',
  besideRight: 'To',
  differences: (count: number) =>
    count === 0
      ? 'The same, word for word.'
      : `${Spelled(count)} ${plural(count, { one: 'place differs', other: 'places differ' })}.`,
  became: (before: string, after: string) => `“${before}” became “${after}”`,
  came: (words: string) => `“${words}” came in`,
  went: (words: string) => `“${words}” went`,
  comparisonHint: 'Struck out on the left: what went. Underlined on the right: what came in.',
  versionWords: (version: number) => `Wording ${version}, word for word`,
  hide: 'Hide',
  hash: 'Fingerprint',

  editTitle: (version: number) => `Wording ${version}`,
  editHint: (version: number) =>
    `From now on people say yes to these words. Whoever said yes to wording ${version} said yes to that one, and it stays with them.`,
  editFirstHint: 'From now on people say yes to exactly these words.',
  wording: 'The words, as people will read them',
  language: 'Language of the words',
  purposeTitle: 'Only the words may change, not what they are for',
  purpose:
    'Changing what a campaign is for makes a new campaign: nobody who said yes to bread has said yes to raffles.',
  otherTitle: 'These words have little left of the ones before',
  other: 'If they are for something else, make a new campaign, and ask everyone for their yes to it.',
  use: (version: number) => `Use wording ${version} from now on`,
  keep: 'Keep the words as they are',
  used: (version: number) => `Wording ${version} is in use.`,

  checkTitle: 'What should stand in it',
  checkLead: (missing: number) =>
    missing === 0
      ? 'Nothing is missing.'
      : `${Spelled(missing)} ${plural(missing, { one: 'thing is', other: 'things are' })} missing.`,
  checkHint: 'Read from your words as you type. It cannot replace a lawyer.',
  pieces,
  states,
  differs: (number: string) => `You promise ${number} a month below. Write the same number here.`,
  law: 'law',
  custom: 'custom',
  sources,

  overTime: 'Who said yes, over time',
  stops: (count: number, number: string) =>
    count === 0 ? 'Nobody said stop so far' : `${people(count, number)} said stop since the start`,
  chart: (fresh: string, stale: string, from: string) => `Yeses since ${from}: now ${fresh} fresh, ${stale} stale.`,
  when: 'End of',
  fresh: 'Fresh',
  staleYeses: 'Stale',
  freshNow: (count: string) => `${count} fresh`,
  staleNow: (count: string) => `${count} stale`,
  wordingShort: (version: number) => `Wording ${version}`,

  whoIsIn: 'Who said yes',
  goingStale: (count: number, number: string) =>
    `${number} ${plural(count, { one: 'goes', other: 'go' })} stale within 30 days`,
  groups: {
    mayText: 'May be texted',
    stale: 'Stale, your decision',
    onHold: 'On hold',
    noTexts: 'Cannot be texted',
    saidStop: 'Said stop',
  },
  everyone: 'Everyone who said yes',

  ways: 'How they said yes',
  joinByText: (word: string, number: string) => `Anyone can join by texting ${word} to ${number}.`,
  joinInPractice: (word: string) => `Practice mode has no number that people could text ${word} to.`,
  chooseCarrier: 'Choose who carries your texts',
  record: 'Record consent',
  latest: 'Latest yeses',
  noYesYet: 'Nobody has said yes yet.',

  rules: 'What you promised and what you ask for',
  changeRules: 'Change',
  name: 'Name',
  nameHint: 'Customers see it too: on the poster, the form and the receipt.',
  keywordLabel: 'Keyword to join by text',
  keywordHint: 'One word in capitals, as BREAD. Leave it empty if nobody joins by text.',
  joinBy: 'When somebody texts the keyword',
  joinByWords: { keyword: 'Their text is the yes', confirmation: 'Ask back by text, and only YES is a yes' },
  joinByHints: {
    keyword: 'It came from their own phone, which is proof A.',
    confirmation:
      'One question, at once, to whoever just texted it. YES within 24 hours is the yes; NO is final, and silence is no yes. Your sender must be a number.',
  },
  joinBySaid: { keyword: 'their text is the yes', confirmation: 'asked back, and only YES is a yes' },
  perMonth: 'Most texts a month',
  perMonthHint: 'As many as the words promise. Yesbook holds back what would be more.',
  perMonthWrong: 'A whole number from 1 to 100 is wanted here, or nothing.',
  perMonthValue: (count: number) => `${count} a month at most`,
  perMonthNone: 'No promise',
  leastGrade: 'Least proof that counts',
  grades: {
    A: 'A: only a text from their own phone',
    B: 'B: that, or signed or ticked by them',
    C: 'C: also what staff heard and wrote down',
    D: 'D: also what a list claims',
  },
  clocks: 'When a yes grows old',
  clocksCountry: 'As in the rules of your country',
  clocksOwn: 'With months of its own',
  warn: 'Stale after',
  firstUse: 'Lapsed, if never texted, after',
  idle: 'Lapsed, since the last text, after',
  months: (count: number) => plural(count, { one: '1 month', other: `${count} months` }),
  monthsField: 'months',
  monthsHint: 'Empty: never.',
  monthsWrong: 'A whole number of months from 1 to 600 is wanted here, or nothing.',
  noClock: 'never',
  clocksSaid: (warn: string, firstUse: string, idle: string) =>
    `Stale after: ${warn}. Lapsed without a first text after: ${firstUse}; since the last text: ${idle}`,
  save: 'Save',
  leave: 'Leave as it is',
  saved: 'Saved.',

  closeTitle: 'Close this campaign',
  closeHint: 'Nobody can say yes to it any more and nothing is sent. The yeses stay in the book as proof.',
  close: 'Close it for good',
  closeAsk: (name: string) => `Close ${name} for good?`,
  closeWhat: (count: number, number: string) =>
    `Nothing more goes to the ${people(count, number)} who said yes, and a closed campaign cannot be opened again. Their yeses stay in the book as proof.`,
  closeKeep: 'Keep it open',
  closeAct: (name: string) => `Close ${name}`,
  closedToast: (name: string) => `${name} is closed.`,

  gone: 'This campaign is not in the book',
  goneHint: 'Go back to the campaigns and choose again.',
  all: 'All campaigns',

  newTitle: 'A new campaign',
  newLead: 'One thing people can say yes to. The words come first: they are what the yes is worth.',
  nameExample: 'Friday bread',
  wordingExample: (shop: string) =>
    `${shop} may text me on Fridays about the bread of the day. Up to five texts a month. I can stop any time by replying STOP or telling the shop.`,
  newWordingHint: 'Shown whole on the till screen, the poster and the form, and kept with every yes.',
  begin: 'Create the campaign',
  kept: 'Kept as you type, also if the computer fails.',
};

import type { Field } from '#shared/rules/fields.ts';
import type { SealRefusal } from '#shared/rules/seal.ts';
import { plural } from './plural.ts';

const people = (count: number, number: string) => plural(count, { one: '1 person', other: `${number} people` });

const fields: Readonly<Record<Field, string>> = { firstName: 'First name', name: 'Full name', shop: 'Shop name' };

type Problems = { readonly [K in SealRefusal['kind']]: (refusal: Extract<SealRefusal, { kind: K }>) => string };

/** Why a message cannot be made, and what to do. */
const problems: Problems = {
  empty: () => 'The text is empty. Write what you want to say.',
  shopUnnamed: () =>
    'Your shop has no name in the book yet. Write it in Settings, because every text must say who sends it.',
  phoneUnusable: () => 'The number cannot be used. Correct it on the person’s page.',
  valueMissing: ({ missing }) =>
    `No ${missing.map((field) => fields[field].toLowerCase()).join(' or ')} is known. Click the field in the text and write a word to use instead.`,
  fieldUnknown: ({ written }) =>
    `${written.join(', ')} is no field Yesbook knows. Take it out, or insert one with the buttons below the text.`,
  nameCannotReceive: () =>
    'Your sender is a name and cannot receive STOP. Give a number or web address for it in Settings.',
  nameNotAccepted: () => 'A name as sender is not accepted in this country. Use a number; you set it in Settings.',
  senderMissing: () => 'Your sender is missing. Fill it in under Settings, Who carries texts.',
  linkUnusable: () => 'The web address for stopping cannot be used. Correct it in Settings.',
  tooManyParts: ({ parts, most }) =>
    `It would take ${parts} parts and you allow ${most}. Shorten the text, or allow more.`,
};

/** Writing a text. */
export const write = {
  title: 'Write a text',
  steps: 'Steps',
  stepWrite: 'Write',
  stepCheck: 'Check',
  stepSend: 'Send',
  region: 'Text',
  campaign: 'Campaign',
  campaignHint: (going: number, number: string) =>
    going === 0 ? 'Nobody here may be texted now.' : `${people(going, number)} may be texted.`,
  most: 'At most',
  mostParts: (count: number) => plural(count, { one: '1 part a person', other: `${count} parts a person` }),
  mostHint: 'A longer message is left out and shown.',
  text: 'Text',
  fields,
  insert: (field: string) => `Insert ${field.toLowerCase()}`,
  fallback: (field: string) => `Instead, where the ${field.toLowerCase()} is not known`,
  fallbackHint: 'Leave it empty, and nothing stands there.',
  fallbackExample: 'there',
  insertNow: 'Insert',
  changeNow: 'Change',
  takeOut: 'Take it out',
  cancel: 'Leave it',
  tokenSaid: (field: string, fallback: string) =>
    fallback === '' ? `${field}, or nothing` : `${field}, or “${fallback}”`,
  lockedBefore: 'always first, so that they know who writes',
  lockedAfter: (units: string) => `always there, ${units} characters`,
  ownClause: 'Your own words say how to stop, so nothing is added.',
  counter: {
    units: (units: string, most: string) => ({ strong: units, rest: ` of ${most} characters, ` }),
    parts: (parts: number, shown: string) => plural(parts, { one: '1 part', other: `${shown} parts` }),
    who: (name: string, encoding: string) => ` for ${name} (${encoding})`,
  },
  gsm: 'GSM-7',
  unicode: 'Unicode',
  unicodeTitle: (characters: readonly string[]) =>
    characters.length === 1
      ? `${characters[0]} makes this a Unicode text, with 67 characters a part instead of 153`
      : `${characters.join(' ')} make this a Unicode text, with 67 characters a part instead of 153`,
  replace: (saves: number, shown: string) =>
    saves > 0
      ? `Write plain signs instead and save ${plural(saves, { one: '1 part', other: `${shown} parts` })} a person`
      : 'Write plain signs instead',
  cannotReplace: 'No plain sign says the same. Write it differently, or leave it.',
  cost: 'What this text costs',
  peopleHead: 'People',
  partsEach: 'Parts each',
  why: 'Why',
  partsInAll: 'Parts',
  whyLength: (most: string) => `${most} characters or fewer`,
  whyLongName: (letters: number, field: string) =>
    `${field} longer than ${plural(letters, { one: '1 letter', other: `${letters} letters` })}`,
  whyUnicodeText: (characters: readonly string[]) =>
    `${characters.join(' ')} in the text: a Unicode text, 67 characters a part`,
  whyUnicodeName: (names: string, characters: readonly string[]) =>
    `${names}: the ${characters.join(' ')} makes it a Unicode text, 67 characters a part`,
  inAll: 'in all, each part costs what your provider takes for one text',
  inAllAbout: (amount: string, provider: string) =>
    `in all, about ${amount} by what ${provider} last took for a part, in your account’s currency`,
  inAllPractice: 'in all; in practice mode nothing is charged',
  notYet: 'Write something, and what it costs stands here.',
  problemPeople: (count: number, number: string, first: string) =>
    count === 1 ? `${first} is left out` : `${people(count, number)} are left out, ${first} among them`,
  problems,
  preview: 'How it will look',
  before: 'Person before',
  next: 'Next person',
  place: (at: string, of: string) => `${at} of ${of}`,
  practice: 'Practice',
  underlined: 'Underlined: added to every text, and checked again before sending.',
  nobody: 'Nobody may be texted for this campaign now, so there is nobody to show. Check who gets it says why.',
  longest: (name: string) => `Longest: ${name}`,
  special: (name: string) => `Special letter: ${name}`,
  partsOf: (count: number) => plural(count, { one: '1 part', other: `${count} parts` }),
  hours: (from: string, to: string) => `You text between ${from} and ${to}.`,
  closedDay: 'You do not text today.',
  canGo: (time: string) => `It is ${time}, so this can go now.`,
  somePause: (count: number, number: string, from: string) =>
    `It is night or a day off for ${people(count, number)}; theirs goes ${from}.`,
  allPause: (from: string) => `It is night or a day off where they are; this goes ${from}.`,
  someOften: (count: number, number: string) => `${people(count, number)} had enough texts lately and get it later.`,
  save: 'Save for later',
  saved: 'Saved. You find it under Send.',
  check: 'Check who gets it',
  needText: 'Write the text first.',
  needSender: 'Nobody carries your texts yet. Choose who does in Settings.',
  noCampaignTitle: 'Nothing to write to yet',
  noCampaign: 'A text belongs to a campaign people said yes to. Make one with its words first.',
};

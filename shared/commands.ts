import { z } from 'zod';
import type { CampaignId, ConsentId, ContactId, Instant, OptOutId, OptOutWay, PlanId, SendId } from './facts.ts';
import { instantReader } from './instantReader.ts';
import { rhythmReader } from './rhythmReader.ts';
import { providerKinds } from './providers/providers.ts';
import type { ClockSetBack } from './rules/clock.ts';

const text = (most: number) => z.string().max(most);
const id = z.string().min(1).max(64);
const language = z.string().regex(/^[a-z]{2,3}$/);
const country = z.string().regex(/^[A-Z]{2}$/);
const months = z.number().int().min(1).max(600).nullable();
const clocks = z.strictObject({ warn: months, firstUse: months, idle: months });
const joinBy = z.enum(['keyword', 'confirmation']);
const grade = z.enum(['A', 'B', 'C', 'D']);

const sender = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), number: text(32) }),
  z.strictObject({
    kind: z.literal('name'),
    name: text(11),
    stopWay: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('number'), number: text(32) }),
        z.strictObject({ kind: z.literal('link'), url: text(200) }),
      ])
      .optional(),
  }),
]);

const person = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), contact: id }),
  z.strictObject({
    kind: z.literal('new'),
    typed: text(200),
    name: text(200),
    firstName: text(100).optional(),
    language: language.optional(),
  }),
]);

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('campaign'), campaign: id }),
]);

/** What the window says of a yes; files come as handles of files already handed to the host. */
const witness = z.strictObject({
  medium: z.enum(['tillScreen', 'paper', 'webForm', 'spoken']),
  givenAt: instantReader.optional(),
  place: text(200).optional(),
  note: text(2000).optional(),
  files: z.array(id).max(20),
  language: language.optional(),
  /** The printed form that was signed: it counts for its own campaign, with the words that stand on it. */
  form: z
    .strictObject({
      campaign: id,
      version: z.number().int().min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      number: z.number().int().min(1).max(99_999),
    })
    .optional(),
});

/** One reader for every wish that ends in the ledger; a command without one does not compile. */
export const commandReaders = {
  describeShop: z.strictObject({
    name: text(100),
    country,
    language,
    timeZone: text(60),
    address: text(400).optional(),
    email: text(200).optional(),
    phone: text(60).optional(),
    privacyUrl: text(300).optional(),
    termsUrl: text(300).optional(),
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .optional(),
  }),
  changeRule: z.strictObject({ country, rule: text(60), value: z.json(), note: text(2000) }),
  chooseProvider: z.strictObject({
    provider: z.enum(providerKinds),
    sender,
  }),
  addStaff: z.strictObject({ name: text(100) }),
  removeStaff: z.strictObject({ staff: id }),
  addContact: z.strictObject({
    typed: text(200),
    name: text(200),
    firstName: text(100).optional(),
    language: language.optional(),
    timeZone: text(60).optional(),
  }),
  changeContact: z.strictObject({
    contact: id,
    name: text(200).optional(),
    firstName: text(100).optional(),
    language: language.optional(),
    timeZone: text(60).optional(),
  }),
  noteContact: z.strictObject({ contact: id, note: text(4000) }),
  createCampaign: z.strictObject({
    name: text(100),
    wording: text(2000),
    language,
    keyword: text(20).optional(),
    perMonth: z.number().int().min(1).max(100).optional(),
    leastGrade: grade.optional(),
    clocks: clocks.optional(),
    joinBy: joinBy.optional(),
  }),
  changeCampaign: z.strictObject({
    campaign: id,
    name: text(100).optional(),
    keyword: text(20).optional(),
    perMonth: z.number().int().min(1).max(100).nullable().optional(),
    leastGrade: grade.optional(),
    clocks: clocks.nullable().optional(),
    joinBy: joinBy.optional(),
  }),
  wordCampaign: z.strictObject({ campaign: id, wording: text(2000), language }),
  closeCampaign: z.strictObject({ campaign: id }),
  recordConsent: z.strictObject({
    person,
    campaigns: z.array(id).min(1).max(50),
    kind: z.enum(['express', 'customer', 'inquiry']),
    evidence: witness,
  }),
  strikeConsent: z.strictObject({ consent: id, reason: text(2000) }),
  upholdConsent: z.strictObject({ consent: id, reason: text(2000) }),
  recordOptOut: z.strictObject({
    contact: id,
    scope,
    way: z.enum(['spoken', 'letter', 'email', 'till', 'sms', 'provider']),
    words: text(2000).optional(),
    saidAt: instantReader.optional(),
  }),
  undoOptOut: z.strictObject({ optOut: id }),
  judgeReply: z.strictObject({ reply: id, as: z.enum(['stop', 'notStop']) }),
  approveSend: z.strictObject({
    /** Made by the window when the review opens, so that a second press is the same wish. */
    send: id,
    campaign: id,
    template: text(4000),
    /** The number written on the button; when the book no longer agrees the owner looks again. */
    people: z.number().int().min(0),
    upheld: z.record(id, text(2000)),
    maxParts: z.number().int().min(1).max(10),
    startAt: instantReader.optional(),
  }),
  makePlan: z.strictObject({
    campaign: id,
    template: text(4000),
    maxParts: z.number().int().min(1).max(10),
    rhythm: rhythmReader,
  }),
  changePlan: z.strictObject({
    plan: id,
    template: text(4000).optional(),
    maxParts: z.number().int().min(1).max(10).optional(),
    rhythm: rhythmReader.optional(),
  }),
  pausePlan: z.strictObject({ plan: id }),
  resumePlan: z.strictObject({ plan: id }),
  endPlan: z.strictObject({ plan: id }),
  /** `due` is the one the owner saw, so that a second press leaves out no further one. */
  skipPlan: z.strictObject({ plan: id, due: instantReader }),
  pauseSend: z.strictObject({ send: id }),
  resumeSend: z.strictObject({ send: id }),
  cancelSend: z.strictObject({ send: id }),
  judgeMessage: z.strictObject({ message: id, as: z.enum(['sent', 'notSent']) }),
} as const;

export type CommandName = keyof typeof commandReaders;
export type Command<C extends CommandName = CommandName> = z.infer<(typeof commandReaders)[C]>;

/** What followed from a command, beside the change itself. */
export type Outcomes = {
  describeShop: Nothing;
  changeRule: Nothing;
  chooseProvider: Nothing;
  addStaff: { readonly staff: string };
  removeStaff: Nothing;
  addContact: { readonly contact: ContactId };
  changeContact: Nothing;
  noteContact: Nothing;
  createCampaign: { readonly campaign: CampaignId };
  changeCampaign: Nothing;
  wordCampaign: { readonly version: number };
  closeCampaign: Nothing;
  recordConsent: { readonly contact: ContactId; readonly consents: readonly ConsentId[] };
  strikeConsent: Nothing;
  upholdConsent: Nothing;
  recordOptOut: { readonly optOut: OptOutId; readonly undoUntil: Instant };
  undoOptOut: Nothing;
  judgeReply: { readonly optOut: OptOutId | null };
  approveSend: { readonly send: SendId };
  makePlan: { readonly plan: PlanId };
  changePlan: Nothing;
  pausePlan: Nothing;
  resumePlan: Nothing;
  endPlan: Nothing;
  skipPlan: Nothing;
  pauseSend: Nothing;
  resumeSend: Nothing;
  cancelSend: Nothing;
  judgeMessage: Nothing;
};
type Nothing = Record<never, never>;

/** The ordinary "no": words/ has a sentence for each, with why and what to do next. */
export type Refusal =
  | { readonly kind: 'phoneUnreadable'; readonly typed: string; readonly why: string; readonly missing?: number }
  | { readonly kind: 'alreadyInBook'; readonly contact: ContactId; readonly name: string }
  | { readonly kind: 'shopNotDescribed' }
  | { readonly kind: 'fieldEmpty'; readonly field: 'name' | 'wording' | 'reason' | 'note' | 'text' | 'sender' }
  | { readonly kind: 'colourTooPale' }
  | { readonly kind: 'timeZoneUnknown'; readonly timeZone: string }
  | { readonly kind: 'ruleValueUnusable'; readonly rule: string; readonly why: string }
  | {
      readonly kind: 'notInBook';
      readonly what:
        | 'staff'
        | 'contact'
        | 'campaign'
        | 'consent'
        | 'optOut'
        | 'reply'
        | 'send'
        | 'plan'
        | 'message'
        | 'file';
    }
  | { readonly kind: 'campaignNameTaken'; readonly campaign: CampaignId }
  | { readonly kind: 'keywordTaken'; readonly keyword: string; readonly by: 'campaign' | 'stopWord' }
  | { readonly kind: 'campaignClosed'; readonly name: string }
  | { readonly kind: 'wordingUnchanged' }
  | { readonly kind: 'wordingMissing'; readonly name: string }
  | { readonly kind: 'saidStop'; readonly name: string; readonly saidAt: Instant; readonly way: OptOutWay }
  | { readonly kind: 'inTheFuture'; readonly at: Instant }
  | { readonly kind: 'evidenceMissing'; readonly what: 'file' | 'note' }
  /** A printed form whose code names a campaign this book does not have. */
  | { readonly kind: 'formForeign' }
  | { readonly kind: 'formWordsDiffer'; readonly name: string; readonly number: number; readonly version: number }
  | {
      readonly kind: 'formUsed';
      readonly number: number;
      readonly name: string;
      readonly contact: ContactId;
      readonly at: Instant;
    }
  | { readonly kind: 'formTooEarly'; readonly wordedAt: Instant }
  | { readonly kind: 'formForOne'; readonly name: string }
  | { readonly kind: 'undoTooLate' }
  | { readonly kind: 'alreadyJudged' }
  | { readonly kind: 'sendEnded' }
  | { readonly kind: 'numbersMoved'; readonly was: number; readonly is: number }
  | { readonly kind: 'nobodyToText' }
  | { readonly kind: 'repliesNotChecked'; readonly checkedAt: Instant | null }
  | ({ readonly kind: 'clockSetBack' } & ClockSetBack)
  | { readonly kind: 'repliesLost'; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'textUnusable'; readonly why: string; readonly detail?: string }
  | { readonly kind: 'startAtPast'; readonly at: Instant }
  | { readonly kind: 'lapseIsHard'; readonly name: string }
  | { readonly kind: 'messageNotUnknown' }
  /** The question that confirms a join cannot be asked, and why. */
  | { readonly kind: 'questionImpossible'; readonly why: 'nameAsSender' | 'anotherOpen' | 'campaignClosed' };

import { z } from 'zod';
import { MOST_NAMED } from './chosen.ts';
import { chosen, narrowing } from './chosenReaders.ts';
import type { ContactId } from './facts.ts';
import { instantReader } from './instantReader.ts';
import { rhythmReader } from './rhythmReader.ts';
import type { AboutView } from './views/about.ts';
import type { BackupsView } from './views/backups.ts';
import type { ErasureView, RetentionView } from './views/erasure.ts';
import type { CampaignView } from './views/campaign.ts';
import type { CampaignsView } from './views/campaigns.ts';
import type { ImportRowsView, ImportView } from './views/importing.ts';
import { rowFilters } from './importing/counts.ts';
import type { ChosenActView, ChosenView } from './views/chosen.ts';
import type { CheckView } from './views/check.ts';
import type { ClockView, PrintedCheckpoint } from './views/clock.ts';
import type { PaperFormView } from './views/paperForm.ts';
import type { PeopleView } from './views/people.ts';
import type { PersonView } from './views/person.ts';
import { authorityNames } from './letters/authorities.ts';
import type { LetterView } from './views/letters.ts';
import type { BookCheckView, QrShape } from './views/bookCheck.ts';
import { wideAbout } from './proof/widePack.ts';
import type { ProofView } from './views/proof.ts';
import type { WidePackView } from './views/widePack.ts';
import type { RecordView } from './views/record.ts';
import type { CarriersView } from './views/carriers.ts';
import type { RulesView } from './views/rules.ts';
import type { TillView } from './views/till.ts';
import type { ShopView } from './views/shop.ts';
import type { TodayView } from './views/today.ts';
import type { SendingView } from './views/sending.ts';
import type { ConversationView } from './views/conversation.ts';
import type { MovedTime, PlanView } from './views/plans.ts';
import type { RepliesView } from './views/replies.ts';
import type { SendReportView } from './views/sendReport.ts';
import type { SendsView } from './views/sends.ts';
import type { WriteView } from './views/write.ts';
import { appLanguages } from './languages.ts';

const id = z.string().min(1).max(64);

/** One reader for every question the window may ask; a question without one does not compile. */
export const queryReaders = {
  about: z.strictObject({}),
  importing: z.strictObject({}),
  importRows: z.strictObject({
    filter: z.enum(rowFilters),
    from: z.number().int().min(0),
    count: z.number().int().min(1).max(200),
  }),
  today: z.strictObject({}),
  people: z.strictObject({
    ...narrowing,
    from: z.number().int().min(0),
    count: z.number().int().min(1).max(500),
  }),
  /** The ids of a stretch of the same list, for choosing rows that were never drawn. */
  peopleBetween: z.strictObject({
    ...narrowing,
    from: z.number().int().min(0),
    count: z.number().int().min(1).max(MOST_NAMED),
  }),
  chosen: z.strictObject({ chosen }),
  chosenAct: z.strictObject({ act: id }),
  person: z.strictObject({ contact: id }),
  evidence: z.strictObject({ contact: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  erasure: z.strictObject({ contact: id }),
  retention: z.strictObject({}),
  backups: z.strictObject({}),
  carriers: z.strictObject({}),
  rules: z.strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
  }),
  till: z.strictObject({}),
  plan: z.strictObject({ plan: id.nullable() }),
  movedTime: z.strictObject({ campaign: id, rhythm: rhythmReader }),
  sendReport: z.strictObject({ send: id }),
  campaigns: z.strictObject({}),
  sends: z.strictObject({}),
  replies: z.strictObject({ count: z.number().int().min(1).max(500) }),
  conversation: z.strictObject({ contact: id }),
  sending: z.strictObject({
    send: id,
    group: z
      .enum([
        'delivered',
        'onTheWay',
        'judgedSent',
        'failed',
        'unknown',
        'judgedNotSent',
        'heldBack',
        'toGo',
        'leftOut',
      ])
      .nullable(),
    count: z.number().int().min(1).max(500),
  }),
  check: z.strictObject({
    send: id,
    campaign: id,
    template: z.string().max(4000),
    maxParts: z.number().int().min(1).max(10),
    upheld: z.record(id, z.string().max(2000)),
    startAt: instantReader.nullable(),
    going: z.number().int().min(1).max(500),
    asked: z.number().int().min(1).max(500),
    open: z.string().max(40).nullable(),
  }),
  write: z.strictObject({
    campaign: id.nullable(),
    template: z.string().max(4000),
    maxParts: z.number().int().min(1).max(10),
    at: z.number().int().min(0),
  }),
  campaign: z.strictObject({ campaign: id }),
  tillChoice: z.strictObject({}),
  shop: z.strictObject({}),
  proof: z.strictObject({ contact: id, consent: id.nullable() }),
  bookCheck: z.strictObject({}),
  clock: z.strictObject({}),
  /** A checkpoint as it stands on paper. */
  printedCheckpoint: z.strictObject({ text: z.string().max(2000) }),
  receiptCode: z.strictObject({ consent: id }),
  widePack: z.strictObject({ about: wideAbout.nullable() }),
  letter: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('authority'),
      contact: id,
      authority: z.enum(authorityNames),
      language: z.enum(appLanguages),
    }),
    z.strictObject({ kind: z.literal('carriers'), campaign: id, language: z.enum(appLanguages) }),
  ]),
  record: z.strictObject({ typed: z.string().max(200), contact: id.nullable() }),
  /** Whether what was begun when `since` people had been erased speaks of one who was erased after. */
  speaksOf: z.strictObject({ content: z.json(), since: z.number().int().min(0) }),
  /** The text of a code found on a photo. */
  paperForm: z.strictObject({ code: z.string().max(1000) }),
} as const;

export type QueryName = keyof typeof queryReaders;
export type Query<Q extends QueryName = QueryName> = z.infer<(typeof queryReaders)[Q]>;

/** What each question is answered with: exactly what its screen shows. */
export type Answers = {
  about: AboutView;
  importing: ImportView;
  importRows: ImportRowsView;
  today: TodayView;
  people: PeopleView;
  peopleBetween: { readonly contacts: readonly ContactId[] };
  chosen: ChosenView;
  /** Null once the host has forgotten it. */
  chosenAct: ChosenActView | null;
  person: PersonView | null;
  /** The bytes of a kept file; null when it is not this person's or no longer in its place. */
  evidence: { readonly base64: string } | null;
  erasure: ErasureView | null;
  retention: RetentionView;
  backups: BackupsView;
  carriers: CarriersView;
  rules: RulesView;
  till: TillView | null;
  plan: PlanView;
  movedTime: MovedTime | null;
  sendReport: SendReportView | null;
  campaigns: CampaignsView;
  sends: SendsView;
  replies: RepliesView;
  conversation: ConversationView | null;
  sending: SendingView | null;
  check: CheckView;
  write: WriteView;
  campaign: CampaignView | null;
  tillChoice: Pick<TillView, 'campaigns'>;
  proof: ProofView | null;
  bookCheck: BookCheckView;
  clock: ClockView;
  printedCheckpoint: PrintedCheckpoint;
  /** The receipt as a code to show; null when the yes is not in the book. */
  receiptCode: { readonly text: string; readonly qr: QrShape } | null;
  widePack: WidePackView;
  letter: LetterView | null;
  record: RecordView;
  speaksOf: 'nobodyErased' | 'erased';
  paperForm: PaperFormView;
  shop: ShopView;
};

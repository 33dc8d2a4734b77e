import { z } from 'zod';
import { MOST_ON_PAPER, toldWays } from './chosen.ts';
import { chosen } from './chosenReaders.ts';
import type { RepliesLost } from './decide/decision.ts';
import type { Instant, Language } from './facts.ts';
import { listReaders } from './importing/list.ts';
import type { TableRefusal } from './importing/table.ts';
import type { Finding } from './ledger/verdict.ts';
import { pinShape } from './pin.ts';
import { providerKinds } from './providers/providers.ts';
import type { QrShape } from './views/bookCheck.ts';
import { wideAbout } from './proof/widePack.ts';
import { MOST_ERASED_AT_ONCE } from './rules/retention.ts';
import type { WhyNotCopied } from './views/backups.ts';
import type { EarlierAccount } from './views/earlierAccounts.ts';
import type { StampTrouble } from './stamps/trouble.ts';
import { appLanguages } from './languages.ts';

const text = (most: number) => z.string().max(most);
const pin = z.string().regex(pinShape);
/** As BCP 47 names a language, without its region: `de`. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/);
const provider = z.enum(providerKinds);

/** A copy of the book: one that is kept, or a file from elsewhere. */
const copyFrom = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), name: text(100), where: z.enum(['here', 'outside']) }),
  z.strictObject({ kind: z.literal('file'), handle: text(64) }),
]);

/** Wishes about the machine rather than the book: what they change is not a fact and stands in no ledger. */
export const machineReaders = {
  setPreferences: z.strictObject({
    /** The window's; papers that do not know it are in English. */
    language: languageCode.optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
  }),
  /**
   * Keeps what is being written, so that a crash loses nothing; null throws it away. `since` is how many people had been
   * erased, as the window knew, when it was begun.
   */
  keepDraft: z.strictObject({
    draft: text(60),
    content: z.json().nullable(),
    since: z.number().int().min(0).optional(),
  }),
  startSample: z.strictObject({}),
  /**
   * One act for many people, as a job; `people` repeats the number the owner was told, so that nobody who came into the
   * list meanwhile is meant.
   */
  actOnChosen: z.strictObject({
    chosen,
    people: z.number().int().min(1),
    act: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('stop'), way: z.enum(toldWays).optional() }),
      z.strictObject({ kind: z.literal('note'), note: text(4000) }),
    ]),
  }),
  /** Carries on, with one reason in writing, the yeses of theirs that grew old. */
  upholdChosen: z.strictObject({
    chosen,
    people: z.number().int().min(1),
    campaign: text(64).nullable(),
    reason: text(2000),
  }),
  /** Takes back the stops of one act, while an Undo is honoured. */
  undoChosen: z.strictObject({ act: text(64) }),
  /** Makes a table of the chosen people; the file waits under a handle. */
  exportChosen: z.strictObject({ chosen, people: z.number().int().min(1) }),
  /** An empty secret leaves the kept one as it is. `account` answers what a new key may leave unclear. */
  saveProviderFields: z.strictObject({
    provider,
    fields: z.record(text(40), text(500)),
    account: z.enum(['same', 'another']).optional(),
  }),
  testProvider: z.strictObject({ provider }),
  /** An account that was used before no longer exists: nothing more is read there, and its keys are thrown away. */
  closeAccount: z.strictObject({ account: text(80) }),
  /** What it takes to read an account used before again: its key was lost, or is another by now. */
  giveAccountKey: z.strictObject({ account: text(80), fields: z.record(text(40), text(500)) }),
  /** Reads what customers wrote, now. */
  checkReplies: z.strictObject({}),
  /** The owner has looked at the provider for stops that were not read in time, and recorded them. */
  confirmStopsLookedUp: z.strictObject({}),
  /** An answer in a conversation; `message` is made by the window, so that a second press is the same answer. */
  replyByHand: z.strictObject({ message: text(64), contact: text(64), text: text(1600) }),
  /** The owner has seen what happened while the book was closed. */
  seeAway: z.strictObject({}),
  /** The owner knows that an end of the book is missing, which is told until then. */
  seeMissingEnd: z.strictObject({}),
  /** Asks the provider at once what became of a text of which nobody knows. */
  lookUpText: z.strictObject({ message: text(64) }),
  /** The question that confirms a request to join, where it was not asked at once. */
  askToJoin: z.strictObject({ reply: text(64) }),
  /** In practice mode only: what a customer would have texted back. */
  answerAsCustomer: z.strictObject({ contact: text(64), text: text(1600) }),
  /** `knowing` repeats what the owner was told, so that a proof is never lost by an old screen. */
  eraseContact: z.strictObject({
    contact: text(64),
    reason: z.enum(['askedFor', 'noLongerNeeded', 'mistake']),
    knowing: z.enum(['free', 'losesProof']),
  }),
  /** Everybody on the list of those kept longer than needed, as the owner saw it. */
  eraseOverdue: z.strictObject({ contacts: z.array(text(64)).min(1).max(MOST_ERASED_AT_ONCE) }),
  /** Makes the pack that proves one consent, or everything about the contact; the file waits under a handle. */
  exportProof: z.strictObject({
    contact: text(64),
    consent: text(64).nullable(),
    /** The answer to an authority that the pack goes out with, as the owner left it. */
    letter: text(60_000).optional(),
    language: z.enum(appLanguages),
  }),
  /** Makes the pack that proves the consents of many, as a job; its file waits under a handle in the view. */
  exportWide: z.strictObject({ about: wideAbout, language: z.enum(appLanguages) }),
  /** Makes something to print or hand over, as PDF; the file waits under a handle. */
  makePaper: z.strictObject({
    paper: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('receipt'), consent: text(64), size: z.enum(['80mm', 'A6']) }),
      z.strictObject({
        kind: z.literal('form'),
        campaign: text(64),
        first: z.number().int().min(1).max(99_999),
        count: z.number().int().min(1).max(50),
      }),
      z.strictObject({ kind: z.literal('poster'), campaign: text(64), size: z.enum(['A4', 'A6']) }),
      z.strictObject({ kind: z.literal('access'), contact: text(64) }),
      z.strictObject({ kind: z.literal('people'), chosen, people: z.number().int().min(1).max(MOST_ON_PAPER) }),
    ]),
  }),
  /** Reads the whole book against its own digests and checkpoints, as a job. */
  checkBook: z.strictObject({}),
  backUpNow: z.strictObject({}),
  /** A folder outside this computer for encrypted copies; null ends them. */
  keepOutsideCopies: z.strictObject({ folder: text(1000).nullable(), passphrase: text(200).optional() }),
  /** The TSA that is asked to stamp checkpoints; null asks nobody. */
  chooseClock: z.strictObject({ url: text(500).nullable() }),
  /** Signs a checkpoint and has it stamped, now. */
  stampNow: z.strictObject({}),
  /** Unpacks and checks a backup without touching the book: the preview of a restore, and the drill. */
  stageBackup: z.strictObject({
    from: copyFrom,
    passphrase: text(200).optional(),
  }),
  restoreBackup: z.strictObject({ staged: text(64) }),
  /** Where the key that signs the book is lost: takes it from a copy that holds it. */
  takeKey: z.strictObject({ from: copyFrom, passphrase: text(200).optional() }),
  /** Where no copy holds it: begins a new key, which the book then tells for good. */
  beginKey: z.strictObject({}),
  dropStaged: z.strictObject({ staged: text(64) }),
  /** Throws away a damaged book that was put aside, for good. */
  dropPutAside: z.strictObject({ name: text(64) }),
  ...listReaders,
  setOwnerPin: z.strictObject({ pin, current: text(12).optional() }),
  unlockOwner: z.strictObject({ pin: text(12) }),
  /** Who records from now on, by their place on the list; null is nobody. */
  takeKeyboard: z.strictObject({ staff: text(64).nullable(), pin: text(12).optional() }),
  /** Null takes the PIN away. */
  setStaffPin: z.strictObject({ staff: text(64), pin: pin.nullable(), current: text(12).optional() }),
  /** Hands the screen to customers, for these campaigns, until the owner's PIN takes it back. */
  openTill: z.strictObject({
    campaigns: z.array(text(64)).min(1).max(20),
    /** `other` is a window of its own that can ask for nothing else; this one then goes on working. */
    screen: z.enum(['this', 'other']),
  }),
  /** Where the till has a window of its own: in a browser the address that opens it, once. */
  showTillWindow: z.strictObject({}),
  leaveTill: z.strictObject({ pin: text(12) }),
  recordAtTill: z.strictObject({
    typed: text(200),
    name: text(200),
    campaigns: z.array(text(64)).min(1).max(20),
    /** The picture of what was shown and the strokes of the signature. */
    files: z.array(text(64)).min(1).max(4),
    language: languageCode,
  }),
} as const;

export type MachineName = keyof typeof machineReaders;
export type MachineWish<M extends MachineName = MachineName> = z.infer<(typeof machineReaders)[M]>;

type Nothing = Record<never, never>;

export type MachineOutcomes = {
  setPreferences: Nothing;
  /** What speaks of somebody who was erased since it was begun is not kept, and goes from its window too. */
  keepDraft: { readonly speaksOf: 'nobodyErased' | 'erased' };
  startSample: Nothing;
  actOnChosen: { readonly act: string };
  upholdChosen: { readonly act: string };
  undoChosen: { readonly act: string };
  exportChosen: { readonly handle: string; readonly name: string };
  saveProviderFields: Nothing;
  testProvider: ProviderTest;
  closeAccount: Nothing;
  giveAccountKey: Nothing;
  confirmStopsLookedUp: Nothing;
  checkReplies: { readonly texts: number; readonly stops: number };
  answerAsCustomer: Nothing;
  replyByHand: Nothing;
  askToJoin: Nothing;
  lookUpText: LookedUp;
  seeAway: Nothing;
  seeMissingEnd: Nothing;
  openList: Nothing;
  readListAs: Nothing;
  planList: Nothing;
  bringInList: { readonly job: string };
  closeList: Nothing;
  stopJob: Nothing;
  eraseContact: { readonly keptStop: boolean };
  eraseOverdue: { readonly people: number; readonly keptStops: number };
  exportProof: { readonly handle: string; readonly name: string; readonly entries: number; readonly size: number };
  exportWide: { readonly job: string };
  checkBook: { readonly job: string };
  makePaper: { readonly handle: string; readonly name: string };
  backUpNow: { readonly name: string; readonly outsideFailure: WhyNotCopied | null };
  keepOutsideCopies: { readonly outsideFailure: WhyNotCopied | null };
  chooseClock: Nothing;
  stampNow: Stamped;
  stageBackup: StagedBackup;
  restoreBackup: { readonly stopsKept: number };
  takeKey: Nothing;
  beginKey: Nothing;
  dropStaged: Nothing;
  dropPutAside: Nothing;
  setOwnerPin: Nothing;
  unlockOwner: { readonly until: Instant };
  takeKeyboard: Nothing;
  setStaffPin: Nothing;
  openTill: Nothing;
  /** Null where the window opens by itself. */
  showTillWindow: { readonly address: string | null };
  leaveTill: Nothing;
  recordAtTill: { readonly entry: number; readonly receipt: QrShape | null };
};

/** What asking for a stamp came to. */
export type Stamped =
  | { readonly kind: 'stamped'; readonly size: number; readonly at: Instant; readonly by: string }
  | { readonly kind: 'failed'; readonly why: StampTrouble; readonly detail: string }
  /** No clock is chosen, or there is no checkpoint yet. */
  | { readonly kind: 'nothingToDo' };

/** What a restore would change, in numbers the owner can weigh. */
export type StagedBackup = {
  readonly staged: string;
  readonly at: Instant;
  readonly shop: string;
  readonly people: number;
  readonly entries: number;
  /** Entries of today's book that the backup does not have. */
  readonly entriesLost: number;
  /** Opt-outs of today that the backup does not have: they are kept. */
  readonly stopsKept: number;
  /** Words of today that may be a stop and wait for a judgement: they are kept. */
  readonly wordsKept: number;
  /** Sends that were open in the backup, by how they stood: they end, because what went out since is not in it. */
  readonly sendsEnded: Readonly<Record<OpenSend, number>>;
  /** People erased since; they are erased again. */
  readonly erasedAgain: number;
};

/** `waiting`: nobody had had their turn; `unsettled`: all had, and of a text nobody knew whether it went. */
export type OpenSend = 'waiting' | 'paused' | 'underWay' | 'unsettled';

/** What looking up an unknown text came to; `known` where it had been settled meanwhile. */
export type LookedUp =
  | { readonly kind: 'found' | 'notThere' | 'known' }
  | {
      readonly kind: 'cannotTell';
      readonly why: 'tooEarly' | 'settingsMissing' | 'otherAccount' | 'unclear';
    };

/** What asking a provider came to. */
export type ProviderTest =
  | { readonly kind: 'works'; readonly account: string | null; readonly balance: string | null }
  | { readonly kind: 'fails'; readonly why: ProviderTrouble; readonly detail: string };

/** Why a provider could not be used; words/ has a sentence for each, with what to do next. */
export type ProviderTrouble = (typeof providerTroubles)[number];

export const providerTroubles = [
  'badCredentials',
  'offline',
  'busy',
  'unclear',
  'senderUnknown',
  'accountClosed',
  'incomplete',
  'settingsMissing',
] as const;

/** A refusal only the machine can give. */
export type MachineRefusal =
  | { readonly kind: 'bookNotEmpty' }
  | { readonly kind: 'practiceOnly' }
  | { readonly kind: 'providerNotReady'; readonly missing: readonly string[] }
  /** A send waits that goes out through the account to be closed. */
  | { readonly kind: 'accountStillUsed' }
  /** Only the owner knows whether a new key leads to the account used so far. */
  | { readonly kind: 'accountUnclear' }
  | { readonly kind: 'providerFails'; readonly why: ProviderTrouble; readonly detail: string }
  | { readonly kind: 'heldBack'; readonly reasons: readonly string[] }
  | { readonly kind: 'jobOver' }
  | { readonly kind: 'chosenMoved'; readonly was: number; readonly is: number }
  | { readonly kind: 'contactGone' }
  /** A file chosen as evidence that is neither a picture nor a PDF, whatever it is called. */
  | { readonly kind: 'notAPicture'; readonly name: string }
  /** A poster asks for a text, which takes a word and a number that can receive; practice mode has none. */
  | { readonly kind: 'posterNeeds'; readonly what: 'keyword' | 'number' | 'carrier' }
  | { readonly kind: 'proofStillNeeded'; readonly until: Instant }
  | {
      readonly kind: 'backupUnusable';
      readonly why: 'passphraseWrong' | 'passphraseNeeded' | 'notABackup' | 'damaged' | 'newerYesbook' | 'gone';
    }
  /** A copy without a key, or with that of another book. */
  | { readonly kind: 'keyNotThere'; readonly why: 'noKey' | 'otherKey' }
  /** The key is not lost, so none is taken or begun. */
  | { readonly kind: 'keyIsThere' }
  /** The copy beside the book; `code` is the machine's. */
  | { readonly kind: 'copyFailed'; readonly why: WhyNotCopied; readonly code: string }
  | { readonly kind: 'folderUnusable'; readonly folder: string; readonly code: string }
  | { readonly kind: 'passphraseShort'; readonly least: number }
  | { readonly kind: 'clockUrlUnusable' }
  | { readonly kind: 'clockNotChosen' }
  | { readonly kind: 'listUnreadable'; readonly no: TableRefusal }
  | { readonly kind: 'listGone' }
  | { readonly kind: 'nobodyToProve' }
  | { readonly kind: 'listBusy' }
  | { readonly kind: 'listNotChecked' }
  | { readonly kind: 'phoneColumnMissing' }
  | { readonly kind: 'ownerNeeded' }
  | { readonly kind: 'pinMissing' }
  /** `left` tries before a wait. */
  | { readonly kind: 'pinWrong'; readonly left: number }
  | { readonly kind: 'staffPinNeeded'; readonly name: string }
  | { readonly kind: 'pinWait'; readonly until: Instant }
  | { readonly kind: 'tillOpen' }
  | { readonly kind: 'tillClosed' };

/** How the last reading of replies went, beside when it last went well. */
export type RepliesNews = {
  readonly failedAt: Instant | null;
  readonly failure: ProviderTrouble | null;
  readonly last: { readonly texts: number; readonly stops: number } | null;
};

/** A text that came from no number, so from nobody who could be in the book. */
export type StrangerText = {
  /** The same text read twice has the same. */
  readonly key: string;
  readonly from: string;
  readonly text: string;
  readonly receivedAt: Instant;
};

/** Long work, seen while it runs and after. */
export type Job = {
  readonly id: string;
  readonly kind: 'import' | 'export' | 'verify';
  readonly done: number;
  readonly total: number;
  readonly state: 'running' | 'stopped' | 'finished' | 'failed';
  readonly startedAt: Instant;
  readonly faultId: string | null;
};

/** What the host knows beside the book when it answers a view. */
export type Machine = {
  readonly version: string;
  readonly under: 'electron' | 'browser';
  readonly dataDir: string;
  readonly language: Language;
  /** Until the owner chooses one, a new book speaks as its window does. */
  readonly languageBy: 'owner' | 'system';
  readonly theme: 'system' | 'light' | 'dark';
  readonly staff: string | null;
  /** Who has a PIN of their own, by their place on the list. */
  readonly staffWithPin: readonly string[];
  /** Whether the owner's acts ask for a PIN, and until when one given before still counts. */
  readonly owner: { readonly hasPin: boolean; readonly unlockedUntil: Instant | null };
  readonly till: 'closed' | 'thisScreen' | 'otherScreen';
  readonly drafts: Readonly<Record<string, unknown>>;
  /** How many people were erased since the host was started: what a window holds of before may speak of them. */
  readonly erased: number;
  readonly replies: RepliesNews & {
    readonly checkedAt: Instant | null;
    readonly lost: RepliesLost | null;
    readonly earlier: readonly EarlierAccount[];
    /** What names and short codes wrote, the latest first. */
    readonly strangers: readonly StrangerText[];
  };
  /** Per provider what was filled in, and of secrets only that they are there. */
  readonly providerFields: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly secretsIn: 'electron' | 'keyring' | 'file';
  readonly providerTested: {
    readonly provider: string;
    readonly at: Instant;
    readonly works: boolean;
    readonly details: string;
  } | null;
  readonly jobs: readonly Job[];
  /** What the start found and the owner should know: a torn line set aside, a checkpoint the book no longer contains. */
  readonly notices: readonly Notice[];
};

/** Why a book cannot be opened; nothing of it was changed. */
export type Damage = DamagedLine | KeyLost;

/** The key that signed the book cannot be read; every entry can. */
export type KeyLost = {
  readonly kind: 'key';
  readonly how: 'missing' | 'damaged';
  readonly lines: number;
  readonly stops: number;
  /** As many entries as were signed with it. */
  readonly signed: number;
  /** Whether its public half is there, so that what it signed can still be checked. */
  readonly publicHalf: 'kept' | 'lost';
  /** The newest copy beside the book that holds it. */
  readonly copy: { readonly name: string; readonly at: Instant } | null;
};

/** One of its lines cannot be read. */
export type DamagedLine = {
  readonly kind: 'line';
  /** Counts from 1. */
  readonly line: number;
  /** A newer Yesbook wrote this line: the newer one opens the book. */
  readonly why: 'damaged' | 'newerYesbook';
  readonly lines: number;
  /** Of all lines, those that cannot be read. */
  readonly unreadable: number;
  /** Opt-outs that can still be read, each to be kept. */
  readonly stops: number;
  /** People whose opt-out can be read and whose number cannot; the copy may know them. */
  readonly placeless: number;
};

/** What the start or a fault left to know: something that was mended or is lost, or a finding about the book itself. */
export type Notice = Mended | Finding;

export type Mended =
  /** The end of the book that a power cut tore, set aside. */
  | {
      readonly kind: 'tornTail';
      readonly keptIn: string;
      readonly bytes: number;
      /** How many entries of it had been in the book before; left out where it was being written as it tore. */
      readonly missing?: number;
    }
  /** What could be read of them is in use. */
  | { readonly kind: 'settingsSetAside'; readonly keptIn: string }
  /** The secrets of providers and copies: what still opens is in use, the rest has to be typed again. */
  | { readonly kind: 'secretsSetAside'; readonly keptIn: string }
  /** Erased people whose stop is not known by their number any more. */
  | { readonly kind: 'numberKeyLost'; readonly stops: number }
  /** A list of which not every row may have been brought in before Yesbook ended. */
  | { readonly kind: 'listCutOff'; readonly file: string };

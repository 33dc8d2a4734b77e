import { z } from 'zod';
import type { Instant, Language } from './facts.ts';

const text = (most: number) => z.string().max(most);
const id = z.string().min(1).max(64);
const provider = z.enum(['practice', 'twilio', 'seven', 'androidGateway', 'clickSend', 'vonage', 'elks']);

/** Wishes about the machine rather than the book: what they change is not a fact and stands in no ledger. */
export const machineReaders = {
  setPreferences: z.strictObject({
    language: z.enum(['en', 'de']).optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
    staff: text(100).nullable().optional(),
  }),
  /** Keeps what is being written, so that a crash loses nothing; null throws it away. */
  keepDraft: z.strictObject({ draft: text(60), content: z.json().nullable() }),
  startSample: z.strictObject({}),
  saveProviderFields: z.strictObject({ provider, fields: z.record(text(40), text(500)) }),
  testProvider: z.strictObject({ provider }),
  checkReplies: z.strictObject({}),
  /** In practice mode only: what a customer would have texted back. */
  answerAsCustomer: z.strictObject({ contact: id, text: text(1600) }),
  replyByHand: z.strictObject({ message: id, contact: id, text: text(1600) }),
  exportProof: z.strictObject({ contact: id }),
  stopJob: z.strictObject({ job: id }),
} as const;

export type MachineName = keyof typeof machineReaders;
export type MachineWish<M extends MachineName = MachineName> = z.infer<(typeof machineReaders)[M]>;

type Nothing = Record<never, never>;

export type MachineOutcomes = {
  setPreferences: Nothing;
  keepDraft: Nothing;
  startSample: Nothing;
  saveProviderFields: Nothing;
  testProvider: { readonly works: boolean; readonly details: string; readonly next: string | null };
  checkReplies: { readonly texts: number; readonly stops: number };
  answerAsCustomer: Nothing;
  replyByHand: Nothing;
  exportProof: SavedFile;
  stopJob: Nothing;
};

/** A file the host made; the window saves it by its handle. */
export type SavedFile = { readonly handle: string; readonly name: string; readonly bytes: number };

/** A refusal only the machine can give. */
export type MachineRefusal =
  | { readonly kind: 'bookNotEmpty' }
  | { readonly kind: 'practiceOnly' }
  | { readonly kind: 'providerNotReady'; readonly missing: readonly string[] }
  | { readonly kind: 'providerFails'; readonly why: string; readonly next: string | null }
  | { readonly kind: 'heldBack'; readonly reasons: readonly string[] }
  | { readonly kind: 'jobOver' };

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
  readonly theme: 'system' | 'light' | 'dark';
  readonly staff: string | null;
  readonly drafts: Readonly<Record<string, unknown>>;
  readonly replies: {
    readonly checkedAt: Instant | null;
    readonly failedAt: Instant | null;
    readonly failure: string | null;
    readonly last: { readonly texts: number; readonly stops: number } | null;
  };
  readonly secretsIn: 'electron' | 'keyring' | 'file';
  /** Per provider the names of the fields that are filled in; never what is in them. */
  readonly providerFields: Readonly<Record<string, readonly string[]>>;
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

export type Notice =
  | { readonly kind: 'tornLine'; readonly file: string; readonly at: Instant }
  | { readonly kind: 'bookRewritten'; readonly detail: string }
  | { readonly kind: 'bookShortened'; readonly had: number; readonly has: number }
  | { readonly kind: 'fault'; readonly id: string; readonly at: Instant };

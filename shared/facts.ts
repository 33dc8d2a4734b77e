import type { KnownProvider } from './providers/providers.ts';

/** An instant in UTC as `Date.prototype.toISOString` writes it, so that text order is time order. */
export type Instant = string;
/** A phone number in E.164 (ITU-T), with the plus sign. */
export type Phone = string;
/** A country as ISO 3166-1 alpha-2 names it, in capitals. */
export type Country = string;
/** A language as BCP 47 names it, two letters in practice. */
export type Language = string;
export type ContactId = string;
export type CampaignId = string;
export type ConsentId = string;
export type SendId = string;
export type MessageId = string;
export type ReplyId = string;
export type OptOutId = string;
export type PlanId = string;
/** The SHA-256 of a file's bytes in lower-case hex; also its name under `evidence/`. */
export type Sha256 = string;

/** What the numbering plan says of a number; `either` where it does not tell mobile from landline. */
export type LineKind = 'mobile' | 'landline' | 'either' | 'other';

/** How a yes reached the shop, strongest kinds first. */
export type Medium = 'sms' | 'tillScreen' | 'paper' | 'webForm' | 'spoken' | 'imported';

export type EvidenceFile = {
  readonly sha256: Sha256;
  readonly name: string;
  /** Media type as IANA names it. */
  readonly mediaType: string;
  readonly bytes: number;
};

export type Evidence = {
  readonly medium: Medium;
  /** When the person said yes; the entry's own time says when it was written down. */
  readonly givenAt: Instant;
  readonly place?: string;
  /** Words about how it happened, as the shop wrote them. */
  readonly note?: string;
  readonly files: readonly EvidenceFile[];
  /** The message from the person's own phone, where that is the evidence. */
  readonly message?: {
    readonly from: Phone;
    readonly to: string;
    readonly text: string;
    readonly receivedAt: Instant;
    readonly providerId: string;
  };
  /** File and row a claimed yes came from. */
  readonly source?: string;
  /** The number of the printed form, counted for each campaign. */
  readonly form?: number;
  /** The language the wording was shown in, where a wording has several. */
  readonly language?: Language;
};

/** Express, or one of the weaker grounds some countries know; they age differently. */
export type ConsentKind = 'express' | 'customer' | 'inquiry';

/** Months; null means that clock does not run. */
export type Clocks = {
  readonly warn: number | null;
  readonly firstUse: number | null;
  readonly idle: number | null;
};

/** The sender a message shows: a number that can receive, or a name that cannot. */
export type Sender =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'name'; readonly name: string; readonly stopWay?: StopWay };

/** A reachable way to opt out where the sender itself cannot receive. */
export type StopWay =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'link'; readonly url: string };

/** When a text comes back, by the shop's own clock; `at` as `09:00`. */
export type Rhythm =
  /** Days of the week, Monday is 1. */
  | { readonly every: 'week'; readonly days: readonly number[]; readonly at: string }
  /** A day that a month does not have is its last one. */
  | { readonly every: 'month'; readonly day: number; readonly at: string };

/** Who can carry texts: whatever stands in the table of providers. */
export type ProviderKind = KnownProvider;

export type Scope = { readonly kind: 'all' } | { readonly kind: 'campaign'; readonly campaign: CampaignId };

/** How an opt-out reached the shop. `kept` re-applies one that outlived its erased contact. */
export type OptOutWay = 'sms' | 'spoken' | 'letter' | 'email' | 'till' | 'provider' | 'imported' | 'restored' | 'kept';

/** What a received text was taken for. */
export type Reading = 'stop' | 'unsure' | 'start' | 'help' | 'join' | 'yes' | 'no' | 'none';

/** What a keyword text is to a campaign: the yes itself, or a request that is answered with a question. */
export type JoinBy = 'keyword' | 'confirmation';

/** Why a provider would not take or could not deliver a message. */
export type FailureKind =
  | 'invalidNumber'
  | 'landline'
  | 'optedOut'
  | 'blocked'
  | 'unreachable'
  | 'noCredit'
  | 'badCredentials'
  | 'senderRefused'
  | 'expired'
  | 'other';

/** Where the permission for one message came from, kept with it. */
export type AllowedBecause =
  | { readonly kind: 'consent'; readonly consent: ConsentId; readonly standing: 'fresh' | 'goingStale' }
  | { readonly kind: 'ownerDecided'; readonly consent: ConsentId; readonly reason: string }
  | { readonly kind: 'conversation'; readonly reply: ReplyId }
  | { readonly kind: 'confirmationAsked'; readonly reply: ReplyId };

/**
 * Every kind of fact, by its type. Only what stands here is ever written to the ledger;
 * what is personal stands in a fact whose subject is that contact, so that erasing can find it.
 */
export type Facts = {
  'shop.described': {
    readonly name: string;
    readonly country: Country;
    readonly language: Language;
    readonly timeZone: string;
    readonly address?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly privacyUrl?: string;
    readonly termsUrl?: string;
    /** What posters and forms are printed in, as "#115f3a". */
    readonly colour?: string;
  };
  'rule.changed': {
    readonly country: Country;
    readonly rule: string;
    readonly value: unknown;
    readonly note: string;
    readonly by?: string;
  };
  'provider.chosen': { readonly provider: ProviderKind; readonly sender: Sender; readonly by?: string };
  'staff.added': { readonly staff: string; readonly name: string; readonly by?: string };
  'staff.removed': { readonly staff: string; readonly by?: string };

  'contact.added': {
    readonly phone: Phone;
    /** What was typed or stood in the file, before it became a number. */
    readonly typed: string;
    readonly line: LineKind;
    readonly name: string;
    readonly firstName?: string;
    readonly language?: Language;
    readonly timeZone?: string;
    readonly source: 'typed' | 'imported' | 'reply' | 'till' | 'sample';
    readonly sourceDetail?: string;
    readonly by?: string;
  };
  'contact.changed': {
    readonly name?: string;
    readonly firstName?: string;
    readonly language?: Language;
    readonly timeZone?: string;
    readonly by?: string;
  };
  'contact.noted': { readonly note: string; readonly by?: string };
  /** Written with subject null: the contact's own facts lose their content when this is carried out. */
  'contact.erased': {
    readonly contact: ContactId;
    readonly reason: string;
    /** HMAC-SHA-256 of the number under the book's key, where an opt-out must outlive the contact. */
    readonly numberHash?: string;
    /** The same of each text they wrote, as `provider:providerId`: a provider lists them for a while yet. */
    readonly texts?: readonly string[];
    readonly by?: string;
  };

  'campaign.created': {
    readonly campaign: CampaignId;
    readonly name: string;
    /** The word that joins by text, in capitals. */
    readonly keyword?: string;
    /** How many messages a month the wording promised. */
    readonly perMonth?: number;
    readonly leastGrade?: Grade;
    readonly clocks?: Clocks;
    /** A keyword text is the yes where this is not said. */
    readonly joinBy?: JoinBy;
    readonly by?: string;
  };
  'campaign.changed': {
    readonly campaign: CampaignId;
    readonly name?: string;
    readonly keyword?: string;
    readonly perMonth?: number | null;
    readonly leastGrade?: Grade;
    readonly clocks?: Clocks | null;
    readonly joinBy?: JoinBy;
    readonly by?: string;
  };
  'campaign.worded': {
    readonly campaign: CampaignId;
    /** Counts from 1. */
    readonly version: number;
    readonly wording: string;
    /** SHA-256 of the wording's UTF-8, so that any copy can be matched to its version. */
    readonly sha256: Sha256;
    readonly language: Language;
    readonly by?: string;
  };
  'campaign.closed': { readonly campaign: CampaignId; readonly by?: string };

  'consent.given': {
    readonly consent: ConsentId;
    readonly campaign: CampaignId;
    readonly wordingVersion: number | null;
    readonly kind: ConsentKind;
    readonly evidence: Evidence;
    readonly by?: string;
  };
  /** The owner keeps a yes that grew old, with the reason in writing. */
  'consent.upheld': {
    readonly consent: ConsentId;
    readonly campaign: CampaignId;
    readonly reason: string;
    readonly send?: SendId;
    readonly by?: string;
  };
  /** A recorded yes that never was one: a slip of the person recording, not a wish of the contact. */
  'consent.struck': {
    readonly consent: ConsentId;
    readonly campaign: CampaignId;
    readonly reason: string;
    readonly by?: string;
  };
  'evidence.added': {
    readonly consent: ConsentId;
    readonly campaign: CampaignId;
    readonly file: EvidenceFile;
    readonly by?: string;
  };

  'optOut.received': {
    readonly optOut: OptOutId;
    readonly scope: Scope;
    readonly way: OptOutWay;
    readonly words?: string;
    /** When the person said it. */
    readonly saidAt: Instant;
    readonly reply?: ReplyId;
    readonly detail?: string;
    readonly by?: string;
  };
  /** Taken back within the seconds an Undo is offered, by the one who had just recorded it. */
  'optOut.undone': { readonly optOut: OptOutId; readonly by?: string };
  /** The person wrote START (or the provider's word for it) after a STOP; no consent comes of it. */
  'optOut.lifted': { readonly reply: ReplyId };

  'reply.received': {
    readonly reply: ReplyId;
    readonly provider: ProviderKind;
    readonly providerId: string;
    readonly from: Phone;
    readonly to: string;
    readonly text: string;
    readonly receivedAt: Instant;
    readonly reading: Reading;
    readonly campaign?: CampaignId;
    /** Set where they asked to join and the campaign wants that confirmed. */
    readonly wants?: 'question';
  };
  'reply.judged': { readonly reply: ReplyId; readonly as: 'stop' | 'notStop'; readonly by?: string };
  /** A join keyword came from this phone and the question that confirms it is open until `until`. */
  'confirmation.asked': {
    readonly reply: ReplyId;
    readonly campaign: CampaignId;
    readonly until: Instant;
    /** What a yes to the question is a yes to, whatever the campaign is worded as by then. */
    readonly wordingVersion?: number;
  };
  'confirmation.refused': { readonly reply: ReplyId; readonly campaign: CampaignId };

  /** A text that comes back: on its day it is put before the owner, and never sent by itself. */
  'plan.made': {
    readonly plan: PlanId;
    readonly campaign: CampaignId;
    readonly template: string;
    readonly maxParts: number;
    readonly rhythm: Rhythm;
    readonly by?: string;
  };
  'plan.changed': {
    readonly plan: PlanId;
    readonly template?: string;
    readonly maxParts?: number;
    readonly rhythm?: Rhythm;
    readonly by?: string;
  };
  'plan.paused': { readonly plan: PlanId; readonly by?: string };
  'plan.resumed': { readonly plan: PlanId; readonly by?: string };
  'plan.ended': { readonly plan: PlanId; readonly by?: string };
  /** The draft of one time was left out. */
  'plan.skipped': { readonly plan: PlanId; readonly due: Instant; readonly by?: string };

  'send.approved': {
    readonly send: SendId;
    readonly campaign: CampaignId;
    /** The text as written, with merge fields and without the clause. */
    readonly template: string;
    readonly provider: ProviderKind;
    readonly sender: Sender;
    /** Everyone who may go out, gated again one by one when their turn comes. */
    readonly recipients: readonly ContactId[];
    /**
     * Who was let through although stale, by the owner's written reason: in old books. The reason is about one person and
     * stands in their own `consent.upheld` now, where an erasure reaches it.
     */
    readonly upheld: Readonly<Record<ContactId, string>>;
    readonly maxParts: number;
    readonly startAt?: Instant;
    /** The plan whose time this was. */
    readonly plan?: PlanId;
    readonly by?: string;
  };
  'send.paused': { readonly send: SendId; readonly why: SendPause; readonly detail?: string; readonly by?: string };
  'send.resumed': { readonly send: SendId; readonly by?: string };
  'send.cancelled': { readonly send: SendId; readonly by?: string };

  /** Durable before any request leaves; from here on the message counts as possibly sent. */
  'message.intended': {
    readonly message: MessageId;
    /** Null for a reply by hand, a HELP answer or a confirming question. */
    readonly send: SendId | null;
    readonly campaign: CampaignId | null;
    readonly provider: ProviderKind;
    readonly phone: Phone;
    readonly text: string;
    readonly parts: number;
    readonly encoding: 'GSM-7' | 'UCS-2';
    readonly allowed: AllowedBecause;
    /** Tells accounts at the same provider apart, so that none is asked about what another one was given. */
    readonly account?: string;
    readonly by?: string;
  };
  'message.handedOver': { readonly message: MessageId; readonly providerId: string; readonly price?: string };
  'message.delivered': { readonly message: MessageId; readonly deliveredAt?: Instant };
  'message.failed': {
    readonly message: MessageId;
    readonly failure: FailureKind;
    readonly code?: string;
    readonly detail?: string;
  };
  /** The request went out and no answer says what became of it. */
  'message.unknown': { readonly message: MessageId; readonly detail: string };
  /** It is certain that this message never left, so the recipient is open again. */
  'message.returned': { readonly message: MessageId; readonly detail: string };
  'message.judged': { readonly message: MessageId; readonly as: 'sent' | 'notSent'; readonly by?: string };
  /** The gate said no when this recipient's turn came. */
  'message.heldBack': { readonly send: SendId; readonly reasons: readonly string[] };

  'list.imported': {
    readonly file: string;
    readonly sha256: Sha256;
    readonly rows: number;
    readonly added: number;
    readonly changed: number;
    readonly refused: number;
    readonly optOuts: number;
    readonly by?: string;
  };
  'proof.exported': { readonly pack: string; readonly about: string; readonly size: number; readonly by?: string };
  /** The key the book was signed with is lost, and the owner began a new one. */
  'book.rekeyed': {
    /** The name the book signs under from here on. */
    readonly origin: string;
    readonly why: 'missing' | 'damaged';
    /** The name it signed under; left out where it never did. */
    readonly before?: string;
    /** Its public key (C2SP signed-note), where that was not lost as well. */
    readonly key?: string;
    /** As many entries as the longest checkpoint kept of it speaks for. */
    readonly signed: number;
  };
  'book.restored': {
    /** When the copy was made. */
    readonly from: Instant;
    readonly size: number;
    readonly optOutsKept: number;
    /** The names this book and the copy's had signed under, which it signs under no more; older restores name none. */
    readonly retired?: readonly string[];
    readonly by?: string;
  };
};

export type SendPause = 'owner' | 'noCredit' | 'badCredentials' | 'repliesNotChecked' | 'offline' | 'missedTime';

/** A from their own handset, B signed or ticked, C witnessed, D claimed. */
export type Grade = 'A' | 'B' | 'C' | 'D';

export type FactType = keyof Facts;

/** A fact before it has a place in the ledger. */
export type Fact<T extends FactType = FactType> = {
  [K in T]: { readonly type: K; readonly subject: ContactId | null; readonly fact: Facts[K] };
}[T];

/** A fact in its place. `fact` and `salt` are null once the contact it was about has been erased. */
export type Entry<T extends FactType = FactType> = {
  [K in T]: {
    readonly seq: number;
    readonly at: Instant;
    readonly type: K;
    readonly subject: ContactId | null;
    readonly digest: Sha256;
    readonly salt: string | null;
    readonly fact: Facts[K] | null;
  };
}[T];

/** Written as a record so that a new kind of fact does not compile until it stands here too. */
const known: Record<FactType, true> = {
  'shop.described': true,
  'rule.changed': true,
  'provider.chosen': true,
  'staff.added': true,
  'staff.removed': true,
  'contact.added': true,
  'contact.changed': true,
  'contact.noted': true,
  'contact.erased': true,
  'campaign.created': true,
  'campaign.changed': true,
  'campaign.worded': true,
  'campaign.closed': true,
  'consent.given': true,
  'consent.upheld': true,
  'consent.struck': true,
  'evidence.added': true,
  'optOut.received': true,
  'optOut.undone': true,
  'optOut.lifted': true,
  'reply.received': true,
  'reply.judged': true,
  'confirmation.asked': true,
  'confirmation.refused': true,
  'plan.made': true,
  'plan.changed': true,
  'plan.paused': true,
  'plan.resumed': true,
  'plan.ended': true,
  'plan.skipped': true,
  'send.approved': true,
  'send.paused': true,
  'send.resumed': true,
  'send.cancelled': true,
  'message.intended': true,
  'message.handedOver': true,
  'message.delivered': true,
  'message.failed': true,
  'message.unknown': true,
  'message.returned': true,
  'message.judged': true,
  'message.heldBack': true,
  'list.imported': true,
  'proof.exported': true,
  'book.rekeyed': true,
  'book.restored': true,
};

export const isFactType = (type: string): type is FactType => Object.hasOwn(known, type);

import type { FailureKind, Instant, MessageId, Phone, ProviderKind, Sender } from '#shared/facts.ts';
import type { SealedMessage } from '#shared/rules/seal.ts';
import type { Description } from './description.ts';
import type { Line, LineEnd } from './line.ts';

/** An SMS service, or the shop's own phone: the one contract every adapter keeps. */
export interface Provider {
  readonly kind: ProviderKind;
  /** The same for the same account there, and another for another; absent where there are none. */
  readonly account?: string;
  /** Hands over one message, once. Never repeats by itself; `reference` is ours and the same on every try. */
  send(message: SealedMessage, reference: MessageId): Promise<SendOutcome>;
  /** News of messages handed over; those still on their way are left out. */
  status(handed: readonly HandedMessage[]): Promise<StatusAnswer>;
  /** Texts received since a cursor, oldest first, some perhaps again; null reads as far back as is sensible. */
  received(cursor: string | null): Promise<ReceivedAnswer>;
  /** What became of a message whose outcome is unknown. */
  lookUp(sought: SoughtMessage): Promise<LookUpAnswer>;
  test(): Promise<TestAnswer>;
  balance?(): Promise<BalanceAnswer>;
  /** Tells the provider's own list that this number opted out. There is no way to push an opt-in. */
  pushOptOut?(phone: Phone): Promise<{ readonly kind: 'pushed' } | Trouble>;
}

export type SendOutcome =
  | { readonly kind: 'handedOver'; readonly providerId: string; readonly price?: string }
  /** The provider answered no, and will for this message each time. */
  | { readonly kind: 'refused'; readonly failure: FailureKind; readonly code?: string; readonly detail: string }
  /** Certainly not taken: it may be tried again without a look-up. */
  | {
      readonly kind: 'later';
      readonly why: string;
      readonly because: 'busy' | 'offline';
      readonly retryAfterMs?: number;
    }
  /** It may have been taken: nothing but a look-up, or the owner, may decide. */
  | { readonly kind: 'unknown'; readonly why: string };

export type HandedMessage = {
  readonly message: MessageId;
  readonly providerId: string;
  readonly phone: Phone;
  readonly handedAt: Instant;
};

export type StatusReport =
  | { readonly kind: 'delivered'; readonly message: MessageId; readonly at?: Instant }
  | {
      readonly kind: 'failed';
      readonly message: MessageId;
      readonly failure: FailureKind;
      readonly code?: string;
      readonly detail?: string;
    };

export type StatusAnswer = { readonly kind: 'read'; readonly reports: readonly StatusReport[] } | Trouble;

export type InboundText = {
  /** Unique at the provider, so that the same text read twice is known. */
  readonly providerId: string;
  readonly from: Phone;
  readonly to: string;
  readonly text: string;
  readonly receivedAt: Instant;
};

export type ReceivedAnswer =
  | { readonly kind: 'read'; readonly texts: readonly InboundText[]; readonly cursor: string }
  | Trouble;

export type SoughtMessage = {
  readonly phone: Phone;
  readonly text: string;
  readonly sender: Sender;
  readonly intendedAt: Instant;
  readonly reference: MessageId;
  /** Provider ids already known to belong to other messages to this number. */
  readonly known: ReadonlySet<string>;
};

export type LookUpAnswer =
  | { readonly kind: 'found'; readonly providerId: string }
  | { readonly kind: 'notThere' }
  | { readonly kind: 'cannotTell'; readonly why: string };

export type TestAnswer =
  | { readonly kind: 'works'; readonly account?: string; readonly balance?: Money }
  | { readonly kind: 'fails'; readonly why: TestFailure; readonly detail: string };

/** Each has a sentence in the window that says what to do next. */
export type TestFailure =
  | 'badCredentials'
  | 'offline'
  | 'busy'
  | 'unclear'
  | 'senderUnknown'
  | 'accountClosed'
  | 'incomplete';

export type Money = { readonly amount: string; readonly currency?: string };

export type BalanceAnswer = { readonly kind: 'balance'; readonly balance: Money } | Trouble;

/** Why a question to the provider had no usable answer; nothing was changed by it. */
export type Trouble = {
  readonly kind: 'trouble';
  readonly trouble: 'offline' | 'busy' | 'badCredentials' | 'unclear';
  readonly why: string;
  readonly retryAfterMs?: number;
};

/** All that an adapter reaches beside the owner's settings. */
export type Surroundings = {
  readonly now: () => number;
  readonly newId: () => string;
  /** Every number of ours a customer may have answered to, also earlier ones. */
  readonly inboundNumbers: readonly string[];
  /** A line to one provider's own host, and nowhere else. */
  readonly openLine: (end: LineEnd) => Line;
  /** A file of its own beside the book. */
  readonly openFile: (name: string) => LinesFile;
};

/** Lines that outlive a crash: what is written is durable when it resolves. */
export type LinesFile = {
  /** Empty where there is none. */
  readonly read: () => Promise<string>;
  readonly append: (text: string) => Promise<void>;
  /** In place of all that stands there. */
  readonly replace: (text: string) => Promise<void>;
};

/** The owner's settings and secrets, by the keys of the provider's fields. */
export type ProviderSettings = Readonly<Record<string, string>>;

/** One line of the table: what is known of a provider, and how it is spoken to. */
export type ProviderEntry = Description & {
  readonly open: (settings: ProviderSettings, surroundings: Surroundings) => Provider;
};

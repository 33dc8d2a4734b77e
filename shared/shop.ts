import type {
  AllowedBecause,
  CampaignId,
  Clocks,
  ConsentId,
  ConsentKind,
  ContactId,
  Evidence,
  FailureKind,
  Facts,
  Grade,
  Instant,
  JoinBy,
  Language,
  LineKind,
  MessageId,
  OptOutId,
  OptOutWay,
  Phone,
  PlanId,
  ProviderKind,
  Reading,
  ReplyId,
  Rhythm,
  SendId,
  SendPause,
  Sender,
  Sha256,
} from './facts.ts';
import type { BookClock } from './rules/clock.ts';

/** Where things stand after all facts. Only replay changes it; everyone else reads. */
export type Shop = {
  /** Entries replayed so far; the next entry's `seq`. */
  readonly size: number;
  readonly lastAt: Instant | null;
  readonly clock: BookClock | null;
  readonly description: Facts['shop.described'] | null;
  readonly rules: readonly Facts['rule.changed'][];
  readonly provider: { readonly kind: ProviderKind; readonly sender: Sender; readonly since: Instant } | null;
  /** Every provider there ever was, with our numbers there: somebody may still say STOP to an old one. */
  readonly numbersUsed: ReadonlyMap<ProviderKind, ReadonlySet<Phone>>;
  readonly staff: ReadonlyMap<string, string>;
  readonly campaigns: ReadonlyMap<CampaignId, Campaign>;
  readonly contacts: ReadonlyMap<ContactId, Contact>;
  readonly contactByPhone: ReadonlyMap<Phone, ContactId>;
  /** Grows by one whenever a contact is added, renamed or erased, so that a sorted list knows when it is old. */
  readonly namesVersion: number;
  readonly plans: ReadonlyMap<PlanId, Plan>;
  readonly sends: ReadonlyMap<SendId, Send>;
  readonly messages: ReadonlyMap<MessageId, Message>;
  /** Messages whose outcome is not settled yet, the outbox. */
  readonly unsettled: ReadonlySet<MessageId>;
  /** What each provider last took for one part, in the currency of the shop's account there; absent where it tells no price. */
  readonly partPrices: ReadonlyMap<ProviderKind, number>;
  readonly replies: ReadonlyMap<ReplyId, Reply>;
  /** `provider:providerId` of every reply, so that the same text is never taken twice. */
  readonly replyByProviderId: ReadonlyMap<string, ReplyId>;
  /** Replies that may have been a stop and wait for the owner. */
  readonly toJudge: ReadonlySet<ReplyId>;
  /** Replies that asked to join and were not asked back yet. */
  readonly toAsk: ReadonlySet<ReplyId>;
  readonly consents: ReadonlyMap<ConsentId, Consent>;
  /** Keyed hashes of numbers whose opt-out outlives their erased contact. */
  readonly suppressedHashes: ReadonlySet<string>;
  /** Keyed hashes of the texts of erased contacts, so that none is taken for new. */
  readonly erasedTexts: ReadonlySet<string>;
  readonly imports: readonly (Facts['list.imported'] & { readonly at: Instant; readonly seq: number })[];
  readonly exports: readonly (Facts['proof.exported'] & { readonly at: Instant; readonly seq: number })[];
};

export type Wording = {
  readonly version: number;
  readonly wording: string;
  readonly sha256: Sha256;
  readonly language: Language;
  readonly at: Instant;
  readonly seq: number;
};

export type Campaign = {
  readonly id: CampaignId;
  readonly name: string;
  readonly keyword: string | null;
  readonly perMonth: number | null;
  readonly leastGrade: Grade;
  /** The owner's own clocks for this campaign, else the country's. */
  readonly clocks: Clocks | null;
  readonly joinBy: JoinBy;
  /** Oldest first; a campaign may have none yet. */
  readonly wordings: readonly Wording[];
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
};

export type Consent = {
  readonly id: ConsentId;
  readonly contact: ContactId;
  readonly campaign: CampaignId;
  readonly wordingVersion: number | null;
  readonly kind: ConsentKind;
  readonly evidence: Evidence;
  /** The entry's time: when it was written down. */
  readonly recordedAt: Instant;
  readonly seq: number;
  readonly by: string | null;
  readonly upheld: { readonly at: Instant; readonly reason: string } | null;
  readonly struck: { readonly at: Instant; readonly reason: string } | null;
};

export type OptOut = {
  readonly id: OptOutId;
  /** Null means every campaign. */
  readonly campaign: CampaignId | null;
  readonly way: OptOutWay;
  readonly words: string | null;
  readonly saidAt: Instant;
  readonly recordedAt: Instant;
  readonly seq: number;
  readonly by: string | null;
  /** Taken back within the Undo, or lifted by the person's START. */
  readonly ended: { readonly at: Instant; readonly how: 'undone' | 'lifted' } | null;
};

export type Contact = {
  readonly id: ContactId;
  readonly phone: Phone;
  readonly typed: string;
  readonly line: LineKind;
  readonly name: string;
  readonly firstName: string | null;
  readonly language: Language | null;
  readonly timeZone: string | null;
  readonly source: Facts['contact.added']['source'];
  readonly addedAt: Instant;
  /** All consents ever given, oldest first; the last not struck one of a campaign is the one that counts. */
  readonly consents: readonly Consent[];
  readonly optOuts: readonly OptOut[];
  /** Replies not judged yet: while there is one, nothing goes out to this contact. */
  readonly holds: readonly ReplyId[];
  readonly lastWrote: { readonly at: Instant; readonly reply: ReplyId } | null;
  /** Campaign messages that went or may have gone, newest last, of the last 100 only: more than any month may hold. */
  readonly sent: readonly { readonly at: Instant; readonly campaign: CampaignId; readonly message: MessageId }[];
  /** When each campaign last reached this contact, as far as known. */
  readonly lastSentAt: Readonly<Record<CampaignId, Instant>>;
  /** The question that is open to this phone. */
  readonly confirmation: {
    readonly campaign: CampaignId;
    readonly reply: ReplyId;
    readonly until: Instant;
    readonly wordingVersion: number | null;
  } | null;
  /** When they last answered no to the question of a campaign. */
  readonly refusedAt: Readonly<Record<CampaignId, Instant>>;
  /** Set when a provider said for certain that this number takes no texts. */
  readonly unreachable: { readonly at: Instant; readonly failure: FailureKind } | null;
};

export type Plan = {
  readonly id: PlanId;
  readonly campaign: CampaignId;
  readonly template: string;
  readonly maxParts: number;
  readonly rhythm: Rhythm;
  /** Up to when its times are settled: sent, left out, or from before it was made, changed or taken up again. */
  readonly handledAt: Instant;
  readonly pausedAt: Instant | null;
  readonly endedAt: Instant | null;
};

export type RecipientState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'tried'; readonly message: MessageId }
  | { readonly kind: 'heldBack'; readonly reasons: readonly string[] };

export type Send = {
  readonly id: SendId;
  readonly campaign: CampaignId;
  readonly template: string;
  readonly provider: ProviderKind;
  readonly sender: Sender;
  readonly maxParts: number;
  readonly approvedAt: Instant;
  readonly startAt: Instant | null;
  readonly by: string | null;
  readonly recipients: ReadonlyMap<ContactId, RecipientState>;
  readonly upheld: ReadonlyMap<ContactId, string>;
  readonly paused: { readonly why: SendPause; readonly detail: string | null; readonly at: Instant } | null;
  readonly cancelledAt: Instant | null;
  /** What the provider told of the cost so far; null where it told none. */
  readonly cost: number | null;
  /** How many are still waiting for their turn. */
  readonly waiting: number;
  readonly seq: number;
};

export type MessageState =
  | { readonly kind: 'intended' }
  | { readonly kind: 'handedOver'; readonly providerId: string; readonly at: Instant }
  | { readonly kind: 'delivered'; readonly at: Instant }
  | {
      readonly kind: 'failed';
      readonly failure: FailureKind;
      readonly code: string | null;
      readonly detail: string | null;
    }
  | { readonly kind: 'unknown'; readonly detail: string }
  | { readonly kind: 'returned' }
  | { readonly kind: 'judged'; readonly as: 'sent' | 'notSent' };

export type Message = {
  readonly id: MessageId;
  readonly contact: ContactId;
  readonly send: SendId | null;
  readonly campaign: CampaignId | null;
  readonly provider: ProviderKind;
  readonly providerId: string | null;
  readonly phone: Phone;
  readonly parts: number;
  readonly intendedAt: Instant;
  readonly seq: number;
  readonly allowed: AllowedBecause;
  /** Null where it was not written down. */
  readonly account: string | null;
  readonly state: MessageState;
};

export type Reply = {
  readonly id: ReplyId;
  readonly contact: ContactId;
  readonly provider: ProviderKind;
  readonly text: string;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly reading: Reading;
  readonly campaign: CampaignId | null;
  readonly judged: { readonly as: 'stop' | 'notStop'; readonly at: Instant } | null;
  readonly seq: number;
};

/** The opt-out that holds for every campaign now, if there is one. */
export const stopOf = (contact: Contact): OptOut | null =>
  contact.optOuts.findLast((optOut) => optOut.campaign === null && optOut.ended === null) ?? null;

/** The opt-out that holds for this one campaign now: its own, or the one for all. */
export const optOutOf = (contact: Contact, campaign: CampaignId): OptOut | null =>
  contact.optOuts.findLast(
    (optOut) => optOut.ended === null && (optOut.campaign === null || optOut.campaign === campaign),
  ) ?? null;

/** The provider in use, and every other through which something is still going out: their replies are read, or nothing goes. */
export const kindsToRead = ({ provider, sends }: Pick<Shop, 'provider' | 'sends'>): ReadonlySet<ProviderKind> => {
  const open = [...sends.values()].filter(({ waiting, cancelledAt }) => waiting > 0 && cancelledAt === null);
  return new Set([...(provider === null ? [] : [provider.kind]), ...open.map((send) => send.provider)]);
};

/** Whether a reply is still to be judged: where a stop holds against them there is nothing to ask. */
export const isToJudge = (shop: Pick<Shop, 'toJudge' | 'contacts'>, { id, contact, campaign }: Reply): boolean => {
  if (!shop.toJudge.has(id)) return false;
  const writer = shop.contacts.get(contact);
  return writer === undefined || (campaign === null ? stopOf(writer) : optOutOf(writer, campaign)) === null;
};

/** Oldest first. */
export const repliesToJudge = (shop: Pick<Shop, 'toJudge' | 'contacts' | 'replies'>): readonly Reply[] =>
  [...shop.toJudge]
    .flatMap((id) => shop.replies.get(id) ?? [])
    .filter((reply) => isToJudge(shop, reply))
    .toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));

/** The newest consent to this campaign that was not struck out, whether or not it still holds. */
export const consentTo = (contact: Contact, campaign: CampaignId): Consent | null =>
  contact.consents.findLast((consent) => consent.campaign === campaign && consent.struck === null) ?? null;

export const wordingOf = (campaign: Campaign, version: number | null): Wording | null =>
  campaign.wordings.find((wording) => wording.version === version) ?? null;

export const currentWording = (campaign: Campaign): Wording | null => campaign.wordings.at(-1) ?? null;

export const openCampaigns = (shop: Pick<Shop, 'campaigns'>): readonly Campaign[] =>
  [...shop.campaigns.values()].filter(({ closedAt }) => closedAt === null);

/** Whether somebody can say yes to it: it is open and has words to agree to. */
export const takesYeses = ({ closedAt, wordings }: Campaign): boolean => closedAt === null && wordings.length > 0;

/** Our number that a STOP to this sender reaches; null where nothing can be answered. */
export const stopNumber = (sender: Sender): Phone | null => {
  const way = sender.kind === 'number' ? sender : sender.stopWay;
  return way?.kind === 'number' ? way.number : null;
};

import type {
  CampaignId,
  ConsentId,
  ContactId,
  Entry,
  EvidenceFile,
  Facts,
  FactType,
  Grade,
  Instant,
} from '#shared/facts.ts';
import { gradeOf, hoursLate } from '#shared/rules/evidence.ts';
import { type Consent, type Contact, type Shop, wordingOf } from '#shared/shop.ts';

/** One contact's whole history, or only what belongs to one consent. */
export type ProofAbout = { readonly contact: ContactId; readonly consent?: ConsentId };

/** Everything a proof pack says, gathered from the book at one size. */
export type ProofMatter = {
  readonly shop: Facts['shop.described'] | null;
  readonly contact: Contact;
  /** What is proved, in the book's order: the contact's entries and those of the shop that explain them. */
  readonly entries: readonly Entry[];
  readonly consents: readonly ProvedConsent[];
  readonly campaignNames: ReadonlyMap<CampaignId, string>;
  readonly staffNames: ReadonlyMap<string, string>;
  /** Every file named, once. */
  readonly files: readonly EvidenceFile[];
  /** The time of the book's last entry: a pack of the same book is the same to the byte, whenever it is made. */
  readonly asOf: Instant;
};

export type ProvedConsent = {
  readonly consent: Consent;
  readonly campaign: string;
  readonly wording: {
    readonly text: string;
    readonly version: number;
    readonly language: string;
    readonly sha256: string;
    readonly seq: number;
  } | null;
  readonly grade: Grade;
  /** Whole hours between the yes and its entry, where that is late. */
  readonly hoursLate: number | null;
};

/** What the book is asked for; the host reads it from the disk. */
export type ProofBook = {
  readonly entriesOf: (subject: ContactId) => readonly Entry[];
  readonly entriesOfShop: (types: ReadonlySet<FactType>) => readonly Entry[];
};

/** Null where the book has no such contact or consent any more. */
export const gatherProof = (book: ProofBook, shop: Shop, about: ProofAbout): ProofMatter | null => {
  const contact = shop.contacts.get(about.contact);
  const asked = contact?.consents.find(({ id }) => id === about.consent);
  if (!contact || shop.lastAt === null || (about.consent !== undefined && !asked)) return null;
  const own = book.entriesOf(contact.id);
  const consents = contact.consents.filter((consent) => !asked || consent.campaign === asked.campaign);
  const kept = asked ? entriesUnder(asked.campaign, own, consents) : own;
  const explaining = explainingEntries(book, new Set(consents.map(({ campaign }) => campaign)));
  const entries = [...kept, ...explaining].toSorted((one, other) => one.seq - other.seq);
  return toMatter(shop, { contact, consents, entries, asOf: shop.lastAt });
};

type Gathered = Pick<ProofMatter, 'contact' | 'entries' | 'asOf'> & { readonly consents: readonly Consent[] };

export const toMatter = (shop: Shop, { contact, consents, entries, asOf }: Gathered): ProofMatter => ({
  shop: shop.description,
  contact,
  entries,
  consents: consents.map((consent) => proved(consent, contact, shop)),
  campaignNames: new Map([...shop.campaigns].map(([id, { name }]) => [id, name])),
  staffNames: shop.staff,
  files: filesIn(entries),
  asOf,
});

/** What the shop wrote about itself and these campaigns, in the book's order. */
export const explainingEntries = (book: ProofBook, campaigns: ReadonlySet<CampaignId>): readonly Entry[] =>
  book.entriesOfShop(explainingTypes).filter((entry) => explains(entry, campaigns));

/** Of a person's entries those that belong to these consents, all of one campaign. */
export const entriesUnder = (
  campaign: CampaignId,
  own: readonly Entry[],
  consents: readonly Consent[],
): readonly Entry[] => own.filter(isAbout(campaign, messagesOf(own, campaign), consents));

const proved = (consent: Consent, contact: Contact, shop: Shop): ProvedConsent => {
  const campaign = shop.campaigns.get(consent.campaign);
  const wording = campaign ? wordingOf(campaign, consent.wordingVersion) : null;
  return {
    consent,
    campaign: campaign?.name ?? consent.campaign,
    wording: wording && {
      text: wording.wording,
      version: wording.version,
      language: wording.language,
      sha256: wording.sha256,
      seq: wording.seq,
    },
    grade: gradeOf(consent.evidence, contact.phone),
    hoursLate: hoursLate(consent),
  };
};

const explainingTypes: ReadonlySet<FactType> = new Set([
  'shop.described',
  'campaign.created',
  'campaign.changed',
  'campaign.worded',
  'book.rekeyed',
  'book.restored',
]);

const explains = (entry: Entry, campaigns: ReadonlySet<CampaignId>): boolean =>
  entry.type === 'shop.described' ||
  entry.type === 'book.rekeyed' ||
  entry.type === 'book.restored' ||
  (entry.fact !== null &&
    'campaign' in entry.fact &&
    typeof entry.fact.campaign === 'string' &&
    campaigns.has(entry.fact.campaign));

/** The texts of this campaign, and the questions that confirmed a join to it. */
const messagesOf = (entries: readonly Entry[], campaign: CampaignId): ReadonlySet<string> => {
  const asked = new Set(
    entries.flatMap((entry) =>
      entry.type === 'confirmation.asked' && entry.fact?.campaign === campaign ? [entry.fact.reply] : [],
    ),
  );
  return new Set(
    entries.flatMap((entry) => {
      if (entry.type !== 'message.intended' || entry.fact === null) return [];
      const { allowed, message } = entry.fact;
      const isQuestion = allowed.kind === 'confirmationAsked' && asked.has(allowed.reply);
      return isQuestion || entry.fact.campaign === campaign ? [message] : [];
    }),
  );
};

/** Leaves out notes, other campaigns, their messages, and texts that neither gave nor ended this consent. */
const isAbout = (campaign: CampaignId, messages: ReadonlySet<string>, consents: readonly Consent[]) => {
  const providerIds = new Set(consents.map(({ evidence }) => evidence.message?.providerId));
  return (entry: Entry): boolean => {
    const { type, fact } = entry;
    if (fact === null) return true;
    if (type === 'contact.noted') return false;
    if (type === 'optOut.received') return fact.scope.kind === 'all' || fact.scope.campaign === campaign;
    if (type === 'reply.received')
      return fact.campaign === campaign || fact.reading === 'stop' || providerIds.has(fact.providerId);
    if (type === 'message.heldBack') return false;
    if (type.startsWith('message.') && 'message' in fact)
      return typeof fact.message === 'string' && messages.has(fact.message);
    return !('campaign' in fact) || fact.campaign === campaign;
  };
};

const filesIn = (entries: readonly Entry[]): readonly EvidenceFile[] => {
  const files = entries.flatMap((entry): readonly EvidenceFile[] => {
    if (entry.fact === null) return [];
    if (entry.type === 'consent.given') return entry.fact.evidence.files;
    return entry.type === 'evidence.added' ? [entry.fact.file] : [];
  });
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
};

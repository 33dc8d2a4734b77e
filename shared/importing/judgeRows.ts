import type { ContactId, Instant, Language, LineKind, Phone } from '#shared/facts.ts';
import type { PhoneRefusal, PhoneRepair } from '#shared/phone.ts';
import { isKeptOut } from '#shared/rules/suppression.ts';
import { type Contact, type Shop, consentTo, currentWording, stopOf } from '#shared/shop.ts';
import type { ReadRow, RowMark } from './readRow.ts';

/** What the whole list says of one number; rows about the same number are one person. */
export type Gathered = ReadonlyMap<Phone, AboutNumber>;
type AboutNumber = {
  /** The row the person is taken in with, the first one. */
  readonly row: number;
  /** A stop in any row holds for all of them; the earliest that gives its day, else the first. */
  readonly stop: (NonNullable<ReadRow['stop']> & { readonly row: number }) | null;
  /** The earliest yes claimed in any row. */
  readonly yes: { readonly row: number; readonly givenAt: Instant } | null;
  /** What was wrong with the day of the last one whose day is not known. */
  readonly yesWithoutDay: 'dayMissing' | 'dayUnclear' | null;
};

export type Stop =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly row: number; readonly saidAt: Instant | null; readonly words: string | null }
  /** The book knows it already, from the contact or from one that was erased. */
  | { readonly kind: 'known' };

export type Yes =
  | { readonly kind: 'none' }
  | { readonly kind: 'taken'; readonly row: number; readonly givenAt: Instant }
  | {
      readonly kind: 'left';
      readonly why: 'saidStop' | 'dayMissing' | 'dayUnclear' | 'inFuture' | 'saidYesAlready' | 'campaignClosed';
    };

export type Fills = {
  readonly name?: string;
  readonly firstName?: string;
  readonly language?: Language;
};

type Taken = {
  readonly phone: Phone;
  readonly line: LineKind;
  readonly repaired: PhoneRepair | null;
  readonly stop: Stop;
  readonly yes: Yes;
};

/** What becomes of one row. */
export type Judgement =
  | (Taken & { readonly kind: 'new' })
  /** In the book already: what the book lacks is filled in, what it has stays. */
  | (Taken & { readonly kind: 'known'; readonly contact: ContactId; readonly called: string; readonly fills: Fills })
  | { readonly kind: 'duplicate'; readonly phone: Phone; readonly line: LineKind; readonly of: number }
  | {
      readonly kind: 'refused';
      readonly why: PhoneRefusal;
      readonly missing: number | null;
      readonly found: readonly Phone[];
      /** The row says stop of a number nobody can read: the owner has to put it right by hand. */
      readonly stopLost: boolean;
    };

export type JudgedRow = {
  readonly row: number;
  readonly typed: string;
  readonly name: string;
  readonly marks: readonly RowMark[];
  readonly judgement: Judgement;
};

export type JudgeBy = {
  readonly campaign: string | null;
  readonly now: Instant;
  /** HMACs of a number under the book's keys, by which the stop of an erased contact is still known. */
  readonly numberHashes: (phone: Phone) => readonly string[];
};

/** First all rows are gathered, so that a stop further down holds for the row that takes the person in. */
export function gather(rows: readonly ReadRow[]): Gathered {
  const about = new Map<Phone, AboutNumber>();
  for (const read of rows) {
    if (read.phone.kind === 'refused') continue;
    const { phone } = read.phone;
    const before = about.get(phone) ?? { row: read.row, stop: null, yes: null, yesWithoutDay: null };
    about.set(phone, {
      row: before.row,
      stop: earlierStop(before.stop, read),
      yes: earlierYes(before.yes, read),
      yesWithoutDay: read.claim.kind === 'yesWithoutDay' ? read.claim.why : before.yesWithoutDay,
    });
  }
  return about;
}

function earlierStop(before: AboutNumber['stop'], { row, stop }: ReadRow): AboutNumber['stop'] {
  if (stop === null) return before;
  if (before === null || before.saidAt === null) return stop.saidAt === null && before ? before : { ...stop, row };
  return stop.saidAt !== null && stop.saidAt < before.saidAt ? { ...stop, row } : before;
}

function earlierYes(before: AboutNumber['yes'], { row, claim }: ReadRow): AboutNumber['yes'] {
  if (claim.kind !== 'yes' || (before !== null && before.givenAt <= claim.givenAt)) return before;
  return { row, givenAt: claim.givenAt };
}

/** Judges one row against the whole list and the book as it stands now; changes nothing. */
export function judgeRow(read: ReadRow, gathered: Gathered, shop: Shop, by: JudgeBy): JudgedRow {
  const { row, typed, name, marks } = read;
  return { row, typed, name, marks, judgement: toJudgement(read, gathered, shop, by) };
}

function toJudgement(read: ReadRow, gathered: Gathered, shop: Shop, by: JudgeBy): Judgement {
  const answer = read.phone;
  if (answer.kind === 'refused') {
    const { why, missing = null, found = [] } = answer;
    return { kind: 'refused', why, missing, found, stopLost: read.stop !== null };
  }
  const { phone, line, repaired = null } = answer;
  const about = gathered.get(phone);
  if (about === undefined) throw new Error(`Row ${read.row} was not gathered`);
  if (about.row !== read.row) return { kind: 'duplicate', phone, line, of: about.row };
  const contact = shop.contacts.get(shop.contactByPhone.get(phone) ?? '') ?? null;
  const stop = toStop(about, phone, contact, shop, by);
  const taken = { phone, line, repaired, stop, yes: toYes(about, contact, stop, shop, by) };
  if (contact === null) return { kind: 'new', ...taken };
  return { kind: 'known', contact: contact.id, called: contact.name, fills: toFills(read, contact), ...taken };
}

function toStop(about: AboutNumber, phone: Phone, contact: Contact | null, shop: Shop, by: JudgeBy): Stop {
  const stopped = contact === null ? isKeptOut(shop, phone, by) : stopOf(contact) !== null;
  if (stopped) return { kind: 'known' };
  if (about.stop === null) return { kind: 'none' };
  const { row, saidAt, words } = about.stop;
  // A day in the future is a slip in the list; the stop holds from now on all the same.
  return { kind: 'new', row, saidAt: saidAt !== null && saidAt > by.now ? null : saidAt, words };
}

/** A list is no new word from the person: it gives nothing to who ever said stop, and replaces no yes the book has. */
function toYes(about: AboutNumber, contact: Contact | null, stop: Stop, shop: Shop, by: JudgeBy): Yes {
  if (by.campaign === null || (about.yes ?? about.yesWithoutDay) === null) return { kind: 'none' };
  const left = (why: Extract<Yes, { kind: 'left' }>['why']): Yes => ({ kind: 'left', why });
  const campaign = shop.campaigns.get(by.campaign);
  if (!campaign || campaign.closedAt !== null || currentWording(campaign) === null) return left('campaignClosed');
  if (stop.kind !== 'none' || (contact !== null && everStopped(contact, by.campaign))) return left('saidStop');
  if (contact !== null && consentTo(contact, by.campaign) !== null) return left('saidYesAlready');
  if (about.yes === null) return left(about.yesWithoutDay ?? 'dayMissing');
  return about.yes.givenAt > by.now ? left('inFuture') : { kind: 'taken', ...about.yes };
}

const everStopped = (contact: Contact, campaign: string): boolean =>
  contact.optOuts.some(
    (optOut) => optOut.ended?.how !== 'undone' && (optOut.campaign === null || optOut.campaign === campaign),
  );

function toFills(read: ReadRow, contact: Contact): Fills {
  return {
    ...(contact.name === '' && read.name !== '' ? { name: read.name } : {}),
    ...(contact.firstName === null && read.firstName !== null ? { firstName: read.firstName } : {}),
    ...(contact.language === null && read.language !== null ? { language: read.language } : {}),
  };
}

import { useDraft } from '#renderer/drafts.ts';
import type { Command } from '#shared/commands.ts';
import type { Grade } from '#shared/facts.ts';
import type { PaperFormView } from '#shared/views/paperForm.ts';
import type { RecordPerson } from '#shared/views/record.ts';

export type RecordDraft = {
  readonly typed: string;
  readonly name: string;
  readonly campaigns: string[];
  readonly medium: 'spoken' | 'paper' | 'webForm';
  readonly place: string;
  readonly note: string;
  readonly when: 'now' | 'earlier';
  /** As a date field writes it, this computer's time; empty while a part of it is missing. Counts for earlier alone. */
  readonly earlier: string;
  /** The person whose page it was opened from, so that an erasure finds what is noted of them. */
  readonly contact: string | null;
};

/** What is being written at the counter. */
export function useRecordDraft(place: string) {
  const empty: RecordDraft = {
    typed: '',
    name: '',
    campaigns: [],
    medium: 'spoken',
    place,
    note: '',
    when: 'now',
    earlier: '',
    contact: null,
  };
  return useDraft('record', (kept) => readDraft(kept, empty));
}

/** The person the wish is about: the one in the book, else a new one. */
export const personOf = (
  person: RecordPerson,
  draft: Pick<RecordDraft, 'typed' | 'name'>,
): Command<'recordConsent'>['person'] =>
  person.kind === 'known'
    ? { kind: 'known', contact: person.contact }
    : { kind: 'new', typed: draft.typed, name: draft.name.trim() };

export function toWish(
  person: Command<'recordConsent'>['person'],
  draft: RecordDraft,
  files: readonly string[],
): Command<'recordConsent'> {
  const place = draft.place.trim();
  const note = draft.note.trim();
  const givenAt = givenAtOf(draft);
  return {
    person,
    campaigns: [...draft.campaigns],
    kind: 'express',
    evidence: {
      medium: draft.medium,
      files: [...files],
      ...(place === '' ? {} : { place }),
      ...(note === '' ? {} : { note }),
      ...(givenAt === null ? {} : { givenAt }),
    },
  };
}

/** Null for just now, and for a day that is not written yet. */
export const givenAtOf = ({ when, earlier }: RecordDraft): string | null =>
  when === 'now' || earlier === '' ? null : new Date(earlier).toISOString();

/** A printed form whose code was read from its photo. */
export type SignedForm = Extract<PaperFormView, { kind: 'form' }>;

/** Today, as a date field writes it, by this computer's clock. */
export const todayLocal = (): string => localNow().slice(0, 10);

/** The middle of the day written on a form; null for today, which has not reached it perhaps. */
export const noonOf = (day: string): string | null =>
  day === '' || day >= todayLocal() ? null : new Date(`${day}T12:00`).toISOString();

/** As a date field wants it: this computer's time to the minute. */
export function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The proof this would become, so that nobody learns it afterwards. */
export const gradeAhead = (draft: RecordDraft, files: readonly File[]): Grade =>
  draft.medium !== 'spoken' && files.length > 0 ? 'B' : 'C';

function readDraft(kept: unknown, empty: RecordDraft): RecordDraft {
  if (typeof kept !== 'object' || kept === null) return empty;
  const { typed, name, campaigns, medium, place, note, when, earlier } = kept as Partial<
    Record<keyof RecordDraft, unknown>
  >;
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  return {
    typed: text(typed, ''),
    name: text(name, ''),
    campaigns: Array.isArray(campaigns) ? campaigns.filter((one) => typeof one === 'string') : [],
    medium: medium === 'paper' || medium === 'webForm' ? medium : 'spoken',
    place: text(place, empty.place),
    note: text(note, ''),
    when: when === 'earlier' ? when : 'now',
    earlier: text(earlier, ''),
    contact: null,
  };
}

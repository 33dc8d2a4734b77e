/**
 * "Keep a record of the consent": the concrete declaration of each consumer, complete (BGH, I ZR 164/09, of
 * 10 February 2011); time, medium, wording and action (CTIA Messaging Principles 5.1.2). A record written down long
 * after the act weighs less, so the time of the act and the time of the entry are told apart (EDPB Guidelines 05/2020).
 */
import type { Evidence, Grade, Instant, Phone } from '#shared/facts.ts';

/** What is there to be weighed; the wording stands with the consent, not in its evidence. */
export type Weighed = {
  readonly evidence: Evidence;
  /** The number the consent is for. */
  readonly phone: Phone;
  readonly wordingVersion: number | null;
  readonly recordedAt: Instant;
  /** Who recorded it, where that is known. */
  readonly by: string | null;
};

export type MissingPiece = 'wording' | 'file' | 'place' | 'recorder' | 'message' | 'source' | 'note';

/**
 * A: a text from that very number. B: signed or ticked by the customer, and the file kept. C: witnessed by staff, or
 * signed without the file at hand. D: imported or only claimed.
 */
export const gradeOf = (evidence: Evidence, phone: Phone): Grade => {
  switch (evidence.medium) {
    case 'sms':
      return evidence.message?.from === phone ? 'A' : 'D';
    case 'tillScreen':
    case 'paper':
    case 'webForm':
      return evidence.files.length > 0 ? 'B' : 'C';
    case 'spoken':
      return 'C';
    case 'imported':
      return 'D';
  }
};

/** Whether a grade is at least as strong as what a campaign asks for. */
export const isEnough = (has: Grade, needs: Grade): boolean => has <= needs;

/** What would make the record complete, the weightiest first; a court asks for each of these. */
export const missingPieces = ({ evidence, phone, wordingVersion, by }: Weighed): readonly MissingPiece[] => {
  const { medium } = evidence;
  const missing: readonly [MissingPiece, boolean][] = [
    ['wording', wordingVersion === null],
    ['message', medium === 'sms' && evidence.message?.from !== phone],
    ['file', medium !== 'sms' && medium !== 'spoken' && evidence.files.length === 0],
    ['source', medium === 'imported' && isBlank(evidence.source)],
    ['place', (medium === 'paper' || medium === 'spoken') && isBlank(evidence.place)],
    ['recorder', (medium === 'paper' || medium === 'spoken') && by === null],
    ['note', medium === 'spoken' && isBlank(evidence.note)],
  ];
  return missing.filter(([, lacks]) => lacks).map(([piece]) => piece);
};

/** Whole hours from the act to its entry, or null while that still counts as written down at the time. */
export const hoursLate = ({ evidence, recordedAt }: Pick<Weighed, 'evidence' | 'recordedAt'>): number | null => {
  const hours = Math.floor((Date.parse(recordedAt) - Date.parse(evidence.givenAt)) / 3_600_000);
  return hours >= promptHours ? hours : null;
};

/** Paper from the counter is put in by closing time or the next morning; later is late. */
const promptHours = 24;

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

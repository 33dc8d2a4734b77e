import { keptOver, useDraft } from '#renderer/drafts.ts';
import { textDraft } from '#shared/plans.ts';

/** A text on its way to its send, whose id it has from the first stroke on: pressing twice is one send. */
export type TextDraft = {
  readonly campaign: string | null;
  /** With merge fields as `{firstName|there}` and without the clause. */
  readonly template: string;
  readonly maxParts: number;
  /** Reasons of the owner for yeses that went stale, by contact; an empty one is being written. */
  readonly upheld: Readonly<Record<string, string>>;
};

export const useTextDraft = (send: string, campaign: string | undefined) =>
  useDraft<TextDraft>(`${textDraft}${send}`, (kept) =>
    keptOver<TextDraft>({ campaign: campaign ?? null, template: '', maxParts: 3, upheld: {} }, kept),
  );

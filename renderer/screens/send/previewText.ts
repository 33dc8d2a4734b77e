import { clausePreview, isSealed, seal } from '#shared/rules/seal.ts';
import type { LockedText, SealRefusal, SealedMessage } from '#shared/rules/seal.ts';
import type { WriteView } from '#shared/views/write.ts';

/** The text as one person would get it, made in the window so that it keeps up with the hand. */
export type PreviewText = {
  readonly locked: LockedText | null;
  readonly sealed: SealedMessage | null;
  readonly refusal: SealRefusal | null;
  /** The words before and after the owner's own. */
  readonly prefix: string;
  readonly body: string;
  readonly clause: string;
};

export function previewText(view: WriteView, template: string, maxParts: number): PreviewText {
  const { preview, shop, sender, stopWords } = view;
  const nothing = { locked: null, sealed: null, refusal: null, prefix: '', body: '', clause: '' };
  if (sender === null) return nothing;
  const letter = {
    template,
    fields: { firstName: preview?.firstName ?? null, name: preview?.name ?? null },
    shop,
    sender,
    stopWords,
    language: preview?.language ?? null,
  };
  const locked = clausePreview(letter);
  const known = 'kind' in locked ? null : locked;
  if (template.trim() === '') return { ...nothing, locked: known };
  const sealed = seal({ ...letter, to: preview?.to ?? anyPhone, maxParts, purpose: 'campaign' });
  if (!isSealed(sealed)) return { ...nothing, locked: known, refusal: sealed };
  const prefix = known?.prefix ?? '';
  const clause = known?.clause ?? '';
  const end = clause === '' ? sealed.text.length : sealed.text.length - clause.length;
  return {
    locked: known,
    sealed,
    refusal: null,
    prefix,
    body: sealed.text.slice(prefix.length, end).trimEnd(),
    clause,
  };
}

/** By first name where it is known; the number of somebody without any. */
export const calledInPreview = ({ preview }: Pick<WriteView, 'preview'>): string | null =>
  preview === null ? null : (preview.firstName ?? (preview.name === '' ? preview.phone : preview.name));

/** Stands in where nobody may be texted yet, so that the length is still shown. */
const anyPhone = '+10000000000';

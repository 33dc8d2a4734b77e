import type { Refusal } from '#shared/commands.ts';
import type { Language } from '#shared/facts.ts';
import { type PaperForm, readFormCode } from '#shared/formCode.ts';
import { formIn } from '#shared/rules/paperForm.ts';
import { type Shop, currentWording } from '#shared/shop.ts';

/** What the code on a photographed form leads to: the words that were signed, or why it cannot be recorded by it. */
export type PaperFormView =
  | { readonly kind: 'noForm' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'form';
      readonly form: PaperForm;
      readonly name: string;
      readonly words: string;
      readonly language: Language;
      /** `older` where the campaign's words have been changed since it was printed. */
      readonly wording: 'current' | 'older';
    };

export function paperFormView(shop: Shop, code: string): PaperFormView {
  const form = readFormCode(code);
  if (form === null) return { kind: 'noForm' };
  const known = formIn(shop, form);
  if ('kind' in known) return { kind: 'refused', refusal: known };
  const { campaign, wording } = known;
  return {
    kind: 'form',
    form,
    name: campaign.name,
    words: wording.wording,
    language: wording.language,
    wording: currentWording(campaign)?.version === wording.version ? 'current' : 'older',
  };
}

import { refusalSentence } from './sentences.ts';
import type { AnyRefusal } from './sentences.ts';
import { useFormats, useWords } from './words.ts';

/** Turns a refusal into the sentence the owner reads. */
export function useRefusal(): (refusal: AnyRefusal) => string {
  const { refusals } = useWords();
  const formats = useFormats();
  return (refusal) => refusalSentence(refusals, refusal, formats);
}

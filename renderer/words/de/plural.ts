import { createPlural } from '#renderer/words/plural.ts';

export const plural = createPlural('de');

const small = [
  'keine',
  'eine',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** Up to twelve in words, feminine as in "eine Antwort, eine Person"; above that in figures. */
export const spelled = (count: number): string => small[count] ?? new Intl.NumberFormat('de').format(count);

/** The same at the start of a sentence. */
export const Spelled = (count: number): string => spelled(count).replace(/^./, (letter) => letter.toUpperCase());

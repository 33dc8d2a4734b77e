import { createPlural } from '#renderer/words/plural.ts';

export const plural = createPlural('en');

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Up to twelve in words, as one writes; above that in figures. */
export const spelled = (count: number): string => small[count] ?? new Intl.NumberFormat('en').format(count);

/** The same at the start of a sentence. */
export const Spelled = (count: number): string => spelled(count).replace(/^./, (letter) => letter.toUpperCase());

import type { Sender } from '#shared/facts.ts';

/** The sender as the provider wants it: a number or a name. */
export const senderShown = (sender: Sender): string => (sender.kind === 'number' ? sender.number : sender.name);

/** Some providers write numbers without the plus sign of E.164. */
export const withPlus = (number: string): string => (/^[1-9]\d{6,14}$/.test(number) ? `+${number}` : number);

/** And want them so. */
export const withoutPlus = (number: string): string => number.replace(/^\+/, '');

import type { Contact, Message, OptOut } from '#shared/shop.ts';

/** Stops later than this after a text are no answer to it. */
const answerDays = 14;
const day = 86_400_000;

/** The stop that followed a text, where one did. */
export function stopAfter(contact: Contact, message: Message): OptOut | undefined {
  const from = Date.parse(message.intendedAt);
  return contact.optOuts.find(
    ({ saidAt, ended }) =>
      ended?.how !== 'undone' && Date.parse(saidAt) >= from && Date.parse(saidAt) - from <= answerDays * day,
  );
}

import type { Command } from '#shared/commands.ts';
import type { ContactId, Fact, Facts } from '#shared/facts.ts';
import { asDialled, toPhone } from '#shared/phone.ts';
import { isKeptOut } from '#shared/rules/suppression.ts';
import { isZone } from '#shared/rules/zones.ts';
import type { Shop } from '#shared/shop.ts';
import { type Decision, type Moment, decided, refused, said, signed } from './decision.ts';

export type NewContact = {
  readonly typed: string;
  readonly name: string;
  readonly firstName?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
};

export function addContact(
  shop: Shop,
  command: Command<'addContact'>,
  moment: Moment,
): Decision<{ contact: ContactId }> {
  const added = newContact(shop, command, 'typed', moment);
  if (added.kind === 'refused') return added;
  return decided(added.facts, { contact: added.answer });
}

/** A number as somebody typed it, or a list has it, comes into the book once. */
export function newContact(
  shop: Shop,
  person: NewContact,
  source: Facts['contact.added']['source'],
  moment: Moment,
  sourceDetail?: string,
): Decision<ContactId> {
  if (shop.description === null) return refused({ kind: 'shopNotDescribed' });
  const { firstName, language, timeZone } = person;
  if (timeZone !== undefined && !isZone(timeZone)) return refused({ kind: 'timeZoneUnknown', timeZone });
  const read = toPhone(person.typed, shop.description.country);
  const dialled = read.kind === 'phone' ? read.phone : asDialled(person.typed, shop.description.country);
  const known = dialled === null ? undefined : shop.contactByPhone.get(dialled);
  if (known !== undefined) {
    return refused({ kind: 'alreadyInBook', contact: known, name: shop.contacts.get(known)?.name ?? '' });
  }
  if (read.kind === 'refused') {
    const { why, missing } = read;
    return refused({ kind: 'phoneUnreadable', typed: person.typed, why, ...said({ missing }) } as const);
  }
  const contact = moment.newId();
  const { phone, line } = read;
  const more = said({ firstName, language, timeZone, sourceDetail });
  const fact = { phone, typed: person.typed, line, name: person.name.trim(), source, ...more, ...signed(moment) };
  return decided(contactAdded(shop, contact, fact, moment), contact);
}

/**
 * The facts that bring a number into the book, the only place that makes them: a number whose opt-out
 * outlived an erased contact comes back opted out.
 */
export const contactAdded = (shop: Shop, contact: ContactId, fact: Facts['contact.added'], moment: Moment): Fact[] => [
  { type: 'contact.added', subject: contact, fact },
  ...keptStop(shop, contact, fact.phone, moment),
];

function keptStop(shop: Shop, contact: ContactId, phone: string, moment: Moment): Fact[] {
  if (!isKeptOut(shop, phone, moment)) return [];
  const optOut = moment.newId();
  // When they said it went with the erased contact; it was before now, and so before a yes they sign at this moment.
  const saidAt = new Date(Date.parse(moment.now) - 1).toISOString();
  return [{ type: 'optOut.received', subject: contact, fact: { optOut, scope: { kind: 'all' }, way: 'kept', saidAt } }];
}

export function changeContact(shop: Shop, command: Command<'changeContact'>, moment: Moment): Decision<object> {
  const { contact, ...fields } = command;
  if (!shop.contacts.has(contact)) return refused({ kind: 'notInBook', what: 'contact' });
  if (fields.name?.trim() === '') return refused({ kind: 'fieldEmpty', field: 'name' });
  const { timeZone } = fields;
  if (timeZone !== undefined && !isZone(timeZone)) return refused({ kind: 'timeZoneUnknown', timeZone });
  return decided([{ type: 'contact.changed', subject: contact, fact: { ...said(fields), ...signed(moment) } }], {});
}

export function noteContact(shop: Shop, command: Command<'noteContact'>, moment: Moment): Decision<object> {
  const { contact } = command;
  const note = command.note.trim();
  if (!shop.contacts.has(contact)) return refused({ kind: 'notInBook', what: 'contact' });
  if (note === '') return refused({ kind: 'fieldEmpty', field: 'note' });
  return decided([{ type: 'contact.noted', subject: contact, fact: { note, ...signed(moment) } }], {});
}

/** What holds a text back whatever it is about: their stop, a reply nobody has judged, a phone that takes no texts. */
import { isTextable } from '#shared/phone.ts';
import type { Contact, OptOut } from '#shared/shop.ts';
import type { Reason } from './verdict.ts';

export const stopped = ({ saidAt, way, campaign }: OptOut): Reason => ({ kind: 'saidStop', saidAt, way, campaign });

export const held = (contact: Contact): readonly Reason[] =>
  contact.holds.length === 0 ? none : contact.holds.map((reply) => ({ kind: 'onHold', reply }));

export const unreachable = (contact: Contact): readonly Reason[] => {
  const landline: readonly Reason[] = isTextable(contact.line) ? none : [{ kind: 'landline' }];
  return contact.unreachable === null ? landline : [...landline, { kind: 'unreachable', ...contact.unreachable }];
};

const none: readonly never[] = [];

import type { Command } from '#shared/commands.ts';
import type { Sender } from '#shared/facts.ts';
import { practiceNumber } from '#shared/providers/practice.ts';
import { isReadableColour } from '#shared/rules/shopColour.ts';
import { readRuleValue } from '#shared/rules/ruleValues.ts';
import { isZone } from '#shared/rules/zones.ts';
import type { Shop } from '#shared/shop.ts';
import { type Decision, type Moment, decided, refused, said, signed } from './decision.ts';

export function describeShop(_: Shop, command: Command<'describeShop'>): Decision<object> {
  const name = command.name.trim();
  if (name === '') return refused({ kind: 'fieldEmpty', field: 'name' });
  if (!isZone(command.timeZone)) return refused({ kind: 'timeZoneUnknown', timeZone: command.timeZone });
  if (command.colour !== undefined && !isReadableColour(command.colour)) return refused({ kind: 'colourTooPale' });
  const fact = said({ ...command, name });
  return decided([{ type: 'shop.described', subject: null, fact }], {});
}

export function chooseProvider(_: Shop, command: Command<'chooseProvider'>, moment: Moment): Decision<object> {
  const { provider, sender } = command;
  const shown = sender.kind === 'number' ? sender.number : sender.name;
  if (shown.trim() === '' && provider !== 'practice') return refused({ kind: 'fieldEmpty', field: 'sender' });
  const from = shown.trim() === '' ? practiceSender : saidSender(sender);
  return decided([{ type: 'provider.chosen', subject: null, fact: { provider, sender: from, ...signed(moment) } }], {});
}

/** Nobody has to own a number to practise, and every practice text still says truly how to stop. */
const practiceSender: Sender = { kind: 'number', number: practiceNumber };

const saidSender = (sender: Command<'chooseProvider'>['sender']): Sender =>
  sender.kind === 'number' ? sender : { kind: sender.kind, name: sender.name, ...said({ stopWay: sender.stopWay }) };

export function changeRule(shop: Shop, command: Command<'changeRule'>, moment: Moment): Decision<object> {
  if (shop.description === null) return refused({ kind: 'shopNotDescribed' });
  const note = command.note.trim();
  if (note === '') return refused({ kind: 'fieldEmpty', field: 'note' });
  const read = readRuleValue(command.rule, command.value);
  if (read.kind === 'unusable') return refused({ kind: 'ruleValueUnusable', rule: command.rule, why: read.why });
  return decided([{ type: 'rule.changed', subject: null, fact: { ...command, note, ...signed(moment) } }], {});
}

export function addStaff(shop: Shop, command: Command<'addStaff'>, moment: Moment): Decision<{ staff: string }> {
  const name = command.name.trim();
  if (name === '') return refused({ kind: 'fieldEmpty', field: 'name' });
  const known = [...shop.staff].find(([, other]) => other.toLowerCase() === name.toLowerCase());
  if (known) return decided([], { staff: known[0] });
  const staff = moment.newId();
  return decided([{ type: 'staff.added', subject: null, fact: { staff, name, ...signed(moment) } }], { staff });
}

export function removeStaff(shop: Shop, { staff }: Command<'removeStaff'>, moment: Moment): Decision<object> {
  if (!shop.staff.has(staff)) return refused({ kind: 'notInBook', what: 'staff' });
  return decided([{ type: 'staff.removed', subject: null, fact: { staff, ...signed(moment) } }], {});
}

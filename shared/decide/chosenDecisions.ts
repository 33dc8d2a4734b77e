import type { ActedOn, ChosenAct, LeftOutWhy } from '#shared/chosen.ts';
import type { ContactId, Fact, Instant, OptOutId } from '#shared/facts.ts';
import { yesNow } from '#shared/rules/consent.ts';
import { whatGrewOld } from '#shared/rules/upholding.ts';
import { openCampaigns, stopOf } from '#shared/shop.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { upholdConsent } from './consentDecisions.ts';
import { noteContact } from './contactDecisions.ts';
import { type Decision, type Moment, decided, refused } from './decision.ts';
import { recordOptOut, undoOf } from './optOutDecisions.ts';

type Acted = Decision<readonly ActedOn[]>;
type One = { readonly facts: readonly Fact[]; readonly optOut: OptOutId | null } | LeftOutWhy;

/** One act for many people, decided for each of them as if it stood alone; who is left out is told with the reason. */
export function actOnChosen(shop: Shop, contacts: readonly ContactId[], act: ChosenAct, moment: Moment): Acted {
  if (act.kind === 'note' && act.note.trim() === '') return refused({ kind: 'fieldEmpty', field: 'note' });
  if (act.kind === 'uphold' && act.reason.trim() === '') return refused({ kind: 'fieldEmpty', field: 'reason' });
  return each(contacts, (id) => {
    const contact = shop.contacts.get(id);
    return contact === undefined ? 'gone' : actOn(shop, contact, act, moment);
  });
}

/** Takes back the stops that one act recorded, as long as an Undo is honoured. */
export function undoStops(
  shop: Shop,
  stops: readonly { readonly contact: ContactId; readonly optOut: OptOutId }[],
  moment: Moment,
): Acted {
  const optOuts = new Map(stops.map(({ contact, optOut }) => [contact, optOut]));
  return each([...optOuts.keys()], (id) => {
    const optOut = shop.contacts.get(id)?.optOuts.find((stop) => stop.id === optOuts.get(id));
    if (optOut === undefined) return 'gone';
    const undone = undoOf(id, optOut, moment);
    return undone.kind === 'refused' ? 'undoTooLate' : { facts: undone.facts, optOut: null };
  });
}

function each(contacts: readonly ContactId[], actOnOne: (contact: ContactId) => One): Acted {
  const facts: Fact[] = [];
  const acted = [...new Set(contacts)].map((contact): ActedOn => {
    const one = actOnOne(contact);
    if (typeof one === 'string') return { contact, did: 'leftOut', why: one };
    for (const fact of one.facts) facts.push(fact);
    return { contact, did: 'done', optOut: one.optOut };
  });
  return decided(facts, acted);
}

function actOn(shop: Shop, contact: Contact, act: ChosenAct, moment: Moment): One {
  switch (act.kind) {
    case 'stop': {
      if (hasStopped(shop, contact, moment.now)) return 'alreadyStopped';
      const told = { contact: contact.id, scope: { kind: 'all' }, way: act.way ?? 'spoken' } as const;
      const stopped = recordOptOut(shop, told, moment);
      return stopped.kind === 'refused' ? 'gone' : { facts: stopped.facts, optOut: stopped.answer.optOut };
    }
    case 'note': {
      const noted = noteContact(shop, { contact: contact.id, note: act.note }, moment);
      return noted.kind === 'refused' ? 'gone' : { facts: noted.facts, optOut: null };
    }
    case 'uphold':
      return upholdAll(shop, contact, act, moment);
  }
}

/** Whether a stop for everything stands and no yes given since outlives it anywhere. */
const hasStopped = (shop: Shop, contact: Contact, now: Instant): boolean =>
  stopOf(contact) !== null &&
  openCampaigns(shop).every((campaign) => {
    const yes = yesNow(shop, contact, campaign, now);
    return yes.kind === 'none' || yes.stop !== null;
  });

function upholdAll(
  shop: Shop,
  contact: Contact,
  { campaign, reason }: Extract<ChosenAct, { kind: 'uphold' }>,
  moment: Moment,
): One {
  const facts: Fact[] = [];
  const why = new Set<LeftOutWhy>();
  for (const open of openCampaigns(shop)) {
    if (campaign !== null && open.id !== campaign) continue;
    const grown = whatGrewOld(shop, contact, open, moment.now);
    if (grown.kind === 'not') why.add(grown.why);
    else {
      const upheld = upholdConsent(shop, { consent: grown.consent, reason }, moment);
      if (upheld.kind === 'decided') facts.push(...upheld.facts);
    }
  }
  if (facts.length > 0) return { facts, optOut: null };
  if (why.has('saidStop')) return 'saidStop';
  return why.has('endedByLaw') ? 'endedByLaw' : 'nothingStale';
}

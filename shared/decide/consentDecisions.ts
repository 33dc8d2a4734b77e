import type { Command } from '#shared/commands.ts';
import type { CampaignId, ConsentId, ContactId, Evidence, EvidenceFile, Fact, Facts, Instant } from '#shared/facts.ts';
import { standingIn } from '#shared/rules/consent.ts';
import { gradeOf } from '#shared/rules/evidence.ts';
import { formIn, isBeforeItsWords } from '#shared/rules/paperForm.ts';
import { type Campaign, type Contact, type Shop, currentWording, optOutOf } from '#shared/shop.ts';
import { newContact } from './contactDecisions.ts';
import { type Decision, type Moment, decided, refused, said, signed } from './decision.ts';

type Recorded = { contact: ContactId; consents: readonly ConsentId[] };

export function recordConsent(shop: Shop, command: Command<'recordConsent'>, moment: Moment): Decision<Recorded> {
  const { person } = command;
  const givenAt = command.evidence.givenAt ?? moment.now;
  if (givenAt > moment.now) return refused({ kind: 'inTheFuture', at: givenAt });
  const form = formSigned(shop, command, givenAt);
  if (form?.kind === 'refused') return form;
  const files = command.evidence.files.map(moment.fileOf);
  if (files.includes(null)) return refused({ kind: 'notInBook', what: 'file' });
  const evidence = toEvidence(command.evidence, givenAt, files as EvidenceFile[]);

  const source = command.evidence.medium === 'tillScreen' ? 'till' : 'typed';
  const added =
    person.kind === 'new' ? newContact(shop, person, source, moment) : decided<ContactId>([], person.contact);
  const found = person.kind === 'new' ? knownInstead(added) : added;
  if (found.kind === 'refused') return found;
  const contact = shop.contacts.get(found.answer) ?? null;
  if (person.kind === 'known' && contact === null) return refused({ kind: 'notInBook', what: 'contact' });

  const facts: Fact[] = [];
  for (const id of new Set(command.campaigns)) {
    const campaign = shop.campaigns.get(id);
    const stop = campaign ? standingStop(campaign, contact, found.facts) : null;
    const no = campaign ? mayRecord(campaign, stop, evidence) : refused({ kind: 'notInBook', what: 'campaign' });
    if (no) return no;
    if (campaign) facts.push(consentFact(found.answer, campaign, command.kind, evidence, moment, form?.version));
  }
  const consents = facts.flatMap((fact) => (fact.type === 'consent.given' ? [fact.fact.consent] : []));
  return decided([...found.facts, ...facts], { contact: found.answer, consents });
}

type Signed = { readonly kind: 'signed'; readonly version: number };

/** The version of the words that stand on the form, where there is one; a form is a yes to its own campaign alone. */
function formSigned(
  shop: Shop,
  { campaigns, evidence: { form } }: Command<'recordConsent'>,
  givenAt: Instant,
): Signed | ReturnType<typeof refused> | null {
  if (form === undefined) return null;
  const known = formIn(shop, form);
  if ('kind' in known) return refused(known);
  const { campaign, wording } = known;
  if (campaigns.some((id) => id !== campaign.id)) return refused({ kind: 'formForOne', name: campaign.name });
  if (isBeforeItsWords(givenAt, wording)) return refused({ kind: 'formTooEarly', wordedAt: wording.at });
  return { kind: 'signed', version: wording.version };
}

/** Typing a number that is in the book already means that person. */
function knownInstead(added: Decision<ContactId>): Decision<ContactId> {
  if (added.kind === 'refused' && added.refusal.kind === 'alreadyInBook') return decided([], added.refusal.contact);
  return added;
}

/** A stop that stands, and whose number it is. */
type Stop = Pick<Facts['optOut.received'], 'saidAt' | 'way'> & Pick<Contact, 'name' | 'phone'>;

/** The stop of somebody in the book, or the one kept of a number that comes back into it with these facts. */
function standingStop(campaign: Campaign, contact: Contact | null, added: readonly Fact[]): Stop | null {
  if (contact !== null) {
    const stop = optOutOf(contact, campaign.id);
    return stop ? { name: contact.name, phone: contact.phone, saidAt: stop.saidAt, way: stop.way } : null;
  }
  const person = added.find((fact) => fact.type === 'contact.added')?.fact;
  const kept = added.find((fact) => fact.type === 'optOut.received')?.fact;
  return person && kept ? { name: person.name, phone: person.phone, saidAt: kept.saidAt, way: kept.way } : null;
}

/** Who said stop comes back only by new evidence of their own: staff's word is not enough. */
function mayRecord(campaign: Campaign, stop: Stop | null, evidence: Evidence): ReturnType<typeof refused> | null {
  if (campaign.closedAt !== null) return refused({ kind: 'campaignClosed', name: campaign.name });
  if (currentWording(campaign) === null) return refused({ kind: 'wordingMissing', name: campaign.name });
  if (stop === null) return null;
  const { name, phone, saidAt, way } = stop;
  const grade = gradeOf(evidence, phone);
  const fresh = evidence.givenAt > saidAt && (grade === 'A' || grade === 'B');
  return fresh ? null : refused({ kind: 'saidStop', name: name === '' ? phone : name, saidAt, way });
}

function consentFact(
  contact: ContactId,
  campaign: Campaign,
  kind: Command<'recordConsent'>['kind'],
  evidence: Evidence,
  moment: Moment,
  versionSigned: number | undefined,
): Fact<'consent.given'> {
  const wordingVersion = versionSigned ?? wordingAt(campaign, evidence.givenAt);
  return {
    type: 'consent.given',
    subject: contact,
    fact: { consent: moment.newId(), campaign: campaign.id, wordingVersion, kind, evidence, ...signed(moment) },
  };
}

/** The version that was current when the yes was given; a yes older than every wording was given to none on file. */
function wordingAt(campaign: Campaign, givenAt: Instant): number | null {
  return campaign.wordings.findLast((wording) => wording.at <= givenAt)?.version ?? null;
}

function toEvidence(
  { medium, place, note, language, form }: Command<'recordConsent'>['evidence'],
  givenAt: Instant,
  files: readonly EvidenceFile[],
): Evidence {
  return { medium, givenAt, files, ...said({ place, note, language, form: form?.number }) };
}

export function strikeConsent(shop: Shop, command: Command<'strikeConsent'>, moment: Moment): Decision<object> {
  return onConsent(shop, command, (subject, campaign, reason) => ({
    type: 'consent.struck',
    subject,
    fact: { consent: command.consent, campaign, reason, ...signed(moment) },
  }));
}

/** A reason in writing carries a yes over its age, never over the end that a law sets. */
export function upholdConsent(shop: Shop, command: Command<'upholdConsent'>, moment: Moment): Decision<object> {
  const consent = shop.consents.get(command.consent);
  const contact = consent && shop.contacts.get(consent.contact);
  if (consent && contact) {
    const standing = standingIn(shop, contact, consent, moment.now);
    if (standing.kind === 'lapsed' && standing.hard) return refused({ kind: 'lapseIsHard', name: contact.name });
  }
  return onConsent(shop, command, (subject, campaign, reason) => ({
    type: 'consent.upheld',
    subject,
    fact: { consent: command.consent, campaign, reason, ...signed(moment) },
  }));
}

function onConsent(
  shop: Shop,
  command: { readonly consent: ConsentId; readonly reason: string },
  toFact: (subject: ContactId, campaign: CampaignId, reason: string) => Fact,
): Decision<object> {
  const consent = shop.consents.get(command.consent);
  const reason = command.reason.trim();
  if (!consent) return refused({ kind: 'notInBook', what: 'consent' });
  if (reason === '') return refused({ kind: 'fieldEmpty', field: 'reason' });
  return decided([toFact(consent.contact, consent.campaign, reason)], {});
}

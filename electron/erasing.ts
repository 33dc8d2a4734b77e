import type { ContactId, Fact, Instant } from '#shared/facts.ts';
import { formCode } from '#shared/formCode.ts';
import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import { type Consent, type Contact, type Shop, wordingOf } from '#shared/shop.ts';
import { filesOnlyOf, retentionNow } from '#shared/views/erasure.ts';
import type { Desk } from './desk.ts';
import { dropWidePack } from './proof/widePackWishes.ts';
import { type Traces, dropNote, isAbout, noteTraces, readTraces, removeTraces } from './traces.ts';

type Outcome<W extends 'eraseContact' | 'eraseOverdue'> =
  | { readonly kind: 'done'; readonly outcome: MachineOutcomes[W] }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

export async function eraseContact(desk: Desk, wish: MachineWish<'eraseContact'>): Promise<Outcome<'eraseContact'>> {
  const erased = await erase(desk, wish.reason, (shop, now) => {
    const contact = shop.contacts.get(wish.contact);
    if (contact === undefined) return { kind: 'contactGone' };
    const { erasing, proofUntil } = retentionNow(shop, contact, now);
    if (erasing === 'losesProof' && wish.knowing !== 'losesProof') {
      return { kind: 'proofStillNeeded', until: proofUntil ?? now };
    }
    return [contact];
  });
  return erased.kind === 'refused' ? erased : { kind: 'done', outcome: { keptStop: erased.keptStops === 1 } };
}

export async function eraseOverdue(desk: Desk, wish: MachineWish<'eraseOverdue'>): Promise<Outcome<'eraseOverdue'>> {
  const asked = new Set(wish.contacts);
  const erased = await erase(desk, 'noLongerNeeded', (shop, now) => {
    const overdue = [...asked]
      .flatMap((id) => shop.contacts.get(id) ?? [])
      .filter((contact) => retentionNow(shop, contact, now).overdue);
    return overdue.length === asked.size ? overdue : { kind: 'chosenMoved', was: asked.size, is: overdue.length };
  });
  if (erased.kind === 'refused') return erased;
  return { kind: 'done', outcome: { people: asked.size, keptStops: erased.keptStops } };
}

type Choosing = (shop: Shop, now: Instant) => readonly Contact[] | MachineRefusal;
type Erased =
  | { readonly kind: 'erased'; readonly keptStops: number }
  | { readonly kind: 'refused'; readonly refusal: MachineRefusal };

/**
 * Takes what is personal out of the book for good (GDPR Art. 17): every fact about the contacts and the files only they
 * had. What is not personal stays, so that every proof of others, and every checkpoint, still holds.
 */
async function erase(desk: Desk, reason: string, choose: Choosing): Promise<Erased> {
  await dropWidePack(desk);
  const erased = await eraseAlone(desk, reason, choose);
  // One that was begun meanwhile may have read of them before.
  if (erased.kind === 'erased') await dropWidePack(desk);
  return erased;
}

function eraseAlone(desk: Desk, reason: string, choose: Choosing): Promise<Erased> {
  // Up to its last step in one place of the queue: there is one note of what is being erased, and it speaks of one erasure.
  return desk.book.alone(async () => {
    const shop = desk.book.shop();
    const now = desk.now();
    const contacts = choose(shop, now);
    if ('kind' in contacts) return { kind: 'refused', refusal: contacts };
    await endErasure(desk);
    const traces = tracesOf(shop, contacts);
    await noteTraces(desk.dir, traces);
    const texts = textsOf(shop, contacts);
    const facts = contacts.map((contact) => erasureFact(desk, shop, { contact, reason, texts: texts.get(contact.id) }));
    const ids = contacts.map(({ id }) => id);
    await desk.book.ledger.erase(ids, now, facts).catch(async (fault: unknown) => {
      // The book may have forgotten them all the same; then the note stays until the rest has gone, too.
      if (ids.some((id) => desk.book.ledger.entriesOf(id).some((entry) => entry.fact !== null)))
        await dropNote(desk.dir);
      throw fault;
    });
    await forgetBeside(desk, traces);
    return { kind: 'erased', keptStops: facts.filter(({ fact }) => fact.numberHash !== undefined).length };
  });
}

const tracesOf = (shop: Shop, contacts: readonly Contact[]): Traces => ({
  people: contacts.map(({ id, phone, name, consents }) => ({
    contact: id,
    phone,
    name,
    forms: consents.flatMap((consent) => formSignedFor(shop, consent) ?? []),
  })),
  files: filesOnlyOf(shop, contacts),
});

/** The code on the paper it was written down from; null where that was no printed form, or somebody else's. */
function formSignedFor(shop: Shop, { campaign: id, wordingVersion, evidence, struck }: Consent): string | null {
  const campaign = shop.campaigns.get(id);
  const wording = campaign === undefined ? null : wordingOf(campaign, wordingVersion);
  if (evidence.form === undefined || wording === null || struck !== null) return null;
  return formCode({ campaign: id, version: wording.version, sha256: wording.sha256, number: evidence.form });
}

/** Ends an erasure that a power cut interrupted; one that never reached the ledger did not happen. */
export async function endErasure(desk: Omit<Desk, 'sealing'>): Promise<void> {
  const traces = await readTraces(desk.dir);
  if (traces === null) return;
  const { contacts } = desk.book.shop();
  if (traces.people.some(({ contact }) => contacts.has(contact))) await dropNote(desk.dir);
  else await forgetBeside(desk, traces);
}

/**
 * Whether something being written has the id of somebody in it whom the book knew and does no more, as a window may that
 * had them open; or a number, a name or a form of those who were erased since it was begun.
 */
export function speaksOf({ book, erased }: Desk, content: unknown, since: number): 'nobodyErased' | 'erased' {
  const text = JSON.stringify(content);
  const isGone = (word: string) => !book.shop().contacts.has(word) && book.ledger.entriesOf(word).length > 0;
  if (isAbout(text, { people: erased.slice(since) })) return 'erased';
  return (text.match(/[\w-]{16,}/g) ?? []).some(isGone) ? 'erased' : 'nobodyErased';
}

function forgetBeside(desk: Omit<Desk, 'sealing'>, traces: Traces): Promise<void> {
  // In one turn with the drafts, so that no window reads one without the other.
  desk.erased.push(...traces.people);
  return removeTraces({ ...desk, forgetPractice: (phones) => desk.sending.practice().forget(phones) }, traces);
}

/** What each of them wrote, as `provider:providerId`. In one pass: a busy book has a hundred thousand texts. */
function textsOf(shop: Shop, contacts: readonly Contact[]): ReadonlyMap<ContactId, readonly string[]> {
  const texts = new Map<ContactId, string[]>(contacts.map(({ id }) => [id, []]));
  for (const [key, reply] of shop.replyByProviderId) texts.get(shop.replies.get(reply)?.contact ?? '')?.push(key);
  return texts;
}

type Going = { readonly contact: Contact; readonly reason: string; readonly texts: readonly string[] | undefined };

function erasureFact(desk: Desk, shop: Shop, { contact, reason, texts = [] }: Going): Fact<'contact.erased'> {
  const by = desk.settings.now().staff;
  const { keepsHash } = retentionNow(shop, contact, desk.now());
  return {
    type: 'contact.erased',
    subject: null,
    fact: {
      contact: contact.id,
      reason,
      ...(keepsHash ? { numberHash: desk.numberHash(contact.phone) } : {}),
      ...(texts.length > 0 ? { texts: texts.map(desk.numberHash) } : {}),
      ...(by === null ? {} : { by }),
    },
  };
}

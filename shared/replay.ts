import type { CampaignId, ContactId, Entry, Fact, Facts, FactType, Instant, MessageId, PlanId } from './facts.ts';
import { clockAfter } from './rules/clock.ts';
import { stopNumber } from './shop.ts';
import type { Campaign, Consent, Contact, MessageState, Plan, RecipientState, Send, Shop } from './shop.ts';

/** How many sent messages a contact remembers for the frequency rules; the ledger remembers all. */
export const SENT_KEPT = 100;

type Draft = { -readonly [K in keyof Shop]: Thawed<Shop[K]> };
type Thawed<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : T extends ReadonlySet<infer V>
      ? Set<V>
      : T extends readonly (infer V)[]
        ? V[]
        : T;

type Evolvers = { readonly [T in FactType]: (shop: Draft, entry: Entry<T>, fact: Facts[T]) => void };

export const emptyShop = (): Shop => ({
  size: 0,
  lastAt: null,
  clock: null,
  description: null,
  rules: [],
  provider: null,
  numbersUsed: new Map(),
  staff: new Map(),
  campaigns: new Map(),
  contacts: new Map(),
  contactByPhone: new Map(),
  namesVersion: 0,
  plans: new Map(),
  sends: new Map(),
  messages: new Map(),
  unsettled: new Set(),
  partPrices: new Map(),
  replies: new Map(),
  replyByProviderId: new Map(),
  toJudge: new Set(),
  toAsk: new Set(),
  consents: new Map(),
  suppressedHashes: new Set(),
  erasedTexts: new Set(),
  imports: [],
  exports: [],
});

/**
 * Carries one entry into the shop, in place: the caller owns the shop and shows it to readers only between entries.
 * Never refuses; an erased entry only counts.
 */
export function evolve(shop: Shop, entry: Entry): void {
  const draft = shop as Draft;
  draft.size = entry.seq + 1;
  draft.lastAt = entry.at;
  draft.clock = clockAfter(draft.clock, entry.at);
  if (entry.fact === null) return;
  const evolver = evolvers[entry.type] as (shop: Draft, entry: Entry, fact: Fact['fact']) => void;
  evolver(draft, entry, entry.fact);
}

export function replay(entries: Iterable<Entry>): Shop {
  const shop = emptyShop();
  for (const entry of entries) evolve(shop, entry);
  return shop;
}

const evolvers: Evolvers = {
  'shop.described': (shop, _, fact) => {
    shop.description = fact;
  },
  'rule.changed': (shop, _, fact) => {
    shop.rules = [...shop.rules.filter((rule) => rule.rule !== fact.rule || rule.country !== fact.country), fact];
  },
  'provider.chosen': (shop, entry, fact) => {
    shop.provider = { kind: fact.provider, sender: fact.sender, since: entry.at };
    useNumbers(shop, fact);
  },
  'staff.added': (shop, _, fact) => {
    shop.staff.set(fact.staff, fact.name);
  },
  'staff.removed': (shop, _, fact) => {
    shop.staff.delete(fact.staff);
  },
  'contact.added': (shop, entry, fact) => {
    const id = subjectOf(entry);
    shop.contacts.set(id, {
      id,
      phone: fact.phone,
      typed: fact.typed,
      line: fact.line,
      name: fact.name,
      firstName: fact.firstName ?? null,
      language: fact.language ?? null,
      timeZone: fact.timeZone ?? null,
      source: fact.source,
      addedAt: entry.at,
      consents: none,
      optOuts: none,
      holds: none,
      lastWrote: null,
      sent: none,
      lastSentAt: never,
      confirmation: null,
      refusedAt: never,
      unreachable: null,
    });
    shop.contactByPhone.set(fact.phone, id);
    shop.namesVersion += 1;
  },
  'contact.changed': (shop, entry, fact) => {
    change(shop, entry, (contact) => ({
      ...contact,
      name: fact.name ?? contact.name,
      firstName: fact.firstName ?? contact.firstName,
      language: fact.language ?? contact.language,
      timeZone: fact.timeZone ?? contact.timeZone,
    }));
    shop.namesVersion += 1;
  },
  'contact.noted': () => {},
  'contact.erased': (shop, _, fact) => {
    if (fact.numberHash !== undefined) shop.suppressedHashes.add(fact.numberHash);
    for (const text of fact.texts ?? []) shop.erasedTexts.add(text);
    forget(shop, fact.contact);
  },

  'campaign.created': (shop, entry, fact) => {
    shop.campaigns.set(fact.campaign, {
      id: fact.campaign,
      name: fact.name,
      keyword: fact.keyword ?? null,
      perMonth: fact.perMonth ?? null,
      leastGrade: fact.leastGrade ?? 'C',
      clocks: fact.clocks ?? null,
      joinBy: fact.joinBy ?? 'keyword',
      wordings: [],
      createdAt: entry.at,
      closedAt: null,
    });
  },
  'campaign.changed': (shop, _, fact) => {
    changeCampaign(shop, fact.campaign, (campaign) => ({
      ...campaign,
      name: fact.name ?? campaign.name,
      keyword: fact.keyword ?? campaign.keyword,
      perMonth: fact.perMonth === undefined ? campaign.perMonth : fact.perMonth,
      leastGrade: fact.leastGrade ?? campaign.leastGrade,
      clocks: fact.clocks === undefined ? campaign.clocks : fact.clocks,
      joinBy: fact.joinBy ?? campaign.joinBy,
    }));
  },
  'campaign.worded': (shop, entry, fact) => {
    const { version, wording, sha256, language } = fact;
    changeCampaign(shop, fact.campaign, (campaign) => ({
      ...campaign,
      wordings: [...campaign.wordings, { version, wording, sha256, language, at: entry.at, seq: entry.seq }],
    }));
  },
  'campaign.closed': (shop, entry, fact) => {
    changeCampaign(shop, fact.campaign, (campaign) => ({ ...campaign, closedAt: entry.at }));
  },

  'consent.given': (shop, entry, fact) => {
    const consent: Consent = {
      id: fact.consent,
      contact: subjectOf(entry),
      campaign: fact.campaign,
      wordingVersion: fact.wordingVersion,
      kind: fact.kind,
      evidence: fact.evidence,
      recordedAt: entry.at,
      seq: entry.seq,
      by: fact.by ?? null,
      upheld: null,
      struck: null,
    };
    shop.consents.set(consent.id, consent);
    change(shop, entry, (contact) => ({
      ...contact,
      consents: [...contact.consents, consent],
      confirmation: contact.confirmation?.campaign === fact.campaign ? null : contact.confirmation,
    }));
    endRequests(shop, consent.contact, fact.campaign);
  },
  'consent.upheld': (shop, entry, fact) => {
    changeConsent(shop, fact.consent, (consent) => ({ ...consent, upheld: { at: entry.at, reason: fact.reason } }));
    // Changed in place, like a send's recipients.
    const upheld = fact.send === undefined ? undefined : (shop.sends.get(fact.send)?.upheld as Map<ContactId, string>);
    if (entry.subject !== null) upheld?.set(entry.subject, fact.reason);
  },
  'consent.struck': (shop, entry, fact) => {
    changeConsent(shop, fact.consent, (consent) => ({ ...consent, struck: { at: entry.at, reason: fact.reason } }));
  },
  'evidence.added': (shop, _, fact) => {
    changeConsent(shop, fact.consent, (consent) => ({
      ...consent,
      evidence: { ...consent.evidence, files: [...consent.evidence.files, fact.file] },
    }));
  },

  'optOut.received': (shop, entry, fact) => {
    const campaign = fact.scope.kind === 'all' ? null : fact.scope.campaign;
    change(shop, entry, (contact) => ({
      ...contact,
      // Who says stop is not waited for any more.
      confirmation: campaign === null || contact.confirmation?.campaign === campaign ? null : contact.confirmation,
      optOuts: [
        ...contact.optOuts,
        {
          id: fact.optOut,
          campaign,
          way: fact.way,
          words: fact.words ?? null,
          saidAt: fact.saidAt,
          recordedAt: entry.at,
          seq: entry.seq,
          by: fact.by ?? null,
          ended: null,
        },
      ],
    }));
    endRequests(shop, subjectOf(entry), campaign);
  },
  'optOut.undone': (shop, entry, fact) => {
    change(shop, entry, (contact) => ({
      ...contact,
      optOuts: contact.optOuts.map((optOut) =>
        optOut.id === fact.optOut ? { ...optOut, ended: { at: entry.at, how: 'undone' } } : optOut,
      ),
    }));
  },
  'optOut.lifted': (shop, entry) => {
    // START takes back what STOP did, and nothing that was said in another way.
    change(shop, entry, (contact) => ({
      ...contact,
      optOuts: contact.optOuts.map((optOut) =>
        optOut.ended === null && (optOut.way === 'sms' || optOut.way === 'provider')
          ? { ...optOut, ended: { at: entry.at, how: 'lifted' } }
          : optOut,
      ),
    }));
  },

  'reply.received': (shop, entry, fact) => {
    const contact = subjectOf(entry);
    shop.replies.set(fact.reply, {
      id: fact.reply,
      contact,
      provider: fact.provider,
      text: fact.text,
      receivedAt: fact.receivedAt,
      recordedAt: entry.at,
      reading: fact.reading,
      campaign: fact.campaign ?? null,
      judged: null,
      seq: entry.seq,
    });
    shop.replyByProviderId.set(`${fact.provider}:${fact.providerId}`, fact.reply);
    const unsure = fact.reading === 'unsure';
    if (unsure) shop.toJudge.add(fact.reply);
    if (fact.wants === 'question') {
      endRequests(shop, contact, fact.campaign ?? null);
      shop.toAsk.add(fact.reply);
    }
    change(shop, entry, (known) => ({
      ...known,
      lastWrote:
        known.lastWrote === null || known.lastWrote.at <= fact.receivedAt
          ? { at: fact.receivedAt, reply: fact.reply }
          : known.lastWrote,
      holds: unsure ? [...known.holds, fact.reply] : known.holds,
    }));
  },
  'reply.judged': (shop, entry, fact) => {
    const reply = shop.replies.get(fact.reply);
    if (reply) shop.replies.set(fact.reply, { ...reply, judged: { as: fact.as, at: entry.at } });
    shop.toJudge.delete(fact.reply);
    change(shop, entry, (contact) => ({ ...contact, holds: contact.holds.filter((hold) => hold !== fact.reply) }));
  },
  'confirmation.asked': (shop, entry, fact) => {
    const { campaign, reply, until, wordingVersion = null } = fact;
    shop.toAsk.delete(reply);
    change(shop, entry, (contact) => ({ ...contact, confirmation: { campaign, reply, until, wordingVersion } }));
  },
  'confirmation.refused': (shop, entry, { campaign }) => {
    change(shop, entry, (contact) => ({
      ...contact,
      confirmation: null,
      refusedAt: { ...contact.refusedAt, [campaign]: entry.at },
    }));
  },

  'plan.made': (shop, entry, fact) => {
    const { plan: id, campaign, template, maxParts, rhythm } = fact;
    const open = { handledAt: entry.at, pausedAt: null, endedAt: null };
    shop.plans.set(id, { id, campaign, template, maxParts, rhythm, ...open });
  },
  'plan.changed': (shop, entry, fact) => {
    const { plan, template, maxParts, rhythm } = fact;
    changePlan(shop, plan, {
      ...(template === undefined ? {} : { template }),
      ...(maxParts === undefined ? {} : { maxParts }),
      ...(rhythm === undefined ? {} : { rhythm, handledAt: entry.at }),
    });
  },
  'plan.paused': (shop, entry, fact) => {
    changePlan(shop, fact.plan, { pausedAt: entry.at });
  },
  'plan.resumed': (shop, entry, fact) => {
    changePlan(shop, fact.plan, { pausedAt: null, handledAt: entry.at });
  },
  'plan.ended': (shop, entry, fact) => {
    changePlan(shop, fact.plan, { endedAt: entry.at });
  },
  'plan.skipped': (shop, entry, fact) => {
    changePlan(shop, fact.plan, { handledAt: entry.at });
  },

  'send.approved': (shop, entry, fact) => {
    if (fact.plan !== undefined) changePlan(shop, fact.plan, { handledAt: entry.at });
    useNumbers(shop, fact);
    shop.sends.set(fact.send, {
      id: fact.send,
      campaign: fact.campaign,
      template: fact.template,
      provider: fact.provider,
      sender: fact.sender,
      maxParts: fact.maxParts,
      approvedAt: entry.at,
      startAt: fact.startAt ?? null,
      by: fact.by ?? null,
      recipients: new Map(fact.recipients.map((contact) => [contact, { kind: 'waiting' }])),
      upheld: new Map(Object.entries(fact.upheld)),
      paused: null,
      cancelledAt: null,
      cost: null,
      waiting: new Set(fact.recipients).size,
      seq: entry.seq,
    });
  },
  'send.paused': (shop, entry, fact) => {
    changeSend(shop, fact.send, { paused: { why: fact.why, detail: fact.detail ?? null, at: entry.at } });
  },
  'send.resumed': (shop, _, fact) => {
    changeSend(shop, fact.send, { paused: null });
  },
  'send.cancelled': (shop, entry, fact) => {
    changeSend(shop, fact.send, { cancelledAt: entry.at });
  },

  'message.intended': (shop, entry, fact) => {
    const contact = subjectOf(entry);
    const known = shop.contacts.get(contact);
    const { message, send, campaign, provider, phone, parts, allowed, account = null } = fact;
    shop.messages.set(message, {
      id: message,
      // The contact's own texts where they are the same, so that a book holds each of them once.
      contact: known?.id ?? contact,
      send,
      campaign,
      provider,
      providerId: null,
      phone: known?.phone === phone ? known.phone : phone,
      parts,
      intendedAt: entry.at,
      seq: entry.seq,
      allowed,
      account,
      state: { kind: 'intended' },
    });
    shop.unsettled.add(message);
    if (send !== null) setRecipient(shop, send, contact, { kind: 'tried', message });
    if (campaign !== null && known) {
      const before = known.sent.length < SENT_KEPT ? known.sent : known.sent.slice(1 - SENT_KEPT);
      shop.contacts.set(known.id, {
        ...known,
        sent: [...before, { at: entry.at, campaign, message }],
        lastSentAt: { ...known.lastSentAt, [campaign]: entry.at },
      });
    }
  },
  'message.handedOver': (shop, entry, fact) => {
    settle(shop, fact.message, { kind: 'handedOver', providerId: fact.providerId, at: entry.at });
    notePrice(shop, fact.message, fact.price);
  },
  'message.delivered': (shop, entry, fact) => {
    settle(shop, fact.message, { kind: 'delivered', at: fact.deliveredAt ?? entry.at });
  },
  'message.failed': (shop, entry, fact) => {
    const { failure, code = null, detail = null } = fact;
    settle(shop, fact.message, { kind: 'failed', failure, code, detail });
    takeBackSent(shop, fact.message);
    // Refused before it left; what was on its way may have been read all the same.
    if (shop.messages.get(fact.message)?.providerId === null) takeBackQuestion(shop, fact.message);
    if (failure === 'invalidNumber' || failure === 'landline') {
      change(shop, entry, (contact) => ({ ...contact, unreachable: { at: entry.at, failure } }));
    }
  },
  'message.unknown': (shop, _, fact) => {
    settle(shop, fact.message, { kind: 'unknown', detail: fact.detail });
  },
  'message.returned': (shop, _, fact) => {
    settle(shop, fact.message, { kind: 'returned' });
    reopen(shop, fact.message);
  },
  'message.judged': (shop, _, fact) => {
    settle(shop, fact.message, { kind: 'judged', as: fact.as });
    if (fact.as === 'notSent') {
      takeBackSent(shop, fact.message);
      takeBackQuestion(shop, fact.message);
    }
  },
  'message.heldBack': (shop, entry, fact) => {
    setRecipient(shop, fact.send, subjectOf(entry), { kind: 'heldBack', reasons: fact.reasons });
  },

  'list.imported': (shop, entry, fact) => {
    shop.imports.push({ ...fact, at: entry.at, seq: entry.seq });
  },
  'proof.exported': (shop, entry, fact) => {
    shop.exports.push({ ...fact, at: entry.at, seq: entry.seq });
  },
  /** Of a key and what it signed; the shop stands where it stood. */
  'book.rekeyed': () => {},
  /** What a plan had sent since the backup is not in it, so no time before the restore is put forward again. */
  'book.restored': (shop, entry) => {
    for (const plan of shop.plans.keys()) changePlan(shop, plan, { handledAt: entry.at });
  },
};

/** The same for everyone: a hundred thousand empty lists and records of their own would take 35 MB. */
const none: readonly never[] = Object.freeze([]);
const never: Readonly<Record<CampaignId, Instant>> = Object.freeze({});

/** Facts about a contact always carry it as subject; one without is a broken ledger and must not be guessed at. */
function subjectOf(entry: Entry): ContactId {
  if (entry.subject === null) throw new Error(`Entry ${entry.seq} (${entry.type}) is about nobody`);
  return entry.subject;
}

function change(shop: Draft, entry: Entry, to: (contact: Contact) => Contact): void {
  const contact = shop.contacts.get(subjectOf(entry));
  if (contact) shop.contacts.set(contact.id, to(contact));
}

function changePlan(shop: Draft, id: PlanId, changes: Partial<Plan>): void {
  const plan = shop.plans.get(id);
  if (plan) shop.plans.set(id, { ...plan, ...changes });
}

function changeCampaign(shop: Draft, id: CampaignId, to: (campaign: Campaign) => Campaign): void {
  const campaign = shop.campaigns.get(id);
  if (campaign) shop.campaigns.set(id, to(campaign));
}

function changeConsent(shop: Draft, id: string, to: (consent: Consent) => Consent): void {
  const consent = shop.consents.get(id);
  if (!consent) return;
  const changed = to(consent);
  shop.consents.set(id, changed);
  const contact = shop.contacts.get(consent.contact);
  if (!contact) return;
  const consents = contact.consents.map((each) => (each.id === id ? changed : each));
  shop.contacts.set(contact.id, { ...contact, consents });
}

function useNumbers(shop: Draft, { provider, sender }: Facts['provider.chosen']): void {
  const used = shop.numbersUsed.get(provider) ?? new Set();
  const number = stopNumber(sender);
  shop.numbersUsed.set(provider, number === null ? used : new Set([...used, number]));
}

function changeSend(shop: Draft, id: string, to: Partial<Send>): void {
  const send = shop.sends.get(id);
  if (send) shop.sends.set(id, { ...send, ...to });
}

/** Recipients live in a map of their own that is changed in place: copying it per message would be quadratic. */
function setRecipient(shop: Draft, id: string, contact: ContactId, state: RecipientState): void {
  const send = shop.sends.get(id);
  if (!send) return;
  const recipients = send.recipients as Map<ContactId, RecipientState>;
  const before = recipients.get(contact);
  recipients.set(contact, state);
  const waiting = send.waiting - Number(before?.kind === 'waiting') + Number(state.kind === 'waiting');
  if (waiting !== send.waiting) shop.sends.set(id, { ...send, waiting });
}

function settle(shop: Draft, id: MessageId, state: MessageState): void {
  const message = shop.messages.get(id);
  if (!message) return;
  const providerId = state.kind === 'handedOver' ? state.providerId : message.providerId;
  shop.messages.set(id, { ...message, providerId, state });
  const open = state.kind === 'handedOver' || state.kind === 'unknown';
  if (open) shop.unsettled.add(id);
  else shop.unsettled.delete(id);
}

/** Some providers write what they take as a negative amount. */
function notePrice(shop: Draft, id: MessageId, price: string | undefined): void {
  const message = shop.messages.get(id);
  const amount = Math.abs(Number(price ?? Number.NaN));
  if (message && message.parts > 0 && amount > 0 && Number.isFinite(amount))
    shop.partPrices.set(message.provider, amount / message.parts);
  const send = message?.send ? shop.sends.get(message.send) : undefined;
  if (send && Number.isFinite(amount)) shop.sends.set(send.id, { ...send, cost: (send.cost ?? 0) + amount });
}

function reopen(shop: Draft, id: MessageId): void {
  const message = shop.messages.get(id);
  if (message?.send) setRecipient(shop, message.send, message.contact, { kind: 'waiting' });
  takeBackSent(shop, id);
  takeBackQuestion(shop, id);
}

/** A message that certainly never went does not keep a yes fresh and does not count against the frequency. */
function takeBackSent(shop: Draft, id: MessageId): void {
  const message = shop.messages.get(id);
  const contact = message && shop.contacts.get(message.contact);
  if (!message?.campaign || !contact) return;
  const sent = contact.sent.filter((each) => each.message !== id);
  const before = sent.findLast((each) => each.campaign === message.campaign);
  const { [message.campaign]: _, ...others } = contact.lastSentAt;
  const lastSentAt = before ? { ...others, [message.campaign]: before.at } : others;
  shop.contacts.set(contact.id, { ...contact, sent, lastSentAt });
}

/** What never reached them cannot be answered, and they still wait to be asked. */
function takeBackQuestion(shop: Draft, id: MessageId): void {
  const message = shop.messages.get(id);
  const contact = message && shop.contacts.get(message.contact);
  if (message?.allowed.kind !== 'confirmationAsked' || !contact) return;
  if (contact.confirmation?.reply !== message.allowed.reply) return;
  shop.contacts.set(contact.id, { ...contact, confirmation: null });
  shop.toAsk.add(message.allowed.reply);
}

/** Requests of this contact that are answered, for this campaign or for all of them, one way or the other. */
function endRequests(shop: Draft, contact: ContactId, campaign: CampaignId | null): void {
  for (const id of shop.toAsk) {
    const reply = shop.replies.get(id);
    if (reply?.contact === contact && (campaign === null || reply.campaign === campaign)) shop.toAsk.delete(id);
  }
}

function forget(shop: Draft, id: ContactId): void {
  // After an erasure the replay no longer sees what this contact was sent, so no turn of theirs may stay open.
  for (const send of shop.sends.values()) {
    if (send.recipients.get(id)?.kind === 'waiting') {
      setRecipient(shop, send.id, id, { kind: 'heldBack', reasons: ['erased'] });
    }
  }
  const contact = shop.contacts.get(id);
  if (!contact) return;
  shop.contacts.delete(id);
  if (shop.contactByPhone.get(contact.phone) === id) shop.contactByPhone.delete(contact.phone);
  for (const consent of contact.consents) shop.consents.delete(consent.id);
  for (const reply of [...shop.replies.values()].filter((each) => each.contact === id)) {
    shop.replies.delete(reply.id);
    shop.toJudge.delete(reply.id);
    shop.toAsk.delete(reply.id);
  }
  for (const message of [...shop.messages.values()].filter((each) => each.contact === id)) {
    shop.messages.delete(message.id);
    shop.unsettled.delete(message.id);
  }
  shop.namesVersion += 1;
}

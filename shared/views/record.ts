import type { CampaignId, ContactId, Grade, Instant, Language, OptOutWay } from '#shared/facts.ts';
import { showPhone, toPhone } from '#shared/phone.ts';
import type { PhoneRefusal } from '#shared/phone.ts';
import { isKeptOut } from '#shared/rules/suppression.ts';
import type { Hashing } from '#shared/rules/suppression.ts';
import { currentWording, openCampaigns } from '#shared/shop.ts';
import type { Contact, Shop } from '#shared/shop.ts';
import { nameOrPhone } from './nameOrPhone.ts';
import { personStanding } from './standings.ts';
import type { YesState } from './standings.ts';

/** What the counter needs while a number is typed: who that is, and what they can say yes to. */
export type RecordView = {
  readonly person: RecordPerson;
  readonly campaigns: readonly RecordCampaign[];
};

export type RecordPerson =
  | { readonly kind: 'notTyped' }
  | { readonly kind: 'unreadable'; readonly why: PhoneRefusal; readonly missing: number | null }
  | {
      readonly kind: 'unknown';
      readonly phone: string;
      readonly line: 'textable' | 'landline';
      /** The stop of somebody erased, which holds for their number still; when they said it went with them. */
      readonly stop: PersonStop | null;
    }
  | {
      readonly kind: 'known';
      readonly contact: ContactId;
      /** The number where no name is known. */
      readonly name: string;
      readonly phone: string;
      readonly stop: PersonStop | null;
    };

type PersonStop = { readonly saidAt: Instant; readonly way: OptOutWay };

export type RecordCampaign = {
  readonly campaign: CampaignId;
  readonly name: string;
  /** The words to be shown or read out; null when the campaign has none yet and so cannot be said yes to. */
  readonly wording: { readonly version: number; readonly words: string; readonly language: Language } | null;
  readonly needs: Grade;
  /** Where this person stands with it now. */
  readonly state: YesState;
};

export function recordView(
  shop: Shop,
  asked: { readonly typed: string; readonly contact: ContactId | null },
  now: Instant,
  hashing: Hashing,
): RecordView {
  const contact = contactOf(shop, asked);
  const states = contact === null ? null : personStanding(shop, contact, now).states;
  const person = contact === null ? personTyped(shop, asked.typed, now, hashing) : knownPerson(shop, contact, now);
  const kept: YesState | null =
    person.kind === 'unknown' && person.stop !== null ? { kind: 'stopped', ...person.stop } : null;
  return {
    person,
    campaigns: openCampaigns(shop).map((campaign) => {
      const wording = currentWording(campaign);
      return {
        campaign: campaign.id,
        name: campaign.name,
        wording:
          wording === null ? null : { version: wording.version, words: wording.wording, language: wording.language },
        needs: campaign.leastGrade,
        state: states?.get(campaign.id) ?? kept ?? { kind: 'never' },
      };
    }),
  };
}

function contactOf(
  shop: Shop,
  { typed, contact }: { readonly typed: string; readonly contact: ContactId | null },
): Contact | null {
  if (contact !== null) return shop.contacts.get(contact) ?? null;
  const read = toPhone(typed, shop.description?.country ?? '');
  const id = read.kind === 'phone' ? shop.contactByPhone.get(read.phone) : onlyOneEndingWith(shop, typed);
  return (id === undefined ? undefined : shop.contacts.get(id)) ?? null;
}

/** Fewer digits than this fit too many people to be a sign. */
const tellingDigits = 7;

/** The only number in the book that ends like this, for what is typed in part or is no number of the plan. */
function onlyOneEndingWith(shop: Shop, typed: string): ContactId | undefined {
  const digits = typed.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < tellingDigits) return undefined;
  const found = [...shop.contactByPhone].filter(([phone]) => phone.endsWith(digits));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

function knownPerson(shop: Shop, contact: Contact, now: Instant): RecordPerson {
  const { stop } = personStanding(shop, contact, now);
  return {
    kind: 'known',
    contact: contact.id,
    name: nameOrPhone(shop, contact),
    phone: showPhone(contact.phone, shop.description?.country ?? ''),
    stop,
  };
}

function personTyped(shop: Shop, typed: string, now: Instant, hashing: Hashing): RecordPerson {
  if (typed.trim() === '') return { kind: 'notTyped' };
  const country = shop.description?.country ?? '';
  const read = toPhone(typed, country);
  if (read.kind === 'refused') return { kind: 'unreadable', why: read.why, missing: read.missing ?? null };
  return {
    kind: 'unknown',
    phone: showPhone(read.phone, country),
    line: read.line === 'landline' ? 'landline' : 'textable',
    stop: isKeptOut(shop, read.phone, hashing) ? { saidAt: now, way: 'kept' } : null,
  };
}

import type {
  CampaignId,
  ConsentId,
  ContactId,
  Entry,
  EvidenceFile,
  FailureKind,
  Grade,
  Instant,
  Language,
  LineKind,
  Medium,
  OptOutWay,
  ReplyId,
  Sha256,
} from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { gradeOf, hoursLate, missingPieces } from '#shared/rules/evidence.ts';
import type { MissingPiece } from '#shared/rules/evidence.ts';
import { whatGrewOld } from '#shared/rules/upholding.ts';
import { consentTo, openCampaigns, optOutOf, stopOf, wordingOf } from '#shared/shop.ts';
import type { Campaign, Consent, Contact, Shop } from '#shared/shop.ts';
import { personHistory } from './personHistory.ts';
import type { HistoryLine } from './personHistory.ts';
import { personStanding } from './standings.ts';
import type { PersonGroup, YesState } from './standings.ts';

/** One person's page; null once they are no longer in the book. */
export type PersonView = {
  readonly contact: ContactId;
  /** The number where no name is known. */
  readonly name: string;
  readonly firstName: string | null;
  readonly phone: string;
  readonly typed: string;
  readonly line: LineKind;
  readonly language: Language | null;
  readonly since: Instant;
  readonly group: PersonGroup;
  readonly stop: { readonly saidAt: Instant; readonly way: OptOutWay; readonly words: string | null } | null;
  readonly hold: { readonly reply: ReplyId; readonly words: string; readonly at: Instant } | null;
  readonly unreachable: { readonly at: Instant; readonly failure: FailureKind } | null;
  /** A yes for each campaign that ever had one, the newest first. */
  readonly yeses: readonly PersonYes[];
  /** No yes and no stop. */
  readonly neverAsked: readonly { readonly campaign: CampaignId; readonly name: string }[];
  /** Never a yes, and a stop for everything that no yes to them has outlived. */
  readonly stoppedUnasked: readonly { readonly campaign: CampaignId; readonly name: string }[];
  /** What happened, the newest first. */
  readonly history: readonly HistoryLine[];
};

export type PersonYes = {
  readonly consent: ConsentId;
  readonly campaign: CampaignId;
  readonly name: string;
  readonly open: 'open' | 'closed';
  readonly state: YesState;
  readonly grade: Grade;
  /** What the campaign asks for at least. */
  readonly needs: Grade;
  readonly medium: Medium;
  readonly givenAt: Instant;
  /** Hours between the yes and its entry, where that is late. */
  readonly late: number | null;
  /** The number of the form they signed. */
  readonly form: number | null;
  readonly place: string | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly by: string | null;
  /** What they texted, where that is the yes. */
  readonly texted: string | null;
  readonly lastTextAt: Instant | null;
  readonly wording: {
    readonly version: number;
    readonly words: string;
    readonly language: Language;
    readonly sha256: Sha256;
  } | null;
  readonly files: readonly EvidenceFile[];
  readonly missing: readonly MissingPiece[];
  readonly upheld: { readonly at: Instant; readonly reason: string } | null;
  /** Grown old, and nothing but a reason in writing is needed to carry it on. */
  readonly mayBeKept: boolean;
  readonly entry: number;
};

export function personView(shop: Shop, id: ContactId, entries: readonly Entry[], now: Instant): PersonView | null {
  const contact = shop.contacts.get(id);
  if (contact === undefined) return null;
  const standing = personStanding(shop, contact, now);
  const phone = showPhone(contact.phone, shop.description?.country ?? '');
  const reply = standing.hold === null ? undefined : shop.replies.get(standing.hold);
  const stop = standing.stop === null ? null : stopOf(contact);
  const withoutYes = (kind: YesState['kind']) =>
    openCampaigns(shop)
      .filter((campaign) => consentTo(contact, campaign.id) === null && standing.states.get(campaign.id)?.kind === kind)
      .map((campaign) => ({ campaign: campaign.id, name: campaign.name }));
  return {
    contact: id,
    name: contact.name === '' ? phone : contact.name,
    firstName: contact.firstName,
    phone,
    typed: contact.typed,
    line: contact.line,
    language: contact.language,
    since: contact.addedAt,
    group: standing.group,
    stop: stop === null ? null : { saidAt: stop.saidAt, way: stop.way, words: stop.words },
    hold: reply === undefined ? null : { reply: reply.id, words: reply.text, at: reply.receivedAt },
    unreachable: contact.unreachable,
    yeses: yesesOf(shop, contact, standing.states, now),
    neverAsked: withoutYes('never'),
    stoppedUnasked: withoutYes('stopped'),
    history: personHistory(shop, entries),
  };
}

function yesesOf(
  shop: Shop,
  contact: Contact,
  states: ReadonlyMap<CampaignId, YesState>,
  now: Instant,
): readonly PersonYes[] {
  return [...shop.campaigns.values()]
    .flatMap((campaign) => {
      const consent = consentTo(contact, campaign.id);
      return consent === null
        ? []
        : [
            {
              ...toYes(contact, campaign, consent, states.get(campaign.id) ?? closedState(contact, consent)),
              mayBeKept: campaign.closedAt === null && whatGrewOld(shop, contact, campaign, now).kind === 'old',
            },
          ];
    })
    .toSorted((one, other) => (one.givenAt > other.givenAt ? -1 : 1));
}

/** In a closed campaign nothing ages any more. */
function closedState(contact: Contact, consent: Consent): YesState {
  const optOut = optOutOf(contact, consent.campaign);
  if (optOut !== null) return { kind: 'stopped', saidAt: optOut.saidAt, way: optOut.way };
  return { kind: 'fresh', givenAt: consent.evidence.givenAt, grade: gradeOf(consent.evidence, contact.phone) };
}

function toYes(contact: Contact, campaign: Campaign, consent: Consent, state: YesState): Omit<PersonYes, 'mayBeKept'> {
  const { evidence, recordedAt, wordingVersion, by } = consent;
  const wording = wordingOf(campaign, wordingVersion);
  return {
    consent: consent.id,
    campaign: campaign.id,
    name: campaign.name,
    open: campaign.closedAt === null ? 'open' : 'closed',
    state,
    grade: gradeOf(evidence, contact.phone),
    needs: campaign.leastGrade,
    medium: evidence.medium,
    givenAt: evidence.givenAt,
    late: hoursLate({ evidence, recordedAt }),
    form: evidence.form ?? null,
    place: evidence.place ?? null,
    note: evidence.note ?? null,
    source: evidence.source ?? null,
    by,
    texted: evidence.message?.text ?? null,
    lastTextAt: contact.lastSentAt[campaign.id] ?? null,
    wording:
      wording === null
        ? null
        : { version: wording.version, words: wording.wording, language: wording.language, sha256: wording.sha256 },
    files: evidence.files,
    missing: missingPieces({ evidence, phone: contact.phone, wordingVersion, recordedAt, by }),
    upheld: consent.upheld,
    entry: consent.seq,
  };
}

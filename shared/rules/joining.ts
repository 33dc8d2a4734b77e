/**
 * "Who asks to join by text may be asked once whether it was them, and only a yes from that phone counts."
 *
 * CTIA, Messaging Principles and Best Practices (2023), 5.1.2: an opt-in by keyword is confirmed; the question itself goes to
 * who just asked and to nobody else, "no" is an answer, and silence is none.
 */
import type { Instant } from '#shared/facts.ts';
import type { Campaign, Contact, Reply, Shop } from '#shared/shop.ts';
import { addHours } from './calendar.ts';
import { stopsAgainst } from './consent.ts';

/** How long the question may be answered. */
export const ANSWER_HOURS = 24;

/** After a no the same campaign is not asked about again for so long, whoever texts its keyword from that phone. */
const REFUSED_HOURS = 24;

/** A question that comes later is not the answer to their text any more: the owner decides. */
const FRESH_MS = 5 * 60_000;

/** Whether a text that asks to join is to be answered with the question. */
export const isToBeAsked = (contact: Contact | undefined, campaign: Campaign, receivedAt: Instant): boolean => {
  if (campaign.joinBy !== 'confirmation') return false;
  if (contact === undefined) return true;
  const { confirmation, refusedAt, consents } = contact;
  const refused = refusedAt[campaign.id];
  if (refused !== undefined && receivedAt < addHours(refused, REFUSED_HOURS)) return false;
  if (confirmation?.campaign === campaign.id && receivedAt <= confirmation.until) return false;
  if (stopsAgainst(contact, campaign.id).some(({ saidAt }) => saidAt >= receivedAt)) return false;
  return !consents.some(
    ({ campaign: to, struck, evidence }) => to === campaign.id && struck === null && evidence.givenAt >= receivedAt,
  );
};

export const isJustAsked = ({ receivedAt }: Pick<Reply, 'receivedAt'>, now: Instant): boolean =>
  Date.parse(now) - Date.parse(receivedAt) <= FRESH_MS;

/** The question this text may answer: open when it was written, and asked because of an earlier one. */
export const questionTo = (shop: Shop, contact: Contact | undefined, receivedAt: Instant): Contact['confirmation'] => {
  const open = contact?.confirmation ?? null;
  if (open === null || receivedAt > open.until) return null;
  const request = shop.replies.get(open.reply);
  // Lists tell whole seconds, some whole minutes.
  return request !== undefined && receivedAt >= request.receivedAt ? open : null;
};

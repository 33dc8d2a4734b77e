import type { MachineOutcomes, MachineRefusal, MachineWish, ProviderTest } from '#shared/machine.ts';
import type { Refusal } from '#shared/commands.ts';
import type { Desk } from '#electron/desk.ts';
import type { Answered } from './answering.ts';
import { closeAccount } from './earlierAccounts.ts';
import { giveKey, saveFields } from './savingAccounts.ts';
import type { Money } from '#shared/providers/provider.ts';

type SendingWish =
  | 'saveProviderFields'
  | 'testProvider'
  | 'checkReplies'
  | 'answerAsCustomer'
  | 'replyByHand'
  | 'askToJoin'
  | 'lookUpText'
  | 'closeAccount'
  | 'giveAccountKey'
  | 'confirmStopsLookedUp';

type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

/** What grants the owner's wishes about providers and replies. */
export const sendingWishes: {
  readonly [W in SendingWish]: (desk: Desk, wish: MachineWish<W>) => Promise<Outcome<MachineOutcomes[W]>>;
} = {
  saveProviderFields: async (desk, wish) => {
    const saved = await saveFields(desk, wish);
    if (saved === 'unclear') return { kind: 'refused', refusal: { kind: 'accountUnclear' } };
    desk.ring();
    return done({});
  },
  testProvider: async (desk, { provider: kind }) => {
    const missing = await desk.sending.missing(kind);
    const provider = await desk.sending.providerOf(kind);
    if (provider === null) return { kind: 'refused', refusal: { kind: 'providerNotReady', missing } };
    const answer = await provider.test();
    const outcome: ProviderTest =
      answer.kind === 'works'
        ? { kind: 'works', account: answer.account ?? null, balance: answer.balance ? shown(answer.balance) : null }
        : answer;
    const details = outcome.kind === 'works' ? (outcome.balance ?? '') : outcome.why;
    const works = outcome.kind === 'works';
    await desk.settings.change({ providerTested: { provider: kind, at: desk.now(), works, details } });
    desk.ring();
    return done(outcome);
  },
  checkReplies: async (desk) => {
    const read = await desk.sending.readReplies();
    if (read.kind === 'read') return done({ texts: read.texts, stops: read.stops });
    return { kind: 'refused', refusal: { kind: 'providerFails', why: read.why, detail: read.detail } };
  },
  closeAccount: async (desk, { account }) => {
    if ((await closeAccount(desk, account)) === 'stillUsed')
      return { kind: 'refused', refusal: { kind: 'accountStillUsed' } };
    desk.ring();
    return done({});
  },
  giveAccountKey: async (desk, { account, fields }) => {
    await giveKey(desk, account, fields);
    desk.ring();
    const why = desk.settings.now().unread[account]?.why;
    if (why === undefined) return done({});
    return { kind: 'refused', refusal: { kind: 'providerFails', why, detail: '' } };
  },
  confirmStopsLookedUp: async (desk) => {
    await desk.settings.change({ repliesLost: null });
    desk.sending.wake();
    desk.ring();
    return done({});
  },
  answerAsCustomer: async (desk, { contact: id, text }) => {
    const shop = desk.book.shop();
    const contact = shop.contacts.get(id);
    if (contact === undefined) return { kind: 'refused', refusal: { kind: 'contactGone' } };
    if (shop.provider?.kind !== 'practice') return { kind: 'refused', refusal: { kind: 'practiceOnly' } };
    await desk.sending.practice().answerAs(contact.phone, text);
    const read = await desk.sending.readReplies();
    if (read.kind === 'read') return done({});
    return { kind: 'refused', refusal: { kind: 'providerFails', why: read.why, detail: read.detail } };
  },
  replyByHand: async (desk, wish) => toOutcome(await desk.sending.answer(wish)),
  lookUpText: async (desk, { message }) => done(await desk.sending.lookUp(message)),
  askToJoin: async (desk, { reply }) => toOutcome(await desk.sending.ask({ reply, how: 'byHand' })),
};

const toOutcome = (answered: Answered): Outcome<Record<never, never>> => {
  switch (answered.kind) {
    case 'intended':
    case 'already':
      return done({});
    case 'heldBack':
      return { kind: 'refused', refusal: { kind: 'heldBack', reasons: answered.reasons.map(({ kind }) => kind) } };
    case 'unusable':
      return { kind: 'refused', refusal: { kind: 'textUnusable', why: answered.refusal.kind } };
    case 'refused':
      return answered;
  }
};

const shown = ({ amount, currency }: Money): string => (currency === undefined ? amount : `${amount} ${currency}`);

const done = <T>(outcome: T): { readonly kind: 'done'; readonly outcome: T } => ({ kind: 'done', outcome });

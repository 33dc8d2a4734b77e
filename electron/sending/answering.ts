import { type AnswerIntended, intendAnswer, intendHelp, intendQuestion } from '#shared/decide/answerDecisions.ts';
import { type Decision, refused } from '#shared/decide/decision.ts';
import type { Refusal } from '#shared/commands.ts';
import type { ContactId, MessageId, ReplyId } from '#shared/facts.ts';
import type { Shop } from '#shared/shop.ts';
import { handOver } from './handOver.ts';
import type { SendingDesk } from './sendingDesk.ts';

export type Answered = AnswerIntended | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Answers inside conversations: by the owner's hand, and those that HELP and a request to join ask for. */
export type Answering = {
  readonly byHand: (answer: {
    readonly message: MessageId;
    readonly contact: ContactId;
    readonly text: string;
  }) => Promise<Answered>;
  readonly help: (reply: ReplyId) => Promise<void>;
  /** The question that confirms a request to join. */
  readonly ask: (question: { readonly reply: ReplyId; readonly how: 'byItself' | 'byHand' }) => Promise<Answered>;
};

export const createAnswering = (desk: SendingDesk): Answering => {
  const answer = async (
    decide: (shop: Shop, moment: ReturnType<SendingDesk['moment']>) => Decision<AnswerIntended>,
  ): Promise<Answered> => {
    const kind = desk.book.shop().provider?.kind;
    const provider = kind === undefined ? null : await desk.providerOf(kind);
    if (provider === null) return { kind: 'refused', refusal: { kind: 'shopNotDescribed' } };
    const turned = await desk.book.turn((shop, now) =>
      // Another one may have been chosen while this one was opened.
      shop.provider?.kind === kind
        ? decide(shop, { ...desk.moment(now), account: provider.account })
        : refused({ kind: 'shopNotDescribed' }),
    );
    if (turned.kind === 'refused') return turned;
    if (turned.outcome.kind === 'intended') await handOver(desk, provider, turned.outcome);
    return turned.outcome;
  };
  return {
    byHand: (wish) => answer((shop, moment) => intendAnswer(shop, { ...wish, purpose: 'conversation' }, moment)),
    help: async (reply) => {
      await answer((shop, moment) => intendHelp(shop, reply, moment));
    },
    ask: (question) => answer((shop, moment) => intendQuestion(shop, question, moment)),
  };
};

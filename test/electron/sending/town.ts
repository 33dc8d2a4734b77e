import type { FailureKind, Instant, Phone } from '#shared/facts.ts';
import type { InboundText, LookUpAnswer, Provider, SendOutcome, StatusReport } from '#shared/providers/provider.ts';
import type { Chance } from './chance.ts';

/** What survives the death of a host: what reached the provider, what customers wrote, and the settings file. */
export type Town = {
  readonly reached: readonly {
    readonly reference: string;
    readonly providerId: string;
    readonly to: Phone;
    readonly text: string;
  }[];
  readonly texts: InboundText[];
  readonly settings: { cursors: Record<string, string>; checkedAt: Instant | null };
  /** Answers rightly, wrongly, late or not at all, as chance has it. */
  readonly provider: Provider;
  /** From now on everything is answered, so that a story can end. */
  calm: () => void;
};

const refusals: readonly FailureKind[] = [
  'invalidNumber',
  'landline',
  'optedOut',
  'blocked',
  'noCredit',
  'badCredentials',
];

/** What somebody writes out of the blue; a yes that nobody asked for is none. */
const words = ['STOP', 'STOP', 'STOP', 'HILFE', 'HILFE', 'BREAD', 'BREAD', 'Ja'];

/** The one question there is: whether they want to join. */
export const isQuestion = (text: string): boolean => text.includes('um SMS zu bekommen');

export const createTown = (chance: Chance, phones: readonly Phone[], now: () => number): Town => {
  const reached: { reference: string; providerId: string; to: Phone; text: string }[] = [];
  const settled = new Map<string, StatusReport['kind']>();
  const texts: InboundText[] = [];
  const settings: Town['settings'] = { cursors: {}, checkedAt: null };
  let isCalm = false;
  const odd = (probability: number) => !isCalm && chance.happens(probability);

  const somebodyWrites = (): void => {
    const from = phones[chance.below(phones.length)] ?? '';
    write(from, words[chance.below(words.length)] ?? 'STOP');
  };
  const write = (from: Phone, text: string): void => {
    const receivedAt = new Date(now()).toISOString();
    texts.push({ providerId: `text-${texts.length}`, from, to: '+491713920000', text, receivedAt });
  };
  /** Who is asked whether they want to join answers, mostly, and before anybody knows that they were asked. */
  const answerFrom = (asked: Phone): void => {
    if (odd(0.8)) write(asked, chance.happens(0.7) ? 'Ja' : 'Nein');
  };

  const send: Provider['send'] = async (message, reference): Promise<SendOutcome> => {
    if (odd(0.06)) somebodyWrites();
    if (odd(0.07)) return { kind: 'later', because: 'busy', why: '429', retryAfterMs: chance.below(9_000) };
    if (odd(0.06)) return { kind: 'later', because: 'offline', why: 'no connection' };
    if (odd(0.07)) {
      const failure = refusals[chance.below(refusals.length)] ?? 'other';
      return { kind: 'refused', failure, code: '1', detail: failure };
    }
    if (odd(0.07)) return { kind: 'unknown', why: 'cut before it arrived' };
    const providerId = `sms-${reached.length}`;
    reached.push({ reference, providerId, to: message.to, text: message.text });
    if (isQuestion(message.text)) answerFrom(message.to);
    if (odd(0.09)) return { kind: 'unknown', why: 'cut after it arrived' };
    if (odd(0.02)) throw new Error('a fault in the adapter');
    return { kind: 'handedOver', providerId };
  };

  const lookUp: Provider['lookUp'] = async ({ reference }): Promise<LookUpAnswer> => {
    if (odd(0.2)) return { kind: 'cannotTell', why: 'the list does not answer' };
    const found = reached.find((each) => each.reference === reference);
    return found === undefined ? { kind: 'notThere' } : { kind: 'found', providerId: found.providerId };
  };

  return {
    reached,
    texts,
    settings,
    calm: () => {
      isCalm = true;
    },
    provider: {
      kind: 'twilio',
      send,
      lookUp,
      status: async (handed) => {
        if (odd(0.2)) return { kind: 'trouble', trouble: 'offline', why: 'no answer' };
        const reports = handed.flatMap(({ message, providerId }): StatusReport[] => {
          const kind = settled.get(providerId) ?? (chance.happens(0.9) ? 'delivered' : 'failed');
          settled.set(providerId, kind);
          return [kind === 'delivered' ? { kind, message } : { kind, message, failure: 'unreachable', code: '30003' }];
        });
        return { kind: 'read', reports };
      },
      received: async (cursor) => {
        if (odd(0.15)) return { kind: 'trouble', trouble: 'offline', why: 'no answer' };
        if (odd(0.1)) somebodyWrites();
        // As real lists do, it tells the last ones again.
        const from = Math.max(0, Number(cursor ?? 0) - chance.below(3));
        return { kind: 'read', texts: texts.slice(from), cursor: String(texts.length) };
      },
      test: async () => ({ kind: 'works' }),
    },
  };
};

import type { MessageId } from '#shared/facts.ts';
import type { SealedMessage } from '#shared/rules/seal.ts';
import type { Provider, SendOutcome } from '#shared/providers/provider.ts';
import type { Lane } from './lane.ts';
import { type SendingDesk, writeDown } from './sendingDesk.ts';

/** Hands over one intended message, once, and writes down what the provider said; answers how its lane goes on. */
export const handOver = async (
  desk: SendingDesk,
  provider: Provider,
  { message, sealed }: { readonly message: MessageId; readonly sealed: SealedMessage },
): Promise<Parameters<Lane['leave']>> => {
  const outcome = await provider.send(sealed, message).catch((fault: unknown): SendOutcome => {
    desk.report(fault);
    return { kind: 'unknown', why: 'a fault while handing over' };
  });
  switch (outcome.kind) {
    case 'handedOver':
      await writeDown(desk, message, outcome);
      return ['answered'];
    case 'refused':
      await writeDown(desk, message, { ...outcome, kind: 'failed' });
      return ['answered'];
    case 'later':
      await writeDown(desk, message, { kind: 'returned', detail: outcome.why });
      return ['notNow', outcome.retryAfterMs];
    case 'unknown':
      await writeDown(desk, message, { kind: 'unknown', detail: outcome.why });
      return ['notNow'];
  }
};

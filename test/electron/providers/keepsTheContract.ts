import { describe, expect, it } from 'vitest';
import type { Provider, SendOutcome, SoughtMessage } from '#shared/providers/provider.ts';
import { type Letter, type SealedMessage, isSealed, seal } from '#shared/rules/seal.ts';
import type { FakeServer, Misbehaviour } from './fakes/fakeServer.ts';

export const sealedFor = (more: Partial<Letter> = {}): SealedMessage => {
  const sealed = seal({
    template: 'Heute: Linsen mit Spätzle.',
    fields: { firstName: 'Anna', name: 'Anna Beck' },
    to: '+4915112345678',
    shop: { name: 'Café Blum', country: 'DE', language: 'de' },
    sender: { kind: 'number', number: '+4915799912345' },
    stopWords: null,
    maxParts: 3,
    purpose: 'campaign',
    ...more,
  });
  if (!isSealed(sealed)) throw new Error(`not sealed: ${sealed.kind}`);
  return sealed;
};

export const message = sealedFor();

export type Stage = {
  readonly fake: FakeServer;
  readonly provider: Provider;
  /** The same adapter with a wrong password. */
  readonly stranger: Provider;
  /** The same adapter where nobody listens. */
  readonly alone: Provider;
  readonly secrets: readonly string[];
};

const table: readonly { readonly when: string; readonly meets: Misbehaviour; readonly gives: Partial<SendOutcome> }[] =
  [
    {
      when: '429 with Retry-After',
      meets: { kind: 'answers', status: 429, json: {}, headers: { 'retry-after': '7' } },
      gives: { kind: 'later', because: 'busy', retryAfterMs: 7_000 },
    },
    { when: '500', meets: { kind: 'answers', status: 500, json: { oops: true } }, gives: { kind: 'unknown' } },
    { when: '503', meets: { kind: 'answers', status: 503, text: 'busy' }, gives: { kind: 'unknown' } },
    { when: '402', meets: { kind: 'answers', status: 402, json: {} }, gives: { kind: 'refused', failure: 'noCredit' } },
    {
      when: 'a web page instead of an answer',
      meets: { kind: 'answers', status: 200, text: '<html><body>Welcome to the hotel</body></html>' },
      gives: { kind: 'unknown' },
    },
    { when: 'an empty answer', meets: { kind: 'answers', status: 200, text: '' }, gives: { kind: 'unknown' } },
    { when: 'broken JSON', meets: { kind: 'answers', status: 200, text: '{"sid":' }, gives: { kind: 'unknown' } },
    { when: 'the wrong JSON', meets: { kind: 'answers', status: 200, json: [1, 2, 3] }, gives: { kind: 'unknown' } },
    {
      when: 'an answer of 10 MB',
      meets: { kind: 'answers', status: 200, text: `"${'x'.repeat(10_000_000)}"` },
      gives: { kind: 'unknown' },
    },
    {
      when: 'a redirect elsewhere',
      meets: { kind: 'answers', status: 307, text: '', headers: { location: 'http://127.0.0.1:9/' } },
      gives: { kind: 'unknown' },
    },
    { when: 'an answer that drips without end', meets: { kind: 'drips' }, gives: { kind: 'unknown' } },
    { when: 'no answer in time', meets: { kind: 'hangs', taken: 'after' }, gives: { kind: 'unknown' } },
    { when: 'a cut connection', meets: { kind: 'cuts', taken: 'before' }, gives: { kind: 'unknown' } },
  ];

/** What every adapter over HTTP owes, whatever its provider; `prepare` opens a fresh stage for each test. */
export const keepsTheContract = (prepare: () => Promise<Stage>) => {
  // Some of these wait for an answer that never comes, and do so together.
  describe.concurrent('what may have been taken is never called untaken', () => {
    const onStage = async (play: (stage: Stage) => Promise<void>): Promise<void> => {
      const stage = await prepare();
      try {
        await play(stage);
      } finally {
        await stage.fake.close();
      }
    };
    const heldSecrets = (stage: Stage, answer: unknown) => {
      const shown = JSON.stringify(answer);
      for (const secret of [...stage.secrets, message.text, message.to.slice(1)]) expect(shown).not.toContain(secret);
    };

    it.each(table)('$when', ({ meets, gives }) =>
      onStage(async (stage) => {
        stage.fake.misbehave(meets);
        const outcome = await stage.provider.send(message, 'm-1');
        expect(outcome).toMatchObject(gives);
        expect(stage.fake.asked).toHaveLength(1);
        heldSecrets(stage, outcome);
      }),
    );

    it('wrong credentials are told apart', () =>
      onStage(async (stage) => {
        const outcome = await stage.stranger.send(message, 'm-1');
        expect(outcome).toMatchObject({ kind: 'refused', failure: 'badCredentials' });
        heldSecrets(stage, outcome);
        expect(await stage.stranger.test()).toMatchObject({ kind: 'fails', why: 'badCredentials' });
        expect(await stage.stranger.received(null)).toMatchObject({ kind: 'trouble', trouble: 'badCredentials' });
      }));

    it('a provider that cannot be reached has certainly taken nothing', () =>
      onStage(async (stage) => {
        expect(await stage.alone.send(message, 'm-1')).toMatchObject({ kind: 'later', because: 'offline' });
        expect(await stage.alone.test()).toMatchObject({ kind: 'fails', why: 'offline' });
        expect(await stage.alone.received(null)).toMatchObject({ kind: 'trouble', trouble: 'offline' });
      }));

    it.each(table)('a question that meets with it is a trouble and nothing else: $when', ({ meets }) =>
      onStage(async (stage) => {
        stage.fake.misbehave(meets);
        const answer = await stage.provider.received(null);
        expect(answer.kind).toBe('trouble');
        heldSecrets(stage, answer);
      }),
    );

    it.each(table)('a look-up that meets with it does not say "not there": $when', ({ meets }) =>
      onStage(async (stage) => {
        stage.fake.misbehave(meets);
        const answer = await stage.provider.lookUp(sought('m-1'));
        expect(answer.kind).toBe('cannotTell');
        heldSecrets(stage, answer);
      }),
    );
  });
};

export const sought = (reference: string): SoughtMessage => ({
  phone: message.to,
  text: message.text,
  sender: message.sender,
  intendedAt: '2026-11-22T10:00:00.000Z',
  reference,
  known: new Set(),
});

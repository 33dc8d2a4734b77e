import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderKind } from '#shared/facts.ts';
import { providers } from '#shared/providers/providers.ts';
import { surroundingsIn } from '#electron/providers/surroundings.ts';
import { type FakeServer, type Reply, startFake } from './fakes/fakeServer.ts';
import { message, sought } from './keepsTheContract.ts';

const kinds = (Object.keys(providers) as readonly ProviderKind[]).filter((kind) => kind !== 'practice');

/** What a provider or somebody in its place may answer: now and then what it was told, word for word. */
type Answering = 'webPage' | 'echo' | 'echoAsText' | 'redirect' | 'refusal';

let provider: FakeServer;
let elsewhere: FakeServer;
let how: { readonly answering: Answering; readonly status: number } = { answering: 'webPage', status: 200 };

beforeAll(async () => {
  elsewhere = await startFake(() => ({ status: 200, json: {} }));
  provider = await startFake(({ headers, body }): Reply => {
    const told = `${headers.authorization ?? ''} ${String(headers['x-api-key'] ?? '')} ${body}`;
    switch (how.answering) {
      case 'webPage':
        return { status: how.status, text: `<html>${told}</html>` };
      case 'echo':
        return { status: how.status, json: { told, headers } };
      case 'echoAsText':
        return { status: how.status, text: told };
      case 'redirect':
        return { status: 307, text: '', headers: { location: `${elsewhere.origin}/take` } };
      case 'refusal':
        return { status: how.status, json: {} };
    }
  });
});
afterAll(async () => {
  await provider.close();
  await elsewhere.close();
});

const secrets = fc
  .array(fc.constantFrom(...'abcdefghjkmnpqrstuvwxyzABCDEFGH23456789-_!$'.split('')), { minLength: 16, maxLength: 40 })
  .map((letters) => letters.join(''));

describe('what a provider was told in confidence', () => {
  it.each(kinds)('%s: stands in no answer of the adapter, and goes to no other host', async (kind) => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.constantFrom<Answering>('webPage', 'echo', 'echoAsText', 'redirect', 'refusal'),
        fc.constantFrom(200, 400, 401, 403, 404, 409, 422, 500, 503),
        async (secret, answering, status) => {
          how = { answering, status };
          const settings = Object.fromEntries(
            providers[kind].fields.map((field) => [field.key, field.kind === 'secret' ? secret : `${field.key}1`]),
          );
          const adapter = providers[kind].open(
            settings,
            surroundingsIn({
              now: () => Date.parse('2026-11-25T10:00:00.000Z'),
              inboundNumbers: ['+447700900417'],
              dataFolder: '',
              origin: provider.origin,
              timeoutMs: 5000,
            }),
          );
          const handed = { message: 'm-1', providerId: 'p-1', phone: message.to, handedAt: '2026-11-25T09:00:00.000Z' };
          const answers = [
            await adapter.send(message, 'm-1'),
            await adapter.received(null),
            await adapter.lookUp(sought('m-1')),
            await adapter.status([handed]),
            await adapter.test(),
            await adapter.balance?.(),
            await adapter.pushOptOut?.(message.to),
          ];
          const shown = JSON.stringify(answers);
          for (const told of [
            secret,
            Buffer.from(secret).toString('base64').slice(0, 16),
            message.text,
            message.to.slice(1),
          ])
            expect(shown).not.toContain(told);
          expect(elsewhere.asked).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHost } from '#electron/host.ts';
import { lostBetween, lostSinceBackup, lostWithSettings } from '#electron/sending/openSending.ts';
import { openSettings } from '#electron/settings.ts';
import type { Fact } from '#shared/facts.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { NOW, added, bakery, bread, momentAt, on, practice, shopAfter, when } from '#test/given.ts';

it.each([
  ['read yesterday', '2026-11-24T10:00:00.000Z', 120, null],
  ['never read before', null, 120, null],
  ['a provider that keeps replies for good', '2024-11-24T10:00:00.000Z', null, null],
  [
    'closed for half a year',
    '2026-05-25T10:00:00.000Z',
    120,
    { from: '2026-05-25T10:00:00.000Z', to: '2026-07-28T10:00:00.000Z' },
  ],
])('replies are lost or not: %s', (_, before, keptDays, lost) => {
  expect(lostBetween(before, NOW, keptDays)).toEqual(lost);
});

it.each([
  ['twilio', '2026-11-01T10:00:00.000Z', null],
  ['twilio', '2026-05-25T10:00:00.000Z', { from: '2026-05-25T10:00:00.000Z', to: '2026-08-27T10:00:00.000Z' }],
  ['practice', '2026-05-25T10:00:00.000Z', null],
  [undefined, '2026-05-25T10:00:00.000Z', null],
] as const)('a book with %s restored from a backup of %s has lost %j', (kind, at, lost) => {
  expect(lostSinceBackup(kind, at, NOW)).toEqual(lost);
});

it('nothing is sent until the owner has looked for the stops that were lost', () => {
  const lost = { from: '2026-05-25T10:00:00.000Z', to: '2026-07-28T10:00:00.000Z' };
  const wish = { send: 's1', campaign: 'bread', template: 'Rye', people: 1, upheld: {}, maxParts: 3 };
  when(shopAfter(bakery, practice, ...bread), 'approveSend', wish, momentAt(NOW, { repliesLost: lost })).isRefused({
    kind: 'repliesLost',
    ...lost,
  });
});

describe('settings that began anew', () => {
  const twilio = (since: string) =>
    on(since, {
      type: 'provider.chosen',
      subject: null,
      fact: { provider: 'twilio', sender: { kind: 'number', number: '+491713920000' } },
    });
  const sent: Fact = {
    type: 'message.intended',
    subject: 'gwen',
    fact: {
      message: 'm1',
      send: 's1',
      campaign: 'bread',
      provider: 'twilio',
      phone: '+491713920001',
      text: 'Rye',
      parts: 1,
      encoding: 'GSM-7',
      allowed: { kind: 'consent', consent: 'k1', standing: 'fresh' },
    },
  };
  const approved: Fact = {
    type: 'send.approved',
    subject: null,
    fact: {
      send: 's1',
      campaign: 'bread',
      template: 'Rye',
      provider: 'twilio',
      sender: { kind: 'number', number: '+491713920000' },
      recipients: ['gwen'],
      upheld: {},
      maxParts: 2,
    },
  };

  it.each([
    ['a book without a provider', [], null],
    ['practice', [practice], null],
    ['a provider of last week', [twilio('2026-11-20T10:00:00.000Z')], null],
    [
      'a provider of spring, through which nothing was sent',
      [twilio('2026-05-25T10:00:00.000Z')],
      { from: '2026-05-25T10:00:00.000Z', to: '2026-08-27T10:00:00.000Z' },
    ],
    [
      'a provider of spring, through which something went out last week',
      [twilio('2026-05-25T10:00:00.000Z'), on('2026-11-20T10:00:00.000Z', approved, sent)],
      null,
    ],
  ] as const)('may have forgotten that stops were missed: %s', (_, facts, lost) => {
    expect(lostWithSettings(shopAfter(bakery, ...bread, added('gwen'), ...facts), NOW)).toEqual(lost);
  });

  it('are told of by the file that begins, and only until the book has looked', async () => {
    const dir = emptyFolder();
    expect((await openSettings(dir, 'en')).now().repliesForgotten).toBe(true);
    writeFileSync(join(dir, 'settings.json'), 'lang');
    expect((await openSettings(dir, 'en')).now()).toMatchObject({ repliesForgotten: true, repliesLost: null });
    const lost = { from: '2026-05-25T10:00:00.000Z', to: '2026-07-28T10:00:00.000Z' };
    writeFileSync(join(dir, 'settings.json'), JSON.stringify({ language: 'en', theme: 7, repliesLost: lost }));
    expect((await openSettings(dir, 'en')).now()).toMatchObject({ repliesForgotten: false, repliesLost: lost });
    const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
    await host.close();
    expect((await openSettings(dir, 'en')).now().repliesForgotten).toBe(false);
  });
});

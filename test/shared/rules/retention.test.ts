import { describe, expect, it } from 'vitest';
import { rulesFor } from '#shared/rules/countries.ts';
import { retentionOf } from '#shared/rules/retention.ts';

const at = (day: string) => `${day}T10:00:00.000Z`;
const now = at('2026-11-22');
const yes = (givenAt: string, lastUsedAt: string | null = null) => ({
  givenAt: at(givenAt),
  lastUsedAt: lastUsedAt === null ? null : at(lastUsedAt),
});
const stop = (saidAt: string, holds = true) => ({ saidAt: at(saidAt), holds });

describe('how long a proof is kept', () => {
  it.each([
    [
      'five years from the yes',
      'DE',
      { consents: [yes('2024-01-31')], optOuts: [] },
      { proofUntil: at('2029-01-31'), erasing: 'losesProof', overdue: false },
    ],
    [
      'and again from every use',
      'DE',
      { consents: [yes('2019-01-31', '2025-06-01')], optOuts: [] },
      { proofUntil: at('2030-06-01'), overdue: false },
    ],
    [
      'three in France',
      'FR',
      { consents: [yes('2020-01-01', '2023-11-22')], optOuts: [] },
      { proofUntil: now, erasing: 'free', overdue: true },
    ],
    [
      'six in the United Kingdom',
      'GB',
      { consents: [yes('2021-01-01')], optOuts: [] },
      { proofUntil: at('2027-01-01') },
    ],
    [
      'the latest counts',
      'DE',
      { consents: [yes('2025-01-01'), yes('2018-01-01')], optOuts: [] },
      { proofUntil: at('2030-01-01') },
    ],
    [
      'nothing to keep',
      'DE',
      { consents: [], optOuts: [] },
      { proofUntil: null, optOutUntil: null, erasing: 'free', keepsHash: false, overdue: false },
    ],
    [
      'an opt-out outlives the proof',
      'US',
      { consents: [yes('2018-01-01')], optOuts: [stop('2020-01-01')] },
      { erasing: 'free', keepsHash: true, optOutUntil: at('2030-01-01'), overdue: false },
    ],
    [
      'a lifted opt-out does not',
      'US',
      { consents: [yes('2018-01-01')], optOuts: [stop('2020-01-01', false)] },
      { keepsHash: false, optOutUntil: null, overdue: true },
    ],
    [
      'an opt-out past its time',
      'DE',
      { consents: [], optOuts: [stop('2016-11-22')] },
      { keepsHash: true, overdue: true },
    ],
  ])('%s', (_, country, kept, answer) => {
    expect(retentionOf(kept, rulesFor(country, []), now)).toMatchObject(answer);
  });
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/facts.ts';
import { campaignView } from '#shared/views/campaign.ts';
import { campaignsView } from '#shared/views/campaigns.ts';
import { NOW, added, bakery, bread, on, practice, saidStop, saidYes, shopAfter, signedAt } from '#test/given.ts';

const second: Fact = {
  type: 'campaign.worded',
  subject: null,
  fact: {
    campaign: 'bread',
    version: 2,
    wording: 'You may text me on Fridays about the bread.',
    sha256: 'b'.repeat(64),
    language: 'en',
  },
};
const newer: Fact = {
  type: 'consent.given',
  subject: 'dev',
  fact: {
    consent: 'dev-bread',
    campaign: 'bread',
    wordingVersion: 2,
    kind: 'express',
    evidence: signedAt('2026-11-01T10:00:00.000Z'),
  },
};

const shop = shopAfter(
  on('2025-09-01T08:00:00.000Z', bakery, practice, ...bread, added('gwen'), added('dev'), added('nora')),
  on('2025-09-02T08:00:00.000Z', saidYes('gwen', signedAt('2025-09-02T08:00:00.000Z'))),
  on('2026-06-01T10:00:00.000Z', saidYes('nora', signedAt('2026-06-01T10:00:00.000Z')), second),
  on('2026-11-01T10:00:00.000Z', newer),
  on('2026-11-02T10:00:00.000Z', saidStop('nora', '2026-11-02T10:00:00.000Z')),
);

describe("a campaign's page", () => {
  const view = campaignView(shop, 'bread', NOW);

  it('puts everyone who said yes into one group, and the groups add up', () => {
    expect(view?.people).toMatchObject({ all: 3, mayText: 1, stale: 1, saidStop: 1, onHold: 0, noTexts: 0 });
  });

  it('says of each wording how many standing yeses rest on it, and what changed', () => {
    expect(view?.wordings).toMatchObject([
      { version: 2, until: null, yeses: 1, added: ['Fridays about the bread.'], removed: ['Fridays.'] },
      { version: 1, until: '2026-06-01T10:00:00.000Z', yeses: 1, added: [], removed: [] },
    ]);
  });

  it('counts the ways and the stops so that they add up with the yeses', () => {
    expect(view?.ways).toEqual([{ medium: 'tillScreen', grade: 'B', count: 2 }]);
    expect(view?.stops).toBe(1);
  });

  it('draws a yes as fresh until it goes stale and not after its stop, ending on the figures of today', () => {
    const months = new Map(view?.months.map(({ month, fresh, stale }) => [month, [fresh, stale]]));
    expect(months.get('2025-09')).toEqual([1, 0]);
    expect(months.get('2026-06')).toEqual([2, 0]);
    expect(months.get('2026-09')).toEqual([1, 1]);
    expect(months.get('2026-11')).toEqual([1, 1]);
  });

  it('names the latest first', () => {
    expect(view?.latest.map(({ contact }) => contact)).toEqual(['dev', 'nora', 'gwen']);
  });

  it('is none where the book has no such campaign', () => {
    expect(campaignView(shop, 'cake', NOW)).toBeNull();
  });
});

describe('the list of campaigns', () => {
  it('tells how many may be texted, and keeps closed ones apart', () => {
    expect(campaignsView(shop, NOW)).toMatchObject({
      open: [{ name: 'Friday bread', mayText: 1, stale: 1, lastSentAt: null }],
      closed: [],
    });
    const closed = shopAfter(bakery, ...bread, { type: 'campaign.closed', subject: null, fact: { campaign: 'bread' } });
    expect(campaignsView(closed, NOW)).toMatchObject({ open: [], closed: [{ name: 'Friday bread', yeses: 0 }] });
  });

  it('goes by name, where figures count as figures', () => {
    const named = (name: string): Fact => ({ type: 'campaign.created', subject: null, fact: { campaign: name, name } });
    const weeks = shopAfter(bakery, ...['Week 10', 'Week 2', 'Apples'].map(named));
    expect(campaignsView(weeks, NOW).open.map(({ name }) => name)).toEqual(['Apples', 'Week 2', 'Week 10']);
  });
});

import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { openHost } from '#electron/host.ts';

/**
 * Runs a host and keeps it busy with commands, several at a time, until it is killed. What was acknowledged is printed
 * straight to the pipe, so that the print outlives the process.
 */
const [dir = '', seed = '0'] = process.argv.slice(2);
const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);
const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
const campaigns = await host.read('campaigns', {});

const describe = { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' };
const open = campaigns.open.map(({ campaign }) => campaign);
if (open.length === 0) {
  await host.run('describeShop', describe);
  const made = await host.run('createCampaign', {
    name: 'Brot',
    wording: 'Ja, schreibt mir vom Brot.',
    language: 'de',
  });
  if (made.kind === 'done') open.push(made.outcome.campaign);
}
const [campaign = ''] = open;

const work = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      number: fc.nat(9_999_999),
      name: fc.string({ unit: 'grapheme' }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('yes' as const), number: fc.nat(9_999_999), name: fc.string() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('stop' as const), whom: fc.nat() }) },
);
type Work = typeof work extends fc.Arbitrary<infer W> ? W : never;

const known: string[] = [];
const typedOf = (number: number): string => `0151 2${String(number).padStart(7, '0')}`;

const carryOut = async (step: Work): Promise<void> => {
  if (step.kind === 'add') {
    const added = await host.run('addContact', { typed: typedOf(step.number), name: step.name });
    if (added.kind === 'refused') return;
    known.push(added.outcome.contact);
    say({ contact: added.outcome.contact });
  } else if (step.kind === 'yes') {
    const evidence = {
      medium: 'spoken' as const,
      givenAt: new Date().toISOString(),
      place: 'Theke',
      note: 'sagte ja',
      files: [],
    };
    const person = { kind: 'new' as const, typed: typedOf(step.number), name: step.name };
    const given = await host.run('recordConsent', { person, campaigns: [campaign], kind: 'express', evidence });
    if (given.kind === 'refused') return;
    known.push(given.outcome.contact);
    say({ contact: given.outcome.contact, consents: given.outcome.consents });
  } else {
    const contact = known[step.whom % Math.max(1, known.length)];
    if (contact === undefined) return;
    const stopped = await host.run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken' });
    if (stopped.kind === 'done') say({ contact, optOut: stopped.outcome.optOut });
  }
};

const steps = fc.sample(work, { seed: Number(seed), numRuns: 5000 });
const together = 4;
say({ started: true });
for (let at = 0; at < steps.length; at += together) await Promise.all(steps.slice(at, at + together).map(carryOut));

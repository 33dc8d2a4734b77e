import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openHost } from '#electron/host.ts';
import { startHost } from '#electron/startHost.ts';
import type { Facts } from '#shared/facts.ts';
import { writeInto } from '#test/journeys/bookFile.ts';

it('does not even open a book that a sample was to be mixed into', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-start-'));
  const options = { dir, version: '0.0.0', under: 'browser', language: 'en' } as const;
  const asked = { book: 'sample', restore: null } as const;
  await (await startHost(options, asked)).close();
  const files = () =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => [name, statSync(join(dir, name)).mtimeMs]);
  const before = files();
  await expect(startHost(options, asked)).rejects.toThrow('There is a book in');
  expect(files()).toEqual(before);
  rmSync(dir, { recursive: true });
});

it('goes back to a copy before anything of the book as it was goes out', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-start-'));
  // A Wednesday at eleven in the bakery.
  const now = () => '2026-11-25T10:00:00.000Z';
  const options = { dir, version: '0.0.0', under: 'browser', language: 'en', now } as const;
  const host = await openHost(options);
  await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
  await host.run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } });
  const bread = { name: 'Brot am Freitag', wording: 'Sie dürfen mir freitags zum Brot schreiben.', language: 'de' };
  const made = await host.run('createCampaign', bread);
  if (made.kind === 'refused') throw new Error(made.refusal.kind);
  const { campaign } = made.outcome;
  const said = await host.run('recordConsent', {
    person: { kind: 'new', typed: '+491713920001', name: 'Gwen' },
    campaigns: [campaign],
    kind: 'express',
    evidence: { medium: 'spoken', note: 'am Tresen gefragt', files: [] },
  });
  if (said.kind === 'refused') throw new Error(said.refusal.kind);
  const copy = await host.run('backUpNow', {});
  if (copy.kind === 'refused') throw new Error(copy.refusal.kind);
  await host.close();
  const send: Facts['send.approved'] = {
    send: 's1',
    campaign,
    template: 'Freitag gibt es Roggenbrot.',
    provider: 'practice',
    sender: { kind: 'number', number: '+491713920000' },
    recipients: [said.outcome.contact],
    upheld: {},
    maxParts: 2,
  };
  await writeInto(dir, new Date(now()), () => [{ type: 'send.approved', subject: null, fact: send }]);

  const restore = join(dir, 'backups', copy.outcome.name);
  await (await startHost(options, { book: 'own', restore })).close();
  expect(existsSync(join(dir, 'practice.jsonl'))).toBe(false);
  rmSync(dir, { recursive: true });
});

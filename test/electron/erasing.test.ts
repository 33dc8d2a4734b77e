import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';

let dir = '';
let host: OpenHost;
const open = () => openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
const run: OpenHost['run'] = async (name, wish) => {
  const reply = await host.run(name, wish);
  expect(reply).toMatchObject({ kind: 'done' });
  return reply;
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yesbook-erasing-'));
  host = await open();
  await run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
  await run('createCampaign', { name: 'Freitagsbrot', wording: 'Sie dürfen mir schreiben.', language: 'de' });
});
afterEach(async () => {
  await host.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Gwen, who signed a form, and said stop a moment later. */
async function gwenWithProof(): Promise<string> {
  const { campaigns } = await host.read('people', { search: '', campaign: null, filter: 'all', from: 0, count: 1 });
  const { handle } = await host.putFile({ name: 'form.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) });
  const reply = await host.run('recordConsent', {
    person: { kind: 'new', typed: '0171 3920001', name: 'Gwen Pryce' },
    campaigns: campaigns.map(({ campaign }) => campaign),
    kind: 'express',
    evidence: { medium: 'paper', files: [handle] },
  });
  if (reply.kind !== 'done') throw new Error('Gwen was not recorded');
  const { contact } = reply.outcome;
  await run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken', words: 'No more, Gwen said' });
  return contact;
}

describe('a person who is erased', () => {
  it('is gone from every file, her stop is not, and every proof of others still holds', async () => {
    const gwen = await gwenWithProof();
    expect(readdirSync(join(dir, 'evidence'))).toHaveLength(1);
    expect(await host.read('erasure', { contact: gwen })).toMatchObject({ erasing: 'losesProof', keepsHash: true });
    await run('eraseContact', { contact: gwen, reason: 'askedFor', knowing: 'losesProof' });

    const book = readFileSync(join(dir, 'ledger.jsonl'), 'utf8');
    for (const trace of ['Gwen', '3920001', 'No more']) expect(book).not.toContain(trace);
    expect(readdirSync(join(dir, 'evidence'))).toEqual([]);
    expect(await host.read('person', { contact: gwen })).toBeNull();

    await host.close();
    host = await open();
    const again = await host.run('addContact', { typed: '+49 171 3920001', name: 'Someone' });
    const contact = again.kind === 'done' ? again.outcome.contact : '';
    expect(await host.read('person', { contact })).toMatchObject({ stop: { way: 'kept' } });
  });

  it('stays out while nobody has judged the words of hers that may have been a stop', async () => {
    await run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } });
    const reply = await host.run('addContact', { typed: '0171 3920002', name: 'Dev' });
    const contact = reply.kind === 'done' ? reply.outcome.contact : '';
    await run('answerAsCustomer', { contact, text: 'stop pizza' });
    expect(await host.read('erasure', { contact })).toMatchObject({ keepsHash: true });
  });

  it('is not brought back by a text the provider lists once more', async () => {
    await run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } });
    const reply = await host.run('addContact', { typed: '0171 3920002', name: 'Dev' });
    const contact = reply.kind === 'done' ? reply.outcome.contact : '';
    await run('answerAsCustomer', { contact, text: 'Please forget me' });
    await run('eraseContact', { contact, reason: 'askedFor', knowing: 'free' });
    await host.close();
    const settings = join(dir, 'settings.json');
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), cursors: {} }));
    host = await open();
    expect(await host.run('checkReplies', {})).toMatchObject({ kind: 'done', outcome: { texts: 0 } });
    expect(readFileSync(join(dir, 'ledger.jsonl'), 'utf8')).not.toContain('3920002');
  });

  it('keeps her proof until the owner was told what is lost with it', async () => {
    const gwen = await gwenWithProof();
    expect(await host.run('eraseContact', { contact: gwen, reason: 'mistake', knowing: 'free' })).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'proofStillNeeded' },
    });
    expect(await host.read('person', { contact: gwen })).not.toBeNull();
  });

  it('stays erased when an older backup is restored', async () => {
    const gwen = await gwenWithProof();
    const backup = await host.run('backUpNow', {});
    const name = backup.kind === 'done' ? backup.outcome.name : '';
    expect(await host.read('erasure', { contact: gwen })).toMatchObject({ backups: [{ name }] });
    await run('eraseContact', { contact: gwen, reason: 'askedFor', knowing: 'losesProof' });
    const staged = await host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } });
    expect(staged).toMatchObject({ outcome: { erasedAgain: 1 } });
    await run('restoreBackup', { staged: staged.kind === 'done' ? staged.outcome.staged : '' });
    expect(readFileSync(join(dir, 'ledger.jsonl'), 'utf8')).not.toContain('Gwen');
  });
});

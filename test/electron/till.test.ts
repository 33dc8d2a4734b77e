import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';

let dir = '';
let clock = Date.parse('2026-11-25T10:00:00.000Z');
let host: OpenHost;
let campaign = '';
const open = () =>
  openHost({ dir, version: '0.0.0', under: 'browser', language: 'en', now: () => new Date(clock).toISOString() });

beforeEach(async () => {
  clock = Date.parse('2026-11-25T10:00:00.000Z');
  dir = mkdtempSync(join(tmpdir(), 'yesbook-till-'));
  host = await open();
  await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
  const made = await host.run('createCampaign', {
    name: 'Freitagsbrot',
    wording: 'Sie dürfen schreiben.',
    language: 'de',
  });
  campaign = made.kind === 'done' ? made.outcome.campaign : '';
  await host.run('setOwnerPin', { pin: '2580' });
});
afterEach(async () => {
  await host.close();
  rmSync(dir, { recursive: true, force: true });
});

const refused = (kind: string) => ({ kind: 'refused', refusal: { kind } });
const png = (size: number) => Uint8Array.from({ length: size }, (_, at) => pngBegins[at] ?? 0);
const pngBegins = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const picture = () => host.putFile({ name: 'shown.png', mediaType: 'image/png', bytes: png(20) });

describe('while a customer has the till screen', () => {
  beforeEach(() => host.run('openTill', { campaigns: [campaign], screen: 'this' }));

  it('the host answers nothing but what stands on it', async () => {
    expect(await host.read('till', {})).toMatchObject({
      shop: 'Backhaus',
      campaigns: [{ words: 'Sie dürfen schreiben.' }],
    });
    const all = { search: '', campaign: null, filter: 'all' as const, from: 0, count: 10 };
    await expect(host.read('people', all)).rejects.toThrow('till');
    expect(await host.read('about', {})).toMatchObject({ dataDir: '', team: [], entries: 0 });
    expect(await host.run('addContact', { typed: '0171 3920001', name: 'X' })).toMatchObject(refused('tillOpen'));
    const { handle } = await picture();
    expect(await host.getFile(handle)).toBeNull();
  });

  it('not even after a restart', async () => {
    await host.close();
    host = await open();
    expect(await host.run('startSample', {})).toMatchObject(refused('tillOpen'));
  });

  it('a signed yes is a yes with its picture, whoever was in the book before', async () => {
    const { handle } = await picture();
    const yes = { typed: '0171 3920001', name: 'Gwen', campaigns: [campaign], files: [handle], language: 'de' };
    const first = await host.run('recordAtTill', yes);
    const second = await host.run('recordAtTill', yes);
    expect([first.kind, second.kind]).toEqual(['done', 'done']);
    expect(first).toMatchObject({ outcome: { receipt: { path: expect.stringContaining('M') } } });
    await host.run('leaveTill', { pin: '2580' });
    const all = { search: '', campaign: null, filter: 'mayText' as const, from: 0, count: 10 };
    expect(await host.read('people', all)).toMatchObject({ inBook: 1, total: 1 });
  });

  it('takes no yes for a campaign that is not on it', async () => {
    const { handle } = await picture();
    const yes = { typed: '0171 3920001', name: '', campaigns: ['another'], files: [handle], language: 'de' };
    expect(await host.run('recordAtTill', yes)).toMatchObject(refused('notInBook'));
  });
});

describe('while customers have another screen', () => {
  beforeEach(() => host.run('openTill', { campaigns: [campaign], screen: 'other' }));

  it('the owner’s window goes on working, and the till’s own is held to what stands on it', async () => {
    expect(await host.read('about', {})).toMatchObject({ seat: 'owner', till: 'otherScreen' });
    expect(await host.run('addContact', { typed: '0171 3920001', name: 'X' })).toMatchObject({ kind: 'done' });
    const all = { search: '', campaign: null, filter: 'all' as const, from: 0, count: 10 };
    await expect(host.till.read('people', all)).rejects.toThrow('till');
    expect(await host.till.run('addContact', { typed: '0171 3920002', name: 'Y' })).toMatchObject(refused('tillOpen'));
    const { handle } = await host.till.putFile({ name: 'shown.png', mediaType: 'image/png', bytes: png(20) });
    expect(await host.till.getFile(handle)).toBeNull();
    const yes = { typed: '0171 3920003', name: '', campaigns: [campaign], files: [handle], language: 'de' };
    expect(await host.till.run('recordAtTill', yes)).toMatchObject({ kind: 'done' });
  });

  it('over a restart, too, and after the PIN nothing is recorded there any more', async () => {
    await host.close();
    host = await open();
    expect(await host.isTillElsewhere()).toBe(true);
    expect(await host.till.run('leaveTill', { pin: '2580' })).toMatchObject({ kind: 'done' });
    expect(await host.till.read('till', {})).toBeNull();
    const { handle } = await host.till.putFile({ name: 'shown.png', mediaType: 'image/png', bytes: png(20) });
    const yes = { typed: '0171 3920003', name: '', campaigns: [campaign], files: [handle], language: 'de' };
    expect(await host.till.run('recordAtTill', yes)).toMatchObject(refused('tillClosed'));
    await expect(host.till.read('tillChoice', {})).rejects.toThrow('till');
  });

  it.each([
    ['another kind', { mediaType: 'text/html', bytes: png(20) }],
    ['a picture that is none', { mediaType: 'image/png', bytes: new Uint8Array(20) }],
    ['a picture too large', { mediaType: 'image/png', bytes: png(3_000_001) }],
    ['a record too large', { mediaType: 'application/json', bytes: new Uint8Array(500_001) }],
  ])('no file of %s is taken there', async (_what, file) => {
    await expect(host.till.putFile({ name: 'x', ...file })).rejects.toMatchObject({ nonsense: { where: 'file' } });
  });

  it('only the last few files wait, and the owner’s are never pushed out', async () => {
    const owners = await host.putFile({ name: 'list.csv', mediaType: 'text/csv', bytes: new Uint8Array([7]) });
    const handles: string[] = [];
    for (let put = 0; put < 9; put += 1)
      handles.push((await host.till.putFile({ name: 'x.png', mediaType: 'image/png', bytes: png(20) })).handle);
    expect(await host.getFile(handles[0] ?? '')).toBeNull();
    expect(await host.getFile(handles[8] ?? '')).not.toBeNull();
    expect(await host.getFile(owners.handle)).not.toBeNull();
  });
});

const ownersActs = [
  ['eraseContact', { contact: 'gwen', reason: 'askedFor', knowing: 'free' }],
  ['eraseOverdue', { contacts: ['gwen'] }],
  ['restoreBackup', { staged: 'restore-2026-11-25T10-00-00' }],
  ['confirmStopsLookedUp', {}],
] as const;

describe('the owner’s PIN', () => {
  it('is asked for what cannot be taken back, and opens it for five minutes', async () => {
    clock += 6 * 60_000;
    const wish = { folder: null };
    for (const [act, what] of ownersActs)
      expect(await host.run(act, what as never)).toMatchObject(refused('ownerNeeded'));
    expect(await host.run('keepOutsideCopies', wish)).toMatchObject(refused('ownerNeeded'));
    expect(await host.run('unlockOwner', { pin: '0000' })).toMatchObject(refused('pinWrong'));
    expect(await host.run('unlockOwner', { pin: '2580' })).toMatchObject({ kind: 'done' });
    expect(await host.run('keepOutsideCopies', wish)).toMatchObject({ kind: 'done' });
    clock += 6 * 60_000;
    expect(await host.run('keepOutsideCopies', wish)).toMatchObject(refused('ownerNeeded'));
  });

  it('cannot be guessed: after five wrong ones there is a wait, which a restart does not shorten', async () => {
    for (let tries = 0; tries < 5; tries += 1) await host.run('unlockOwner', { pin: '1111' });
    expect(await host.run('unlockOwner', { pin: '2580' })).toMatchObject(refused('pinWait'));
    await host.close();
    host = await open();
    expect(await host.run('unlockOwner', { pin: '2580' })).toMatchObject(refused('pinWait'));
    clock += 31_000;
    expect(await host.run('unlockOwner', { pin: '2580' })).toMatchObject({ kind: 'done' });
  });

  it('is changed only by who knows it, and stands nowhere in the clear', async () => {
    expect(await host.run('setOwnerPin', { pin: '1234', current: '1111' })).toMatchObject(refused('pinWrong'));
    expect(await host.run('setOwnerPin', { pin: '135791', current: '2580' })).toMatchObject({ kind: 'done' });
    for (const file of ['settings.json', 'ledger.jsonl']) {
      expect(readFileSync(join(dir, file), 'utf8')).not.toMatch(/2580|135791/);
    }
  });
});

import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { openSettings } from '#electron/settings.ts';
import { pictureOf } from '#test/pictureOf.ts';

let dir = '';
let host: OpenHost;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const open = () => openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yesbook-host-'));
  host = await open();
});
afterEach(async () => {
  await host.close();
  await rm(dir, { recursive: true, force: true });
});

describe('the host', () => {
  it('keeps what it acknowledged over a restart', async () => {
    const shop = { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' };
    expect(await host.run('describeShop', shop)).toEqual({ kind: 'done', outcome: {} });
    await host.close();
    host = await open();
    expect(await host.read('about', {})).toMatchObject({ shop: 'Backhaus', entries: 1 });
  });
  it('rings once the change can be read', async () => {
    const heard = new Promise<number>((resolve) => {
      const stop = host.onChanged(() => {
        stop();
        void host.read('about', {}).then(({ entries }) => resolve(entries));
      });
    });
    await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
    expect(await heard).toBe(1);
  });
  it('starts the sample shop in an empty book, and in no other', async () => {
    expect(await host.run('startSample', {})).toEqual({ kind: 'done', outcome: {} });
    const { shop, entries } = await host.read('about', {});
    expect(shop).toBe('Hollis & Daughter');
    expect(entries).toBeGreaterThan(1000);
    expect(await host.run('startSample', {})).toEqual({ kind: 'refused', refusal: { kind: 'bookNotEmpty' } });
  });
  it('keeps the same photo handed over twice at once, and loses neither yes', async () => {
    await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
    const made = await host.run('createCampaign', { name: 'Brot', wording: 'Ja, Brot.', language: 'de' });
    const sign = async (typed: string) => {
      const { handle } = await host.putFile({ name: 'form.png', mediaType: 'image/png', bytes: pictureOf('both') });
      return host.run('recordConsent', {
        person: { kind: 'new', typed, name: 'Two of a household' },
        campaigns: [made.kind === 'done' ? made.outcome.campaign : ''],
        kind: 'express',
        evidence: { medium: 'paper', files: [handle] },
      });
    };
    const both = await Promise.all([sign('0151 23456789'), sign('0151 23456780')]);
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(await readdir(join(dir, 'evidence'))).toEqual([hashOf(pictureOf('both'))]);
  });
  it.each([
    ['is called a picture and is none', 'Zettel.jpg', new TextEncoder().encode('kein Bild')],
    ['is empty', 'leer.png', new Uint8Array()],
  ])('writes down no yes whose evidence %s, and keeps nothing of it', async (_, name, bytes) => {
    await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
    const made = await host.run('createCampaign', { name: 'Brot', wording: 'Ja, Brot.', language: 'de' });
    const good = await host.putFile({ name: 'form.png', mediaType: 'image/png', bytes: pictureOf('good') });
    const bad = await host.putFile({ name, mediaType: 'image/jpeg', bytes });
    const reply = await host.run('recordConsent', {
      person: { kind: 'new', typed: '0151 23456789', name: 'Anna' },
      campaigns: [made.kind === 'done' ? made.outcome.campaign : ''],
      kind: 'express',
      evidence: { medium: 'paper', files: [good.handle, bad.handle] },
    });
    expect(reply).toEqual({ kind: 'refused', refusal: { kind: 'notAPicture', name } });
    expect(await readdir(join(dir, 'evidence'))).toEqual([]);
  });
  it('opens nothing while another host has the folder', async () => {
    await expect(open()).rejects.toThrow(/already open|in use|another/i);
  });
  it.each([
    ['no JSON at all', () => 'lang', { hasPin: false }],
    ['one field that is nonsense', (text: string) => text.replace('"theme": "dark"', '"theme": 7'), { hasPin: true }],
  ])('opens with what can be read of its settings: %s', async (_, harm, owner) => {
    await host.run('setPreferences', { language: 'de', theme: 'dark' });
    await host.run('setOwnerPin', { pin: '2580' });
    await host.close();
    const file = join(dir, 'settings.json');
    const damaged = harm(await readFile(file, 'utf8'));
    await writeFile(file, damaged);
    host = await open();
    const about = await host.read('about', {});
    expect(about).toMatchObject({ theme: 'system', owner, notices: [{ kind: 'settingsSetAside' }] });
    const [notice] = about.notices;
    expect(notice?.kind === 'settingsSetAside' && (await readFile(notice.keptIn, 'utf8'))).toBe(damaged);
    await host.close();
    host = await open();
    expect(await host.read('about', {})).toMatchObject({ owner, notices: [] });
  });
  it.each([
    ['repliesLost', null],
    ['accountSince', null],
    ['theme', '2026-11-25T10:00:00.000Z'],
  ])('has read replies for good or has not, where its settings had no sound %s', async (field, expected) => {
    await host.close();
    const file = join(dir, 'settings.json');
    const kept = { language: 'de', repliesCheckedAt: '2026-11-25T10:00:00.000Z', [field]: 7 };
    await writeFile(file, JSON.stringify(kept));
    expect((await openSettings(dir, 'de')).now()).toMatchObject({ repliesCheckedAt: expected, repliesLost: null });
  });
  it('closes once, however often it is told to', async () => {
    await Promise.all([host.close(), host.close()]);
    await host.close();
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([]);
  });
  it('decides turns asked for at once one after the other', async () => {
    await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
    const twice = await Promise.all([1, 2].map(() => host.run('addContact', { typed: '0171 39200 07', name: 'Dev' })));
    expect(twice.map(({ kind }) => kind)).toEqual(['done', 'refused']);
  });
});

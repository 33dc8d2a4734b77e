import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decryptFile, encryptFile } from '#electron/backup/ageFile.ts';
import { type OpenHost, openHost } from '#electron/host.ts';
import { pictureOf } from '#test/pictureOf.ts';

const shop = { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' };
const saidStop = { search: '', campaign: null, filter: 'saidStop' as const, from: 0, count: 50 };
let dir = '';
let host: OpenHost;
const open = (folder = dir, daysLater = 0) =>
  openHost({
    dir: folder,
    version: '0.0.0',
    under: 'browser',
    language: 'en',
    now: () => new Date(Date.now() + daysLater * 86_400_000).toISOString(),
  });

async function done<T>(reply: Promise<{ kind: string; outcome?: T }>): Promise<T> {
  const answer = await reply;
  expect(answer).toMatchObject({ kind: 'done' });
  return answer.outcome as T;
}

const add = (typed: string, name: string) => done(host.run('addContact', { typed, name }));
const stop = (contact: string) =>
  done(host.run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken', words: 'No more' }));
const backUp = () => done(host.run('backUpNow', {}));
const stage = (name: string) => done(host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } }));
const timeline = async (contact: string) => JSON.stringify(await host.read('person', { contact }));

/** The names that the last restore gave up, as the book itself tells. */
const toldIn = (folder: string): unknown => {
  const lines = readFileSync(join(folder, 'ledger.jsonl'), 'utf8').split('\n');
  const last = lines.findLast((line) => line.includes('"type":"book.restored"')) ?? '{}';
  return JSON.parse(last).fact?.retired;
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yesbook-backup-'));
  host = await open();
  await done(host.run('describeShop', shop));
});
afterEach(async () => {
  await host.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a restored book', () => {
  it('is the book of that day, with every opt-out of today kept', async () => {
    const gwen = await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    const dev = await add('0171 3920002', 'Dev');
    await stop(gwen.contact);
    await stop(dev.contact);
    const preview = await stage(name);
    expect(preview).toMatchObject({ people: 1, entries: 2, entriesLost: 3, stopsKept: 2, shop: 'Backhaus' });
    expect(await done(host.run('restoreBackup', { staged: preview.staged }))).toEqual({ stopsKept: 2 });

    expect(await timeline(gwen.contact)).toContain('"restored"');
    const people = await host.read('people', saidStop);
    expect(JSON.stringify(people)).toContain('Gwen');
    expect(JSON.stringify(people)).toContain('Dev');
    expect(readdirSync(dir).filter((each) => each.includes('restore'))).toEqual([]);
    expect(readdirSync(join(dir, 'backups')).length).toBeGreaterThan(0);
    expect(existsSync(join(dir, 'restore.json'))).toBe(false);
  });

  it('keeps every stop that was acknowledged while the restore was on its way', async () => {
    const typed = (n: number) => `0171 39${String(20_000 + n)}`;
    const people: string[] = [];
    for (let n = 0; n < 40; n += 1) people.push((await add(typed(n), `Person ${n}`)).contact);
    const { name } = await backUp();
    const { staged } = await stage(name);
    let over = false;
    const restoring = done(host.run('restoreBackup', { staged })).finally(() => (over = true));
    const acknowledged: string[] = [];
    for (const contact of people) {
      if (over) break;
      const reply = await host
        .run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken' })
        .catch(() => null);
      if (reply?.kind === 'done') acknowledged.push(contact);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await restoring;
    expect(acknowledged.length).toBeGreaterThan(0);
    const { rows } = await host.read('people', saidStop);
    for (const contact of acknowledged) expect(rows.map((row) => row.contact)).toContain(contact);
  });

  it('is not put in the place of a book that was closed meanwhile', async () => {
    const { name } = await backUp();
    await add('0171 3920001', 'Gwen');
    const { staged } = await stage(name);
    const copies = watch(join(dir, 'backups'));
    const restoring = expect(host.run('restoreBackup', { staged })).rejects.toThrow('closed');
    // The way back is being made, and the restore itself comes next.
    await once(copies, 'change');
    await host.close();
    await restoring;
    copies.close();
    await expect(host.read('today', {})).rejects.toThrow('closed');
    expect(existsSync(join(dir, 'restore.json'))).toBe(false);
    host = await open();
    expect(JSON.stringify(await host.read('people', { ...saidStop, filter: 'all' }))).toContain('Gwen');
  });

  it('tells a provider of every opt-out again, for its places are others than before', async () => {
    await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    await host.close();
    const settings = join(dir, 'settings.json');
    const told = { ...JSON.parse(readFileSync(settings, 'utf8')), optOutsPushed: { twilio: 4711 } };
    writeFileSync(settings, JSON.stringify(told));
    host = await open();
    const { staged } = await stage(name);
    await done(host.run('restoreBackup', { staged }));
    expect(JSON.parse(readFileSync(settings, 'utf8'))).toHaveProperty('optOutsPushed', {});
  });

  it.each([
    [89, null],
    [120, 'told'],
  ])('on a new computer %i days later tells where stops may be lost, and sends nothing before', async (days, told) => {
    await done(host.run('chooseProvider', { provider: 'seven', sender: { kind: 'number', number: '+491713920000' } }));
    const { name } = await backUp();
    const elsewhere = mkdtempSync(join(tmpdir(), 'yesbook-elsewhere-'));
    const other = await open(elsewhere, days);
    const bytes = readFileSync(join(dir, 'backups', name));
    const { handle } = await other.putFile({ name, mediaType: 'application/zip', bytes });
    const { staged } = await done(other.run('stageBackup', { from: { kind: 'file', handle } }));
    await done(other.run('restoreBackup', { staged }));
    const { lost } = (await other.read('today', {})).replies;
    expect(lost === null ? null : 'told').toBe(told);
    await done(other.run('confirmStopsLookedUp', {}));
    expect((await other.read('today', {})).replies.lost).toBeNull();
    await other.close();
    rmSync(elsewhere, { recursive: true });
  });

  it('keeps no evidence of whom it does not know, nor of who was erased since', async () => {
    const campaign = await done(host.run('createCampaign', { name: 'Brot', wording: 'Ja, Brot.', language: 'de' }));
    const sign = async (typed: string, name: string) => {
      const file = { name: 'form.png', mediaType: 'image/png', bytes: pictureOf(`${name} signed`) };
      const { handle } = await host.putFile(file);
      const given = await done(
        host.run('recordConsent', {
          person: { kind: 'new', typed, name },
          campaigns: [campaign.campaign],
          kind: 'express',
          evidence: { medium: 'paper', files: [handle] },
        }),
      );
      return given.contact;
    };
    const kept = () =>
      readdirSync(join(dir, 'evidence')).map((name) => readFileSync(join(dir, 'evidence', name), 'utf8'));
    await sign('0171 3920001', 'Gwen');
    const dev = await sign('0171 3920002', 'Dev');
    const { name } = await backUp();
    await done(host.run('eraseContact', { contact: dev, reason: 'askedFor', knowing: 'losesProof' }));
    await sign('0171 3920003', 'Mo');
    const { staged } = await stage(name);
    await done(host.run('restoreBackup', { staged }));
    expect(kept()).toEqual([Buffer.from(pictureOf('Gwen signed')).toString()]);
  });

  it('signs under a new name, because the old one has signed more than it knows', async () => {
    await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    const before = readdirSync(join(dir, 'keys'));
    const { staged } = await stage(name);
    await done(host.run('restoreBackup', { staged }));
    const retired = readdirSync(join(dir, 'keys')).filter((key) => key.startsWith('retired-'));
    expect(before.filter((key) => key.startsWith('retired-'))).toEqual([]);
    expect(retired).toHaveLength(1);
    await done(host.run('backUpNow', {}));
    await host.close();
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([]);
  });

  it.each([
    ['closed in another window', (_: string, staged: string) => host.run('dropStaged', { staged })],
    [
      'dropped because somebody is erased',
      (mo: string) => host.run('eraseContact', { contact: mo, reason: 'askedFor', knowing: 'free' }),
    ],
  ] as const)('is not put in place of the book once it was %s', async (_, meanwhile) => {
    const gwen = await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    const dev = await add('0171 3920002', 'Dev');
    await stop(dev.contact);
    const mo = await add('0171 3920003', 'Mo');
    const { staged } = await stage(name);
    const [restored] = await Promise.all([
      host.run('restoreBackup', { staged }),
      meanwhile(mo.contact, staged).catch(() => undefined),
    ]);
    expect(await timeline(gwen.contact)).toContain('Gwen');
    expect(JSON.stringify(await host.read('people', saidStop))).toContain('Dev');
    expect(restored).toMatchObject({ kind: 'refused', refusal: { kind: 'backupUnusable', why: 'gone' } });
    expect(readdirSync(dir).filter((each) => each.includes('restore'))).toEqual([]);
    await host.close();
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([]);
  });

  it('names what it gave up, so that no other key can be put aside unseen', async () => {
    const named = async () => (await host.read('bookCheck', {})).origin;
    await add('0171 3920001', 'Gwen');
    const names = [await named()];
    const { name } = await backUp();
    for (const round of [1, 2]) {
      const { staged } = await stage(name);
      await done(host.run('restoreBackup', { staged }));
      expect(toldIn(dir)).toEqual(names);
      if (round === 1) names.unshift(await named());
    }
    const own = (await named()).split('/')[1];
    await done(host.run('backUpNow', {}));
    await host.close();
    renameSync(join(dir, 'keys', 'ledger-ed25519.pem'), join(dir, 'keys', `retired-${own}.pem`));
    await expect(open()).rejects.toMatchObject({ fault: { kind: 'keyLost' } });
    renameSync(join(dir, 'keys', `retired-${own}.pem`), join(dir, 'keys', 'ledger-ed25519.pem'));
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([]);
  });

  it('comes to its end when the machine stops at any step of it', async () => {
    const gwen = await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    await stop(gwen.contact);
    const { staged } = await stage(name);
    await host.close();
    const aside = staged.replace('restore-', 'before-restore-');
    const origin = '';
    const carried = {
      stops: [
        { phone: '+491713920001', name: 'Gwen', campaign: null, saidAt: '2026-01-01T00:00:00.000Z', words: null },
      ],
      erased: [],
    };
    writeFileSync(
      join(dir, 'restore.json'),
      JSON.stringify({ staged, aside, from: '2026-01-01T00:00:00.000Z', size: 2, origin, carried }),
    );

    const steps: ((folder: string) => void)[] = [
      () => {},
      (folder) => mkdirSync(join(folder, aside)),
      (folder) => renameSync(join(folder, 'ledger.jsonl'), join(folder, aside, 'ledger.jsonl')),
      (folder) => renameSync(join(folder, staged, 'ledger.jsonl'), join(folder, 'ledger.jsonl')),
      (folder) => renameSync(join(folder, 'checkpoints'), join(folder, aside, 'checkpoints')),
      (folder) => renameSync(join(folder, staged, 'checkpoints'), join(folder, 'checkpoints')),
    ];
    for (let last = 0; last < steps.length; last += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'yesbook-step-'));
      cpSync(dir, folder, { recursive: true });
      for (const step of steps.slice(0, last + 1)) step(folder);
      const resumed = await open(folder);
      const people = await resumed.read('people', saidStop);
      expect(JSON.stringify(people)).toContain('Gwen');
      expect(existsSync(join(folder, 'restore.json'))).toBe(false);
      await resumed.close();
      rmSync(folder, { recursive: true });
    }
    host = await open();
  });
});

describe('a start', () => {
  it('takes away what a power cut left half-written', async () => {
    await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    await stage(name);
    await host.close();
    const left = ['restore-upload', join('backups', `${name}.partial`), join('keys', 'numbers.key.new')];
    for (const file of left) writeFileSync(join(dir, file), 'Gwen');
    host = await open();
    for (const file of left) expect(existsSync(join(dir, file))).toBe(false);
    expect(readdirSync(dir).filter((each) => each.startsWith('restore'))).toEqual([]);
    expect(existsSync(join(dir, 'backups', name))).toBe(true);
  });
});

describe('a backup', () => {
  it('that was changed by one byte is not used, and the book stays as it is', async () => {
    await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    const file = join(dir, 'backups', name);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('manifest.json') + 200;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
    expect(await host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } })).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'backupUnusable' },
    });
    expect(readdirSync(dir).filter((each) => each.startsWith('restore-'))).toEqual([]);
    expect((await host.read('about', {})).entries).toBe(2);
  });

  it('is made also where somebody is erased meanwhile, whose evidence goes', async () => {
    const evidence = join(dir, 'evidence');
    // As long as the first one is copied, the last one goes.
    writeFileSync(join(evidence, '0'.repeat(64)), new Uint8Array(24 << 20));
    writeFileSync(join(evidence, 'f'.repeat(64)), 'of somebody who is erased');
    let isGone = false;
    const watching = setInterval(() => {
      const half = readdirSync(join(dir, 'backups')).find((each) => each.endsWith('.partial'));
      if (half === undefined || statSync(join(dir, 'backups', half)).size < 1 << 20) return;
      isGone ||= existsSync(join(evidence, 'f'.repeat(64)));
      rmSync(join(evidence, 'f'.repeat(64)), { force: true });
    }, 1);
    const { name } = await backUp().finally(() => clearInterval(watching));
    expect(isGone).toBe(true);
    expect(Object.keys(unzipSync(readFileSync(join(dir, 'backups', name))))).toContain(`evidence/${'0'.repeat(64)}`);
  });

  it('that somebody made up brings no key this computer keeps for itself, and fills no disk', async () => {
    await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    const files = unzipSync(readFileSync(join(dir, 'backups', name)));
    const put = (more: Record<string, Uint8Array>) =>
      writeFileSync(join(dir, 'backups', name), zipSync({ ...files, ...more }));
    put({ 'evidence/full': new Uint8Array(60 << 20) });
    expect(await host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } })).toMatchObject({
      refusal: { kind: 'backupUnusable', why: 'notABackup' },
    });
    put({ 'keys/secrets.key': new Uint8Array(64) });
    const { staged } = await stage(name);
    expect(readdirSync(join(dir, staged, 'keys'))).not.toContain('secrets.key');
    await done(host.run('dropStaged', { staged }));
    expect(readdirSync(dir).filter((each) => each.startsWith('restore-'))).toEqual([]);
  });

  it('outside this computer opens with the public age tool and the passphrase alone', async () => {
    const stick = mkdtempSync(join(tmpdir(), 'yesbook-stick-'));
    await add('0171 3920001', 'Gwen');
    const passphrase = 'rye walnut counter bell';
    expect(await done(host.run('keepOutsideCopies', { folder: stick, passphrase }))).toEqual({ outsideFailure: null });
    const [copy = ''] = readdirSync(stick);
    expect(copy).toMatch(/\.zip\.age$/);
    const opened = join(stick, 'opened.zip');
    expect(await decryptFile(join(stick, copy), 'another passphrase', opened)).toBe('notOpened');
    expect(existsSync(opened)).toBe(false);
    expect(await decryptFile(join(stick, copy), passphrase, opened)).toBe('opened');
    expect(readFileSync(opened).subarray(0, 2).toString()).toBe('PK');
    const preview = await done(host.run('stageBackup', { from: { kind: 'kept', name: copy, where: 'outside' } }));
    expect(preview).toMatchObject({ people: 1 });
    await done(host.run('dropStaged', { staged: preview.staged }));
    rmSync(stick, { recursive: true });
  });

  it.runIf(hasAge())('is read by age itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yesbook-age-'));
    writeFileSync(join(folder, 'plain'), 'the book');
    await encryptFile(join(folder, 'plain'), 'rye walnut counter bell', join(folder, 'secret.age'));
    // age asks for a passphrase at a terminal only, so `script` gives it one.
    const command = `printf 'rye walnut counter bell\\n' | script -qec "age -d -o '${join(folder, 'open')}' '${join(folder, 'secret.age')}'" /dev/null`;
    execFileSync('bash', ['-c', command], { stdio: 'ignore' });
    expect(readFileSync(join(folder, 'open'), 'utf8')).toBe('the book');
    rmSync(folder, { recursive: true });
  });

  it('keeps no password of a provider', async () => {
    await add('0171 3920001', 'Gwen');
    const { name } = await backUp();
    const listed = readFileSync(join(dir, 'backups', name)).toString('latin1');
    expect(listed).toContain('keys/numbers.key');
    expect(listed).not.toContain('secrets');
  });
});

function hasAge(): boolean {
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' });
    execFileSync('script', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

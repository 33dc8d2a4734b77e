import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { startFakeAndroid } from '#test/electron/providers/fakes/fakeAndroid.ts';

const passphrase = 'rye walnut counter bell';
const number = '+491713920000';

async function done<T>(reply: Promise<{ kind: string; outcome?: T }>): Promise<T> {
  const answer = await reply;
  expect(answer).toMatchObject({ kind: 'done' });
  return answer.outcome as T;
}

async function openAt(dir: string): Promise<OpenHost> {
  const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  onTestFinished(() => host.close());
  return host;
}

it('a book whose secrets are damaged opens, says what to enter, and sends nothing until then', async () => {
  const phone = await startFakeAndroid({ now: () => Date.now() });
  onTestFinished(() => phone.close());
  const [dir, stick] = [emptyFolder(), join(emptyFolder(), 'stick')];
  mkdirSync(stick);
  const keys = join(dir, 'keys');
  let host = await openAt(dir);
  await done(host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' }));
  const fields = { address: phone.origin, username: phone.username, password: phone.password };
  await done(host.run('saveProviderFields', { provider: 'androidGateway', fields }));
  await done(host.run('chooseProvider', { provider: 'androidGateway', sender: { kind: 'number', number } }));
  const bread = { name: 'Brot', wording: 'Sie dürfen mir zum Brot schreiben.', language: 'de' };
  const { campaign } = await done(host.run('createCampaign', bread));
  await done(
    host.run('recordConsent', {
      person: { kind: 'new', typed: '0171 3920001', name: 'Gwen' },
      campaigns: [campaign],
      kind: 'express',
      evidence: { medium: 'spoken', note: 'am Tresen gefragt', files: [] },
    }),
  );
  await done(host.run('checkReplies', {}));
  await done(host.run('keepOutsideCopies', { folder: stick, passphrase }));
  expect((await host.read('today', {})).keysMissing).toBeNull();
  await host.close();

  writeFileSync(join(keys, 'secrets.json'), '\0\0');
  host = await openAt(dir);
  const [notice] = (await host.read('about', {})).notices;
  expect(notice?.kind === 'secretsSetAside' && readFileSync(notice.keptIn, 'utf8')).toBe('\0\0');
  expect((await host.read('today', {})).keysMissing).toBe('androidGateway');
  expect((await host.read('carriers', {})).fields).toEqual({
    androidGateway: { address: phone.origin, username: phone.username },
  });
  const text = { send: 's1', campaign, template: 'Freitag gibt es Roggenbrot.', people: 1, upheld: {}, maxParts: 2 };
  expect(await host.run('approveSend', text)).toMatchObject({ refusal: { kind: 'repliesNotChecked' } });
  expect(await host.run('checkReplies', {})).toMatchObject({
    refusal: { kind: 'providerFails', why: 'settingsMissing' },
  });
  // Nor does a copy count as put outside that could not be locked.
  const before = (await host.read('backups', {})).outside?.lastAt;
  expect(await done(host.run('backUpNow', {}))).toMatchObject({ outsideFailure: 'noPassphrase' });
  expect((await host.read('backups', {})).outside).toMatchObject({ lastAt: before, failure: 'noPassphrase' });
  expect(readdirSync(stick)).toHaveLength(1);
  await host.close();

  host = await openAt(dir);
  expect((await host.read('about', {})).notices).toEqual([]);
  expect((await host.read('today', {})).keysMissing).toBe('androidGateway');
  await done(host.run('saveProviderFields', { provider: 'androidGateway', fields }));
  expect((await host.read('today', {})).keysMissing).toBeNull();
  await done(host.run('checkReplies', {}));
  expect((await host.read('about', {})).replies.checkedAt).not.toBeNull();
  expect(await done(host.run('keepOutsideCopies', { folder: stick, passphrase }))).toEqual({ outsideFailure: null });
  const [copy = ''] = readdirSync(join(dir, 'backups'));
  expect(readFileSync(join(dir, 'backups', copy)).toString('latin1')).not.toContain('secrets');
});

it('a passphrase that was lost is told of until it is entered again', async () => {
  const [dir, stick] = [emptyFolder(), join(emptyFolder(), 'stick')];
  mkdirSync(stick);
  let host = await openAt(dir);
  await done(host.run('keepOutsideCopies', { folder: stick, passphrase }));
  await host.close();
  writeFileSync(join(dir, 'keys', 'secrets.json'), '\0\0');
  host = await openAt(dir);
  expect((await host.read('about', {})).notices).toMatchObject([{ kind: 'secretsSetAside' }]);
  await done(host.run('keepOutsideCopies', { folder: stick, passphrase }));
  expect((await host.read('about', {})).notices).toEqual([]);
});

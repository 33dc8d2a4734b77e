import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';

let dir = '';
/** The clock on the wall, and the one that only goes on. */
let wall = 0;
let ticks = 0;
let host: OpenHost;
let ines = '';
let tom = '';

const open = () =>
  openHost({
    dir,
    version: '0.0.0',
    under: 'browser',
    language: 'en',
    now: () => new Date(wall).toISOString(),
    ticks: () => ticks,
  });
const pass = (ms: number): void => {
  wall += ms;
  ticks += ms;
};
const refused = (kind: string) => ({ kind: 'refused', refusal: { kind } });
const done = { kind: 'done' };
const atKeyboard = async () => (await host.read('about', {})).staff;
const added = async (name: string): Promise<string> => {
  const reply = await host.run('addStaff', { name });
  return reply.kind === 'done' ? reply.outcome.staff : '';
};
const tries = async (count: number) => {
  for (let index = 0; index < count; index += 1) await host.run('takeKeyboard', { staff: ines, pin: '0000' });
};

beforeEach(async () => {
  wall = Date.parse('2026-11-25T10:00:00.000Z');
  ticks = 1000;
  dir = mkdtempSync(join(tmpdir(), 'yesbook-keyboard-'));
  host = await open();
  await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
  ines = await added('Ines');
  tom = await added('Tom');
});
afterEach(async () => {
  await host.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('who is at the keyboard', () => {
  it('stands beside what they record', async () => {
    await host.run('takeKeyboard', { staff: tom });
    const made = await host.run('addContact', { typed: '0171 3920001', name: 'Gwen' });
    const contact = made.kind === 'done' ? made.outcome.contact : '';
    expect(JSON.stringify(await host.read('person', { contact }))).toContain('Tom');
  });

  it('takes a PIN where they have one, and no name off the list', async () => {
    await host.run('setStaffPin', { staff: ines, pin: '1234' });
    expect(await host.run('takeKeyboard', { staff: ines })).toMatchObject(refused('staffPinNeeded'));
    expect(await host.run('takeKeyboard', { staff: ines, pin: '4321' })).toMatchObject({
      refusal: { kind: 'pinWrong', left: 4 },
    });
    expect(await host.run('takeKeyboard', { staff: 'x' })).toMatchObject(refused('notInBook'));
    expect(await atKeyboard()).toBeNull();
    expect(await host.run('takeKeyboard', { staff: ines, pin: '1234' })).toMatchObject(done);
    expect(await atKeyboard()).toBe('Ines');
  });

  it('takes the PIN that is just being set', async () => {
    const [set, take] = await Promise.all([
      host.run('setStaffPin', { staff: ines, pin: '1234' }),
      host.run('takeKeyboard', { staff: ines }),
    ]);
    expect(set).toMatchObject(done);
    expect(take).toMatchObject(refused('staffPinNeeded'));
    expect(await atKeyboard()).toBeNull();
  });

  it('is nobody after a start where there was a PIN, and the same where there was none', async () => {
    await host.run('takeKeyboard', { staff: tom });
    await host.close();
    host = await open();
    expect(await atKeyboard()).toBe('Tom');
    await host.run('setStaffPin', { staff: ines, pin: '1234' });
    await host.run('takeKeyboard', { staff: ines, pin: '1234' });
    await host.close();
    host = await open();
    expect(await atKeyboard()).toBeNull();
  });

  it('is nobody once they are off the list, and their PIN is gone', async () => {
    await host.run('setStaffPin', { staff: ines, pin: '1234' });
    await host.run('takeKeyboard', { staff: ines, pin: '1234' });
    await host.run('removeStaff', { staff: ines });
    expect(await atKeyboard()).toBeNull();
    expect(await host.run('takeKeyboard', { staff: ines, pin: '1234' })).toMatchObject(refused('notInBook'));
  });
});

describe('a PIN of their own', () => {
  it.each([
    { shown: 'the PIN as it is', given: { current: '1234' }, reply: done },
    { shown: 'another PIN', given: { current: '9999' }, reply: refused('pinWrong') },
    { shown: 'nothing', given: {}, reply: refused('pinWrong') },
  ])('is changed with $shown: $reply.kind', async ({ given, reply }) => {
    await host.run('setStaffPin', { staff: ines, pin: '1234' });
    expect(await host.run('setStaffPin', { staff: ines, pin: '5678', ...given })).toMatchObject(reply);
  });

  it('is given and taken by the owner once the owner has a PIN', async () => {
    await host.run('setOwnerPin', { pin: '2580' });
    pass(6 * 60_000);
    expect(await host.run('setStaffPin', { staff: ines, pin: '1234' })).toMatchObject(refused('ownerNeeded'));
    await host.run('unlockOwner', { pin: '2580' });
    expect(await host.run('setStaffPin', { staff: ines, pin: '1234' })).toMatchObject(done);
    expect(await host.run('setStaffPin', { staff: ines, pin: null })).toMatchObject(done);
    expect(await host.run('takeKeyboard', { staff: ines })).toMatchObject(done);
  });

  it('does not stand in the settings as it was typed', async () => {
    await host.run('setStaffPin', { staff: ines, pin: '918273' });
    expect(JSON.stringify(await host.read('about', {}))).not.toContain('918273');
  });
});

describe('wrong PINs in a row', () => {
  beforeEach(() => host.run('setStaffPin', { staff: ines, pin: '1234' }));
  const right = () => host.run('takeKeyboard', { staff: ines, pin: '1234' });

  it('make even the right one wait, half a minute first and twice as long each time', async () => {
    await tries(5);
    expect(await right()).toMatchObject({ refusal: { kind: 'pinWait', until: '2026-11-25T10:00:30.000Z' } });
    pass(31_000);
    await tries(1);
    expect(await right()).toMatchObject({ refusal: { kind: 'pinWait', until: '2026-11-25T10:01:31.000Z' } });
    pass(61_000);
    expect(await right()).toMatchObject(done);
  });

  it('wait on over a restart', async () => {
    await tries(5);
    await host.close();
    host = await open();
    expect(await right()).toMatchObject(refused('pinWait'));
  });

  it.each([
    { clock: 'back', by: -3_600_000 },
    { clock: 'forward', by: 3_600_000 },
  ])('wait on when the clock is set $clock', async ({ by }) => {
    await tries(5);
    wall += by;
    expect(await right()).toMatchObject(refused('pinWait'));
  });

  it('are not had for nothing by trying with the clock set back', async () => {
    wall -= 3_600_000;
    await tries(5);
    wall += 3_600_000;
    expect(await right()).toMatchObject(refused('pinWait'));
  });

  it('count also where many are tried at once', async () => {
    const guesses = Array.from({ length: 20 }, (_, index) =>
      host.run('takeKeyboard', { staff: ines, pin: String(5000 + index) }),
    );
    const kinds = (await Promise.all(guesses)).map((reply) => reply.kind === 'refused' && reply.refusal.kind);
    expect(kinds.filter((kind) => kind === 'pinWrong')).toHaveLength(5);
  });
});

describe('the owner’s PIN', () => {
  beforeEach(async () => {
    await host.run('setOwnerPin', { pin: '2580' });
    pass(6 * 60_000);
  });

  it.each([
    ['the keys of a provider', () => host.run('saveProviderFields', { provider: 'seven', fields: { apiKey: 'k' } })],
    [
      'who carries the texts',
      () => host.run('chooseProvider', { provider: 'seven', sender: { kind: 'number', number: '+491713920001' } }),
    ],
    ['that stops were looked up', () => host.run('confirmStopsLookedUp', {})],
    ['who works here', () => host.run('addStaff', { name: 'Mo' })],
  ] as const)('is asked for %s', async (_, wish) => {
    expect(await wish()).toMatchObject(refused('ownerNeeded'));
    await host.run('unlockOwner', { pin: '2580' });
    expect(await wish()).toMatchObject(done);
  });

  it('is asked for before a reason keeps one old yes, as before it keeps many', async () => {
    const wish = { consent: 'x', reason: 'A regular' };
    expect(await host.run('upholdConsent', wish)).toMatchObject(refused('ownerNeeded'));
    await host.run('unlockOwner', { pin: '2580' });
    expect(await host.run('upholdConsent', wish)).toMatchObject(refused('notInBook'));
  });

  it('does not stay open by setting the clock back', async () => {
    await host.run('unlockOwner', { pin: '2580' });
    pass(6 * 60_000);
    wall -= 3_600_000;
    expect(await host.run('removeStaff', { staff: tom })).toMatchObject(refused('ownerNeeded'));
  });
});

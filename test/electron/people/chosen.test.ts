import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '#electron/importing/readTable.ts';
import { type OpenHost, openHost } from '#electron/host.ts';
import type { Chosen } from '#shared/chosen.ts';
import { toPhone } from '#shared/phone.ts';

let dir = '';
let host: OpenHost;
let now = '2026-11-25T10:00:00.000Z';

const narrowed = { search: '', filter: 'all', campaign: null } as const;
const everyone: Chosen = { kind: 'allBut', ...narrowed, except: [] };

beforeEach(async () => {
  now = '2026-11-25T10:00:00.000Z';
  dir = mkdtempSync(join(tmpdir(), 'yesbook-chosen-'));
  host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en', now: () => now });
  await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
});
afterEach(async () => {
  await host.close();
  rmSync(dir, { recursive: true, force: true });
});

async function town(people: number): Promise<void> {
  await Promise.all(
    Array.from({ length: people }, (_, at) =>
      host.run('addContact', {
        typed: `+4917139${String(20_000 + at)}`,
        name: `Person ${String(at).padStart(4, '0')}`,
      }),
    ),
  );
}

const actOf = (reply: Awaited<ReturnType<typeof host.run>>): string =>
  reply.kind === 'done' ? (reply.outcome as { act: string }).act : '';

const stopped = async () =>
  (await host.read('people', { search: '', filter: 'saidStop', campaign: null, from: 0, count: 1 })).total;

describe('people chosen in the list', () => {
  it('stop in one queue turn each 200, as a job, and all come back by one Undo', async () => {
    await town(450);
    const act = actOf(await host.run('actOnChosen', { chosen: everyone, people: 450, act: { kind: 'stop' } }));
    expect(await host.read('chosenAct', { act })).toMatchObject({ kind: 'stop', total: 450 });
    await expect.poll(async () => (await host.read('chosenAct', { act }))?.state).toBe('finished');
    expect(await host.read('chosenAct', { act })).toMatchObject({ done: 450, leftOut: [] });
    expect(await stopped()).toBe(450);

    const undo = actOf(await host.run('undoChosen', { act }));
    await expect.poll(async () => (await host.read('chosenAct', { act: undo }))?.state).toBe('finished');
    expect(await stopped()).toBe(0);
    const book = readFileSync(join(dir, 'ledger.jsonl'), 'utf8');
    expect(book.match(/"optOut.received"/g)).toHaveLength(450);
    expect(book.match(/"optOut.undone"/g)).toHaveLength(450);
  });

  it('that are fewer or more than the owner was told are looked at again first', async () => {
    await town(3);
    const reply = await host.run('actOnChosen', { chosen: everyone, people: 2, act: { kind: 'stop' } });
    expect(reply).toEqual({ kind: 'refused', refusal: { kind: 'chosenMoved', was: 2, is: 3 } });
    expect(await stopped()).toBe(0);
  });

  it('are everyone the list holds but those taken out of it', async () => {
    await town(12);
    const { contacts } = await host.read('peopleBetween', { ...narrowed, from: 3, count: 2 });
    const chosen: Chosen = { ...everyone, search: 'person', except: [...contacts] };
    expect(await host.read('chosen', { chosen })).toEqual({
      people: 10,
      names: ['Person 0000', 'Person 0001', 'Person 0002'],
      mayStop: 10,
      stale: 0,
    });
    const act = actOf(await host.run('actOnChosen', { chosen, people: 10, act: { kind: 'stop' } }));
    expect(await host.read('chosenAct', { act })).toMatchObject({ state: 'finished', done: 10 });
    const left = await host.read('people', { search: '', filter: 'neverAsked', campaign: null, from: 0, count: 9 });
    expect(left.rows.map(({ contact }) => contact)).toEqual(contacts);
  });

  it('ask for the owner’s PIN before a reason keeps their old yeses, and for nothing else', async () => {
    await town(1);
    await host.run('setOwnerPin', { pin: '4711' });
    now = '2026-11-25T10:06:00.000Z';
    const wish = { chosen: everyone, people: 1 };
    expect(await host.run('upholdChosen', { ...wish, campaign: null, reason: 'Regulars' })).toEqual({
      kind: 'refused',
      refusal: { kind: 'ownerNeeded' },
    });
    expect(await host.run('actOnChosen', { ...wish, act: { kind: 'note', note: 'Regular' } })).toMatchObject({
      kind: 'done',
    });
  });

  it('are forgotten with the process, and an Undo for them is too late', async () => {
    await town(1);
    const act = actOf(await host.run('actOnChosen', { chosen: everyone, people: 1, act: { kind: 'stop' } }));
    await host.close();
    host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en', now: () => now });
    expect(await host.run('undoChosen', { act })).toEqual({ kind: 'refused', refusal: { kind: 'undoTooLate' } });
    expect(await stopped()).toBe(1);
  });

  it('that are a job when the book closes are written up to a turn’s end and no further', async () => {
    await town(450);
    await host.run('actOnChosen', { chosen: everyone, people: 450, act: { kind: 'stop' } });
    await host.close();
    host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en', now: () => now });
    expect((await stopped()) % 50).toBe(0);
    expect(await stopped()).toBeGreaterThanOrEqual(200);
  });
});

describe('the table of chosen people', () => {
  it('keeps every number as text, names who said stop, and is read back by the import', async () => {
    await town(2);
    await host.run('addContact', { typed: '0171 3929999', name: '=HYPERLINK("x")' });
    const { contacts } = await host.read('peopleBetween', { ...narrowed, from: 2, count: 1 });
    await host.run('recordOptOut', { contact: contacts[0] ?? '', scope: { kind: 'all' }, way: 'letter' });
    const reply = await host.run('exportChosen', { chosen: everyone, people: 3 });
    const { handle, name } = reply.kind === 'done' ? reply.outcome : { handle: '', name: '' };
    expect(name).toBe('People 2026-11-25.csv');
    const bytes = (await host.getFile(handle))?.bytes ?? new Uint8Array();
    const table = await readTable(bytes);
    if (table.kind === 'refused') throw new Error(table.why);
    const rows = table.rows.map(({ cells }) => cells);
    expect(rows.map((cells) => cells.slice(0, 7))).toEqual([
      ['\'=HYPERLINK("x")', '', "'+49 171 3929999", 'mobile', 'never asked', '', ''],
      ['Person 0000', '', "'+49 171 3920000", 'mobile', 'never asked', '', ''],
      ['Person 0001', '', "'+49 171 3920001", 'mobile', 'said stop', '2026-11-25', 'by letter'],
    ]);
    expect(rows.map((cells) => toPhone(cells[2] ?? '', 'US'))).toMatchObject([
      { phone: '+491713929999' },
      { phone: '+491713920000' },
      { phone: '+491713920001' },
    ]);
  });
});

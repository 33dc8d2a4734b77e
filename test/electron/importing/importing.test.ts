import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import type { MachineWish } from '#shared/machine.ts';
import type { QueryName } from '#shared/queries.ts';
import type { ImportView } from '#shared/views/importing.ts';
import { germanList, germanRows, windows1252 } from '#test/germanList.ts';

let dir = '';
let host: OpenHost;

const opened = () => openHost({ dir, version: '0.0.0', under: 'browser', language: 'de' });

async function openedAgain(): Promise<void> {
  await host.close();
  host = await opened();
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yesbook-import-'));
  host = await opened();
  await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
});
afterEach(async () => {
  await host.close();
  await rm(dir, { recursive: true, force: true });
});

type Open = Extract<ImportView, { kind: 'open' }>;

async function open(bytes: Uint8Array, name = 'kunden.csv') {
  const { handle } = await host.putFile({ name, mediaType: 'text/csv', bytes });
  return host.run('openList', { file: handle });
}

/** Reads after each ring until it is so. */
async function until(isSo: (view: Open) => boolean): Promise<Open> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      host.read('importing', {}).then((view) => {
        if (view.kind !== 'open' || !isSo(view)) return;
        stop();
        resolve(view);
      }, reject);
    };
    const stop = host.onChanged(look);
    look();
  });
}

const checked = () => until(({ checked: { kind } }) => kind === 'checked');
const over = () => until(({ bringing }) => bringing !== null && bringing.state !== 'running');
const entries = async () => (await host.read('about' satisfies QueryName, {})).entries;

describe('a list from a German shop', () => {
  it('is recognised, checked row by row, and nothing is changed before it is brought in', async () => {
    const before = await entries();
    expect(await open(germanList())).toEqual({ kind: 'done', outcome: {} });
    const view = await checked();
    expect(view).toMatchObject({
      header: 'present',
      rows: germanRows.length - 1,
      table: { format: 'csv', encoding: 'windows-1252', delimiter: ';', oddities: [] },
      plan: {
        kind: 'people',
        mapping: { lastName: 0, firstName: 1, phone: 2, note: 3, optedOutAt: 4 },
        campaign: null,
      },
    });
    expect(view.checked).toMatchObject({
      counts: {
        rows: 10,
        accepted: 4,
        repaired: 2,
        duplicates: 1,
        refused: 3,
        landlines: 1,
        stops: 1,
        stopsLost: 1,
        yeses: 0,
      },
    });
    expect(await entries()).toBe(before);
  });

  it('proposes the day of yeses once the owner says which column claims them, and leaves that to the owner', async () => {
    await open(new TextEncoder().encode('Handy;Quelle;Datum\n0171 3920001;x;3-Apr-25\n'));
    expect((await checked()).plan.mapping).toEqual({ phone: 0, name: 1 });
    const say = async (changed: MachineWish<'planList'>) => {
      await host.run('planList', changed);
      return (await checked()).plan.mapping;
    };
    const proposed = { phone: 0, saidYes: 1, saidYesAt: 2 };
    expect(await say({ column: { at: 1, holds: 'saidYes' } })).toEqual(proposed);
    expect(await say({ column: { at: 2, holds: 'nothing' } })).toEqual({ phone: 0, saidYes: 1 });
    expect(await say({ campaign: 'bread' })).toEqual({ phone: 0, saidYes: 1 });
    expect(await say({ column: { at: 1, holds: 'campaign' } })).toEqual({ phone: 0, campaign: 1, saidYesAt: 2 });
  });

  it('becomes contacts, with a report that Excel opens', async () => {
    await open(germanList());
    await checked();
    expect(await host.run('bringInList', {})).toMatchObject({ kind: 'done' });
    const { bringing } = await over();
    expect(bringing).toMatchObject({ state: 'finished', done: 10, counts: { accepted: 4, repaired: 2, stops: 1 } });
    const file = await host.getFile(bringing?.report?.handle ?? '');
    const bytes = file?.bytes ?? new Uint8Array();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('Zeile;In der Liste;Nummer;Name;Was daraus wurde;Warum');
    expect(lines[1]).toBe("2;0171 3920001;'+491713920001;Jörg Müller;Übernommen;");
    expect(lines[5]).toContain('Dieselbe Nummer wie in Zeile 2');
    const ledger = await readFile(join(dir, 'ledger.jsonl'), 'utf8');
    expect(ledger).toContain('"list.imported"');
    expect(ledger).not.toContain('"consent.given"');
  });

  it('brought in twice is told and brings nothing new', async () => {
    await open(germanList());
    await checked();
    await host.run('bringInList', {});
    await over();
    const before = await entries();
    await host.run('closeList', {});
    await open(germanList());
    expect((await checked()).before).not.toBeNull();
    await host.run('bringInList', {});
    expect((await over()).bringing?.counts).toMatchObject({ known: 6, accepted: 0, repaired: 0, stops: 0 });
    // Only the note that the list was brought in again.
    expect(await entries()).toBe(before + 1);
  });
});

describe('the owner says how a list is read', () => {
  it('another encoding, delimiter and header are shown at once', async () => {
    await open(windows1252('Müller,0171 3920001;x\r\n'));
    await host.run('readListAs', { encoding: 'macintosh', delimiter: ',', header: 'absent' });
    const view = await until(() => true);
    expect(view).toMatchObject({ header: 'absent', table: { encoding: 'macintosh', delimiter: ',' } });
    expect(view.sample[0]?.cells).toEqual(['M¸ller', '0171 3920001;x']);
  });

  it('another encoding leaves the columns as the owner mapped them', async () => {
    await open(germanList());
    await host.run('planList', { column: { at: 0, holds: 'name' } });
    await host.run('readListAs', { encoding: 'windows-1250', delimiter: ';', header: 'present' });
    const { mapping } = (await checked()).plan;
    expect(mapping).toEqual({ name: 0, firstName: 1, phone: 2, note: 3, optedOutAt: 4 });
  });

  it('choices made at once all hold, and a kind moves from the column that had it', async () => {
    await open(new TextEncoder().encode('a;b;c;d\n0171 3920001;x;y;z\n'));
    await Promise.all([
      host.run('planList', { column: { at: 1, holds: 'optedOut' } }),
      host.run('planList', { column: { at: 2, holds: 'note' } }),
      host.run('planList', { column: { at: 3, holds: 'name' } }),
      host.run('planList', { kind: 'stopList' }),
      host.run('planList', { campaignValue: { value: 'x', isMeant: true } }),
      host.run('planList', { campaignValue: { value: 'y', isMeant: true } }),
    ]);
    expect((await checked()).plan).toMatchObject({
      kind: 'stopList',
      mapping: { phone: 0, optedOut: 1, note: 2, name: 3 },
      campaignValues: ['x', 'y'],
    });
    await host.run('planList', { column: { at: 2, holds: 'optedOut' } });
    await host.run('planList', { campaignValue: { value: 'x', isMeant: false } });
    const { mapping, campaignValues } = (await checked()).plan;
    expect(mapping).toEqual({ phone: 0, optedOut: 2, name: 3 });
    expect(campaignValues).toEqual(['y']);
  });

  it('columns are mapped by hand, and a number is needed', async () => {
    await open(windows1252('a;b\r\nx;y\r\n'));
    expect(await until(({ checked: { kind } }) => kind === 'phoneMissing')).toMatchObject({ header: 'absent' });
    expect(await host.run('bringInList', {})).toMatchObject({ refusal: { kind: 'phoneColumnMissing' } });
    await host.run('planList', { column: { at: 1, holds: 'phone' } });
    expect((await checked()).checked).toMatchObject({ counts: { rows: 2, refused: 2 } });
  });

  it('a list of stops holds for numbers the book has never seen', async () => {
    await open(windows1252('Telefon\r\n0171 3920001\r\n0171 3920002\r\n'), 'gesperrt.csv');
    await host.run('planList', { kind: 'stopList' });
    await checked();
    await host.run('bringInList', {});
    expect((await over()).bringing?.counts).toMatchObject({ accepted: 2, stops: 2 });
  });

  it('claimed yeses go to the one campaign chosen, from the values chosen', async () => {
    const made = await host.run('createCampaign', { name: 'Mittag', wording: 'Ja zur Mittagskarte', language: 'de' });
    const campaign = made.kind === 'done' ? made.outcome.campaign : '';
    await open(
      windows1252('Telefon;Liste;Angemeldet am\r\n0171 3920001;Mittag;03.04.2025\r\n0171 3920002;Wein;03.04.2025\r\n'),
    );
    const view = await checked();
    expect(view).toMatchObject({ claims: 'some', campaigns: [{ name: 'Mittag' }] });
    expect(view.campaignValues).toEqual([
      { value: 'Mittag', rows: 1 },
      { value: 'Wein', rows: 1 },
    ]);
    expect(view.checked).toMatchObject({ counts: { yeses: 0 } });
    await host.run('planList', { campaign, campaignValue: { value: 'Mittag', isMeant: true } });
    expect(
      (await until((seen) => seen.checked.kind === 'checked' && seen.plan.campaign !== null)).checked,
    ).toMatchObject({
      counts: { yeses: 1 },
    });
  });
});

/** Of so many rows some are still to come while others are in. */
const long = () =>
  windows1252(
    `Name;Handy\r\n${Array.from({ length: 5000 }, (_, at) => `Kunde ${at};0171 ${3_000_000 + at}`).join('\r\n')}\r\n`,
  );

async function beganLong(): Promise<string> {
  await open(long());
  await checked();
  const started = await host.run('bringInList', {});
  await until(({ bringing }) => (bringing?.done ?? 0) > 0);
  return started.kind === 'done' ? started.outcome.job : '';
}

const notices = async () => (await host.read('about', {})).notices;

describe('a list that was cut off', () => {
  it('is told at every start, and no more once it is in the book to its end', async () => {
    await beganLong();
    // As a kill would find it.
    expect(JSON.parse(await readFile(join(dir, 'settings.json'), 'utf8'))).toMatchObject({ listBegun: 'kunden.csv' });
    for (let start = 0; start < 2; start += 1) {
      await openedAgain();
      expect(await notices()).toEqual([{ kind: 'listCutOff', file: 'kunden.csv' }]);
    }
    await open(long());
    await checked();
    await host.run('bringInList', {});
    expect((await over()).bringing).toMatchObject({ state: 'finished', done: 5000 });
    expect(await notices()).toEqual([]);
    await openedAgain();
    expect(await notices()).toEqual([]);
  });

  it('is told of no more where the owner stopped it', async () => {
    const job = await beganLong();
    await host.run('stopJob', { job });
    await over();
    await openedAgain();
    expect(await notices()).toEqual([]);
  });
});

describe('what cannot be', () => {
  it('a picture is refused with what it is', async () => {
    expect(await open(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'foto.jpg')).toEqual({
      kind: 'refused',
      refusal: { kind: 'listUnreadable', no: { kind: 'refused', why: 'notAList', what: 'picture' } },
    });
  });

  it('a stopped import keeps what is in and reports the rest as not reached', async () => {
    const job = await beganLong();
    expect(await host.run('stopJob', { job })).toEqual({ kind: 'done', outcome: {} });
    const { bringing } = await over();
    expect(bringing?.state).toBe('stopped');
    expect(bringing?.done).toBeLessThan(5000);
    expect(bringing?.done).toBe(bringing?.counts.accepted);
    const report = await host.getFile(bringing?.report?.handle ?? '');
    expect(new TextDecoder().decode(report?.bytes)).toContain('Nicht übernommen');
  });

  it('a cell that looks like a formula is text in the report', async () => {
    await open(windows1252('Name;Handy\r\n=1+1;0171 3920001\r\n@SUM(A1);0171 3920002\r\n'));
    await checked();
    await host.run('bringInList', {});
    const report = await host.getFile((await over()).bringing?.report?.handle ?? '');
    expect(new TextDecoder().decode(report?.bytes)).toMatch(/;'=1\+1;[^]*;'@SUM\(A1\);/);
  });
});

import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { type PaperForm, formCode } from '#shared/formCode.ts';
import { pictureOf } from '#test/pictureOf.ts';

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
async function gwenWithProof(form?: PaperForm): Promise<string> {
  const { campaigns } = await host.read('people', { search: '', campaign: null, filter: 'all', from: 0, count: 1 });
  const { handle } = await host.putFile({ name: 'form.png', mediaType: 'image/png', bytes: pictureOf('Gwen') });
  const reply = await host.run('recordConsent', {
    person: { kind: 'new', typed: '0171 3920001', name: 'Gwen Pryce' },
    campaigns: campaigns.map(({ campaign }) => campaign),
    kind: 'express',
    evidence: { medium: 'paper', files: [handle], ...(form && { form }) },
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

describe('every file of the data folder', () => {
  const PHONE = '0171 3920001';
  /** However the number may be written, the name, and what she said; and nothing of it in any file but old backups. */
  const traces = ['3920001', '392 0001', '392-0001', '+491713920001', 'Gwen Pryce', 'Gwen', 'honest words'];

  it('holds nothing of an erased person, but a backup made before, which is named', async () => {
    await run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } });
    const gwen = await gwenWithProof();
    await run('noteContact', { contact: gwen, note: 'Gwen, honest words over the counter' });
    await run('answerAsCustomer', { contact: gwen, text: 'honest words from Gwen' });
    await run('keepDraft', { draft: 'record', content: { typed: PHONE, name: 'Gwen Pryce', note: 'honest words' } });
    await run('keepDraft', { draft: 'reply', content: { contact: gwen, text: 'honest words' } });
    await run('keepDraft', { draft: 'write', content: { template: 'Friday: rye bread.' } });
    appendFileSync(join(dir, 'yesbook.log'), 'a fault about +49 171 392-0001\nanother fault\n');
    writeFileSync(join(dir, 'ledger.torn-2026-11-22.jsonl'), `{"subject":"${gwen}","fact":{"words":"honest words"`);
    const paper = await host.run('makePaper', { paper: { kind: 'access', contact: gwen } });
    const before = await host.run('backUpNow', {});
    const old = before.kind === 'done' ? before.outcome.name : '';
    await run('stageBackup', { from: { kind: 'kept', name: old, where: 'here' } });
    expect((await host.read('erasure', { contact: gwen }))?.backups.map(({ name }) => name)).toEqual([old]);

    await run('eraseContact', { contact: gwen, reason: 'askedFor', knowing: 'losesProof' });
    const after = await host.run('backUpNow', {});
    expect(await host.getFile(paper.kind === 'done' ? paper.outcome.handle : '')).toBeNull();
    expect(found(dir, traces, old)).toEqual([]);
    expect(unpacked(join(dir, 'backups', after.kind === 'done' ? after.outcome.name : ''), traces)).toEqual([]);
    expect(unpacked(join(dir, 'backups', old), traces)).not.toEqual([]);
    // A second window may still have it open, and keeps what it holds a moment after.
    await run('keepDraft', { draft: `note-${gwen}`, content: { contact: gwen, written: 'honest words' } });
    await run('keepDraft', { draft: 'record', content: { typed: PHONE, name: '' }, since: 0 });
    expect((await host.read('about', {})).drafts).toEqual({ write: { template: 'Friday: rye bread.' } });
    expect(readFileSync(join(dir, 'yesbook.log'), 'utf8')).toContain('another fault');
  });

  it.each([
    ['her number, typed before', { typed: PHONE, name: '' }, 0, 'erased'],
    ['her name, typed before', { typed: '', name: 'Gwen Pryce' }, 0, 'erased'],
    ['somebody else, typed before', { typed: '0171 3920009', name: 'Dev' }, 0, 'nobodyErased'],
    ['her number, typed after', { typed: PHONE, name: '' }, 1, 'nobodyErased'],
  ] as const)('is told whether what another window holds speaks of her: %s', async (_, content, since, speaksOf) => {
    const gwen = await gwenWithProof();
    await run('eraseContact', { contact: gwen, reason: 'askedFor', knowing: 'losesProof' });
    expect(await host.read('about', {})).toMatchObject({ erased: 1 });
    const other = { typed: '', name: 'Somebody at the other window' };
    await run('keepDraft', { draft: 'record', content: other, since: 1 });
    expect(await host.run('keepDraft', { draft: 'record', content, since })).toEqual({
      kind: 'done',
      outcome: { speaksOf },
    });
    // What is over in one window stays what it was in another.
    const { drafts } = await host.read('about', {});
    expect(drafts).toEqual({ record: speaksOf === 'erased' ? other : content });
  });

  it('is told that a form is hers as long as its yes stood for her alone', async () => {
    const { campaigns } = await host.read('people', { search: '', campaign: null, filter: 'all', from: 0, count: 1 });
    const sha256 = createHash('sha256').update('Sie dürfen mir schreiben.').digest('hex');
    const form = (number: number): PaperForm => ({
      campaign: campaigns[0]?.campaign ?? '',
      version: 1,
      sha256,
      number,
    });
    const gwen = await gwenWithProof(form(7));
    const speaksOf = (number: number, since: number) =>
      host.read('speaksOf', { content: { code: formCode(form(number)), contact: null }, since });
    expect(await speaksOf(7, 0)).toBe('nobodyErased');
    await run('eraseContact', { contact: gwen, reason: 'askedFor', knowing: 'losesProof' });
    expect(await speaksOf(7, 0)).toBe('erased');
    expect(await speaksOf(7, 1)).toBe('nobodyErased');
    expect(await speaksOf(77, 0)).toBe('nobodyErased');
  });

  it.each([
    [
      'once Yesbook runs again',
      async () => {
        await host.close();
        host = await open();
      },
    ],
    [
      'once another goes',
      async () => {
        const reply = await host.run('addContact', { typed: '0171 3920009', name: 'Dev' });
        const contact = reply.kind === 'done' ? reply.outcome.contact : '';
        await run('eraseContact', { contact, reason: 'askedFor', knowing: 'free' });
      },
    ],
  ])('holds nothing of somebody whose erasure failed behind the ledger, %s', async (_, next) => {
    const gwen = await gwenWithProof();
    // What nobody can read as a file stops it right after the book was written anew.
    const unreadable = join(dir, 'ledger.torn-0.jsonl');
    mkdirSync(unreadable);
    const wish = { contact: gwen, reason: 'askedFor', knowing: 'losesProof' } as const;
    await expect(host.run('eraseContact', wish)).rejects.toThrow('EISDIR');
    rmSync(unreadable, { recursive: true });
    await next();
    expect(found(dir, traces, null)).toEqual([]);
    expect(readdirSync(join(dir, 'evidence'))).toEqual([]);
    expect(existsSync(join(dir, 'erasing.json'))).toBe(false);
  });

  it.each([
    ['today', (one: object, files: readonly string[]) => ({ people: [one], files })],
    ['when one went at a time', (one: object, files: readonly string[]) => ({ ...one, files })],
  ])(
    'holds nothing of somebody whose erasure was cut short after the ledger, as it was noted %s, once Yesbook runs again',
    async (_, noteOf) => {
      await run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '+491713920000' } });
      const gwen = await gwenWithProof();
      await run('answerAsCustomer', { contact: gwen, text: 'honest words from Gwen' });
      await run('keepDraft', { draft: 'record', content: { typed: PHONE, name: 'Gwen Pryce', note: 'honest words' } });
      await host.close();
      const beside = ['evidence', 'practice.jsonl', 'settings.json'];
      const kept = mkdtempSync(join(tmpdir(), 'yesbook-cut-'));
      for (const name of beside) cpSync(join(dir, name), join(kept, name), { recursive: true });
      host = await open();
      await run('eraseContact', { contact: gwen, reason: 'askedFor', knowing: 'losesProof' });
      await host.close();
      const [evidence = ''] = readdirSync(join(kept, 'evidence'));
      const note = noteOf({ contact: gwen, phone: '+491713920001', name: 'Gwen Pryce' }, [evidence]);
      // Everything as a power cut right behind the last write to the ledger leaves it.
      for (const name of beside) cpSync(join(kept, name), join(dir, name), { recursive: true });
      writeFileSync(join(dir, 'erasing.json'), JSON.stringify(note));
      host = await open();
      expect(found(dir, traces, null)).toEqual([]);
      expect(readdirSync(join(dir, 'evidence'))).toEqual([]);
      rmSync(kept, { recursive: true });
    },
  );

  it('is as before where the ledger was not reached', async () => {
    const gwen = await gwenWithProof();
    await host.close();
    const people = [{ contact: gwen, phone: '+491713920001', name: 'Gwen Pryce' }];
    const note = { people, files: readdirSync(join(dir, 'evidence')) };
    writeFileSync(join(dir, 'erasing.json'), JSON.stringify(note));
    host = await open();
    expect(await host.read('person', { contact: gwen })).not.toBeNull();
    expect(readdirSync(join(dir, 'evidence'))).toHaveLength(1);
    expect(existsSync(join(dir, 'erasing.json'))).toBe(false);
  });
});

describe('the people kept longer than needed', () => {
  /** Somebody whose yes was given in 2018 and never used, which Germany's five years are past. */
  const longAgo = async (typed: string, name: string, givenAt = '2018-03-01T10:00:00.000Z'): Promise<string> => {
    const { campaigns } = await host.read('people', { search: '', campaign: null, filter: 'all', from: 0, count: 1 });
    const file = { name: 'form.png', mediaType: 'image/png', bytes: pictureOf(name) };
    const { handle } = await host.putFile(file);
    const reply = await host.run('recordConsent', {
      person: { kind: 'new', typed, name },
      campaigns: campaigns.map(({ campaign }) => campaign),
      kind: 'express',
      evidence: { medium: 'paper', files: [handle], givenAt },
    });
    if (reply.kind !== 'done') throw new Error(`${name} was not recorded: ${JSON.stringify(reply.refusal)}`);
    return reply.outcome.contact;
  };
  const overdue = async () => (await host.read('retention', {})).overdue.map(({ contact }) => contact);

  it('go at once, with one rewriting of the book, and nobody else does', async () => {
    const gwen = await gwenWithProof();
    const dev = await longAgo('0171 3920002', 'Dev Patel');
    const mo = await longAgo('0171 3920003', 'Mo Adair');
    const { overdue: rows, yeses, files, keptStops } = await host.read('retention', {});
    expect(rows.map(({ name, since }) => [name, since?.slice(0, 10)])).toEqual([
      ['Dev Patel', '2023-03-01'],
      ['Mo Adair', '2023-03-01'],
    ]);
    expect({ yeses, files, keptStops }).toEqual({ yeses: 2, files: 2, keptStops: 0 });
    const reply = await host.run('eraseOverdue', { contacts: [dev, mo] });
    expect(reply).toEqual({ kind: 'done', outcome: { people: 2, keptStops: 0 } });
    expect(found(dir, ['Dev Patel', 'Mo Adair', '3920002', '3920003'], null)).toEqual([]);
    expect(readdirSync(join(dir, 'evidence'))).toHaveLength(1);
    expect(await overdue()).toEqual([]);
    expect(await host.read('person', { contact: gwen })).not.toBeNull();
    expect(existsSync(join(dir, 'erasing.json'))).toBe(false);
    await host.close();
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([]);
  });

  it('stay where one of them has a proof to be kept again since the list was looked at', async () => {
    const dev = await longAgo('0171 3920002', 'Dev Patel');
    const gwen = await gwenWithProof();
    expect(await host.run('eraseOverdue', { contacts: [dev, gwen] })).toEqual({
      kind: 'refused',
      refusal: { kind: 'chosenMoved', was: 2, is: 1 },
    });
    expect(await overdue()).toEqual([dev]);
  });

  it('go with the owner’s PIN alone', async () => {
    const dev = await longAgo('0171 3920002', 'Dev Patel');
    await run('setOwnerPin', { pin: '2580' });
    await host.close();
    host = await open();
    expect(await host.run('eraseOverdue', { contacts: [dev] })).toMatchObject({ refusal: { kind: 'ownerNeeded' } });
    expect(await overdue()).toEqual([dev]);
  });

  it('leave no trace though the erasure was cut short after the ledger', async () => {
    const dev = await longAgo('0171 3920002', 'Dev Patel');
    const mo = await longAgo('0171 3920003', 'Mo Adair');
    const evidence = readdirSync(join(dir, 'evidence'));
    await run('eraseOverdue', { contacts: [dev, mo] });
    await host.close();
    for (const name of evidence) writeFileSync(join(dir, 'evidence', name), name);
    appendFileSync(join(dir, 'yesbook.log'), 'a fault about Mo Adair\n');
    const people = [
      { contact: dev, phone: '+491713920002', name: 'Dev Patel' },
      { contact: mo, phone: '+491713920003', name: 'Mo Adair' },
    ];
    writeFileSync(join(dir, 'erasing.json'), JSON.stringify({ people, files: evidence }));
    host = await open();
    expect(readdirSync(join(dir, 'evidence'))).toEqual([]);
    expect(found(dir, ['Dev Patel', 'Mo Adair'], null)).toEqual([]);
  });
});

describe('the key by which an erased number is known', () => {
  const eraseStopped = async (): Promise<void> => {
    const gwen = await gwenWithProof();
    await run('eraseContact', { contact: gwen, reason: 'askedFor', knowing: 'losesProof' });
  };
  const isKeptOut = async (): Promise<boolean> => {
    const again = await host.run('addContact', { typed: '+49 171 3920001', name: 'Someone' });
    const contact = again.kind === 'done' ? again.outcome.contact : '';
    return (await host.read('person', { contact }))?.stop?.way === 'kept';
  };

  it.each([
    ['was lost', () => rmSync(join(dir, 'keys', 'numbers.key'))],
    ['was damaged', () => writeFileSync(join(dir, 'keys', 'numbers.key'), '\u0000')],
  ])('comes back out of a copy of the book where it %s', async (_, harm) => {
    await eraseStopped();
    await run('backUpNow', {});
    await host.close();
    harm();
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([]);
    expect(await isKeptOut()).toBe(true);
  });

  it('is not made anew without a word where no copy has it', async () => {
    await eraseStopped();
    await host.close();
    rmSync(join(dir, 'keys', 'numbers.key'));
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([{ kind: 'numberKeyLost', stops: 1 }]);
  });

  it('is missed for nobody who came back and has the stop under the number again', async () => {
    await eraseStopped();
    expect(await isKeptOut()).toBe(true);
    await host.close();
    rmSync(join(dir, 'keys', 'numbers.key'));
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([]);
  });

  /** As a restored book leaves it: its own key is another, and hers an earlier one. */
  const asEarlier = (): string => {
    const key = readFileSync(join(dir, 'keys', 'numbers.key'), 'utf8');
    const name = `numbers-${createHash('sha256').update(Buffer.from(key, 'hex')).digest('hex').slice(0, 8)}.key`;
    renameSync(join(dir, 'keys', 'numbers.key'), join(dir, 'keys', name));
    writeFileSync(join(dir, 'keys', 'numbers.key'), 'ab'.repeat(32));
    return join(dir, 'keys', name);
  };

  it.each([
    ['a copy', () => run('backUpNow', {}), [], true],
    ['no copy', () => Promise.resolve(), [{ kind: 'numberKeyLost', stops: 1 }], false],
  ])('is missed where it is an earlier one that was damaged, and %s has it', async (_, copy, notices, isKnown) => {
    await eraseStopped();
    await copy();
    await host.close();
    const earlier = asEarlier();
    writeFileSync(earlier, 'ab12');
    host = await open();
    expect((await host.read('about', {})).notices).toEqual(notices);
    expect(existsSync(`${earlier}.damaged`)).toBe(!isKnown);
    expect(await isKeptOut()).toBe(isKnown);
    await host.close();
    host = await open();
    expect((await host.read('about', {})).notices).toEqual([]);
  });

  it('that was damaged is kept as it was, and brought back though only their texts are known by it', async () => {
    const key = join(dir, 'keys', 'numbers.key');
    const whole = readFileSync(key, 'utf8');
    await run('backUpNow', {});
    await host.close();
    writeFileSync(key, whole.slice(0, 60));
    host = await open();
    expect(readFileSync(`${key}.damaged`, 'utf8')).toBe(whole.slice(0, 60));
    const keys = readdirSync(join(dir, 'keys')).map((name) => readFileSync(join(dir, 'keys', name), 'utf8'));
    expect(keys).toContain(whole);
  });
});

describe('two erasures at once', () => {
  it('leave no trace of either, whatever stops the machine between them', async () => {
    const people = await Promise.all(
      ['Dev', 'Mo', 'Ann'].map(async (name, n) => {
        const reply = await host.run('addContact', { typed: `0171 392000${n}`, name });
        return reply.kind === 'done' ? reply.outcome.contact : '';
      }),
    );
    // While one is being taken away its note stands; it may be gone or replaced only once nothing of it is left.
    await Promise.all(people.map((contact) => run('eraseContact', { contact, reason: 'askedFor', knowing: 'free' })));
    expect(found(dir, ['392000'], null)).toEqual([]);
    expect(existsSync(join(dir, 'erasing.json'))).toBe(false);
  });
});

/** Every file below a folder that holds one of the words, but one backup. */
function found(folder: string, words: readonly string[], but: string | null): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name !== but)
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => words.some((word) => readFileSync(file).includes(word)));
}

/** The files in a backup that hold one of the words. */
function unpacked(file: string, words: readonly string[]): string[] {
  const within = unzipSync(new Uint8Array(readFileSync(file)));
  return Object.entries(within)
    .filter(([, bytes]) => words.some((word) => Buffer.from(bytes).includes(word)))
    .map(([name]) => name);
}

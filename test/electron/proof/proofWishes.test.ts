import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { checkPack } from '#shared/proof/checkPack.ts';
import type { WidePackView } from '#shared/views/widePack.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

type GivenHost = {
  readonly host: OpenHost;
  readonly dir: string;
  readonly contact: string;
  readonly consent: string;
  readonly campaign: string;
};

const openShop = async (): Promise<GivenHost> => {
  const dir = emptyFolder();
  const host = await openHost({
    dir,
    version: '0.0.0',
    under: 'browser',
    language: 'en',
    now: () => '2026-11-25T10:00:00.000Z',
  });
  onTestFinished(() => host.close());
  await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
  const campaign = outcome(await host.run('createCampaign', { name: 'Brot', wording: 'Ja, gern.', language: 'de' }));
  const added = outcome(await host.run('addContact', { typed: '0171 3920001', name: 'Gwen' }));
  const { contact } = added;
  const given = {
    person: { kind: 'known' as const, contact },
    campaigns: [campaign.campaign],
    kind: 'express' as const,
  };
  const evidence = {
    medium: 'spoken' as const,
    givenAt: '2026-11-25T10:00:00.000Z',
    place: 'Theke',
    note: 'am Telefon',
    files: [],
  };
  const recorded = outcome(await host.run('recordConsent', { ...given, evidence }));
  return { host, dir, contact, consent: recorded.consents[0] ?? '', campaign: campaign.campaign };
};

const outcome = <T>(reply: { kind: 'done'; outcome: T } | { kind: 'refused'; refusal: object }): T =>
  reply.kind === 'done' ? reply.outcome : expect.fail(JSON.stringify(reply.refusal));

describe('asking for a proof', () => {
  it('shows what it would say, makes the file, and notes in the book that it was handed out', async () => {
    const { host, contact, consent } = await openShop();
    const before = await host.read('proof', { contact, consent });
    expect(before).toMatchObject({
      name: 'Gwen',
      shop: 'Backhaus',
      consents: [{ grade: 'C', wording: { text: 'Ja, gern.' } }],
    });
    const made = outcome(await host.run('exportProof', { contact, consent, language: 'de' }));
    expect(made).toMatchObject({ entries: before?.entries, size: before?.size });
    const file = await host.getFile(made.handle);
    expect(Object.keys(unzipSync(file?.bytes ?? new Uint8Array()))).toEqual(
      expect.arrayContaining(['README.txt', 'proof.pdf']),
    );
    expect(await host.read('proof', { contact, consent: null })).toMatchObject({ size: made.size + 1 });
  });

  it('about someone who is not in the book is refused', async () => {
    const { host } = await openShop();
    expect(await host.read('proof', { contact: 'nobody', consent: null })).toBeNull();
    const reply = await host.run('exportProof', { contact: 'nobody', consent: null, language: 'en' });
    expect(reply).toEqual({ kind: 'refused', refusal: { kind: 'contactGone' } });
  });
});

describe('answering an authority', () => {
  it('puts the letter as the owner left it into the pack, as text and as PDF, under the same sums', async () => {
    const { host, contact } = await openShop();
    const letter = 'Sehr geehrte Damen und Herren,\n\n    Ja, gern.\n';
    const made = outcome(await host.run('exportProof', { contact, consent: null, letter, language: 'de' }));
    const files = unzipSync((await host.getFile(made.handle))?.bytes ?? new Uint8Array());
    expect(strFromU8(files['letter.txt'] ?? new Uint8Array())).toBe(letter);
    expect(strFromU8((files['letter.pdf'] ?? new Uint8Array()).slice(0, 5))).toBe('%PDF-');
    expect(checkPack(new Map(Object.entries(files)), strFromU8).findings).toEqual([]);
  });
});

describe('a pack about many people', () => {
  /** The view once the job is over. */
  const over = async (host: OpenHost): Promise<WidePackView> => {
    for (;;) {
      const rung = new Promise<void>((resolve) => {
        const stop = host.onChanged(() => {
          stop();
          resolve();
        });
      });
      const view = await host.read('widePack', { about: null });
      if (view.last !== null) return view;
      await rung;
    }
  };

  it('says whom it would hold, is made as a job, waits on the disk, and is noted in the book', async () => {
    const { host, campaign } = await openShop();
    const about = { kind: 'campaign' as const, campaign };
    expect(await host.read('widePack', { about })).toMatchObject({ people: 1, running: null, last: null });
    const before = (await host.read('bookCheck', {})).entries;
    outcome(await host.run('exportWide', { about, language: 'en' }));
    const { last } = await over(host);
    expect(last).toMatchObject({ kind: 'made', people: 1, name: `Proof-${before}-campaign.zip` });
    const file = await host.getFile(last?.kind === 'made' ? last.handle : '');
    const files = unzipSync(readFileSync(file && 'path' in file ? file.path : ''));
    expect(checkPack(new Map(Object.entries(files)), strFromU8).findings).toEqual([]);
    expect((await host.read('bookCheck', {})).entries).toBe(before + 1);
  });

  it('that a process which died left behind is gone at the next start', async () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, 'packs'));
    writeFileSync(join(dir, 'packs', 'left.zip'), 'what people said');
    const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
    onTestFinished(() => host.close());
    expect(existsSync(join(dir, 'packs'))).toBe(false);
  });

  it('is refused where it would hold nobody', async () => {
    const { host } = await openShop();
    const reply = await host.run('exportWide', { about: { kind: 'campaign', campaign: 'none' }, language: 'en' });
    expect(reply).toEqual({ kind: 'refused', refusal: { kind: 'nobodyToProve' } });
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { host, dir, campaign } = await openShop();
    const { job } = outcome(await host.run('exportWide', { about: { kind: 'campaign', campaign }, language: 'en' }));
    await host.run('stopJob', { job });
    expect((await over(host)).last).toMatchObject({ kind: 'stopped' });
    expect(existsSync(join(dir, 'packs'))).toBe(false);
  });

  it('does not outlive a person who is erased', async () => {
    const { host, dir, contact, campaign } = await openShop();
    outcome(await host.run('exportWide', { about: { kind: 'campaign', campaign }, language: 'en' }));
    await over(host);
    await host.run('eraseContact', { contact, reason: 'askedFor', knowing: 'losesProof' });
    expect((await host.read('widePack', { about: null })).last).toBeNull();
    expect(existsSync(join(dir, 'packs'))).toBe(false);
  });
});

describe('a receipt to show', () => {
  it('says what was agreed, how to stop and where it stands, and names nobody', async () => {
    const { host, consent } = await openShop();
    const code = await host.read('receiptCode', { consent });
    expect(code?.text).toMatch(/^Backhaus\n.*Brot.*2026.*\n.*SHA-256 [0-9a-f]{64}\n.* \d+, .* [0-9a-f]{64}\n/);
    expect(code?.text).not.toMatch(/Gwen|3920001/);
    expect(code?.qr.modules).toBeGreaterThan(20);
    expect(await host.read('receiptCode', { consent: 'none' })).toBeNull();
  });
});

describe('checking the book', () => {
  it('runs as a job and leaves its verdict', async () => {
    const { host } = await openShop();
    expect(await host.read('bookCheck', {})).toMatchObject({ last: null, running: null, signedSize: null });
    const heard = new Promise<void>((resolve) => {
      host.onChanged(() => void host.read('bookCheck', {}).then(({ last }) => last && resolve()));
    });
    await host.run('checkBook', {});
    await heard;
    const view = await host.read('bookCheck', {});
    expect(view.last?.verdict).toMatchObject({ kind: 'sound', size: view.entries });
  });
});

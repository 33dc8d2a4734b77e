import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenHost, openHost } from '#electron/host.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

const openShop = async (): Promise<{ host: OpenHost; contact: string; consent: string }> => {
  const host = await openHost({
    dir: emptyFolder(),
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
  return { host, contact, consent: recorded.consents[0] ?? '' };
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

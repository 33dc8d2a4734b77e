import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { decodeQR } from 'qr/decode.js';
import { readFormCode } from '#shared/formCode.ts';
import { type OpenHost, openHost } from '#electron/host.ts';
import type { Chosen } from '#shared/chosen.ts';
import type { MachineWish } from '#shared/machine.ts';
import { pictureOf } from '#test/pictureOf.ts';

type Paper = MachineWish<'makePaper'>['paper'];

/** Poppler reads PDFs as any viewer does; where it is not installed nothing can be said about what is on a page. */
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

let dir = '';
let host: OpenHost;
let gwen = { contact: '', consent: '', entry: 0 };
let campaign = '';
const wording =
  'Backhaus darf mir freitags vom Brot schreiben. Höchstens vier SMS im Monat. Ich kann jederzeit STOP antworten.';

const outcomeOf = <T>(reply: { kind: 'done'; outcome: T } | { kind: 'refused'; refusal: object }): T =>
  reply.kind === 'done' ? reply.outcome : expect.fail(JSON.stringify(reply.refusal));

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yesbook-paper-'));
  host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  await host.run('describeShop', {
    name: 'Backhaus Süß',
    country: 'DE',
    language: 'de',
    timeZone: 'Europe/Berlin',
    address: 'Am Markt 1\n50667 Köln',
    phone: '0221 5550100',
    privacyUrl: 'https://backhaus.example/datenschutz',
  });
  const created = outcomeOf(
    await host.run('createCampaign', { name: 'Freitagsbrot', wording, language: 'de', keyword: 'BROT', perMonth: 4 }),
  );
  campaign = created.campaign;
  const recorded = outcomeOf(
    await host.run('recordConsent', {
      person: { kind: 'new', typed: '0171 3920001', name: 'Γιώργος Pryce' },
      campaigns: [campaign],
      kind: 'express',
      evidence: { medium: 'spoken', files: [], place: 'Theke', note: 'hat am Tresen Ja gesagt' },
    }),
  );
  const consent = recorded.consents[0] ?? '';
  const person = await host.read('person', { contact: recorded.contact });
  gwen = { contact: recorded.contact, consent, entry: person?.yeses[0]?.entry ?? 0 };
  await host.run('noteContact', { contact: gwen.contact, note: 'mag keine Rosinen' });
});
afterAll(async () => {
  await host.close();
  rmSync(dir, { recursive: true, force: true });
});

async function printed(paper: Paper): Promise<Uint8Array> {
  const { handle } = outcomeOf(await host.run('makePaper', { paper }));
  return (await host.getFile(handle))?.bytes ?? new Uint8Array();
}

/** What stands on the pages, with line ends as spaces, and how poppler describes the file. */
function readPdf(pdf: Uint8Array): { readonly text: string; readonly info: string; readonly fonts: string } {
  const file = join(dir, 'read.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  return { text, info, fonts: execFileSync('pdffonts', [file], { encoding: 'utf8' }) };
}

type Grey = { readonly width: number; readonly height: number; readonly light: Uint8Array };

/** A page as `pdftoppm -gray` gives it: the PGM format. */
function readGrey(pgm: Buffer): Grey {
  const [head = ''] = /^P5\s+\d+\s+\d+\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1')) ?? [];
  const [, width = 0, height = 0] = head.split(/\s+/).map(Number);
  return { width, height, light: pgm.subarray(head.length) };
}

type Mapping = (x: number, y: number) => readonly [number, number];

/** Round the middle of a page that is one long and one over root two wide. */
const turnedBy =
  (angle: number): Mapping =>
  (x, y) => [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];

/** The page on a dark table, in light that fades to one side, with a grain that is the same each time. */
function photographed({ width, height, light }: Grey, from: Mapping): ImageLike {
  const side = Math.ceil(Math.hypot(width, height));
  const data = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [x, y] = from(column - side / 2, row - side / 2);
      const [u, v] = [Math.floor(x + width / 2), Math.floor(y + height / 2)];
      const isPage = u >= 0 && v >= 0 && u < width && v < height;
      const shade = 1 - (0.45 * column) / side;
      const grain = ((row * 7919 + column * 104_729) % 23) - 11;
      const seen = (isPage ? (light[v * width + u] ?? 0) : 90) * shade + grain;
      data.set([seen, seen, seen, 255], (row * side + column) * 4);
    }
  }
  return { width: side, height: side, data };
}

type ImageLike = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

describe.skipIf(!hasPoppler)('what is printed', () => {
  it.each(['80mm', 'A6'] as const)(
    'a receipt on %s says what was agreed, how to stop, and carries the book',
    async (size) => {
      const { text, info, fonts } = readPdf(await printed({ kind: 'receipt', consent: gwen.consent, size }));
      expect(text).toContain(wording);
      expect(text).toContain('So beenden Sie es');
      expect(text).toContain('Γιώργος Pryce');
      expect(text).toContain(`Eintrag ${gwen.entry}`);
      expect(text.replaceAll(' ', '')).toMatch(/Fingerabdruck[0-9a-f]{64}/);
      expect(text).toMatch(/yesbook\.local\/[0-9a-f]{8}/);
      expect(info).toMatch(size === 'A6' ? /Page size: +297\.6\d* x 419\.5/ : /Page size: +226\.7/);
      expect(info).toMatch(/Tagged: +yes/);
      expect(info).toMatch(/Pages: +1\n/);
      const embedded = fonts.trim().split('\n').slice(2);
      expect(embedded.every((line) => /yes +yes +yes/.test(line))).toBe(true);
    },
  );

  it('forms are numbered one a page, with the wording whole, an empty box and its fingerprint', async () => {
    const { text, info } = readPdf(await printed({ kind: 'form', campaign, first: 41, count: 3 }));
    expect(info).toMatch(/Pages: +3\n/);
    for (const number of [41, 42, 43]) expect(text).toContain(`Formular ${number} · Wortlaut 1`);
    expect(text.split(wording)).toHaveLength(4);
    const sha256 = createHash('sha256').update(wording).digest('hex');
    expect(text.replaceAll(' ', '')).toContain(sha256);
    for (const told of ['Höchstens 4 SMS im Monat', 'Unterschrift', 'backhaus.example/datenschutz'])
      expect(text).toContain(told);
  });

  it('a form stays on the one page that bears its number, however long its words are', async () => {
    const long = `${wording} `.repeat(8).trim();
    const made = outcomeOf(await host.run('createCampaign', { name: 'Weihnachten', wording: long, language: 'de' }));
    const { text, info } = readPdf(await printed({ kind: 'form', campaign: made.campaign, first: 98, count: 3 }));
    expect(info).toMatch(/Pages: +3\n/);
    expect(text.split(long)).toHaveLength(4);
  });

  it('what happened is not parted from its entry by the end of a page', async () => {
    for (let at = 0; at < 60; at++) await host.run('noteContact', { contact: gwen.contact, note: `${at}. Rosine` });
    const pdf = join(dir, 'answer.pdf');
    writeFileSync(pdf, answered(await printed({ kind: 'access', contact: gwen.contact })).pdf);
    const pages = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(1, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.trimStart()).not.toMatch(/^Notiz/);
  });

  it.each([
    ['as it lies', 110, (x: number, y: number) => [x, y] as const],
    ['small', 75, (x: number, y: number) => [x, y] as const],
    ['a little turned', 150, turnedBy(0.12)],
    ['upside down and turned', 150, turnedBy(Math.PI - 0.2)],
  ])('a picture of a form is matched to it by its code: %s', async (_how, dotsPerInch, from) => {
    const pdf = join(dir, 'form.pdf');
    writeFileSync(pdf, await printed({ kind: 'form', campaign, first: 41, count: 1 }));
    const page = readGrey(execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', pdf], { maxBuffer: 1e9 }));
    const sha256 = createHash('sha256').update(wording).digest('hex');
    expect(readFormCode(decodeQR(photographed(page, from)))).toEqual({ campaign, version: 1, sha256, number: 41 });
  });

  it('the answer to someone who asks has everything the book says of them, the note too', async () => {
    const { pdf } = answered(await printed({ kind: 'access', contact: gwen.contact }));
    const { text } = readPdf(pdf);
    for (const told of ['Γιώργος Pryce', '0171 3920001', wording, 'mag keine Rosinen', 'Artikel 15'])
      expect(text).toContain(told);
  });
});

describe('printing', () => {
  it('gives the same bytes for the same book', async () => {
    const papers: readonly Paper[] = [
      { kind: 'receipt', consent: gwen.consent, size: '80mm' },
      { kind: 'form', campaign, first: 1, count: 2 },
      { kind: 'access', contact: gwen.contact },
    ];
    for (const paper of papers) expect(Buffer.compare(await printed(paper), await printed(paper))).toBe(0);
  });

  it('makes a poster only where a text can be sent to, with the keyword in its code', async () => {
    const paper: Paper = { kind: 'poster', campaign, size: 'A4' };
    expect(await host.run('makePaper', { paper })).toMatchObject({ refusal: { kind: 'posterNeeds', what: 'number' } });
    const sender = { kind: 'number' as const, number: '+491713920000' };
    await host.run('chooseProvider', { provider: 'practice', sender });
    expect(await host.run('makePaper', { paper })).toMatchObject({ refusal: { kind: 'posterNeeds', what: 'carrier' } });
    await host.run('chooseProvider', { provider: 'seven', sender });
    for (const size of ['A4', 'A6'] as const) {
      const pdf = await printed({ ...paper, size });
      if (!hasPoppler) continue;
      const { text, info } = readPdf(pdf);
      expect(info).toMatch(/Pages: +1\n/);
      expect(text).toContain(wording);
      expect(text).toMatch(/Schicken Sie BROT an 0171 3920000/);
      expect(text).toContain('STOP an 0171 3920000');
    }
  });

  it('names no number to text in practice, which reads none, and that of whoever carries texts afterwards', async () => {
    const papers: readonly Paper[] = [
      { kind: 'form', campaign, first: 1, count: 1 },
      { kind: 'receipt', consent: gwen.consent, size: '80mm' },
      { kind: 'receipt', consent: gwen.consent, size: 'A6' },
    ];
    const sender = { kind: 'number' as const, number: '+491713920000' };
    for (const practised of [{ ...sender, number: '' }, sender]) {
      await host.run('chooseProvider', { provider: 'practice', sender: practised });
      for (const paper of papers) {
        const pdf = await printed(paper);
        if (!hasPoppler) continue;
        const { text } = readPdf(pdf);
        expect(text).not.toMatch(/(STOP|HILFE) an [+\d]/);
        expect(text).toContain('Sagen Sie es uns im Geschäft');
      }
    }
    await host.run('chooseProvider', { provider: 'seven', sender });
    for (const paper of papers)
      if (hasPoppler) expect(readPdf(await printed(paper)).text).toMatch(/STOP an 0171.3920000/);
  });

  it.each(['A4', 'A6'] as const)('both codes of a poster on %s are read from a photo of it', async (size) => {
    const sender = { kind: 'number' as const, number: '+491713920000' };
    await host.run('chooseProvider', { provider: 'seven', sender });
    const pdf = join(dir, 'poster.pdf');
    writeFileSync(pdf, await printed({ kind: 'poster', campaign, size }));
    if (!hasPoppler) return;
    const page = readGrey(execFileSync('pdftoppm', ['-r', '150', '-gray', pdf], { maxBuffer: 1e9 }));
    // The upper code invites, the lower one is the checkpoint.
    const cut = Math.round(page.height * 0.74) * page.width;
    const seen = [page.light.subarray(0, cut), page.light.subarray(cut)].map((light) =>
      decodeQR(photographed({ width: page.width, height: light.length / page.width, light }, turnedBy(0.06))),
    );
    expect(seen[0]).toBe('sms:+491713920000?body=BROT');
    expect(seen[1]).toMatch(/^yesbook\.local\/[0-9a-f]{8}\n/);
  });

  it.each([
    ['keyword', 'Ihre SMS ist Ihr Ja.', 'bitten um Bestätigung'],
    ['confirmation', 'bitten um Bestätigung', 'Ihre SMS ist Ihr Ja.'],
  ] as const)('says on the poster what follows the text that joins: %s', async (joinBy, says, not) => {
    const sender = { kind: 'number' as const, number: '+491713920000' };
    await host.run('chooseProvider', { provider: 'seven', sender });
    await host.run('changeCampaign', { campaign, joinBy });
    const pdf = await printed({ kind: 'poster', campaign, size: 'A4' });
    if (!hasPoppler) return;
    const text = readPdf(pdf).text.replaceAll(/\s+/g, ' ');
    expect(text).toContain(says);
    expect(text).not.toContain(not);
  });

  it('keeps a poster on one page, however long its words are, in the colour of the shop', async () => {
    const { description } = await host.read('shop', {});
    if (description === null) throw new Error('The shop is not described');
    const pale = await host.run('describeShop', { ...description, colour: '#ffee88' });
    expect(pale).toEqual({ kind: 'refused', refusal: { kind: 'colourTooPale' } });
    await host.run('describeShop', { ...description, colour: '#115f3a' });
    const long = `${wording} `.repeat(8).trim();
    const made = outcomeOf(
      await host.run('createCampaign', { name: 'Alles auf einmal', wording: long, language: 'de', keyword: 'ALLES' }),
    );
    for (const size of ['A4', 'A6'] as const) {
      const pdf = await printed({ kind: 'poster', campaign: made.campaign, size });
      if (!hasPoppler) continue;
      const { text, info } = readPdf(pdf);
      expect(info).toMatch(/Pages: +1\n/);
      expect(text).toContain(long);
    }
  });

  it('refuses what is not in the book', async () => {
    const reply = await host.run('makePaper', { paper: { kind: 'receipt', consent: 'none', size: 'A6' } });
    expect(reply).toMatchObject({ refusal: { kind: 'notInBook', what: 'consent' } });
  });
});

describe.skipIf(!hasPoppler)('the list of chosen people', () => {
  const everyone = { search: '', filter: 'all', campaign: null } as const;
  const chosen: Chosen = { kind: 'allBut', ...everyone, except: [] };

  it('names the shop, the day and the page, and says of each where they stand and by what proof', async () => {
    const before = (await host.read('people', { ...everyone, from: 0, count: 1 })).inBook;
    for (let at = before; at < 60; at++)
      await host.run('addContact', { typed: `+4917139${20_100 + at}`, name: `Person ${at}` });
    const { contacts } = await host.read('peopleBetween', { ...everyone, from: 0, count: 1 });
    await host.run('recordOptOut', { contact: contacts[0] ?? '', scope: { kind: 'all' }, way: 'letter' });
    const { text, info } = readPdf(await printed({ kind: 'people', chosen, people: 60 }));
    expect(text).toContain('Backhaus Süß People 60 people, as of ');
    expect(text).toMatch(/Γιώργος Pryce 0171 3920001 Freitagsbrot yes, \d+ \w+ \d{4} C/);
    expect(text).toMatch(/all campaigns said stop: \d+ \w+ \d{4}, by letter/);
    expect(text).toContain('Person 59 0171 3920159 never asked');
    const pages = Number(/Pages: +(\d+)/.exec(info)?.[1]);
    expect(pages).toBeGreaterThan(1);
    for (let page = 1; page <= pages; page++)
      expect(text).toMatch(new RegExp(`Backhaus Süß · \\d{4}-\\d\\d-\\d\\d · Page ${page} of ${pages}`));
    expect(text.split('Name Number Campaign Standing Proof')).toHaveLength(pages + 1);
    expect(info).toMatch(/Tagged: +yes/);
  });

  it('parts no person by the end of a page, and names each column to whoever has it read out', async () => {
    const other = outcomeOf(
      await host.run('createCampaign', { name: 'Kuchen', wording, language: 'de', keyword: 'KUCHEN', perMonth: 4 }),
    );
    const { contacts } = await host.read('peopleBetween', { ...everyone, from: 10, count: 45 });
    for (const contact of contacts)
      await host.run('recordConsent', {
        person: { kind: 'known', contact },
        campaigns: [campaign, other.campaign],
        kind: 'express',
        evidence: { medium: 'spoken', files: [], place: 'Theke', note: 'hat am Tresen Ja gesagt' },
      });
    const pdf = join(dir, 'people.pdf');
    writeFileSync(pdf, await printed({ kind: 'people', chosen, people: 60 }));
    const pages = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages)
      expect(page.replaceAll(/\s+/g, ' ')).toMatch(/Name Number Campaign Standing Proof (Person|Γ)/);
    const structure = execFileSync('pdfinfo', ['-struct', pdf], { encoding: 'utf8' });
    expect(structure.match(/TH:\s+\/Scope \/Column/g)).toHaveLength(5);
  });

  it('is not printed for others than the owner was told', async () => {
    const reply = await host.run('makePaper', { paper: { kind: 'people', chosen, people: 7 } });
    expect(reply).toMatchObject({ kind: 'refused', refusal: { kind: 'chosenMoved', was: 7, is: 60 } });
  });
});

describe('the answer to someone who asks, for a program', () => {
  it('has every entry of theirs as it stands in the book, told once more with its words and reasons', async () => {
    const sender = { kind: 'number' as const, number: '+491713920000' };
    outcomeOf(await host.run('chooseProvider', { provider: 'practice', sender }));
    const scan = pictureOf('a scan of a signed form');
    const { handle } = await host.putFile({ name: 'Zettel.PNG', mediaType: 'image/png', bytes: scan });
    const person = { kind: 'new' as const, typed: '0171 3920003', name: 'Nora Blum' };
    const evidence = { medium: 'paper' as const, files: [handle], givenAt: new Date().toISOString() };
    const yes = { person, campaigns: [campaign], kind: 'express' as const, evidence };
    const { contact } = outcomeOf(await host.run('recordConsent', yes));
    await host.run('noteContact', { contact, note: 'ruft lieber an' });
    await host.run('answerAsCustomer', { contact, text: 'HILFE' });
    await host.run('answerAsCustomer', { contact, text: 'Stopp, danke' });
    await host.run('noteContact', { contact: gwen.contact, note: 'nur von Gwen' });

    const own = () =>
      readFileSync(join(dir, 'ledger.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly type: string; readonly subject: string; readonly fact: object })
        .filter(({ subject }) => subject === contact);
    await expect.poll(() => own().map(({ type }) => type)).toContain('message.intended');

    const before = own();
    const { data, files } = answered(await printed({ kind: 'access', contact }));
    // What is delivered meanwhile stands behind what was asked for.
    expect(data.entries.slice(0, before.length)).toEqual(before);
    expect(own().slice(0, data.entries.length)).toEqual(data.entries);
    expect(data).toMatchObject({
      format: 'yesbook-access/1',
      person: { name: 'Nora Blum', phone: '+491713920003' },
      consents: [
        { campaign: 'Freitagsbrot', kind: 'express', wording: { text: wording }, evidence: { medium: 'paper' } },
      ],
      optOuts: [{ way: 'sms', words: 'Stopp, danke', campaign: null }],
      replies: [{ text: 'HILFE' }, { text: 'Stopp, danke', reading: 'stop' }],
      notes: [{ note: 'ruft lieber an' }],
      files: [{ name: 'Zettel.PNG', path: expect.stringMatching(/^evidence\/[0-9a-f]{64}\.png$/) as string }],
    });
    const sent = before.filter(({ type }) => type === 'message.intended').map(({ fact }) => fact);
    expect(data.messages).toMatchObject(
      sent.map((fact) => ({ ...fact, campaign: data.messages[0]?.campaign ?? null })),
    );
    expect(files[data.files[0]?.path ?? '']).toEqual(scan);
    expect(JSON.stringify(data)).not.toMatch(/Pryce|nur von Gwen/);
  });
});

/** What is in the ZIP of an answer. */
const answered = (zip: Uint8Array) => {
  const files = unzipSync(zip);
  const file = (end: string) => files[Object.keys(files).find((name) => name.endsWith(end)) ?? ''] ?? new Uint8Array();
  const data = JSON.parse(new TextDecoder().decode(file('.json'))) as {
    readonly entries: readonly object[];
    readonly messages: readonly { readonly campaign: string | null }[];
    readonly files: readonly { readonly path: string }[];
  };
  return { files, pdf: file('.pdf'), data };
};

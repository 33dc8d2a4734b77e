import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBook } from '#electron/ledger/checkBook.ts';
import type { Entry, Fact } from '#shared/facts.ts';
import { digestOf } from '#shared/ledger/leaf.ts';
import { at, bookFile, bookLines, emptyFolder, noted, open, writeBook } from './folder.ts';

const nonsense = '2026-13-22T25:15:30.123Z';

/** Every time that a fact tells, by the way to it, and a fact that tells it. */
const told: readonly (readonly [string, (time: string) => Fact])[] = [
  ['consent.given evidence givenAt', (time) => consent({ givenAt: time })],
  [
    'consent.given evidence message receivedAt',
    (time) =>
      consent({
        givenAt: at,
        message: { from: '+4917111', to: '+4917122', text: 'JA', receivedAt: time, providerId: 'p1' },
      }),
  ],
  [
    'optOut.received saidAt',
    (saidAt) => about('optOut.received', { optOut: 'o1', scope: { kind: 'all' }, way: 'spoken', saidAt }),
  ],
  [
    'reply.received receivedAt',
    (receivedAt) =>
      about('reply.received', {
        reply: 'r1',
        provider: 'practice',
        providerId: 'p1',
        from: '+4917111',
        to: '+4917122',
        text: 'STOP',
        receivedAt,
        reading: 'stop',
      }),
  ],
  ['confirmation.asked until', (until) => about('confirmation.asked', { reply: 'r1', campaign: 'lunch', until })],
  ['plan.skipped due', (due) => ({ type: 'plan.skipped', subject: null, fact: { plan: 'p1', due } })],
  [
    'send.approved startAt',
    (startAt) => ({
      type: 'send.approved',
      subject: null,
      fact: {
        send: 's1',
        campaign: 'lunch',
        template: 'Soup',
        provider: 'practice',
        sender: { kind: 'name', name: 'Deli' },
        recipients: [],
        upheld: {},
        maxParts: 1,
        startAt,
      },
    }),
  ],
  ['message.delivered deliveredAt', (deliveredAt) => about('message.delivered', { message: 'm1', deliveredAt })],
  ['book.restored from', (from) => ({ type: 'book.restored', subject: null, fact: { from, size: 1, optOutsKept: 0 } })],
];

function about<T extends Fact['type']>(type: T, fact: Extract<Fact, { type: T }>['fact']): Fact {
  return { type, subject: 'anna', fact } as Fact;
}

function consent(
  evidence: Pick<Extract<Fact, { type: 'consent.given' }>['fact']['evidence'], 'givenAt' | 'message'>,
): Fact {
  return about('consent.given', {
    consent: 'k1',
    campaign: 'lunch',
    wordingVersion: 1,
    kind: 'express',
    evidence: { medium: 'sms', files: [], ...evidence },
  });
}

/** As the fact would stand in the book, with a digest that fits: what a forger leaves who takes care. */
const lineOf = (seq: number, { type, subject, fact }: Fact, time: string = at): string => {
  const salt = '00'.repeat(16);
  return `${JSON.stringify({ seq, at: time, type, subject, digest: digestOf(salt, fact), salt, fact })}\n`;
};

const bookWith = (line: string): string => {
  const dir = emptyFolder();
  writeBook(dir, `${lineOf(0, noted('anna', 'one'))}${line}${lineOf(2, noted('anna', 'three'))}`);
  return dir;
};

it('the table has every time there is in a fact', () => {
  const source = readFileSync(new URL('../../../shared/facts.ts', import.meta.url), 'utf8');
  const timesIn = (text: string): string[] =>
    [...text.matchAll(/readonly (\w+)\??: Instant\b/g)].map(([, name = '']) => name);
  const facts = source.slice(source.indexOf('export type Facts'), source.indexOf('export type SendPause'));
  const kinds = facts.split(/^ {2}'(?=[a-zA-Z]+\.)/m).slice(1);
  const direct = kinds.flatMap((kind) => timesIn(kind).map((name) => `${kind.slice(0, kind.indexOf("'"))} ${name}`));
  const evidence = source.slice(source.indexOf('export type Evidence = '), source.indexOf('export type ConsentKind'));
  expect(timesIn(evidence)).toEqual(['givenAt', 'receivedAt']);
  const ways = told.map(([way]) => way).filter((way) => !way.includes(' evidence '));
  expect(ways.toSorted()).toEqual(direct.toSorted());
});

describe('a time that there is not', () => {
  it.each([nonsense, '2026-02-30T10:15:30.123Z', '2026-11-22', '', 'yesterday'])(
    'as the time of an entry (%s) stops the start, says where, and changes nothing',
    async (time) => {
      const dir = bookWith(lineOf(1, noted('anna', 'two'), time));
      const before = readFileSync(bookFile(dir), 'utf8');
      await expect(open(dir)).rejects.toMatchObject({
        fault: { kind: 'bookUnreadable', file: bookFile(dir), line: 2, reason: 'wrongTime' },
      });
      expect(readFileSync(bookFile(dir), 'utf8')).toBe(before);
      expect(readdirSync(dir)).not.toContain('keys');
    },
  );

  it('as the time of an entry whose person was erased stops the start as well', async () => {
    const erased = { ...(JSON.parse(lineOf(1, noted('anna', 'two'), nonsense)) as Entry), salt: null, fact: null };
    await expect(open(bookWith(`${JSON.stringify(erased)}\n`))).rejects.toMatchObject({
      fault: { reason: 'wrongTime' },
    });
  });

  it.each(told)('as %s stops the start', async (_, factAt) => {
    await expect(open(bookWith(lineOf(1, factAt(nonsense))))).rejects.toMatchObject({
      fault: { kind: 'bookUnreadable', line: 2, reason: 'wrongTime' },
    });
    const { replayed } = await open(bookWith(lineOf(1, factAt(at))));
    expect(replayed).toHaveLength(3);
  });

  it.each(told)('as %s, or a number in its place, is never written', async (_, factAt) => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    await ledger.append([noted('anna', 'one')], at);
    for (const time of [nonsense, 7 as unknown as string, null as unknown as string]) {
      await expect(ledger.append([noted('anna', 'two'), factAt(time)], at)).rejects.toThrow(TypeError);
    }
    await ledger.append([factAt(at)], at);
    await ledger.close();
    expect(bookLines(dir)).toHaveLength(2);
    expect((await open(dir)).replayed).toHaveLength(2);
  });

  it('is no time to write an entry at', async () => {
    const { ledger } = await open(emptyFolder());
    await expect(ledger.append([noted('anna', 'one')], nonsense)).rejects.toThrow(TypeError);
    expect(ledger.size()).toBe(0);
  });

  it('is found by "Check my book" where it came into the file while the book is open', async () => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    for (const note of ['one', 'two', 'three']) await ledger.append([noted('anna', note)], at);
    const [first = '', second = '', third = ''] = bookLines(dir);
    writeBook(dir, `${first}\n${second.replace(at, nonsense)}\n${third}\n`);
    expect(await checkBook(ledger, () => undefined)).toMatchObject({ findings: [{ kind: 'unreadable', line: 2 }] });
  });
});

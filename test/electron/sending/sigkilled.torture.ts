import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Misbehaviour } from '#test/electron/providers/fakes/fakeServer.ts';
import { type FakeTwilio, startFakeTwilio } from '#test/electron/providers/fakes/fakeTwilio.ts';
import { type Child, bundleProgram, startChild } from '#test/child.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { checkTimes, phonesOf, readBook, writeSend } from './story.ts';

const kills = process.env['YESBOOK_TORTURE'] === 'full' ? 200 : 10;
const seed = Number(process.env['SEED'] ?? 1);
/** One book sees so many deaths, and then lives to the end of its send. */
const killsOfABook = 10;
const people = 60;

let program = '';
beforeAll(async () => {
  program = await bundleProgram('test/electron/sending/sender.program.ts');
}, 120_000);

describe('a sending process that is killed by the system', () => {
  it(
    `doubles nothing and loses nothing over real HTTP, ${kills} kills`,
    async () => {
      const chance = chanceFrom(seed);
      let reached = 0;
      for (let book = 0; book < kills / killsOfABook; book += 1) reached += await tellOne(chance, book);
      process.stdout.write(`killed ${kills} times, ${reached} messages reached the provider\n`);
      expect(reached).toBeGreaterThan(0);
    },
    kills * 15_000,
  );
});

const tellOne = async (chance: Chance, book: number): Promise<number> => {
  const dir = await mkdtemp(join(tmpdir(), 'sigkilled-'));
  const fake = await startFakeTwilio({ now: () => Date.now() });
  try {
    const phones = phonesOf(people);
    await writeSend(dir, phones, '2026-11-25T11:00:00.000Z');
    fake.misbehave(...Array.from({ length: 400 }, () => mood(chance)));
    const begun = Date.now();
    for (let life = 0; life < killsOfABook; life += 1) {
      const child = start(dir, fake, begun, `b${book}l${life}`);
      await child.line((line) => line.startsWith('{"started"'));
      await wait(chance.below(250));
      child.process.kill('SIGKILL');
      await child.ended;
    }
    await start(dir, fake, begun, `b${book}end`).line((line) => line.startsWith('{"done"'));
    const reached = fake.reached.map(({ to, body }) => ({ to, text: body }));
    checkTimes((await readBook(dir)).shop, reached, phones);
    expect(fake.violations).toEqual([]);
    return fake.reached.length;
  } finally {
    await fake.close();
    await rm(dir, { recursive: true });
  }
};

const start = (dir: string, fake: FakeTwilio, begun: number, life: string): Child =>
  startChild(process.execPath, [program, dir, fake.origin, fake.accountSid, fake.secret, String(begun), life]);

const mood = (chance: Chance): Misbehaviour => {
  if (chance.happens(0.8)) return { kind: 'behaves' };
  const moods: readonly Misbehaviour[] = [
    { kind: 'cuts', taken: 'before' },
    { kind: 'cuts', taken: 'after' },
    { kind: 'hangs', taken: 'after' },
    { kind: 'answers', status: 429, json: {}, headers: { 'retry-after': '5' } },
    { kind: 'answers', status: 500, json: {} },
    { kind: 'answers', status: 200, text: '<html>hotel</html>' },
  ];
  return moods[chance.below(moods.length)] ?? { kind: 'behaves' };
};

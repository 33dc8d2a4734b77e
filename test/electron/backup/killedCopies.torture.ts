import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { decryptFile } from '#electron/backup/ageFile.ts';
import { backupName } from '#electron/backup/rotation.ts';
import { type OpenHost, openHost } from '#electron/host.ts';
import { checkBook } from '#electron/ledger/checkBook.ts';
import { openLedger } from '#electron/ledger/ledger.ts';
import { ownKeyFile } from '#electron/ledger/signingKey.ts';
import { openNumberHashes } from '#electron/numberKey.ts';
import { openSafely } from '#electron/rescue/openSafely.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import { isKeptOut } from '#shared/rules/suppression.ts';
import { type Shop, stopOf } from '#shared/shop.ts';
import { bundleProgram, startChild } from '#test/child.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';
import { type Chance, chanceFrom } from '#test/electron/sending/chance.ts';

const acts = [
  'copy',
  'outside',
  'rotate',
  'look',
  'restore',
  'goOn',
  'rescue',
  'beginKey',
  'takeKey',
  'erase',
  'eraseOverdue',
] as const;
type Act = (typeof acts)[number];
/** How often each act is killed. */
const kills = process.env['YESBOOK_TORTURE'] === 'full' ? 40 : 4;
const seed = Number(process.env['SEED'] ?? 1);
/** A book sees so many deaths; a new one now and then keeps the later lives as quick as the first. */
const killsOfABook = 10;
const passphrase = 'rye walnut counter bell';

let program = '';
beforeAll(async () => {
  program = await bundleProgram('test/electron/backup/copyKeeper.program.ts');
}, 120_000);

describe.each(acts)('a host that is killed at: %s', (act) => {
  it(
    `opens again with the book whole and every stop kept, ${kills} times over`,
    async () => {
      const chance = chanceFrom(seed + acts.indexOf(act));
      let known: Known | null = null;
      let cut = 0;
      for (let n = 0; n < kills; n += 1) {
        if (known === null || n % killsOfABook === 0) known = await newBook(act);
        if ((await liveAndDie(known, act, chance)) === 'cut') cut += 1;
        await examine(known);
      }
      process.stdout.write(`killed at ${act} ${kills} times, ${cut} times before it had ended\n`);
    },
    kills * 60_000,
  );
});

type Person = { readonly contact: string; readonly typed: string; readonly name: string };

/** What the hosts have acknowledged over all their lives. */
type Known = {
  readonly dir: string;
  readonly outside: string;
  readonly stopped: Set<string>;
  readonly erased: Person[];
  /** Who was in the book when a copy was made. */
  readonly copies: Map<string, ReadonlySet<string>>;
  people: ReadonlySet<string>;
  /** Who else may be in the book by now, where an act was cut short: all of one or all of the other. */
  orElse: ReadonlySet<string> | null;
  /** How many keys were lost for which the owner began another, where no restore changes what the book tells of them. */
  rekeyed: number | null;
  /** People of whom nothing is left, or everything. */
  erasing: readonly Person[];
  next: number;
  /** How long the act took where it came to its end, in milliseconds. */
  takes: number;
};

async function newBook(act: Act): Promise<Known> {
  const [dir, outside] = [emptyFolder(), emptyFolder()];
  const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  await done(host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' }));
  await done(host.run('createCampaign', { name: 'Brot', wording: 'Ja, schreibt mir vom Brot.', language: 'de' }));
  if (act === 'outside') await done(host.run('keepOutsideCopies', { folder: outside, passphrase }));
  const copies = new Map([[(await done(host.run('backUpNow', {}))).name, new Set<string>()]]);
  await host.close();
  if (act === 'rotate') fillWithOldCopies(join(dir, 'backups'));
  if (act === 'goOn') copies.set(await copyUnderNewKey(dir), new Set<string>());
  const rekeyed = act === 'beginKey' || act === 'takeKey' ? 0 : null;
  const nothing = { stopped: new Set<string>(), erased: [], people: new Set<string>(), orElse: null, erasing: [] };
  return { dir, outside, copies, rekeyed, ...nothing, next: 0, takes: 400 };
}

/** The book has lost its key and begun another: it may be gone back to a copy from before, and to one from after. */
async function copyUnderNewKey(dir: string): Promise<string> {
  rmSync(join(dir, 'keys', ownKeyFile));
  const host = await openSafely({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  await done(host.run('beginKey', {}));
  const { name } = await done(host.run('backUpNow', {}));
  await host.close();
  return name;
}

/** As a failing disk leaves it, or a hand that cleared away too much. */
function loseKey(dir: string, chance: Chance): void {
  const file = join(dir, 'keys', ownKeyFile);
  const pem = readFileSync(file);
  const how = chance.below(3);
  if (how === 0) rmSync(file);
  else writeFileSync(file, how === 1 ? pem.subarray(0, 60) : Buffer.alloc(pem.length));
}

/** More than are kept, so that a rotation has much to do. */
function fillWithOldCopies(folder: string): void {
  const [copy = ''] = readdirSync(folder);
  for (let day = 1; day <= 60; day += 1) {
    const at = new Date(Date.now() - day * 86_400_000).toISOString();
    copyFileSync(join(folder, copy), join(folder, backupName(at)));
  }
}

async function liveAndDie(known: Known, act: Act, chance: Chance): Promise<'cut' | 'ended'> {
  if (act === 'rescue') {
    await live(known);
    damageANote(known.dir);
  }
  if (act === 'beginKey' || act === 'takeKey') {
    await live(known);
    loseKey(known.dir, chance);
    if (act === 'beginKey' && known.rekeyed !== null) known.rekeyed += 1;
  }
  if (act === 'rotate') fillWithOldCopies(join(known.dir, 'backups'));
  const names = [...known.copies.keys()].filter((name) => existsSync(join(known.dir, 'backups', name)));
  const copy = names[chance.below(names.length)] ?? '';
  const doing = programs[act] ?? act;
  const child = startChild(process.execPath, [program, known.dir, doing, copy, String(known.next)]);
  await child.line((line) => line.startsWith('{"begins"'));
  const begun = performance.now();
  const ended = child
    .line((line) => line.startsWith('{"ended"'))
    .then(
      () => (known.takes = performance.now() - begun),
      () => null,
    );
  if (act === 'goOn') await Promise.race([ended, agreedTo(known.dir)]);
  await Promise.race([ended, wait(chance.next() * (act === 'goOn' ? goesOnFor : known.takes * 1.1))]);
  child.process.kill('SIGKILL');
  await child.ended;
  if (act === 'goOn') await goOnAndDie(known.dir, chance);
  // The kill may have cut the last print in two.
  const said = child.lines.filter((line) => line.endsWith('}')).map((line): Said => JSON.parse(line));
  for (const each of said) learn(known, each);
  known.next += 20;
  return said.some((each) => 'ended' in each) ? 'ended' : 'cut';
}

/** The same acts for the program, which does not know where the copies go or when it dies. */
const programs: Partial<Record<Act, string>> = { outside: 'copy', rotate: 'copy', goOn: 'restore' };

/** How long the rest of a restore takes at most, in milliseconds, and a start that goes on with it. */
const goesOnFor = 60;
const startsFor = 1_200;

/** Resolves once the restore is on disk: from here on it happens, whatever dies. */
async function agreedTo(dir: string): Promise<void> {
  while (!existsSync(join(dir, 'restore.json'))) await wait(1);
}

/** Further starts, each of which is to go on with the restore and is killed in its turn. */
async function goOnAndDie(dir: string, chance: Chance): Promise<void> {
  for (let starts = chance.below(3); starts > 0 && existsSync(join(dir, 'restore.json')); starts -= 1) {
    const child = startChild(process.execPath, [program, dir, 'nothing', '', '0']);
    const ended = child.ended.catch(() => null);
    await Promise.race([ended, wait(startsFor / 4 + (chance.next() * startsFor * 3) / 4)]);
    child.process.kill('SIGKILL');
    await ended;
  }
}

/** A life without an act, that ends by itself. */
async function live(known: Known): Promise<void> {
  const child = startChild(process.execPath, [program, known.dir, '', '', String(known.next)]);
  await child.line((line) => line.startsWith('{"ended"'));
  await child.ended;
  for (const line of child.lines) learn(known, JSON.parse(line));
  known.next += 20;
}

type Said = {
  took?: Person;
  stopped?: string;
  copied?: string;
  begins?: string;
  copy?: string;
  restored?: string;
  erasing?: Person[];
  erased?: Person[];
};

function learn(known: Known, { took, stopped, copied, copy, restored, erasing, erased }: Said): void {
  if (took) known.people = new Set([...known.people, took.contact]);
  if (stopped !== undefined) known.stopped.add(stopped);
  if (copied !== undefined) known.copies.set(copied, known.people);
  if (copy !== undefined) known.orElse = known.copies.get(copy) ?? null;
  if (restored !== undefined) [known.people, known.orElse] = [known.copies.get(restored) ?? known.people, null];
  if (erasing) known.erasing = erasing;
  if (erased) {
    known.erased.push(...erased);
    known.erasing = [];
  }
}

/** One line that nobody's yes or stop rests on, as a failing disk leaves it. */
function damageANote(dir: string): void {
  const file = join(dir, 'ledger.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes('"type":"contact.noted"'));
  writeFileSync(file, lines.map((line, place) => (place === at ? line.slice(1) : line)).join('\n'));
}

/** Opens the book as the next start would, and looks at everything that was promised. */
async function examine(known: Known): Promise<void> {
  const { dir } = known;
  let host = await openSafely({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  const { damage } = await host.read('about', {});
  if (damage?.kind === 'key') await mendKey(host, known, damage.copy?.name);
  else if (damage !== null) await goBack(host, known);
  const notices = (await host.read('about', {})).notices.filter(({ kind }) => kind !== 'tornTail');
  expect(notices).toEqual([]);
  await host.close();
  expect(readdirSync(dir).filter((name) => /restore|erasing|\.new$|^lock/.test(name))).toEqual([]);
  for (const folder of ['backups', 'evidence', 'keys', 'checkpoints'])
    expect(readdirSync(join(dir, folder)).filter((name) => /\.(new|partial)$/.test(name))).toEqual([]);

  const shop = emptyShop();
  const ledger = await openLedger(dir, { onEntry: (entry) => evolve(shop, entry), report: () => {} });
  const verdict = await checkBook(ledger, () => undefined);
  expect(verdict).toMatchObject({ kind: 'sound' });
  await ledger.close();
  if (known.rekeyed !== null && verdict.kind === 'sound')
    expect((verdict.earlierKeys ?? []).map(({ signatures }) => signatures)).toEqual(
      Array.from({ length: known.rekeyed }, () => 'checked'),
    );
  const hashes = await openNumberHashes(dir);
  for (const typed of known.stopped) {
    const phone = `+49${typed.replaceAll(' ', '').slice(1)}`;
    const contact = shop.contacts.get(shop.contactByPhone.get(phone) ?? '');
    const holds = contact === undefined ? isKeptOut(shop, phone, hashes) : stopOf(contact) !== null;
    if (!holds) expect.fail(`the stop of ${typed} does not hold`);
  }
  settleErasure(known, shop);
  for (const person of known.erased) expectNothingOf(person, dir, shop);
  settlePeople(known, shop);
  host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
  await expectSoundCopies(host, known);
  await host.close();
}

/** What the owner had begun before, once more. */
async function mendKey(host: OpenHost, { rekeyed }: Known, copy: string | undefined): Promise<void> {
  if (rekeyed !== null && rekeyed > 0) await done(host.run('beginKey', {}));
  else await done(host.run('takeKey', { from: { kind: 'kept', name: copy ?? '', where: 'here' } }));
}

async function goBack(host: OpenHost, known: Known): Promise<void> {
  const name = [...known.copies.keys()].findLast((each) => existsSync(join(known.dir, 'backups', each))) ?? '';
  const { staged } = await done(host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } }));
  await done(host.run('restoreBackup', { staged }));
  [known.people, known.orElse] = [known.copies.get(name) ?? new Set(), null];
}

/** An erasure that was cut short happened to all of them or to none. */
function settleErasure(known: Known, shop: Shop): void {
  const left = known.erasing.filter(({ contact }) => shop.contacts.has(contact));
  if (left.length === 0) known.erased.push(...known.erasing);
  else expect(left).toEqual(known.erasing);
  known.erasing = [];
}

function expectNothingOf({ contact, name, typed }: Person, dir: string, shop: Shop): void {
  expect(shop.contacts.has(contact)).toBe(false);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !each.name.endsWith('.zip'))
    .map((each) => join(each.parentPath, each.name))
    .filter((file) => !/[/\\]damaged-/.test(file));
  const digits = typed.replaceAll(' ', '').slice(-8);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (text.includes(name) || text.includes(digits)) expect.fail(`${name} is still in ${file}`);
  }
}

/** Whoever was taken in is there, unless erased; after a restore that was cut short, as of one time or of the other. */
function settlePeople(known: Known, shop: Shop): void {
  const gone = new Set(known.erased.map(({ contact }) => contact));
  const isThere = (people: ReadonlySet<string>): boolean =>
    [...people].every((contact) => shop.contacts.has(contact) || gone.has(contact));
  const candidates = [known.people, known.orElse].filter((people) => people !== null);
  const found = candidates.find(isThere);
  if (found === undefined) expect.fail('somebody who was taken in is lost');
  known.people = new Set(shop.contacts.keys());
  known.orElse = null;
}

/** Copies that were looked into and found whole, by their path; nothing changes them afterwards. */
const sound = new Set<string>();

async function expectSoundCopies(host: OpenHost, { dir, outside, copies }: Known): Promise<void> {
  const { rows } = await host.read('backups', {});
  expect(rows.filter(({ where }) => where === 'here').length).toBeGreaterThanOrEqual(Math.min(3, copies.size));
  for (const { name, where } of rows) {
    const file = join(where === 'here' ? join(dir, 'backups') : outside, name);
    if (sound.has(file) || (where === 'here' && isOldCopy(name))) continue;
    if (where === 'outside') {
      // Only opened: to unlock takes a second each, and what is inside is the copy that is looked into beside it.
      const plain = join(mkdirIn(dir), name);
      expect(await decryptFile(file, passphrase, plain)).toBe('opened');
    } else {
      const { staged } = await done(host.run('stageBackup', { from: { kind: 'kept', name, where } }));
      await done(host.run('dropStaged', { staged }));
    }
    sound.add(file);
  }
}

/** One of those that `fillWithOldCopies` put there. */
const isOldCopy = (name: string): boolean => name < backupName(new Date(Date.now() - 86_000_000).toISOString());

function mkdirIn(dir: string): string {
  const folder = join(dir, 'unlocked');
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function done<T>(reply: Promise<{ kind: string; outcome?: T }>): Promise<T> {
  const answer = await reply;
  expect(answer).toMatchObject({ kind: 'done' });
  return answer.outcome as T;
}

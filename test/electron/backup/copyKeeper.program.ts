import { writeSync } from 'node:fs';
import { openSafely } from '#electron/rescue/openSafely.ts';
import { pictureOf } from '#test/pictureOf.ts';

/**
 * Opens a book, says a few things in it, and begins the one act it was asked for, until it is killed. What was
 * acknowledged is printed straight to the pipe, so that the print outlives the process.
 */
const [dir = '', act = '', copy = '', first = '0'] = process.argv.slice(2);
const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);
const host = await openSafely({ dir, version: '0.0.0', under: 'browser', language: 'en' });

/** What the act came to; a refusal here is a fault of the test. */
async function done<T>(reply: Promise<{ kind: string; outcome?: T; refusal?: unknown }>): Promise<T> {
  const answer = await reply;
  if (answer.kind !== 'done') throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.outcome as T;
}

let next = Number(first);
type Person = { readonly contact: string; readonly typed: string; readonly name: string };

async function takeIn(givenAt: string): Promise<Person> {
  const number = String(next++).padStart(7, '0');
  const person = { typed: `0151 2${number}`, name: `Somebody N${number}` };
  const [campaign = ''] = (await host.read('campaigns', {})).open.map((each) => each.campaign);
  const file = { name: 'form.png', mediaType: 'image/png', bytes: pictureOf(`${person.name} signed`) };
  const { handle } = await host.putFile(file);
  const given = await done(
    host.run('recordConsent', {
      person: { kind: 'new', ...person },
      campaigns: [campaign],
      kind: 'express',
      evidence: { medium: 'paper', givenAt, files: [handle] },
    }),
  );
  const taken = { contact: given.contact, ...person };
  say({ took: taken });
  return taken;
}

async function stop({ contact, typed }: Person): Promise<void> {
  await done(host.run('recordOptOut', { contact, scope: { kind: 'all' }, way: 'spoken' }));
  say({ stopped: typed });
}

async function liveALittle(): Promise<void> {
  const today = new Date().toISOString();
  await takeIn(today);
  await stop(await takeIn(today));
  const { contact } = await takeIn(today);
  await done(host.run('noteContact', { contact, note: 'likes rye' }));
}

async function copyWithErased(): Promise<string> {
  const person = await takeIn(new Date().toISOString());
  await stop(person);
  const { name } = await done(host.run('backUpNow', {}));
  say({ copied: name });
  await done(host.run('eraseContact', { contact: person.contact, reason: 'askedFor', knowing: 'losesProof' }));
  say({ erased: [person] });
  return name;
}

async function stage(name = copy): Promise<string> {
  const { staged } = await done(host.run('stageBackup', { from: { kind: 'kept', name, where: 'here' } }));
  return staged;
}

const begin = (what: object): void => say({ begins: act, ...what });

const acts: Readonly<Record<string, () => Promise<void>>> = {
  copy: async () => {
    begin({});
    say({ copied: (await done(host.run('backUpNow', {}))).name });
  },
  look: async () => {
    begin({});
    await done(host.run('dropStaged', { staged: await stage() }));
  },
  restore: async () => {
    // By turns a copy from an earlier life, and one that holds somebody who was erased a moment ago.
    const from = Number(first) % 40 === 0 ? copy : await copyWithErased();
    begin({ copy: from });
    await done(host.run('restoreBackup', { staged: await stage(from) }));
    say({ restored: from });
  },
  rescue: async () => {
    begin({ copy });
    await done(host.run('restoreBackup', { staged: await stage() }));
    say({ restored: copy });
  },
  beginKey: async () => {
    begin({});
    await done(host.run('beginKey', {}));
  },
  takeKey: async () => {
    begin({});
    await done(host.run('takeKey', { from: { kind: 'kept', name: copy, where: 'here' } }));
  },
  erase: async () => {
    const person = await takeIn(new Date().toISOString());
    await stop(person);
    begin({ erasing: [person] });
    await done(host.run('eraseContact', { contact: person.contact, reason: 'askedFor', knowing: 'losesProof' }));
    say({ erased: [person] });
  },
  eraseOverdue: async () => {
    const people: Person[] = [];
    for (let n = 0; n < 3; n += 1) people.push(await takeIn('2018-03-01T10:00:00.000Z'));
    begin({ erasing: people });
    await done(host.run('eraseOverdue', { contacts: people.map(({ contact }) => contact) }));
    say({ erased: people });
  },
};

if (act !== 'nothing' && (await host.read('about', {})).damage === null) await liveALittle();
await acts[act]?.();
await host.close();
say({ ended: act });

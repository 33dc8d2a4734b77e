import { closeSync, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Carried, type Erased, whatToCarry } from '#electron/backup/carrying.ts';
import { erasedIn } from '#electron/backup/erasedIn.ts';
import { linesIn, readLine } from '#electron/ledger/lines.ts';
import type { ContactId, Entry, FactType, Instant, Phone } from '#shared/facts.ts';
import { isInstant } from '#shared/instant.ts';
import { earlierKeysIn, restoresIn } from '#shared/ledger/earlierKeys.ts';
import { emptyShop, evolve } from '#shared/replay.ts';
import type { Shop } from '#shared/shop.ts';

/** What a damaged book still says: every line that can be read, whatever stands before it. */
export type Salvage = {
  readonly lines: number;
  readonly unreadable: number;
  readonly people: number;
  /** People whose stop can be read and whose number stands in no line that can. */
  readonly placeless: number;
  readonly carried: Carried;
  /** What it signed under and gave up, as far as it can be read. */
  readonly names: readonly string[];
};

/** `older` is the book that takes its place, which may know the number of somebody whose own line is damaged. */
export async function salvage(dir: string, older: Shop | null): Promise<Salvage> {
  const descriptor = openSync(join(dir, 'ledger.jsonl'), 'r');
  try {
    return weigh(await readWhatCanBeRead(descriptor), older);
  } finally {
    closeSync(descriptor);
  }
}

type Read = {
  lines: number;
  unreadable: number;
  readonly entries: Entry[];
  readonly phones: Map<ContactId, Phone>;
  readonly erased: Erased[];
  readonly keys: Entry[];
};

async function readWhatCanBeRead(descriptor: number): Promise<Read> {
  const read: Read = { lines: 0, unreadable: 0, entries: [], phones: new Map(), erased: [], keys: [] };
  for await (const lines of linesIn(descriptor, 0, fstatSync(descriptor).size)) {
    for (const { text } of lines) take(read, text ?? '');
  }
  return read;
}

function take(read: Read, text: string): void {
  read.lines += 1;
  const line = readLine(text, Number(/^\{"seq":(\d+),/.exec(text)?.[1] ?? -1));
  if (line.kind === 'entry') {
    takeEntry(read, line.entry);
    return;
  }
  read.unreadable += 1;
  if (line.reason === 'wrongTime') takeEntry(read, withTrueTimes(text));
  else takeDamaged(read, text);
}

function takeEntry(read: Read, entry: Entry): void {
  const phone = phoneIn(entry);
  if (entry.subject !== null && phone !== null) read.phones.set(entry.subject, phone);
  if (telling.has(entry.type)) read.entries.push(entry);
  if (entry.type === 'book.rekeyed' || entry.type === 'book.restored') read.keys.push(entry);
}

/** What can bear on who must not be texted. */
const telling: ReadonlySet<FactType> = new Set<FactType>([
  'contact.added',
  'contact.changed',
  'contact.erased',
  'optOut.received',
  'optOut.undone',
  'optOut.lifted',
  'reply.received',
  'reply.judged',
]);

function phoneIn(entry: Entry): Phone | null {
  if (entry.fact === null) return null;
  if (entry.type === 'contact.added' || entry.type === 'message.intended') return entry.fact.phone;
  return entry.type === 'reply.received' ? entry.fact.from : null;
}

/** A time that there is not takes nothing away of what else stands there: when it was written down is put in its place. */
function withTrueTimes(text: string): Entry {
  const { at } = JSON.parse(text) as Entry;
  const instead = isInstant(at) ? at : EARLIEST;
  return JSON.parse(text, (key, value: unknown) =>
    timesTold.has(key) && !isInstant(value) ? instead : value,
  ) as Entry;
}

/** Of the kinds of entries that are looked at here. */
const timesTold: ReadonlySet<string> = new Set(['at', 'saidAt', 'receivedAt']);

/** A line that is no whole entry any more may still tell that somebody said stop, or was erased: that much is believed. */
function takeDamaged(read: Read, text: string): void {
  const [, told] = /"at":"([^"\\]{1,64})"/.exec(text) ?? [];
  const at = isInstant(told) ? told : EARLIEST;
  const [, subject] = /"subject":"([^"\\]{1,64})"/.exec(text) ?? [];
  if (text.includes('"type":"optOut.received"') && subject !== undefined) read.entries.push(stopOf(subject, at, read));
  if (!text.includes('"type":"contact.erased"')) return;
  const [, contact] = /"contact":"([^"\\]{1,64})"/.exec(text) ?? [];
  const [, numberHash] = /"numberHash":"([0-9a-f]{64})"/.exec(text) ?? [];
  if (contact !== undefined) read.erased.push({ contact, reason: 'askedFor', ...(numberHash && { numberHash }) });
}

const EARLIEST: Instant = '1970-01-01T00:00:00.000Z';

const stopOf = (subject: ContactId, at: Instant, { lines }: Read): Entry<'optOut.received'> => ({
  seq: -lines,
  at,
  type: 'optOut.received',
  subject,
  digest: '',
  salt: null,
  fact: { optOut: `line ${lines}`, scope: { kind: 'all' }, way: 'restored', saidAt: at },
});

function weigh(read: Read, older: Shop | null): Salvage {
  const shop = emptyShop();
  const bySeq = new Map<number, Entry>();
  const placeless = new Set<ContactId>();
  for (const entry of read.entries) {
    bySeq.set(entry.seq, entry);
    const { subject } = entry;
    if (subject !== null && entry.type !== 'contact.added' && !shop.contacts.has(subject)) {
      const phone = read.phones.get(subject) ?? older?.contacts.get(subject)?.phone;
      if (phone !== undefined) evolve(shop, addedAgain(subject, phone, entry.at));
      else if (entry.type === 'optOut.received' && entry.fact !== null) placeless.add(subject);
    }
    evolve(shop, entry);
  }
  const entryOf = (seq: number): Entry => bySeq.get(seq) as Entry;
  const erased = [...erasedIn(read.entries), ...read.erased];
  return {
    lines: read.lines,
    unreadable: read.unreadable,
    people: shop.contacts.size,
    placeless: placeless.size,
    carried: whatToCarry(shop, erased, entryOf),
    names: [
      ...earlierKeysIn(read.keys).map(({ origin }) => origin),
      ...restoresIn(read.keys).flatMap(({ retired }) => retired ?? []),
    ],
  };
}

const addedAgain = (subject: ContactId, phone: Phone, at: Instant): Entry<'contact.added'> => ({
  seq: 0,
  at,
  type: 'contact.added',
  subject,
  digest: '',
  salt: null,
  fact: { phone, typed: phone, line: 'either', name: '', source: 'imported' },
});

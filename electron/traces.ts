import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Desk } from './desk.ts';
import { writeDurably } from './durable.ts';

/**
 * What erased people leave beside the ledger. Written down before the erasure and taken away after its last step, so
 * that a start after a power cut ends what was begun.
 */
const person = z.strictObject({
  contact: z.string(),
  phone: z.string(),
  name: z.string(),
  /** The codes of the paper forms their yeses were written down from. */
  forms: z.array(z.string()).default([]),
});
/** Files of evidence that were theirs alone. */
const files = z.array(z.string().regex(/^[0-9a-f]{64}$/));
/** As long as one person went at a time, the note spoke of that one. */
const noteOfOne = person.extend({ files }).transform(({ files: theirs, ...one }) => ({ people: [one], files: theirs }));
const tracesReader = z.union([z.strictObject({ people: z.array(person), files }), noteOfOne]);
export type Traces = z.infer<typeof tracesReader>;
export type ErasedPerson = z.infer<typeof person>;

const fileOf = (dir: string): string => join(dir, 'erasing.json');

export const noteTraces = (dir: string, traces: Traces): Promise<void> =>
  writeDurably(fileOf(dir), `${JSON.stringify(traces)}\n`);

export async function readTraces(dir: string): Promise<Traces | null> {
  if (!existsSync(fileOf(dir))) return null;
  return tracesReader.parse(JSON.parse(await readFile(fileOf(dir), 'utf8')));
}

export const dropNote = (dir: string): Promise<void> => rm(fileOf(dir), { force: true });

type Beside = Pick<Desk, 'dir' | 'settings' | 'files'> & {
  /** Practice mode's own record. */
  readonly forgetPractice: (phones: ReadonlySet<string>) => Promise<void>;
};

/** Takes every trace away; done twice it does nothing more. */
export async function removeTraces({ dir, settings, files, forgetPractice }: Beside, traces: Traces): Promise<void> {
  const { drafts } = settings.now();
  const kept = Object.entries(drafts).filter(([, draft]) => !isAbout(JSON.stringify(draft), traces));
  if (kept.length < Object.keys(drafts).length) await settings.change({ drafts: Object.fromEntries(kept) });
  for (const sha256 of traces.files) await rm(join(dir, 'evidence', sha256), { force: true });
  files.forget(new Set(traces.files));
  await forgetPractice(new Set(traces.people.map(({ phone }) => phone)));
  for (const name of readdirSync(dir)) {
    if (/^(ledger\.torn|settings\.damaged)-.*\.jsonl?$/.test(name) && isAbout(textOf(dir, name), traces))
      rmSync(join(dir, name));
    if (/^yesbook\.log(\.old)?$/.test(name)) forgetLines(join(dir, name), traces);
    // A backup that somebody only looked into holds what it held then.
    if (/^restore-[0-9T-]+$/.test(name)) rmSync(join(dir, name), { recursive: true, force: true });
  }
  await dropNote(dir);
}

function forgetLines(file: string, traces: Traces): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const kept = lines.filter((line) => !isAbout(line, traces));
  if (kept.length < lines.length) writeFileSync(file, kept.join('\n'), { mode: 0o600 });
}

const textOf = (dir: string, name: string): string => readFileSync(join(dir, name), 'utf8');

/** By id, by name, by the code of a form, or by the number however it was written, whatever stands between its digits. */
export function isAbout(text: string, { people }: Pick<Traces, 'people'>): boolean {
  const joined = text.replaceAll(/(?<=\d)[\s()/.-]+(?=\d)/g, '');
  return people.some((one) => isNamed(text, one) || joined.includes(one.phone.slice(-TELLING_DIGITS)));
}

/** One word alone may be any word, so it tells only where it is all that stands in a field. */
const isNamed = (text: string, { contact, name, forms }: ErasedPerson): boolean =>
  text.includes(contact) ||
  forms.some((code) => text.includes(JSON.stringify(code))) ||
  (name !== '' && text.includes(name.includes(' ') ? name : JSON.stringify(name)));

/** The last digits of a number, which its every way of writing has: with its country, with a nought, with neither. */
const TELLING_DIGITS = 8;

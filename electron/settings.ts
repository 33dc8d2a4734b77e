import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { stampTroubles } from '#shared/stamps/trouble.ts';
import { type Mended, languageCode, providerTroubles } from '#shared/machine.ts';
import { writeDurably } from './durable.ts';
import { fieldsIn, openDocument } from './ledger/document.ts';
import type { Language } from '#shared/facts.ts';
import { instantReader } from '#shared/instantReader.ts';

/** scrypt of a PIN, and how often a wrong one was tried in a row. */
const keptPin = z.object({ salt: z.string(), hash: z.string(), wrong: z.number(), lastWrongAt: z.string().nullable() });

const settingsReader = z.object({
  /** The window's, which may be one that papers and the host lack. */
  language: languageCode,
  /** Whether the owner chose it in the window, or it is a guess from the system. */
  languageBy: z.enum(['owner', 'system']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  staff: z.string().nullable().default(null),
  /** What is being written, by the name of its form. */
  drafts: z.record(z.string(), z.json()).default({}),
  /** Settings of a provider that are no secret; secrets are never here. */
  providerFields: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Since when a provider is used with another account than before. */
  accountSince: z.record(z.string(), instantReader).default({}),
  /** Accounts that others took the place of, by their places: what is no secret of what it takes to read them. */
  earlierAccounts: z
    .record(
      z.string(),
      z.object({ provider: z.string(), fields: z.record(z.string(), z.string()), replacedAt: z.string() }),
    )
    .default({}),
  /** By the places that details look like: the account they lead to, where the owner said that only its key is another. */
  sameAccounts: z.record(z.string(), z.string()).default({}),
  /** Providers whose account no longer exists, until another one is filled in. */
  closedProviders: z.array(z.string()).default([]),
  /** Which accounts used before could not be read the last time, since when and why. */
  unread: z.record(z.string(), z.object({ since: z.string(), why: z.enum(providerTroubles) })).default({}),
  /** The last texts of names and short codes: nothing follows from them, and whoever waits for one finds it. */
  strangers: z
    .array(z.object({ key: z.string(), from: z.string(), text: z.string(), receivedAt: z.string() }))
    .default([]),
  /** Where reading from an account at a provider goes on. */
  cursors: z.record(z.string(), z.string()).default({}),
  /** Up to which entry of the book each account at a provider was told of opt-outs that did not come from it. */
  optOutsPushed: z.record(z.string(), z.number()).default({}),
  /** A stretch whose replies the provider had already thrown away, until the owner has looked there. */
  repliesLost: z.object({ from: z.string(), to: z.string() }).nullable().default(null),
  /** Settings began anew, so that what stood there of lost replies is not known. */
  repliesForgotten: z.boolean().default(false),
  /** When the book was open last, to some minutes. */
  lastOpenAt: instantReader.nullable().default(null),
  /** How many entries the book had then: each of them was kept, and no power cut takes it away. */
  lastSize: z.number().int().min(0).nullable().default(null),
  /** Ends of the book that had been kept and were gone at a start, and what was set aside of them, until the owner saw it. */
  endsMissing: z
    .array(
      z.object({
        size: z.number(),
        was: z.number(),
        torn: z.object({ keptIn: z.string(), bytes: z.number() }).nullable(),
      }),
    )
    .default([]),
  /** The file of a list of which not every row has been brought in yet. */
  listBegun: z.string().nullable().default(null),
  repliesCheckedAt: instantReader.nullable().default(null),
  /** Why the last copy beside the book could not be made: the machine's code. */
  copyFailure: z.string().nullable().default(null),
  /** Where encrypted copies go, when the last one got there, and why the last try did not. */
  outside: z
    .object({ folder: z.string(), lastAt: z.string().nullable(), failure: z.string().nullable() })
    .nullable()
    .default(null),
  /** The TSA that stamps checkpoints, since the owner chose one; how often in a row it failed, and why the last time. */
  clock: z
    .object({
      url: z.string(),
      triedAt: z.string().nullable(),
      tries: z.number(),
      failure: z.object({ why: z.enum(stampTroubles), detail: z.string() }).nullable(),
    })
    .nullable()
    .default(null),
  ownerPin: keptPin.nullable().default(null),
  /** The PINs of those who have one, by their place on the list of staff. */
  staffPins: z.record(z.string(), keptPin).default({}),
  /** The till screen is open for these campaigns; a restart does not close it. On `other` it has a window of its own. */
  till: z
    .object({ campaigns: z.array(z.string()), screen: z.enum(['this', 'other']).default('this') })
    .nullable()
    .default(null),
  providerTested: z
    .object({ provider: z.string(), at: z.string(), works: z.boolean(), details: z.string() })
    .nullable()
    .default(null),
});

export type SettingsData = z.infer<typeof settingsReader>;

/** What the machine remembers beside the book. */
export type Settings = {
  readonly now: () => SettingsData;
  /** Durable when it resolves. */
  readonly change: (to: Partial<SettingsData>) => Promise<void>;
};

const toCode = (language: Language): string =>
  languageCode.safeParse(language.split(/[-_]/)[0]?.toLowerCase()).data ?? 'en';

export async function openSettings(
  dir: string,
  language: Language,
  report: (notice: Mended) => void = () => {},
): Promise<Settings> {
  const path = join(dir, 'settings.json');
  const empty = settingsReader.parse({ language: toCode(language), repliesForgotten: true });
  await mendSettings(path, empty, report);
  const file = await openDocument(path, (read) => settingsReader.parse(read), empty);
  let latest = file.get();
  return {
    now: () => latest,
    change: async (to) => {
      latest = { ...latest, ...to };
      await file.set(latest).catch((fault: unknown) => {
        latest = file.get();
        throw fault;
      });
    },
  };
}

/** Damaged settings do not keep a shop from its book: what can be read of them goes on, and the file is kept as it was. */
async function mendSettings(path: string, empty: SettingsData, report: (notice: Mended) => void): Promise<void> {
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  const read = fieldsIn(text);
  if (settingsReader.safeParse(read).success) return;
  const sound = Object.entries(settingsReader.shape).flatMap(([name, field]) => {
    const value = field.safeParse(read[name]);
    return value.success ? [[name, value.data] as const] : [];
  });
  const known = Object.fromEntries(sound);
  // Replies that were read in time say nothing where it is not known which of them are missing, or since when an account is another.
  if (!('repliesLost' in known && 'accountSince' in known)) delete known['repliesCheckedAt'];
  const keptIn = path.replace(/\.json$/, `.damaged-${new Date().toISOString().replaceAll(':', '-')}.json`);
  const isTold = 'repliesLost' in read && 'repliesLost' in known;
  const repliesForgotten = !isTold || known['repliesForgotten'] === true;
  await writeDurably(keptIn, text);
  await writeDurably(path, JSON.stringify({ ...empty, ...known, repliesForgotten }));
  report({ kind: 'settingsSetAside', keptIn });
}

import { z } from 'zod';
import { type Command, type CommandName, type Outcomes, type Refusal, commandReaders } from './commands.ts';
import {
  type MachineName,
  type MachineOutcomes,
  type MachineRefusal,
  type MachineWish,
  machineReaders,
} from './machine.ts';
import { type Answers, type Query, type QueryName, queryReaders } from './queries.ts';

export type WishName = CommandName | MachineName;
export type Wish<W extends WishName> = W extends CommandName
  ? Command<W>
  : W extends MachineName
    ? MachineWish<W>
    : never;
type Outcome<W extends WishName> = W extends CommandName
  ? Outcomes[W]
  : W extends MachineName
    ? MachineOutcomes[W]
    : never;

/** What came of a wish: done, with what followed, or the ordinary "no" with its reason. */
export type Reply<W extends WishName = WishName> =
  | { readonly kind: 'done'; readonly outcome: Outcome<W> }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

export type HostFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** What runs beside the window, the same over every wire. */
export interface Host {
  read<Q extends QueryName>(name: Q, query: Query<Q>): Promise<Answers[Q]>;
  run<W extends WishName>(name: W, wish: Wish<W>): Promise<Reply<W>>;
  /** Keeps a chosen file's bytes until a wish names its handle. */
  putFile(file: HostFile): Promise<{ readonly handle: string }>;
  /** A file the host made, by its handle; null once it has gone. */
  getFile(handle: string): Promise<HostFile | null>;
  /** Rings after every change; a doubled ring is harmless. */
  onChanged(listener: () => void): () => void;
}

/** One envelope for every answer. `id` is the short code a fault is logged under. */
export type Envelope =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly kind: 'nonsense'; readonly what: string; readonly where: string }
  | { readonly ok: false; readonly kind: 'fault'; readonly id: string; readonly why: 'diskFull' | 'unforeseen' };

export type Operation = 'read' | 'run';

/** How window and host talk. A wire only carries: it knows neither questions nor wishes. */
export interface Wire {
  call(operation: Operation, body: { readonly name: string; readonly asks: unknown }): Promise<Envelope>;
  putFile(file: HostFile): Promise<{ readonly handle: string }>;
  /** Lets the person keep a file the host made; false when they changed their mind. */
  saveFile(handle: string, name: string): Promise<boolean>;
  onChanged(listener: () => void): () => void;
}

/** What Electron's preload gives the window: the host's own envelopes, unopened. */
export interface Bridge extends Omit<Wire, 'putFile'> {
  putFile(file: HostFile): Promise<Envelope>;
}

/** What the window holds once it is connected; nonsense and faults are thrown as `CallFailure`. */
export type Connection = Pick<Host, 'read' | 'run' | 'putFile' | 'onChanged'> & Pick<Wire, 'saveFile'>;

export type CallFailure = Error & { readonly envelope: Extract<Envelope, { ok: false }> };

export const isCallFailure = (thrown: unknown): thrown is CallFailure =>
  thrown instanceof Error && 'envelope' in thrown;

export function connect(wire: Wire): Connection {
  const call = async (operation: Operation, name: string, asks: unknown): Promise<unknown> =>
    answerIn(await wire.call(operation, { name, asks }));
  return {
    read: async (name, query) => (await call('read', name, query)) as never,
    run: async (name, wish) => (await call('run', name, wish)) as never,
    putFile: (file) => wire.putFile(file),
    saveFile: (handle, name) => wire.saveFile(handle, name),
    onChanged: (listener) => wire.onChanged(listener),
  };
}

/** The answer an envelope holds; nonsense and faults are thrown as `CallFailure`. */
export function answerIn(envelope: Envelope): unknown {
  if (envelope.ok) return envelope.answer;
  throw Object.assign(new Error(envelope.kind === 'fault' ? envelope.id : envelope.what), { envelope });
}

export type Read = { readonly [Q in QueryName]: { readonly name: Q; readonly query: Query<Q> } }[QueryName];
export type Run = { readonly [W in WishName]: { readonly name: W; readonly wish: Wish<W> } }[WishName];

/** Thrown by the readers; answered with what is wrong and where, and nothing is changed. */
export type Nonsense = Error & { readonly nonsense: { readonly what: string; readonly where: string } };

export const isNonsense = (thrown: unknown): thrown is Nonsense => thrown instanceof Error && 'nonsense' in thrown;

const wishReaders = { ...commandReaders, ...machineReaders };
const body = z.strictObject({ name: z.string(), asks: z.unknown() });

export function toRead(untrusted: unknown): Read {
  const { name, asks } = parse(body, untrusted, 'body');
  if (!isKeyOf(queryReaders, name)) throw nonsense('No such question', name);
  return { name, query: parse(queryReaders[name] as z.ZodType, asks, name) } as Read;
}

export function toRun(untrusted: unknown): Run {
  const { name, asks } = parse(body, untrusted, 'body');
  if (!isKeyOf(wishReaders, name)) throw nonsense('No such wish', name);
  return { name, wish: parse(wishReaders[name] as z.ZodType, asks, name) } as Run;
}

const isKeyOf = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key);

function parse<T>(reader: z.ZodType<T>, untrusted: unknown, where: string): T {
  const read = reader.safeParse(untrusted);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw nonsense(issue?.message ?? 'Unreadable', [where, ...(issue?.path ?? [])].join('.'));
}

const nonsense = (what: string, where: string): Nonsense =>
  Object.assign(new Error(`${what} (${where})`), { nonsense: { what, where } });

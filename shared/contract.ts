import type { Command, CommandName, Outcomes, Refusal } from './commands.ts';
import type { MachineName, MachineOutcomes, MachineRefusal, MachineWish } from './machine.ts';
import type { Answers, Query, QueryName } from './queries.ts';
import type { AboutView } from './views/about.ts';

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

/** As many bytes as the window hands over of one file. */
export const mostOfAFile = 64 * 1024 * 1024;

/** What came of a wish: done, with what followed, or the ordinary "no" with its reason. */
export type Reply<W extends WishName = WishName> =
  | { readonly kind: 'done'; readonly outcome: Outcome<W> }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

export type HostFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A file the host made that is too large to be held: it lies on the disk until it is saved elsewhere. */
export type FileOnDisk = Omit<HostFile, 'bytes'> & { readonly bytes?: never; readonly path: string };

/** What runs beside the window, the same over every wire. */
export interface Host {
  read<Q extends QueryName>(name: Q, query: Query<Q>): Promise<Answers[Q]>;
  run<W extends WishName>(name: W, wish: Wish<W>): Promise<Reply<W>>;
  /** Keeps a chosen file's bytes until a wish names its handle. */
  putFile(file: HostFile): Promise<{ readonly handle: string }>;
  /** A file the host made, by its handle; null once it has gone. */
  getFile(handle: string): Promise<HostFile | FileOnDisk | null>;
  /** Rings after every change; a doubled ring is harmless. */
  onChanged(listener: () => void): () => void;
}

/** One envelope for every answer. `id` is the short code a fault is logged under. */
export type Envelope =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly kind: 'nonsense'; readonly what: string; readonly where: string }
  | { readonly ok: false; readonly kind: 'fault'; readonly id: string; readonly why: 'diskFull' | 'unforeseen' };

export type Operation = 'read' | 'run';

/**
 * A window over HTTP reads by one WebSocket. A question is its number, counted from 1, a space and what `call/read` takes;
 * what comes back is its answer as JSON, or a ring.
 */
export type SocketAnswer = { readonly nth: number; readonly envelope: Envelope };
export const socketRing = 'changed';

/** How window and host talk. A wire only carries: it knows neither questions nor wishes. */
export interface Wire {
  call(operation: Operation, body: { readonly name: string; readonly asks: unknown }): Promise<Envelope>;
  putFile(file: HostFile): Promise<{ readonly handle: string }>;
  /** Lets the person keep a file the host made; false when they changed their mind. */
  saveFile(handle: string, name: string): Promise<boolean>;
  onChanged(listener: () => void): () => void;
}

/** A host that hands its envelopes on unopened, as Electron's preload gives it to the window. */
export interface Bridge extends Omit<Wire, 'putFile'> {
  putFile(file: HostFile): Promise<Envelope>;
}

/** The wire over a host that hands its envelopes on unopened. */
export const wireOver = (bridge: Bridge): Wire => ({
  ...bridge,
  putFile: async (file) => handleIn(await bridge.putFile(file)),
});

/** Of a file that was handed over. */
export const handleIn = (envelope: Envelope) => answerIn(envelope) as { readonly handle: string };

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
function answerIn(envelope: Envelope): unknown {
  if (envelope.ok) return envelope.answer;
  throw Object.assign(new Error(envelope.kind === 'fault' ? envelope.id : envelope.what), { envelope });
}

/** What the owner's window shows first, as the host draws it before the window's program runs; null where that is not Today. */
export type FirstView = { readonly html: string; readonly language: string; readonly theme: AboutView['theme'] };
export type OpenFirstView = (wire: Wire) => () => Promise<FirstView | null>;

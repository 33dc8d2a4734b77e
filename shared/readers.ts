import { z } from 'zod';
import { commandReaders } from './commands.ts';
import type { Wish, WishName } from './contract.ts';
import { machineReaders } from './machine.ts';
import { queryReaders } from './queries.ts';
import type { Query, QueryName } from './queries.ts';

/** What the contract's untrusted input is read with: the host's side of the door, which the window does not carry. */
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

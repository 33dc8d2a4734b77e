import { randomBytes } from 'node:crypto';
import type { Envelope, Host, HostFile, Operation } from '#shared/contract.ts';
import type { Seat } from '#shared/views/about.ts';
import { isNonsense, toRead, toRun } from '#shared/readers.ts';
import { hasCode } from './errorCode.ts';

/** The host as every wire sees it: untrusted input goes in, the one envelope comes out, nothing is thrown. */
export type Door = {
  readonly call: (operation: Operation, untrusted: unknown) => Promise<Envelope>;
  readonly putFile: (file: HostFile) => Promise<Envelope>;
  readonly getFile: Host['getFile'];
  readonly onChanged: Host['onChanged'];
};

/** As many bytes as a window may call with at once. */
export const mostOfACall = 1024 * 1024;

/** One for each seat: a window of the till's own never gets to the owner's. */
export type Doors = Readonly<Record<Seat, Door>>;

export const openDoor = (host: Host, log: (line: string) => void): Door => ({
  call: (operation, untrusted) => enveloped(() => answerTo(host, operation, untrusted), log),
  putFile: (file) => enveloped(() => host.putFile(file), log),
  getFile: (handle) => host.getFile(handle),
  onChanged: (listener) => host.onChanged(listener),
});

async function answerTo(host: Host, operation: Operation, untrusted: unknown): Promise<unknown> {
  if (operation === 'read') {
    const { name, query } = toRead(untrusted);
    return host.read(name, query);
  }
  const { name, wish } = toRun(untrusted);
  return host.run(name, wish);
}

/** The answer to a piece of work, or what kept it from one; a fault is logged with the id that the window shows. */
export async function enveloped(work: () => Promise<unknown>, log: (line: string) => void): Promise<Envelope> {
  try {
    return { ok: true, answer: await work() };
  } catch (thrown) {
    if (isNonsense(thrown)) return { ok: false, kind: 'nonsense', ...thrown.nonsense };
    const id = logFault(log, thrown);
    return { ok: false, kind: 'fault', id, why: isDiskFull(thrown) ? 'diskFull' : 'unforeseen' };
  }
}

/** Writes down a fault under a code of its own, which the window shows. */
export function logFault(log: (line: string) => void, fault: unknown): string {
  const id = toFaultId();
  log(`fault ${id}: ${stackOf(fault)}`);
  return id;
}

export const stackOf = (fault: unknown): string =>
  fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);

/** Short enough to say on the phone: "4F-20". */
function toFaultId(): string {
  const hex = randomBytes(2).toString('hex').toUpperCase();
  return `${hex.slice(0, 2)}-${hex.slice(2)}`;
}

/** A full disk or a full quota; where a library wrapped the error, its cause says so. */
const isDiskFull = (thrown: unknown): boolean =>
  thrown instanceof Error && (hasCode(thrown, 'ENOSPC', 'EDQUOT') || isDiskFull(thrown.cause));

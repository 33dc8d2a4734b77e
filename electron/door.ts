import { type Envelope, type Host, type HostFile, isNonsense, toRead, toRun } from '#shared/contract.ts';

/** What both wires carry to: untrusted input is read here and every answer leaves in the one envelope. */
export type Door = {
  readonly call: (operation: string, untrusted: unknown) => Promise<Envelope>;
  readonly putFile: (file: HostFile) => Promise<Envelope>;
  readonly getFile: (handle: string) => Promise<HostFile | null>;
  readonly onChanged: Host['onChanged'];
};

/** `keepFault` writes down what went wrong and answers the short id it stands under. */
export function openDoor(host: Host, keepFault: (thrown: unknown) => string): Door {
  const enveloped = async (answer: () => Promise<unknown>): Promise<Envelope> => {
    try {
      return { ok: true, answer: await answer() };
    } catch (thrown) {
      if (isNonsense(thrown)) return { ok: false, kind: 'nonsense', ...thrown.nonsense };
      return { ok: false, kind: 'fault', id: keepFault(thrown), why: isDiskFull(thrown) ? 'diskFull' : 'unforeseen' };
    }
  };
  return {
    call: (operation, untrusted) => {
      if (operation === 'read') {
        return enveloped(async () => {
          const { name, query } = toRead(untrusted);
          return host.read(name, query);
        });
      }
      if (operation === 'run') {
        return enveloped(async () => {
          const { name, wish } = toRun(untrusted);
          return host.run(name, wish);
        });
      }
      return Promise.resolve({ ok: false, kind: 'nonsense', what: 'No such operation', where: 'operation' });
    },
    putFile: (file) => enveloped(() => host.putFile(file)),
    getFile: (handle) => host.getFile(handle),
    onChanged: (listener) => host.onChanged(listener),
  };
}

/** A full disk or a full quota; where a library wrapped the error, its cause says so. */
function isDiskFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown ? thrown.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || isDiskFull(thrown.cause);
}

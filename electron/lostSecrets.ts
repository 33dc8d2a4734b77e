import { providerKinds, providers } from '#shared/providers/providers.ts';
import type { Notice } from '#shared/machine.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/**
 * Settings that say of a secret that it is there say so no longer once it is lost, and nothing is sent on the strength of
 * replies that were read while it was there.
 */
export async function forgetLostSecrets(settings: Settings, secrets: Secrets): Promise<void> {
  const { providerFields } = settings.now();
  const left = { ...providerFields };
  for (const kind of providerKinds) {
    for (const field of providers[kind].fields) {
      if (field.kind !== 'secret' || left[kind]?.[field.key] === undefined || secrets.isKept(kind, field.key)) continue;
      const { [field.key]: _, ...others } = left[kind];
      left[kind] = others;
    }
  }
  if (providerKinds.every((kind) => left[kind] === providerFields[kind])) return;
  await settings.change({ providerFields: left, providerTested: null, repliesCheckedAt: null });
}

/** Once every secret that the settings count on was entered again, nobody need be told any more that some were lost. */
export function stillToTell(notices: readonly Notice[], settings: Settings, secrets: Secrets): readonly Notice[] {
  const { providerFields, outside } = settings.now();
  const lacks = providerKinds.some(
    (kind) =>
      providerFields[kind] !== undefined &&
      providers[kind].fields.some(
        ({ key, kind: is, needed }) => is === 'secret' && needed === 'always' && !secrets.isKept(kind, key),
      ),
  );
  // Where nothing is counted on, nobody can say that all is there again before something was entered.
  const isAnyKept = secrets.isAnyKept();
  if (!isAnyKept || lacks || (outside !== null && !secrets.isKept('backup', 'passphrase'))) return notices;
  return notices.filter(({ kind }) => kind !== 'secretsSetAside');
}

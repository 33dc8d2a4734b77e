import { join } from 'node:path';
import type { Ledger } from '#electron/ledger/ledger.ts';
import { openSigningKey } from '#electron/ledger/signingKey.ts';
import { packsSigned } from '#shared/ledger/checkpoint.ts';
import { signNote } from '#shared/ledger/note.ts';

/** The same checkpoint as Yesbook signed it when its packs had no signed list. */
export const signedBefore = async (checkpoint: string, ledger: Ledger): Promise<string> => {
  const { key, sign } = await openSigningKey(join(ledger.folder, 'keys'));
  const text = checkpoint.slice(0, checkpoint.lastIndexOf('\n\n') + 1);
  return signNote(text.replace(`${packsSigned}\n`, ''), key, sign);
};

export const ofBefore = (ledger: Ledger): Ledger => ({
  ...ledger,
  checkpoint: async () => signedBefore(await ledger.checkpoint(), ledger),
});

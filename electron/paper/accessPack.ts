import type { ProofMatter } from '#shared/proof/matter.ts';
import type { Desk } from '#electron/desk.ts';
import { safeExtension, zipped } from '#electron/proof/pack.ts';
import type { AccessFile } from './accessData.ts';

export const accessFiles = ({ files }: ProofMatter): readonly AccessFile[] =>
  files.map((file) => ({ file, path: `evidence/${file.sha256}${safeExtension(file.name)}` }));

/** What the person reads, what a program of theirs reads, and the files both speak of. */
export const packAccess = async (
  kept: Pick<Desk['files'], 'evidence'>,
  matter: ProofMatter,
  answer: { readonly name: string; readonly data: string; readonly pdf: Promise<Uint8Array> },
): Promise<Uint8Array> => {
  const files = new Map([
    [`${answer.name}.pdf`, await answer.pdf],
    [`${answer.name}.json`, Buffer.from(answer.data)],
  ]);
  for (const { file, path } of accessFiles(matter)) {
    const bytes = await kept.evidence(file.sha256);
    if (bytes !== null) files.set(path, bytes);
  }
  return zipped(files);
};

import type { Desk } from '#electron/desk.ts';
import type { Settings } from '#electron/settings.ts';
import type { Notice } from '#shared/machine.ts';

/**
 * A list is noted before its first row is brought in, and let go after its last or when the owner stops it. What a start
 * finds noted was cut off: rows of it may be missing, and a stop with them.
 */
export const noteBegun = ({ settings }: Desk, file: string): Promise<void> =>
  settings.change({ listBegun: file.slice(0, 200) });

/** Whoever brought a list in to its end after another was cut off has seen to that one as well. */
export async function noteEnded({ settings, notices }: Desk): Promise<void> {
  await settings.change({ listBegun: null });
  const others = notices.filter(({ kind }) => kind !== 'listCutOff');
  notices.splice(0, notices.length, ...others);
}

export function cutOffBefore(settings: Settings): readonly Notice[] {
  const { listBegun: file } = settings.now();
  return file === null ? [] : [{ kind: 'listCutOff', file }];
}

import type { HandedMessage } from './provider.ts';

/** Tells of each page of a list whether everything sought has been seen, so that the rest need not be read. */
export const seekerOf = (handed: readonly HandedMessage[]): ((ids: readonly string[]) => boolean) => {
  const sought = new Set(handed.map(({ providerId }) => providerId));
  return (ids) => {
    for (const id of ids) sought.delete(id);
    return sought.size === 0;
  };
};

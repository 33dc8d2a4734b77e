import { useEffect, useRef } from 'react';
import type { Query } from '#shared/queries.ts';
import { useKnownDrafts, writtenUnder } from './drafts.ts';
import { useAsk, useConnection, useView } from './host.ts';

/** How many people have been erased by now; what is begun now is held against those who go after. */
export const useErasedCount = (): number => useKnownDrafts().erased;

/** What a window holds of somebody, perhaps beside a draft about them. */
export type HeldOf = Query<'speaksOf'> & { readonly draft: string };

/** Asks whenever somebody is erased which of these speak of them, by themselves or by what stood in their draft. */
export function useErasures<Held>(
  all: readonly Held[],
  heldOf: (held: Held) => HeldOf,
  onErased: (held: Held) => void,
): void {
  const connection = useConnection();
  const known = useKnownDrafts();
  const before = useRef(known);
  useEffect(() => {
    // The draft as it was before, for the book let it go with the person.
    const had = before.current;
    before.current = known;
    if (had.erased === known.erased) return;
    for (const held of all) {
      const { draft, content, since } = heldOf(held);
      const written = (writtenUnder(draft, had) ?? null) as Query<'speaksOf'>['content'];
      // What could not be asked about is when it is recorded.
      const asked = connection.read('speaksOf', { content: [content, written], since }).catch(() => null);
      void asked.then((answer) => answer === 'erased' && onErased(held));
    }
  });
}

/** Who was erased since a photo was chosen: nobody, somebody else as far as is known, or whom it is about to be recorded of. */
export type ErasedSince = 'nobody' | 'somebody' | 'erased';

/** `isClear` asks once more, right before it is recorded. */
export function useErasedSince(
  content: HeldOf['content'],
  since: number,
): { readonly standing: ErasedSince; readonly isClear: () => Promise<boolean> } {
  const erased = useErasedCount();
  const ask = useAsk();
  const view = useView('speaksOf', { content, since });
  const isErased = view.kind === 'seen' && view.answer === 'erased';
  return {
    standing: isErased ? 'erased' : erased > since ? 'somebody' : 'nobody',
    isClear: async () => (await ask('speaksOf', { content, since })) === 'nobodyErased',
  };
}

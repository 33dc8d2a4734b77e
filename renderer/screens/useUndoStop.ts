import { useRun } from '#renderer/host.ts';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';

/** Takes a stop back that was just recorded; both entries stay in the book. */
export function useUndoStop(): (optOut: string) => Promise<void> {
  const { run } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  return async (optOut) => {
    const answer = await run('undoOptOut', { optOut });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
  };
}

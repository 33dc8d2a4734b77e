import { useConnection, useRun } from '#renderer/host.ts';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { MachineWish } from '#shared/machine.ts';

/** Makes a printed page in the host and lets the person keep it; `saved` once they did. */
export function usePaper(): {
  readonly make: (paper: MachineWish<'makePaper'>['paper']) => Promise<'saved' | 'notSaved'>;
  /** The word to show while it is made. */
  readonly busy: string | undefined;
} {
  const { paper: words } = useWords();
  const { run, busy } = useRun();
  const connection = useConnection();
  const tell = useToasts();
  const toSentence = useRefusal();
  return {
    busy: busy === null ? undefined : words.making,
    make: async (paper) => {
      const answer = await run('makePaper', { paper });
      if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
      if (answer.kind !== 'done') return 'notSaved';
      const { handle, name } = answer.outcome;
      if (!(await connection.saveFile(handle, name))) return 'notSaved';
      tell({ mark: 'print', sentence: words.saved[paper.kind] });
      return 'saved';
    },
  };
}

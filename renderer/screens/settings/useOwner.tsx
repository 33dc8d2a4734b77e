import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useRun } from '#renderer/host.ts';
import type { RunAnswer, Runner } from '#renderer/host.ts';
import { Sheet } from '#renderer/parts/Dialog.tsx';
import { PinForm } from '#renderer/parts/PinForm.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { WishName } from '#shared/contract.ts';

type Owner = {
  readonly run: Runner;
  readonly busy: WishName | null;
  /** The question for the PIN, to be drawn beside what asked for it; null while there is none. */
  readonly sheet: ReactNode;
};

/** Runs a wish of the owner's: where the host wants the PIN it is asked for once, and the wish goes on by itself. */
export function useOwner(): Owner {
  const { run, busy } = useRun();
  const [asking, setAsking] = useState<'no' | 'asking'>('no');
  const waiting = useRef<(unlocked: 'unlocked' | 'left') => void>(() => {});
  const runAsOwner = async <W extends WishName>(name: W, wish: Parameters<Runner>[1]): Promise<RunAnswer<W>> => {
    const answer = await run(name, wish as never);
    if (answer.kind !== 'refused' || answer.refusal.kind !== 'ownerNeeded') return answer as RunAnswer<W>;
    setAsking('asking');
    const unlocked = await new Promise<'unlocked' | 'left'>((resolve) => {
      waiting.current = resolve;
    });
    setAsking('no');
    return (unlocked === 'unlocked' ? await run(name, wish as never) : answer) as RunAnswer<W>;
  };
  const sheet = asking === 'asking' && <PinQuestion onEnd={(end) => waiting.current(end)} />;
  return { run: runAsOwner as Runner, busy, sheet };
}

function PinQuestion({ onEnd }: { readonly onEnd: (end: 'unlocked' | 'left') => void }) {
  const { team } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const unlock = async (pin: string) => {
    const answer = await run('unlockOwner', { pin });
    if (answer.kind === 'done') onEnd('unlocked');
    return answer.kind === 'refused' ? toSentence(answer.refusal) : null;
  };
  return (
    <Sheet title={team.pinAsked} onClose={() => onEnd('left')}>
      <PinForm
        label={team.pin}
        act={team.goOn}
        leave={team.notNow}
        busy={busy === null ? undefined : team.goOn}
        onPin={unlock}
        onLeave={() => onEnd('left')}
      />
    </Sheet>
  );
}

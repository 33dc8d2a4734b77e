import { useRef, useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Sheet } from '#renderer/parts/Dialog.tsx';
import { PinForm } from '#renderer/parts/PinForm.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import styles from './Till.module.css';

const HOLD_MS = 3000;

/** The shop's name; held for three seconds it asks for the PIN, and only that leads out. */
export function LeaveTill({ shop }: { readonly shop: string }) {
  const { till } = useWords();
  const [asking, setAsking] = useState<'no' | 'asking'>('no');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAsking('asking'), HOLD_MS);
  };
  const letGo = () => clearTimeout(timer.current);
  return (
    <>
      <button
        type="button"
        className={styles['name']}
        aria-describedby="till-leave"
        onPointerDown={hold}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onKeyDown={(event) => (event.key === 'Enter' && !event.repeat ? hold() : undefined)}
        onKeyUp={letGo}
        onBlur={letGo}
      >
        {shop}
      </button>
      <span id="till-leave" className="vh">
        {till.leaveHint}
      </span>
      {asking === 'asking' && <PinSheet onStay={() => setAsking('no')} />}
    </>
  );
}

/** The PIN, and what it opens: the way out of the till. */
export function PinSheet({ onStay }: { readonly onStay: () => void }) {
  const { till } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const leave = async (pin: string) => {
    const answer = await run('leaveTill', { pin });
    if (answer.kind === 'done' && document.fullscreenElement !== null) await document.exitFullscreen();
    return answer.kind === 'refused' ? toSentence(answer.refusal) : null;
  };
  return (
    <Sheet title={till.leaveTitle} onClose={onStay}>
      <PinForm
        label={till.pin}
        act={till.leave}
        leave={till.stay}
        busy={busy === null ? undefined : till.leave}
        onPin={leave}
        onLeave={onStay}
      />
    </Sheet>
  );
}

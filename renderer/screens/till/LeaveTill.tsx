import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Sheet } from '#renderer/parts/Dialog.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
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

function PinSheet({ onStay }: { readonly onStay: () => void }) {
  const { till } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<string>();
  const leave = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('leaveTill', { pin });
    setPin('');
    if (answer.kind === 'refused') setWrong(toSentence(answer.refusal));
    if (answer.kind === 'done' && document.fullscreenElement !== null) await document.exitFullscreen();
  };
  return (
    <Sheet title={till.leaveTitle} onClose={onStay}>
      <form className="stack" onSubmit={(event) => void leave(event)}>
        <TextField
          label={till.pin}
          type="password"
          inputMode="numeric"
          maxLength={12}
          wrong={wrong}
          value={pin}
          onWrite={setPin}
        />
        <div className="row">
          <Button type="submit" busy={busy === null ? undefined : till.leave}>
            {till.leave}
          </Button>
          <Button kind="quiet" onClick={onStay}>
            {till.stay}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

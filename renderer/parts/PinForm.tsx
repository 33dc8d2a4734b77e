import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import { TextField } from './TextField.tsx';

type Props = {
  readonly label: string;
  readonly act: string;
  /** Names the way back. */
  readonly leave: string;
  readonly busy?: string | undefined;
  readonly children?: ReactNode;
  /** Answers what is wrong with it, or null where it was right. */
  readonly onPin: (pin: string) => Promise<string | null>;
  readonly onLeave: () => void;
};

/** Asks for a PIN, wherever one is asked for; a wrong one empties the field and says so. */
export function PinForm({ label, act, leave, busy, children, onPin, onLeave }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<string>();
  // After the dialog took the focus for itself, as it does over another dialog.
  useEffect(() => {
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await onPin(pin);
    setPin('');
    setWrong(answer ?? undefined);
  };
  return (
    <form ref={form} className="stack" onSubmit={(event) => void ask(event)}>
      {children}
      <TextField
        label={label}
        type="password"
        inputMode="numeric"
        maxLength={12}
        autoFocus
        wrong={wrong}
        value={pin}
        onWrite={setPin}
      />
      <div className="row">
        <Button type="submit" busy={busy}>
          {act}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {leave}
        </Button>
      </div>
    </form>
  );
}

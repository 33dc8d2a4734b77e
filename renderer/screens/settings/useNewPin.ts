import { useState } from 'react';
import { useWords } from '#renderer/words/words.ts';
import { pinShape } from '#shared/pin.ts';

/** A new PIN as it is typed: the one of now, where there is one, and the new one twice. */
export function useNewPin() {
  const { team } = useWords();
  const [current, setCurrent] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string>();
  return {
    current,
    pin,
    wrong,
    setWrong,
    ofNow: { ...digits, value: current, onWrite: setCurrent },
    first: { ...digits, value: pin, wrong, onWrite: setPin },
    second: { ...digits, value: again, onWrite: setAgain },
    /** What keeps it from being a PIN; undefined where nothing does. */
    fault: (): string | undefined => (!pinShape.test(pin) ? team.shape : pin !== again ? team.differs : undefined),
    clear: () => {
      for (const clear of [setCurrent, setPin, setAgain]) clear('');
    },
  };
}

const digits = { type: 'password', inputMode: 'numeric', maxLength: 12 } as const;

import { useWords } from '#renderer/words/words.ts';
import styles from './send.module.css';

/** Where one is between writing and sending. */
export function Steps({ now }: { readonly now: 'write' | 'check' | 'send' }) {
  const { write } = useWords();
  const steps = [
    ['write', write.stepWrite],
    ['check', write.stepCheck],
    ['send', write.stepSend],
  ] as const;
  return (
    <ol className={styles['steps']} aria-label={write.steps}>
      {steps.map(([step, word], at) => (
        <li key={step} {...(step === now ? { 'aria-current': 'step' as const } : {})}>
          {at + 1} {word}
        </li>
      ))}
    </ol>
  );
}

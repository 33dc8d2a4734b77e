import { Sheet } from '#renderer/parts/Dialog.tsx';
import { useWords } from '#renderer/words/words.ts';
import styles from './ShortcutSheet.module.css';

export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { shell } = useWords();
  const { keyCtrl: ctrl, keyShift: shift, or } = shell;
  const lines: readonly (readonly [string, string])[] = [
    [`N ${or} ${ctrl} ${shift} Y`, shell.shortcutRecord],
    [`/ ${or} ${ctrl} F`, shell.shortcutSearch],
    ['F6', shell.shortcutRegions],
    [shell.keyArrows, shell.shortcutMove],
    [shell.keyEnter, shell.shortcutOpen],
    [`${ctrl} ${shell.keyEnter}`, shell.shortcutNext],
    [shell.keyEsc, shell.shortcutClose],
    ['?', shell.shortcutSheet],
  ];
  return (
    <Sheet title={shell.shortcuts} onClose={onClose}>
      <dl className={styles['list']}>
        {lines.map(([keys, what]) => (
          <div key={what}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

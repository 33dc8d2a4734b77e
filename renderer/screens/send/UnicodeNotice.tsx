import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { fieldsOf } from '#shared/rules/fields.ts';
import { replaceable, whatMakesUnicode } from '#shared/rules/message.ts';
import styles from './send.module.css';

/** The signs in the owner's own words that make the text dearer, and plain ones in one press. */
export function UnicodeNotice({
  template,
  onReplace,
}: {
  readonly template: string;
  readonly onReplace: (template: string) => void;
}) {
  const { write } = useWords();
  const { number } = useFormats();
  const makers = whatMakesUnicode(template);
  if (makers.length === 0) return null;
  const plain = replaceable(template);
  const characters = [...new Set(makers.map(({ character }) => character))];
  const canReplace = plain.text !== template && fieldsOf(plain.text).length === fieldsOf(template).length;
  return (
    <div className={styles['unicode']}>
      <Notice title={write.unicodeTitle(characters)}>
        {canReplace ? (
          <Button onClick={() => onReplace(plain.text)}>{write.replace(plain.saves, number(plain.saves))}</Button>
        ) : (
          <p>{write.cannotReplace}</p>
        )}
      </Notice>
    </div>
  );
}

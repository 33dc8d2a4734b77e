import { useWords } from '#renderer/words/words.ts';
import { fieldsOf } from '#shared/rules/fields.ts';
import styles from './send.module.css';

type Props = {
  readonly template: string;
  /** The beginning in one line, or all of it. */
  readonly shown?: 'line' | 'whole';
};

/** A text as it was written, its fields by their names. */
export function TemplateLine({ template, shown = 'line' }: Props) {
  const { write } = useWords();
  const fields = fieldsOf(template);
  const ends = fields.map(({ index, length }) => index + length);
  return (
    <p className={styles[shown === 'line' ? 'oneLine' : 'whole']}>
      {fields.map(({ field, written, index }, at) => (
        <span key={index}>
          {template.slice(ends[at - 1] ?? 0, index)}
          {field === null ? written : <span className={styles['fieldName']}>{write.fields[field]}</span>}
        </span>
      ))}
      {template.slice(ends.at(-1) ?? 0)}
    </p>
  );
}

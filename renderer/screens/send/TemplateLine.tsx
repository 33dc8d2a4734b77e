import { useWords } from '#renderer/words/words.ts';
import { fieldsOf } from '#shared/rules/merge.ts';
import styles from './send.module.css';

/** The beginning of a text in one line, its fields by their names. */
export function TemplateLine({ template }: { readonly template: string }) {
  const { write } = useWords();
  const fields = fieldsOf(template);
  const ends = fields.map(({ index, length }) => index + length);
  return (
    <p className={styles['oneLine']}>
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

import { useEffect, useRef } from 'react';
import { licences } from 'virtual:licences';
import { useWords } from '#renderer/words/words.ts';
import styles from './Settings.module.css';

/** The licence of every package that ships, in its own words. */
export function Licences() {
  const { settings } = useWords();
  const list = useRef<HTMLUListElement>(null);
  // The button that asked for them is gone.
  useEffect(() => list.current?.querySelector('summary')?.focus(), []);
  return (
    <ul ref={list} className={styles['licences']}>
      {licences.map(({ text, packages }) => (
        <li key={packages[0]?.name}>
          <details>
            <summary>
              {packages
                .map(({ name, version, licence }) => `${name} ${version}${licence === '' ? '' : ` (${licence})`}`)
                .join(', ')}
            </summary>
            {text === '' ? (
              <p className="soft">{settings.noLicenceText}</p>
            ) : (
              <pre lang="en" tabIndex={0} role="region" aria-label={packages[0]?.name}>
                {text}
              </pre>
            )}
          </details>
        </li>
      ))}
    </ul>
  );
}

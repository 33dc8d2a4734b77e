import { Suspense, useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { later } from '#renderer/later.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import styles from './Settings.module.css';

// The texts are long and seldom read.
const Licences = later(async () => (await import('./Licences.tsx')).Licences);

/** Which Yesbook this is, where the book lies, and what it is made of. */
export function AboutSettings({ about }: { readonly about: AboutView }) {
  const { settings } = useWords();
  const { number } = useFormats();
  const [licences, setLicences] = useState<'closed' | 'open'>('closed');
  return (
    <div className={styles['sections']}>
      <div>
        <Section title={settings.parts.about}>
          <div className="stack">
            <p>{settings.version(about.version, settings.under[about.under])}</p>
            <p>{settings.entries(number(about.entries))}</p>
            <p className={styles['path']}>{settings.bookIn(about.dataDir)}</p>
            <p className="soft">{settings.noStatistics}</p>
          </div>
        </Section>
      </div>
      <div>
        <Section title={settings.licences}>
          <div className="stack">
            <p className="soft">{settings.licencesLead}</p>
            {licences === 'closed' ? (
              <div>
                <Button onClick={() => setLicences('open')}>{settings.showLicences}</Button>
              </div>
            ) : (
              <Suspense>
                <Licences />
              </Suspense>
            )}
          </div>
        </Section>
      </div>
    </div>
  );
}

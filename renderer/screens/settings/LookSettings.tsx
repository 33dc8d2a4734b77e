import { useRun } from '#renderer/host.ts';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { languageName, toWindowLanguage, useWords, windowLanguages } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import styles from './Settings.module.css';

const themes = ['system', 'light', 'dark'] as const;

/** How the window looks and speaks; holds at once, without a restart. */
export function LookSettings({ about }: { readonly about: AboutView }) {
  const { settings } = useWords();
  const { run } = useRun();
  return (
    <Section title={settings.parts.look}>
      <div className={styles['beside']}>
        <RadioList
          label={settings.language}
          value={toWindowLanguage(about.language)}
          choices={windowLanguages.map((value) => ({ value, word: <span lang={value}>{languageName(value)}</span> }))}
          onChoose={(language) => void run('setPreferences', { language })}
        />
        <RadioList
          label={settings.theme}
          value={about.theme}
          choices={themes.map((value) => ({ value, word: settings.themes[value] }))}
          onChoose={(theme) => void run('setPreferences', { theme })}
        />
      </div>
    </Section>
  );
}

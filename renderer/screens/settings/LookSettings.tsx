import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { languageNames, toWindowLanguage, useWords } from '#renderer/words/words.ts';
import type { WindowLanguage } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import styles from './Settings.module.css';

const themes = ['system', 'light', 'dark'] as const;
const languages = Object.keys(languageNames) as readonly WindowLanguage[];

/** How the window looks and speaks, and who sits in front of it; holds at once, without a restart. */
export function LookSettings({ about }: { readonly about: AboutView }) {
  const { settings } = useWords();
  const { run } = useRun();
  return (
    <Section title={settings.parts.look}>
      <div className={styles['form']}>
        <RadioList
          label={settings.language}
          value={toWindowLanguage(about.language)}
          choices={languages.map((value) => ({ value, word: <span lang={value}>{languageNames[value]}</span> }))}
          onChoose={(language) => void run('setPreferences', { language })}
        />
        <RadioList
          label={settings.theme}
          value={about.theme}
          choices={themes.map((value) => ({ value, word: settings.themes[value] }))}
          onChoose={(theme) => void run('setPreferences', { theme })}
        />
        <YourName about={about} />
      </div>
    </Section>
  );
}

function YourName({ about }: { readonly about: AboutView }) {
  const { settings, shop } = useWords();
  const { run } = useRun();
  const tell = useToasts();
  const [name, setName] = useState(about.staff ?? '');
  const save = async () => {
    const staff = name.trim();
    const answer = await run('setPreferences', { staff: staff === '' ? null : staff });
    if (answer.kind === 'done') tell({ mark: 'done', sentence: settings.nameSaved });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={settings.yourName}
        hint={settings.yourNameHint}
        value={name}
        maxLength={100}
        onWrite={setName}
      />
      <div>
        <Button type="submit">{shop.save}</Button>
      </div>
    </form>
  );
}

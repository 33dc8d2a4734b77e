import { Icon } from '#renderer/parts/Icon.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProofView } from '#shared/views/proof.ts';
import { BookIntact } from './BookIntact.tsx';
import styles from './Proof.module.css';
import { type AppLanguage, appLanguages, languageNames } from '#shared/languages.ts';

type Props = {
  readonly proof: ProofView;
  readonly consent: string | null;
  readonly language: AppLanguage;
  readonly onLanguage: (language: AppLanguage) => void;
};

export function ProofAside({ proof: answer, consent, language, onLanguage }: Props) {
  const { proof, letters } = useWords();
  const { number } = useFormats();
  return (
    <aside className={styles['side']} aria-label={proof.aside} data-region="aside" tabIndex={0}>
      <BookIntact />
      <Section title={proof.inPack}>
        <ul className={styles['files']}>
          {proof.packFiles(number(answer.entries), number(answer.files.length)).map(({ what, kind }) => (
            <li key={what}>
              <span>{what}</span>
              <span className="soft">{kind}</span>
            </li>
          ))}
        </ul>
        <RadioList
          label={proof.packLanguage}
          value={language}
          choices={appLanguages.map((value) => ({ value, word: <span lang={value}>{languageNames[value]}</span> }))}
          onChoose={onLanguage}
        />
        <p className="small">
          <PlaceLink to={{ screen: 'letters', person: answer.contact }}>{letters.toAuthority}</PlaceLink>
        </p>
        {consent !== null && (
          <p className="small">
            <PlaceLink to={{ screen: 'proof', person: answer.contact }}>{proof.wholeHistory}</PlaceLink>
          </p>
        )}
      </Section>
      <Section title={proof.whatItShows}>
        <ul className={styles['shows']}>
          {proof.shows.map((sentence) => (
            <li key={sentence}>
              <Icon mark="yes" size="small" className={styles['does']} />
              <span>{sentence}</span>
            </li>
          ))}
          {proof.showsNot.map((sentence) => (
            <li key={sentence}>
              <Icon mark="never" size="small" className={styles['doesNot']} />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  );
}

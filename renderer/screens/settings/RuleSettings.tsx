import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { countriesNamed } from '#renderer/screens/places.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { RulesView } from '#shared/views/rules.ts';
import { ChangeRule } from './ChangeRule.tsx';
import { useRuleWords } from './ruleWords.ts';
import styles from './Settings.module.css';

/** The rules of one country, each with its value, where it comes from, and a way to change it with a reason. */
export function RuleSettings() {
  const [country, setCountry] = useState<string | null>(null);
  const view = useView('rules', { country });
  return <WhenSeen view={view}>{(answer) => <Rules view={answer} onCountry={setCountry} />}</WhenSeen>;
}

function Rules({ view, onCountry }: { readonly view: RulesView; readonly onCountry: (country: string) => void }) {
  const { rules } = useWords();
  const { locale, date } = useFormats();
  const [changing, setChanging] = useState<string | null>(null);
  const asOf = view.lines[0]?.asOf;
  return (
    <Section title={rules.title}>
      <div className="stack">
        <p className="soft">{rules.lead}</p>
        <div className={styles['country']}>
          <Select
            label={rules.country}
            value={view.country}
            choices={countriesNamed(view.countries, locale)}
            onChoose={onCountry}
          />
        </div>
        {view.known === 'strictest' && <p>{rules.strictest}</p>}
        <ul className={styles['rules']}>
          {view.lines.map((line) => (
            <li key={line.rule}>
              <RuleLineView line={line} onChange={() => setChanging(line.rule)} />
              {changing === line.rule && (
                <ChangeRule country={view.country} line={line} onEnd={() => setChanging(null)} />
              )}
            </li>
          ))}
        </ul>
        {asOf !== undefined && <p className="margin">{rules.asOf(date(`${asOf}T12:00:00.000Z`))}</p>}
      </div>
    </Section>
  );
}

function RuleLineView({
  line,
  onChange,
}: {
  readonly line: RulesView['lines'][number];
  readonly onChange: () => void;
}) {
  const { rules } = useWords();
  const { nameOf, valueOf } = useRuleWords();
  const name = nameOf(line.rule);
  const { key, url } = line.source;
  return (
    <>
      <div className={styles['ruleHead']}>
        <h3>{name}</h3>
        <Button kind="quiet" aria-label={rules.changeOf(name)} onClick={onChange}>
          {rules.change}
        </Button>
      </div>
      <p>{valueOf(line.rule, line.value)}</p>
      {line.changed !== null && <p>{rules.changed(line.changed.note, line.changed.by)}</p>}
      <p className="margin">
        {rules.source}:{' '}
        {url === null ? (
          rules.sources[key]
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            {rules.sources[key]}
          </a>
        )}
        , {rules.marks[line.mark]}
      </p>
    </>
  );
}

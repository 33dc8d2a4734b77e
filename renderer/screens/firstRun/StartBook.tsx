import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { keptOver, useDraft } from '#renderer/drafts.ts';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import {
  countryChoices,
  guessPlace,
  languageChoices,
  languageOf,
  likeliestOf,
  zoneChoices,
  zonesIn,
} from '#renderer/screens/places.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { WindowLanguage } from '#renderer/words/words.ts';
import type { AnyRefusal } from '#renderer/words/sentences.ts';

/** The few lines a book needs before the first yes. Texts begin in practice mode, which sends nothing. */
export function StartBook({ language: spoken }: { readonly language: WindowLanguage }) {
  const { firstRun, shop } = useWords();
  const { locale } = useFormats();
  const toSentence = useRefusal();
  const { run, busy } = useRun();
  const [guess] = useState(guessPlace);
  const nameField = useRef<HTMLInputElement>(null);
  const { draft, write, drop } = useDraft('firstRun', (kept) => toStart(kept, guess.country));
  const { name, country, zone, staff } = draft;
  const change = (changed: Partial<Start>) => write({ ...draft, ...changed });
  // Customers are written to in the language of their country, whatever the owner reads.
  const language = draft.language ?? languageOf(country) ?? locale.slice(0, 2);
  const zones = zonesIn(country);
  const isSetElsewhere = zones.length > 0 && !zones.includes(guess.timeZone);
  const timeZone = !isSetElsewhere
    ? guess.timeZone
    : zones.includes(zone)
      ? zone
      : (likeliestOf(zones, country) ?? guess.timeZone);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);

  const start = async (event: FormEvent) => {
    event.preventDefault();
    await run('setPreferences', { language: spoken });
    const described = await run('describeShop', { name, country, language, timeZone });
    if (described.kind === 'refused') {
      setRefusal(described.refusal);
      nameField.current?.focus();
      return;
    }
    if (described.kind !== 'done') return;
    if (staff.trim() !== '') {
      const added = await run('addStaff', { name: staff });
      if (added.kind === 'done') await run('takeKeyboard', { staff: added.outcome.staff });
    }
    await run('chooseProvider', { provider: 'practice', sender: { kind: 'number', number: '' } });
    drop();
  };

  return (
    <form className="stack" noValidate onSubmit={(event) => void start(event)}>
      <p className="soft">{firstRun.startLead}</p>
      <TextField
        ref={nameField}
        label={firstRun.shopName}
        hint={firstRun.shopNameHint}
        wrong={refusal === null ? undefined : toSentence(refusal)}
        value={name}
        maxLength={100}
        autoComplete="organization"
        onWrite={(next) => change({ name: next })}
      />
      <Select
        label={firstRun.country}
        hint={firstRun.countryHint}
        value={country}
        choices={countryChoices(locale)}
        onChoose={(next) => change({ country: next })}
      />
      {isSetElsewhere && zones.length > 1 && (
        <Select
          label={shop.timeZone}
          value={timeZone}
          choices={zoneChoices(zones)}
          onChoose={(next) => change({ zone: next })}
        />
      )}
      <Select
        label={firstRun.textLanguage}
        value={language}
        choices={languageChoices(locale)}
        onChoose={(next) => change({ language: next })}
      />
      <TextField
        label={firstRun.yourName}
        hint={firstRun.yourNameHint}
        value={staff}
        maxLength={100}
        autoComplete="name"
        onWrite={(next) => change({ staff: next })}
      />
      <div>
        <Button kind="primary" size="big" mark="yes" type="submit" busy={busy === null ? undefined : firstRun.starting}>
          {firstRun.start}
        </Button>
      </div>
    </form>
  );
}

type Start = {
  readonly name: string;
  readonly country: string;
  /** Null for the country's. */
  readonly language: string | null;
  readonly zone: string;
  readonly staff: string;
};

function toStart(kept: unknown, country: string): Start {
  const empty: Start = { name: '', country, language: null, zone: '', staff: '' };
  return keptOver(empty, kept);
}

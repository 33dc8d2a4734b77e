import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { countryChoices, languageChoices, timeZoneChoices } from '#renderer/screens/places.ts';
import type { AnyRefusal } from '#renderer/words/sentences.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Facts } from '#shared/facts.ts';
import { plainColour } from '#shared/rules/shopColour.ts';
import styles from './Settings.module.css';

type Described = Facts['shop.described'];
type Optional = 'address' | 'email' | 'phone' | 'privacyUrl' | 'termsUrl';

export function ShopForm({ described }: { readonly described: Described }) {
  const { shop } = useWords();
  const { locale } = useFormats();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const tell = useToasts();
  const [form, setForm] = useState(described);
  const [wrong, setWrong] = useState<AnyRefusal>();
  const write = (change: Partial<Described>) => setForm((before) => ({ ...before, ...change }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run('describeShop', withoutEmpty(form));
    setWrong(answer.kind === 'refused' ? answer.refusal : undefined);
    if (answer.kind === 'done') tell({ mark: 'book', sentence: shop.saved });
  };
  const field = (key: Optional) => (
    <TextField label={shop[key]} value={form[key] ?? ''} maxLength={200} onWrite={(value) => write({ [key]: value })} />
  );
  return (
    <form className={styles['beside']} noValidate onSubmit={(event) => void save(event)}>
      <div className={styles['form']}>
        <TextField
          label={shop.name}
          wrong={wrong === undefined || wrong.kind === 'colourTooPale' ? undefined : toSentence(wrong)}
          value={form.name}
          maxLength={100}
          onWrite={(name) => write({ name })}
        />
        <div className={styles['pair']}>
          <Select
            label={shop.country}
            value={form.country}
            choices={countryChoices(locale)}
            onChoose={(country) => write({ country })}
          />
          <Select
            label={shop.language}
            value={form.language}
            choices={languageChoices(locale)}
            onChoose={(language) => write({ language })}
          />
        </div>
        <Select
          label={shop.timeZone}
          value={form.timeZone}
          choices={timeZoneChoices(form.timeZone)}
          onChoose={(timeZone) => write({ timeZone })}
        />
        <TextArea
          label={shop.address}
          hint={shop.addressHint}
          value={form.address ?? ''}
          maxLength={400}
          onWrite={(address) => write({ address })}
        />
      </div>
      <div className={styles['form']}>
        <div className={styles['pair']}>
          {field('email')}
          {field('phone')}
        </div>
        {field('privacyUrl')}
        {field('termsUrl')}
        <TextField
          type="color"
          className={styles['colour']}
          label={shop.colour}
          hint={shop.colourHint}
          wrong={wrong?.kind === 'colourTooPale' ? toSentence(wrong) : undefined}
          value={form.colour ?? plainColour}
          onWrite={(colour) => write({ colour })}
        />
      </div>
      <div>
        <Button kind="primary" type="submit" busy={busy === null ? undefined : shop.saving}>
          {shop.save}
        </Button>
      </div>
    </form>
  );
}

/** What was left empty is not said at all. */
function withoutEmpty(form: Described): Described {
  const filled = Object.entries(form).filter(([key, value]) => key === 'name' || value.trim() !== '');
  return Object.fromEntries(filled) as Described;
}

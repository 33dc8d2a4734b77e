import { useState } from 'react';
import type { FormEvent } from 'react';
import { keptOver, useDraft } from '#renderer/drafts.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { Hours } from '#shared/rules/countryTable.ts';
import type { RulesView } from '#shared/views/rules.ts';
import { readClock, toClock } from './clockField.ts';
import { useOwner } from './useOwner.tsx';
import styles from './Settings.module.css';

type Line = RulesView['lines'][number];
type Written = Readonly<Record<string, string>>;

const hourDays = ['weekdays', 'saturday', 'sunday', 'holidays'] as const;
const clockKeys = ['warn', 'firstUse', 'idle'] as const;

/** Puts another value in a rule's place; the reason is written down with it. */
export function ChangeRule({
  country,
  line,
  onEnd,
}: {
  readonly country: string;
  readonly line: Line;
  readonly onEnd: () => void;
}) {
  const { rules } = useWords();
  const { run, busy, sheet } = useOwner();
  const tell = useToasts();
  const toSentence = useRefusal();
  const { draft, write, drop } = useDraft(`rule-${country}-${line.rule}`, (kept) => toChange(kept, line));
  const { written, note } = draft;
  const [refused, setRefused] = useState<string | null>(null);
  const leave = () => {
    drop();
    onEnd();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { country, rule: line.rule, value: toValue(line, written), note };
    const answer = await run('changeRule', wish as Parameters<typeof run<'changeRule'>>[1]);
    if (answer.kind === 'refused') {
      const { refusal } = answer;
      const why =
        refusal.kind === 'ruleValueUnusable' ? rules.unusable[refusal.why as keyof typeof rules.unusable] : null;
      return setRefused(why ?? toSentence(refusal));
    }
    if (answer.kind === 'done') {
      tell({ mark: 'done', sentence: rules.saved });
      leave();
    }
    return undefined;
  };
  const writeField = (key: string) => (text: string) => write({ note, written: { ...written, [key]: text } });
  return (
    <form className={styles['change']} onSubmit={(event) => void save(event)}>
      <RuleFields line={line} written={written} write={writeField} />
      <TextArea label={rules.note} value={note} maxLength={2000} onWrite={(next) => write({ written, note: next })} />
      {refused !== null && <Notice role="status" title={refused} />}
      <div className="row">
        <Button type="submit" busy={busy === null ? undefined : rules.save}>
          {rules.save}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {rules.leave}
        </Button>
      </div>
      {sheet}
    </form>
  );
}

function RuleFields({
  line,
  written,
  write,
}: {
  readonly line: Line;
  readonly written: Written;
  readonly write: (key: string) => (text: string) => void;
}) {
  const { rules } = useWords();
  const field = (key: string, label: string) => (
    <TextField
      key={key}
      label={label}
      inputMode="decimal"
      maxLength={6}
      value={written[key] ?? ''}
      onWrite={write(key)}
    />
  );
  if (line.rule.startsWith('clocks')) return <>{clockKeys.map((key) => field(key, rules[key]))}</>;
  if (!line.rule.startsWith('hours')) return field('value', rules.value);
  return (
    <>
      {hourDays.map((day) => (
        <div key={day} className={styles['pair']}>
          {field(`${day}.from`, `${rules.days[day]}, ${rules.from}`)}
          {field(`${day}.to`, `${rules.days[day]}, ${rules.to}`)}
        </div>
      ))}
    </>
  );
}

type Change = { readonly written: Written; readonly note: string };

function toChange(kept: unknown, line: Line): Change {
  const asItIs: Change = { written: toWritten(line), note: '' };
  return keptOver(asItIs, kept);
}

function toWritten(line: Line): Written {
  if (line.rule.startsWith('clocks')) {
    const clocks = line.value as Readonly<Record<(typeof clockKeys)[number], number | null>>;
    return Object.fromEntries(clockKeys.map((key) => [key, clocks[key]?.toString() ?? '']));
  }
  if (!line.rule.startsWith('hours')) return { value: (line.value as number | null)?.toString() ?? '' };
  const hours = line.value as Hours;
  return Object.fromEntries(
    hourDays.flatMap((day) => {
      const window = hours[day];
      const open = window === null || window === 'asUsual' ? null : window;
      return [
        [`${day}.from`, open === null ? '' : toClock(open[0])],
        [`${day}.to`, open === null ? '' : toClock(open[1])],
      ];
    }),
  );
}

/** An empty field means: no limit, no clock, no hours; what is no number is left to the host's reader to refuse. */
function toValue(line: Line, written: Written): unknown {
  const figure = (key: string): number | string | null => {
    const text = (written[key] ?? '').trim().replace(',', '.');
    if (text === '') return null;
    return Number.isNaN(Number(text)) ? text : Number(text);
  };
  if (line.rule.startsWith('clocks')) return Object.fromEntries(clockKeys.map((key) => [key, figure(key)]));
  if (!line.rule.startsWith('hours')) return figure('value');
  const usual = (line.value as Hours).holidays;
  return Object.fromEntries(
    hourDays.map((day) => {
      const window = [readClock(written[`${day}.from`] ?? ''), readClock(written[`${day}.to`] ?? '')];
      const closed = window[0] === null && window[1] === null;
      return [day, closed ? (day === 'holidays' && usual === 'asUsual' ? 'asUsual' : null) : window];
    }),
  );
}

import { useRun } from '#renderer/host.ts';
import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { PlanLine } from '#shared/views/plans.ts';
import { TemplateLine } from './TemplateLine.tsx';
import { useRhythm } from './useRhythm.ts';
import { useWhyLater } from './whyLater.ts';
import styles from './send.module.css';

/** Texts that come back, each with when, and what can be done about it. */
export function Plans({ lines }: { readonly lines: readonly PlanLine[] }) {
  const { plans } = useWords();
  return (
    <Section title={plans.title} aside={<PlaceLink to={{ screen: 'plan' }}>{plans.make}</PlaceLink>}>
      {lines.length === 0 && <p className="soft">{plans.none}</p>}
      <ul className={styles['drafts']}>
        {lines.map((line) => (
          <Line key={line.plan} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ line }: { readonly line: PlanLine }) {
  const { plans } = useWords();
  const { weekday, time } = useFormats();
  const rhythm = useRhythm();
  const whyLater = useWhyLater();
  const { run } = useRun();
  const tell = useToasts();
  const { plan, name, text, next, start, paused, promise, waiting } = line;
  const end = async () => {
    const answer = await run('endPlan', { plan });
    if (answer.kind === 'done') tell({ mark: 'remove', sentence: plans.ended(name) });
  };
  return (
    <li>
      <div className={styles['said']}>
        <b>{name}</b> <span className="soft">{rhythm(line.rhythm)}</span>
        <TemplateLine template={text} />
        <p className="small soft">
          {paused || next === null ? plans.paused : plans.next(`${weekday(next)}, ${time(next)}`)}
          {start !== null && ` ${plans.nextFrom(`${weekday(start.at)}, ${time(start.at)}`, whyLater(start.moved))}`}
        </p>
        {promise !== null && <p className="small">{plans.promiseTitle(promise.promised, promise.most)}</p>}
      </div>
      <Button kind="quiet" onClick={() => void end()}>
        {plans.end}
      </Button>
      <Button kind="quiet" onClick={() => void run(paused ? 'resumePlan' : 'pausePlan', { plan })}>
        {paused ? plans.resume : plans.pause}
      </Button>
      <PlaceLink to={{ screen: 'plan', plan }} className={buttonClass()}>
        {plans.edit}
      </PlaceLink>
      {waiting !== null && (
        <PlaceLink to={{ screen: 'write', send: waiting }} className={buttonClass()}>
          {plans.look}
        </PlaceLink>
      )}
    </li>
  );
}

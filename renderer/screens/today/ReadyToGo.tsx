import { useRun } from '#renderer/host.ts';
import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { TemplateLine } from '#renderer/screens/send/TemplateLine.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { TodayView } from '#shared/views/today.ts';
import styles from './Today.module.css';

/** Texts whose day has come: they wait for a look, and never go by themselves. */
export function ReadyToGo({ drafts }: { readonly drafts: TodayView['ready'] }) {
  const { today, plans } = useWords();
  const { number, weekday, time } = useFormats();
  const { run } = useRun();
  const tell = useToasts();
  const skip = async (plan: string, due: string) => {
    const answer = await run('skipPlan', { plan, due });
    if (answer.kind === 'done') tell({ mark: 'done', sentence: plans.skipped });
  };
  return (
    <Section title={plans.ready}>
      {drafts.map(({ plan, due, send, name, template, people }) => (
        <div key={plan} className={styles['line']}>
          <div>
            <p>
              <b>{plans.wants(name)}</b>
              {today.nextLine(`${weekday(due)} ${time(due)}`, today.peopleCount(people, number(people)))}
            </p>
            <TemplateLine template={template} />
          </div>
          <div className="row">
            <Button kind="quiet" onClick={() => void skip(plan, due)}>
              {plans.skip}
            </Button>
            <PlaceLink to={{ screen: 'write', send }} className={buttonClass()}>
              {plans.look}
            </PlaceLink>
          </div>
        </div>
      ))}
    </Section>
  );
}

import { useCarrierName } from '#renderer/carriers.ts';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { TodayView } from '#shared/views/today.ts';

/** When replies were last read and what came of it. */
export function LastReplies({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  const { run, busy } = useRun();
  const toSentence = useRefusal();
  const tell = useToasts();
  const checkNow = async () => {
    const answer = await run('checkReplies', {});
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind === 'done')
      tell({ mark: 'check', sentence: today.checkDone(answer.outcome.texts, answer.outcome.stops) });
  };
  return (
    <Section
      title={today.replies}
      aside={
        view.provider !== null && (
          <Button
            kind="quiet"
            mark="check"
            busy={busy === null ? undefined : today.checking}
            onClick={() => void checkNow()}
          >
            {today.checkNow}
          </Button>
        )
      }
    >
      <p className="small soft">
        <LastCheck view={view} />
      </p>
    </Section>
  );
}

function LastCheck({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  const nameOf = useCarrierName();
  const { moment } = useFormats();
  const { checkedAt, failedAt, last } = view.replies;
  if (view.provider === null) return today.noProvider;
  if (failedAt !== null && (checkedAt === null || failedAt > checkedAt)) return today.checkFailed(moment(failedAt));
  if (checkedAt === null) return view.provider === 'practice' ? today.practiceReplies : today.neverChecked;
  const checked = today.checked(nameOf(view.provider), moment(checkedAt));
  return last === null ? `${checked}.` : `${checked}${today.checkFound(last.texts, last.stops)}`;
}

import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { TodayView } from '#shared/views/today.ts';

/** When replies were last read and what came of it. */
export function LastReplies({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  return (
    <Section title={today.replies}>
      <p className="small soft">
        <LastCheck view={view} />
      </p>
    </Section>
  );
}

function LastCheck({ view }: { readonly view: TodayView }) {
  const { today, parts } = useWords();
  const { moment } = useFormats();
  const { checkedAt, failedAt, last } = view.replies;
  if (view.provider === null) return today.noProvider;
  if (failedAt !== null && (checkedAt === null || failedAt > checkedAt)) return today.checkFailed(moment(failedAt));
  if (checkedAt === null) return view.provider === 'practice' ? today.practiceReplies : today.neverChecked;
  const checked = today.checked(parts.provider[view.provider], moment(checkedAt));
  return last === null ? `${checked}.` : `${checked}${today.checkFound(last.texts, last.stops)}`;
}

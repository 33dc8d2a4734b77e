import { useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CarriersView } from '#shared/views/carriers.ts';
import { RepliesLost } from '#renderer/screens/RepliesLost.tsx';
import { useOwner } from './useOwner.tsx';

/** When replies were last read, and a button to read them now. */
export function LastCheck({ replies }: { readonly replies: CarriersView['replies'] }) {
  const { carriers } = useWords();
  const { moment, number } = useFormats();
  const { run, busy, sheet } = useOwner();
  const toSentence = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const { checkedAt, failedAt, last } = replies;
  const check = async () => {
    const answer = await run('checkReplies', {});
    setRefused(answer.kind === 'refused' ? toSentence(answer.refusal) : null);
  };
  const failed = failedAt !== null && (checkedAt === null || failedAt > checkedAt);
  return (
    <Section title={carriers.lastCheck}>
      <div className="stack">
        <p className="small soft" role="status">
          {checkedAt === null && carriers.neverChecked}
          {checkedAt !== null &&
            (last === null
              ? carriers.checkedPlain(moment(checkedAt))
              : carriers.checked(
                  moment(checkedAt),
                  carriers.texts(last.texts, number(last.texts)),
                  carriers.stops(last.stops, number(last.stops)),
                ))}
          {failed && ` ${carriers.checkFailed(moment(failedAt))}`}
        </p>
        {replies.lost !== null && <RepliesLost lost={replies.lost} />}
        {refused !== null && <Notice title={refused} role="status" />}
        <div>
          <Button mark="check" busy={busy === null ? undefined : carriers.checking} onClick={() => void check()}>
            {carriers.checkNow}
          </Button>
        </div>
      </div>
      {sheet}
    </Section>
  );
}

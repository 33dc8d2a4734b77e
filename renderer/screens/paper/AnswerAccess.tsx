import { Button } from '#renderer/parts/Button.tsx';
import { useWords } from '#renderer/words/words.ts';
import { usePaper } from './usePaper.ts';

/** What someone gets who asks what is known about them (GDPR Art. 15). */
export function AnswerAccess({
  contact,
  className,
}: {
  readonly contact: string;
  readonly className?: string | undefined;
}) {
  const { paper } = useWords();
  const { make, busy } = usePaper();
  return (
    <Button kind="quiet" className={className} busy={busy} onClick={() => void make({ kind: 'access', contact })}>
      {paper.access}
    </Button>
  );
}

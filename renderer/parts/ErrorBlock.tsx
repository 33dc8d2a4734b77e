import { useWords } from '#renderer/words/words.ts';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';

type Props = {
  /** The short code to say on the phone, as "4F-20". */
  readonly code: string;
  readonly onRetry: () => void;
};

/** A fault in place of what could not be read: what still holds, one button, and the code. Never a stack. */
export function ErrorBlock({ code, onRetry }: Props) {
  const { parts } = useWords();
  return (
    <div role="alert">
      <Empty
        mark="fault"
        title={parts.couldNotRead}
        acts={
          <Button mark="check" onClick={onRetry}>
            {parts.tryAgain}
          </Button>
        }
        aside={parts.helpCode(code)}
      >
        {parts.bookIsSafe}
      </Empty>
    </div>
  );
}

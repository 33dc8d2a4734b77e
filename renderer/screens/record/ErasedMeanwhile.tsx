import type { ErasedSince } from '#renderer/erased.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useWords } from '#renderer/words/words.ts';

type Props = {
  readonly standing: ErasedSince;
  readonly onTakeOut: () => void;
  readonly onYesAgain: () => void;
};

/** Whom a photo shows nobody but the owner can see, so what is typed beside it tells, and until then that it may be so. */
export function ErasedMeanwhile({ standing, onTakeOut, onYesAgain }: Props) {
  const { record } = useWords();
  const { erased } = record;
  if (standing === 'nobody') return null;
  if (standing === 'somebody')
    return (
      <Notice title={erased.someTitle} role="status">
        <p>{erased.some}</p>
      </Notice>
    );
  return (
    <Notice tone="stale" mark="warning" title={erased.title} role="status">
      <p>{erased.means}</p>
      <div className="row">
        <Button onClick={onTakeOut}>{erased.takeOut}</Button>
        <Button kind="quiet" onClick={onYesAgain}>
          {erased.yesAgain}
        </Button>
      </div>
    </Notice>
  );
}

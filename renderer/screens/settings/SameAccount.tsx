import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useWords } from '#renderer/words/words.ts';

/** Where a provider does not tell who it is: whether a new key is of the account used so far. */
export function SameAccount({ onSay }: { readonly onSay: (account: 'same' | 'another') => void }) {
  const { carriers } = useWords();
  return (
    <Notice role="status" mark="warning" title={carriers.keyChanged}>
      <p>{carriers.keyChangedMeans}</p>
      <p>{carriers.keyChangedRisk}</p>
      <div className="row">
        <Button onClick={() => onSay('same')}>{carriers.sameAccount}</Button>
        <Button onClick={() => onSay('another')}>{carriers.anotherAccount}</Button>
      </div>
    </Notice>
  );
}

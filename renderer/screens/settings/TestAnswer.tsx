import { Notice } from '#renderer/parts/Notice.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { ProviderTest } from '#shared/machine.ts';
import type { CarriersView } from '#shared/views/carriers.ts';

/** What the last test came to, and what to do about it. */
export function TestAnswer({
  test,
  testedBefore,
}: {
  readonly test: ProviderTest | null;
  readonly testedBefore: CarriersView['tested'];
}) {
  const { carriers } = useWords();
  const { moment } = useFormats();
  if (test?.kind === 'works')
    return <Notice tone="yes" role="status" title={carriers.works(test.account, test.balance)} />;
  if (test?.kind === 'fails')
    return (
      <Notice role="status" mark="fault" title={carriers.failed}>
        <p>{carriers.troubles[test.why]}</p>
        <p className="margin">{test.detail}</p>
      </Notice>
    );
  return testedBefore === null ? null : <p className="small soft">{carriers.worked(moment(testedBefore.at))}</p>;
}

import type { ReactNode } from 'react';
import type { Seen } from '#renderer/host.ts';
import { ErrorBlock } from './ErrorBlock.tsx';
import { GhostLines } from './GhostLines.tsx';

type Props<Answer> = {
  readonly view: Seen<Answer>;
  readonly lines?: number;
  /** Where the view is the whole page: its title for those who hear it, while what it holds cannot be told. */
  readonly page?: string;
  readonly children: (answer: Answer) => ReactNode;
};

/** Draws a view once it is there: nothing for a moment, then ghost lines, and a fault as one calm block. */
export function WhenSeen<Answer>({ view, lines = 4, page, children }: Props<Answer>) {
  switch (view.kind) {
    case 'seen':
      return children(view.answer);
    case 'failed':
      return (
        <>
          <UnseenTitle page={page} />
          <ErrorBlock code={view.fault.code} onRetry={view.retry} />
        </>
      );
    case 'reading':
      if (view.slow === 'notYet') return null;
      return (
        <>
          <UnseenTitle page={page} />
          <GhostLines lines={lines} />
        </>
      );
  }
}

const UnseenTitle = ({ page }: { readonly page: string | undefined }) =>
  page === undefined ? null : <h1 className="vh">{page}</h1>;

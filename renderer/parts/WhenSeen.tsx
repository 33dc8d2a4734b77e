import type { ReactNode } from 'react';
import type { Seen } from '#renderer/host.ts';
import { ErrorBlock } from './ErrorBlock.tsx';
import { GhostLines } from './GhostLines.tsx';

type Props<Answer> = {
  readonly view: Seen<Answer>;
  readonly lines?: number;
  readonly children: (answer: Answer) => ReactNode;
};

/** Draws a view once it is there: nothing for a moment, then ghost lines, and a fault as one calm block. */
export function WhenSeen<Answer>({ view, lines = 4, children }: Props<Answer>) {
  switch (view.kind) {
    case 'seen':
      return children(view.answer);
    case 'failed':
      return <ErrorBlock code={view.fault.code} onRetry={view.retry} />;
    case 'reading':
      return view.slow === 'slow' ? <GhostLines lines={lines} /> : null;
  }
}

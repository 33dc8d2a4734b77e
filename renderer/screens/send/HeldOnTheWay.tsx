import { useWords } from '#renderer/words/words.ts';
import type { SendingView } from '#shared/views/sending.ts';
import { TurnGroups } from './TurnGroups.tsx';

/** Whom the gate held back when their turn came, though the review had let them through. */
export function HeldOnTheWay({ view: { heldBack } }: { readonly view: SendingView }) {
  const { sending, reasons, check } = useWords();
  const titles = reasons as Readonly<Record<string, { readonly title: string } | undefined>>;
  const titleOf = (reason: string) =>
    reason === 'erased' || reason === '' ? sending.heldUnknown : (titles[reason]?.title ?? check.problemTitle);
  return (
    <TurnGroups
      title={sending.held}
      groups={heldBack.map(({ reason, ...group }) => ({ ...group, key: reason, what: titleOf(reason) }))}
    />
  );
}

import type { ReactNode } from 'react';
import { Bubble } from '#renderer/parts/Bubble.tsx';
import type { EntryLine } from '#renderer/parts/Entries.tsx';
import type { Words } from '#renderer/words/words.ts';
import type { HistoryEvent } from '#shared/views/personHistory.ts';

type Drawn = Pick<EntryLine, 'mark' | 'tone' | 'what'>;

/** Mark, tone and sentence of one thing that happened. */
export function drawEvent(event: HistoryEvent, words: Words): Drawn {
  const { history } = words.person;
  switch (event.kind) {
    case 'added':
      return { mark: 'book', what: history.added(event.detail, event.source) };
    case 'changed':
      return { mark: 'edit', what: history.changed(event.name) };
    case 'noted':
      return { mark: 'note', what: event.note };
    case 'yes':
      return { mark: 'yes', tone: 'yes', what: history.yes(event.campaign, words.parts.medium[event.medium]) };
    case 'upheld':
      return { mark: 'stale', tone: 'stale', what: history.upheld(event.campaign, event.reason) };
    case 'struck':
      return { mark: 'refused', what: history.struck(event.campaign, event.reason) };
    case 'fileAdded':
      return { mark: 'file', what: history.fileAdded(event.campaign, event.name) };
    case 'stop':
      return {
        mark: 'stop',
        tone: 'stop',
        what: history.stop(event.campaign, words.parts.way[event.way], event.words),
      };
    case 'stopUndone':
      return { mark: 'undo', what: history.stopUndone };
    case 'stopLifted':
      return { mark: 'message', what: history.stopLifted };
    case 'wrote':
      return { mark: 'message', what: history.wrote(event.text) };
    case 'judged':
      return event.as === 'stop'
        ? { mark: 'stop', tone: 'stop', what: history.judgedStop }
        : { mark: 'done', what: history.judgedNotStop };
    case 'asked':
      return { mark: 'send', what: history.asked(event.campaign) };
    case 'refusedToJoin':
      return { mark: 'never', what: history.refusedToJoin(event.campaign) };
    case 'text':
      return { mark: 'send', what: <Text event={event} words={words} /> };
  }
}

type TextEvent = Extract<HistoryEvent, { kind: 'text' }>;

/** A text in one line, and behind it the text itself and why it was allowed. */
function Text({ event, words }: { readonly event: TextEvent; readonly words: Words }): ReactNode {
  const { line, allowed } = tellText(event, words);
  return (
    <details>
      <summary>{line}</summary>
      <Bubble from="ours">{event.text}</Bubble>
      <p className="small soft">{allowed}</p>
    </details>
  );
}

/** What a text was for and became, and why it was allowed. */
export function tellText(event: TextEvent, words: Words): { readonly line: string; readonly allowed: string } {
  const { history, failures } = words.person;
  const became = event.became.kind === 'failed' ? failures[event.became.failure] : history[event.became.kind];
  const allowed =
    event.allowed.kind === 'ownerDecided'
      ? history.allowed.ownerDecided(event.allowed.reason)
      : history.allowed[event.allowed.kind];
  return { line: `${history.text(event.campaign)}: ${became}`, allowed };
}

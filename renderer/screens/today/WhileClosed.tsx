import { useEffect, useRef } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { AwayView } from '#shared/views/away.ts';

/** Shorter than this it was drawn, and not read. */
const readMs = 3_000;

/** What happened while Yesbook was closed; gone once it was read and this screen left, or at the press of the button. */
export function WhileClosed({ away }: { readonly away: AwayView }) {
  const { today } = useWords();
  const { moment } = useFormats();
  const { run } = useRun();
  const see = useRef(() => {});
  useEffect(() => {
    see.current = () => void run('seeAway', {});
  }, [run]);
  useEffect(() => {
    const shownAt = performance.now();
    return () => {
      if (performance.now() - shownAt > readMs) see.current();
    };
  }, []);
  const { replies, stops, yeses, delivered, failed, missed } = away;
  const lines = [
    replies > 0 ? today.awayReplies(replies) : null,
    stops > 0 ? today.awayStops(stops) : null,
    yeses > 0 ? today.awayYeses(yeses) : null,
    delivered > 0 ? today.awayDelivered(delivered) : null,
    failed > 0 ? today.awayFailed(failed) : null,
    ...missed.map((name) => today.awayMissed(name)),
  ].filter((line) => line !== null);
  return (
    <Section
      title={today.away}
      aside={
        <Button kind="quiet" onClick={() => void run('seeAway', {})}>
          {today.awaySeen}
        </Button>
      }
    >
      <p className="small soft">{today.awaySince(moment(away.from))}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

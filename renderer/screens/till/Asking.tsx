import { useEffect, useRef, useState } from 'react';
import { useConnection, useRun } from '#renderer/host.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { AnyRefusal } from '#renderer/words/sentences.ts';
import type { Words } from '#renderer/words/words.ts';
import type { QrShape } from '#shared/views/bookCheck.ts';
import type { TillView } from '#shared/views/till.ts';
import { NumberPad } from './NumberPad.tsx';
import { SignaturePad } from './SignaturePad.tsx';
import { type Strokes, drawShown, isSigned, shownRecord } from './shown.ts';
import styles from './Till.module.css';

type Props = {
  readonly view: TillView;
  readonly language: string;
  readonly onAnswered: (answered: Answered) => void;
};
/** What is thanked for, in whichever language the customer then reads, and after a yes its receipt. */
export type Answered = { readonly said: 'yes' | 'no'; readonly receipt: QrShape | null };
/** In whichever language the customer has chosen by then. */
type Missing = Partial<Record<'tick' | 'number' | 'sign', (till: Words['till']) => string>>;

/** One customer's question: boxes empty, words whole, and a no that weighs as much as a yes. */
export function Asking({ view, language, onAnswered }: Props) {
  const { till } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const [strokes, setStrokes] = useState<Strokes>([]);
  const [missing, setMissing] = useState<Missing>({});
  const record = useRecord(view, language);
  const title = useRef<HTMLHeadingElement>(null);
  // Each customer begins at the top.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  const sayYes = async () => {
    const lacking = whatIsMissing(ticked, typed, strokes);
    setMissing(lacking);
    if (Object.keys(lacking).length > 0) return;
    const recorded = await record(ticked, typed, strokes);
    if (recorded.kind === 'done') onAnswered({ said: 'yes', receipt: recorded.receipt });
    else setMissing(recorded.missing);
  };

  return (
    <>
      <div className={styles['ask']}>
        <div className={styles['words']}>
          <h1 ref={title} tabIndex={-1}>
            {till.ask}
          </h1>
          <Step n={1} id="till-tick" text={till.tick} wrong={missing.tick?.(till)} />
          <div className={styles['boxes']} role="group" aria-labelledby="till-tick">
            {view.campaigns.map(({ campaign, name, words, language: spoken }) => (
              <div key={campaign} className={styles['tick']} lang={spoken}>
                <input
                  id={`till-${campaign}`}
                  type="checkbox"
                  checked={ticked.has(campaign)}
                  onChange={() => {
                    setTicked((before) => toggled(before, campaign));
                    setMissing((before) => without(before, 'tick'));
                  }}
                />
                <label htmlFor={`till-${campaign}`}>
                  <b>{name}</b>
                  <span className={styles['wording']}>{words}</span>
                </label>
              </div>
            ))}
          </div>
        </div>
        <div className={styles['work']}>
          <label htmlFor="till-number">
            <Step n={2} text={till.number} wrong={missing.number?.(till)} id="till-number-step" />
          </label>
          <NumberPad
            id="till-number"
            value={typed}
            describedBy={missing.number === undefined ? undefined : 'till-number-step'}
            onWrite={(digits) => {
              setTyped(digits);
              setMissing((before) => without(before, 'number'));
            }}
          />
          <Step n={3} text={till.sign} wrong={missing.sign?.(till)} id="till-sign" />
          <SignaturePad
            strokes={strokes}
            onSign={(signed) => {
              setStrokes(signed);
              setMissing((before) => without(before, 'sign'));
            }}
          />
        </div>
      </div>
      <div className={styles['answer']}>
        <button type="button" className={styles['no']} onClick={() => onAnswered({ said: 'no', receipt: null })}>
          {till.no}
        </button>
        <button type="button" className={styles['yes']} onClick={() => void sayYes()}>
          {till.yes}
        </button>
        <p className={styles['fine']}>{till.fine}</p>
      </div>
    </>
  );
}

/** A numbered step; what is missing is named beside it. */
function Step({
  n,
  id,
  text,
  wrong,
}: {
  readonly n: number;
  readonly id: string;
  readonly text: string;
  readonly wrong: string | undefined;
}) {
  return (
    <span className={styles['step']} id={id}>
      <span className={styles['stepNumber']} aria-hidden="true">
        {n}
      </span>
      <span>
        <span className={styles['stepWords']}>{text}</span>
        <span className={styles['wrong']} role="status">
          {wrong}
        </span>
      </span>
    </span>
  );
}

type Recorded =
  | { readonly kind: 'done'; readonly receipt: QrShape | null }
  | { readonly kind: 'missing'; readonly missing: Missing };

/** Keeps the picture and the record of what was shown, then the yes that rests on them; answers what to put right. */
function useRecord(view: TillView, language: string) {
  const { till } = useWords();
  const formats = useFormats();
  const connection = useConnection();
  const { run } = useRun();
  return async (ticked: ReadonlySet<string>, typed: string, strokes: Strokes): Promise<Recorded> => {
    const at = new Date().toISOString();
    const shown = { view, ticked, typed, strokes, language, at };
    const picture = await drawShown(shown, till, formats.exactly(at));
    const made = [
      { name: 'till-screen.png', mediaType: 'image/png', bytes: picture },
      {
        name: 'till-screen.json',
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(shownRecord(shown, till)),
      },
    ];
    const files: string[] = [];
    for (const file of made) files.push((await connection.putFile(file)).handle);
    const answer = await run('recordAtTill', { typed, name: '', campaigns: [...ticked], files, language });
    if (answer.kind === 'done') return { kind: 'done', receipt: answer.outcome.receipt };
    const missing = answer.kind === 'refused' ? toMissing(answer.refusal) : toMissing(null);
    return { kind: 'missing', missing };
  };
}

function toMissing(refusal: AnyRefusal | null): Missing {
  if (refusal?.kind === 'phoneUnreadable') return { number: ({ numberWrong }) => numberWrong };
  return { tick: ({ stopFirst, notKept }) => (refusal?.kind === 'saidStop' ? stopFirst : notKept) };
}

const whatIsMissing = (ticked: ReadonlySet<string>, typed: string, strokes: Strokes): Missing => ({
  ...(ticked.size === 0 ? { tick: ({ missing }) => missing.tick } : {}),
  ...(typed.trim() === '' ? { number: ({ missing }) => missing.number } : {}),
  ...(isSigned(strokes) ? {} : { sign: ({ missing }) => missing.sign }),
});

function toggled(before: ReadonlySet<string>, campaign: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(campaign)) after.add(campaign);
  return after;
}

/** What is being put right is no longer held against anyone. */
const without = (missing: Missing, step: keyof Missing): Missing =>
  Object.fromEntries(Object.entries(missing).filter(([named]) => named !== step));

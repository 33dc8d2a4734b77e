import { useDraft } from '#renderer/drafts.ts';
import { useConnection, useHandOver, useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { PrintThis } from '#renderer/parts/PrintThis.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { LetterAsked, LetterView } from '#shared/views/letters.ts';
import styles from './LetterText.module.css';

type Props = {
  readonly letter: LetterView;
  /** Another letter was asked for and is on its way. */
  readonly isAwaited: boolean;
};

/** The letter, to be changed like any text, then copied or saved. What the owner changed stays, whatever the book hears. */
export function LetterText({ letter, isAwaited }: Props) {
  const { letters } = useWords();
  const { asked } = letter;
  const { kind, language } = asked;
  const connection = useConnection();
  const handOver = useHandOver();
  const tell = useToasts();
  const about = asked.kind === 'authority' ? `${asked.contact} ${asked.authority}` : asked.campaign;
  const { draft: changed, write } = useDraft(`letter ${about} ${language}`.slice(0, 60), toChanged);
  const text = changed?.text ?? letter.text;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tell({ mark: 'done', sentence: letters.copied }),
      () => tell({ mark: 'refused', sentence: letters.notCopied }),
    );
  const save = async () => {
    const name = `${letters.file[kind]}.txt`;
    const [handle] = (await handOver([new File([text], name, { type: 'text/plain' })])) ?? [];
    if (handle !== undefined && (await connection.saveFile(handle, name)))
      tell({ mark: 'save', sentence: letters.saved });
  };
  return (
    <div className="stack">
      <TextArea
        label={letters.text}
        hint={letters.hint[kind]}
        lang={language}
        rows={24}
        className={styles['letter']}
        readOnly={isAwaited}
        value={text}
        onWrite={(words) => write({ about, text: words })}
      />
      <div className="row">
        <Button mark="note" onClick={() => void copy()}>
          {letters.copy}
        </Button>
        <PrintThis label={letters.print} title={letters.title[kind](letter.about)}>
          <pre lang={language}>{text}</pre>
        </PrintThis>
        <Button kind={kind === 'authority' ? 'plain' : 'primary'} mark="save" onClick={() => void save()}>
          {letters.save}
        </Button>
        {asked.kind === 'authority' && <SaveAnswer asked={asked} text={text} />}
        {changed !== null && (
          <Button kind="quiet" mark="undo" onClick={() => write(null)}>
            {letters.writeAnew}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the owner made of it, and of whom it speaks, so that it goes when they are erased. */
type Changed = { readonly about: string; readonly text: string };

function toChanged(kept: unknown): Changed | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { about, text } = kept as Partial<Record<keyof Changed, unknown>>;
  return typeof about === 'string' && typeof text === 'string' ? { about, text } : null;
}

type Asked = Extract<LetterAsked, { kind: 'authority' }>;

/** The whole answer in one file: the letter as it stands, and the proof it speaks of. */
function SaveAnswer({ asked: { contact, language }, text }: { readonly asked: Asked; readonly text: string }) {
  const { letters } = useWords();
  const { run, busy } = useRun();
  const connection = useConnection();
  const tell = useToasts();
  const toSentence = useRefusal();
  const save = async () => {
    const answer = await run('exportProof', { contact, consent: null, letter: text, language });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
    if (answer.kind !== 'done') return;
    const { handle, name } = answer.outcome;
    if (await connection.saveFile(handle, name)) tell({ mark: 'save', sentence: letters.savedAnswer });
  };
  return (
    <Button
      kind="primary"
      mark="save"
      busy={busy === null ? undefined : letters.savingAnswer}
      onClick={() => void save()}
    >
      {letters.saveAnswer}
    </Button>
  );
}

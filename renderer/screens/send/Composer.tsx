import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Field } from '#shared/rules/fields.ts';
import type { LockedText } from '#shared/rules/seal.ts';
import { fill, leaveToken, setToken, toTemplate, tokenNode } from './composerDom.ts';
import type { TokenWords } from './composerDom.ts';
import { FallbackLine } from './FallbackLine.tsx';
import styles from './send.module.css';

type Props = {
  readonly template: string;
  readonly onWrite: (template: string) => void;
  readonly locked: LockedText | null;
  readonly counter: ReactNode;
  /** The language of the text, for spelling. */
  readonly language: string;
  /** Ctrl Enter: on to the next step. */
  readonly onNext: () => void;
};

/** A field about to be put in, or a token that was clicked. */
type Asked = { readonly field: Field; readonly token: HTMLElement | null };

/** The text with its fields as tokens, and in the same frame what is always there and cannot be changed. */
export function Composer({ template, onWrite, locked, counter, language, onNext }: Props) {
  const { write } = useWords();
  const label = useId();
  const editor = useRef<HTMLDivElement>(null);
  const caret = useRef<Range | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const words: TokenWords = (field, fallback) => ({
    name: write.fields[field],
    said: fallback === null ? write.fields[field] : write.tokenSaid(write.fields[field], fallback),
  });
  const draw = (text: string) => {
    if (editor.current !== null) fill(editor.current, text, words, styles['token'] ?? '');
  };
  // Before the next stroke: drawn after it, an older text would throw the caret to the start.
  useLayoutEffect(() => {
    if (editor.current !== null && toTemplate(editor.current) !== template) draw(template);
  });
  const told = () => editor.current !== null && onWrite(toTemplate(editor.current));
  const put = (field: Field, fallback: string | null) => {
    if (asked?.token) setToken(asked.token, field, fallback, words);
    else if (editor.current !== null)
      insertAt(editor.current, caret.current, tokenNode(field, fallback, words, styles['token'] ?? ''));
    setAsked(null);
    told();
  };
  const askFor = (event: MouseEvent) => {
    leaveToken();
    const token = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-field]') : null;
    if (token !== null && token.dataset['field'] !== 'shop')
      setAsked({ field: token.dataset['field'] as Field, token });
  };
  const press = (event: KeyboardEvent) => {
    leaveToken();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) onNext();
    else document.execCommand('insertLineBreak');
  };
  return (
    <div>
      <span id={label} className={styles['label']}>
        {write.text}
      </span>
      <div className={styles['composer']}>
        {locked !== null && locked.prefix !== null && (
          <Locked words={locked.prefix} why={write.lockedBefore} place="before" />
        )}
        <div
          ref={editor}
          className={styles['area']}
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-labelledby={label}
          lang={language}
          spellCheck
          onInput={told}
          onClick={askFor}
          onKeyDown={press}
          onBeforeInput={keepPlain}
          onPaste={(event) => {
            event.preventDefault();
            leaveToken();
            document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
          }}
          onDrop={(event) => event.preventDefault()}
          onBlur={() => {
            caret.current = caretIn(editor.current);
            // Fields typed by hand become tokens; else the caret would lose its place.
            if (editor.current?.textContent.includes('{')) draw(template);
          }}
        />
        <LockedClause locked={locked} />
        {asked === null ? (
          <div className={styles['insert']}>
            {(['firstName', 'shop'] as const).map((field) => (
              <Button
                key={field}
                kind="quiet"
                mark="add"
                aria-label={write.insert(write.fields[field])}
                onClick={() => (field === 'shop' ? put('shop', null) : setAsked({ field, token: null }))}
              >
                {write.fields[field]}
              </Button>
            ))}
            <span className={styles['count']}>{counter}</span>
          </div>
        ) : (
          <FallbackLine
            field={asked.field}
            fallback={asked.token?.dataset['fallback'] ?? null}
            isThere={asked.token === null ? 'new' : 'there'}
            onPut={(fallback) => put(asked.field, fallback)}
            onRemove={() => {
              asked.token?.remove();
              setAsked(null);
              told();
              editor.current?.focus();
            }}
            onLeave={() => {
              setAsked(null);
              editor.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

function LockedClause({ locked }: { readonly locked: LockedText | null }) {
  const { write } = useWords();
  const { number } = useFormats();
  if (locked === null) return null;
  if (locked.clause === null) return <Locked words="" why={write.ownClause} place="after" />;
  return (
    <Locked
      words={locked.clause}
      why={write.lockedAfter(number(locked.units - (locked.prefix?.length ?? 0)))}
      place="after"
    />
  );
}

function Locked({
  words,
  why,
  place,
}: {
  readonly words: string;
  readonly why: string;
  readonly place: 'before' | 'after';
}) {
  return (
    <div className={styles[place === 'before' ? 'lockedBefore' : 'lockedAfter']}>
      <Icon mark="locked" />
      <span>{words.trim()}</span>
      <span className={styles['whyLocked']}>{why}</span>
    </div>
  );
}

/** Words only: no bold, no pasted looks. */
function keepPlain(event: { readonly nativeEvent: unknown; preventDefault: () => void }) {
  const { inputType = '' } = event.nativeEvent as { readonly inputType?: string };
  if (inputType.startsWith('format')) event.preventDefault();
}

function caretIn(editor: HTMLElement | null): Range | null {
  const selection = document.getSelection();
  if (editor === null || selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return editor.contains(range.commonAncestorContainer) ? range.cloneRange() : null;
}

/** Where the caret was, else at the end; through the browser's own editing, so that Ctrl Z takes it back. */
function insertAt(editor: HTMLElement, caret: Range | null, token: HTMLElement) {
  editor.focus();
  const range = caret ?? endOf(editor);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  token.dataset['new'] = '';
  document.execCommand('insertHTML', false, token.outerHTML);
  const put = editor.querySelector<HTMLElement>('[data-new]');
  if (put === null) return;
  delete put.dataset['new'];
  // Behind the token, where browsers do not go by themselves when it is the last.
  selection?.collapse(put.parentNode, [...(put.parentNode?.childNodes ?? [])].indexOf(put) + 1);
}

function endOf(editor: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(editor);
  range.collapse(false);
  return range;
}

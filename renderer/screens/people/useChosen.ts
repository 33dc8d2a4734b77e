import { useRef, useState } from 'react';
import { toFault, useConnection } from '#renderer/host.ts';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { MOST_NAMED } from '#shared/chosen.ts';
import type { Chosen } from '#shared/chosen.ts';
import type { Narrowed } from '#shared/views/people.ts';

type Choice =
  | { readonly kind: 'these'; readonly contacts: ReadonlySet<string> }
  /** Everyone the list held when it was narrowed like this, but some. */
  | { readonly kind: 'allBut'; readonly key: string; readonly except: ReadonlySet<string> };

type Chooser = {
  /** As the host is told; null for nobody. */
  readonly chosen: Chosen | null;
  readonly isChosen: (contact: string) => boolean;
  readonly toggle: (contact: string, row: number) => void;
  /** Where a stretch begins. */
  readonly anchor: (row: number) => void;
  readonly extend: (row: number) => void;
  readonly all: () => void;
  readonly nobody: () => void;
};

const nobody: Choice = { kind: 'these', contacts: new Set() };

/**
 * Who is chosen in the list that is seen: some by name, kept while one searches on, or all that it holds but some. The
 * latter ends when the list is narrowed down otherwise, so that nobody is chosen by what is no longer in sight.
 */
export function useChosen(narrowed: Narrowed): Chooser {
  const key = JSON.stringify(narrowed);
  const connection = useConnection();
  const tell = useToasts();
  const { people } = useWords();
  const { number } = useFormats();
  const [choice, setChoice] = useState<Choice>(nobody);
  /** What was chosen before the stretch, which the stretch is added to. */
  const stretch = useRef<{ readonly from: number; readonly base: Choice }>({ from: 0, base: nobody });
  const asked = useRef(0);
  if (choice.kind === 'allBut' && choice.key !== key) setChoice(nobody);
  const choose = (next: Choice) => {
    asked.current += 1;
    if (sizeOf(next) <= MOST_NAMED) setChoice(next);
    else tell({ mark: 'refused', sentence: people.chosen.tooMany(number(MOST_NAMED)) });
  };
  const extend = async (to: number) => {
    const { from, base } = stretch.current;
    const turn = (asked.current += 1);
    const first = Math.min(from, to);
    const count = Math.min(Math.abs(from - to) + 1, MOST_NAMED);
    try {
      const { contacts } = await connection.read('peopleBetween', { ...narrowed, from: first, count });
      if (turn === asked.current) choose(withAll(base, contacts));
    } catch (thrown) {
      tell({ mark: 'fault', sentence: people.chosen.notRead(toFault(thrown).code) });
    }
  };
  return {
    chosen: toChosen(choice, narrowed),
    isChosen: (contact) => has(choice, contact),
    toggle: (contact, row) => {
      const next = has(choice, contact) ? without(choice, contact) : withAll(choice, [contact]);
      stretch.current = { from: row, base: next };
      choose(next);
    },
    anchor: (row) => {
      stretch.current = { from: row, base: choice };
    },
    extend: (row) => void extend(row),
    all: () => choose({ kind: 'allBut', key, except: new Set() }),
    nobody: () => {
      stretch.current = { ...stretch.current, base: nobody };
      choose(nobody);
    },
  };
}

const sizeOf = (choice: Choice): number => (choice.kind === 'these' ? choice.contacts : choice.except).size;

const has = (choice: Choice, contact: string): boolean =>
  choice.kind === 'these' ? choice.contacts.has(contact) : !choice.except.has(contact);

function withAll(choice: Choice, contacts: readonly string[]): Choice {
  if (choice.kind === 'these') return { kind: 'these', contacts: new Set([...choice.contacts, ...contacts]) };
  const added = new Set(contacts);
  return { ...choice, except: new Set([...choice.except].filter((contact) => !added.has(contact))) };
}

function without(choice: Choice, contact: string): Choice {
  if (choice.kind === 'allBut') return { ...choice, except: new Set([...choice.except, contact]) };
  return { kind: 'these', contacts: new Set([...choice.contacts].filter((one) => one !== contact)) };
}

function toChosen(choice: Choice, narrowed: Narrowed): Chosen | null {
  if (choice.kind === 'allBut') return { kind: 'allBut', ...narrowed, except: [...choice.except] };
  return choice.contacts.size === 0 ? null : { kind: 'these', contacts: [...choice.contacts] };
}

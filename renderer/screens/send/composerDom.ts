import { fieldsOf, toCanonical } from '#shared/rules/fields.ts';
import type { Field } from '#shared/rules/fields.ts';

/** How a field looks inside the text: its name, and a sentence with its fallback. */
export type TokenWords = (field: Field, fallback: string | null) => { readonly name: string; readonly said: string };

/** Draws a template into an editor: words as they are, fields as tokens that move and go as one. */
export function fill(editor: HTMLElement, template: string, words: TokenWords, tokenClass: string): void {
  const nodes: Node[] = [];
  let from = 0;
  for (const token of fieldsOf(template)) {
    if (token.field === null) continue;
    nodes.push(...textNodes(template.slice(from, token.index)));
    nodes.push(tokenNode(token.field, token.fallback, words, tokenClass));
    from = token.index + token.length;
  }
  nodes.push(...textNodes(template.slice(from)));
  editor.replaceChildren(...nodes);
}

/** What stands in an editor, as a template. */
export function toTemplate(editor: HTMLElement): string {
  return toCanonical(read(editor).replaceAll('\u00a0', ' ').replace(/\n$/, ''));
}

export function tokenNode(
  field: Field,
  fallback: string | null,
  words: TokenWords,
  tokenClass: string,
): HTMLSpanElement {
  const token = document.createElement('span');
  token.contentEditable = 'false';
  token.className = tokenClass;
  setToken(token, field, fallback, words);
  return token;
}

export function setToken(token: HTMLElement, field: Field, fallback: string | null, words: TokenWords): void {
  const { name, said } = words(field, fallback);
  token.dataset['field'] = field;
  if (fallback === null) delete token.dataset['fallback'];
  else token.dataset['fallback'] = fallback;
  token.textContent = name;
  token.title = said;
}

/**
 * A browser that is asked for the start or the end of a text which is a token goes into the token, where nothing can be
 * typed and every stroke is lost: out of it again, on the side where the caret stands.
 */
export function leaveToken(): void {
  const selection = document.getSelection();
  const node = selection?.isCollapsed === true ? selection.anchorNode : null;
  const token = (node instanceof Element ? node : node?.parentElement)?.closest('[data-field]');
  if (!token?.parentNode || selection === null) return;
  const at = [...token.parentNode.childNodes].indexOf(token);
  selection.collapse(token.parentNode, selection.anchorOffset === 0 ? at : at + 1);
}

function textNodes(text: string): readonly Node[] {
  return text
    .split('\n')
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [document.createElement('br')]),
      ...(line === '' ? [] : [document.createTextNode(line)]),
    ]);
}

function read(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child instanceof HTMLElement) text += readElement(child, text);
    else text += child.textContent ?? '';
  }
  return text;
}

/** Browsers wrap lines in blocks of their own when asked for a new paragraph. */
function readElement(element: HTMLElement, before: string): string {
  const { field, fallback } = element.dataset;
  if (field !== undefined) return fallback === undefined ? `{${field}}` : `{${field}|${fallback}}`;
  if (element.tagName === 'BR') return '\n';
  const isBlock = element.tagName === 'DIV' || element.tagName === 'P';
  return isBlock && before !== '' && !before.endsWith('\n') ? `\n${read(element)}` : read(element);
}

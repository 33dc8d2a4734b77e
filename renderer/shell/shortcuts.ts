import { useLayoutEffect } from 'react';
import { goTo } from '#renderer/places.ts';

/** The keys that work from anywhere in the book, and none while a customer has the window. Letters only outside of fields. */
export function useShortcuts(onSheet: () => void, held: 'byCustomer' | 'byOwner') {
  // There with the first words: a key pressed right after them is not lost.
  useLayoutEffect(() => {
    if (held === 'byCustomer') return undefined;
    const press = (event: KeyboardEvent) => {
      const act = shortcutOf(event, onSheet);
      if (act === undefined || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onSheet, held]);
}

function shortcutOf(event: KeyboardEvent, onSheet: () => void): (() => void) | undefined {
  const withCtrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.key === 'F6') return () => toNextRegion(event.shiftKey ? -1 : 1);
  if (withCtrl && event.shiftKey && key === 'y') return recordConsent;
  if (withCtrl && key === 'f') return searchField() === null ? undefined : toSearch;
  if (withCtrl || event.altKey || isField(event.target)) return undefined;
  if (key === 'n') return recordConsent;
  if (key === '/') return toSearch;
  return event.key === '?' ? onSheet : undefined;
}

const recordConsent = () => goTo({ screen: 'record' });

const searchField = () => document.querySelector<HTMLInputElement>('[data-search]');

const toSearch = () => {
  searchField()?.focus();
  searchField()?.select();
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') !== null;

/** Index, page, aside, and back; to what had the focus there first. */
function toNextRegion(step: 1 | -1) {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const within = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions.at((within + step + regions.length) % Math.max(1, regions.length));
  const first = next?.querySelector<HTMLElement>(
    '[aria-current], h1, a[href], button, input, select, textarea, [tabindex="0"]',
  );
  (first ?? next)?.focus();
}

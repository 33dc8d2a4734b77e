import { useEffect } from 'react';

/** Where the focus was, from the inside out: each step with what stood before and after it. */
type Step = { readonly at: Element; readonly after: Element | null; readonly before: Element | null };

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * When what has the focus goes away, as a row that was dealt with or a form that is done, the focus goes to what stood
 * nearest in the page, and at last to its title. Else it would be nowhere, and the next key would begin at the top.
 */
export function useKeptFocus() {
  useEffect(() => {
    let way: readonly Step[] = [];
    const remember = ({ target }: Event) => {
      if (target instanceof Element && target.closest('main') !== null) way = wayFrom(target);
    };
    // Whoever presses on an empty place puts the focus nowhere on purpose.
    const forget = () => (way = []);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mend = () => {
      if (!isLost(way)) return;
      nearest(way)?.focus({ preventScroll: true });
    };
    // After the new page has had its turn to take the focus itself.
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      if (isLost(way)) timer = setTimeout(mend, 30);
    });
    // A page that waits for its file is hidden by its style alone.
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget, { capture: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, { capture: true });
    };
  }, []);
}

const isLost = (way: readonly Step[]): boolean =>
  way.length > 0 &&
  (document.activeElement === null || document.activeElement === document.body) &&
  document.querySelector('[role="dialog"], [role="alertdialog"]') === null;

function wayFrom(target: Element): readonly Step[] {
  const way: Step[] = [];
  for (let at: Element | null = target; at !== null && !at.matches('main'); at = at.parentElement)
    way.push({ at, after: at.nextElementSibling, before: at.previousElementSibling });
  return way;
}

function nearest(way: readonly Step[]): HTMLElement | null {
  const had = way[0]?.at;
  if (had instanceof HTMLElement && isThere(had)) return had;
  for (const [step, { at, after, before }] of way.entries()) {
    // What took its place, else what stood after or before it.
    const instead = before === null ? (way[step + 1]?.at.firstElementChild ?? null) : before.nextElementSibling;
    const there = isThere(at) ? firstIn(at) : (firstIn(instead) ?? firstIn(after) ?? firstIn(before));
    if (there !== null) return there;
  }
  return document.querySelector<HTMLElement>('main h1');
}

const isThere = (at: Element): boolean => at.isConnected && at.checkVisibility({ visibilityProperty: true });

function firstIn(place: Element | null): HTMLElement | null {
  if (place === null || !isThere(place)) return null;
  const all = [place, ...place.querySelectorAll(reachable)].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && each.matches(reachable),
  );
  return all.find(isThere) ?? null;
}

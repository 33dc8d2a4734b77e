import type { Page } from '@playwright/test';

/** What a reader would miss: words that are cut, parts that scroll sideways, words that lie on one another. */
export const brokenLayout = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const isHidden = (element: Element) =>
      element.closest('.vh, [aria-hidden="true"], option, title, [data-part="signature"]') !== null ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const nameOf = (element: Element) =>
      `<${element.localName} class="${element.getAttribute('class') ?? ''}"> “${(element.textContent ?? '').trim().slice(0, 50)}”`;
    const sideways = (element: Element) => element.scrollWidth - element.clientWidth > 1;
    if (sideways(document.documentElement)) found.add('the page scrolls sideways');
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollHeight - clientHeight > 1) found.add('the whole window scrolls');

    for (const element of document.body.querySelectorAll('*')) {
      if (isHidden(element) || element.closest('svg') !== null) continue;
      const { overflowX } = getComputedStyle(element);
      if (sideways(element) && (overflowX === 'auto' || overflowX === 'scroll'))
        found.add(`scrolls sideways: ${nameOf(widestIn(element))}`);
    }

    type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
    const everywhere: Box = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    const windows = new Map<Element, Box>();
    /** What of the window can be seen in this element and all around it. */
    const windowOf = (at: Element | null): Box => {
      if (at === null || at === document.documentElement) return everywhere;
      const known = windows.get(at);
      if (known !== undefined) return known;
      const { overflowX, overflowY, position } = getComputedStyle(at);
      const around = position === 'fixed' ? everywhere : windowOf(at.parentElement);
      const box = at.getBoundingClientRect();
      const [cutsX, cutsY] = [overflowX !== 'visible', overflowY !== 'visible'];
      const seen = {
        left: cutsX ? Math.max(around.left, box.left) : around.left,
        right: cutsX ? Math.min(around.right, box.right) : around.right,
        top: cutsY ? Math.max(around.top, box.top) : around.top,
        bottom: cutsY ? Math.min(around.bottom, box.bottom) : around.bottom,
      };
      windows.set(at, seen);
      return seen;
    };
    /** The part of a box that nothing around it cuts off; what one has to scroll to is not cut off. */
    const visiblePart = (rect: DOMRect, from: Element): Box => {
      const seen = windowOf(from);
      return {
        left: Math.max(rect.left, seen.left),
        right: Math.min(rect.right, seen.right),
        top: Math.max(rect.top, seen.top),
        bottom: Math.min(rect.bottom, seen.bottom),
      };
    };
    /** What lies over the page, a dialog or a sheet, covers it on purpose. */
    const layerOf = (element: Element): Element | null => element.closest('[role="dialog"], [role="alertdialog"]');

    type Line = { readonly rect: DOMRect; readonly element: Element; readonly text: string };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? '').trim() === '' || isHidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 2 || rect.height < 2) continue;
        lines.push({ rect, element, text: (node.textContent ?? '').trim().slice(0, 50) });
      }
    }
    for (const { rect, element, text } of lines) {
      const shortened = isShortened(element);
      const part = visiblePart(rect, element);
      const isScrolledOff = part.bottom - part.top < 2;
      if (isScrolledOff || shortened) continue;
      if (part.left - rect.left > 1.5 || rect.right - part.right > 1.5) found.add(`cut: ${nameOf(element)} “${text}”`);
      if (rect.left < -1 || rect.right > document.documentElement.clientWidth + 1)
        found.add(`out of the window: ${nameOf(element)}`);
    }
    for (const torn of tornWords()) found.add(torn);
    const drawn = lines
      .map((line) => ({ ...line, part: visiblePart(inkOf(line), line.element) }))
      .filter(({ part }) => part.bottom - part.top > 2 && part.right - part.left > 2);
    for (const [at, one] of drawn.entries()) {
      for (const other of drawn.slice(at + 1)) {
        if (one.element === other.element) continue;
        const wide = Math.min(one.part.right, other.part.right) - Math.max(one.part.left, other.part.left);
        const high = Math.min(one.part.bottom, other.part.bottom) - Math.max(one.part.top, other.part.top);
        if (wide < 3 || high < 4) continue;
        if (layerOf(one.element) !== layerOf(other.element)) continue;
        // What stays in place while the rest scrolls under it covers it, and hides it.
        if (isStuck(one.element) !== isStuck(other.element)) continue;
        found.add(`on one another: “${one.text}” and “${other.text}” ${nameOf(other.element)}`);
      }
    }
    return [...found];

    /** A summary of one line may be cut where it says so with an ellipsis; the whole of it is one step away. */
    function isShortened(element: Element): boolean {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { textOverflow, webkitLineClamp } = getComputedStyle(at);
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return true;
      }
      return false;
    }
    /** Where the letters are: a typeface's box is higher than they are, and may overlap harmlessly. */
    function inkOf({ rect, element }: Line): DOMRect {
      const high = Math.min(rect.height, Number.parseFloat(getComputedStyle(element).fontSize) * 0.8);
      return new DOMRect(rect.left, rect.top + (rect.height - high) / 2, rect.width, high);
    }
    function widestIn(scroller: Element): Element {
      const right = (element: Element) => element.getBoundingClientRect().right;
      return [...scroller.querySelectorAll('*')]
        .filter((element) => !isHidden(element))
        .reduce((widest, element) => (right(element) >= right(widest) ? element : widest), scroller);
    }
    /** A word no longer than most is not parted where it is to be pressed or says what stands below it, except on a phone. */
    function tornWords(): readonly string[] {
      const torn: string[] = [];
      if (window.innerWidth < 600) return torn;
      for (const element of document.querySelectorAll('button, a, label, th, h1, h2, h3, [role="columnheader"]')) {
        if (isHidden(element) || getComputedStyle(element).hyphens === 'auto') continue;
        if (isShortened(element)) continue;
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          for (const { index, 0: word } of (node.textContent ?? '').matchAll(/(?<!\S)\p{L}{2,12}(?![^\s.,:;?])/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1)
              torn.push(`torn: “${word}” ${nameOf(element)}`);
          }
        }
      }
      return torn;
    }
    function isStuck(element: Element): boolean {
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true;
      return false;
    }
  });

/** Words as long as another language may need: each text a little over a third longer, wherever it is drawn. */
export const stretchWords = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = window as unknown as { stretched?: WeakMap<Node, string> };
    const done = (kept.stretched ??= new WeakMap());
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      // Figures, dates and numbers stay as long as they are in any language; so does what somebody wrote.
      if (done.get(node) === text || !/\p{L}{3}/u.test(text)) continue;
      if (node.parentElement?.closest('blockquote, option, textarea, svg, [contenteditable]') !== null) continue;
      const longer = text.replace(
        /\p{L}{3,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length * 0.36)).toLowerCase(),
      );
      done.set(node, longer);
      node.textContent = longer;
    }
  });

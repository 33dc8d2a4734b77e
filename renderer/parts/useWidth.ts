import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The width an element has now, in pixels, so that drawings keep their letters at full size. */
export function useWidth(atFirst: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const watch = new ResizeObserver(
      ([seen]) => seen !== undefined && seen.contentRect.width > 0 && setWidth(seen.contentRect.width),
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return [element, width];
}

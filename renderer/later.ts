import { createElement, Fragment, lazy, useState } from 'react';
import type { ComponentType } from 'react';
import { ErrorBlock } from '#renderer/parts/ErrorBlock.tsx';

/** A component whose file is read when it is first drawn; where the host is gone, a page that says so stands there. */
export const later = <Props extends object>(read: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await read().catch((): ComponentType<Props> => NotRead) }));

/** Only a new start of the window asks for the file again: a browser remembers that it could not be read. */
const NotRead = () =>
  createElement(
    Fragment,
    null,
    createElement('h1', { className: 'vh' }, 'Yesbook'),
    createElement(ErrorBlock, { code: 'LOST', onRetry: () => window.location.reload() }),
  );

/** Does it once words are on the screen: before, it would take the processor from them. */
export function whenPainted(act: () => void): () => void {
  const observer = new PerformanceObserver((paints) => {
    if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe({ type: 'paint', buffered: true });
  return () => observer.disconnect();
}

const soonRead: (() => Promise<unknown>)[] = [];

/** Called once the first screen stands. */
export const readSoon = (): void => soonRead.splice(0).forEach((read) => void read().catch(() => undefined));

/**
 * A component whose file is read as soon as the first screen stands. Then it is there within the stroke that opens it,
 * so that no key pressed right behind falls on an empty page.
 */
export const soon = <Props extends object>(read: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let there: ComponentType<Props> | null = null;
  const reading = async () => (there = await read());
  const Later = later(reading);
  // What could not be read then is asked for again by whoever opens it, and said there.
  soonRead.push(reading);
  return function Soon(props) {
    // One kind for as long as it is drawn: another would begin anew and forget what was typed.
    const [{ kind }] = useState({ kind: there ?? Later });
    return createElement(kind, props);
  };
};

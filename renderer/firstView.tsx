import { renderToString } from 'react-dom/server';
import { connect } from '#shared/contract.ts';
import type { FirstView, OpenFirstView } from '#shared/contract.ts';
import { hasBook, isTill } from './aboutWindow.ts';
import { App } from './App.tsx';
import { HostProvider } from './host.ts';
import { createReader } from './reader.ts';
import { spokenLanguage } from './shell/speech.ts';

const nothing = () => undefined;

/**
 * Draws the owner's window as it begins, on Today. Runs in the host, for a browser that would else show nothing until the
 * program has come and has asked.
 */
export const openFirstView: OpenFirstView = (wire) => {
  const connection = connect(wire);
  const reader = createReader(connection);
  let last: { readonly of: readonly unknown[]; readonly view: FirstView } | null = null;
  return async () => {
    const [about, today] = await Promise.all([reader.ahead('about', {}), reader.ahead('today', {})]);
    if (!hasBook(about) || isTill(about)) return null;
    // Words such as "in five minutes" are as old as that.
    const of = [about, today, Math.floor(Date.now() / 60_000)];
    if (last?.of.every((part, at) => part === of[at]) === true) return last.view;
    const html = renderToString(
      <HostProvider value={{ reader, connection, onFault: nothing }}>
        <App fault={null} onFaultRead={nothing} />
      </HostProvider>,
    );
    last = { of, view: { html, language: spokenLanguage(about), theme: about.theme } };
    return last.view;
  };
};

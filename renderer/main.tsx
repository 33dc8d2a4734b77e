// First, because what the host drew is shown first; then, because it begins to read.
import { place } from './firstFrame.ts';
import { connection, firstRead, reader } from './seat.ts';
import { StrictMode, useLayoutEffect, useMemo, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { HostProvider } from './host.ts';
import type { Fault } from './host.ts';
import { placeNow } from './places.ts';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';

function Window({ onLive }: { readonly onLive: () => void }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const seat = useMemo(() => ({ connection, reader, onFault: setFault }), []);
  useLayoutEffect(onLive, [onLive]);
  return (
    <HostProvider value={seat}>
      <App fault={fault} onFaultRead={() => setFault(null)} />
    </HostProvider>
  );
}

/** Draws the window, or takes over what the host drew of it. */
function draw(into: HTMLElement) {
  const live = () => {
    into.inert = false;
    delete into.dataset['drawn'];
    dispatchEvent(new Event('live'));
  };
  const window = (
    <StrictMode>
      <Window onLive={live} />
    </StrictMode>
  );
  if (placeNow().screen !== 'today') into.replaceChildren();
  if (!into.hasChildNodes()) createRoot(into).render(window);
  // Where something changed in between, React draws it anew by itself, and nothing is amiss.
  else hydrateRoot(into, window, { onRecoverableError: () => undefined });
}

void firstRead.then(() => draw(place));

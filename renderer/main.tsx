// First, because it begins to read.
import { connection, firstRead, reader } from './seat.ts';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { HostProvider } from './host.ts';
import type { Fault } from './host.ts';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';

function Window() {
  const [fault, setFault] = useState<Fault | null>(null);
  const seat = useMemo(() => ({ connection, reader, onFault: setFault }), []);
  return (
    <HostProvider value={seat}>
      <App fault={fault} onFaultRead={() => setFault(null)} />
    </HostProvider>
  );
}

const root = document.getElementById('window');
if (root === null) throw new Error('index.html has no place for the window');
const page = createRoot(root);
void firstRead.then(() =>
  page.render(
    <StrictMode>
      <Window />
    </StrictMode>,
  ),
);

import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '#shared/contract.ts';
import { App } from './App.tsx';
import { HostProvider, createSeat } from './host.ts';
import type { Fault } from './host.ts';
import { pickWire } from './wires.ts';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';

const connection = connect(pickWire());

function Window() {
  const [fault, setFault] = useState<Fault | null>(null);
  const seat = useMemo(() => createSeat(connection, setFault), []);
  return (
    <HostProvider value={seat}>
      <App fault={fault} onFaultRead={() => setFault(null)} />
    </HostProvider>
  );
}

const root = document.getElementById('window');
if (root === null) throw new Error('index.html has no place for the window');
createRoot(root).render(
  <StrictMode>
    <Window />
  </StrictMode>,
);

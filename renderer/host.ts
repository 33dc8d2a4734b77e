import { type Bridge, connect } from '#shared/contract.ts';
import { bridgeWire, httpWire } from './wires.ts';

declare global {
  interface Window {
    /** There under Electron only. */
    readonly yesbook?: Bridge;
  }
}

export const host = connect(window.yesbook ? bridgeWire(window.yesbook) : httpWire(document.baseURI));

import { connect } from '#shared/contract.ts';
import { placeNow } from './places.ts';
import { createReader } from './reader.ts';
import { pickWire } from './wires.ts';

export const connection = connect(pickWire());
export const reader = createReader(connection);

/** What the first screen shows is asked for before there is a screen: the host answers while the window is still made. */
async function readFirst(): Promise<void> {
  const { seat, shop, damage } = await reader.ahead('about', {});
  if (seat === 'owner' && shop !== null && damage === null && placeNow().screen === 'today') {
    await reader.ahead('today', {});
  }
}

const patience = 400;
/** Settles once the first screen can be drawn whole, or has to be drawn without: the views ask again and say what is wrong. */
export const firstRead: Promise<unknown> = Promise.race([
  readFirst().catch(() => undefined),
  new Promise((late) => void setTimeout(late, patience)),
]);

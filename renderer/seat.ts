import { connect } from '#shared/contract.ts';
import type { Connection } from '#shared/contract.ts';
import { placeNow } from './places.ts';
import { createReader } from './reader.ts';
import { pickWire } from './wires.ts';

const line = connect(pickWire());
export const reader = createReader(line);
export const connection: Connection = {
  ...line,
  run: async (name, wish) => {
    const reply = await line.run(name, wish);
    if (reply.kind === 'done') reader.changed();
    return reply;
  },
};

/** What the first screen shows is asked for before there is a screen: the host answers while the window is still made. */
const readFirst = (): Promise<unknown> =>
  // A till or a damaged book has no Today and says so at once.
  Promise.allSettled([
    reader.ahead('about', {}),
    ...(placeNow().screen === 'today' ? [reader.ahead('today', {})] : []),
  ]);

const patience = 400;
/** Settles once the first screen can be drawn whole, or has to be drawn without: the views ask again and say what is wrong. */
export const firstRead: Promise<unknown> = Promise.race([
  readFirst(),
  new Promise((late) => void setTimeout(late, patience)),
]);

import { type Envelope, type SocketAnswer, socketRing } from '#shared/contract.ts';

export type Socket = {
  /** The answer to what a read asks, or null where the socket is not open or closes before: then it is asked otherwise. */
  readonly ask: (asks: string) => Promise<Envelope | null>;
  readonly close: () => void;
};

const restBeforeNext = 1000;

/** One WebSocket for all that a window reads and for the rings; opened again for as long as it is wanted. */
export function openSocket(address: string, ring: () => void): Socket {
  const asked = new Map<number, (envelope: Envelope | null) => void>();
  let nth = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = true;
  const answer = ({ nth: answered, envelope }: SocketAnswer) => {
    asked.get(answered)?.(envelope);
    asked.delete(answered);
  };
  const open = (): WebSocket => {
    const socket = new WebSocket(address);
    // After a gap something may have been missed, so coming back counts as a ring.
    socket.onopen = ring;
    socket.onmessage = ({ data }: MessageEvent<string>) =>
      data === socketRing ? ring() : answer(JSON.parse(data) as SocketAnswer);
    socket.onclose = () => {
      for (const lost of asked.values()) lost(null);
      asked.clear();
      if (!isWanted) return;
      // A host that is gone rings no more: a window nobody touches finds out by asking.
      ring();
      timer = setTimeout(() => (socketNow = open()), restBeforeNext);
    };
    return socket;
  };
  let socketNow = open();
  return {
    ask: (asks) =>
      new Promise((answered) => {
        if (socketNow.readyState !== WebSocket.OPEN) return answered(null);
        nth += 1;
        asked.set(nth, answered);
        socketNow.send(`${nth} ${asks}`);
      }),
    close: () => {
      isWanted = false;
      clearTimeout(timer);
      socketNow.close();
    },
  };
}

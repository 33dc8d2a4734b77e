import type { Refusal } from '#shared/commands.ts';
import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import { isClockUrl } from '#shared/stamps/clocks.ts';
import type { Desk } from '#electron/desk.ts';

type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

type StampWish = 'chooseClock' | 'stampNow';

const PATIENCE_MS = 20_000;

export const stampWishes: {
  readonly [W in StampWish]: (desk: Desk, wish: MachineWish<W>) => Promise<Outcome<MachineOutcomes[W]>>;
} = {
  chooseClock: async (desk, { url }) => {
    if (url !== null && !isClockUrl(url)) return { kind: 'refused', refusal: { kind: 'clockUrlUnusable' } };
    const clock = url === null ? null : { url, triedAt: null, tries: 0, failure: null };
    await desk.settings.change({ clock });
    desk.ring();
    return { kind: 'done', outcome: {} };
  },
  /** Signs what is not signed yet, so that there is something to stamp. */
  stampNow: async (desk) => {
    if (desk.settings.now().clock === null) return { kind: 'refused', refusal: { kind: 'clockNotChosen' } };
    if (desk.book.ledger.size() > 0) await desk.book.ledger.checkpoint();
    return { kind: 'done', outcome: await desk.stamping.now(PATIENCE_MS) };
  },
};

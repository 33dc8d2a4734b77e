import type { Desk } from '#electron/desk.ts';
import { momentAt } from '#electron/desk.ts';
import { logFault } from '#electron/door.ts';
import { openLog } from '#electron/log.ts';
import type { ActedOn } from '#shared/chosen.ts';
import type { Refusal } from '#shared/commands.ts';
import type { Decision, Moment } from '#shared/decide/decision.ts';
import type { Shop } from '#shared/shop.ts';
import type { BulkAct } from '#shared/views/chosen.ts';

/** People a turn: small enough that a stop or a received text is not kept waiting. */
const AT_ONCE = 200;
const MOST_REMEMBERED = 8;

/** The acts on many people that go on or were done of late. */
export type Acts = {
  readonly of: (act: string) => BulkAct | undefined;
  readonly set: (act: string, change: BulkAct) => void;
  /** Begins no further turn of it; false where it was over. */
  readonly stop: (act: string) => boolean;
  /** Lets the turn under way come to its end and begins no other, so that the book can be closed. */
  readonly end: () => Promise<void>;
  readonly work: (work: Promise<void>) => void;
};

export function openActs(): Acts {
  const acts = new Map<string, BulkAct>();
  const working = new Set<Promise<void>>();
  return {
    of: (act) => acts.get(act),
    set: (act, change) => {
      acts.set(act, change);
      const [oldest] = acts.keys();
      if (acts.size > MOST_REMEMBERED && oldest !== undefined) acts.delete(oldest);
    },
    stop: (id) => {
      const act = acts.get(id);
      if (act?.state !== 'running') return false;
      acts.set(id, { ...act, state: 'stopped' });
      return true;
    },
    end: async () => {
      for (const [id, act] of acts) if (act.state === 'running') acts.set(id, { ...act, state: 'stopped' });
      await Promise.all(working);
    },
    work: (work) => {
      working.add(work);
      void work.finally(() => working.delete(work));
    },
  };
}

export type Acting<Person> = {
  readonly kind: BulkAct['kind'];
  readonly people: readonly Person[];
  readonly decide: (shop: Shop, people: readonly Person[], moment: Moment) => Decision<readonly ActedOn[]>;
};

type Started =
  | { readonly kind: 'started'; readonly act: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The first turn is waited for, so that a few people are done when the wish is answered; the others follow as a job. */
export async function startActing<Person>(desk: Desk, acting: Acting<Person>): Promise<Started> {
  const act = desk.newId();
  const { kind, people } = acting;
  const acted: ActedOn[] = [];
  const show = (state: BulkAct['state'], faultId: string | null = null): void => {
    desk.acts.set(act, { kind, total: people.length, acted: [...acted], state, faultId });
    desk.ring();
  };
  const turn = async (): Promise<Refusal | null> => {
    const some = people.slice(acted.length, acted.length + AT_ONCE);
    const turned = await desk.book.turn((shop, now) => acting.decide(shop, some, momentAt(desk, now)));
    if (turned.kind === 'refused') return turned.refusal;
    acted.push(...turned.outcome);
    show(acted.length < people.length ? (desk.acts.of(act)?.state ?? 'running') : 'finished');
    return null;
  };
  const refusal = await turn();
  if (refusal !== null) return { kind: 'refused', refusal };
  if (acted.length < people.length) desk.acts.work(goOn(desk, act, turn, show));
  return { kind: 'started', act };
}

async function goOn(
  desk: Desk,
  act: string,
  turn: () => Promise<Refusal | null>,
  show: (state: BulkAct['state'], faultId?: string) => void,
): Promise<void> {
  try {
    while (desk.acts.of(act)?.state === 'running') {
      const refusal = await turn();
      if (refusal !== null) throw new Error(`People were refused: ${refusal.kind}`);
    }
  } catch (fault) {
    const faultId = logFault(openLog(desk.dir), fault);
    show('failed', faultId);
  }
}

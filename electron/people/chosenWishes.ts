import type { Desk } from '#electron/desk.ts';
import type { Chosen, ChosenAct } from '#shared/chosen.ts';
import type { Refusal } from '#shared/commands.ts';
import { actOnChosen, undoStops } from '#shared/decide/chosenDecisions.ts';
import type { ContactId } from '#shared/facts.ts';
import type { MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import { chosenPeople } from '#shared/views/chosen.ts';
import { type Acting, startActing } from './acting.ts';
import { makePeopleTable } from './peopleTable.ts';

type ChosenWish = 'actOnChosen' | 'upholdChosen' | 'undoChosen' | 'exportChosen';
type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

type Granting = {
  readonly [W in ChosenWish]: (desk: Desk, wish: MachineWish<W>) => Promise<Outcome<MachineOutcomes[W]>>;
};

/** What grants each wish about people chosen in the list. */
export const chosenWishes: Granting = {
  actOnChosen: async (desk, { chosen, people, act }) => actOn(desk, chosen, people, act),
  upholdChosen: async (desk, { chosen, people, campaign, reason }) =>
    actOn(desk, chosen, people, { kind: 'uphold', campaign, reason }),
  undoChosen: async (desk, { act }) => {
    const done = desk.acts.of(act);
    if (done === undefined) return refused({ kind: 'undoTooLate' });
    const stops = done.acted.flatMap((one) =>
      one.did === 'done' && one.optOut !== null ? [{ contact: one.contact, optOut: one.optOut }] : [],
    );
    return started(desk, { kind: 'undoStop', people: stops, decide: undoStops });
  },
  exportChosen: async (desk, { chosen, people }) => {
    const found = await lookUp(desk, chosen, people);
    if (found.kind === 'refused') return found;
    return { kind: 'done', outcome: await makePeopleTable(desk, found.contacts) };
  },
};

async function actOn(desk: Desk, chosen: Chosen, people: number, act: ChosenAct) {
  const found = await lookUp(desk, chosen, people);
  if (found.kind === 'refused') return found;
  return started(desk, {
    kind: act.kind,
    people: found.contacts,
    decide: (shop, some, moment) => actOnChosen(shop, some, act, moment),
  });
}

async function started<Person>(desk: Desk, acting: Acting<Person>): Promise<Outcome<{ readonly act: string }>> {
  const start = await startActing(desk, acting);
  return start.kind === 'refused' ? start : { kind: 'done', outcome: { act: start.act } };
}

type Found = { readonly kind: 'found'; readonly contacts: readonly ContactId[] };

/** Those meant now; where that is another number than the owner was told, they look again. */
async function lookUp(desk: Desk, chosen: Chosen, told: number): Promise<Found | ReturnType<typeof refused>> {
  const contacts = await desk.book.look((shop) => chosenPeople(shop, chosen, desk.now()));
  if (contacts.length === told) return { kind: 'found', contacts };
  return refused({ kind: 'chosenMoved', was: told, is: contacts.length });
}

const refused = (
  refusal: Refusal | MachineRefusal,
): { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal } => ({ kind: 'refused', refusal });

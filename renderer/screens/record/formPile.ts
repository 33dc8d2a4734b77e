import type { HeldOf } from '#renderer/erased.ts';
import type { ContactId } from '#shared/facts.ts';
import { readFormCode } from '#shared/formCode.ts';
import type { Photo } from './readPhoto.ts';

/** One form of the pile: its photos, and what became of it. */
export type PiledForm = {
  readonly photos: readonly Photo[];
  readonly code: string | null;
  /** How many people had been erased when its first photo was chosen, or when it was said to be of none of them. */
  readonly since: number;
  readonly state:
    | { readonly kind: 'open' | 'skipped' }
    | { readonly kind: 'recorded'; readonly name: string; readonly contact: ContactId }
    /** Whose form it was has been erased; of it nothing is left but that. */
    | { readonly kind: 'erased' };
};

/** The forms, and which of them is being looked at; past the last one where none is left to do. */
export type Pile = { readonly forms: readonly PiledForm[]; readonly open: number };

export const noForms: Pile = { forms: [], open: 0 };

/** Two photos with one code are one form; a photo without a code is a form of its own. */
export function withPhotos({ forms: before, open }: Pile, photos: readonly Photo[], since: number): Pile {
  const forms = [...before];
  for (const photo of photos) {
    const at = photo.code === null ? -1 : forms.findIndex(({ code, state }) => code === photo.code && state !== erased);
    const same = forms[at];
    if (same?.state.kind === 'open') forms[at] = { ...same, photos: [...same.photos, photo] };
    else if (same === undefined) forms.push({ photos: [photo], code: photo.code, since, state: { kind: 'open' } });
  }
  return { forms, open: forms[open]?.state.kind === 'open' ? open : nextOpen(forms, open - 1) };
}

/** The form that is looked at became this; the next open one follows. */
export function settled({ forms: before, open }: Pile, state: PiledForm['state']): Pile {
  const forms = before.map((form, place) => (place === open ? { ...form, state } : form));
  return { forms, open: nextOpen(forms, open) };
}

export const goneOn = ({ forms, open }: Pile): Pile => ({ forms, open: nextOpen(forms, open) });

/** Without the photos of a form whose person is gone; one that became something else meanwhile stays. */
export const withoutErased = ({ forms, open }: Pile, gone: PiledForm): Pile => ({
  forms: forms.map((form) => (form.state === gone.state ? { ...form, photos: [], state: erased } : form)),
  open,
});

/** The owner says that a form is of nobody who was erased up to now. */
export const ofNobodyErased = ({ forms, open }: Pile, known: PiledForm, since: number): Pile => ({
  forms: forms.map((form) => (form === known ? { ...form, since } : form)),
  open,
});

const erased = { kind: 'erased' } as const;

/** The next one still open after this place, going round; past the last where none is. */
function nextOpen(forms: readonly PiledForm[], after: number): number {
  const order = forms.map((_, step) => (after + 1 + step) % forms.length);
  return order.find((place) => forms[place]?.state.kind === 'open') ?? forms.length;
}

/** What the pile knows of whom a form is from. */
export const heldOf = (form: PiledForm): HeldOf => ({
  draft: draftOf(form),
  content: { code: form.code, contact: form.state.kind === 'recorded' ? form.state.contact : null },
  since: form.since,
});

/**
 * Under which name the draft of a form is kept. It belongs to its own form and to no other: a number may never slip from
 * one paper to the next, and telephones name every photo alike.
 */
export function draftOf({ code, photos }: Pick<PiledForm, 'code' | 'photos'>): string {
  const read = code === null ? null : readFormCode(code);
  if (read !== null) return `form-${read.number}-${read.campaign}`.slice(0, MOST_IN_NAME);
  const file = photos[0]?.file;
  return `form-${file?.lastModified}-${file?.size}-${file?.name}`.slice(0, MOST_IN_NAME);
}

/** As many characters as the host takes. */
const MOST_IN_NAME = 60;

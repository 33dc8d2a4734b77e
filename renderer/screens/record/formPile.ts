import { readFormCode } from '#shared/formCode.ts';
import type { Photo } from './readPhoto.ts';

/** One form of the pile: its photos, and what became of it. */
export type PiledForm = {
  readonly photos: readonly Photo[];
  readonly code: string | null;
  readonly state: { readonly kind: 'open' | 'skipped' } | { readonly kind: 'recorded'; readonly name: string };
};

/** Two photos with one code are one form; a photo without a code is a form of its own. */
export function withPhotos(pile: readonly PiledForm[], photos: readonly Photo[]): readonly PiledForm[] {
  const forms = [...pile];
  for (const photo of photos) {
    const at = photo.code === null ? -1 : forms.findIndex(({ code }) => code === photo.code);
    const same = forms[at];
    if (same?.state.kind === 'open') forms[at] = { ...same, photos: [...same.photos, photo] };
    else if (same === undefined) forms.push({ photos: [photo], code: photo.code, state: { kind: 'open' } });
  }
  return forms;
}

export const settled = (pile: readonly PiledForm[], at: number, state: PiledForm['state']): readonly PiledForm[] =>
  pile.map((form, place) => (place === at ? { ...form, state } : form));

/** The next one still open after this place, going round; null when none is. */
export function nextOpen(pile: readonly PiledForm[], after: number): number | null {
  const order = pile.map((_, step) => (after + 1 + step) % pile.length);
  return order.find((place) => pile[place]?.state.kind === 'open') ?? null;
}

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

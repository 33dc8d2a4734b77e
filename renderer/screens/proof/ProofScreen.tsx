import type { Place } from '#renderer/places.ts';
import { BookProof } from './BookProof.tsx';
import { PersonProof } from './PersonProof.tsx';

/** The proof of one person's yes, or without a person how the book itself stands. */
export function ProofScreen({ place }: { readonly place: Extract<Place, { screen: 'proof' }> }) {
  const { person, consent } = place;
  if (person === undefined) return <BookProof />;
  return <PersonProof key={`${person} ${consent ?? ''}`} contact={person} consent={consent ?? null} />;
}

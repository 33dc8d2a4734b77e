import { countriesNamed } from '#renderer/screens/places.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Move, Start } from '#shared/rules/delay.ts';
import { useFromWhen } from './fromWhen.ts';

type Why = Pick<Move, 'why' | 'country'>;

/** What texts wait for, as it stands after "because of". */
export function useWhyLater(): (moved: readonly Why[]) => string {
  const { sends } = useWords();
  const { locale, list } = useFormats();
  return (moved) => {
    const known = moved.flatMap(({ country }) => (country === null ? [] : [country]));
    const countries = list(countriesNamed([...new Set(known)], locale).map(({ word }) => word));
    const words = [
      moved.some(({ why }) => why === 'hour') && sends.quietHours(countries),
      moved.some(({ why }) => why === 'often') && sends.oftenEnough,
    ];
    return list(words.filter((word) => word !== false));
  };
}

/** From when a text really goes out, and why not when it was meant to; `planned` is null where that was at once. */
export function useRealStart(): (start: Start, planned: string | null) => string {
  const { sends } = useWords();
  const { now } = useFormats();
  const fromWhen = useFromWhen();
  const whyLater = useWhyLater();
  return ({ at, moved }, planned) =>
    planned === null || planned <= now.toISOString()
      ? sends.notBefore(fromWhen(at), whyLater(moved))
      : sends.plannedFor(fromWhen(planned), fromWhen(at), whyLater(moved));
}

import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createSpeech, toWindowLanguage } from '#renderer/words/words.ts';
import type { Speech, WindowLanguage } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';

/** How the window speaks now: language and theme as chosen, dates by the shop's clock, anew each minute. */
export function useSpeech(about: AboutView | null): Speech {
  const now = useMinute();
  const language = spokenLanguage(about);
  const country = about?.country ?? null;
  const timeZone = about?.timeZone ?? null;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return useMemo(() => createSpeech(language, country, timeZone, now), [language, country, timeZone, now]);
}

/** The owner's choice; before there is a book, what this window is set to, which is not always what the host's system is. */
export const spokenLanguage = (about: AboutView | null): WindowLanguage =>
  toWindowLanguage(about === null || isUnspoken(about) ? navigator.language : about.language);

const isUnspoken = ({ shop, damage, languageBy }: AboutView): boolean =>
  shop === null && damage === null && languageBy === 'system';

export function useTheme(theme: AboutView['theme'] | undefined) {
  useLayoutEffect(() => {
    if (theme === undefined || theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), 60_000 - (now.getTime() % 60_000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}

import { useCallback, useState } from 'react';
import { isTill } from './aboutWindow.ts';
import { useAddress } from './address.ts';
import { CarriersContext } from './carriers.ts';
import { KnownDraftsProvider } from './drafts.ts';
import { useView } from './host.ts';
import type { Fault } from './host.ts';
import { Toasts } from './parts/Toasts.tsx';
import { WhenSeen } from './parts/WhenSeen.tsx';
import { PlaceContext } from './places.ts';
import { Screen, isThere } from './screens/Screen.tsx';
import { Till } from './screens/till/Till.tsx';
import { FaultNotice } from './shell/FaultNotice.tsx';
import { Index } from './shell/Index.tsx';
import { useHeldKeys } from './shell/heldKeys.ts';
import { useKeptFocus } from './shell/keptFocus.ts';
import { ShortcutSheet } from './shell/ShortcutSheet.tsx';
import { useShortcuts } from './shell/shortcuts.ts';
import { useSpeech, useTheme } from './shell/speech.ts';
import { SpeechContext } from './words/words.ts';
import styles from './App.module.css';

type Props = { readonly fault: Fault | null; readonly onFaultRead: () => void };

/** The shell every screen stands in: the index of sections, the page, and what may appear over them. */
export function App({ fault, onFaultRead }: Props) {
  const about = useView('about', {});
  const place = useAddress();
  const [sheet, setSheet] = useState<'open' | 'closed'>('closed');
  const known = about.kind === 'seen' ? about.answer : null;
  const isHeld = known !== null && isTill(known);
  useShortcuts(
    useCallback(() => setSheet('open'), []),
    isHeld ? 'byCustomer' : 'byOwner',
  );
  const speech = useSpeech(known);
  useTheme(known?.theme);
  useKeptFocus();
  useHeldKeys();
  const shownFault = fault ?? (about.kind === 'seen' ? about.fault : null);
  if (isHeld) return <Till about={known} />;
  return (
    <SpeechContext value={speech}>
      <PlaceContext value={place}>
        <Toasts>
          <div className={styles['app']}>
            <a className={styles['skip']} href="#page" onClick={skipToPage}>
              {speech.words.shell.skip}
            </a>
            {known === null ? (
              <div />
            ) : (
              <Index about={known} isThere={(screen) => known.shop !== null && isThere(screen)} />
            )}
            <main id="page" className={styles['page']} data-region="page">
              {shownFault !== null && <FaultNotice fault={shownFault} onClose={onFaultRead} />}
              <CarriersContext value={known?.carriers ?? null}>
                <WhenSeen view={about} page="Yesbook">
                  {(answer) => (
                    <KnownDraftsProvider value={answer}>
                      <Screen about={answer} />
                    </KnownDraftsProvider>
                  )}
                </WhenSeen>
              </CarriersContext>
            </main>
          </div>
          {sheet === 'open' && <ShortcutSheet onClose={() => setSheet('closed')} />}
        </Toasts>
      </PlaceContext>
    </SpeechContext>
  );
}

/** Moves the focus without touching the address, which says where one is. */
function skipToPage(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h1')?.focus();
}

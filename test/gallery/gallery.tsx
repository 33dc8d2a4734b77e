import { createRoot } from 'react-dom/client';
import { Toasts } from '#renderer/parts/Toasts.tsx';
import { SpeechContext, createSpeech } from '#renderer/words/words.ts';
import { ButtonsAndStates } from './ButtonsAndStates.tsx';
import { Fields } from './Fields.tsx';
import { TablesAndCharts } from './TablesAndCharts.tsx';
import { Telling } from './Telling.tsx';
import { toAppLanguage } from '#shared/languages.ts';
import '#renderer/look/fonts.css';
import '#renderer/look/tokens.css';
import '#renderer/look/base.css';
import './gallery.css';

const language = toAppLanguage(new URLSearchParams(window.location.search).get('language') ?? undefined);
const speech = createSpeech(language, 'GB', 'Europe/London', new Date('2026-11-24T10:40:00.000Z'));

/** Each part once, as the pictures of the look show them. */
function Gallery() {
  return (
    <SpeechContext value={speech}>
      <Toasts>
        <main>
          <h1>Parts</h1>
          <ButtonsAndStates />
          <Fields />
          <TablesAndCharts />
          <Telling />
        </main>
      </Toasts>
    </SpeechContext>
  );
}

const place = document.getElementById('gallery');
if (place !== null) createRoot(place).render(<Gallery />);

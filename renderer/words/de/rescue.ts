import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

export const rescue: Words['rescue'] = {
  title: 'Das Buch lässt sich nicht öffnen',
  lead: {
    damaged: (line) =>
      `Zeile ${line} des Buchs ist beschädigt, vielleicht durch eine alte Festplatte. Es wurde nichts geändert. Kehren Sie zu einer Kopie zurück; jedes Stopp, das noch lesbar ist, bleibt.`,
    newerYesbook: (line) =>
      `Zeile ${line} des Buchs hat ein neueres Yesbook geschrieben, und dieses hier kennt ihre Bedeutung nicht. Es wurde nichts geändert. Öffnen Sie das Buch mit dem neueren Yesbook.`,
  },
  safeTitle: 'Was sicher ist',
  readable: (readable, all) => `${readable} von ${all} Zeilen sind lesbar.`,
  stops: (count) =>
    count === 0
      ? 'In den lesbaren Zeilen steht kein Stopp.'
      : plural(count, {
          one: 'Ein Stopp ist lesbar. Es bleibt, zu welcher Kopie Sie auch zurückkehren.',
          other: `${count} Stopps sind lesbar. Sie bleiben, zu welcher Kopie Sie auch zurückkehren.`,
        }),
  placeless: (count) =>
    plural(count, {
      one: 'Zu einem weiteren Stopp fehlt durch den Schaden die Nummer. Die meisten Kopien wissen, zu wem es gehört.',
      other: `Zu ${count} weiteren Stopps fehlt durch den Schaden die Nummer. Die meisten Kopien wissen, zu wem sie gehören.`,
    }),
  nothingSent: 'Solange das Buch geschlossen ist, wird nichts gesendet.',
  byHand: (dir) => `Das Buch liegt in ${dir}. Wer Ihnen hilft, findet dort jede Datei, wie sie war.`,
  noCopies:
    'Auf diesem Computer gibt es keine Kopie. Wählen Sie unten eine von einem Stick oder einem anderen Computer.',
  outsideAway: (folder) =>
    `Die Kopien in ${folder} sind gerade nicht da. Stecken Sie den Stick ein oder verbinden Sie den Ordner; sie erscheinen, wenn Sie diese Seite neu öffnen.`,
};

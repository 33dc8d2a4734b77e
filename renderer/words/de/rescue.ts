import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

export const rescue: Words['rescue'] = {
  key: {
    lead: {
      missing:
        'Der Schlüssel, der das Buch signiert, ist weg. Jeder Eintrag ist da, und es wurde nichts geändert. Das Buch öffnet sich, sobald es wieder einen Schlüssel hat.',
      damaged:
        'Der Schlüssel, der das Buch signiert, ist beschädigt. Jeder Eintrag ist da, und es wurde nichts geändert. Das Buch öffnet sich, sobald es wieder einen Schlüssel hat.',
    },
    readable: (lines) => `Alle ${lines} Einträge sind lesbar.`,
    stops: (count) => plural(count, { one: 'Ein Stopp gilt.', other: `${count} Stopps gelten.` }),
    takeTitle: 'Den Schlüssel aus einer Kopie nehmen',
    takeLead:
      'Jede Kopie des Buchs enthält den Schlüssel, mit dem es signiert wurde. Mit ihm ist alles wie zuvor, und jeder Nachweis, den Sie je gegeben haben, passt.',
    takeFound: (moment) => `Aus der Kopie von ${moment} nehmen`,
    notFound:
      'Keine Kopie auf diesem Computer enthält ihn. Sehen Sie in einer auf einem Stick oder einem anderen Computer nach.',
    take: 'Schlüssel nehmen',
    choose: 'Kopie auswählen',
    takeFrom: (moment) => `Den Schlüssel aus der Kopie von ${moment} nehmen`,
    taking: 'Der Schlüssel wird gesucht',
    back: 'Der Schlüssel ist zurück, und das Buch ist offen.',
    beginTitle: 'Einen neuen Schlüssel beginnen',
    beginLead:
      'Enthält keine Kopie den Schlüssel, kann ein neuer beginnen. Das Buch geht mit allen Einträgen unter neuem Namen weiter und sagt für immer, wann und warum.',
    beginKept: (signed) =>
      `Was der alte Schlüssel signiert hat, bis zu ${signed} Einträge, wird weiter geprüft, und jeder Nachweis sagt, dass es zwei Schlüssel gibt.`,
    beginLost: (signed) =>
      `Der alte Schlüssel hat bis zu ${signed} Einträge signiert. Auch seine öffentliche Hälfte ist weg; nur Nachweise, Bons und Aushänge, die schon außer Haus sind, können das noch zeigen.`,
    beginUnsigned: 'Mit dem alten Schlüssel wurde noch nichts signiert.',
    begin: 'Neuen Schlüssel beginnen',
    beginAsk: 'Einen neuen Schlüssel für das Buch beginnen?',
    beginAct: 'Den neuen Schlüssel beginnen',
    beginKeep: 'Noch nicht',
    beginCannot:
      'Das lässt sich nicht rückgängig machen. Zu einer Kopie, die später auftaucht, können Sie zurückkehren, aber ihr Schlüssel ist dann ein alter.',
    begun: 'Das Buch ist offen und hat einen neuen Schlüssel.',
  },
  title: 'Das Buch lässt sich nicht öffnen',
  lead: {
    damaged: (line) =>
      `Zeile ${line} des Buchs ist beschädigt, vielleicht durch eine alte Festplatte. Es wurde nichts geändert. Kehren Sie zu einer Kopie zurück; jeder Stopp, der noch lesbar ist, bleibt.`,
    newerYesbook: (line) =>
      `Zeile ${line} des Buchs hat ein neueres Yesbook geschrieben, und dieses hier kennt ihre Bedeutung nicht. Es wurde nichts geändert. Öffnen Sie das Buch mit dem neueren Yesbook.`,
  },
  safeTitle: 'Was sicher ist',
  readable: (readable, all) => `${readable} von ${all} Zeilen sind lesbar.`,
  stops: (count) =>
    count === 0
      ? 'In den lesbaren Zeilen steht kein Stopp.'
      : plural(count, {
          one: 'Ein Stopp ist lesbar. Er bleibt, zu welcher Kopie Sie auch zurückkehren.',
          other: `${count} Stopps sind lesbar. Sie bleiben, zu welcher Kopie Sie auch zurückkehren.`,
        }),
  placeless: (count) =>
    plural(count, {
      one: 'Zu einem weiteren Stopp fehlt durch den Schaden die Nummer. Die meisten Kopien wissen, zu wem er gehört.',
      other: `Zu ${count} weiteren Stopps fehlt durch den Schaden die Nummer. Die meisten Kopien wissen, zu wem sie gehören.`,
    }),
  nothingSent: 'Solange das Buch geschlossen ist, wird nichts gesendet.',
  byHand: (dir) => `Das Buch liegt in ${dir}. Wer Ihnen hilft, findet dort jede Datei, wie sie war.`,
  noCopies:
    'Auf diesem Computer gibt es keine Kopie. Wählen Sie unten eine von einem Stick oder einem anderen Computer.',
  outsideAway: (folder) =>
    `Die Kopien in ${folder} sind gerade nicht da. Stecken Sie den Stick ein oder verbinden Sie den Ordner; sie erscheinen, wenn Sie diese Seite neu öffnen.`,
};

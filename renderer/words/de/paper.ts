import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

export const paper: Words['paper'] = {
  making: 'Wird gemacht',
  saved: {
    receipt: 'Die Quittung kann gedruckt werden.',
    form: 'Die Formulare können gedruckt werden. Heben Sie jedes unterschriebene auf.',
    poster: 'Das Plakat kann gedruckt werden.',
    access: 'Die Auskunft ist fertig. Lesen Sie sie einmal durch, dann geben Sie sie weiter.',
    people: 'Die Liste kann gedruckt werden. Sie enthält Namen und Nummern: Bewahren Sie sie auf wie das Buch.',
  },
  receipt: 'Quittung:',
  receiptFor: (campaign) => `Quittung für das Ja zu ${campaign}`,
  sizes: { '80mm': '80 mm', A6: 'A6' },
  onScreen: 'Anzeigen',
  onScreenTitle: 'Der Beleg als Code',
  onScreenLabel: 'Der Beleg als QR-Code',
  onScreenMeans:
    'Die Kundin oder der Kunde richtet die Kamera darauf und behält den Text. Das geht ohne Netz, und niemand ist darin genannt.',
  title: 'Auf Papier',
  noWords: 'Schreiben Sie zuerst den Wortlaut; Formulare und Plakate zeigen ihn ganz.',
  formsMean:
    'Eine Seite je Person, nummeriert, mit leerem Kästchen. Der Code darauf sagt, welcher Wortlaut unterschrieben wurde.',
  howMany: 'Wie viele Formulare',
  howManyWrong: (most) => `Schreiben Sie eine Zahl von 1 bis ${most}.`,
  nextNumber: (number) => `Das erste hat die Nummer ${number}.`,
  forms: 'Anmeldeformulare',
  bringInForms: 'Unterschriebene Formulare per Foto übernehmen',
  posterMeans: (keyword) =>
    `Ein Plakat für die Theke: Man richtet die Kamera darauf, und ${keyword} steht fertig zum Senden im Handy.`,
  posterNoKeyword: 'Für ein Plakat braucht diese Aktion ein Stichwort. Geben Sie ihr eines bei den Regeln.',
  posterNoNumber:
    'Für ein Plakat müssen Ihre SMS von einer Nummer kommen, die empfangen kann. Wählen Sie eine in den Einstellungen.',
  posterInPractice:
    'Für ein Plakat braucht es eine Nummer, an die man schreiben kann, und der Übungsbetrieb hat keine.',
  poster: (size) => `Plakat ${size}`,
  access: 'Auskunft: „Was wissen Sie über mich?“',
  retention: 'Länger im Buch als nötig',
  retentionNone: 'Niemand steht länger im Buch, als es einen Grund gibt.',
  retentionMeans: 'Über diese Personen muss nichts mehr belegt werden. Sie dürfen gehen, und das Gesetz will es so.',
  retentionSince: 'Gebraucht bis',
  retentionAll: (shown) => `Alle ${shown} zeigen`,
  retentionMore: (more, shown) =>
    plural(more, {
      one: 'Eine weitere Person folgt, sobald diese gelöscht sind.',
      other: `${shown} weitere folgen, sobald diese gelöscht sind.`,
    }),
};

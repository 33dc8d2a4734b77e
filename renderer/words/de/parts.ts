import { optOutWays } from '#shared/optOutWays.ts';
import type { Words } from '#renderer/words/words.ts';

export const parts: Words['parts'] = {
  named: { today: 'heute', yesterday: 'gestern' },
  print: 'Drucken',
  printWords: (name) => `Wortlaut von ${name} drucken`,
  printFile: (name) => `${name} drucken`,
  quoted: (words) => `„${words}“`,
  grade: (grade) => `Nachweis ${grade}`,
  gradeMeans: {
    A: 'Nachweis A: Es kam vom eigenen Handy der Person. Niemand sonst konnte es senden, einen stärkeren Nachweis gibt es nicht.',
    B: 'Nachweis B: Vor Ihnen selbst unterschrieben oder angekreuzt; das Blatt oder Bild liegt im Buch.',
    C: 'Nachweis C: Jemand aus dem Geschäft hat es gehört und aufgeschrieben. Das zählt, steht aber Aussage gegen Aussage.',
    D: 'Nachweis D: Von einer übernommenen Liste behauptet. Das Buch war nicht dabei.',
  },
  medium: {
    sms: 'per SMS vom eigenen Handy',
    tillScreen: 'am Kassenbildschirm',
    paper: 'auf Papier',
    webForm: 'auf Ihrer Website',
    spoken: 'persönlich gesagt',
    imported: 'aus einer Liste',
  },
  way: optOutWays.de,
  line: { mobile: 'Handy', landline: 'Festnetz', either: '', other: 'kein Handy' },
  reading: 'Das Buch wird gelesen',
  couldNotRead: 'Diese Seite ließ sich nicht lesen',
  bookIsSafe:
    'Alles, was im Buch steht, ist noch da. Versuchen Sie es noch einmal; bleibt es so, schließen Sie Yesbook und öffnen es wieder.',
  tryAgain: 'Noch einmal versuchen',
  helpCode: (code) => `Wenn Sie um Hilfe anrufen, nennen Sie ${code}.`,
  showAsTable: 'Als Tabelle zeigen',
  showAsDrawing: 'Als Zeichnung zeigen',
  undo: 'Rückgängig',
  close: 'Schließen',
  toasts: 'Was eben geschah',
  month: 'Monat',
  people: 'Personen',
  entry: (number) => `Eintrag ${number}`,
};

import type { Words } from '#renderer/words/words.ts';

export const letters: Words['letters'] = {
  title: {
    authority: (name) => `Antwort zu ${name}`,
    carriers: (campaign) => `Anmeldung zu ${campaign}, für US-Netze`,
  },
  lead: 'Aus dem Buch ausgefüllt. Lesen Sie es, ändern Sie, was nicht stimmt, und senden Sie es selbst. Das ist keine Rechtsberatung.',
  region: 'Das Schreiben',
  choices: 'An wen, und wie',
  authority: 'Behörde',
  language: 'Sprache',
  anew: 'Jede Wahl ist ein eigenes Schreiben. Was Sie daran ändern, bleibt bei ihm.',
  writeAnew: 'Neu aus dem Buch schreiben',
  text: 'Text',
  hint: {
    authority: 'Setzen Sie das Zeichen in der Klammer ein und sichern Sie es dann zusammen mit dem Nachweis.',
    carriers:
      'Das fragen US-Netze, wenn eine Nummer angemeldet wird. Kopieren Sie jeden Teil in sein Feld; das Formular verlangt Englisch.',
  },
  copy: 'Alles kopieren',
  copied: 'Das Schreiben ist in der Zwischenablage.',
  notCopied: 'Dieses Fenster darf die Zwischenablage nicht benutzen. Markieren Sie den Text und kopieren Sie ihn.',
  save: 'Als Textdatei sichern',
  saved: 'Das Schreiben ist gesichert.',
  print: 'Das Schreiben drucken',
  saveAnswer: 'Schreiben und Nachweis zusammen sichern',
  savingAnswer: 'Wird zusammengestellt',
  savedAnswer: 'Die Antwort ist gesichert: das Schreiben und der Nachweis dazu.',
  file: { authority: 'Antwort an eine Behörde', carriers: 'Beschreibung der Anmeldung' },
  gone: 'Dazu gibt es nichts zu schreiben',
  goneMeans: 'Worum es in diesem Schreiben ging, steht nicht mehr im Buch.',
  toAuthority: 'Einer Behörde zu dieser Person antworten',
  toCarriers: 'Diese Anmeldung für US-Netze beschreiben',
};

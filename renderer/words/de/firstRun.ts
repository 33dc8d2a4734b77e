import type { Words } from '#renderer/words/words.ts';

export const firstRun: Words['firstRun'] = {
  title: 'Yesbook',
  lead: 'Das Buch, in dem ein kleines Geschäft das Ja seiner Kunden bewahrt.',
  startTitle: 'Ihr Buch beginnen',
  startLead: 'Ein paar Zeilen, dann können Sie das erste Ja aufschreiben.',
  shopName: 'Name Ihres Geschäfts',
  shopNameHint: 'So, wie Ihre Kunden ihn kennen. Er steht in jeder SMS.',
  country: 'Land',
  countryHint: 'Bestimmt die Ruhezeiten und wie lange ein Ja gilt. Jede Regel können Sie ändern.',
  textLanguage: 'Sprache Ihrer SMS',
  yourName: 'Ihr Name',
  yourNameHint: 'Steht neben dem, was Sie festhalten. Darf leer bleiben.',
  start: 'Ihr Buch beginnen',
  starting: 'Wird begonnen',
  sampleTitle: 'Sich in einem Beispiel umsehen',
  sampleLead:
    'Etwa 200 erfundene Personen und drei Aktionen, mit frischem und altem Ja, mit Stopps und Antworten. Nichts verlässt diesen Computer, niemand bekommt eine SMS.',
  sampleLater:
    'Das Beispiel hat sein eigenes Buch. Wenn Sie genug gesehen haben, starten Sie Yesbook mit einem neuen Ordner.',
  sample: 'Sich umsehen',
  fetching: 'Das Beispiel wird geschrieben',
  openAnother: 'Dafür brauchen Sie nichts: kein Konto, keinen Anbieter, kein Internet.',
};

import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

export const people: Words['people'] = {
  title: 'Personen',
  list: 'Liste der Personen',
  searchLabel: 'Nach Name oder Nummer suchen',
  searchHere: 'Name oder Nummer',
  campaign: 'Aktion',
  allCampaigns: 'Alle Aktionen',
  show: 'Zeigen',
  name: 'Name',
  bringIn: 'Liste übernehmen',
  addPerson: 'Person hinzufügen',
  filter: {
    all: 'Alle',
    mayText: 'Darf SMS',
    stale: 'Verblasst',
    saidStop: 'Stopp',
    onHold: 'Angehalten',
    noTexts: 'Zurückgehalten',
    neverAsked: 'Nie gefragt',
    goingStale: 'Verblasst bald',
  },
  emptyTitle: 'Noch niemand im Buch',
  empty: 'Fügen Sie die erste Person hinzu, die Ja sagt, oder übernehmen Sie eine Liste, die Sie schon haben.',
  noneTitle: 'Niemand gefunden',
  none: 'Darauf passt niemand im Buch. Versuchen Sie einen Teil des Namens oder die letzten Ziffern der Nummer.',
  showAll: 'Alle zeigen',
  found: (count, shown) => plural(count, { one: '1 Person', other: `${shown} Personen` }),
  cell: {
    fresh: (age) => `Ja, ${age}`,
    today: 'Ja, heute',
    goingStale: (days) => `verblasst in ${days.replace(/Tage$/, 'Tagen')}`,
    staleSince: (month) => `verblasst seit ${month}`,
    lapsedSince: (month) => `abgelaufen im ${month}`,
    stopped: 'hat Stopp gesagt',
    tooWeak: (grade) => `nur Nachweis ${grade}`,
    never: 'nie gefragt',
    narrow: {
      goingStale: (days) => `noch ${days}`,
      staleSince: (month) => `blass seit ${month}`,
      lapsedSince: (month) => `abgelaufen ${month}`,
      stopped: 'Stopp gesagt',
    },
  },
  saidStopRow: (day, way) => `Hat Stopp gesagt: ${day}, ${way}. Es darf nichts hinaus.`,
  saidStopOnceRow: 'Hat vor dem Löschen Stopp gesagt. Es darf nichts hinaus.',
  onHoldRow: (words) => `Angehalten: War „${words}“ ein Stopp?`,
  noName: 'noch kein Name',
  decide: 'Entscheiden',
  close: 'Diese Seite schließen',
  grade: 'Nachweis',
  anyGrade: 'Jeder Nachweis',
  onlyGrade: (grade) => `Nur Nachweis ${grade}`,
  chosen: {
    region: 'Gewählte Personen',
    reportRegion: 'Was getan wurde',
    tick: (name) => `${name} wählen`,
    tickWaiting: 'Diese Zeile wählen',
    tickAll: 'Alle in dieser Liste wählen',
    count: (count, shown) => plural(count, { one: '1 Person gewählt', other: `${shown} Personen gewählt` }),
    names: (names, more, shown) => (more <= 0 ? names.join(', ') : `${names.join(', ')} und ${shown} weitere`),
    nobody: 'Niemanden wählen',
    print: 'Liste drucken',
    tooManyToPrint: (most) =>
      `Auf Papier gehen ${most} Personen auf einmal. Wählen Sie weniger, oder speichern Sie eine Tabelle.`,
    uphold: 'Verblasste Ja behalten',
    table: 'Als Tabelle speichern',
    saved:
      'Die Tabelle ist gespeichert. Sie enthält Telefonnummern; bewahren Sie sie auf, wo nur Sie sie lesen können.',
    allStopped: 'Alle haben schon Stopp gesagt.',
    noteFor: (count, shown) =>
      plural(count, { one: 'Notiz für 1 Person', other: `Notiz für ${shown} Personen, für alle dieselbe` }),
    noteAct: 'Ins Buch schreiben',
    upholdWhy: (count, shown) =>
      plural(count, {
        one: 'Warum gilt das verblasste Ja von 1 Person noch?',
        other: `Warum gelten die verblassten Ja von ${shown} Personen noch?`,
      }),
    upholdHint:
      'Ihr Grund steht bei jedem Ja und wird gezeigt, wenn jemand fragt. Besser ist es, im Laden noch einmal zu fragen.',
    upholdAct: (count, shown) =>
      plural(count, { one: 'Das Ja von 1 Person behalten', other: `Die Ja von ${shown} Personen behalten` }),
    stopWay: 'Wie sie Stopp gesagt haben',
    stopTitle: (shown) => `Haben ${shown} Personen Stopp gesagt?`,
    stopMeans:
      'Keiner von ihnen wird mehr geschrieben. Rückgängig geht es nicht ganz eine Minute lang; danach können nur die Personen selbst wieder Ja sagen, jede für sich.',
    stopKeep: 'Noch einmal ansehen',
    stopAct: (shown) => `${shown} Personen haben Stopp gesagt`,
    tooMany: (most) =>
      `Höchstens ${most} Personen lassen sich einzeln wählen. Mit Strg A in der Liste wählen Sie alle darin.`,
    notRead: (code) =>
      `Diese Zeilen ließen sich nicht lesen, also ist niemand gewählt. Wenn Sie um Hilfe anrufen, nennen Sie ${code}.`,
    running: (done, total) => `${done} von ${total} Personen`,
    stopHere: 'Hier aufhören',
    did: {
      stop: (count, shown) =>
        plural(count, {
          one: '1 Person hat Stopp gesagt. Es geht nichts mehr an sie.',
          other: `${shown} Personen haben Stopp gesagt. Es geht nichts mehr an sie.`,
        }),
      note: (count, shown) =>
        plural(count, {
          one: 'Die Notiz steht bei 1 Person im Buch.',
          other: `Die Notiz steht bei ${shown} Personen im Buch.`,
        }),
      uphold: (count, shown) =>
        plural(count, {
          one: 'Das Ja von 1 Person ist behalten, mit Ihrem Grund.',
          other: `Die Ja von ${shown} Personen sind behalten, mit Ihrem Grund.`,
        }),
      undoStop: (count, shown) =>
        plural(count, {
          one: 'Der Stopp von 1 Person ist zurückgenommen.',
          other: `Die Stopps von ${shown} Personen sind zurückgenommen.`,
        }),
    },
    notAll: (done, total) => `Es endete nach ${done} von ${total}; bei den anderen ist alles wie vorher.`,
    fault: (code) => `Wenn Sie um Hilfe anrufen, nennen Sie ${code}.`,
    leftOut: {
      gone: (_, shown) => `${shown} ausgelassen: nicht mehr im Buch.`,
      alreadyStopped: (count, shown) =>
        `${shown} ausgelassen: ${plural(count, { one: 'hatte', other: 'hatten' })} schon vorher Stopp gesagt.`,
      saidStop: (count, shown) =>
        `${shown} ausgelassen: ${plural(count, { one: 'hat', other: 'haben' })} Stopp gesagt, dagegen hilft kein Grund.`,
      nothingStale: (_, shown) => `${shown} ausgelassen: Da ist nichts verblasst.`,
      endedByLaw: (_, shown) => `${shown} ausgelassen: Das Gesetz hat das Ja beendet. Fragen Sie im Laden noch einmal.`,
      undoTooLate: (_, shown) => `${shown} ausgelassen: Zum Rückgängigmachen ist es zu spät.`,
    },
    more: (_, shown) => `und ${shown} weitere`,
  },
};

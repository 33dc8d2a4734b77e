import type { Words } from '#renderer/words/words.ts';
import { plural, Spelled, spelled } from './plural.ts';

const greetings = { morning: 'Guten Morgen', afternoon: 'Guten Tag', evening: 'Guten Abend' };

const stopsDone = (stops: number) =>
  stops === 0 ? 'kein Stopp ausgeführt' : `${stops} ${plural(stops, { one: 'Stopp', other: 'Stopps' })} ausgeführt`;

export const today: Words['today'] = {
  region: 'Was heute auf Sie wartet',
  greeting: (part, name) => (name === null ? `${greetings[part]}.` : `${greetings[part]}, ${name}.`),
  leadReplies: (count) =>
    `${Spelled(count)} ${plural(count, { one: 'Antwort braucht', other: 'Antworten brauchen' })} Ihr Urteil.`,
  leadUnknown: (count) =>
    `Bei ${count === 1 ? 'einer' : spelled(count)} SMS weiß niemand, ob ${plural(count, { one: 'sie', other: 'sie' })} angekommen ${plural(count, { one: 'ist', other: 'sind' })}.`,
  leadPaused: 'Ein Versand steht und wartet auf Sie.',
  leadClock: 'Die Uhr dieses Computers scheint falsch zu gehen; bis sie stimmt, geht nichts hinaus.',
  leadKeys: 'Die Zugangsdaten Ihres Anbieters fehlen; bis Sie sie eingeben, geht nichts hinaus.',
  leadLost: 'Manche Antworten ließen sich nicht mehr lesen; bis Sie nach Stopps gesehen haben, geht nichts hinaus.',
  leadUnheard: 'Ein Konto, das früher Ihre SMS verschickte, schweigt; Stopps dorthin sind nicht zu sehen.',
  away: 'Während Yesbook geschlossen war',
  awaySeen: 'Gesehen',
  awaySince: (moment) => `Seit es zuletzt offen war: ${moment}.`,
  awayReplies: (count) =>
    `${Spelled(count)} ${plural(count, { one: 'Antwort kam', other: 'Antworten kamen' })} herein.`,
  awayStops: (count) =>
    plural(count, {
      one: 'Ein Stopp war dabei, schon ausgeführt.',
      other: `${count} Stopps waren dabei, schon ausgeführt.`,
    }),
  awayYeses: (count) =>
    plural(count, {
      one: 'Ein Ja per SMS war dabei, es steht im Buch.',
      other: `${count} Ja per SMS waren dabei, sie stehen im Buch.`,
    }),
  awayDelivered: (count) =>
    plural(count, { one: 'Eine SMS von vorher kam an.', other: `${count} SMS von vorher kamen an.` }),
  awayFailed: (count) =>
    plural(count, { one: 'Eine SMS von vorher kam nicht an.', other: `${count} SMS von vorher kamen nicht an.` }),
  awayMissed: (campaign) =>
    `Die geplante Zeit für ${campaign} ist verstrichen. Es ging nichts verspätet hinaus; der Versand wartet auf Sie.`,
  leadReady: (names) =>
    names.length === 1
      ? `${names[0]} will hinaus: ansehen und senden.`
      : `${Spelled(names.length)} SMS wollen hinaus: ansehen und senden.`,
  leadStale: (count) =>
    plural(count, {
      one: 'Ein Ja verblasst in den nächsten 30 Tagen.',
      other: `${count} Ja verblassen in den nächsten 30 Tagen.`,
    }),
  leadNothing: 'Nichts wartet auf Sie. Wer heute Ja sagt, ist gleich aufgeschrieben.',
  leadNoCampaign: 'Schreiben Sie auf, wozu man Ja sagen kann, dann lässt sich das erste Ja festhalten.',
  writeText: 'SMS schreiben',
  record: 'Einwilligung festhalten',
  makeCampaign: 'Aktion anlegen',
  bringIn: 'Liste übernehmen',
  wasStop: 'War das ein Stopp?',
  untilDecided: (count) =>
    plural(count, {
      one: 'Bis Sie entscheiden, geht nichts an diese Person',
      other: `Bis Sie entscheiden, geht nichts an diese ${spelled(count)}`,
    }),
  moreReplies: (count) => plural(count, { one: 'Eine weitere Antwort', other: `${Spelled(count)} weitere Antworten` }),
  saidWhen: (moment) => `, ${moment}`,
  saidTo: ', zu ',
  theyStopped: 'Hat Stopp gesagt',
  notStop: 'Kein Stopp',
  readAndDecide: 'Ganz lesen und entscheiden',
  readAndDecideOf: (name) => `Ganz lesen und entscheiden: ${name}`,
  found: {
    title: (notice, number) => {
      switch (notice.kind) {
        case 'tornTail':
          return 'Das Ende des Buchs war abgerissen, wie nach einem Stromausfall';
        case 'settingsSetAside':
          return 'Die Einstellungen auf diesem Computer waren nicht zu lesen';
        case 'secretsSetAside':
          return 'Die Zugangsdaten auf diesem Computer waren nicht zu lesen';
        case 'numberKeyLost':
          return plural(notice.stops, {
            one: 'Eine gelöschte Person ist an ihrer Nummer nicht mehr zu erkennen',
            other: `${number(notice.stops)} gelöschte Personen sind an ihren Nummern nicht mehr zu erkennen`,
          });
        case 'listCutOff':
          return `„${notice.file}“ steht vielleicht nicht bis zum Ende im Buch`;
      }
    },
    means: (notice) => {
      switch (notice.kind) {
        case 'tornTail':
          if (notice.missing !== undefined)
            return `${plural(notice.missing, { one: 'Ein Eintrag, der aufgeschrieben war, ist beschädigt und steht', other: `${notice.missing} Einträge, die aufgeschrieben waren, sind beschädigt und stehen` })} nicht mehr im Buch. Was davon übrig ist, liegt in ${notice.keptIn}. Sehen Sie auf Papier oder bei Ihren Leuten nach, was zuletzt notiert wurde, vor allem ein Stopp, und schreiben Sie es noch einmal auf.`;
          return `Alles, was als aufgeschrieben galt, ist da. Was in dem Augenblick geschrieben wurde, steht nicht im Buch; es liegt in ${notice.keptIn}.`;
        case 'settingsSetAside':
          return `Das Buch ist vollständig. Was von den Einstellungen zu lesen war, gilt weiter, der Rest beginnt neu, und die Datei liegt in ${notice.keptIn}. Sehen Sie die Einstellungen durch, vor allem, ob Ihre PIN noch da ist.`;
        case 'secretsSetAside':
          return `Das Buch ist vollständig, und die Datei liegt in ${notice.keptIn}. Was darin lag, müssen Sie neu eingeben: die Zugangsdaten Ihres Anbieters und das Kennwort von Kopien außerhalb dieses Computers.`;
        case 'numberKeyLost':
          return 'Der Schlüssel zu ihren Nummern (numbers.key) ging verloren oder ist beschädigt, und keine Kopie neben dem Buch enthält ihn. Diese Personen hatten Stopp gesagt: Fragen Sie bei jeder neuen Aufnahme danach, bevor Sie eine SMS schicken.';
        case 'listCutOff':
          return 'Die Übernahme brach ab, etwa weil der Computer mittendrin ausging. Weiter unten fehlen vielleicht Zeilen, und mit ihnen ein Stopp. Wählen Sie die Liste noch einmal: Wer schon im Buch steht, wird erkannt, niemand kommt doppelt hinein.';
      }
    },
  },
  notAsSigned: 'Sehen, was nicht passt',
  keysMissing: (provider) => `${provider}: Die Zugangsdaten fehlen auf diesem Computer`,
  keysMeans: 'Bis Sie sie eingeben, wird nichts gesendet, und was Kundinnen und Kunden schreiben, wird nicht gelesen.',
  enterKeys: 'Zugangsdaten eingeben',
  stopOf: (name) => `Hat Stopp gesagt: ${name}`,
  notStopOf: (name) => `Kein Stopp: ${name}`,
  judgedStop: (name) => `${name} hat Stopp gesagt. Es geht nichts mehr dorthin.`,
  judgedNotStop: (name) => `Kein Stopp. ${name} darf wieder SMS bekommen.`,
  wantsToJoin: 'Wollte mitmachen, noch nicht zurückgefragt',
  wantsToJoinAside: 'Kam, als Yesbook geschlossen war oder schlief',
  wantsLine: (campaign, at) => `, bei ${campaign}, ${at}`,
  lookAtRequest: (name) => `${name} fragen`,
  goingStale: 'Verblasst in den nächsten 30 Tagen',
  nothingStale: 'In den nächsten 30 Tagen verblasst kein Ja.',
  campaign: 'Aktion',
  people: 'Personen',
  firstOne: 'Zuerst',
  act: 'Was Sie tun können',
  writeBefore: (day) => `Vor ${day} schreiben: bleibt frisch`,
  seePeople: (count) => plural(count, { one: 'Die Person ansehen', other: `Die ${spelled(count)} Personen ansehen` }),
  next: 'Geht als Nächstes hinaus',
  nothingNext: 'Nichts wartet auf den Versand.',
  nextLine: (when, people) => `, ${when}, ${people}`,
  peopleCount: (count, shown) => plural(count, { one: '1 Person', other: `${shown} Personen` }),
  running: 'geht gerade hinaus',
  paused: 'steht, wartet auf Sie',
  mustBeOn: 'Dieser Computer muss dann an und Yesbook offen sein.',
  lookAt: 'Ansehen',
  copyWhy: 'Geht dieser Computer kaputt oder verloren, sind auch die Ja und Stopps in ihm weg.',
  copyMake: 'Anderswo eine Kopie anlegen',
  numbers: 'Zahlen',
  bookToday: 'Das Buch heute',
  group: {
    mayText: 'Dürfen Sie anschreiben',
    stale: 'Ja verblasst',
    saidStop: 'Hat Stopp gesagt',
    onHold: 'Angehalten',
    noTexts: 'Zurückgehalten',
    neverAsked: 'Nie gefragt',
  },
  inBook: 'Personen im Buch',
  monthLine: (month, yeses, stops) =>
    `Im ${month}: ${yeses} ${plural(yeses, { one: 'neues Ja', other: 'neue Ja' })}, ${stops} ${plural(stops, { one: 'Stopp', other: 'Stopps' })}.`,
  byMonth: 'Verblasst, nach Monaten',
  chartTitle: (figures) => `Ja, die verblassen, nach Monaten: ${figures}.`,
  yesesWord: 'Ja',
  replies: 'Antworten',
  checkNow: 'Jetzt lesen',
  checking: 'Wird gelesen',
  practiceReplies: 'Übungsbetrieb: Antworten Sie auf der Seite einer Person als Kunde, um es zu probieren.',
  neverChecked: 'Noch nicht gelesen.',
  noProvider: 'Noch niemand verschickt Ihre SMS. Wählen Sie in den Einstellungen, wer das tut.',
  checked: (provider, moment) => `${provider}, gelesen ${moment}`,
  checkFound: (texts, stops) =>
    `: ${spelled(texts)} ${plural(texts, { one: 'Antwort', other: 'Antworten' })} gelesen, ${stopsDone(stops)}.`,
  checkFailed: (moment) =>
    `Die Antworten ließen sich ${moment} nicht lesen. Bis das geht, wartet der Versand, damit kein Stopp übersehen wird.`,
  checkDone: (texts, stops) =>
    `${Spelled(texts)} ${plural(texts, { one: 'Antwort', other: 'Antworten' })} gelesen, ${stopsDone(stops)}.`,
};

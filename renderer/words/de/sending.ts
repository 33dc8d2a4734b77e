import type { Words } from '#renderer/words/words.ts';
import { plural, Spelled } from './plural.ts';

const people = (count: number, number: string) => plural(count, { one: '1 Person', other: `${number} Personen` });

export const sending: Words['sending'] = {
  running: (name) => `${name} geht hinaus`,
  scheduled: (name) => `${name} wartet auf seine Zeit`,
  done: (name) => `${name} ist verschickt`,
  cancelled: (name) => `${name}, abgebrochen`,
  region: 'Dieser Versand',
  startedBy: (at, by, provider) =>
    by === null ? `Begonnen ${at}, über ${provider}` : `Begonnen ${at} von ${by}, über ${provider}`,
  startsAt: (at, provider) => `Beginnt ${at}, über ${provider}. Yesbook muss dann offen sein.`,
  practice: 'Nichts hat diesen Computer verlassen.',
  workedThrough: (all) => `von ${all} SMS durchgegangen`,
  bar: (worked, all) => `${worked} von ${all} durchgegangen`,
  minutes: (minutes) =>
    `Noch etwa ${minutes}. Sie können Yesbook schließen: Es macht weiter, wo es aufhörte, und niemand bekommt die SMS zweimal.`,
  underAMinute:
    'Noch weniger als eine Minute. Sie können Yesbook schließen: Es macht weiter, wo es aufhörte, und niemand bekommt die SMS zweimal.',
  waits: (from) =>
    `Der Rest wartet, bis dort Tag ist oder genug Zeit vergangen ist; die nächste geht hinaus: ${from}. Niemand bekommt die SMS zweimal.`,
  allDone: 'Alle waren an der Reihe.',
  pause: 'Anhalten',
  resume: 'Weiter',
  cancel: 'Ganz abbrechen',
  cancelAsk: (name) => `Versand von ${name} abbrechen?`,
  cancelWhat: (count, number) =>
    `${people(count, number)} ${plural(count, { one: 'bekäme', other: 'bekämen' })} diese SMS nicht mehr. Was hinaus ist, lässt sich nicht zurückholen.`,
  cancelKeep: 'Weiterlaufen lassen',
  cancelAct: (count, number) => `${people(count, number)} auslassen`,
  needLook: (count) => `${Spelled(count)} ${plural(count, { one: 'SMS braucht', other: 'SMS brauchen' })} einen Blick`,
  noHurry: 'Keine Eile, das wartet auf Sie',
  moreToLook: (number) => `Und ${number} weitere.`,
  unknown: 'Ungewiss. Die Verbindung brach ab, während diese SMS übergeben wurde.',
  unknownNext:
    'Sie wird nicht von selbst noch einmal gesendet, sonst käme sie vielleicht doppelt. Yesbook fragt weiter beim Anbieter nach; wissen Sie mehr, sagen Sie es.',
  handedTo: (provider, at) => `Übergeben ${at}, an ${provider}.`,
  lookUp: 'Jetzt nachsehen',
  lookUpFor: (name) => `Jetzt nachsehen, was aus der SMS an ${name} wurde`,
  lookingUp: 'Wird nachgesehen',
  lookedUp: {
    found: (name) => `Der Anbieter hat sie: Sie ging an ${name} hinaus.`,
    notThere: (name) => `Sie kam nie beim Anbieter an und ging also nicht an ${name} hinaus. Das steht jetzt im Buch.`,
    known: (name) => `Was aus der SMS an ${name} wurde, ist inzwischen bekannt.`,
  },
  cannotTell: {
    tooEarly:
      'Sie steht noch nicht in der Liste des Anbieters und kann dort noch auftauchen. Sehen Sie in ein, zwei Minuten wieder nach; vorher kann es niemand sagen.',
    settingsMissing:
      'Der Anbieter lässt sich nicht fragen, weil seine Angaben in den Einstellungen fehlen. Sehen Sie auf seinen Seiten nach, ob sie hinausging, und sagen Sie es hier.',
    otherAccount:
      'Sie wurde einem anderen Konto übergeben als dem, das jetzt in den Einstellungen steht; dieses Konto kann es nicht sagen. Sehen Sie im Konto von damals nach und sagen Sie es hier.',
    unclear:
      'Der Anbieter wurde gefragt und kann es nicht sicher sagen. Sehen Sie auf seinen Seiten nach und sagen Sie es hier; sagen Sie es falsch, bekommt jemand sie doppelt oder gar nicht.',
  },
  itWent: 'Sie ging hinaus',
  itDidNot: 'Sie ging nicht hinaus',
  itWentFor: (name) => `Sie ging hinaus an ${name}`,
  itDidNotFor: (name) => `Sie ging nicht hinaus an ${name}`,
  judgedWent: (name) => `Aufgeschrieben: Sie ging an ${name} hinaus.`,
  judgedNot: (name) => `Aufgeschrieben: Sie ging nicht an ${name} hinaus. Die nächste SMS kommt wieder an.`,
  open: (name) => `${name} öffnen`,
  failures: {
    invalidNumber: 'Nicht angekommen. Diese Nummer gibt es nicht mehr. Fragen Sie bei Gelegenheit nach der neuen.',
    landline: 'Nicht angekommen. Das ist Festnetz, dort kommt keine SMS an. Rufen Sie an.',
    optedOut:
      'Nicht angekommen. Das Netz meldet ein STOP der Person. Yesbook hat es ins Buch geschrieben: Dorthin geht nichts mehr.',
    blocked: 'Nicht angekommen. Das Netz der Person sperrt SMS von Ihnen. Ihr Anbieter kann sagen, warum.',
    unreachable:
      'Nicht angekommen. Das Handy war nicht erreichbar. Das Ja gilt weiter; die nächste SMS versucht es wieder.',
    noCredit:
      'Nicht angekommen. Ihr Guthaben beim Anbieter war aufgebraucht. Laden Sie es auf und schreiben Sie noch einmal.',
    badCredentials:
      'Nicht angekommen. Der Anbieter hat Ihre Zugangsdaten nicht angenommen. Berichtigen Sie sie in den Einstellungen.',
    senderRefused:
      'Nicht angekommen. Der Anbieter hat Ihren Absender nicht angenommen. Ändern Sie ihn in den Einstellungen.',
    expired: 'Nicht rechtzeitig angekommen. Das Ja gilt weiter; die nächste SMS versucht es wieder.',
    other:
      'Nicht angekommen. Das Netz hat sie abgelehnt, ohne einen Grund zu nennen. Das Ja gilt weiter; die nächste SMS versucht es wieder.',
  },
  soFar: 'Bisher',
  account: 'Was daraus wurde',
  groups: {
    delivered: 'Angekommen',
    onTheWay: 'Unterwegs',
    judgedSent: 'Hinaus, wie Sie sagten',
    failed: 'Nicht angekommen',
    unknown: 'Ungewiss',
    judgedNotSent: 'Nicht hinaus, wie Sie sagten',
    heldBack: 'Zurückgehalten, als sie an der Reihe waren',
    toGo: 'Noch an der Reihe',
    leftOut: 'Ausgelassen, weil Sie abbrachen',
  },
  everyone: 'Alle bei diesem Versand',
  parts: (count, number) =>
    plural(count, {
      one: 'Ein Teil ging hinaus oder vielleicht hinaus.',
      other: `${number} Teile gingen hinaus oder vielleicht hinaus.`,
    }),
  cost: (amount) => `Kosten bisher ${amount}, wie vom Anbieter mitgeteilt, in der Währung Ihres Kontos dort.`,
  report: 'Bericht speichern',
  print: 'Drucken',
  reportSaved: 'Der Bericht ist gespeichert. Geben Sie gut darauf acht: Er nennt Ihre Kundschaft.',
  reportFile: 'bericht',
  columns: {
    name: 'Name',
    phone: 'Nummer',
    what: 'Was daraus wurde',
    why: 'Warum',
    sent: 'Gesendet',
    moved: 'Verschoben auf',
    movedWhy: 'Warum verschoben',
    parts: 'Teile',
    stop: 'Danach Stopp gesagt',
  },
  justNow: 'Eben',
  lines: {
    delivered: 'angekommen',
    onTheWay: 'unterwegs',
    judgedSent: 'hinaus, wie Sie sagten',
    failed: 'nicht angekommen',
    unknown: 'ungewiss',
    judgedNotSent: 'nicht hinaus, wie Sie sagten',
    heldBack: 'zurückgehalten',
    toGo: 'noch an der Reihe',
    leftOut: 'ausgelassen',
  },
  nobodyYet: 'Noch war niemand an der Reihe.',
  stops: 'Sagten danach Stopp',
  stopsNone: 'Niemand hat nach dieser SMS Stopp gesagt.',
  stopSaid: (at, way) => `${at}, ${way}`,
  held: 'Zurückgehalten, als sie an der Reihe waren',
  heldLine: (count, number, first) => (count === 1 ? first : `${people(count, number)}, darunter ${first}`),
  moved: 'Auf später verschoben',
  movedWhy: { hour: 'die Uhrzeit, wo sie wohnen', often: 'so viele SMS wie vereinbart' },
  movedBecause: (at, why) => `Auf ${at}, wegen ${why}`,
  movedTo: (at) => `verschoben auf ${at}`,
  heldUnknown: 'Nicht mehr im Buch',
  whoIs: (group) => `Wer: ${group}`,
  hide: 'Ausblenden',
  shownOf: (shown, all) => `${shown} von ${all} gezeigt`,
  theText: 'Der Text',
  theTextWhole:
    'Jede SMS nennt, wo es sein muss, auch den Laden und endet damit, wie man sich abmeldet, in der Sprache der Person. Wie sie ankam, steht auf deren Seite unter „Was geschah“.',
  gone: 'Dieser Versand steht nicht im Buch',
  goneHint: 'Gehen Sie zurück zu Senden und wählen Sie neu.',
  allSends: 'Alle Versände',
};

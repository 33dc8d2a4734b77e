import type { Words } from '#renderer/words/words.ts';
import { plural, Spelled } from './plural.ts';

const people = (count: number, number: string) => plural(count, { one: 'einer Person', other: `${number} Personen` });

export const campaigns: Words['campaigns'] = {
  title: 'Aktionen',
  lead: (count) =>
    `${Spelled(count)} ${plural(count, { one: 'Aktion', other: 'Aktionen' })}. Jede hat ihren eigenen Text, und ein Ja gilt nur für eine davon.`,
  leadNone: 'Jede Aktion hat ihren eigenen Text, und ein Ja gilt nur für eine davon.',
  make: 'Neue Aktion',
  table: 'Aktionen',
  campaign: 'Aktion',
  keyword: 'Stichwort',
  mayText: 'Dürfen SMS bekommen',
  stale: 'Verblasst',
  lastText: 'Letzte SMS',
  never: 'noch nie',
  noKeyword: 'keins',
  noWords: 'Noch kein Text',
  closed: 'Geschlossen',
  closedOn: 'Geschlossen am',
  yeses: 'Bewahrte Jas',
  emptyTitle: 'Noch keine Aktion',
  empty:
    'Eine Aktion ist eine Sache, zu der man Ja sagen kann, mit eigenem Text: „Freitagsbrot“, „Weihnachtsbestellung“.',

  seePeople: 'Personen ansehen',
  write: 'SMS schreiben',
  mayTextLead: (count, number) => `Sie dürfen ${people(count, number)} schreiben.`,
  goStaleLead: (count, number, by) =>
    `${number} davon ${plural(count, { one: 'verblasst', other: 'verblassen' })} bis ${by}, wenn Sie vorher nicht schreiben.`,
  nobodyLead: 'Noch darf niemand eine SMS bekommen. Fragen Sie im Geschäft nach einem Ja.',
  closedLead: (day) => `Geschlossen: ${day}. Die Jas bleiben als Nachweis im Buch, verschickt wird nichts mehr.`,
  closedActs: 'Diese Aktion ist geschlossen',

  words: 'Wozu man Ja sagt',
  changeWords: 'Text ändern',
  writeWords: 'Text schreiben',
  noWordsYet: 'Es gibt noch keinen Text, darum kann niemand Ja sagen.',
  versions: 'Fassungen des Textes',
  version: 'Fassung',
  inUse: 'In Gebrauch',
  changed: 'Was sich geändert hat',
  yesesOnIt: 'Jas dazu',
  now: 'jetzt',
  since: (day) => `seit ${day}`,
  fromTo: (from, to) => `${from} bis ${to}`,
  first: 'erste Fassung',
  adds: (words) => `neu: „${words}“`,
  drops: (words) => `weg: „${words}“`,
  andMore: 'und mehr',
  open: (version) => `Fassung ${version} zeigen`,
  onNone: 'keine im Buch',
  onNoneWhy: 'ein Ja aus der Zeit vor der ersten Fassung',
  yesesInAll: 'Jas, die gelten',
  compare: 'Zwei Fassungen vergleichen',
  besideTitle: 'Zwei Fassungen nebeneinander',
  besideLeft: 'Von',
  besideRight: 'Zu',
  differences: (count) =>
    count === 0
      ? 'Wort für Wort dasselbe.'
      : `${Spelled(count)} ${plural(count, { one: 'Stelle weicht', other: 'Stellen weichen' })} ab.`,
  became: (before, after) => `Aus „${before}“ wurde „${after}“`,
  came: (words) => `„${words}“ kam dazu`,
  went: (words) => `„${words}“ fiel weg`,
  comparisonHint: 'Links durchgestrichen: was wegfiel. Rechts unterstrichen: was dazukam.',
  versionWords: (version) => `Fassung ${version}, Wort für Wort`,
  hide: 'Ausblenden',
  hash: 'Fingerabdruck',

  editTitle: (version) => `Fassung ${version}`,
  editHint: (version) =>
    `Von nun an sagt man zu diesem Text Ja. Wer zu Fassung ${version} Ja gesagt hat, hat zu dieser Ja gesagt, und dabei bleibt es.`,
  editFirstHint: 'Von nun an sagt man zu genau diesem Text Ja.',
  wording: 'Der Text, wie man ihn lesen wird',
  language: 'Sprache des Textes',
  purposeTitle: 'Nur der Text darf sich ändern, nicht sein Zweck',
  purpose: 'Ein anderer Zweck ist eine neue Aktion: Wer zu Brot Ja gesagt hat, hat nicht zu Verlosungen Ja gesagt.',
  otherTitle: 'Von dem Text davor ist wenig übrig',
  other: 'Geht es um etwas anderes, legen Sie eine neue Aktion an und fragen alle nach ihrem Ja dazu.',
  use: (version) => `Ab jetzt Fassung ${version} verwenden`,
  keep: 'Text lassen, wie er ist',
  used: (version) => `Fassung ${version} ist in Gebrauch.`,

  checkTitle: 'Was darin stehen sollte',
  checkLead: (missing) =>
    missing === 0
      ? 'Nichts fehlt.'
      : `${Spelled(missing)} ${plural(missing, { one: 'Angabe fehlt', other: 'Angaben fehlen' })}.`,
  checkHint: 'Aus Ihrem Text gelesen, während Sie schreiben. Einen Anwalt ersetzt das nicht.',
  pieces: {
    who: { title: 'Wer schreibt', advice: 'Schreiben Sie den Namen Ihres Geschäfts so, wie man es kennt.' },
    what: { title: 'Worum es geht', advice: 'Lesen Sie es einmal als Kunde: Ist klar, worüber Sie schreiben werden?' },
    byText: { title: 'Dass es per SMS kommt', advice: 'Schreiben Sie „per SMS“.' },
    howOften: {
      title: 'Wie oft',
      advice: 'Schreiben Sie, wie viele es höchstens sind: „höchstens vier SMS im Monat“.',
    },
    stop: { title: 'Wie man aufhört', advice: 'Schreiben Sie „Ich kann jederzeit mit STOPP abbestellen“.' },
    rates: { title: 'Was es kosten kann', advice: 'Schreiben Sie, dass Gebühren anfallen können.' },
    help: { title: 'Wie man Hilfe bekommt', advice: 'Schreiben Sie, dass HELP Hilfe bringt.' },
    privacy: { title: 'Datenschutz', advice: 'Nennen Sie Ihre Datenschutzhinweise oder wo sie aushängen.' },
    terms: { title: 'Bedingungen', advice: 'Nennen Sie Ihre Bedingungen oder deren Adresse im Netz.' },
    noCondition: {
      title: 'Keine Bedingung für einen Kauf',
      advice: 'Schreiben Sie, dass ein Ja für keinen Kauf nötig ist.',
    },
    address: {
      title: 'Wie man Sie erreicht',
      advice: 'Schreiben Sie Ihre Anschrift und Telefon, E-Mail oder Adresse im Netz.',
    },
  },
  states: {
    said: 'steht da',
    missing: 'fehlt',
    look: 'können nur Sie sehen',
    differs: 'ist eine andere Zahl',
  },
  differs: (number) => `Unten versprechen Sie ${number} im Monat. Schreiben Sie hier dieselbe Zahl.`,
  law: 'Gesetz',
  custom: 'Brauch',

  overTime: 'Wer Ja gesagt hat, im Lauf der Zeit',
  stops: (count, number) =>
    count === 0
      ? 'Bisher hat niemand Stopp gesagt'
      : `${plural(count, { one: '1 Person hat', other: `${number} Personen haben` })} seit Beginn Stopp gesagt`,
  chart: (fresh, stale, from) => `Seit ${from}: jetzt ${fresh} frische Jas und ${stale} verblasste.`,
  when: 'Ende von',
  fresh: 'Frisch',
  staleYeses: 'Verblasst',
  freshNow: (count) => `${count} frisch`,
  staleNow: (count) => `${count} verblasst`,
  wordingShort: (version) => `Fassung ${version}`,

  whoIsIn: 'Wer Ja gesagt hat',
  goingStale: (count, number) =>
    `${number} ${plural(count, { one: 'verblasst', other: 'verblassen' })} in den nächsten 30 Tagen`,
  groups: {
    mayText: 'Dürfen SMS bekommen',
    stale: 'Verblasst, Ihre Entscheidung',
    onHold: 'Angehalten',
    noTexts: 'Nicht per SMS erreichbar',
    saidStop: 'Haben Stopp gesagt',
  },
  everyone: 'Alle, die Ja gesagt haben',

  ways: 'Wie sie Ja gesagt haben',
  joinByText: (word, number) => `Mitmachen kann, wer ${word} an ${number} schickt.`,
  joinInPractice: (word) => `Der Übungsbetrieb hat keine Nummer, an die man ${word} schicken könnte.`,
  chooseCarrier: 'Wählen, wer Ihre SMS verschickt',
  record: 'Einwilligung festhalten',
  latest: 'Die letzten Jas',
  noYesYet: 'Noch hat niemand Ja gesagt.',

  rules: 'Was Sie versprochen haben und was Sie verlangen',
  changeRules: 'Ändern',
  name: 'Name',
  nameHint: 'Auch Kunden sehen ihn: auf Plakat, Formular und Quittung.',
  keywordLabel: 'Stichwort zum Mitmachen per SMS',
  keywordHint: 'Ein Wort in Großbuchstaben, etwa BROT. Leer, wenn niemand per SMS mitmacht.',
  joinBy: 'Wenn jemand das Stichwort schickt',
  joinByWords: { keyword: 'Diese SMS ist das Ja', confirmation: 'Per SMS zurückfragen, und nur JA ist ein Ja' },
  joinByHints: {
    keyword: 'Sie kam vom eigenen Handy, das ist Nachweis A.',
    confirmation:
      'Eine einzige Frage, sofort, an die Person, die gerade geschrieben hat. JA binnen 24 Stunden ist das Ja; NEIN gilt endgültig, und Schweigen ist kein Ja. Ihr Absender muss eine Nummer sein.',
  },
  joinBySaid: { keyword: 'diese SMS ist das Ja', confirmation: 'mit Rückfrage, und nur JA ist ein Ja' },
  perMonth: 'Höchstens so viele SMS im Monat',
  perMonthHint: 'So viele, wie der Text verspricht. Was darüber ginge, hält Yesbook zurück.',
  perMonthWrong: 'Hier steht eine ganze Zahl von 1 bis 100 oder nichts.',
  perMonthValue: (count) => `höchstens ${count} im Monat`,
  perMonthNone: 'Nichts versprochen',
  leastGrade: 'Schwächster Nachweis, der zählt',
  grades: {
    A: 'A: nur eine SMS vom eigenen Handy',
    B: 'B: auch Unterschriebenes oder Angekreuztes',
    C: 'C: auch, was jemand gehört und aufgeschrieben hat',
    D: 'D: auch, was eine Liste behauptet',
  },
  clocks: 'Wann ein Ja alt wird',
  clocksCountry: 'Wie in den Regeln Ihres Landes',
  clocksOwn: 'Mit eigenen Monaten',
  warn: 'Verblasst nach',
  firstUse: 'Ohne erste SMS abgelaufen nach',
  idle: 'Seit der letzten SMS abgelaufen nach',
  months: (count) => plural(count, { one: '1 Monat', other: `${count} Monaten` }),
  monthsField: 'Monate',
  monthsHint: 'Leer: nie.',
  monthsWrong: 'Hier steht eine ganze Zahl von 1 bis 600 oder nichts.',
  noClock: 'nie',
  clocksSaid: (warn, firstUse, idle) =>
    `Verblasst nach: ${warn}. Abgelaufen ohne erste SMS nach: ${firstUse}; seit der letzten SMS: ${idle}`,
  save: 'Speichern',
  leave: 'Lassen, wie es ist',
  saved: 'Gespeichert.',

  closeTitle: 'Diese Aktion schließen',
  closeHint: 'Niemand kann mehr Ja sagen, und nichts wird verschickt. Die Jas bleiben als Nachweis im Buch.',
  close: 'Endgültig schließen',
  closeAsk: (name) => `${name} endgültig schließen?`,
  closeWhat: (count, number) =>
    `Es geht nichts mehr an ${plural(count, { one: 'die eine Person', other: `die ${number} Personen` })}, die Ja gesagt ${plural(count, { one: 'hat', other: 'haben' })}, und eine geschlossene Aktion lässt sich nicht wieder öffnen. Die Jas bleiben als Nachweis im Buch.`,
  closeKeep: 'Offen lassen',
  closeAct: (name) => `${name} schließen`,
  closedToast: (name) => `${name} ist geschlossen.`,

  gone: 'Diese Aktion steht nicht im Buch',
  goneHint: 'Gehen Sie zurück zu den Aktionen und wählen Sie neu.',
  all: 'Alle Aktionen',

  newTitle: 'Eine neue Aktion',
  newLead: 'Eine Sache, zu der man Ja sagen kann. Der Text kommt zuerst: Er ist, was das Ja wert ist.',
  nameExample: 'Freitagsbrot',
  wordingExample: (shop) =>
    `${shop} darf mir freitags per SMS schreiben, welches Brot es gibt. Höchstens fünf SMS im Monat. Ich kann jederzeit mit STOPP oder im Laden abbestellen.`,
  newWordingHint: 'Steht ungekürzt auf Kassenbildschirm, Plakat und Blatt und bleibt bei jedem Ja.',
  begin: 'Aktion anlegen',
  kept: 'Wird beim Schreiben bewahrt, auch wenn der Computer ausfällt.',
};

import type { Words } from '#renderer/words/words.ts';
import { plural, Spelled } from './plural.ts';

export const replies: Words['replies'] = {
  title: 'Antworten',
  region: 'Gespräche',
  list: 'Wer geschrieben hat',
  leadNothing: 'Nichts wartet auf Ihre Entscheidung.',
  leadWaiting: (count) =>
    `${Spelled(count)} ${plural(count, { one: 'Antwort war', other: 'Antworten waren' })} vielleicht ein Stopp. Dorthin geht nichts, bis Sie entscheiden.`,
  checked: (moment) => `Antworten gelesen: ${moment}.`,
  neverChecked: 'Die Antworten wurden noch nicht gelesen.',
  failed: (moment) =>
    `Die Antworten waren nicht zu lesen: ${moment}. Das Senden wartet, bis es geht, damit kein Stopp verloren geht.`,
  check: 'Jetzt lesen',
  checking: 'Antworten werden gelesen',
  found: (texts, stops) =>
    texts === 0
      ? 'Nichts Neues.'
      : `${Spelled(texts)} neue ${plural(texts, { one: 'Antwort', other: 'Antworten' })}${stops === 0 ? '' : `, darunter ${plural(stops, { one: 'ein Stopp', other: `${stops} Stopps` })}`}.`,
  waits: 'Entscheiden',
  shownOf: (shown, all) => `${shown} von ${all} gezeigt, die neuesten zuerst`,
  strangers: (count, shown) =>
    `Von Namen und Kurznummern: ${plural(count, { one: 'eine SMS', other: `${shown} SMS` })}`,
  strangersMean:
    'Ein Name oder eine Kurznummer ist kein Telefon von jemandem: Er kann in keiner Aktion sein und kein Stopp sagen. Die letzten 50 dieser SMS stehen hier; im Buch stehen sie nicht.',
  choose: 'Wählen Sie ein Gespräch, um es zu lesen.',
  texts: (name) => `SMS an und von ${name}`,
  theySaid: (name) => `${name} schrieb`,
  youSaid: (campaign) => (campaign === null ? 'Sie schrieben' : `Sie schrieben, zu „${campaign}“`),
  readings: {
    stop: 'als Stopp gelesen',
    unsure: 'vielleicht ein Stopp',
    start: 'wollte wieder anfangen',
    help: 'bat um Hilfe, von selbst beantwortet',
    join: 'wollte mitmachen',
    yes: 'sagte Ja',
    no: 'sagte Nein',
    none: '',
  },
  judged: { stop: 'Sie haben es als Stopp gelesen', notStop: 'Sie sagten, es war kein Stopp' },
  openPerson: 'Seite der Person',
  asks: 'Zurückfragen',
  askTitle: (campaign) => `Wollte bei ${campaign} mitmachen`,
  askWhy: (at) =>
    `Das war ${at}, und Yesbook war nicht da, um gleich zurückzufragen. Stunden später fragt es niemanden von selbst, denn das käme unerwartet. Möchten Sie das Ja noch, fragen Sie jetzt.`,
  askAct: 'Jetzt fragen',
  askDone: 'Die Frage ist unterwegs. Nur ein JA von diesem Handy binnen 24 Stunden ist ein Ja.',
  askUntil: (moment) => `Fragen dürfen Sie bis ${moment}; danach kann die Person das Stichwort noch einmal schicken.`,
  wasStop: 'War das ein Stopp?',
  wasStopHint: 'Bis Sie entscheiden, geht nichts dorthin. Taste S oder N.',
  stop: 'Hat Stopp gesagt',
  notStop: 'Kein Stopp',
  judgedStop: (name) => `${name} hat Stopp gesagt. Dorthin geht nichts mehr.`,
  judgedNotStop: (name) => `${name} darf wie bisher SMS bekommen.`,
  reply: (name) => `Antwort an ${name}`,
  until: (moment) =>
    `Die Person hat zuerst geschrieben, darum dürfen Sie antworten, bis ${moment}. Keine Aktion, nur eine Antwort.`,
  added: (words) => `Kommt von selbst hinzu: ${words}`,
  send: 'Antwort senden',
  sent: 'Die Antwort ist unterwegs.',
  counted: (units, parts) => `${units} Zeichen, ${plural(parts, { one: '1 Teil', other: `${parts} Teile` })}`,
  noReply: 'Sie können nicht per SMS antworten',
  noProvider: 'Noch niemand verschickt Ihre SMS. Wählen Sie das in den Einstellungen.',
  emptyTitle: 'Noch hat niemand geschrieben',
  empty: 'Hier steht, was Kunden zurückschreiben; jeder Stopp wird von selbst befolgt.',
};

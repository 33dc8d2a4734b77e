import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

const people = (count: number, number: string) => plural(count, { one: '1 Person', other: `${number} Personen` });

export const check: Words['check'] = {
  title: 'Wer diese SMS bekommt',
  region: 'Wer sie bekommt, über wen Sie entscheiden, wer zurückgehalten ist',
  changeText: 'Text ändern',
  going: (count) => plural(count, { one: 'bekommt sie', other: 'bekommen sie' }),
  goingAll: (campaign) => `Alle haben zu „${campaign}“ Ja gesagt.`,
  goingNobody: 'Jetzt bekommt niemand diese SMS. Die anderen Spalten sagen, warum.',
  freshened: (count, number) =>
    `${number} davon ${plural(count, { one: 'würde', other: 'würden' })} in 30 Tagen verblassen; diese SMS hält ${plural(count, { one: 'das Ja', other: 'sie' })} frisch.`,
  byReason: (count, number) =>
    `${number} davon ${plural(count, { one: 'aus Ihrem geschriebenen Grund', other: 'aus Ihren geschriebenen Gründen' })}.`,
  later: (count, number, first, why) =>
    `${number} davon ${plural(count, { one: 'bekommt', other: 'bekommen' })} sie ab ${first}, wegen ${why}.`,
  goingList: 'Bekommen sie',
  parts: (count) => plural(count, { one: '1 Teil', other: `${count} Teile` }),
  more: (number) => `${number} weitere zeigen`,
  moreElsewhere: (number) => `Und ${number} weitere, wie sie die Liste der Aktion unter Personen zeigt.`,
  asked: (count) => plural(count, { one: 'braucht Ihre Entscheidung', other: 'brauchen Ihre Entscheidung' }),
  askedAll:
    'Ihr Ja ist verblasst, vielleicht erinnern sie sich nicht mehr. Sie bleiben aus, wenn Sie nichts anderes sagen.',
  askedNobody: 'Niemandes Ja ist verblasst.',
  decisionFor: (name) => `Entscheidung für ${name}`,
  leaveOut: 'Auslassen',
  send: 'Senden',
  reason: (name) => `Warum gilt das Ja von ${name} noch?`,
  reasonHint: 'Das kommt ins Buch. Sobald ein Grund dasteht, zählt die Person mit.',
  reasonTaken: 'Zählt mit. Der Grund kommt beim Senden ins Buch.',
  held: 'zurückgehalten',
  heldAll: 'Diesen Personen schreibt Yesbook nicht. Jede Zeile sagt, warum.',
  heldNobody: 'Niemand wird zurückgehalten.',
  andMore: (names, count, number) =>
    `${names} und ${plural(count, { one: '1 weitere Person', other: `${number} weitere` })}`,
  showAll: (title) => `Alle zeigen: ${title}`,
  show: 'Alle zeigen',
  hide: 'Ausblenden',
  shownOf: (shown, all) => `${shown} von ${all} gezeigt.`,
  problemTitle: 'SMS nicht möglich',
  ring: 'Wen Sie anrufen können',
  decideFirst: 'Zuerst entscheiden',
  ask: 'Ein Ja festhalten',
  partsHead: 'Teile',
  cost: 'Kosten',
  nothingCharged: 'keine, nur Übung',
  perPart: 'je Teil, was Ihr Anbieter nimmt',
  about: (amount) => `etwa ${amount}`,
  aboutWhy: 'in der Währung Ihres Kontos',
  repliesHead: 'Antworten gelesen',
  never: 'noch nie',
  finality: 'Eine SMS, die hinaus ist, lässt sich nicht zurückholen.',
  finalityPractice: 'Übungsbetrieb: Nichts verlässt diesen Computer.',
  sendLater: 'Später senden',
  sendSoon: 'So bald wie möglich',
  laterLabel: 'Tag und Uhrzeit, nach der Uhr dieses Computers',
  laterHint: 'Yesbook muss dann offen sein. Eine verpasste Zeit fragt und sendet nie von selbst nachträglich.',
  laterPast: 'Diese Zeit ist vorbei. Wählen Sie eine spätere.',
  sendTo: (count, number) => `An ${people(count, number)} senden`,
  sendToAt: (count, number, at) => `An ${people(count, number)} senden, ${at}`,
  checkFirst: 'Antworten lesen, dann senden',
  checking: 'Antworten werden gelesen',
  sending: 'Wird gesendet',
  clockTitle: (now, last) => `Die Uhr dieses Computers zeigt ${now}, im Buch steht aber schon ein Eintrag vom ${last}.`,
  clockMeans:
    'Nach einer falschen Uhr geht nichts hinaus; ein Stopp oder ein Ja wird weiter aufgeschrieben. Stellen Sie die Uhr richtig. Geht sie jetzt richtig und ging vorher falsch, läuft der Versand weiter, sobald nach ihr einen Tag lang Einträge geschrieben sind.',
  clockFirst:
    'Die Uhr dieses Computers geht nach: Im Buch steht schon Späteres. Stellen Sie sie richtig, dann kann es hinausgehen.',
  lostFirst: 'Ein Stopp könnte übersehen sein. Sehen Sie nach, wie oben steht, dann kann es hinausgehen.',
  nobody: 'Auf dieser Liste darf jetzt niemand eine SMS bekommen.',
  reasonsMissing: (count) =>
    plural(count, {
      one: 'Einer Person, der Sie schreiben wollen, fehlt noch der Grund; sie bleibt aus.',
      other: `${count} Personen, denen Sie schreiben wollen, fehlt noch der Grund; sie bleiben aus.`,
    }),
  nothingWritten: 'Noch ist kein Text zu prüfen',
  nothingWrittenHint: 'Schreiben Sie ihn zuerst; dann zeigt diese Seite, wer ihn bekommt.',
  write: 'SMS schreiben',
  toSettings: 'Einstellungen öffnen',
};

import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

const people = (count: number, number: string) => plural(count, { one: '1 Person', other: `${number} Personen` });

const fields: Words['write']['fields'] = { firstName: 'Vorname', name: 'Ganzer Name', shop: 'Name des Geschäfts' };

export const write: Words['write'] = {
  title: 'SMS schreiben',
  steps: 'Schritte',
  stepWrite: 'Schreiben',
  stepCheck: 'Prüfen',
  stepSend: 'Senden',
  region: 'Text',
  campaign: 'Aktion',
  campaignHint: (going, number) =>
    going === 0
      ? 'Hier darf jetzt niemand eine SMS bekommen.'
      : `${people(going, number)} ${plural(going, { one: 'darf', other: 'dürfen' })} eine SMS bekommen.`,
  most: 'Höchstens',
  mostParts: (count) => plural(count, { one: '1 Teil je Person', other: `${count} Teile je Person` }),
  mostHint: 'Was länger wird, bleibt aus und wird gezeigt.',
  text: 'Text',
  fields,
  insert: (field) => `${field} einfügen`,
  fallback: (field) => `Stattdessen, wenn „${field}“ fehlt`,
  fallbackHint: 'Leer: Dann steht dort nichts.',
  fallbackExample: 'zusammen',
  insertNow: 'Einfügen',
  changeNow: 'Ändern',
  takeOut: 'Herausnehmen',
  cancel: 'Lassen',
  tokenSaid: (field, fallback) => (fallback === '' ? `${field} oder nichts` : `${field} oder „${fallback}“`),
  lockedBefore: 'immer zuerst, damit klar ist, wer schreibt',
  lockedAfter: (units) => `immer dabei, ${units} Zeichen`,
  ownClause: 'Ihre eigenen Worte sagen, wie man abbestellt, darum kommt nichts hinzu.',
  counter: {
    units: (units, most) => ({ strong: units, rest: ` von ${most} Zeichen, ` }),
    parts: (parts, shown) => plural(parts, { one: '1 Teil', other: `${shown} Teile` }),
    who: (name, encoding) => ` für ${name} (${encoding})`,
  },
  gsm: 'GSM-7',
  unicode: 'Unicode',
  unicodeTitle: (characters) =>
    characters.length === 1
      ? `Mit ${characters[0]} wird es eine Unicode-SMS, 67 statt 153 Zeichen je Teil`
      : `Mit ${characters.join(' ')} wird es eine Unicode-SMS, 67 statt 153 Zeichen je Teil`,
  replace: (saves, shown) =>
    saves > 0
      ? `Einfache Zeichen nehmen und ${plural(saves, { one: '1 Teil', other: `${shown} Teile` })} je Person sparen`
      : 'Einfache Zeichen nehmen',
  cannotReplace: 'Kein einfaches Zeichen sagt dasselbe. Schreiben Sie es anders, oder lassen Sie es.',
  cost: 'Was diese SMS kostet',
  peopleHead: 'Personen',
  partsEach: 'Teile je Person',
  why: 'Warum',
  partsInAll: 'Teile',
  whyLength: (most) => `höchstens ${most} Zeichen`,
  whyLongName: (letters, field) =>
    `${field} mit mehr als ${plural(letters, { one: '1 Buchstaben', other: `${letters} Buchstaben` })}`,
  whyUnicodeText: (characters) => `${characters.join(' ')} im Text: eine Unicode-SMS, 67 Zeichen je Teil`,
  whyUnicodeName: (names, characters) =>
    `${names}: ${characters.join(' ')} macht daraus eine Unicode-SMS, 67 Zeichen je Teil`,
  inAll: 'insgesamt; jeder Teil kostet so viel wie eine SMS bei Ihrem Anbieter',
  inAllAbout: (amount, provider) =>
    `insgesamt, etwa ${amount} nach dem, was ${provider} zuletzt je Teil nahm, in der Währung Ihres Kontos`,
  inAllPractice: 'insgesamt; im Übungsbetrieb wird nichts berechnet',
  notYet: 'Schreiben Sie etwas, dann steht hier, was es kostet.',
  problemPeople: (count, number, first) =>
    count === 1 ? `${first} bleibt aus` : `${people(count, number)} bleiben aus, darunter ${first}`,
  problems: {
    empty: () => 'Die SMS ist leer. Schreiben Sie, was Sie sagen möchten.',
    shopUnnamed: () =>
      'Ihr Geschäft hat im Buch noch keinen Namen. Tragen Sie ihn in den Einstellungen ein; jede SMS muss sagen, von wem sie ist.',
    phoneUnusable: () => 'Die Nummer ist nicht zu gebrauchen. Berichtigen Sie sie auf der Seite der Person.',
    valueMissing: ({ missing }) =>
      `${missing.map((field) => `„${fields[field]}“`).join(' oder ')} ist nicht bekannt. Klicken Sie im Text auf das Feld und schreiben Sie ein Wort, das stattdessen dasteht.`,
    fieldUnknown: ({ written }) =>
      `${written.join(', ')} kennt Yesbook nicht als Feld. Nehmen Sie es heraus, oder fügen Sie eines mit den Knöpfen unter dem Text ein.`,
    nameCannotReceive: () =>
      'Ihr Absender ist ein Name und kann kein STOP empfangen. Geben Sie in den Einstellungen eine Nummer oder Adresse dafür an.',
    nameNotAccepted: () =>
      'Ein Name als Absender geht in diesem Land nicht. Nehmen Sie eine Nummer; das stellen Sie in den Einstellungen ein.',
    senderMissing: () => 'Ihr Absender fehlt. Tragen Sie ihn in den Einstellungen unter „Wer verschickt“ ein.',
    linkUnusable: () =>
      'Die Adresse zum Abbestellen ist nicht zu gebrauchen. Berichtigen Sie sie in den Einstellungen.',
    tooManyParts: ({ parts, most }) =>
      `Es wären ${parts} Teile, und Sie erlauben ${most}. Kürzen Sie den Text, oder erlauben Sie mehr.`,
  },
  preview: 'So wird es aussehen',
  before: 'Vorige Person',
  next: 'Nächste Person',
  place: (at, of) => `${at} von ${of}`,
  practice: 'Übung',
  underlined: 'Unterstrichen: kommt zu jeder SMS hinzu und wird vor dem Senden noch einmal geprüft.',
  nobody:
    'Zu dieser Aktion darf jetzt niemand eine SMS bekommen, also ist niemand zu zeigen. „Prüfen, wer sie bekommt“ sagt, warum.',
  longest: (name) => `Am längsten: ${name}`,
  special: (name) => `Besonderer Buchstabe: ${name}`,
  partsOf: (count) => plural(count, { one: '1 Teil', other: `${count} Teile` }),
  hours: (from, to) => `Sie schreiben zwischen ${from} und ${to} Uhr.`,
  closedDay: 'Heute schreiben Sie nicht.',
  canGo: (time) => `Es ist ${time}, das kann also jetzt hinaus.`,
  somePause: (count, number, from) =>
    `Bei ${plural(count, { one: '1 Person', other: `${number} Personen` })} ist Ruhezeit; dort geht sie hinaus: ${from}.`,
  allPause: (from) => `Dort ist jetzt Ruhezeit; die SMS geht hinaus: ${from}.`,
  someOften: (count, number) =>
    `${people(count, number)} ${plural(count, { one: 'hatte', other: 'hatten' })} zuletzt genug SMS und ${plural(count, { one: 'bekommt', other: 'bekommen' })} sie später.`,
  save: 'Für später aufheben',
  saved: 'Aufgehoben. Sie finden den Text unter Senden.',
  check: 'Prüfen, wer sie bekommt',
  needText: 'Schreiben Sie zuerst den Text.',
  needSender: 'Noch niemand verschickt Ihre SMS. Wählen Sie das in den Einstellungen.',
  noCampaignTitle: 'Noch nichts, wozu Sie schreiben können',
  noCampaign: 'Eine SMS gehört zu einer Aktion, zu der man Ja gesagt hat. Legen Sie zuerst eine mit ihrem Text an.',
};

import type { ProviderTrouble } from '#shared/machine.ts';
import type { Words } from '#renderer/words/words.ts';

/** Warum ein früher benutztes Konto schweigt. */
const silent: Readonly<Record<ProviderTrouble, string>> = {
  badCredentials: 'Es lehnt den Schlüssel ab, den Yesbook hat',
  settingsMissing: 'Sein Schlüssel ist nicht auf diesem Computer',
  offline: 'Es war nicht zu erreichen',
  busy: 'Es ist überlastet',
  unclear: 'Es antwortet etwas Unerwartetes',
  senderUnknown: 'Es kennt den Absender nicht',
  accountClosed: 'Es sagt, dass das Konto geschlossen ist',
  incomplete: 'Manche Angaben fehlen',
};

export const carriers: Words['carriers'] = {
  title: 'Wer Ihre SMS verschickt',
  inUse: 'In Gebrauch',
  practice: 'Zum Anfangen. Nichts verlässt diesen Computer.',
  facts: {
    yes: 'Empfängt STOPP.',
    withOwnNumber: 'Empfängt STOPP auf einer eigenen Nummer.',
    kept: (days) => `Bewahrt Antworten ${days} auf.`,
  },
  fits: 'Passt zu Ihrem Land',
  rampsCheckedOn: (day) => `Welche Dienste passen und die Schritte daneben: Stand ${day}.`,
  beforehand: 'Vorher gut zu wissen',
  steps: 'Schritt für Schritt',
  letter: 'Bevor eine Nummer angemeldet wird, fragen die Netze in den USA, wie man Ihnen Ja sagt.',
  letterLink: 'Diese Beschreibung aus dem Buch schreiben',
  senderStep: 'Sagen Sie, was Ihre Kunden als Absender sehen.',
  testStep: 'Probieren Sie es aus. Die Prüfung fragt nur den Dienst; niemand bekommt eine SMS.',
  details: (name) => `Ihr Konto bei ${name}`,
  where: 'Wo finde ich das?',
  secretKept: 'Ist hinterlegt. Leer lassen, um es zu behalten.',
  secretsIn: {
    electron: 'Verschlüsselt mit dem Schlüssel dieses Computers, nie im Buch.',
    keyring: 'Liegt im Kennwortspeicher dieses Computers, nie im Buch.',
    file: 'Liegt in einer verschlüsselten Datei, die nur Ihr Benutzerkonto lesen kann, nie im Buch. Wer Ihren ganzen Ordner lesen kann, könnte sie öffnen.',
  },
  sender: 'Absender, den Ihre Kundschaft sieht',
  senderKind: { number: 'Eine Nummer, die Antworten empfängt', name: 'Ein Name' },
  senderNumber: 'Nummer',
  senderNumberHint: (code) => `Mit Landesvorwahl, etwa ${code} …, oder die Kurzwahl Ihres Anbieters.`,
  senderName: 'Name, höchstens 11 Zeichen',
  senderNameHint:
    'Ein Name kann kein STOPP empfangen. Nennen Sie einen anderen Weg zum Abbestellen, sonst kann nichts gesendet werden.',
  stopWay: 'Wie man abbestellt',
  stopNumber: 'Eine Nummer, die STOPP empfängt',
  stopLink: 'Adresse einer Seite zum Abbestellen, beginnend mit https://',
  save: 'Sichern und testen',
  testing: 'Wird getestet',
  use: (name) => `${name} benutzen`,
  useSender: 'Diesen Absender benutzen',
  alreadyUsed: (name) => `${name} verschickt Ihre SMS schon, mit diesem Absender.`,
  using: 'Wird übernommen',
  used: (name) => `Ab jetzt verschickt ${name} Ihre SMS.`,
  testFirst: 'Erst sichern und testen. Vor einem guten Test ändert sich nichts.',
  works: (account, balance) =>
    `Der Test hat geklappt.${account === null ? '' : ` Konto ${account}.`}${balance === null ? '' : ` Guthaben ${balance}.`}`,
  worked: (moment) => `Test erfolgreich ${moment}.`,
  failed: 'Der Test hat nicht geklappt',
  troubles: {
    badCredentials: 'Die Angaben wurden nicht angenommen. Kopieren Sie sie noch einmal von der Seite des Anbieters.',
    offline: 'Der Anbieter war nicht zu erreichen. Prüfen Sie die Internetverbindung und testen Sie erneut.',
    busy: 'Der Anbieter ist ausgelastet. Warten Sie eine Minute und testen Sie erneut.',
    unclear:
      'Der Anbieter hat etwas Unerwartetes geantwortet. Testen Sie später erneut und nennen Sie uns die Worte unten.',
    senderUnknown:
      'Der Anbieter kennt diesen Absender nicht. Nehmen Sie eine Nummer oder einen Namen, der dort angemeldet ist.',
    accountClosed: 'Laut Anbieter ist das Konto geschlossen oder gesperrt. Fragen Sie dort nach.',
    incomplete: 'Es fehlen Angaben. Füllen Sie zuerst alle Felder aus.',
    settingsMissing: 'Es fehlen Angaben. Füllen Sie zuerst alle Felder aus.',
  },
  can: (name) => `Was ${name} kann`,
  canPractice: 'Was der Übungsbetrieb kann',
  marks: {
    specified: 'festgelegt',
    documented: 'dokumentiert',
    secondHand: 'von anderen, prüfen Sie es',
    unknown: 'unbekannt',
  },
  checkedOn: (day) => `Mit den Seiten des Anbieters verglichen am ${day}.`,
  lastCheck: 'Zuletzt Antworten gelesen',
  neverChecked: 'Noch nicht gelesen.',
  checked: (moment, texts, stops) => `Gelesen ${moment}: ${texts}, ${stops}.`,
  checkedPlain: (moment) => `Gelesen ${moment}.`,
  checkFailed: (moment) => `Der letzte Versuch ${moment} hat den Anbieter nicht erreicht.`,
  texts: (count, shown) => (count === 0 ? 'keine Antwort' : count === 1 ? 'eine Antwort' : `${shown} Antworten`),
  stops: (count, shown) =>
    count === 0 ? 'kein Stopp ausgeführt' : count === 1 ? 'ein Stopp ausgeführt' : `${shown} Stopps ausgeführt`,
  lostTitle: 'Manche Antworten waren nicht mehr zu lesen',
  lost: (from, to) =>
    `Von ${from} bis ${to} war Yesbook länger geschlossen, als der Anbieter Antworten aufbewahrt. Ein Stopp könnte dabei sein, deshalb wird nichts gesendet. Sehen Sie für diese Zeit beim Anbieter nach und tragen Sie jedes Stopp hier ein.`,
  lostDone: 'Ich habe nachgesehen, jedes Stopp ist eingetragen',
  earlier: 'Früher benutzte Konten',
  earlierLead:
    'Kunden antworten vielleicht noch an deren Nummern, deshalb liest Yesbook dort weiter. Gesendet wird darüber nichts.',
  replaced: (day) => `Ein anderes trat am ${day} an seine Stelle.`,
  notInUse: 'Zurzeit nicht in Gebrauch.',
  stillRead: 'Seine Antworten werden gelesen.',
  notRead: (why, since) => `Nicht lesbar seit ${since}: ${silent[why]}.`,
  closeIt: 'Dieses Konto gibt es nicht mehr',
  closeOf: (account) => `Dieses Konto gibt es nicht mehr: ${account}`,
  closeTitle: (account) => `${account} nicht mehr lesen?`,
  closeMeans: (numbers) =>
    `Dort wird nichts mehr gelesen, und die Zugangsdaten werden gelöscht. Wer STOPP an ${numbers.length === 0 ? 'eine Nummer dieses Kontos' : numbers.join(' oder ')} schreibt, wird nicht mehr gehört. Sagen Sie das erst, wenn das Konto geschlossen und die Nummer an den Dienst zurückgegeben ist, und drucken Sie nichts mehr mit dieser Nummer.`,
  keyOnly: 'Wurde nur sein Schlüssel geändert, behalten Sie das Konto und geben Sie den neuen ein.',
  enterKey: 'Schlüssel neu eingeben',
  enterKeyOf: (account) => `Schlüssel neu eingeben: ${account}`,
  saveAndRead: 'Sichern und lesen',
  leaveKey: 'Jetzt nicht',
  readAgain: (account) => `${account} wird wieder gelesen.`,
  keyChanged: 'Ist das dasselbe Konto, mit neuem Schlüssel oder Passwort?',
  keyChangedMeans:
    'Das wissen nur Sie. Ist es dasselbe, liest Yesbook dort weiter, wo es aufhörte. Ist es ein anderes, wird das frühere auch weiter gelesen. Gesichert wird erst, wenn Sie es sagen.',
  keyChangedRisk:
    'Ist es in Wahrheit ein anderes, obwohl Sie „dasselbe“ sagen, dann können SMS, die dort gesucht werden, wie nie angekommen aussehen, und Antworten an das frühere, auch Stopps, werden übersehen. Wenn Sie nicht sicher sind, sehen Sie erst dort nach, zu welchem Konto der Schlüssel gehört.',
  sameAccount: 'Dasselbe Konto, nur der Schlüssel ist neu',
  anotherAccount: 'Ein anderes Konto',
  keepReading: 'Weiter lesen',
  closed: (account) => `${account} wird nicht mehr gelesen.`,
  unheardTitle: (numbers) =>
    numbers.length === 0
      ? 'Stopps an ein früheres Konto sind nicht mehr zu sehen'
      : `Stopps an ${numbers.join(' und ')} sind nicht mehr zu sehen`,
  unheard: (account, why, since) =>
    `${account} hat früher Ihre SMS verschickt. Seit ${since} lässt es sich nicht mehr lesen: ${silent[why]}. Wer dort STOPP antwortet, wird nicht gehört. Melden Sie sich dort an, sehen Sie nach Stopps und tragen Sie jedes ins Buch ein.`,
  unheardNext: 'In den Einstellungen sagen, ob es das Konto noch gibt',
  checkNow: 'Jetzt lesen',
  checking: 'Wird gelesen',
};

import type { Words } from '#renderer/words/words.ts';

export const clock: Words['clock'] = {
  title: 'Eine Uhr außerhalb dieses Computers',
  lead: 'Die Uhr dieses Computers kann jeder stellen, der davorsitzt. Ein Zeitstempeldienst signiert mit seiner eigenen Uhr, dass es das Buch zu dieser Zeit gab. Zu ihm geht nur ein Fingerabdruck des Buchs: kein Name, keine Nummer, kein Text.',
  which: 'Welcher Dienst',
  none: 'Keine Uhr außerhalb',
  noneHint: 'Nichts wird gesendet. Nachweise beruhen auf der Uhr dieses Computers.',
  other: 'Ein anderer Dienst',
  otherHint: 'Jeder, der RFC 3161 spricht.',
  address: 'Adresse des Dienstes',
  addressHint: 'Beginnt mit https:// oder http://, wie es auf seiner Seite steht.',
  notes: {
    FreeTSA: 'Kostenlos, von Freiwilligen betrieben.',
    DigiCert: 'Kostenlos, von einer Zertifizierungsstelle in den USA.',
    Sectigo:
      'Kostenlos, von einer Zertifizierungsstelle in Großbritannien. Sie bittet um höchstens einen Stempel alle 15 Sekunden.',
    GlobalSign: 'Kostenlos, von einer Zertifizierungsstelle in Belgien.',
  },
  plainHttp: 'Über einfaches http: Der Stempel selbst ist signiert und wird geprüft.',
  use: 'Diese Uhr nehmen',
  asking: 'Die Uhr wird gefragt',
  testNow: 'Jetzt fragen',
  stop: 'Keine Uhr fragen',
  stopped: 'Von nun an wird keine Uhr gefragt. Die vorhandenen Zeitstempel bleiben.',
  works: (at) => `Die Uhr hat geantwortet. Das Buch ist gestempelt: ${at}.`,
  nothing: 'Im Buch steht noch nichts, was gestempelt werden könnte.',
  last: (at, entries, by) => `Letzter Zeitstempel ${at}, über ${entries} Einträge, von ${by}.`,
  noStamp: 'Es gibt noch keinen Zeitstempel.',
  waiting: (count, next) =>
    `${count === 1 ? 'Ein Prüfpunkt wartet' : `${count} Prüfpunkte warten`} auf einen Zeitstempel. Einer für den neuesten spricht für alle${next === null ? '.' : `; er wird ${next} wieder erbeten.`}`,
  failed: (at) => `Kein Zeitstempel ${at}`,
  reasons: {
    offline: 'Der Dienst war nicht erreichbar. Prüfen Sie die Internetverbindung dieses Computers.',
    httpStatus: 'Der Dienst hat geantwortet, aber nicht mit einem Zeitstempel. Prüfen Sie die Adresse.',
    tooLong: 'Die Antwort war viel zu lang für einen Zeitstempel. Prüfen Sie die Adresse.',
    clocksApart:
      'Die beiden Uhren gehen mehr als eine Stunde auseinander. Stellen Sie Datum und Uhrzeit dieses Computers.',
    unreadable:
      'Die Antwort ist kein Zeitstempel. Prüfen Sie die Adresse, oder ob dieses Netz eine Anmeldung verlangt.',
    rejected: 'Der Dienst hat das Stempeln abgelehnt. Sehen Sie auf seiner Seite nach, oder wählen Sie einen anderen.',
    otherImprint: 'Der Zeitstempel gilt etwas anderem und wurde nicht behalten.',
    otherNonce: 'Der Zeitstempel antwortet auf eine frühere Frage und wurde nicht behalten.',
    signerMissing:
      'Der Zeitstempel kam ohne sein Zertifikat, so könnte ihn niemand prüfen. Wählen Sie einen anderen Dienst.',
    signerUnbound: 'Der Zeitstempel sagt nicht, zu welchem Zertifikat er gehört. Wählen Sie einen anderen Dienst.',
    notForStamping: 'Das Zertifikat dieses Dienstes darf keine Zeiten signieren. Wählen Sie einen anderen Dienst.',
    outsideCertificate: 'Das Zertifikat dieses Dienstes gilt zu dieser Zeit nicht. Wählen Sie einen anderen Dienst.',
    signatureWrong: 'Die Signatur des Zeitstempels ist falsch, er wurde nicht behalten.',
    signatureUnknown:
      'Der Zeitstempel ist auf eine Weise signiert, die Yesbook nicht prüfen kann. Wählen Sie einen anderen Dienst.',
  },
  listTitle: 'Zeitstempel von außen',
  listNone: 'Es wurde noch nichts signiert.',
  off: 'Es wird keine Uhr außerhalb dieses Computers gefragt. Mit einer sagen Ihre Nachweise auch, wann es das Buch gab.',
  choose: 'Eine Uhr wählen',
  checkpoint: 'Prüfpunkt',
  entries: (size) => `${size} Einträge`,
  stamped: 'Gestempelt',
  notStamped: 'nicht selbst gestempelt',
  byFingerprint: (by, fingerprint) => `Von ${by}, Zertifikat ${fingerprint}`,
  printedTitle: 'Ein Prüfpunkt auf Papier',
  printedLead:
    'Er steht auf Quittungen, Plakaten und Nachweisen. Fügen Sie ihn ein, oder lesen Sie seinen QR-Code mit einem Handscanner in dieses Feld.',
  printed: 'Der Prüfpunkt',
  check: 'Mit dem Buch vergleichen',
  answers: {
    unreadable: () =>
      'Das ist kein ganzer Prüfpunkt. Er beginnt mit „yesbook.local/“ und endet mit einer langen Zeile aus Buchstaben; kopieren Sie alles davon.',
    otherBook: () => 'Dieser Prüfpunkt stammt aus einem anderen Buch. Über Ihres sagt er nichts.',
    forged: () =>
      'Dieser Prüfpunkt trägt den Namen Ihres Buchs, aber Ihr Buch hat ihn nicht signiert. Jemand hat ihn erfunden oder geändert.',
    contained: (size, stampedAt) =>
      `Das Buch enthält ihn noch: Seine ersten ${size} Einträge sind so wie beim Druck.${stampedAt === null ? '' : ` Eine Uhr von außen hat sie gesehen: ${stampedAt}.`}`,
    beforeRestore: (size) =>
      `Er wurde gedruckt, bevor Sie zu einer Sicherung zurückgingen, und die ${size} Einträge von damals stehen nicht alle im heutigen Buch.`,
    notContained: (size) =>
      `Das Buch enthält ihn nicht: Die ${size} Einträge, von denen er spricht, sind nicht die, die jetzt hier stehen. Lassen Sie diesen Computer, wie er ist, und stellen Sie eine frühere Sicherung wieder her.`,
  },
};

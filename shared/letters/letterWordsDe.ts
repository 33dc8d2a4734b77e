import { optOutWaysInFull } from '#shared/optOutWays.ts';
import type { LetterWords } from './letterWords.ts';

export const letterDe: LetterWords = {
  toFill: '[Ihr Zeichen und das Datum Ihres Schreibens]',
  about: (phone) => `SMS an ${phone}`,
  salutation: 'Sehr geehrte Damen und Herren,',
  opening: (shop, phone) =>
    `Sie haben bei ${shop} nach SMS an die Nummer ${phone} gefragt. Dies ist alles, was unser Buch der Einwilligungen dazu enthält. In das Buch kann nur hinzugeschrieben werden; jeder Eintrag hat eine Nummer, und mit den beigefügten Dateien lässt sich jeder ohne uns prüfen.`,
  noYes: 'Zu dieser Nummer ist bei uns keine Einwilligung verzeichnet.',
  yes: (campaign, at, how, entry) => `Einwilligung zu „${campaign}“: erteilt am ${at}, ${how} (Eintrag ${entry}).`,
  words: (version) => `Der vollständige Wortlaut, dem zugestimmt wurde, in Fassung ${version}:`,
  noWords: 'Zu dieser Einwilligung ist kein Wortlaut hinterlegt.',
  late: (at) => `Eingetragen wurde sie am ${at}, also erst danach.`,
  struck: (at, reason) => `Sie wurde am ${at} gestrichen, weil sie irrtümlich eingetragen war: ${reason}`,
  grade: {
    A: 'Sie ist durch eine SMS von eben dieser Nummer belegt.',
    B: 'Sie ist durch die eigene Unterschrift oder das eigene Kreuz belegt, als Datei aufbewahrt und beigefügt.',
    C: 'Sie wurde von einer Person aus unserem Geschäft bezeugt.',
    D: 'Sie wurde aus einer Liste übernommen oder nur behauptet; einen weiteren Beleg haben wir nicht.',
  },
  medium: {
    sms: 'per SMS vom eigenen Telefon',
    tillScreen: 'am Bildschirm unserer Kasse',
    paper: 'auf Papier in unserem Geschäft',
    webForm: 'in unserem Webformular',
    spoken: 'mündlich',
    imported: 'laut einer übernommenen Liste',
  },
  texts: (count) => `An diese Nummer gesendete SMS (${count}):`,
  noTexts: 'An diese Nummer haben wir keine SMS gesendet.',
  text: (at, campaign, entry) => `${at}${campaign === null ? '' : `, „${campaign}“`}, Eintrag ${entry}:`,
  stops: 'Eingegangene Widersprüche:',
  noStop: 'Ein Widerspruch dieser Person ist bei uns nicht eingegangen.',
  stop: (at, way, words, entry) => `${at}, ${way}${words === null ? '' : `: „${words}“`} (Eintrag ${entry}).`,
  stopKept: (at, entry) =>
    `An einem nicht mehr bekannten Tag vor der Löschung der Daten; behalten anhand der Nummer, die am ${at} wieder ins Buch kam (Eintrag ${entry}).`,
  since: {
    locked: 'Seither ist die Nummer für SMS gesperrt.',
    lockedFor: (campaign) => `Seither ist die Nummer für SMS zu „${campaign}“ gesperrt.`,
    undone: (at) => `Er war irrtümlich eingetragen und wurde am ${at} zurückgenommen.`,
    lifted: (at) => `Die Person hat ihn am ${at} mit einer eigenen SMS aufgehoben.`,
    newYes:
      'Seither ist die Nummer für SMS gesperrt, außer für das, wozu die Person danach neu Ja gesagt hat, siehe oben.',
  },
  way: optOutWaysInFull.de,
  attached: (size) =>
    `Beigefügt ist der Nachweis aus dem Buch mit ${size} Einträgen: die Einträge, die aufbewahrten Dateien, zu jedem Eintrag ein Beweis und der signierte Prüfpunkt. verify.html darin prüft alles in einem Browser, ohne Internet; README.txt sagt, wie dasselbe mit sha256sum und openssl geht.`,
  limits:
    'Der Nachweis zeigt, dass diese Einträge seit der Signatur des Prüfpunkts unverändert im Buch stehen. Dass das Eingetragene wahr ist, zeigt er für sich allein nicht; dafür steht die eigene SMS oder Unterschrift der Person.',
  closing: 'Mit freundlichen Grüßen',
};

import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

export const proof: Words['proof'] = {
  titleFor: (name) => `Nachweis für ${name}`,
  bookTitle: 'Nachweis',
  bookLead: 'Ob das Buch unversehrt ist, und was Fremde ohne Sie prüfen können.',
  print: 'Drucken',
  save: 'Nachweis sichern',
  saving: 'Wird zusammengestellt',
  saved: (entries, shown) =>
    plural(entries, {
      one: 'Der Nachweis enthält einen Eintrag.',
      other: `Der Nachweis enthält ${shown} Einträge.`,
    }),
  document: 'Das Schriftstück',
  documentTitle: 'Nachweis der Einwilligung',
  aside: 'Zu diesem Nachweis',
  bookAsOf: (size, at) => `Aus dem Buch der Einwilligungen mit ${size} Einträgen, Stand ${at}.`,
  qrLabel: 'QR-Code des letzten Prüfpunkts',
  person: 'Person',
  number: 'Handynummer',
  campaign: 'Aktion',
  agreedOn: 'Ja gesagt',
  recordedOn: 'Eingetragen',
  sameMoment: 'In derselben Stunde.',
  how: 'Wie',
  form: 'Formularnummer',
  place: 'Wo',
  recordedBy: 'Eingetragen von',
  note: 'Notiz',
  source: 'Woher',
  strength: 'Stärke',
  entry: 'Eintrag',
  standing: 'Stand',
  noStop: 'Kein Stopp eingegangen.',
  stopped: (at) => `Durch Stopp beendet am ${at}.`,
  struck: (at, reason) => `Am ${at} als Versehen gestrichen: „${reason}“`,
  yesTo: (campaign) => `Ja zu ${campaign}`,
  noYes: 'Von dieser Person ist kein Ja verzeichnet. Was das Buch sonst weiß, steht darunter.',
  exactWords: (version) => `Der genaue Wortlaut, Fassung ${version}`,
  noWording: 'Zu diesem Ja ist kein Wortlaut hinterlegt',
  theirText: (from, to) => `Ihre SMS, von ${from} an ${to}`,
  kept: 'Dazu aufbewahrt',
  history: 'Was geschah',
  when: 'Wann',
  what: 'Was',
  howToCheck: 'So lässt sich das ohne uns prüfen',
  checkSteps: [
    'Entpacken Sie den Nachweis und öffnen Sie verify.html in einem Browser. Das geht ohne Internet; nichts wird hochgeladen.',
    'Ziehen Sie die ZIP-Datei darauf. Es sagt in klaren Worten, was bewiesen ist, was nicht, und was wo nicht stimmt.',
    'Oder folgen Sie README.txt: sha256sum und openssl genügen.',
    'Vergleichen Sie den Prüfpunkt mit dem auf einer Quittung dieses Geschäfts.',
  ],
  checkpoint: 'Prüfpunkt',
  intact: 'Das Buch ist unversehrt',
  earlierKey: ({ origin, checkpoints, signatures }, told) =>
    `Eintrag ${told.entry} von ${told.at} sagt, dass der Schlüssel verloren ging und ein neuer begonnen wurde. Bis dahin hieß das Buch ${origin}. ${
      checkpoints === 0
        ? 'Vom alten Schlüssel ist hier kein Prüfpunkt aufgehoben.'
        : signatures === 'checked'
          ? plural(checkpoints, {
              one: 'Auch sein einziger Prüfpunkt wurde geprüft, und das Buch enthält ihn.',
              other: `Auch seine ${told.checkpoints} Prüfpunkte wurden geprüft, und das Buch enthält sie.`,
            })
          : plural(checkpoints, {
              one: 'Das Buch enthält seinen einzigen Prüfpunkt; ob der alte Schlüssel ihn signiert hat, ist hier nicht zu sagen, denn auch seine öffentliche Hälfte ging verloren.',
              other: `Das Buch enthält seine ${told.checkpoints} Prüfpunkte; ob der alte Schlüssel sie signiert hat, ist hier nicht zu sagen, denn auch seine öffentliche Hälfte ging verloren.`,
            })
    }`,
  restored: ({ retired }, told) =>
    `Eintrag ${told.entry} von ${told.at} sagt, dass das Buch auf eine Kopie zurückgesetzt wurde. ${
      retired === null || retired.length === 0
        ? 'Unter welchem Namen es vorher signierte, wurde damals nicht aufgeschrieben.'
        : `Es gab ${plural(retired.length, { one: 'diesen Namen', other: 'diese Namen' })} auf: ${retired.join(', ')}.`
    } Wenn damals niemand auf eine Kopie zurückgegangen ist, fragen Sie, wer diesen Computer hatte.`,
  intactMeans: (at, size, stamps) =>
    `Geprüft ${at}: Alle ${size} Einträge passen zu ihrem Siegel${stamps === 0 ? '.' : `, und ${stamps === 1 ? 'der Zeitstempel von außen stimmt' : `alle ${stamps} Zeitstempel von außen stimmen`} überein.`}`,
  notChecked: 'Seit dem Öffnen noch nicht geprüft',
  notCheckedMeans:
    'Die Prüfung liest jeden Eintrag und jede aufbewahrte Datei neu und vergleicht sie mit dem, was signiert wurde.',
  broken: 'Das Buch ist nicht so, wie es signiert wurde',
  endSeen: 'Ich habe gesehen, dass das Ende fehlt',
  brokenMeans:
    'Lassen Sie diesen Computer, wie er ist, und stellen Sie eine frühere Sicherung wieder her. Das passt nicht zusammen:',
  findings: {
    shortened: ({ size, checkpointSize }, number) =>
      `Das Buch hat ${number(size)} Einträge, signiert waren einmal ${number(checkpointSize)}. Sein Ende fehlt.`,
    endMissing: ({ size, was }, number) =>
      `Das Buch hat ${number(size)} Einträge und hatte ${number(was)}, als es zuletzt geschlossen oder offen gesehen wurde. Sein Ende fehlt.`,
    rewritten: ({ checkpointSize }, number) =>
      `Unter den ersten ${number(checkpointSize)} Einträgen ist etwas nicht so, wie es signiert wurde.`,
    keyChanged: ({ checkpoint }) =>
      `Der Prüfpunkt ${checkpoint} wurde mit einem Schlüssel signiert, den dieses Buch nie hatte.`,
    checkpointDamaged: ({ checkpoint }) => `Der Prüfpunkt ${checkpoint} ist beschädigt.`,
    factChanged: ({ seq }, number) => `Der Inhalt von Eintrag ${number(seq)} wurde nachträglich geändert.`,
    contentMissing: ({ seq }, number) =>
      `Der Inhalt von Eintrag ${number(seq)} wurde herausgenommen, ohne dass jemand gelöscht wurde, um den es darin ging.`,
    unreadable: ({ line }, number) => `Zeile ${number(line)} des Buchs ist nicht lesbar.`,
    stampDamaged: ({ size }, number) => `Der Zeitstempel von außen über ${number(size)} Einträge ist beschädigt.`,
    stampContradicted: ({ size, stampedAt }, number) =>
      `Am ${stampedAt.slice(0, 10)} hat eine Uhr außerhalb dieses Computers ${number(size)} Einträge im Buch gesehen, und es sind nicht die, die jetzt hier stehen.`,
    evidenceMissing: ({ seq }, number) => `Eine Datei zu Eintrag ${number(seq)} fehlt.`,
    evidenceChanged: ({ seq }, number) => `Eine Datei zu Eintrag ${number(seq)} wurde verändert.`,
  },
  checkBook: 'Mein Buch prüfen',
  checkAgain: 'Noch einmal prüfen',
  checking: 'Das Buch wird geprüft',
  checkedSoFar: (done, total) => `Eintrag ${done} von ${total}`,
  inPack: 'Im Nachweis',
  packFiles: (entries, files) => [
    { what: 'Nachweis zum Drucken', kind: 'PDF' },
    { what: `${entries} Einträge, jeder mit Beweis`, kind: 'JSON' },
    { what: `Bilder und Papiere: ${files}`, kind: 'wie aufbewahrt' },
    { what: 'Signierter Prüfpunkt und Schlüssel', kind: 'Text' },
    { what: 'Zeitstempel von außen, wenn eine Uhr gewählt ist', kind: 'RFC 3161' },
    { what: 'Prüfseite, ohne Internet', kind: 'HTML' },
  ],
  packLanguage: 'Sprache des Nachweises',
  wholeHistory: 'Nachweis über alles zu dieser Person',
  whatItShows: 'Was er zeigt',
  shows: [
    'Dieser Eintrag passt zu seinem Siegel, Zeichen für Zeichen.',
    'Das Siegel stammt vom Schlüssel dieses Geschäfts, und die Einträge ringsum passen dazu.',
  ],
  showsNot: [
    'Nicht, dass das Eingetragene wahr ist. Dafür sprechen die eigene Unterschrift oder SMS und was seither gesendet wurde.',
    'Nicht, wann es eingetragen wurde, solange der Prüfpunkt im Geschäft blieb. Geben Sie Quittungen aus: Jede trägt einen Prüfpunkt.',
  ],
  wide: 'Nachweis für viele Personen',
  wideMeans:
    'Für ein Gericht oder eine Behörde, die nach einer ganzen Aktion oder nach einigen Tagen fragt. Für eine Person öffnen Sie diese unter Personen.',
  wideAbout: 'Worum es geht',
  wideCampaign: 'Eine Aktion, mit allen, die dazu Ja gesagt haben',
  wideSpan: 'Einige Tage',
  wideSpanMeans: 'Alle, die in dieser Zeit Ja oder Stopp gesagt oder eine SMS bekommen haben.',
  wideChoose: 'Aktion auswählen',
  fromDay: 'Erster Tag',
  toDay: 'Letzter Tag',
  wideHolds: (people, shown) =>
    plural(people, {
      one: 'Dieser Nachweis enthält Name, Nummer und SMS einer Person',
      other: `Dieser Nachweis enthält Namen, Nummern und SMS von ${shown} Personen`,
    }),
  wideHoldsMeans:
    'Wer ihn bekommt, kann alles davon lesen. Geben Sie ihn nur einer Stelle, die nach allen fragen darf; für die Frage nach einer Person genügt deren eigener Nachweis. Das Buch hält fest, dass er erstellt wurde.',
  wideFirst: 'Wählen Sie zuerst, worum es geht: eine Aktion, oder einen ersten und einen letzten Tag.',
  wideMakeNone: 'Nachweis erstellen',
  wideMake: (people, shown) =>
    plural(people, { one: 'Nachweis über eine Person erstellen', other: `Nachweis über ${shown} Personen erstellen` }),
  wideMaking: 'Der Nachweis wird erstellt',
  wideSoFar: (done, total) => `Person ${done} von ${total}. Alles andere geht währenddessen weiter.`,
  wideStop: 'Anhalten',
  wideStopped: 'Das Erstellen wurde angehalten. Nichts davon wurde behalten.',
  wideFailed: (code) =>
    `Der Nachweis ließ sich nicht erstellen (${code}). Nichts davon wurde behalten; erstellen Sie ihn noch einmal.`,
  wideMade: (people, shown) =>
    plural(people, {
      one: 'Der Nachweis über eine Person ist fertig',
      other: `Der Nachweis über ${shown} Personen ist fertig`,
    }),
  wideMadeMeans: (entries, bytes) => `${entries} Einträge, ${bytes}. Er wartet hier, bis Yesbook geschlossen wird.`,
  wideSave: 'Sichern',
  check: 'Einen Nachweis prüfen',
  checkMeans:
    'Ziehen Sie einen Nachweis hierher, den Ihnen jemand gibt, oder einen eigenen. Er wird hier gelesen und geht nirgendwohin.',
  checkChoose: 'ZIP-Datei auswählen',
  checkDrop: 'Ein Nachweis zum Prüfen',
  checkOwn: 'Er wurde von diesem Buch signiert.',
  checkOther: 'Er wurde von einem anderen Buch als diesem signiert.',
  isIntact: 'Ist das Buch unversehrt?',
  lastSeal: 'Letzter Prüfpunkt',
  noSeal: 'Noch wurde nichts signiert. Yesbook signiert das Buch kurz nach seinem ersten Eintrag.',
  sealCovers: (signed, entries) => `Er besiegelt ${signed} von ${entries} Einträgen.`,
  sealMeans:
    'Wer eine Abschrift davon hat, kann später sehen, ob davor etwas geändert wurde. Er steht auf jedem Nachweis und jeder Quittung.',
};

import type { Refusal } from '#shared/commands.ts';
import type { MachineRefusal, ProviderTrouble } from '#shared/machine.ts';
import type { RefusalSentences } from '#renderer/words/sentences.ts';
import { backup } from './backup.ts';
import { parts } from './parts.ts';
import { unreadable } from './lists.ts';
import { plural, Spelled } from './plural.ts';

const fields: Readonly<Record<string, string>> = {
  name: 'Der Name fehlt. Schreiben Sie einen, dann geht es weiter.',
  wording: 'Der Text, zu dem man Ja sagt, fehlt. Schreiben Sie ihn, dann geht es weiter.',
  reason: 'Der Grund fehlt. Er kommt ins Buch, damit Sie ihn später zeigen können.',
  note: 'Die Notiz ist leer. Schreiben Sie etwas, oder lassen Sie es.',
  text: 'Die SMS ist leer. Schreiben Sie, was Sie sagen möchten.',
  sender: 'Die Nummer oder der Name, von dem Ihre SMS kommen, fehlt. Tragen Sie das ein, dann geht es weiter.',
};

const things: Readonly<Record<string, string>> = {
  staff: 'Dieser Name steht nicht mehr auf der Liste derer, die hier arbeiten. Wählen Sie neu.',
  contact: 'Diese Person steht nicht mehr im Buch. Vielleicht wurde sie gelöscht; gehen Sie zurück zu den Personen.',
  campaign: 'Diese Aktion steht nicht im Buch. Gehen Sie zurück zu den Aktionen und wählen Sie neu.',
  consent: 'Dieses Ja steht nicht im Buch. Öffnen Sie die Person noch einmal.',
  optOut: 'Dieser Stopp steht nicht im Buch. Öffnen Sie die Person noch einmal.',
  reply: 'Diese Antwort steht nicht im Buch. Gehen Sie zurück zu den Antworten und wählen Sie neu.',
  send: 'Dieser Versand steht nicht im Buch. Gehen Sie zurück zu Senden und wählen Sie neu.',
  plan: 'Dieser Plan ist beendet oder wurde nie gemacht. Gehen Sie zurück zu Senden, dort steht, was geplant ist.',
  message: 'Diese SMS steht nicht im Buch. Öffnen Sie den Versand noch einmal.',
  file: 'Die Datei ist nicht mehr zur Hand. Wählen Sie sie noch einmal.',
};

const phone: Readonly<Record<string, string>> = {
  empty: 'Die Nummer fehlt. Fragen Sie danach.',
  tooShort: 'Es fehlen Ziffern. Fragen Sie nach der ganzen Nummer.',
  tooLong: 'Es sind zu viele Ziffern. Prüfen Sie die Nummer gemeinsam.',
  letters: 'In der Nummer stehen Buchstaben. Schreiben Sie nur Ziffern.',
  extension: 'Das ist eine Durchwahl, dort kommt keine SMS an. Fragen Sie nach einer Handynummer.',
  lostDigits: 'Eine Tabelle hat diese Nummer gekürzt. Sehen Sie im Original nach und tippen Sie sie neu.',
  several: 'Hier stehen mehrere Nummern. Schreiben Sie eine.',
};

export const refusals: RefusalSentences = {
  phoneUnreadable: ({ why, missing }) =>
    missing === undefined
      ? (phone[why] ?? 'Das liest sich nicht wie eine Telefonnummer. Prüfen Sie sie gemeinsam.')
      : `${Spelled(missing)} ${plural(missing, { one: 'Ziffer fehlt', other: 'Ziffern fehlen' })}. Fragen Sie nach der ganzen Nummer.`,
  alreadyInBook: ({ name }) => `Diese Nummer steht schon im Buch: ${name}. Öffnen Sie stattdessen diese Seite.`,
  shopNotDescribed: () =>
    'Das Buch kennt Ihr Geschäft noch nicht. Tragen Sie zuerst Name und Land in den Einstellungen ein.',
  fieldEmpty: ({ field }) => fields[field] ?? 'Hier fehlt etwas. Füllen Sie es aus, dann geht es weiter.',
  colourTooPale: () => 'Diese Farbe ist zu hell, um auf Papier gelesen zu werden. Wählen Sie eine dunklere.',
  timeZoneUnknown: ({ timeZone }) => `„${timeZone}“ ist keine bekannte Zeitzone. Wählen Sie eine aus der Liste.`,
  ruleValueUnusable: () => 'Dieser Wert passt nicht zu der Regel. Prüfen Sie die Zahl und schreiben Sie sie neu.',
  notInBook: ({ what }) => things[what] ?? 'Das steht nicht im Buch. Gehen Sie zurück und wählen Sie neu.',
  campaignNameTaken: () =>
    'Eine andere Aktion heißt schon so. Wählen Sie einen anderen Namen, damit klar ist, wozu man Ja sagt.',
  keywordTaken: ({ keyword, by }) =>
    by === 'stopWord'
      ? `${keyword} bedeutet Stopp und kann darum nicht Ja bedeuten. Wählen Sie ein anderes Wort.`
      : `${keyword} gehört schon zu einer anderen Aktion. Wählen Sie ein anderes Wort.`,
  campaignClosed: ({ name }) =>
    `${name} ist geschlossen. Niemand kann mehr Ja sagen und nichts wird verschickt; legen Sie eine neue Aktion an.`,
  wordingUnchanged: () => 'Dieser Text gilt schon. Es wurde nichts geändert.',
  wordingMissing: ({ name }) =>
    `${name} hat noch keinen Text, zu dem man Ja sagen kann. Schreiben Sie ihn zuerst, dann halten Sie das Ja fest.`,
  // When a stop that outlived its person was said is not known any more.
  saidStop: ({ name, saidAt, way }, { day }) =>
    `${name} hat Stopp gesagt (${way === 'kept' ? parts.way.kept : `${day(saidAt)}, ${parts.way[way]}`}). Das können Sie nicht wegklicken: Ein neues Ja braucht die eigene Unterschrift oder eine SMS vom eigenen Handy.`,
  inTheFuture: ({ at }, { exactly }) => `${exactly(at)} liegt in der Zukunft. Schreiben Sie auf, wann es wirklich war.`,
  evidenceMissing: ({ what }) =>
    what === 'file'
      ? 'Das Blatt oder Bild fehlt. Legen Sie ein Foto davon dazu, damit sich das Ja später zeigen lässt.'
      : 'Ein paar Worte, wie es war, fehlen. Schreiben Sie, wer dabei war und was gesagt wurde.',
  notAPicture: ({ name }) =>
    `${name} ist weder ein Bild noch ein PDF und zeigt darum nichts. Es wurde nichts festgehalten; nehmen Sie die Datei heraus und wählen Sie das Foto noch einmal.`,
  formForeign: () =>
    'Dieses Formular gehört nicht zu diesem Buch: Es nennt eine Aktion, die nicht darin steht. Sehen Sie nach dem Namen des Ladens darauf und wählen Sie von Hand.',
  formWordsDiffer: ({ name, number, version }) =>
    `Formular ${number} zu ${name} nennt Wortlaut ${version}, aber nicht mit dem Text aus diesem Buch. Es wurde nichts festgehalten; vergleichen Sie das Papier mit dem Text der Aktion.`,
  formUsed: ({ number, name, at }, { day }) =>
    `Formular ${number} ist schon verwendet${name === '' ? '' : ` von ${name}`}, aufgeschrieben ${day(at)}. Sehen Sie nach der Nummer auf dem Papier; ein Formular zählt einmal.`,
  formTooEarly: ({ wordedAt }, { date }) =>
    `Der Text auf diesem Formular ist vom ${date(wordedAt)}, davor kann es nicht unterschrieben sein. Sehen Sie nach dem Datum auf dem Papier.`,
  formForOne: ({ name }) =>
    `Dieses Formular ist ein Ja zu ${name} und zu nichts anderem. Halten Sie das andere Ja für sich fest.`,
  undoTooLate: () => 'Zum Rückgängigmachen ist es zu spät. Jetzt hilft nur ein neues Ja der Person.',
  alreadyJudged: () => 'Das hat schon jemand entschieden. Es wurde nichts geändert.',
  sendEnded: () => 'Dieser Versand ist beendet. Es gibt nichts mehr anzuhalten.',
  numbersMoved: ({ was, is }, { number }) =>
    `Das Buch hat sich inzwischen geändert: ${number(is)} statt ${number(was)} Personen. Sehen Sie die Liste noch einmal durch, dann senden Sie.`,
  nobodyToText: () =>
    'Auf dieser Liste darf jetzt niemand eine SMS bekommen. Sehen Sie nach, wer zurückgehalten ist und warum.',
  repliesNotChecked: ({ checkedAt }, { moment }) =>
    checkedAt === null
      ? 'Die Antworten wurden noch nicht gelesen, und eine könnte ein Stopp sein. Erst Antworten lesen, dann senden.'
      : `Die Antworten wurden zuletzt ${moment(checkedAt)} gelesen, und eine seither könnte ein Stopp sein. Erst Antworten lesen, dann senden.`,
  clockSetBack: ({ now, lastAt }, { exactly }) =>
    `Die Uhr dieses Computers zeigt ${exactly(now)}, im Buch steht aber schon ein Eintrag vom ${exactly(lastAt)}. Es ging nichts hinaus; stellen Sie die Uhr richtig, dann senden Sie.`,
  textUnusable: ({ detail }) =>
    `So kann diese SMS nicht hinaus. ${detail ?? 'Ändern Sie sie, dann prüfen Sie noch einmal.'}`,
  startAtPast: () => 'Diese Zeit ist vorbei. Wählen Sie eine spätere.',
  lapseIsHard: ({ name }) =>
    `Das Ja von ${name} ist von Gesetzes wegen abgelaufen, ein Grund bringt es nicht zurück. Fragen Sie im Geschäft noch einmal.`,
  messageNotUnknown: () => 'Inzwischen ist bekannt, was aus dieser SMS wurde. Sehen Sie noch einmal nach.',
  bookNotEmpty: () =>
    'Das Beispiel kommt nur in ein leeres Buch. In Ihrem steht schon etwas, es wurde nichts geändert.',
  practiceOnly: () => 'Das geht nur im Übungsbetrieb. Sonst kann nur der Kunde selbst antworten.',
  providerNotReady: ({ missing }) =>
    missing.length === 0
      ? 'Noch niemand verschickt Ihre SMS. Wählen Sie in den Einstellungen, wer das tut.'
      : 'Es fehlen noch Angaben, deshalb wurde nichts geprüft. Füllen Sie in den Einstellungen unter „Wer verschickt“ jedes Feld aus.',
  accountStillUsed: () =>
    'Über dieses Konto soll noch etwas hinausgehen, deshalb wird es weiter gelesen. Lassen Sie diesen Versand zu Ende gehen oder brechen Sie ihn ganz ab, dann versuchen Sie es wieder.',
  accountUnclear: () =>
    'Dieser Schlüssel ist ein anderer als bisher. Sagen Sie, ob das Konto dasselbe ist, dann wird er gesichert.',
  providerFails: ({ why }) => providerTroubles[why],
  heldBack: () => 'Diese SMS wird für diese Person zurückgehalten. Auf ihrer Seite steht, warum.',
  contactGone: () => 'Diese Person steht nicht mehr im Buch. Es wurde nichts geändert.',
  posterNeeds: ({ what }) =>
    what === 'keyword'
      ? 'Ein Plakat bittet um eine SMS, und diese Aktion hat noch kein Stichwort. Geben Sie ihr eines bei den Regeln dieser Aktion.'
      : what === 'carrier'
        ? 'Ein Plakat bittet um eine SMS, und der Übungsbetrieb hat keine Nummer, die eine empfangen könnte. Wählen Sie in den Einstellungen, wer Ihre SMS verschickt.'
        : 'Ein Plakat bittet um eine SMS, Ihre SMS kommen aber von einem Namen, der keine empfangen kann. Wählen Sie in den Einstellungen eine Nummer als Absender.',
  proofStillNeeded: (refusal, { day }) =>
    `Bis ${day(refusal.until)} müssen Sie das Ja vielleicht noch nachweisen. Löschen Sie trotzdem nur, wenn die Person es verlangt.`,
  ownerNeeded: () => 'Dafür braucht es die PIN der Inhaberin oder des Inhabers. Nach der Eingabe geht es weiter.',
  pinMissing: () =>
    'Es gibt noch keine PIN. Legen Sie unter Einstellungen, Team eine an, damit nur Sie den Kassenbildschirm verlassen können.',
  pinWrong: ({ left }) =>
    left === 0
      ? 'Das ist nicht die PIN. Bis zum nächsten Versuch müssen Sie etwas warten.'
      : `Das ist nicht die PIN. ${plural(left, { one: 'Noch ein Versuch', other: `Noch ${left} Versuche` })} bis zu einer Wartezeit.`,
  staffPinNeeded: ({ name }) =>
    `${name} hat eine PIN, damit niemand sonst unter diesem Namen etwas einträgt. Geben Sie sie ein, dann geht es weiter.`,
  pinWait: ({ until }, { timeFrom }) => `Zu viele falsche PINs. Ab ${timeFrom(until)} können Sie es wieder versuchen.`,
  tillOpen: () => 'Der Kassenbildschirm ist offen. Verlassen Sie ihn zuerst mit der PIN.',
  tillClosed: () => 'Der Kassenbildschirm ist geschlossen, es wurde nichts eingetragen. Fragen Sie an der Kasse.',
  questionImpossible: ({ why }) => questions[why],
  repliesLost: ({ from, to }, { day }) =>
    `Antworten vom ${day(from)} bis ${day(to)} gab es beim Anbieter nicht mehr, bevor sie gelesen wurden; ein Stopp könnte dabei sein. Sehen Sie dort nach, tragen Sie Stopps ein und bestätigen Sie es unter Einstellungen, Wer verschickt.`,
  backupUnusable: ({ why }) => backups[why],
  keyNotThere: ({ why }) =>
    why === 'noKey'
      ? 'In dieser Kopie ist kein Schlüssel. Versuchen Sie eine andere. Es wurde nichts geändert.'
      : 'Der Schlüssel in dieser Kopie ist nicht der, mit dem das Buch signiert wurde: Sie gehört zu einem anderen Buch oder ist aus der Zeit vor diesem Schlüssel. Versuchen Sie eine neuere. Es wurde nichts geändert.',
  keyIsThere: () => 'Das Buch hat seinen Schlüssel; es wird keiner genommen oder begonnen.',
  copyFailed: ({ why }) => `${backup.failed(why)} Sonst wurde nichts geändert.`,
  folderUnusable: ({ folder }) =>
    `Den Ordner ${folder} gibt es nicht, deshalb wurde nichts kopiert. Stecken Sie den Stick ein oder verbinden Sie das Laufwerk und versuchen Sie es erneut.`,
  passphraseShort: ({ least }) =>
    `Das Kennwort ist zu kurz, um Ihre Kundschaft zu schützen. Nehmen Sie mindestens ${least} Zeichen: drei oder vier Wörter genügen.`,
  chosenMoved: ({ was, is }, { number }) =>
    `Die Liste hat sich geändert, seit Sie gewählt haben: ${number(is)} statt ${number(was)} Personen. Es wurde nichts getan; sehen Sie auf die Zahl unter der Liste und drücken Sie noch einmal.`,
  clockUrlUnusable: () =>
    'Das ist keine Adresse eines Zeitstempeldienstes. Sie beginnt mit https:// oder http://; kopieren Sie sie von der Seite des Dienstes.',
  clockNotChosen: () => 'Es ist noch keine Uhr außerhalb dieses Computers gewählt. Wählen Sie zuerst eine.',
  jobOver: () => 'Diese Arbeit ist schon fertig. Es gibt nichts mehr anzuhalten.',
  listUnreadable: ({ no }, formats) => unreadable(no, formats),
  listGone: () => 'Es ist keine Liste mehr offen. Wählen Sie die Datei noch einmal.',
  nobodyToProve: () =>
    'Dazu steht niemand im Buch, also gibt es nichts nachzuweisen. Wählen Sie eine andere Aktion oder andere Tage.',
  listBusy: () => 'Diese Liste wird gerade übernommen oder ist fertig. Schließen Sie sie, dann geht eine andere.',
  listNotChecked: () => 'Die Zeilen werden noch geprüft. Warten Sie einen Moment, dann übernehmen Sie sie.',
  phoneColumnMissing: () => 'Für die Nummer ist keine Spalte gewählt. Wählen Sie die, in der sie steht.',
};

/** Warum jemand, der mitmachen wollte, nicht zurückgefragt werden kann. */
const questions: Readonly<Record<Extract<Refusal, { kind: 'questionImpossible' }>['why'], string>> = {
  nameAsSender:
    'Ihre SMS zeigen einen Namen als Absender, und einem Namen kann niemand JA antworten. Wählen Sie unter Einstellungen, Wer verschickt, eine Nummer, oder fragen Sie im Laden.',
  anotherOpen:
    'Die Person wurde schon zu einer anderen Aktion gefragt und hat noch nicht geantwortet. Bei zwei Fragen wäre ihr JA nicht klar; warten Sie diese Antwort ab.',
  campaignClosed:
    'Diese Aktion ist geschlossen oder hat keinen Text, es gibt also nichts, wozu man Ja sagen kann. Es ging nichts hinaus.',
};

const backups: Readonly<Record<Extract<MachineRefusal, { kind: 'backupUnusable' }>['why'], string>> = {
  passphraseWrong:
    'Das Kennwort öffnet diese Sicherung nicht. Es wurde nichts geändert. Versuchen Sie das Kennwort, mit dem sie angelegt wurde.',
  passphraseNeeded:
    'Diese Sicherung ist mit einem Kennwort verschlossen. Geben Sie das Kennwort ein, mit dem sie angelegt wurde.',
  notABackup: 'Diese Datei ist keine Sicherung eines Buchs. Wählen Sie eine Datei, deren Name mit „yesbook-“ beginnt.',
  damaged:
    'Diese Sicherung ist beschädigt und wurde nicht verwendet. Ihr Buch ist unberührt. Versuchen Sie die Sicherung davor.',
  newerYesbook:
    'Diese Sicherung hat ein neueres Yesbook angelegt. Ihr Buch ist unverändert. Nehmen Sie das neuere Yesbook oder eine ältere Sicherung.',
  gone: 'Diese Sicherung gibt es nicht mehr. Wählen Sie eine andere.',
};

/** Warum ein Anbieter nicht zu gebrauchen war, und was dann hilft. */
const providerTroubles: Readonly<Record<ProviderTrouble, string>> = {
  badCredentials: 'Der Anbieter nimmt Passwort oder Schlüssel nicht an. Bitte in den Einstellungen neu eingeben.',
  offline: 'Der Anbieter ist nicht zu erreichen. Bitte die Internetverbindung prüfen und noch einmal versuchen.',
  busy: 'Der Anbieter bittet um eine Pause. Versuchen Sie es in einigen Minuten noch einmal.',
  unclear:
    'Die Antwort des Anbieters ist nicht zu verstehen. Nichts wurde geändert; versuchen Sie es später noch einmal.',
  senderUnknown: 'Der Anbieter kennt diesen Absender nicht. Bitte Nummer oder Name aus Ihrem Konto wählen.',
  accountClosed: 'Das Konto beim Anbieter ist geschlossen oder gesperrt. Bitte auf den Seiten des Anbieters nachsehen.',
  incomplete: 'Einige Angaben sind noch nicht brauchbar. Bitte in den Einstellungen prüfen.',
  settingsMissing: 'Einige Angaben fehlen. Bitte in den Einstellungen ergänzen.',
};

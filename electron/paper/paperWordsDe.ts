import type { PaperWords } from './paperWords.ts';

export const paperDe: PaperWords = {
  page: (page, pages) => `Seite ${page} von ${pages}`,
  textStop: (number) => `Schicken Sie STOP an ${number}.`,
  openLink: (link) => `Öffnen Sie ${link}.`,
  orTellUs: (ways) =>
    ways === '' ? 'Oder sagen Sie es uns im Geschäft.' : `Oder sagen Sie es uns im Geschäft: ${ways}.`,
  replyStop: (ways) => `Sagen Sie es uns im Geschäft${ways === '' ? '' : `: ${ways}`}. Es gilt sofort.`,
  receipt: {
    title: 'Ihr Ja',
    said: (campaign) => `Sie haben Ja gesagt zu „${campaign}“.`,
    person: 'Für',
    at: 'Am',
    words: (version) => `Dem haben Sie zugestimmt, Fassung ${version}`,
    noWords: 'Zu diesem Ja ist kein Wortlaut hinterlegt.',
    stop: 'So beenden Sie es',
    stopMeans: 'Es kostet nichts außer der SMS, und Sie bekommen nichts mehr.',
    kept: 'In unserem Buch',
    entry: 'Eintrag',
    fingerprint: 'Fingerabdruck',
    checkpoint: 'Prüfpunkt des Buchs',
    keep: 'Heben Sie das auf. Damit lässt sich später zeigen, dass im Buch bis hierher nichts geändert wurde.',
    qr: 'Der Prüfpunkt als QR-Code',
    file: 'Quittung',
  },
  form: {
    title: (campaign) => `Anmeldung: ${campaign}`,
    number: (number, version) => `Formular ${number} · Wortlaut ${version}`,
    tick: 'Kreuzen Sie an, wenn Sie einverstanden sind. Es ist freiwillig, und kein Einkauf hängt davon ab.',
    name: 'Name',
    phone: 'Ihre eigene Handynummer',
    signature: 'Unterschrift',
    place: 'Ort',
    date: 'Datum',
    who: 'Wer schreibt',
    often: 'Wie oft',
    oftenMonth: (count) => `Höchstens ${count} SMS im Monat.`,
    oftenOpen: 'Wie oben beschrieben.',
    costs: 'Was es kostet',
    costsMeans: 'Von uns aus nichts. Ihr Netz kann Nachrichten und Daten berechnen.',
    stop: 'So beenden Sie es',
    help: 'Hilfe',
    helpMeans: (number) =>
      number === null
        ? 'Fragen Sie uns im Geschäft.'
        : `Schicken Sie HILFE an ${number} oder fragen Sie uns im Geschäft.`,
    privacy: 'Datenschutz',
    terms: 'Bedingungen',
    privacyMeans:
      'Ihre Nummer und dieses Formular bewahren wir als Nachweis Ihres Ja auf und nutzen sie für nichts anderes. Weitergegeben werden sie nur an den Dienst, der unsere SMS verschickt.',
    fingerprint: (sha256) => `Fingerabdruck des Wortlauts: ${sha256}`,
    qr: 'Formularnummer, Wortlaut und sein Fingerabdruck als QR-Code',
    file: 'Anmeldeformular',
  },
  people: {
    campaign: 'Aktion',
    all: 'alle Aktionen',
    proof: 'Nachweis',
    asOf: (count, day) => `${count} ${count === 1 ? 'Person' : 'Personen'}, Stand ${day}`,
    onlyThen:
      'So stand es an diesem Tag. Wer seither Stopp gesagt hat, steht nicht darauf: Sehen Sie ins Buch, bevor Sie schreiben.',
  },
  poster: {
    text: (keyword, number) => `Schicken Sie ${keyword} an ${number}`,
    scan: 'Oder richten Sie die Kamera hierher und senden Sie die SMS ab.',
    costs: 'Wir berechnen nichts; Ihr Netz kann Nachrichten und Daten berechnen.',
    joining: {
      keyword: 'Ihre SMS ist Ihr Ja.',
      confirmation: 'Wir antworten einmal und bitten um Bestätigung. Ohne Ihre Antwort kommt nichts.',
    },
    qr: 'QR-Code, der eine SMS öffnet',
    seal: 'Prüfpunkt unseres Buchs der Einwilligungen. Wer ein Foto davon hat, kann später zeigen, ob vorher Geschriebenes geändert wurde.',
    sealQr: 'Der Prüfpunkt als QR-Code',
    file: 'Plakat',
  },
  access: {
    title: 'Was unser Buch über Sie weiß',
    intro: (shop, at) =>
      `Das ist alles, was im Buch der Einwilligungen von ${shop} über Sie steht, Stand ${at}. Sie haben darauf ein Recht nach Artikel 15 der Datenschutz-Grundverordnung.`,
    who: 'Sie',
    name: 'Name',
    firstName: 'Vorname',
    phone: 'Handynummer',
    typed: 'So eingegeben',
    language: 'Sprache',
    source: 'Woher',
    sources: {
      typed: 'In unserem Geschäft eingetippt.',
      imported: 'Aus einer Liste, die wir übernommen haben.',
      reply: 'Sie haben uns geschrieben.',
      till: 'Von Ihnen selbst am Kassenbildschirm eingegeben.',
      sample: 'Gehört zu einem erfundenen Beispiel.',
    },
    since: 'In unserem Buch seit',
    why: 'Wozu wir das aufbewahren',
    whyMeans:
      'Um Ihnen zu schreiben, wozu Sie Ja gesagt haben, und um zeigen zu können, dass Sie es gesagt haben. Grundlage ist Ihr Ja (Artikel 6 Absatz 1 Buchstabe a) und für den Nachweis unsere Pflicht, es belegen zu können (Artikel 7 Absatz 1).',
    passedOn: 'Wer es sonst bekommt',
    passedOnTo: (carrier) =>
      carrier === null
        ? 'Niemand.'
        : `Ihre Nummer und die SMS selbst gehen an ${carrier}, den Dienst, der unsere SMS verschickt. Sonst niemand.`,
    keptUntil: 'Wie lange wir es aufbewahren',
    proofUntil: (at) => `Den Nachweis Ihres Ja bis ${at}; jede SMS, die darauf beruht, lässt die Frist neu beginnen.`,
    optOutUntil: (at) => `Dass Sie Stopp gesagt haben, bis ${at}, damit es gilt.`,
    keptNoLonger: 'Wir haben keinen Grund mehr, es aufzubewahren, und löschen es.',
    keptAsking: 'Bis zur nächsten Durchsicht, denn Sie haben zu nichts Ja gesagt.',
    yes: (campaign) => `Ihr Ja zu „${campaign}“`,
    given: 'Gesagt',
    written: 'Eingetragen',
    how: 'Wie',
    files: 'Dazu aufbewahrt',
    filesMean:
      'Jede hier genannte Datei liegt im Ordner „evidence“ dieser Auskunft. Haben Sie nur das Papier, geben wir Ihnen auf Wunsch eine Kopie.',
    wording: (version) => `Der Wortlaut, Fassung ${version}`,
    history: 'Alles, was geschah, der Reihe nach',
    entry: (seq) => `Eintrag ${seq}`,
    rights: 'Was Sie verlangen können',
    rightsMean:
      'Sie können Fehler berichtigen, Ihre Daten löschen oder sperren lassen, sie mitnehmen, Ihr Ja jederzeit zurücknehmen und sich bei der Datenschutzaufsicht beschweren. Nichts hier entscheidet von selbst über Sie.',
    file: 'Auskunft über personenbezogene Daten',
  },
};

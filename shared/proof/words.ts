import { optOutWaysInFull } from '#shared/optOutWays.ts';
import type { AllowedBecause, Entry, FactType, Grade, LineKind, Medium } from '#shared/facts.ts';
import { type AppLanguage, fileFormats } from '#shared/languages.ts';
import { failureWords } from './failureWords.ts';

/** The sentences of the printed proof. What happened is told by type, so that a new kind of fact needs its words here. */
export type ProofWords = {
  readonly title: string;
  readonly intro: (shop: string, size: number, asOf: string) => string;
  readonly person: string;
  readonly phone: string;
  readonly line: Readonly<Record<LineKind, string>>;
  readonly typed: string;
  readonly sender: string;
  readonly yesTo: (campaign: string, seq: number) => string;
  readonly givenAt: string;
  readonly recordedAt: string;
  readonly late: (hours: number) => string;
  readonly how: string;
  readonly medium: Readonly<Record<Medium, string>>;
  readonly strength: string;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly form: string;
  readonly place: string;
  readonly recordedBy: string;
  readonly note: string;
  readonly source: string;
  readonly wording: (version: number, language: string, seq: number) => string;
  readonly noWording: string;
  readonly fingerprint: string;
  readonly message: (from: string, to: string) => string;
  readonly receivedAt: string;
  readonly file: (name: string, bytes: number) => string;
  readonly fileGone: string;
  readonly struck: (at: string, reason: string) => string;
  readonly upheld: (at: string, reason: string) => string;
  readonly history: string;
  readonly entry: (seq: number) => string;
  readonly erased: (type: string) => string;
  readonly told: { readonly [T in FactType]?: (fact: NonNullable<Entry<T>['fact']>, names: Names) => string };
  readonly otherwise: (type: string) => string;
  readonly check: string;
  readonly checkIntro: readonly string[];
  readonly checkpoint: string;
  readonly qr: string;
  readonly page: (page: number, pages: number) => string;
  /** A proof about many people: what it is about, and one of its parts. */
  readonly manyTitle: (about: string) => string;
  readonly manyIntro: (people: number) => string;
  readonly part: (part: number) => string;
  /** From one day to another, the last one included. */
  readonly days: (from: string, to: string) => string;
};

/** Names for the ids that stand in facts. */
export type Names = { readonly campaign: (id: string) => string; readonly staff: (id: string) => string };

const { figure: figureEn, day: dayEn } = fileFormats('en');
const { figure: figureDe, day: dayDe } = fileFormats('de');

const allowedEn = (allowed: AllowedBecause): string => {
  switch (allowed.kind) {
    case 'consent':
      return allowed.standing === 'fresh' ? 'the yes was fresh' : 'the yes held, though it was going stale';
    case 'ownerDecided':
      return `the yes was stale and the owner decided: ${allowed.reason}`;
    case 'conversation':
      return 'they had written first';
    case 'confirmationAsked':
      return 'it asked them to confirm';
  }
};

const allowedDe = (allowed: AllowedBecause): string => {
  switch (allowed.kind) {
    case 'consent':
      return allowed.standing === 'fresh' ? 'das Ja war frisch' : 'das Ja galt, wurde aber alt';
    case 'ownerDecided':
      return `das Ja war alt, die Inhaberin oder der Inhaber entschied: ${allowed.reason}`;
    case 'conversation':
      return 'die Person hatte zuerst geschrieben';
    case 'confirmationAsked':
      return 'sie bat um Bestätigung';
  }
};

export const proofWords: Readonly<Record<AppLanguage, ProofWords>> = {
  en: {
    title: 'Proof of consent',
    intro: (shop, size, asOf) => `From the book of ${shop}, as it stood with ${figureEn(size)} entries on ${asOf}.`,
    person: 'Person',
    phone: 'Number',
    line: { mobile: 'mobile', landline: 'landline', either: 'mobile or landline', other: 'other line' },
    typed: 'As it was typed',
    sender: 'Sender',
    yesTo: (campaign, seq) => `Yes to “${campaign}” (entry ${figureEn(seq)})`,
    givenAt: 'Said yes',
    recordedAt: 'Written down',
    late: (hours) => `Written down ${figureEn(hours)} hours after the yes.`,
    how: 'How',
    medium: {
      sms: 'by a text from their own phone',
      tillScreen: 'ticked on a screen at the till',
      paper: 'on paper',
      webForm: 'on a web form',
      spoken: 'in words',
      imported: 'from a list that was brought in',
    },
    strength: 'Strength',
    grade: {
      A: 'A: proved by the handset',
      B: 'B: signed or ticked by the customer, kept as a file',
      C: 'C: witnessed by staff',
      D: 'D: imported or claimed',
    },
    form: 'Form number',
    place: 'Place',
    recordedBy: 'Recorded by',
    note: 'Note',
    source: 'Source',
    wording: (version, language, seq) =>
      `What they said yes to (version ${version}, ${language}, entry ${figureEn(seq)})`,
    noWording: 'No wording is on record for this yes.',
    fingerprint: 'SHA-256',
    message: (from, to) => `The text they sent, from ${from} to ${to}`,
    receivedAt: 'Received',
    file: (name, bytes) => `${name} (${figureEn(bytes)} bytes)`,
    fileGone: 'This file is not in the shop’s folder any more.',
    struck: (at, reason) => `Struck out on ${at} as recorded by mistake: ${reason}`,
    upheld: (at, reason) => `Upheld by the owner on ${at}: ${reason}`,
    history: 'What happened, in order',
    entry: (seq) => `entry ${figureEn(seq)}`,
    erased: (type) =>
      `What this entry of the kind ${type} said was taken out of the book, as an erasure does; that it stood here is still proved.`,
    told: {
      'shop.described': (fact) => `The shop is described: ${fact.name}${fact.address ? `, ${fact.address}` : ''}`,
      'campaign.created': (fact) => `Campaign set up: “${fact.name}”`,
      'campaign.changed': () => 'Campaign changed',
      'campaign.worded': (fact, names) =>
        `Wording ${fact.version} of “${names.campaign(fact.campaign)}”: ${fact.wording}`,
      'contact.added': (fact) => `Taken into the book: ${fact.name} ${fact.phone}`,
      'contact.changed': () => 'Name or language changed',
      'contact.noted': (fact) => `Note: ${fact.note}`,
      'consent.given': (fact, names) => `Yes to “${names.campaign(fact.campaign)}” written down`,
      'consent.upheld': (fact, names) =>
        `The owner upheld the yes to “${names.campaign(fact.campaign)}”: ${fact.reason}`,
      'consent.struck': (fact, names) => `The yes to “${names.campaign(fact.campaign)}” struck out: ${fact.reason}`,
      'evidence.added': (fact) => `Evidence added: ${fact.file.name}`,
      'optOut.received': (fact, names) =>
        `They said stop ${optOutWaysInFull.en[fact.way]}${fact.scope.kind === 'all' ? '' : ` to “${names.campaign(fact.scope.campaign)}”`}${fact.words === undefined ? '' : `: “${fact.words}”`}`,
      'optOut.undone': () => 'The stop was taken back at once as recorded by mistake',
      'optOut.lifted': () => 'They lifted their stop by texting',
      'reply.received': (fact) => `They texted: “${fact.text}”`,
      'reply.judged': (fact) => `Their text was judged: ${fact.as === 'stop' ? 'a stop' : 'not a stop'}`,
      'confirmation.asked': () => 'They were asked to confirm',
      'confirmation.refused': () => 'They did not confirm',
      'message.intended': (fact) => `Sent, because ${allowedEn(fact.allowed)}: “${fact.text}”`,
      'message.handedOver': () => 'Handed to the SMS provider',
      'message.delivered': () => 'Delivered',
      'message.failed': (fact) => `Not delivered: ${failureWords.en[fact.failure]}`,
      'message.unknown': () => 'What became of the text is not known',
      'message.returned': () => 'The text never left',
      'message.judged': (fact) => `The owner found the text ${fact.as === 'sent' ? 'sent' : 'not sent'}`,
      'proof.exported': () => 'A proof was handed out',
      'book.rekeyed': ({ origin, before }) =>
        `The key that signs the book was lost and a new one begun: the book is called ${origin}${before === undefined ? '' : `, and was called ${before} until then`}`,
      'book.restored': ({ from, retired = [] }) =>
        `The book was gone back to its copy of ${dayEn(from)} and signs under a new name since${retired.length === 0 ? '' : `; it gave up ${retired.join(', ')}`}`,
    },
    otherwise: (type) => `Entry of the kind ${type}`,
    check: 'How to check this without us',
    checkIntro: [
      'The ZIP file this page came in holds the entries, the evidence files, a proof for each entry and the book’s signed checkpoint. README.txt in it gives the steps, which need nothing but sha256sum and openssl.',
      'What is proved: these entries stand in the book in this place, and nothing before the checkpoint was changed since. What is not proved: that what was written down is true, and that it was written before the checkpoint left the shop.',
    ],
    checkpoint: 'Checkpoint',
    qr: 'The checkpoint as a QR code',
    page: (page, pages) => `Page ${page} of ${pages}`,
    manyTitle: (about) => `Proof of consents: ${about}`,
    manyIntro: (people) =>
      `${people === 1 ? 'One person' : `${figureEn(people)} people`}, each from a new page on. It holds what is personal about all of them, and is meant for whoever asked for it and nobody else.`,
    part: (part) => `Part ${part}`,
    days: (from, to) => (from === to ? from : `${from} to ${to}`),
  },
  de: {
    title: 'Nachweis der Einwilligung',
    intro: (shop, size, asOf) => `Aus dem Buch von ${shop}, Stand ${asOf} mit ${figureDe(size)} Einträgen.`,
    person: 'Person',
    phone: 'Nummer',
    line: { mobile: 'Mobilnummer', landline: 'Festnetz', either: 'Mobil oder Festnetz', other: 'anderer Anschluss' },
    typed: 'So eingegeben',
    sender: 'Absender',
    yesTo: (campaign, seq) => `Ja zu „${campaign}“ (Eintrag ${figureDe(seq)})`,
    givenAt: 'Ja gesagt',
    recordedAt: 'Eingetragen',
    late: (hours) => `Erst ${figureDe(hours)} Stunden nach dem Ja eingetragen.`,
    how: 'Wie',
    medium: {
      sms: 'per SMS vom eigenen Telefon',
      tillScreen: 'an der Kasse angekreuzt',
      paper: 'auf Papier',
      webForm: 'in einem Webformular',
      spoken: 'mündlich',
      imported: 'aus einer übernommenen Liste',
    },
    strength: 'Stärke',
    grade: {
      A: 'A: durch das Telefon belegt',
      B: 'B: von der Kundin oder dem Kunden unterschrieben oder angekreuzt, als Datei aufbewahrt',
      C: 'C: von Mitarbeitenden bezeugt',
      D: 'D: übernommen oder behauptet',
    },
    form: 'Formularnummer',
    place: 'Ort',
    recordedBy: 'Eingetragen von',
    note: 'Notiz',
    source: 'Herkunft',
    wording: (version, language, seq) =>
      `Wozu Ja gesagt wurde (Fassung ${version}, ${language}, Eintrag ${figureDe(seq)})`,
    noWording: 'Zu diesem Ja ist kein Wortlaut hinterlegt.',
    fingerprint: 'SHA-256',
    message: (from, to) => `Die gesendete SMS, von ${from} an ${to}`,
    receivedAt: 'Empfangen',
    file: (name, bytes) => `${name} (${figureDe(bytes)} Byte)`,
    fileGone: 'Diese Datei liegt nicht mehr im Ordner des Geschäfts.',
    struck: (at, reason) => `Am ${at} gestrichen, weil irrtümlich eingetragen: ${reason}`,
    upheld: (at, reason) => `Am ${at} von der Inhaberin oder dem Inhaber bestätigt: ${reason}`,
    history: 'Was geschah, der Reihe nach',
    entry: (seq) => `Eintrag ${figureDe(seq)}`,
    erased: (type) =>
      `Was dieser Eintrag der Art ${type} sagte, wurde aus dem Buch genommen, wie eine Löschung es tut; dass er hier stand, bleibt bewiesen.`,
    told: {
      'shop.described': (fact) => `Angaben zum Geschäft: ${fact.name}${fact.address ? `, ${fact.address}` : ''}`,
      'campaign.created': (fact) => `Aktion angelegt: „${fact.name}“`,
      'campaign.changed': () => 'Aktion geändert',
      'campaign.worded': (fact, names) =>
        `Fassung ${fact.version} von „${names.campaign(fact.campaign)}“: ${fact.wording}`,
      'contact.added': (fact) => `Ins Buch aufgenommen: ${fact.name} ${fact.phone}`,
      'contact.changed': () => 'Name oder Sprache geändert',
      'contact.noted': (fact) => `Notiz: ${fact.note}`,
      'consent.given': (fact, names) => `Ja zu „${names.campaign(fact.campaign)}“ eingetragen`,
      'consent.upheld': (fact, names) => `Das Ja zu „${names.campaign(fact.campaign)}“ wurde bestätigt: ${fact.reason}`,
      'consent.struck': (fact, names) =>
        `Das Ja zu „${names.campaign(fact.campaign)}“ wurde gestrichen: ${fact.reason}`,
      'evidence.added': (fact) => `Beleg hinzugefügt: ${fact.file.name}`,
      'optOut.received': (fact, names) =>
        `Abgemeldet ${optOutWaysInFull.de[fact.way]}${fact.scope.kind === 'all' ? '' : ` von „${names.campaign(fact.scope.campaign)}“`}${fact.words === undefined ? '' : `: „${fact.words}“`}`,
      'optOut.undone': () => 'Die Abmeldung wurde sofort als Versehen zurückgenommen',
      'optOut.lifted': () => 'Die Person hat ihre Abmeldung per SMS aufgehoben',
      'reply.received': (fact) => `Die Person schrieb: „${fact.text}“`,
      'reply.judged': (fact) => `Die SMS wurde beurteilt: ${fact.as === 'stop' ? 'Abmeldung' : 'keine Abmeldung'}`,
      'confirmation.asked': () => 'Um Bestätigung gebeten',
      'confirmation.refused': () => 'Nicht bestätigt',
      'message.intended': (fact) => `Gesendet, denn ${allowedDe(fact.allowed)}: „${fact.text}“`,
      'message.handedOver': () => 'Dem SMS-Anbieter übergeben',
      'message.delivered': () => 'Zugestellt',
      'message.failed': (fact) => `Nicht zugestellt: ${failureWords.de[fact.failure]}`,
      'message.unknown': () => 'Was aus der SMS wurde, ist nicht bekannt',
      'message.returned': () => 'Die SMS ging nie hinaus',
      'message.judged': (fact) => `Die SMS wurde als ${fact.as === 'sent' ? 'gesendet' : 'nicht gesendet'} beurteilt`,
      'proof.exported': () => 'Ein Nachweis wurde herausgegeben',
      'book.rekeyed': ({ origin, before }) =>
        `Der Schlüssel, der das Buch signiert, ging verloren, und ein neuer wurde begonnen: Das Buch heißt ${origin}${before === undefined ? '' : ` und hieß bis dahin ${before}`}`,
      'book.restored': ({ from, retired = [] }) =>
        `Das Buch wurde auf seine Kopie vom ${dayDe(from)} zurückgesetzt und signiert seither unter neuem Namen${retired.length === 0 ? '' : `; aufgegeben wurde ${retired.join(', ')}`}`,
    },
    otherwise: (type) => `Eintrag der Art ${type}`,
    check: 'So lässt sich das ohne uns prüfen',
    checkIntro: [
      'Die ZIP-Datei, aus der diese Seite stammt, enthält die Einträge, die Belege, zu jedem Eintrag einen Beweis und den signierten Prüfpunkt des Buchs. README.txt darin nennt die Schritte; sie brauchen nur sha256sum und openssl.',
      'Bewiesen ist: Diese Einträge stehen an dieser Stelle im Buch, und vor dem Prüfpunkt wurde seither nichts geändert. Nicht bewiesen ist, dass das Eingetragene wahr ist und dass es eingetragen war, bevor der Prüfpunkt das Geschäft verließ.',
    ],
    checkpoint: 'Prüfpunkt',
    qr: 'Der Prüfpunkt als QR-Code',
    page: (page, pages) => `Seite ${page} von ${pages}`,
    manyTitle: (about) => `Nachweis der Einwilligungen: ${about}`,
    manyIntro: (people) =>
      `${people === 1 ? 'Eine Person' : `${figureDe(people)} Personen`}, jede ab einer neuen Seite. Der Nachweis enthält Persönliches über sie alle und ist nur für die Stelle bestimmt, die ihn verlangt hat.`,
    part: (part) => `Teil ${part}`,
    days: (from, to) => (from === to ? from : `${from} bis ${to}`),
  },
};

/** What one entry says, in a sentence. */
export const tell = (entry: Entry, words: ProofWords, names: Names): string => {
  if (entry.fact === null) return words.erased(entry.type);
  const told = words.told[entry.type] as ((fact: object, names: Names) => string) | undefined;
  return told ? told(entry.fact, names) : words.otherwise(entry.type);
};

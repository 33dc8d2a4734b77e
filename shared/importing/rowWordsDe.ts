import type { Fills } from './judgeRows.ts';
import type { RowWords } from './rowWords.ts';

const fields: Readonly<Record<keyof Fills, string>> = { name: 'Name', firstName: 'Vorname', language: 'Sprache' };
const digits = (count: number): string => (count === 1 ? 'Eine Ziffer' : `${count} Ziffern`);

export const rowWordsDe: RowWords = {
  heaps: {
    accepted: 'Übernommen',
    repaired: 'Berichtigt und übernommen',
    known: 'Schon im Buch',
    duplicates: 'Doppelt in der Liste',
    refused: 'Abgelehnt',
  },
  repaired: {
    leadingZero: 'Die Null am Anfang fehlte und wurde ergänzt.',
    plus: 'Das Plus am Anfang wurde berichtigt.',
    scientific: 'Eine Tabelle hatte die Nummer als 4,9E+11 geschrieben; alle Ziffern waren noch da.',
    decimal: 'Nachkommastellen am Ende wurden weggelassen.',
    characters: 'Zeichen, die nicht in eine Nummer gehören, wurden weggelassen.',
    label: 'Wörter neben der Nummer wurden weggelassen.',
    several: 'Es waren mehrere Nummern; übernommen wurde die, die SMS empfangen kann.',
  },
  refused: {
    empty: 'In dieser Zeile steht keine Nummer. Fragen Sie danach.',
    tooShort: 'Es fehlen Ziffern. Fragen Sie nach der ganzen Nummer.',
    tooLong: 'Es sind zu viele Ziffern. Prüfen Sie die Nummer gemeinsam.',
    letters: 'In der Nummer stehen Buchstaben. Berichtigen Sie die Zeile und übernehmen Sie die Liste noch einmal.',
    extension: 'Das ist eine Durchwahl, dort kommt keine SMS an. Fragen Sie nach einer Handynummer.',
    notANumber: 'Das liest sich nicht wie eine Telefonnummer. Prüfen Sie sie gemeinsam.',
    lostDigits: 'Eine Tabelle hat diese Nummer gekürzt. Schlagen Sie sie dort nach, wo die Liste herkommt.',
    several: 'Hier stehen mehrere Nummern, die SMS empfangen können. Lassen Sie eine in der Zeile.',
  },
  missing: (count) => `${digits(count)} ${count === 1 ? 'fehlt' : 'fehlen'}. Fragen Sie nach der ganzen Nummer.`,
  lost: (count) =>
    `Eine Tabelle hat diese Nummer gekürzt: ${digits(count)} ${count === 1 ? 'ist' : 'sind'} verloren. Schlagen Sie sie dort nach, wo die Liste herkommt.`,
  stopLost:
    'Diese Zeile sagt Stopp, aber niemand weiß, für welche Nummer. Suchen Sie die Nummer und tragen Sie den Stopp von Hand ein.',
  landline: 'Ein Festnetzanschluss: Er kommt ins Buch und bekommt nie eine SMS.',
  otherLine: 'Keine Handynummer: Sie kommt ins Buch und bekommt nie eine SMS.',
  filledIn: (what) => `Ergänzt, was im Buch fehlte: ${what.map((field) => fields[field]).join(', ')}.`,
  unchanged: 'Was im Buch steht, bleibt.',
  calledOtherwise: (name) => `Im Buch steht ${name}.`,
  duplicate: (row) => `Dieselbe Nummer wie in Zeile ${row}, also eine Person.`,
  stopNew: 'Hat Stopp gesagt; an diese Nummer wird nie etwas gesendet.',
  stopInRow: (row) => `Hat in Zeile ${row} Stopp gesagt; an diese Nummer wird nie etwas gesendet.`,
  stopKnown: 'Hat schon früher Stopp gesagt. Das bleibt.',
  yesTaken: (day) => `Ein behauptetes Ja (${day}) wird als Nachweis D eingetragen.`,
  yesLeft: {
    saidStop: 'Das Ja in der Liste zählt nicht, weil Stopp gesagt wurde.',
    dayMissing: 'Das Ja in der Liste hat keinen lesbaren Tag und wurde ausgelassen.',
    dayUnclear:
      'Der Tag des Ja kann zweierlei heißen: Andere Zeilen dieser Spalte schreiben Tag und Monat umgekehrt. Es wurde ausgelassen; schreiben Sie die Tage wie 2025-04-03 und übernehmen Sie die Liste noch einmal.',
    inFuture: 'Der Tag des Ja in der Liste liegt in der Zukunft; es wurde ausgelassen.',
    saidYesAlready: 'Im Buch steht schon ein Ja; das bleibt.',
    campaignClosed: 'Die Aktion ist beendet oder hat noch keinen Text; das Ja wurde ausgelassen.',
  },
  marks: {
    nameMissing: 'Der Name fehlt.',
    nameCut: 'Der Name war zu lang und wurde gekürzt.',
    noteCut: 'Die Notiz war zu lang und wurde gekürzt.',
    languageUnknown: 'Die Sprache wurde nicht verstanden und ausgelassen.',
    noteMayBeStop:
      'Die Notiz kann Stopp bedeuten. Lesen Sie sie und tragen Sie den Stopp auf der Seite der Person ein.',
    stopDayUnknown: 'In der Liste steht nicht, wann Stopp gesagt wurde; er gilt ab heute.',
  },
  notReached: 'Nicht übernommen, weil vorher angehalten wurde',
  report: ['Zeile', 'In der Liste', 'Nummer', 'Name', 'Was daraus wurde', 'Warum'],
  reportName: 'Bericht',
};

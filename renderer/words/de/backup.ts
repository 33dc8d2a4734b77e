import type { Words } from '#renderer/words/words.ts';
import type { WhyNotCopied } from '#shared/views/backups.ts';
import { plural } from './plural.ts';

const hereWhy: Readonly<Record<WhyNotCopied, string>> = {
  noRoom: ': Auf diesem Computer ist kein Platz mehr. Schaffen Sie welchen.',
  forbidden: ': In den Ordner der Kopien darf nicht geschrieben werden. Wer den Computer betreut, kann das ändern.',
  gone: ': Der Ordner der Kopien ist nicht zu erreichen.',
  noPassphrase: '.',
  unclear: '.',
};

const outsideWhy: Readonly<Record<WhyNotCopied, (folder: string) => string>> = {
  noRoom: (folder) =>
    `In ${folder} ist kein Platz mehr, also kam keine Kopie dorthin. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.`,
  forbidden: (folder) =>
    `In den Ordner ${folder} darf nicht geschrieben werden, also kam keine Kopie dorthin. Heben Sie den Schutz auf oder wählen Sie einen anderen.`,
  gone: (folder) =>
    `Der Ordner ${folder} ist nicht da, also kam keine Kopie dorthin. Stecken Sie den Stick ein oder verbinden Sie den Ordner.`,
  noPassphrase: (folder) =>
    `Das Kennwort der Kopien ist nicht mehr auf diesem Computer, deshalb kam keine Kopie nach ${folder}. Geben Sie es neu ein.`,
  unclear: (folder) => `In den Ordner ${folder} konnte nicht geschrieben werden, also kam keine Kopie dorthin.`,
};

export const backup: Words['backup'] = {
  title: 'Kopien des Buchs',
  lead: 'Yesbook legt an jedem Tag, an dem sich das Buch geändert hat, von selbst eine Kopie neben dem Buch auf diesem Computer an.',
  last: (moment) => `Letzte Kopie ${moment}.`,
  none: 'Es gibt noch keine Kopie.',
  now: 'Jetzt eine Kopie anlegen',
  making: 'Wird kopiert',
  made: 'Die Kopie ist angelegt.',
  outsideTitle: 'Eine Kopie außerhalb dieses Computers',
  outsideLead:
    'Geht dieser Computer kaputt oder verloren, hilft nur eine Kopie an anderem Ort: auf einem Stick oder in einem Ordner eines anderen Computers. Sie ist mit Ihrem Kennwort verschlossen; ohne es kann sie niemand öffnen, auch wir nicht.',
  due: {
    never: 'Außerhalb dieses Computers gibt es noch keine Kopie.',
    old: 'Die letzte Kopie außerhalb ist über zwei Wochen alt. Stecken Sie den Stick ein oder verbinden Sie den Ordner.',
    failed: 'Die letzte Kopie des Buchs konnte nicht angelegt werden.',
    no: '',
  },
  folder: 'Ordner',
  folderHint: 'Etwa E:\\Yesbook oder /media/stick.',
  passphrase: 'Kennwort',
  passphraseHint: 'Drei oder vier Wörter. Schreiben Sie sie auf Papier und verwahren Sie es woanders.',
  keep: 'Dort eine Kopie halten',
  stop: 'Dort keine Kopie mehr halten',
  stopped: 'Dort wird keine Kopie mehr angelegt.',
  outsideLast: (folder, moment) => `Letzte Kopie in ${folder} ${moment}.`,
  failed: (why) =>
    `Die letzte Kopie des Buchs konnte nicht angelegt werden${hereWhy[why]} Die älteren Kopien sind, wie sie waren, und es wird von selbst wieder versucht.`,
  outsideFailed: (folder, why) =>
    `${outsideWhy[why](folder)} Die früheren Kopien dort sind, wie sie waren, und bei der nächsten Kopie wird es wieder versucht.`,
  listTitle: 'Eine Kopie zurückholen',
  listLead:
    'Sehen Sie zuerst in eine Kopie hinein: Es ändert sich nichts, bis Sie es sagen. Das zeigt auch, dass die Kopie lesbar ist.',
  where: { here: 'auf diesem Computer', outside: 'außerhalb' },
  look: 'Hineinsehen',
  lookInto: (moment) => `In die Kopie von ${moment} hineinsehen`,
  looking: 'Jeder Eintrag wird geprüft',
  file: 'Eine Kopie von anderswo',
  filePassphrase: 'Kennwort der Kopie, falls sie eines hat',
  lookFile: 'In diese Datei hineinsehen',
  found: (moment) => `Die Kopie von ${moment} ist vollständig`,
  foundLine: (entries, people) => `${entries} Einträge, ${people} Personen.`,
  lost: (count, entries) =>
    plural(count, {
      one: 'Ein Eintrag des jetzigen Buchs ist nicht darin und wäre verschwunden.',
      other: `${entries} Einträge des jetzigen Buchs sind nicht darin und wären verschwunden.`,
    }),
  stops: (count, stops) =>
    plural(count, {
      one: 'Eine Person hat seitdem Stopp gesagt. Ihr Stopp bleibt.',
      other: `${stops} Personen haben seitdem Stopp gesagt. Ihr Stopp bleibt.`,
    }),
  words: (count) =>
    plural(count, {
      one: 'Eine Antwort wartet auf Ihr Urteil. Sie bleibt, und vorher geht an die Person nichts hinaus.',
      other: `${count} Antworten warten auf Ihr Urteil. Sie bleiben, und vorher geht an diese Personen nichts hinaus.`,
    }),
  sends: (count, sends, state) => {
    const [was, were] = {
      waiting: ['hatte damals noch nicht begonnen', 'hatten damals noch nicht begonnen'],
      paused: ['war damals angehalten', 'waren damals angehalten'],
      underWay: ['lief damals noch', 'liefen damals noch'],
      unsettled: ['hatte damals SMS mit ungewissem Ausgang', 'hatten damals SMS mit ungewissem Ausgang'],
    }[state];
    return plural(count, {
      one: `Eine Sendung ${was}. Sie endet und geht nicht weiter, damit niemand zweimal eine SMS bekommt.`,
      other: `${sends} Sendungen ${were}. Sie enden und gehen nicht weiter, damit niemand zweimal eine SMS bekommt.`,
    });
  },
  erased: (count, people) =>
    plural(count, {
      one: 'Eine Person wurde seitdem gelöscht. Sie wird wieder gelöscht.',
      other: `${people} Personen wurden seitdem gelöscht. Sie werden wieder gelöscht.`,
    }),
  restore: 'Zu dieser Kopie zurückkehren',
  restoreTitle: (moment) => `Zur Kopie von ${moment} zurückkehren?`,
  restoreLead: {
    backedUp: 'Vorher wird eine Kopie des Buchs angelegt, wie es jetzt ist, damit es auch wieder vorwärts geht.',
    putAside: 'Das beschädigte Buch kommt unverändert in einen eigenen Ordner neben dem neuen.',
  },
  stay: 'Beim heutigen Buch bleiben',
  restored: 'Das Buch ist wieder wie in dieser Kopie, und jedes Stopp von heute bleibt.',
  putAsideTitle: 'Beiseitegelegte beschädigte Bücher',
  putAsideLead:
    'Jedes ist, wie es war, als eine Kopie an seine Stelle trat, mit allen Personen darin. Werfen Sie es weg, sobald sicher nichts fehlt.',
  putAside: (moment) => `Beiseitegelegt ${moment}`,
  throwAway: 'Wegwerfen',
  throwAwayOf: (moment) => `Das ${moment} beiseitegelegte Buch wegwerfen`,
  throwAwayTitle: (moment) => `Das beschädigte Buch von ${moment} wegwerfen?`,
  throwAwayLead: 'Danach kann es niemand mehr lesen. Das Buch in Gebrauch bleibt, wie es ist.',
  keepIt: 'Behalten',
  thrownAway: 'Das beschädigte Buch ist weg.',
  close: 'Wieder schließen',
};

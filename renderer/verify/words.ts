import type { ProvedKey } from '#shared/proof/checkEarlierKeys.ts';
import type {
  EarlierKeyFault,
  PackFinding,
  PackVerdict,
  ProofProblem,
  StampFault,
  SumsFault,
} from '#shared/proof/checkPack.ts';
import { type AppLanguage, fileFormats } from '#shared/languages.ts';

type Papers = PackVerdict['papers'];

export type VerifyWords = {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly reading: string;
  readonly notAZip: string;
  readonly good: string;
  readonly bad: (count: number) => string;
  readonly book: (origin: string, size: number) => string;
  readonly keys: string;
  /** What the pack shows of a key the book lost, and what it does not. */
  readonly earlierKey: (key: ProvedKey) => readonly string[];
  readonly proved: string;
  readonly provedPoints: (papers: Papers) => readonly string[];
  readonly notProved: string;
  readonly notProvedPoints: (papers: Papers) => readonly string[];
  readonly wrong: string;
  readonly signer: (by: string, fingerprint: string) => string;
  readonly stampsUnchecked: string;
  readonly entries: string;
  readonly holds: (count: number) => string;
  readonly entry: (seq: number) => string;
  readonly finding: (finding: PackFinding) => string;
};

const { figure: figureEn, day: dayEn } = fileFormats('en');
const { figure: figureDe, day: dayDe } = fileFormats('de');

export const verifyWords: Readonly<Record<AppLanguage, VerifyWords>> = {
  en: {
    title: 'Check a proof',
    lead: 'Drop the ZIP file you were given here. Nothing leaves this computer: this page cannot reach any network.',
    choose: 'Choose the ZIP file',
    reading: 'Checking …',
    notAZip: 'This is not a ZIP file that can be read.',
    good: 'The entries in this pack and their evidence are as they were signed.',
    bad: (count) =>
      count === 1 ? 'One thing is wrong with this pack.' : `${figureEn(count)} things are wrong with this pack.`,
    book: (origin, size) => `Signed by the book ${origin} when it had ${figureEn(size)} entries.`,
    keys: 'The book changed its key',
    earlierKey: ({ origin, seq, at, size }) => [
      `Entry ${figureEn(seq)} of ${dayEn(at)} says that the shop lost its key and began a new one. Until then the book was called ${origin}.`,
      size === null
        ? 'Nothing signed with the old key is in this pack, so it does not show that this is the same book. A receipt, a poster or a pack with the old name can be compared by the shop.'
        : `The old key signed the first ${figureEn(size)} entries, and they are the same in this book: nothing among them was changed or left out since.`,
      'That the old key was really lost is the shop’s word. What was written between the last signature of the old key and the first of the new one rests on the new key alone.',
    ],
    proved: 'What is proved',
    provedPoints: (papers) => [
      'Whoever holds the private key of this book signed exactly these entries, at exactly these places.',
      'No word, time or file in them was changed since that signature.',
      'The wording they agreed to is the one shown below, by its entry in the same book.',
      ...(papers === 'signed'
        ? ['No other file in the ZIP, proof.pdf among them, was changed since the holder of that key made the pack.']
        : []),
    ],
    notProved: 'What is not proved',
    notProvedPoints: (papers) => [
      papers === 'signed'
        ? 'That proof.pdf and the other papers in the ZIP say the same as the entries. They are as the shop made them, and nothing compares them: where they differ, what stands below counts.'
        : 'That proof.pdf and the other papers in the ZIP say the same as the entries, or are as the shop made them. They are made to be read, and the list of files in this pack is not signed: where they differ, what stands below counts.',
      'That what was written down is true: a book can be kept wrongly.',
      'That it was written before the times of the outside timestamps, or without one before the pack was made. For that, compare the name of the book and its checkpoint with an older copy: a receipt, a poster, an earlier pack.',
      'Who holds the key. The name of the book above tells one key from another; ask the shop for it.',
    ],
    wrong: 'What is wrong',
    signer: (by, fingerprint) => `The certificate of ${by} has the SHA-256 fingerprint ${fingerprint}.`,
    stampsUnchecked:
      'Outside timestamps were not checked: this browser cannot check such signatures here. README.txt says how to do it with openssl.',
    entries: 'The entries',
    holds: (count) =>
      count === 1
        ? 'The pack holds one entry.'
        : `The pack holds ${figureEn(count)} entries; every one was checked${count > 2000 ? ', and a page shows the first 2,000' : ''}.`,
    entry: (seq) => `Entry ${figureEn(seq)}`,
    finding: (finding) => {
      switch (finding.kind) {
        case 'missing':
          return `The file ${finding.file} is missing.`;
        case 'changed':
          return `The file ${finding.file} is not the one the list of sums names.`;
        case 'notListed':
          return `The file ${finding.file} does not belong to the pack.`;
        case 'twice':
          return `The file ${finding.file} is in the ZIP more than once, and programs differ in which one they show.`;
        case 'unreadable':
          return `${finding.file}, line ${finding.line}, cannot be read.`;
        case 'checkpointRefused':
          return `The checkpoint is not believed: ${problemEn[finding.problem]}.`;
        case 'sumsRefused':
          return `The list of files is not the one the shop signed (SHA256SUMS.note): ${sumsEn[finding.problem]}.`;
        case 'sumsUnsigned':
          return 'SHA256SUMS.note is missing, although the signed checkpoint says that every pack of this book has it. It was taken out since, so that proof.pdf or another paper in the ZIP may have been changed, added or left out. The entries and their evidence are signed without it.';
        case 'factChanged':
          return `What entry ${figureEn(finding.seq)} says was changed: it does not fit its digest.`;
        case 'notProved':
          return `Entry ${figureEn(finding.seq)} is not proved: ${problemEn[finding.problem]}.`;
        case 'evidenceMissing':
          return `An evidence file of entry ${figureEn(finding.seq)} is missing or was changed (SHA-256 ${finding.sha256}).`;
        case 'evidenceUnnamed':
          return `No entry names the evidence file ${finding.file}.`;
        case 'stampRefused':
          return `The outside timestamp ${finding.file} is not believed: ${stampEn[finding.problem]}.`;
        case 'earlierKeyRefused':
          return `The earlier key is not what the book says (${finding.file}): ${earlierEn[finding.problem]}.`;
      }
    },
  },
  de: {
    title: 'Einen Nachweis prüfen',
    lead: 'Ziehen Sie die ZIP-Datei hierher, die Sie bekommen haben. Nichts verlässt diesen Computer: Diese Seite erreicht kein Netz.',
    choose: 'ZIP-Datei auswählen',
    reading: 'Wird geprüft …',
    notAZip: 'Das ist keine lesbare ZIP-Datei.',
    good: 'Die Einträge in diesem Nachweis und ihre Belege sind so, wie sie signiert wurden.',
    bad: (count) =>
      count === 1
        ? 'An diesem Nachweis stimmt eine Sache nicht.'
        : `An diesem Nachweis stimmen ${figureDe(count)} Sachen nicht.`,
    book: (origin, size) => `Signiert vom Buch ${origin}, als es ${figureDe(size)} Einträge hatte.`,
    keys: 'Das Buch hat einen neuen Schlüssel',
    earlierKey: ({ origin, seq, at, size }) => [
      `Eintrag ${figureDe(seq)} vom ${dayDe(at)} sagt, dass das Geschäft seinen Schlüssel verloren und einen neuen begonnen hat. Bis dahin hieß das Buch ${origin}.`,
      size === null
        ? 'Nichts, was mit dem alten Schlüssel signiert wurde, liegt bei; der Nachweis zeigt also nicht, dass es dasselbe Buch ist. Einen Bon, einen Aushang oder einen Nachweis mit dem alten Namen kann das Geschäft vergleichen.'
        : `Der alte Schlüssel hat die ersten ${figureDe(size)} Einträge signiert, und sie sind in diesem Buch dieselben: Nichts davon wurde seither geändert oder weggelassen.`,
      'Dass der alte Schlüssel wirklich verloren war, sagt das Geschäft. Was zwischen der letzten Signatur des alten und der ersten des neuen geschrieben wurde, beruht auf dem neuen Schlüssel allein.',
    ],
    proved: 'Was bewiesen ist',
    provedPoints: (papers) => [
      'Wer den geheimen Schlüssel dieses Buchs hat, hat genau diese Einträge an genau diesen Plätzen signiert.',
      'Kein Wort, keine Zeit und keine Datei darin wurde seit dieser Signatur geändert.',
      'Der Wortlaut, dem zugestimmt wurde, ist der unten gezeigte, durch seinen Eintrag im selben Buch.',
      ...(papers === 'signed'
        ? [
            'Keine andere Datei in der ZIP-Datei, auch proof.pdf nicht, wurde geändert, seit der Nachweis mit diesem Schlüssel erstellt wurde.',
          ]
        : []),
    ],
    notProved: 'Was nicht bewiesen ist',
    notProvedPoints: (papers) => [
      papers === 'signed'
        ? 'Dass proof.pdf und die anderen Papiere in der ZIP-Datei dasselbe sagen wie die Einträge. Sie sind so, wie das Geschäft sie erstellt hat, verglichen werden sie nicht: Wo sie abweichen, gilt, was unten steht.'
        : 'Dass proof.pdf und die anderen Papiere in der ZIP-Datei dasselbe sagen wie die Einträge oder so sind, wie das Geschäft sie erstellt hat. Sie sind zum Lesen da, und die Liste der Dateien ist hier nicht signiert: Wo sie abweichen, gilt, was unten steht.',
      'Dass das Eingetragene wahr ist: Ein Buch kann falsch geführt werden.',
      'Dass es vor den Zeitstempeln von außen eingetragen war, ohne einen, bevor der Nachweis erstellt wurde. Dafür vergleichen Sie den Namen des Buchs und den Prüfpunkt mit einer älteren Kopie: einem Bon, einem Aushang, einem früheren Nachweis.',
      'Wer den Schlüssel hat. Der Name des Buchs oben unterscheidet einen Schlüssel vom anderen; fragen Sie das Geschäft danach.',
    ],
    wrong: 'Was nicht stimmt',
    signer: (by, fingerprint) => `Das Zertifikat von ${by} hat den SHA-256-Fingerabdruck ${fingerprint}.`,
    stampsUnchecked:
      'Zeitstempel von außen wurden nicht geprüft: Dieser Browser kann solche Signaturen hier nicht prüfen. README.txt nennt den Weg mit openssl.',
    entries: 'Die Einträge',
    holds: (count) =>
      count === 1
        ? 'Der Nachweis enthält einen Eintrag.'
        : `Der Nachweis enthält ${figureDe(count)} Einträge; jeder wurde geprüft${count > 2000 ? ', die ersten 2.000 zeigt die Seite' : ''}.`,
    entry: (seq) => `Eintrag ${figureDe(seq)}`,
    finding: (finding) => {
      switch (finding.kind) {
        case 'missing':
          return `Die Datei ${finding.file} fehlt.`;
        case 'changed':
          return `Die Datei ${finding.file} ist nicht die, die in der Summenliste steht.`;
        case 'notListed':
          return `Die Datei ${finding.file} gehört nicht zum Nachweis.`;
        case 'twice':
          return `Die Datei ${finding.file} ist mehr als einmal in der ZIP-Datei; welche davon gezeigt wird, ist von Programm zu Programm verschieden.`;
        case 'unreadable':
          return `${finding.file}, Zeile ${finding.line}, ist nicht lesbar.`;
        case 'checkpointRefused':
          return `Der Prüfpunkt ist nicht glaubwürdig: ${problemDe[finding.problem]}.`;
        case 'sumsRefused':
          return `Die Liste der Dateien ist nicht die, die das Geschäft signiert hat (SHA256SUMS.note): ${sumsDe[finding.problem]}.`;
        case 'sumsUnsigned':
          return 'SHA256SUMS.note fehlt, obwohl der signierte Prüfpunkt sagt, dass jeder Nachweis dieses Buchs sie hat. Sie wurde also seither herausgenommen; proof.pdf oder ein anderes Papier in der ZIP-Datei kann geändert, dazugelegt oder weggelassen sein. Die Einträge und ihre Belege sind ohne sie signiert.';
        case 'factChanged':
          return `Der Inhalt von Eintrag ${figureDe(finding.seq)} wurde geändert: Er passt nicht zu seinem Digest.`;
        case 'notProved':
          return `Eintrag ${figureDe(finding.seq)} ist nicht bewiesen: ${problemDe[finding.problem]}.`;
        case 'evidenceMissing':
          return `Eine Belegdatei von Eintrag ${figureDe(finding.seq)} fehlt oder wurde geändert (SHA-256 ${finding.sha256}).`;
        case 'evidenceUnnamed':
          return `Kein Eintrag nennt die Belegdatei ${finding.file}.`;
        case 'stampRefused':
          return `Der Zeitstempel von außen ${finding.file} ist nicht glaubwürdig: ${stampDe[finding.problem]}.`;
        case 'earlierKeyRefused':
          return `Der frühere Schlüssel ist nicht der, den das Buch nennt (${finding.file}): ${earlierDe[finding.problem]}.`;
      }
    },
  },
};

const problemEn: Readonly<Record<ProofProblem, string>> = {
  malformed: 'it is not in the form it should have',
  unknownKey: 'it is not signed by the key in the pack',
  wrongSignature: 'its signature is wrong',
  wrongOrigin: 'it belongs to another book than its key',
  malformedProof: 'its proof is not in the form it should have',
  otherEntry: 'its proof is for another entry',
  notIncluded: 'it does not stand in the signed book',
  otherCheckpoint: 'its proof rests on another checkpoint',
  noProof: 'its proof is missing',
};

const problemDe: Readonly<Record<ProofProblem, string>> = {
  malformed: 'er hat nicht die richtige Form',
  unknownKey: 'er ist nicht mit dem beiliegenden Schlüssel signiert',
  wrongSignature: 'die Signatur ist falsch',
  wrongOrigin: 'er gehört zu einem anderen Buch als der Schlüssel',
  malformedProof: 'der Beweis hat nicht die richtige Form',
  otherEntry: 'der Beweis gilt einem anderen Eintrag',
  notIncluded: 'der Eintrag steht nicht im signierten Buch',
  otherCheckpoint: 'der Beweis beruht auf einem anderen Prüfpunkt',
  noProof: 'der Beweis fehlt',
};

const sumsEn: Readonly<Record<SumsFault, string>> = {
  malformed: 'the signature is not in the form it should have',
  unknownKey: 'it is not signed by the key in the pack',
  wrongSignature: 'the signature is wrong',
  otherList: 'another list was signed, so that a file was changed, added or left out since',
};

const sumsDe: Readonly<Record<SumsFault, string>> = {
  malformed: 'die Signatur hat nicht die richtige Form',
  unknownKey: 'sie ist nicht mit dem beiliegenden Schlüssel signiert',
  wrongSignature: 'die Signatur ist falsch',
  otherList: 'signiert wurde eine andere Liste; eine Datei wurde seither also geändert, dazugelegt oder weggelassen',
};

const earlierEn: Readonly<Record<EarlierKeyFault, string>> = {
  malformed: 'what it signed is not in the form it should have',
  unknownKey: 'it is missing or another one',
  wrongSignature: 'its signature is wrong',
  wrongOrigin: 'what it signed belongs to another book',
  notConsistent: 'it is not shown that the book of this pack begins like the one it signed',
};

const earlierDe: Readonly<Record<EarlierKeyFault, string>> = {
  malformed: 'was er signiert hat, hat nicht die richtige Form',
  unknownKey: 'er fehlt oder ist ein anderer',
  wrongSignature: 'seine Signatur ist falsch',
  wrongOrigin: 'was er signiert hat, gehört zu einem anderen Buch',
  notConsistent: 'es ist nicht gezeigt, dass das Buch dieses Nachweises so beginnt wie das, das er signiert hat',
};

const stampEn: Readonly<Record<StampFault, string>> = {
  malformed: 'the checkpoint beside it is not in the form it should have',
  unknownKey: 'the checkpoint beside it is not signed by the key in the pack',
  wrongSignature: 'the signature of the checkpoint beside it is wrong',
  wrongOrigin: 'the checkpoint beside it belongs to another book',
  notConsistent: 'it is not shown that the book of this pack begins like the stamped one',
  unreadable: 'it cannot be read as a timestamp',
  rejected: 'the service refused to stamp',
  otherImprint: 'it was made for another file',
  otherNonce: 'it answers another question',
  signerMissing: 'the certificate it is signed with is missing',
  signerUnbound: 'it does not name the certificate it is signed with',
  notForStamping: 'the certificate may not sign times',
  outsideCertificate: 'the certificate did not hold at that time',
  signatureWrong: 'its signature is wrong',
  signatureUnknown: 'it is signed in a way this page cannot check',
};

const stampDe: Readonly<Record<StampFault, string>> = {
  malformed: 'der Prüfpunkt daneben hat nicht die richtige Form',
  unknownKey: 'der Prüfpunkt daneben ist nicht mit dem beiliegenden Schlüssel signiert',
  wrongSignature: 'die Signatur des Prüfpunkts daneben ist falsch',
  wrongOrigin: 'der Prüfpunkt daneben gehört zu einem anderen Buch',
  notConsistent: 'es ist nicht gezeigt, dass das Buch dieses Nachweises so beginnt wie das gestempelte',
  unreadable: 'er ist nicht als Zeitstempel lesbar',
  rejected: 'der Dienst hat das Stempeln abgelehnt',
  otherImprint: 'er gilt einer anderen Datei',
  otherNonce: 'er antwortet auf eine andere Frage',
  signerMissing: 'das Zertifikat, mit dem er signiert ist, fehlt',
  signerUnbound: 'er nennt das Zertifikat nicht, mit dem er signiert ist',
  notForStamping: 'das Zertifikat darf keine Zeiten signieren',
  outsideCertificate: 'das Zertifikat galt zu dieser Zeit nicht',
  signatureWrong: 'die Signatur ist falsch',
  signatureUnknown: 'er ist auf eine Weise signiert, die diese Seite nicht prüfen kann',
};

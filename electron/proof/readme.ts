import type { PackStamp } from '#shared/proof/stampWords.ts';
import { earlierKeyStep, type Step, stampStep } from './readmeStamps.ts';
import type { AppLanguage } from '#shared/languages.ts';

/**
 * How to check the pack without Yesbook. Lines indented by four spaces are commands; copied one after the other into one
 * shell they stop at the first thing that is wrong.
 */
export const writeReadme = (
  language: AppLanguage,
  stamps: readonly PackStamp[],
  { people = null, keys = 0 }: { readonly people?: number | null; readonly keys?: number } = {},
): string =>
  [
    ...intro[language],
    ...(people === null ? [] : manyPeople[language](people)),
    '',
    ...[
      ...steps,
      ...(keys > 0 ? [earlierKeyStep] : []),
      ...(stamps.length > 0 ? [stampStep(stamps)] : []),
      lastStep,
    ].flatMap(({ says, commands }, at) => [
      `${at + 1}. ${says[language]}`,
      '',
      ...commands.map((command) => `    ${command}`),
      '',
    ]),
    ...closing[language],
    '',
  ].join('\n');

const intro: Readonly<Record<AppLanguage, readonly string[]>> = {
  en: [
    'HOW TO CHECK THIS PROOF WITHOUT YESBOOK',
    '',
    'You need a shell with sha256sum and openssl (1.1.1 or later): Linux, macOS (there put "shasum -a 256" for',
    '"sha256sum --strict"), or Windows with WSL or Git Bash. Go into this folder and copy the indented lines, in this order,',
    'into one shell. They write only into the folder "check", which you may delete. Nothing here runs a program of ours.',
    'If you have only a browser, open verify.html and drop the ZIP file on it.',
  ],
  de: [
    'SO PRÜFEN SIE DIESEN NACHWEIS OHNE YESBOOK',
    '',
    'Sie brauchen eine Shell mit sha256sum und openssl (ab 1.1.1): Linux, macOS (dort "shasum -a 256" statt',
    '"sha256sum --strict") oder Windows mit WSL oder Git Bash. Gehen Sie in diesen Ordner und kopieren Sie die eingerückten',
    'Zeilen in dieser Reihenfolge in eine Shell. Sie schreiben nur in den Ordner "check", den Sie löschen können. Kein',
    'Programm von uns läuft dabei. Haben Sie nur einen Browser, öffnen Sie verify.html und ziehen die ZIP-Datei darauf.',
  ],
};

/** What is different where a pack is about many people. */
const manyPeople: Readonly<Record<AppLanguage, (people: number) => readonly string[]>> = {
  en: (people) => [
    '',
    `THIS PACK IS ABOUT MANY PEOPLE: ${people}. It holds their names, numbers and texts. Give it to nobody who did not ask for it.`,
    'The printed proof is in parts: proof.pdf, proof-2.pdf and so on; each person begins a page. entries.jsonl goes from person to',
    'person. The steps below look at every entry; where there are thousands they take hours, and verify.html takes minutes.',
  ],
  de: (people) => [
    '',
    `DIESER NACHWEIS BETRIFFT VIELE PERSONEN: ${people}. Er enthält ihre Namen, Nummern und SMS. Geben Sie ihn niemandem sonst.`,
    'Der gedruckte Nachweis kommt in Teilen: proof.pdf, proof-2.pdf und so weiter; jede Person beginnt eine Seite. entries.jsonl geht',
    'von Person zu Person. Die Schritte unten prüfen jeden Eintrag; bei Tausenden dauern sie Stunden, verify.html nur Minuten.',
  ],
};

const steps: readonly Step[] = [
  {
    says: {
      en: 'No file was changed since the pack was made, as far as its own list tells.',
      de: 'Keine Datei wurde seit dem Erstellen geändert, soweit die eigene Liste es sagt.',
    },
    commands: ['set -eu', 'rm -rf check; mkdir check', 'sha256sum --strict --quiet -c SHA256SUMS'],
  },
  {
    says: {
      en: 'The checkpoint (the size and root hash of the whole book) is signed by the key in public-key.pem, and the book bears the name of that key (the first four bytes of the key).',
      de: 'Der Prüfpunkt (Größe und Wurzelhash des ganzen Buchs) ist mit dem Schlüssel in public-key.pem signiert, und das Buch trägt den Namen dieses Schlüssels (seine ersten vier Bytes).',
    },
    commands: [
      `sed '/^$/,$d' checkpoint.txt > check/signed`,
      `sed '1,/^$/d' checkpoint.txt | sed -n 1p | cut -d ' ' -f 3 | openssl base64 -d -A | tail -c 64 > check/signature`,
      'openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in check/signed -sigfile check/signature',
      'openssl pkey -pubin -in public-key.pem -outform DER | tail -c 32 > check/key',
      `key=$(head -c 4 check/key | od -An -tx1 | tr -d ' \\n')`,
      'test "$(sed -n 1p checkpoint.txt)" = "yesbook.local/$key"',
      'size=$(sed -n 2p checkpoint.txt); root=$(sed -n 3p checkpoint.txt)',
    ],
  },
  {
    says: {
      en: 'The list of files is signed by the same key, so that no file in the pack, proof.pdf among them, was changed since the holder of the key made it. That every pack of this book has such a signature stands in line 4 of checkpoint.txt.',
      de: 'Die Liste der Dateien ist mit demselben Schlüssel signiert; keine Datei im Nachweis, auch proof.pdf nicht, wurde also geändert, seit ihn der Inhaber des Schlüssels erstellt hat. Dass jeder Nachweis dieses Buchs eine solche Signatur hat, steht in Zeile 4 von checkpoint.txt.',
    },
    commands: [
      'sed -n 4p checkpoint.txt | grep -qx packs:signed',
      'head -n 2 SHA256SUMS.note > check/signed',
      `sums=$(sed -n 4p SHA256SUMS.note | cut -d ' ' -f 3)`,
      `{ printf 'yesbook.local/pack\\nsha256 %s\\n' "$(sha256sum SHA256SUMS | cut -d ' ' -f 1)"; } | cmp -s - check/signed`,
      `{ cat check/signed; printf '\\n\\342\\200\\224 yesbook.local/%s %s\\n' "$key" "$sums"; } | cmp -s - SHA256SUMS.note`,
      `printf %s "$sums" | openssl base64 -d -A | tail -c 64 > check/signature`,
      'openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in check/signed -sigfile check/signature',
    ],
  },
  {
    says: {
      en: 'Each line of entries.jsonl is what its digest says: SHA-256 over the salt and the fact. (An erased fact has neither; its digest stays.)',
      de: 'Jede Zeile in entries.jsonl ist, was ihr Digest sagt: SHA-256 über Salz und Inhalt. (Ein gelöschter Inhalt hat beides nicht mehr; sein Digest bleibt.)',
    },
    commands: [
      `bytes() { for b in $(printf %s "$1" | sed 's/../ 0x&/g'); do printf "\\\\$(printf %03o "$b")"; done; }`,
      `part() { printf '%s\\n' "$1" | sed -n "$2"; }`,
      'while IFS= read -r line; do',
      `  digest=$(part "$line" 's/^{"at":"[^"]*","digest":"\\([0-9a-f]*\\)".*/\\1/p')`,
      `  salt=$(part "$line" 's/^.*,"salt":"\\([0-9a-f]*\\)","seq":.*/\\1/p')`,
      `  fact=$(part "$line" 's/^{"at":"[^"]*","digest":"[0-9a-f]*","fact":\\(.*\\),"salt":.*/\\1/p')`,
      `  if [ "$fact" != null ]; then`,
      `    { bytes "$salt"; printf %s "$fact"; } | sha256sum | grep -q "^$digest "`,
      '  fi',
      'done < entries.jsonl',
    ],
  },
  {
    says: {
      en: 'Each entry stands at its place in the signed book (RFC 6962): from its leaf hash, the hashes in its .tlog-proof lead to the root hash in the checkpoint.',
      de: 'Jeder Eintrag steht an seinem Platz im signierten Buch (RFC 6962): Von seinem Blatt-Hash führen die Hashes in seinem .tlog-proof zum Wurzelhash im Prüfpunkt.',
    },
    commands: [
      'hash() { openssl dgst -sha256 -binary; }',
      'test -z "$(tail -c 1 entries.jsonl)"',
      'while IFS= read -r line; do',
      `  leaf=$(part "$line" 's/,"fact":.*,"salt":[^,]*,"seq":/,"seq":/p')`,
      `  seq=$(part "$leaf" 's/^.*,"seq":\\([0-9]*\\),"subject":.*/\\1/p')`,
      '  proof="proofs/$seq.tlog-proof"',
      '  test "$(sed -n 1p "$proof")" = "c2sp.org/tlog-proof@v1"',
      '  test "$(sed -n 2p "$proof")" = "index $seq"',
      `  sed '1,/^$/d' "$proof" | cmp -s - checkpoint.txt`,
      `  { printf '\\000'; printf %s "$leaf"; } | hash > check/node`,
      '  place=$seq; last=$((size - 1))',
      `  for sibling in $(sed -n '3,/^$/p' "$proof"); do`,
      '    printf %s "$sibling" | openssl base64 -d -A > check/sibling',
      '    test "$last" -gt 0',
      '    if [ $((place % 2)) -eq 1 ] || [ "$place" -eq "$last" ]; then',
      `      { printf '\\001'; cat check/sibling check/node; } | hash > check/parent`,
      '      while [ $((place % 2)) -eq 0 ] && [ "$place" -ne 0 ]; do place=$((place / 2)); last=$((last / 2)); done',
      '    else',
      `      { printf '\\001'; cat check/node check/sibling; } | hash > check/parent`,
      '    fi',
      '    mv check/parent check/node',
      '    place=$((place / 2)); last=$((last / 2))',
      '  done',
      '  test "$last" -eq 0',
      '  test "$(openssl base64 -A -in check/node)" = "$root"',
      'done < entries.jsonl',
    ],
  },
  {
    says: {
      en: 'Each evidence file is one that an entry names by its SHA-256.',
      de: 'Jede Belegdatei ist eine, die ein Eintrag mit ihrem SHA-256 nennt.',
    },
    commands: [
      'if [ -d evidence ]; then for file in evidence/*; do',
      `  name=$(sha256sum "$file" | cut -d ' ' -f 1)`,
      '  grep -q "\\"sha256\\":\\"$name\\"" entries.jsonl',
      '  case "$file" in "evidence/$name"*) ;; *) false ;; esac',
      'done; fi',
    ],
  },
];

const lastStep: Step = {
  says: {
    en: 'If all of this went through, the entries and their evidence are as they were signed, and so is every other file. proof.pdf and the other papers are made to be read; nothing here compares them with the entries: where they differ, the entries count.',
    de: 'Ist das alles durchgelaufen, so sind die Einträge und ihre Belege so, wie sie signiert wurden, und jede andere Datei auch. proof.pdf und die anderen Papiere sind zum Lesen da; mit den Einträgen vergleicht sie hier nichts: Wo sie abweichen, gelten die Einträge.',
  },
  commands: ['echo "The entries and their evidence are as they were signed."'],
};

const closing: Readonly<Record<AppLanguage, readonly string[]>> = {
  en: [
    'WHAT THIS PROVES: whoever holds the private key signed a book in which exactly these entries stand at these places.',
    'Compare the key with one you got another way (a receipt, a poster, an earlier pack): it is the same book if its name',
    'in line 1 of checkpoint.txt is the same. Two checkpoints of one book never contradict each other.',
    'WHAT IT DOES NOT PROVE: that what was written down is true, or that it was written before this pack was made.',
    '',
    'For other programs: consent-record.jsonld (ISO/IEC TS 27560 in DPV terms) and consent-receipt-*.json (Kantara v1.1).',
    'Formats: RFC 8785 (canonical JSON), RFC 6962 section 2.1 (tree), c2sp.org/signed-note, c2sp.org/tlog-checkpoint,',
    'c2sp.org/tlog-proof. Other programs that know these formats can check the pack, too.',
  ],
  de: [
    'WAS DAS BEWEIST: Wer den geheimen Schlüssel hat, hat ein Buch signiert, in dem genau diese Einträge an diesen Plätzen',
    'stehen. Vergleichen Sie den Schlüssel mit einem, den Sie anders bekommen haben (Bon, Aushang, früherer Nachweis): Es ist',
    'dasselbe Buch, wenn der Name in Zeile 1 von checkpoint.txt derselbe ist. Zwei Prüfpunkte eines Buchs widersprechen sich nie.',
    'WAS ES NICHT BEWEIST: dass das Eingetragene wahr ist, oder dass es eingetragen war, bevor dieser Nachweis erstellt wurde.',
    '',
    'Für andere Programme: consent-record.jsonld (ISO/IEC TS 27560 in DPV-Begriffen) und consent-receipt-*.json (Kantara v1.1).',
    'Formate: RFC 8785 (kanonisches JSON), RFC 6962 Abschnitt 2.1 (Baum), c2sp.org/signed-note, c2sp.org/tlog-checkpoint,',
    'c2sp.org/tlog-proof. Auch andere Programme, die diese Formate kennen, können den Nachweis prüfen.',
  ],
};

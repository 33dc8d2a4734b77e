import type { PackStamp } from '#shared/proof/stampWords.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** One step a stranger takes: what it shows, and the commands, which need a POSIX shell, sha256sum and openssl. */
export type Step = { readonly says: Readonly<Record<AppLanguage, string>>; readonly commands: readonly string[] };

/**
 * What a stranger does with the outside stamps. The signer's certificate is taken as it was at the stamped time, because
 * a certificate that has run out since says nothing against what was signed before.
 */
export const stampStep = (stamps: readonly PackStamp[]): Step => ({
  says: {
    en: [
      'Outside timestamps (RFC 3161): each is for the SHA-256 of the whole file checkpoint.txt beside it, and the book of this pack still begins like the book of that checkpoint (RFC 9162, section 2.1.4.2).',
      'The times that are printed come from the operators of those clocks. Whether you trust them is your choice: look at the certificates in tsa-chain.pem (openssl x509 -noout -subject -fingerprint -sha256 -in tsa-chain.pem), or give -CAfile the root that the operator publishes, without -partial_chain and with -untrusted tsa-chain.pem.',
    ].join(' '),
    de: [
      'Zeitstempel von außen (RFC 3161): Jeder gilt dem SHA-256 der ganzen Datei checkpoint.txt daneben, und das Buch dieses Nachweises beginnt noch so wie das Buch jenes Prüfpunkts (RFC 9162, Abschnitt 2.1.4.2).',
      'Die ausgegebenen Zeiten stammen von den Betreibern dieser Uhren. Ob Sie ihnen vertrauen, entscheiden Sie: Sehen Sie sich die Zertifikate in tsa-chain.pem an (openssl x509 -noout -subject -fingerprint -sha256 -in tsa-chain.pem), oder geben Sie bei -CAfile das vom Betreiber veröffentlichte Stammzertifikat an, ohne -partial_chain und mit -untrusted tsa-chain.pem.',
    ].join(' '),
  },
  commands: [...stamps.flatMap(verifying), ...beginsLike, ...beginning],
});

const verifying = ({ size, at }: PackStamp): readonly string[] => {
  const folder = `timestamps/${size}`;
  const trusting = `-CAfile ${folder}/tsa-chain.pem -partial_chain -attime ${Math.floor(Date.parse(at) / 1000)}`;
  return [
    `openssl ts -verify -in ${folder}/timestamp.tsr -data ${folder}/checkpoint.txt ${trusting}`,
    `openssl ts -reply -in ${folder}/timestamp.tsr -text | grep '^Time stamp: '`,
  ];
};

/** For each stamped checkpoint: the signature on it, and the way from its root to the root of this pack. */
const beginning: readonly string[] = [
  'for stamp in timestamps/*; do',
  '  pem=public-key.pem; name=$(sed -n 1p "$stamp/checkpoint.txt")',
  '  if [ "$name" != "yesbook.local/$key" ]; then pem="earlier-keys/${name#yesbook.local/}/public-key.pem"; fi',
  '  test "$stamp" = "timestamps/$(sed -n 2p "$stamp/checkpoint.txt")"',
  '  begins "$stamp" "$pem"',
  'done',
];

/** Whether the book of this pack begins like that of the checkpoint in a folder, signed by the key in a file. */
const beginsLike: readonly string[] = [
  'begins() {',
  `  sed '/^$/,$d' "$1/checkpoint.txt" > check/signed`,
  `  sed '1,/^$/d' "$1/checkpoint.txt" | sed -n 1p | cut -d ' ' -f 3 | openssl base64 -d -A | tail -c 64 > check/signature`,
  '  openssl pkeyutl -verify -pubin -inkey "$2" -rawin -in check/signed -sigfile check/signature',
  `  openssl pkey -pubin -in "$2" -outform DER | tail -c 32 | head -c 4 | od -An -tx1 | tr -d ' \\n' > check/name`,
  '  test "$(sed -n 1p "$1/checkpoint.txt")" = "yesbook.local/$(cat check/name)"',
  '  oldsize=$(sed -n 2p "$1/checkpoint.txt"); oldroot=$(sed -n 3p "$1/checkpoint.txt")',
  '  if [ "$oldsize" -eq "$size" ]; then test "$oldroot" = "$root"; return; fi',
  '  test "$oldsize" -lt "$size"',
  '  test "$(sed -n 1p "$1/consistency.txt")" = "old $oldsize"',
  `  sed '1,/^$/d' "$1/consistency.txt" | cmp -s - checkpoint.txt`,
  '  place=$((oldsize - 1)); last=$((size - 1))',
  '  while [ $((place % 2)) -eq 1 ]; do place=$((place / 2)); last=$((last / 2)); done',
  `  path=$(sed -n '2,/^$/p' "$1/consistency.txt")`,
  '  if [ "$place" -eq 0 ]; then path="$oldroot $path"; fi',
  '  rm -f check/old',
  '  for sibling in $path; do',
  '    printf %s "$sibling" | openssl base64 -d -A > check/sibling',
  '    if [ ! -f check/old ]; then cp check/sibling check/old; cp check/sibling check/new; continue; fi',
  '    test "$last" -gt 0',
  '    if [ $((place % 2)) -eq 1 ] || [ "$place" -eq "$last" ]; then',
  `      { printf '\\001'; cat check/sibling check/old; } | hash > check/parent; mv check/parent check/old`,
  `      { printf '\\001'; cat check/sibling check/new; } | hash > check/parent; mv check/parent check/new`,
  '      while [ $((place % 2)) -eq 0 ] && [ "$place" -ne 0 ]; do place=$((place / 2)); last=$((last / 2)); done',
  '    else',
  `      { printf '\\001'; cat check/new check/sibling; } | hash > check/parent; mv check/parent check/new`,
  '    fi',
  '    place=$((place / 2)); last=$((last / 2))',
  '  done',
  '  test "$last" -eq 0',
  '  test "$(openssl base64 -A -in check/old)" = "$oldroot"',
  '  test "$(openssl base64 -A -in check/new)" = "$root"',
  '}',
];

/** What a stranger does with the keys the book was signed with before. */
export const earlierKeyStep: Step = {
  says: {
    en: 'The shop lost the key it signed with and began a new one; an entry of the kind book.rekeyed tells when, and names the old key. In earlier-keys/ are the old public keys that were kept, each with the last checkpoint it signed: the book of this pack still begins like the book of that checkpoint. Whether you trust that the old key was lost is your choice; whoever holds a receipt, a poster or a pack with the old name can compare it.',
    de: 'Das Geschäft hat den Schlüssel verloren, mit dem es signierte, und einen neuen begonnen; ein Eintrag der Art book.rekeyed sagt, wann, und nennt den alten. In earlier-keys/ liegen die alten öffentlichen Schlüssel, soweit es sie noch gibt, jeder mit dem letzten Prüfpunkt, den er signiert hat: Das Buch dieses Nachweises beginnt noch so wie das Buch jenes Prüfpunkts. Ob Sie glauben, dass der alte Schlüssel verloren war, entscheiden Sie; wer einen Bon, einen Aushang oder einen Nachweis mit dem alten Namen hat, kann ihn vergleichen.',
  },
  commands: [
    ...beginsLike,
    'for old in earlier-keys/*; do',
    '  if [ ! -f "$old/checkpoint.txt" ]; then continue; fi',
    '  grep -q "\\"before\\":\\"yesbook.local/${old#earlier-keys/}\\"" entries.jsonl',
    '  begins "$old" "$old/public-key.pem"',
    'done',
  ],
};

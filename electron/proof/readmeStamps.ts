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
  commands: [...stamps.flatMap(verifying), ...beginning],
});

const verifying = ({ size, at }: PackStamp): readonly string[] => {
  const folder = `timestamps/${size}`;
  const trusting = `-CAfile ${folder}/tsa-chain.pem -partial_chain -attime ${Math.floor(Date.parse(at) / 1000)}`;
  return [
    `openssl ts -verify -in ${folder}/timestamp.tsr -data ${folder}/checkpoint.txt ${trusting}`,
    `openssl ts -reply -in ${folder}/timestamp.tsr -text | grep '^Time stamp: '`,
  ];
};

/** For each stamped checkpoint: our signature on it, and the way from its root to the root of this pack. */
const beginning: readonly string[] = [
  'for stamp in timestamps/*; do',
  '  head -n 3 "$stamp/checkpoint.txt" > check/signed',
  `  sed -n 5p "$stamp/checkpoint.txt" | cut -d ' ' -f 3 | openssl base64 -d -A | tail -c 64 > check/signature`,
  '  openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in check/signed -sigfile check/signature',
  '  test "$(sed -n 1p "$stamp/checkpoint.txt")" = "yesbook.local/$key"',
  '  oldsize=$(sed -n 2p "$stamp/checkpoint.txt"); oldroot=$(sed -n 3p "$stamp/checkpoint.txt")',
  '  test "$stamp" = "timestamps/$oldsize"',
  '  if [ "$oldsize" -eq "$size" ]; then test "$oldroot" = "$root"; continue; fi',
  '  test "$oldsize" -lt "$size"',
  '  test "$(sed -n 1p "$stamp/consistency.txt")" = "old $oldsize"',
  `  sed '1,/^$/d' "$stamp/consistency.txt" | cmp -s - checkpoint.txt`,
  '  place=$((oldsize - 1)); last=$((size - 1))',
  '  while [ $((place % 2)) -eq 1 ]; do place=$((place / 2)); last=$((last / 2)); done',
  `  path=$(sed -n '2,/^$/p' "$stamp/consistency.txt")`,
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
  'done',
];

import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { verifyPage } from 'virtual:verify-page';
import type { EvidenceFile } from '#shared/facts.ts';
import { canonicalJson } from '#shared/ledger/canonicalJson.ts';
import { writeTlogProof } from '#shared/ledger/tlogProof.ts';
import { consentReceipt } from '#shared/proof/consentReceipt.ts';
import { consentRecords, type RecordSource } from '#shared/proof/consentRecord.ts';
import { consentRecordSchema } from '#shared/proof/consentRecordSchema.ts';
import { signedSumsFile } from '#shared/proof/signedSums.ts';
import { rulesFor } from '#shared/rules/countries.ts';
import type { Shop } from '#shared/shop.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import { gatherProof, type ProofAbout, type ProofMatter } from '#shared/proof/matter.ts';
import type { KeptStamps } from '#electron/stamps/keptStamps.ts';
import { stampFiles, stampsFor, toPackStamp } from '#electron/stamps/packStamps.ts';
import { earlierKeyFiles } from './earlierKeyFiles.ts';
import { printLetter } from './printLetter.ts';
import { printProof } from './print.ts';
import { writeReadme } from './readme.ts';
import type { Typefaces } from './typefaces.ts';
import type { AppLanguage } from '#shared/languages.ts';

export type ProofSource = {
  readonly ledger: Ledger;
  readonly shop: Shop;
  readonly evidence: (sha256: string) => Promise<Uint8Array | null>;
  readonly typefaces: Typefaces;
  readonly stamps: KeptStamps;
};

export type ProofPack = {
  readonly zip: Uint8Array;
  /** Entries in the book when its checkpoint was signed for this pack. */
  readonly size: number;
  readonly entries: number;
};

/**
 * A ZIP that proves a consent, or one contact's whole history, to a stranger. Null where the book has no such contact or
 * consent. The same book gives the same bytes.
 */
export const exportProof = async (
  source: ProofSource,
  about: ProofAbout & { readonly language: AppLanguage; readonly letter?: string },
): Promise<ProofPack | null> => {
  const { ledger } = source;
  const matter = gatherProof(ledger, source.shop, about);
  if (!matter) return null;
  const checkpoint = await ledger.checkpoint();
  const size = Number(checkpoint.split('\n')[1]);
  const evidence = await readEvidence(source, matter.files);
  const stamps = await stampsFor(
    source.stamps,
    matter.entries.map(({ seq }) => seq),
  );
  const files = new Map<string, Uint8Array>();
  const add = (name: string, content: string | Uint8Array): void =>
    void files.set(name, typeof content === 'string' ? strToU8(content) : content);
  add('README.txt', writeReadme(about.language, stamps.map(toPackStamp), { keys: ledger.earlierKeys().length }));
  add(
    'proof.pdf',
    await printProof(source.typefaces, {
      matter,
      size,
      checkpoint,
      language: about.language,
      evidence,
      stamps: stamps.map(toPackStamp),
    }),
  );
  if (about.letter !== undefined) {
    add('letter.txt', about.letter);
    add('letter.pdf', await printLetter(source.typefaces, { text: about.letter, matter, language: about.language }));
  }
  add('entries.jsonl', matter.entries.map((entry) => `${canonicalJson(entry)}\n`).join(''));
  for (const { seq } of matter.entries) {
    add(
      `proofs/${seq}.tlog-proof`,
      writeTlogProof({ index: seq, proof: ledger.inclusionProof(seq, size), checkpoint }),
    );
  }
  add('checkpoint.txt', checkpoint);
  add('public-key.pem', ledger.publicKeyPem());
  const earlier = await earlierKeyFiles(ledger, { checkpoint, size });
  for (const [name, content] of earlier) add(name, content);
  for (const file of matter.files) {
    const bytes = evidence.get(file.sha256);
    if (bytes) add(`evidence/${file.sha256}${safeExtension(file.name)}`, bytes);
  }
  for (const stamp of stamps) {
    for (const [name, content] of stampFiles(stamp, { ledger, checkpoint, size })) add(name, content);
  }
  addRecords(add, { matter, origin: ledger.key().name, keepProofYears: keptYears(source.shop) }, ledger.publicKeyPem());
  add('consent-record.schema.json', recordSchema);
  add('verify.html', verifyPage);
  const sums = sumsOf(files);
  add('SHA256SUMS', sums);
  add(signedSumsFile, ledger.signSums(sums));
  return { zip: zipped(files), size, entries: matter.entries.length };
};

export const recordSchema = `${JSON.stringify(consentRecordSchema, null, 2)}\n`;

/** The same consents in the forms other programs read. */
const addRecords = (add: (name: string, content: string) => void, source: RecordSource, publicKey: string): void => {
  const write = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  add('consent-record.jsonld', write(consentRecords(source)));
  for (const proved of source.matter.consents) {
    const receipt = consentReceipt(proved, source, publicKey);
    if (receipt) add(`consent-receipt-${proved.consent.seq}.json`, write(receipt));
  }
};

export const keptYears = (shop: Shop): number => rulesFor(shop.description?.country ?? null, shop.rules).keepProofYears;

const readEvidence = async (
  { evidence }: ProofSource,
  files: ProofMatter['files'],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>();
  for (const { sha256 } of files) {
    const bytes = await evidence(sha256);
    if (bytes) found.set(sha256, bytes);
  }
  return found;
};

/** Only the ending of a customer's file name goes into a path, and only if it is a plain one. */
export const safeExtension = (name: EvidenceFile['name']): string => {
  const extension = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,5}$/.test(extension) ? extension : '';
};

/** As `sha256sum` writes and checks them. */
const sumsOf = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files.keys()]
    .toSorted()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex')}  ${name}\n`,
    )
    .join('');

/**
 * Every file bears the first moment a ZIP can write, because a clock would make each pack another. Only what grows with the
 * book is packed: packing the same page anew for each of a thousand packs takes longer than all the rest of them.
 */
export const zipped = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...files]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, bytes]) => [name, [bytes, { level: /\.jsonld?$/.test(name) ? 6 : 0 }]]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );

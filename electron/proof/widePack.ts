import { verifyPage } from 'virtual:verify-page';
import type { Instant } from '#shared/facts.ts';
import { canonicalJson } from '#shared/ledger/canonicalJson.ts';
import { writeTlogProof } from '#shared/ledger/tlogProof.ts';
import { consentReceipt } from '#shared/proof/consentReceipt.ts';
import { consentRecord, prefixes } from '#shared/proof/consentRecord.ts';
import { explainingEntries, type ProofMatter } from '#shared/proof/matter.ts';
import { signedSumsFile } from '#shared/proof/signedSums.ts';
import { campaignsIn, gatherShare, peopleIn, type WideAbout } from '#shared/proof/widePack.ts';
import { proofWords } from '#shared/proof/words.ts';
import type { Shop } from '#shared/shop.ts';
import type { Book } from '#electron/book.ts';
import type { Ledger } from '#electron/ledger/ledger.ts';
import type { KeptStamp } from '#electron/stamps/keptStamps.ts';
import { stampFiles, stampsFor, toPackStamp } from '#electron/stamps/packStamps.ts';
import { breathing } from './breathing.ts';
import { earlierKeyFiles } from './earlierKeyFiles.ts';
import { keptYears, type ProofSource, recordSchema, safeExtension } from './pack.ts';
import { type PrintedPerson, printPeople, type Shared } from './printPeople.ts';
import { writeReadme } from './readme.ts';
import { createZipFile, type ZipFile } from './zipFile.ts';
import { type AppLanguage, fileLocales } from '#shared/languages.ts';

export type WideSource = Omit<ProofSource, 'shop'> & { readonly look: Book['look'] };

export type WidePack = {
  readonly bytes: number;
  readonly sha256: string;
  readonly size: number;
  readonly people: number;
  readonly entries: number;
};

/** Told after each person; answers whether to go on. */
export type OnPerson = (done: number, total: number) => 'goOn' | 'stop';

/**
 * A pack about many people, written person by person, so that neither memory nor the host is held. What a pack of one holds
 * is here for each of them; the printed proof comes in parts. Null where it was stopped or holds nobody. The same book gives
 * the same bytes.
 */
export const writeWidePack = async (
  source: WideSource,
  asked: { readonly about: WideAbout; readonly language: AppLanguage; readonly file: string },
  onPerson: OnPerson,
): Promise<WidePack | null> => {
  const checkpoint = await source.ledger.checkpoint();
  const size = Number(checkpoint.split('\n')[1]);
  const zip = await createZipFile(asked.file);
  try {
    // Spread over the whole book: a pack about many has entries of every age.
    const stamps = await stampsFor(
      source.stamps,
      source.stamps.sizes().map((stamped) => stamped - 1),
    );
    const told = await writePeople(source, asked, { zip, checkpoint, size, stamps }, onPerson);
    if (told === null) return null;
    await zip.add(
      'README.txt',
      writeReadme(asked.language, stamps.map(toPackStamp), {
        people: told.people,
        keys: source.ledger.earlierKeys().length,
      }),
    );
    await zip.add('checkpoint.txt', checkpoint);
    await zip.add('public-key.pem', source.ledger.publicKeyPem());
    const earlier = await earlierKeyFiles(source.ledger, { checkpoint, size });
    for (const [name, content] of earlier) await zip.add(name, content);
    for (const stamp of stamps) {
      const named = stampFiles(stamp, { ledger: source.ledger, checkpoint, size });
      for (const [name, content] of named) await zip.add(name, content);
    }
    await zip.add('consent-record.schema.json', recordSchema);
    await zip.add('verify.html', verifyPage);
    const sums = zip.sums();
    await zip.add('SHA256SUMS', sums);
    await zip.add(signedSumsFile, source.ledger.signSums(sums));
    return { ...(await zip.finish()), ...told, size };
  } finally {
    await zip.close();
  }
};

type Writing = {
  readonly zip: ZipFile;
  readonly checkpoint: string;
  readonly size: number;
  readonly stamps: readonly KeptStamp[];
};
type Told = { readonly people: number; readonly entries: number };

const writePeople = async (
  source: WideSource,
  { about, language }: { readonly about: WideAbout; readonly language: AppLanguage },
  { zip, checkpoint, size, stamps }: Writing,
  onPerson: OnPerson,
): Promise<Told | null> => {
  const { ledger } = source;
  const asOf = ledger.entry(size - 1).at;
  const begun = await source.look((shop) => begin(shop, ledger, about, language));
  const shared: Shared = {
    about: begun.title,
    shop: begun.shop,
    size,
    asOf,
    checkpoint,
    language,
    stamps: stamps.map(toPackStamp),
  };
  const printer = partPrinter(source, shared, zip);
  const entries = zip.grow('entries.jsonl');
  const records = zip.grow('consent-record.jsonld');
  const breath = breathing();
  let [people, written] = [0, 0];
  const writeEntry = async (entry: ProofMatter['entries'][number]): Promise<void> => {
    entries.push(`${canonicalJson(entry)}\n`);
    const proof = { index: entry.seq, proof: ledger.inclusionProof(entry.seq, size), checkpoint };
    await zip.add(`proofs/${entry.seq}.tlog-proof`, writeTlogProof(proof));
    written++;
    await breath();
  };
  for (const entry of begun.explaining) if (entry.seq < size) await writeEntry(entry);
  records.push(`{"@context":${JSON.stringify(prefixes)},"@graph":[`);
  let isFirstRecord = true;
  const added = new Set<string>();
  for (const [at, contact] of begun.people.entries()) {
    if (onPerson(at, begun.people.length) === 'stop') return null;
    const matter = await source.look((shop) => gatherShare(ledger, shop, about, { contact, size, asOf }));
    if (matter === null) continue;
    people++;
    for (const entry of matter.entries) await writeEntry(entry);
    const evidence = await addEvidence(source, matter, zip, added);
    const record = { matter, origin: ledger.key().name, keepProofYears: begun.keepProofYears };
    for (const proved of matter.consents) {
      records.push(`${isFirstRecord ? '' : ','}\n${JSON.stringify(consentRecord(proved, record))}`);
      isFirstRecord = false;
      const receipt = consentReceipt(proved, record, ledger.publicKeyPem());
      if (receipt) await zip.add(`consent-receipt-${proved.consent.seq}.json`, `${JSON.stringify(receipt, null, 2)}\n`);
    }
    await printer.add({ matter, evidence });
    await breath();
  }
  if (people === 0) return null;
  await printer.end();
  records.push('\n]}\n');
  await entries.end();
  await records.end();
  return { people, entries: written };
};

const begin = (shop: Shop, ledger: Ledger, about: WideAbout, language: AppLanguage) => ({
  shop: shop.description,
  people: peopleIn(shop, about),
  explaining: explainingEntries(ledger, campaignsIn(shop, about)),
  keepProofYears: keptYears(shop),
  title:
    about.kind === 'campaign'
      ? (shop.campaigns.get(about.campaign)?.name ?? about.campaign)
      : daysOf(about, shop.description?.timeZone ?? 'UTC', language),
});

/** The days of a stretch as people say them: its end is the first moment that no longer belongs to it. */
const daysOf = (
  { from, to }: { readonly from: Instant; readonly to: Instant },
  timeZone: string,
  language: AppLanguage,
) => {
  const day = new Intl.DateTimeFormat(fileLocales[language], { dateStyle: 'long', timeZone });
  return proofWords[language].days(day.format(new Date(from)), day.format(Date.parse(to) - 1));
};

/** A file that two people's yeses rest on is in the pack once. */
const addEvidence = async (
  { evidence }: WideSource,
  { files }: ProofMatter,
  zip: ZipFile,
  added: Set<string>,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>();
  for (const { sha256, name } of files) {
    const bytes = await evidence(sha256);
    if (!bytes) continue;
    found.set(sha256, bytes);
    if (!added.has(sha256)) await zip.add(`evidence/${sha256}${safeExtension(name)}`, bytes);
    added.add(sha256);
  }
  return found;
};

/** As many people in one PDF as open and print well; pictures make a part end sooner. */
const mostInPart = 50;
const mostPictureBytes = 24_000_000;

const partPrinter = ({ typefaces }: WideSource, shared: Shared, zip: ZipFile) => {
  let people: PrintedPerson[] = [];
  let [part, pictures] = [0, 0];
  const print = async (): Promise<void> => {
    if (people.length === 0) return;
    part++;
    const pdf = await printPeople(typefaces, shared, { part, people });
    await zip.add(part === 1 ? 'proof.pdf' : `proof-${part}.pdf`, pdf);
    [people, pictures] = [[], 0];
  };
  return {
    add: async (person: PrintedPerson): Promise<void> => {
      people.push(person);
      for (const bytes of person.evidence.values()) pictures += bytes.length;
      if (people.length >= mostInPart || pictures > mostPictureBytes) await print();
    },
    end: print,
  };
};

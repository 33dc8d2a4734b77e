import type { Desk } from '#electron/desk.ts';
import { sampleBook } from './sampleBook.ts';
import { signaturePng } from './signature.ts';
import { toAppLanguage } from '#shared/languages.ts';

/** Fills an empty book with the sample shop; false where the book is not empty, and nothing is changed. */
export async function startSample(desk: Desk): Promise<boolean> {
  if (desk.book.ledger.size() > 0) return false;
  const handle = desk.files.put({ name: 'signature.png', mediaType: 'image/png', bytes: signaturePng() });
  const signature = await desk.files.keep(handle);
  if (signature === null) throw new Error('The sample signature was not kept');
  let started = false;
  await desk.book.alone(async () => {
    if (desk.book.ledger.size() > 0) return;
    const { days } = sampleBook(toAppLanguage(desk.settings.now().language), desk.now(), signature);
    for (const { at, facts } of days) await desk.book.ledger.append(facts, at);
    started = true;
  });
  return started;
}

import { useView } from '#renderer/host.ts';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { BookCheckView } from '#shared/views/bookCheck.ts';
import { BookIntact } from './BookIntact.tsx';
import { CheckAPack } from './CheckAPack.tsx';
import { PrintedCheck } from './PrintedCheck.tsx';
import { Qr } from './Qr.tsx';
import { Retention } from './Retention.tsx';
import { StampList } from './StampList.tsx';
import { WidePack } from './WidePack.tsx';
import styles from './Proof.module.css';

/** How the book itself stands: whether it is intact, and what it last signed. */
export function BookProof() {
  const { proof } = useWords();
  const view = useView('bookCheck', {});
  return (
    <>
      <PageHead title={proof.bookTitle} lead={proof.bookLead} />
      <PageBody label={proof.bookTitle}>
        <WhenSeen view={view}>
          {(book) => (
            <Spread asideLabel={proof.lastSeal} aside={<LastSeal book={book} />}>
              <div className={styles['sections']}>
                <Section title={proof.isIntact}>
                  <BookIntact />
                </Section>
                <CheckAPack />
                <WidePack />
                <StampList />
                <PrintedCheck />
                <Retention />
              </div>
            </Spread>
          )}
        </WhenSeen>
      </PageBody>
    </>
  );
}

function LastSeal({ book }: { readonly book: BookCheckView }) {
  const { proof } = useWords();
  const { number } = useFormats();
  return (
    <Section title={proof.lastSeal}>
      {book.checkpoint === null || book.signedSize === null ? (
        <p className="soft">{proof.noSeal}</p>
      ) : (
        <div className="stack">
          <p>{proof.sealCovers(number(book.signedSize), number(book.entries))}</p>
          <Qr shape={book.checkpoint.qr} label={proof.qrLabel} className={styles['sealQr']} />
          <pre className={styles['note']} tabIndex={0} aria-label={proof.checkpoint}>
            {book.checkpoint.note.trimEnd()}
          </pre>
          <p className="small soft">{proof.sealMeans}</p>
        </div>
      )}
    </Section>
  );
}

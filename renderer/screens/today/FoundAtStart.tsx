import { useView } from '#renderer/host.ts';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Mended } from '#shared/machine.ts';
import { isMended } from '#shared/mended.ts';
import styles from './Today.module.css';

/** What the start found amiss with the files of this computer, and what became of it. */
export function FoundAtStart() {
  const about = useView('about', {});
  if (about.kind !== 'seen') return null;
  const { notices } = about.answer;
  return (
    <>
      {notices.some((notice) => !isMended(notice)) && <NotAsSigned />}
      {notices.filter(isMended).map((notice) => (
        <Found key={JSON.stringify(notice)} notice={notice} />
      ))}
    </>
  );
}

/** What was not mended, and can be: whoever never opens the page of proof is told all the same. */
function NotAsSigned() {
  const { proof, today } = useWords();
  return (
    <div className={styles['found']}>
      <Notice mark="warning" title={proof.broken}>
        <p>
          <PlaceLink to={{ screen: 'proof' }}>{today.notAsSigned}</PlaceLink>
        </p>
      </Notice>
    </div>
  );
}

function Found({ notice }: { readonly notice: Mended }) {
  const { today } = useWords();
  const { number } = useFormats();
  const { title, means } = today.found;
  return (
    <div className={styles['found']}>
      <Notice mark="warning" title={title(notice, number)}>
        <p>{means(notice)}</p>
        {notice.kind === 'listCutOff' && (
          <p>
            <PlaceLink to={{ screen: 'import' }}>{today.bringIn}</PlaceLink>
          </p>
        )}
      </Notice>
    </div>
  );
}

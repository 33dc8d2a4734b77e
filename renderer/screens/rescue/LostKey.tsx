import { useView } from '#renderer/host.ts';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { KeyLost } from '#shared/machine.ts';
import { BeginKey } from './BeginKey.tsx';
import { TakeKey } from './TakeKey.tsx';

/** The key that signs the book is lost: it comes back from a copy, or the owner begins a new one. */
export function LostKey({ lost, dir }: { readonly lost: KeyLost; readonly dir: string }) {
  const { rescue } = useWords();
  const view = useView('backups', {});
  return (
    <>
      <PageHead title={rescue.title} lead={rescue.key.lead[lost.how]} />
      <PageBody label={rescue.title}>
        <Spread asideLabel={rescue.safeTitle} aside={<WhatIsSafe lost={lost} dir={dir} />}>
          <WhenSeen view={view}>{({ rows }) => <TakeKey copy={lost.copy} rows={rows} />}</WhenSeen>
          {lost.copy === null && <BeginKey lost={lost} />}
        </Spread>
      </PageBody>
    </>
  );
}

function WhatIsSafe({ lost, dir }: { readonly lost: KeyLost; readonly dir: string }) {
  const { rescue } = useWords();
  const { number } = useFormats();
  return (
    <Section title={rescue.safeTitle}>
      <div className="stack">
        <p>{rescue.key.readable(number(lost.lines))}</p>
        {lost.stops > 0 && <p>{rescue.key.stops(lost.stops)}</p>}
        <p>{rescue.nothingSent}</p>
        <p className="small soft">{rescue.byHand(dir)}</p>
      </div>
    </Section>
  );
}

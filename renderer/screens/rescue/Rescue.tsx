import { useView } from '#renderer/host.ts';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { RestoreCopy } from '#renderer/screens/settings/RestoreCopy.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { LostKey } from './LostKey.tsx';
import type { Damage, DamagedLine } from '#shared/machine.ts';
import type { BackupsView } from '#shared/views/backups.ts';

/** The book cannot be opened: what is wrong, what is safe, and the way back to a copy. */
export function Rescue({ damage, dir }: { readonly damage: Damage; readonly dir: string }) {
  return damage.kind === 'key' ? <LostKey lost={damage} dir={dir} /> : <LineDamaged damage={damage} dir={dir} />;
}

function LineDamaged({ damage, dir }: { readonly damage: DamagedLine; readonly dir: string }) {
  const { rescue } = useWords();
  const { number } = useFormats();
  const view = useView('backups', {});
  return (
    <>
      <PageHead title={rescue.title} lead={rescue.lead[damage.why](number(damage.line))} />
      <PageBody label={rescue.title}>
        <Spread asideLabel={rescue.safeTitle} aside={<WhatIsSafe damage={damage} dir={dir} />}>
          <WhenSeen view={view}>{(backups) => <WayBack backups={backups} />}</WhenSeen>
        </Spread>
      </PageBody>
    </>
  );
}

function WayBack({ backups }: { readonly backups: BackupsView }) {
  const { rescue } = useWords();
  const { outside, rows } = backups;
  const isAway = outside !== null && !rows.some(({ where }) => where === 'outside');
  return (
    <>
      {rows.length === 0 && <Notice mark="warning" title={rescue.noCopies} />}
      {isAway && <Notice title={rescue.outsideAway(outside.folder)} />}
      <RestoreCopy rows={rows} becomes="putAside" />
    </>
  );
}

function WhatIsSafe({ damage, dir }: { readonly damage: DamagedLine; readonly dir: string }) {
  const { rescue } = useWords();
  const { number } = useFormats();
  return (
    <Section title={rescue.safeTitle}>
      <div className="stack">
        <p>{rescue.readable(number(damage.lines - damage.unreadable), number(damage.lines))}</p>
        <p>{rescue.stops(damage.stops)}</p>
        {damage.placeless > 0 && <p>{rescue.placeless(damage.placeless)}</p>}
        <p>{rescue.nothingSent}</p>
        <p className="small soft">{rescue.byHand(dir)}</p>
      </div>
    </Section>
  );
}

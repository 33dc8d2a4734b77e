import { useView } from '#renderer/host.ts';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { useWords } from '#renderer/words/words.ts';
import { ShopForm } from './ShopForm.tsx';

/** What the shop says of itself: it stands in texts, on forms and on proofs. */
export function ShopSettings() {
  const { shop } = useWords();
  const view = useView('shop', {});
  return (
    <Section title={shop.title}>
      <WhenSeen view={view}>
        {({ description }) => (description === null ? null : <ShopForm described={description} />)}
      </WhenSeen>
    </Section>
  );
}

import { buttonClass } from '#renderer/parts/Button.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { JoinRequest } from '#shared/views/requests.ts';
import styles from './Today.module.css';

/** Who asked to join by text while nobody was there to ask back, while the owner still may. */
export function WantsToJoin({ requests }: { readonly requests: readonly JoinRequest[] }) {
  const { today } = useWords();
  const { moment } = useFormats();
  return (
    <Section title={today.wantsToJoin} aside={today.wantsToJoinAside}>
      {requests.map(({ reply, contact, name, campaignName, at }) => (
        <div key={reply} className={styles['line']}>
          <p>
            <b>{name}</b>
            {today.wantsLine(campaignName, moment(at))}
          </p>
          <PlaceLink to={{ screen: 'replies', person: contact }} className={buttonClass()}>
            {today.lookAtRequest(name)}
          </PlaceLink>
        </div>
      ))}
    </Section>
  );
}

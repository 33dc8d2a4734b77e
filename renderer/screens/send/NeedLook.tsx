import { useRun } from '#renderer/host.ts';
import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { Chip } from '#renderer/parts/Chip.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { LookLine, SendingView } from '#shared/views/sending.ts';
import styles from './sending.module.css';

/** Texts that did not arrive, each with the next step; unknown ones wait for what the owner knows. */
export function NeedLook({ view }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const { number } = useFormats();
  const left = view.lookInAll - view.look.length;
  return (
    <Section title={sending.needLook(view.lookInAll)} aside={sending.noHurry}>
      <ul>
        {view.look.map((line) => (
          <Line key={line.message} line={line} />
        ))}
      </ul>
      {left > 0 && <p className="small soft">{sending.moreToLook(number(left))}</p>}
    </Section>
  );
}

function Line({ line }: { readonly line: LookLine }) {
  const { sending, people } = useWords();
  const { name, phone, what, contact } = line;
  return (
    <li className={styles['look']}>
      <div className={styles['lookWords']}>
        <p>
          <b>{name}</b>
          {name !== phone && `, ${phone}`}
        </p>
        <p className="small soft">
          {what.kind === 'unknown' ? `${sending.unknown} ${sending.unknownNext}` : sending.failures[what.failure]}
        </p>
      </div>
      <div className={styles['lookActs']}>
        {what.kind === 'unknown' && <Judge line={line} />}
        {what.kind === 'failed' && what.failure === 'optedOut' && <Chip state="stop">{people.filter.saidStop}</Chip>}
        {what.kind === 'failed' && what.failure !== 'optedOut' && (
          <PlaceLink to={{ screen: 'people', person: contact }} className={buttonClass()}>
            {sending.open(name)}
          </PlaceLink>
        )}
      </div>
    </li>
  );
}

function Judge({ line: { message, name } }: { readonly line: LookLine }) {
  const { sending } = useWords();
  const { run } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const judge = async (as: 'sent' | 'notSent') => {
    const reply = await run('judgeMessage', { message, as });
    if (reply.kind === 'done')
      tell({ mark: 'note', sentence: as === 'sent' ? sending.judgedWent(name) : sending.judgedNot(name) });
    if (reply.kind === 'refused') tell({ mark: 'info', sentence: toSentence(reply.refusal) });
  };
  return (
    <>
      <Button aria-label={sending.itWentFor(name)} onClick={() => void judge('sent')}>
        {sending.itWent}
      </Button>
      <Button aria-label={sending.itDidNotFor(name)} onClick={() => void judge('notSent')}>
        {sending.itDidNot}
      </Button>
    </>
  );
}

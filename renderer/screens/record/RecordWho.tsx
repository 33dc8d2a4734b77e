import { Button } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import type { AnyRefusal } from '#renderer/words/sentences.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { RecordPerson, RecordView } from '#shared/views/record.ts';
import type { RecordDraft } from './recordDraft.ts';
import styles from './Record.module.css';

type Props = {
  readonly view: RecordView;
  readonly draft: Pick<RecordDraft, 'typed' | 'name'>;
  readonly given: string | null;
  readonly refusal: AnyRefusal | null;
  readonly onWrite: (change: Partial<Pick<RecordDraft, 'typed' | 'name'>>) => void;
  readonly onSomeoneElse: () => void;
};

/** The number, who that is, and a name when they are new. */
export function RecordWho({ view, draft, given, refusal, onWrite, onSomeoneElse }: Props) {
  const { record } = useWords();
  const toSentence = useRefusal();
  const { person } = view;
  const wrongNumber = refusal?.kind === 'phoneUnreadable' ? toSentence(refusal) : undefined;
  const wrongName = refusal?.kind === 'fieldEmpty' && refusal.field === 'name' ? toSentence(refusal) : undefined;
  return (
    <>
      {given === null && (
        <TextField
          autoFocus
          type="tel"
          label={record.number}
          hint={record.numberHint}
          wrong={wrongNumber}
          value={draft.typed}
          maxLength={200}
          onWrite={(typed) => onWrite({ typed })}
        />
      )}
      <div role="status" className={styles['who']}>
        <Recognised person={person} given={given} onSomeoneElse={onSomeoneElse} />
      </div>
      {person.kind !== 'known' && (
        <TextField
          label={record.name}
          hint={record.nameHint}
          wrong={wrongName}
          value={draft.name}
          maxLength={200}
          onWrite={(name) => onWrite({ name })}
        />
      )}
    </>
  );
}

type RecognisedProps = {
  readonly person: RecordPerson;
  readonly given: string | null;
  readonly onSomeoneElse: () => void;
};

function Recognised({ person, given, onSomeoneElse }: RecognisedProps) {
  const { record, parts } = useWords();
  const { day } = useFormats();
  switch (person.kind) {
    case 'notTyped':
    case 'unreadable':
      return null;
    case 'unknown':
      if (person.stop !== null)
        return (
          <Notice tone="stop" title={record.keptStopTitle(person.phone)}>
            {record.keptStopMeans}
          </Notice>
        );
      return (
        <p className="soft">
          {record.unknown(person.phone)} {person.line === 'landline' && record.landline}
        </p>
      );
    case 'known':
      return (
        <>
          <p className="row">
            <Icon mark="people" size="small" />
            <b>{record.known(person.name)}</b>
            <span className="soft">{person.phone}</span>
            <PlaceLink to={{ screen: 'people', person: person.contact }}>{record.openPage}</PlaceLink>
            {given !== null && (
              <Button kind="quiet" onClick={onSomeoneElse}>
                {record.notThem}
              </Button>
            )}
          </p>
          {person.stop !== null && (
            <Notice
              tone="stop"
              title={
                person.stop.way === 'kept'
                  ? record.keptStopTitle(person.name)
                  : record.stopTitle(person.name, day(person.stop.saidAt), parts.way[person.stop.way])
              }
            >
              {record.stopMeans}
            </Notice>
          )}
        </>
      );
  }
}

import { useState } from 'react';
import type { FormEvent } from 'react';
import { keptOver, useDraft } from '#renderer/drafts.ts';
import { useErasedSince } from '#renderer/erased.ts';
import { useHandOver, useRun, useView } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useOnce } from '#renderer/parts/useOnce.ts';
import { WhenField } from '#renderer/parts/WhenField.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import type { AnyRefusal } from '#renderer/words/sentences.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useWords } from '#renderer/words/words.ts';
import type { Refusal } from '#shared/commands.ts';
import type { ContactId } from '#shared/facts.ts';
import { ErasedMeanwhile } from './ErasedMeanwhile.tsx';
import { FormFor } from './FormFor.tsx';
import { PhotoShown } from './PhotoShown.tsx';
import { RecordWho } from './RecordWho.tsx';
import { stopStands } from './afterStop.ts';
import { draftOf } from './formPile.ts';
import type { PiledForm } from './formPile.ts';
import { noonOf, personOf, todayLocal } from './recordDraft.ts';
import type { SignedForm } from './recordDraft.ts';
import styles from './PaperForms.module.css';

type Asked = { readonly place: string; readonly signedOn: string };
type Props = {
  readonly form: PiledForm;
  /** Kept from one form to the next. */
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  readonly onRecorded: (recorded: { readonly name: string; readonly contact: ContactId }) => void;
  readonly onSkip: () => void;
  /** Its photo goes, because it is of somebody who was erased. */
  readonly onTakeOut: () => void;
  /** They are in the book again, by a yes said after that. */
  readonly onYesAgain: () => void;
};

/** One form: its photo large, beside it what is typed in from it. */
export function PaperForm(props: Props) {
  const { form } = props;
  const view = useView('paperForm', { code: form.code ?? '' });
  return (
    <div className={styles['form']}>
      <div>
        {form.photos.map((photo, at) => (
          <PhotoShown key={at} photo={photo} />
        ))}
      </div>
      {form.state.kind === 'open' && (
        <WhenSeen view={view}>
          {(answer) =>
            answer.kind === 'refused' ? (
              <Refused refusal={answer.refusal} onSkip={props.onSkip} />
            ) : (
              <Fields {...props} signed={answer.kind === 'form' ? answer : null} />
            )
          }
        </WhenSeen>
      )}
    </div>
  );
}

/** Why this form cannot be written down by its code, and where to look. */
function Refused({ refusal, onSkip }: { readonly refusal: Refusal; readonly onSkip: () => void }) {
  const { record } = useWords();
  const toSentence = useRefusal();
  return (
    <div className="stack">
      <Notice title={toSentence(refusal)} role="status" />
      {refusal.kind === 'formUsed' && (
        <PlaceLink to={{ screen: 'people', person: refusal.contact }}>{record.forms.openPerson}</PlaceLink>
      )}
      <div>
        <Button onClick={onSkip}>{record.forms.skip}</Button>
      </div>
    </div>
  );
}

function Fields(props: Props & { readonly signed: SignedForm | null }) {
  const { form, asked, onAsked, onRecorded, onSkip, onTakeOut, onYesAgain, signed } = props;
  const { record } = useWords();
  const { run, busy } = useRun();
  const handOver = useHandOver();
  const toSentence = useRefusal();
  const { draft: who, write: setWho, drop } = useDraft(draftOf(form), toWho);
  const [byHand, setByHand] = useState('');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const { standing, isClear } = useErasedSince({ code: form.code, ...who }, form.since);
  const view = useView('record', { typed: who.typed, contact: null });
  const campaign = signed?.form.campaign ?? byHand;
  const stands =
    view.kind === 'seen'
      ? stopStands(view.answer, { campaigns: [campaign], grade: 'B', givenAt: noonOf(asked.signedOn) })
      : null;
  const impossible =
    who.typed.trim() === ''
      ? record.needNumber
      : campaign === ''
        ? record.forms.needCampaign
        : standing === 'erased'
          ? record.erased.needKnowing
          : stands === null
            ? undefined
            : record.stopStands[stands];

  const save = useOnce(async () => {
    if (view.kind !== 'seen' || impossible !== undefined || !(await isClear())) return;
    const { person } = view.answer;
    const files = await handOver(form.photos.map(({ file }) => file));
    if (files === null) return;
    const givenAt = noonOf(asked.signedOn);
    const answer = await run('recordConsent', {
      person: personOf(person, who),
      campaigns: [campaign],
      kind: 'express',
      evidence: {
        medium: 'paper',
        files: [...files],
        place: asked.place.trim(),
        ...(givenAt === null ? {} : { givenAt }),
        ...(signed === null ? {} : { form: signed.form }),
      },
    });
    if (answer.kind === 'refused') setRefusal(answer.refusal);
    if (answer.kind !== 'done') return;
    drop();
    const name = person.kind === 'known' ? person.name : who.name.trim() || who.typed;
    onRecorded({ name, contact: answer.outcome.contact });
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };

  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <WhenSeen view={view}>
        {(answer) => (
          <>
            <ErasedMeanwhile
              standing={standing}
              onTakeOut={() => {
                drop();
                onTakeOut();
              }}
              onYesAgain={onYesAgain}
            />
            <FormFor signed={signed} campaigns={answer.campaigns} value={byHand} onChoose={setByHand} />
            <RecordWho
              view={answer}
              draft={who}
              given={null}
              refusal={refusal}
              onWrite={(change) => {
                setRefusal(null);
                setWho({ ...who, ...change });
              }}
              onSomeoneElse={() => undefined}
            />
          </>
        )}
      </WhenSeen>
      <div className={styles['pair']}>
        <WhenField
          kind="day"
          label={record.forms.signedOn}
          latest={todayLocal()}
          value={asked.signedOn === '' ? todayLocal() : asked.signedOn}
          onWrite={(signedOn) => onAsked({ ...asked, signedOn })}
        />
        <TextField
          label={record.place}
          value={asked.place}
          maxLength={200}
          onWrite={(place) => onAsked({ ...asked, place })}
        />
      </div>
      <p role="status">{refusal !== null && <b>{toSentence(refusal)}</b>}</p>
      <div className="row">
        <Button
          kind="primary"
          mark="yes"
          type="submit"
          impossible={impossible}
          busy={busy === null ? undefined : record.saving}
        >
          {record.forms.save}
        </Button>
        <Button kind="quiet" onClick={onSkip}>
          {record.forms.skip}
        </Button>
      </div>
    </form>
  );
}

function toWho(kept: unknown): { readonly typed: string; readonly name: string } {
  const who = { typed: '', name: '' };
  return keptOver(who, kept);
}

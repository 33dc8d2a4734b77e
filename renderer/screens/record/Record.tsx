import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useErasedCount, useErasedSince } from '#renderer/erased.ts';
import { useHandOver, useRun, useView } from '#renderer/host.ts';
import { PageBody, PageFoot, PageHead } from '#renderer/parts/Page.tsx';
import { useOnce } from '#renderer/parts/useOnce.ts';
import { useToasts } from '#renderer/parts/toasts.ts';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import { goTo } from '#renderer/places.ts';
import type { Place } from '#renderer/places.ts';
import type { AnyRefusal } from '#renderer/words/sentences.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { RecordView } from '#shared/views/record.ts';
import { ErasedMeanwhile } from './ErasedMeanwhile.tsx';
import { PaperForms } from './PaperForms.tsx';
import { NoCampaigns } from './NoCampaigns.tsx';
import { RecordFoot } from './RecordFoot.tsx';
import { RecordHow } from './RecordHow.tsx';
import { RecordWhat } from './RecordWhat.tsx';
import { RecordWho } from './RecordWho.tsx';
import { noForms, withPhotos } from './formPile.ts';
import type { Pile } from './formPile.ts';
import type { Photo } from './readPhoto.ts';
import { usePhotos } from './usePhotos.ts';
import { personOf, toWish, useRecordDraft } from './recordDraft.ts';
import type { RecordDraft } from './recordDraft.ts';
import styles from './Record.module.css';

type Props = { readonly place: Extract<Place, { screen: 'record' }> };

/** Writes down a yes at the counter: who, to what, and how. The number recognises who is in the book. */
export function Record({ place }: Props) {
  const { record } = useWords();
  const [contact, setContact] = useState(place.person ?? null);
  const form = useRecordDraft(record.placeDefault);
  const view = useView('record', { typed: form.draft.typed, contact });
  const [pile, setPile] = useState<Pile | null>(place.how === 'forms' ? noForms : null);
  const erased = useErasedCount();
  if (pile !== null)
    return (
      <PaperForms
        pile={pile}
        onPile={(change) => setPile((before) => before && change(before))}
        onLeave={() => setPile(null)}
      />
    );
  return (
    <WhenSeen view={view} page={record.title}>
      {(answer) =>
        answer.campaigns.length === 0 ? (
          <NoCampaigns />
        ) : (
          <RecordForm
            key={form.emptied}
            view={answer}
            form={form}
            given={contact}
            onSomeoneElse={() => setContact(null)}
            onForms={(photos) => setPile(withPhotos(noForms, photos, erased))}
          />
        )
      }
    </WhenSeen>
  );
}

type FormProps = {
  readonly view: RecordView;
  readonly form: ReturnType<typeof useRecordDraft>;
  /** The person whose page this was opened from. */
  readonly given: string | null;
  readonly onSomeoneElse: () => void;
  /** The photos show printed forms, whose codes fill in the rest. */
  readonly onForms: (photos: readonly Photo[]) => void;
};

function RecordForm({ view, form, given, onSomeoneElse, onForms }: FormProps) {
  const { record } = useWords();
  const { list } = useFormats();
  const { run, busy } = useRun();
  const handOver = useHandOver();
  const tell = useToasts();
  const { files, setFiles, choose, news, refused, since, ofNobodyErased } = usePhotos(form.draft.medium, onForms);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const { draft, drop } = form;
  const { standing, isClear } = useErasedSince({ typed: draft.typed, name: draft.name }, since);
  const write = (change: Partial<RecordDraft>) => {
    setRefusal(null);
    form.write({ ...draft, ...change, contact: given });
  };

  const save = useOnce(async () => {
    if (!(await isClear())) return;
    const handles = await handOver(draft.medium === 'spoken' ? [] : files);
    if (handles === null) return;
    const answer = await run('recordConsent', toWish(personOf(view.person, draft), draft, handles));
    if (answer.kind === 'refused') {
      setRefusal(answer.refusal);
      focusWrong();
    }
    if (answer.kind !== 'done') return;
    const names = view.campaigns.filter(({ campaign }) => draft.campaigns.includes(campaign)).map(({ name }) => name);
    const name = view.person.kind === 'known' ? view.person.name : draft.name.trim() || draft.typed;
    drop();
    tell({
      mark: 'yes',
      sentence: record.saved(name, list(names)),
      about: answer.outcome.contact,
      act: { word: record.another, do: () => goTo({ screen: 'record' }) },
    });
    goTo({ screen: 'people', person: answer.outcome.contact }, 'replace');
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };

  return (
    <form className={styles['form']} noValidate onSubmit={onSubmit} onKeyDown={onKey}>
      <PageHead title={record.title} lead={record.lead} />
      <PageBody label={record.region}>
        <div className={styles['columns']}>
          <div className="stack">
            <ErasedMeanwhile standing={standing} onTakeOut={() => setFiles([])} onYesAgain={ofNobodyErased} />
            <RecordWho
              view={view}
              draft={draft}
              given={given}
              refusal={refusal}
              onWrite={write}
              onSomeoneElse={onSomeoneElse}
            />
            <RecordHow
              draft={draft}
              files={files}
              onWrite={write}
              onFiles={setFiles}
              onChoose={(chosen) => void choose(chosen)}
              photoNews={news}
              notTaken={refused}
            />
          </div>
          <RecordWhat view={view} draft={draft} onWrite={write} />
        </div>
      </PageBody>
      <PageFoot>
        <RecordFoot
          view={view}
          draft={draft}
          files={files}
          standing={standing}
          refusal={refusal}
          busy={busy === null ? undefined : record.saving}
        />
      </PageFoot>
    </form>
  );
}

const focusWrong = () =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());

/** Ctrl Enter writes it down, Esc goes back; the draft stays. */
function onKey(event: KeyboardEvent<HTMLFormElement>) {
  // A sheet over the page closes first.
  if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    event.currentTarget.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  if (event.key === 'Escape') window.history.back();
}

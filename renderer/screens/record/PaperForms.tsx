import { useState } from 'react';
import { useErasedCount, useErasures } from '#renderer/erased.ts';
import { Button, buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { FileDrop } from '#renderer/parts/FileDrop.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { readFormCode } from '#shared/formCode.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { classes } from '#renderer/parts/classes.ts';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PaperForm } from './PaperForm.tsx';
import { goneOn, heldOf, ofNobodyErased, settled, withPhotos, withoutErased } from './formPile.ts';
import type { Pile } from './formPile.ts';
import { partFiles, readPhotos } from './readPhoto.ts';
import type { Photo } from './readPhoto.ts';
import styles from './PaperForms.module.css';

type Props = {
  readonly pile: Pile;
  readonly onPile: (change: (pile: Pile) => Pile) => void;
  readonly onLeave: () => void;
};

/** A pile of photographed forms, typed in one after the other beside its picture. */
export function PaperForms({ pile, onPile, onLeave }: Props) {
  const { record } = useWords();
  const { forms: words } = record;
  const [asked, setAsked] = useState<{ readonly place: string; readonly signedOn: string }>({
    place: record.placeDefault,
    signedOn: '',
  });
  const erased = useErasedCount();
  const { forms, open } = pile;
  const form = forms[open];
  useErasures(forms, heldOf, (gone) => onPile((before) => withoutErased(before, gone)));
  return (
    <div className={styles['pile']}>
      <PageHead
        title={words.title}
        lead={words.lead}
        acts={
          <Button kind="quiet" onClick={onLeave}>
            {words.leave}
          </Button>
        }
      />
      <PageBody label={words.title}>
        <div className="stack">
          {forms.length > 0 && <Queue pile={pile} onOpen={(at) => onPile((before) => ({ ...before, open: at }))} />}
          {form?.state.kind === 'erased' && <Gone onGoOn={() => onPile(goneOn)} />}
          {form !== undefined && form.state.kind !== 'erased' && (
            <PaperForm
              key={open}
              form={form}
              asked={asked}
              onAsked={setAsked}
              onRecorded={(recorded) => onPile((before) => settled(before, { kind: 'recorded', ...recorded }))}
              onSkip={() => onPile((before) => settled(before, { kind: 'skipped' }))}
              onTakeOut={() => onPile((before) => goneOn(withoutErased(before, form)))}
              onYesAgain={() => onPile((before) => ofNobodyErased(before, form, erased))}
            />
          )}
          {form === undefined && forms.length > 0 && <Done pile={pile} />}
          <MorePhotos
            choose={forms.length === 0 ? words.choose : words.chooseMore}
            onPhotos={(photos) => onPile((before) => withPhotos(before, photos, erased))}
          />
        </div>
      </PageBody>
    </div>
  );
}

type QueueProps = { readonly pile: Pile; readonly onOpen: (at: number) => void };

function Queue({ pile: { forms, open }, onOpen }: QueueProps) {
  const { record } = useWords();
  const { forms: words } = record;
  return (
    <ol className={styles['queue']} aria-label={words.queue}>
      {forms.map(({ code, state }, at) => {
        const number = code === null ? null : readFormCode(code)?.number;
        return (
          <li key={at}>
            <button
              type="button"
              className={classes(styles['step'], at === open ? styles['now'] : undefined)}
              aria-current={at === open ? 'step' : undefined}
              onClick={() => onOpen(at)}
            >
              {state.kind === 'recorded' && <Icon mark="yes" size="small" />}
              <b>
                {number === null || number === undefined ? words.noForm(String(at + 1)) : words.form(String(number))}
              </b>
              <span className="soft">{state.kind === 'recorded' ? state.name : words[state.kind]}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** What stands in the place of a form that went with its person. */
function Gone({ onGoOn }: { readonly onGoOn: () => void }) {
  const { record } = useWords();
  return (
    <div className="stack">
      <Notice title={record.forms.goneTitle} role="status">
        <p>{record.forms.gone}</p>
      </Notice>
      <div>
        <Button onClick={onGoOn}>{record.forms.goOn}</Button>
      </div>
    </div>
  );
}

function Done({ pile }: { readonly pile: Pile }) {
  const { record } = useWords();
  const { number } = useFormats();
  const recorded = pile.forms.filter(({ state }) => state.kind === 'recorded').length;
  return (
    <Empty
      mark="done"
      title={record.forms.done(number(recorded))}
      acts={
        <PlaceLink to={{ screen: 'people' }} className={buttonClass('primary')}>
          {record.forms.toPeople}
        </PlaceLink>
      }
    >
      {record.forms.doneMeans}
    </Empty>
  );
}

type MoreProps = { readonly choose: string; readonly onPhotos: (photos: readonly Photo[]) => void };

function MorePhotos({ choose, onPhotos }: MoreProps) {
  const { record } = useWords();
  const { number, list } = useFormats();
  const [notTaken, setNotTaken] = useState<readonly string[]>([]);
  const [reading, setReading] = useState<{ readonly read: number; readonly of: number } | null>(null);
  const read = async (chosen: readonly File[]) => {
    const { shows: files, others } = await partFiles(chosen);
    setNotTaken(others.map(({ name }) => name));
    if (files.length === 0) return;
    setReading({ read: 0, of: files.length });
    const photos = await readPhotos(files, (count) => setReading({ read: count, of: files.length }));
    setReading(null);
    onPhotos(photos);
  };
  const hint = reading === null ? record.forms.hint : record.forms.reading(number(reading.read), number(reading.of));
  return (
    <FileDrop
      label={record.forms.label}
      accept="image/*"
      choose={choose}
      hint={hint}
      wrong={notTaken.length === 0 ? undefined : record.notPictures(list(notTaken), notTaken.length)}
      onFiles={(files) => void read(files)}
    />
  );
}

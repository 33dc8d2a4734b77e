import { useState } from 'react';
import { useErasedCount } from '#renderer/erased.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { partFiles, readPhotos } from './readPhoto.ts';
import type { Photo } from './readPhoto.ts';
import type { RecordDraft } from './recordDraft.ts';

/** The chosen files, of which those that show nothing are named in `refused` and left out. On paper each photo is looked through for the code of a form, and a pile of forms goes its own way. */
export function usePhotos(medium: RecordDraft['medium'], onForms: (photos: readonly Photo[]) => void) {
  const { record } = useWords();
  const { number } = useFormats();
  const erased = useErasedCount();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [since, setSince] = useState(erased);
  const [news, setNews] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const choose = async (chosen: readonly File[]) => {
    const { shows, others } = await partFiles(chosen);
    setRefused(others.map(({ name }) => name));
    if (files.length === 0) setSince(erased);
    setFiles([...files, ...shows]);
    if (medium !== 'paper' || shows.length === 0) return;
    const photos = await readPhotos(shows, (read) => setNews(record.forms.reading(number(read), number(shows.length))));
    if (photos.some(({ code }) => code !== null)) return onForms(photos);
    const isPdf = shows.some(({ type }) => type === 'application/pdf');
    return setNews(isPdf ? record.forms.pdf : record.forms.noCode);
  };
  return {
    files,
    setFiles,
    choose,
    news,
    refused,
    /** How many people had been erased when the first was chosen; where none is, those of now. */
    since: medium === 'spoken' || files.length === 0 ? erased : since,
    ofNobodyErased: () => setSince(erased),
  };
}

import { useState } from 'react';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { readPhotos } from './readPhoto.ts';
import type { Photo } from './readPhoto.ts';
import type { RecordDraft } from './recordDraft.ts';

/** The chosen files. On paper each photo is looked through for the code of a form, and a pile of forms goes its own way. */
export function usePhotos(medium: RecordDraft['medium'], onForms: (photos: readonly Photo[]) => void) {
  const { record } = useWords();
  const { number } = useFormats();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [news, setNews] = useState<string | null>(null);
  const choose = async (chosen: readonly File[]) => {
    setFiles([...files, ...chosen]);
    if (medium !== 'paper') return;
    const photos = await readPhotos(chosen, (read) =>
      setNews(record.forms.reading(number(read), number(chosen.length))),
    );
    if (photos.some(({ code }) => code !== null)) return onForms(photos);
    const isPdf = chosen.some(({ type }) => type === 'application/pdf');
    return setNews(isPdf ? record.forms.pdf : record.forms.noCode);
  };
  return { files, setFiles, choose, news };
}

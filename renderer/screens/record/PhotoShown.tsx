import { useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/parts/Button.tsx';
import { useWords } from '#renderer/words/words.ts';
import { bitmapOf } from './readPhoto.ts';
import type { Photo } from './readPhoto.ts';
import styles from './PaperForms.module.css';

/** Large enough to read handwriting from, and no larger than a canvas likes. */
const longest = 2000;

/** The photo, upright and as wide as its column; what does not fit is scrolled to. */
export function PhotoShown({ photo }: { readonly photo: Photo }) {
  const { record } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [turn, setTurn] = useState(photo.turn);
  useEffect(() => {
    let shown = true;
    void bitmapOf(photo.file).then((bitmap) => {
      if (bitmap !== null && canvas.current !== null && shown) draw(canvas.current, bitmap, turn);
      bitmap?.close();
    });
    return () => {
      shown = false;
    };
  }, [photo, turn]);
  if (photo.kind === 'other') return <p className="soft">{record.forms.unreadable}</p>;
  return (
    <div className={styles['photo']}>
      <div className={styles['scroll']} role="region" aria-label={record.forms.picture(photo.file.name)} tabIndex={0}>
        <canvas ref={canvas} role="img" aria-label={record.forms.picture(photo.file.name)} />
      </div>
      <Button kind="quiet" onClick={() => setTurn((turn + 1) % 4)}>
        {record.forms.turn}
      </Button>
    </div>
  );
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap, turn: number) {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  const lies = turn % 2 === 1;
  canvas.width = lies ? height : width;
  canvas.height = lies ? width : height;
  const pen = canvas.getContext('2d');
  pen?.translate(canvas.width / 2, canvas.height / 2);
  pen?.rotate((turn * Math.PI) / 2);
  pen?.drawImage(bitmap, -width / 2, -height / 2, width, height);
}

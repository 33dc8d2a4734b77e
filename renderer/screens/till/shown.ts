import type { TillView } from '#shared/views/till.ts';
import type { Words } from '#renderer/words/words.ts';

/** A point of the signature: place in the pad from 0 to 1, and milliseconds since the first stroke. */
export type Point = { readonly x: number; readonly y: number; readonly t: number };
export type Strokes = readonly (readonly Point[])[];

/** A tenth of the pad's width: less is the tap of a hand that rested there, and proves nothing. */
const leastInk = 0.1;

/** Whether what was drawn can be a signature. */
export const isSigned = (strokes: Strokes): boolean =>
  strokes.reduce((ink, stroke) => ink + lengthOf(stroke), 0) >= leastInk;

const lengthOf = (stroke: readonly Point[]): number =>
  stroke.reduce((length, { x, y }, at) => {
    const before = stroke[at - 1];
    return before === undefined ? 0 : length + Math.hypot(x - before.x, y - before.y);
  }, 0);

/** What the customer saw and did, word for word: the evidence beside its picture. */
export type Shown = {
  readonly view: TillView;
  readonly ticked: ReadonlySet<string>;
  readonly typed: string;
  readonly strokes: Strokes;
  readonly language: string;
  readonly at: string;
};

export const shownRecord = ({ view, ticked, typed, strokes, language, at }: Shown, words: Words['till']): string =>
  JSON.stringify(
    {
      shop: view.shop,
      at,
      language,
      question: words.ask,
      fine: words.fine,
      pressed: words.yes,
      typed,
      campaigns: view.campaigns.map(({ campaign, name, words: shown, version, sha256 }) => ({
        campaign,
        name,
        words: shown,
        version,
        sha256,
        ticked: ticked.has(campaign),
      })),
      strokes: strokes.map((stroke) => stroke.map(({ x, y, t }) => [round(x), round(y), Math.round(t)])),
    },
    null,
    1,
  );

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

const WIDTH = 1200;
const EDGE = 48;

/** Draws what was shown as a picture, all words whole, with the ticks, the number and the signature. */
export async function drawShown(shown: Shown, words: Words['till'], moment: string): Promise<Uint8Array> {
  await document.fonts.ready;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = heightOf(shown, words, moment);
  const pen = contextOf(canvas);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, canvas.height);
  layOut(pen, shown, words, moment, 'draw');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture of the till screen could not be made');
  return new Uint8Array(await blob.arrayBuffer());
}

function heightOf(shown: Shown, words: Words['till'], moment: string): number {
  return Math.ceil(layOut(contextOf(document.createElement('canvas')), shown, words, moment, 'measure'));
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw');
  return context;
}

/** Goes down the page line by line and answers where it ends; measuring walks the same way without ink. */
function layOut(
  pen: CanvasRenderingContext2D,
  { view, ticked, typed, strokes }: Shown,
  words: Words['till'],
  moment: string,
  ink: 'draw' | 'measure',
): number {
  let y = EDGE;
  const write = (text: string, size: number, face: 'serif' | 'sans', indent = 0, weight = 400): void => {
    pen.font = `${weight} ${size}px ${face === 'serif' ? 'Literata, serif' : '"Source Sans 3", sans-serif'}`;
    pen.fillStyle = '#221e18';
    for (const line of linesOf(pen, text, WIDTH - 2 * EDGE - indent)) {
      y += size * 1.4;
      if (ink === 'draw') pen.fillText(line, EDGE + indent, y);
    }
  };
  write(`${words.picture.shown}: ${view.shop}, ${moment}`, 20, 'sans');
  write(words.ask, 44, 'serif', 0, 500);
  for (const { campaign, name, words: wording } of view.campaigns) {
    y += 18;
    if (ink === 'draw') drawBox(pen, y + 6, ticked.has(campaign));
    write(`${name} (${ticked.has(campaign) ? words.picture.ticked : words.picture.notTicked})`, 24, 'sans', 56, 600);
    write(wording, 24, 'serif', 56);
  }
  y += 18;
  write(`${words.picture.number}: ${typed}`, 26, 'sans', 0, 600);
  write(`${words.picture.signed}:`, 22, 'sans');
  if (ink === 'draw') drawStrokes(pen, strokes, y + 12);
  y += 240;
  write(`${words.picture.pressed}: ${words.yes}`, 24, 'sans', 0, 600);
  write(words.fine, 20, 'sans');
  return y + EDGE;
}

function linesOf(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && pen.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

function drawBox(pen: CanvasRenderingContext2D, y: number, ticked: boolean): void {
  pen.strokeStyle = '#221e18';
  pen.lineWidth = 3;
  pen.strokeRect(EDGE, y, 34, 34);
  if (!ticked) return;
  pen.beginPath();
  pen.moveTo(EDGE + 7, y + 18);
  pen.lineTo(EDGE + 14, y + 26);
  pen.lineTo(EDGE + 28, y + 9);
  pen.stroke();
}

function drawStrokes(pen: CanvasRenderingContext2D, strokes: Strokes, y: number): void {
  pen.strokeStyle = '#cfc7b8';
  pen.lineWidth = 1;
  pen.strokeRect(EDGE, y, 600, 220);
  pen.strokeStyle = '#221e18';
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const stroke of strokes) {
    pen.beginPath();
    stroke.forEach((point, at) => {
      const to = [EDGE + point.x * 600, y + point.y * 220] as const;
      if (at === 0) pen.moveTo(...to);
      pen.lineTo(...to);
    });
    pen.stroke();
  }
}

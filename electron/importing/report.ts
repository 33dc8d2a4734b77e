import type { Desk } from '#electron/desk.ts';
import { toCsv } from '#shared/csv.ts';
import { heapOf } from '#shared/importing/counts.ts';
import type { JudgedRow } from '#shared/importing/judgeRows.ts';
import type { MadeFile, OpenList } from '#shared/importing/list.ts';
import { rowSentences, rowWords } from '#shared/importing/rowWords.ts';
import { toAppLanguage } from '#shared/languages.ts';

/** A table of every row and what became of it. Rows not reached say so. */
export function makeReport(desk: Desk, { file, table }: OpenList, judged: readonly JudgedRow[]): MadeFile {
  const language = toAppLanguage(desk.settings.now().language);
  const words = rowWords[language];
  const lines = judged.map((row) => [
    String(row.row),
    row.typed,
    row.judgement.kind === 'refused' ? '' : row.judgement.phone,
    row.name,
    words.heaps[heapOf(row)],
    rowSentences(row, words, (at) => at.slice(0, 10)).join(' '),
  ]);
  const notReached = table.rows
    .slice(judged.length)
    .map(({ row, cells }) => [String(row), cells.join(' '), '', '', words.notReached, '']);
  const bytes = new TextEncoder().encode(toCsv([[...words.report], ...lines, ...notReached], language));
  const name = `${toFileName(file.name)} – ${words.reportName}.csv`;
  return { handle: desk.files.put({ name, mediaType: 'text/csv', bytes }), name, bytes: bytes.length };
}

/** Without its ending, and without what some system takes for a part of a path. */
const toFileName = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_')
    .slice(0, 100);

import { useConnection, useHandOver } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { classes } from '#renderer/parts/classes.ts';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import { toCsv } from '#shared/csv.ts';
import { toAppLanguage } from '#shared/languages.ts';
import type { ReportRow } from '#shared/views/sendReport.ts';
import type { SendingView } from '#shared/views/sending.ts';
import styles from './sending.module.css';

/** Takes the report out of the book, as a table for any spreadsheet or on paper. */
export function KeepReport({ view }: { readonly view: SendingView }) {
  const { sending } = useWords();
  const { locale } = useFormats();
  const connection = useConnection();
  const handOver = useHandOver();
  const tell = useToasts();
  const toCells = useCells();
  const save = async () => {
    const report = await connection.read('sendReport', { send: view.send });
    if (report === null) return;
    const name = `${sending.reportFile}-${report.name}-${report.at.slice(0, 10)}.csv`.replaceAll(
      /[\\/:*?"<>|\s]+/g,
      '-',
    );
    const table = toCsv([Object.values(sending.columns), ...report.rows.map(toCells)], toAppLanguage(locale));
    const [handle] = (await handOver([new File([table], name, { type: 'text/csv' })])) ?? [];
    if (handle !== undefined && (await connection.saveFile(handle, name)))
      tell({ mark: 'save', sentence: sending.reportSaved });
  };
  return (
    <div className={classes('row', styles['keep'])}>
      <Button mark="save" onClick={() => void save()}>
        {sending.report}
      </Button>
      <Button kind="quiet" onClick={() => window.print()}>
        {sending.print}
      </Button>
    </div>
  );
}

/** In the order of the columns' heads. */
function useCells(): (row: ReportRow) => readonly string[] {
  const { sending, reasons } = useWords();
  const { exactly } = useFormats();
  return ({ name, phone, group, failure, reasons: held, sentAt, moved, parts, stopAt }) => [
    name,
    phone,
    sending.groups[group],
    failure !== null
      ? sending.failures[failure]
      : held.map((kind) => (kind in reasons ? reasons[kind as keyof typeof reasons].title : kind)).join('; '),
    sentAt === null ? '' : exactly(sentAt),
    moved === null ? '' : exactly(moved.to),
    moved === null ? '' : sending.movedWhy[moved.why],
    parts === null ? '' : String(parts),
    stopAt === null ? '' : exactly(stopAt),
  ];
}

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const mostBytes = 1024 * 1024;

/** Faults with their codes, for whoever helps the shop; kept small, and the one before it beside it. */
export function openLog(dir: string): (line: string) => void {
  const file = join(dir, 'yesbook.log');
  return (line) => {
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // A disk too full for the log is itself a fault that the window shows.
    }
  };
}

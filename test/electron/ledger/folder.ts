import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Ledger, type LedgerNotice, openLedger } from '#electron/ledger/ledger.ts';
import type { Entry, Fact } from '#shared/facts.ts';

/** A data folder that is gone when the test is over. */
export const emptyFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

export type Opened = {
  readonly ledger: Ledger;
  readonly replayed: readonly Entry[];
  readonly notices: readonly LedgerNotice[];
};

export const open = async (dir: string): Promise<Opened> => {
  const replayed: Entry[] = [];
  const notices: LedgerNotice[] = [];
  const ledger = await openLedger(dir, {
    onEntry: (entry) => replayed.push(entry),
    report: (notice) => notices.push(notice),
  });
  onTestFinished(() => ledger.close().catch(() => undefined));
  return { ledger, replayed, notices };
};

export const at = '2026-11-22T10:15:30.123Z';

export const noted = (subject: string, note: string): Fact => ({ type: 'contact.noted', subject, fact: { note } });

export const bookFile = (dir: string): string => join(dir, 'ledger.jsonl');
export const bookLines = (dir: string): string[] => readFileSync(bookFile(dir), 'utf8').split('\n').slice(0, -1);
export const writeBook = (dir: string, text: string | Uint8Array): void => writeFileSync(bookFile(dir), text);

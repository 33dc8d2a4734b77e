import type { Words } from '#renderer/words/words.ts';
import { parts } from './parts.ts';
import { reasons } from './reasons.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

/** German, with Sie. */
export const de: Words = { parts, reasons, refusals, shell };

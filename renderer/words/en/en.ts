import { parts } from './parts.ts';
import { reasons } from './reasons.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

/** English, which sets the shape of every language: one file a screen. */
export const en = { parts, reasons, refusals, shell };

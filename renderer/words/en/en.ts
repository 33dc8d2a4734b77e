import { bringIn } from './import.ts';
import { firstRun } from './firstRun.ts';
import { campaigns } from './campaigns.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import { reasons } from './reasons.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';
import { shop } from './shop.ts';
import { till } from './till.ts';
import { today } from './today.ts';

/** English, which sets the shape of every language: one file a screen. */
export const en = { bringIn, campaigns, firstRun, parts, people, person, reasons, refusals, shell, shop, till, today };

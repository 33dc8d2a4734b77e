import type { Book, Words } from '#renderer/words/words.ts';
import { bringIn } from './import.ts';
import { campaigns } from './campaigns.ts';
import { backup } from './backup.ts';
import { carriers } from './carriers.ts';
import { clock } from './clock.ts';
import { rules } from './rules.ts';
import { team } from './team.ts';
import { erase } from './erase.ts';
import { firstRun } from './firstRun.ts';
import { letters } from './letters.ts';
import { paper } from './paper.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import { proof } from './proof.ts';
import { reasons } from './reasons.ts';
import { rescue } from './rescue.ts';
import { record } from './record.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { shop } from './shop.ts';
import { till } from './till.ts';
import { today } from './today.ts';
import { plans } from './plans.ts';
import { sends } from './sends.ts';
import { write } from './write.ts';
import { check } from './check.ts';
import { sending } from './sending.ts';
import { replies } from './replies.ts';

/** German, with Sie. */
const words: Words = {
  backup,
  bringIn,
  campaigns,
  carriers,
  clock,
  erase,
  check,
  firstRun,
  letters,
  paper,
  parts,
  people,
  person,
  plans,
  proof,
  reasons,
  record,
  refusals,
  replies,
  rescue,
  sending,
  sends,
  rules,
  settings,
  shell,
  shop,
  team,
  till,
  today,
  write,
};

export const de: Book = { name: 'Deutsch', locales: ['de-DE', 'de-AT', 'de-CH'], words };

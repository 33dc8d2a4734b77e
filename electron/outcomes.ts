import type { Command, CommandName, Refusal } from '#shared/commands.ts';
import type { Reply } from '#shared/contract.ts';
import type { Run } from '#shared/readers.ts';
import { decide, isCommandName } from '#shared/decide.ts';
import type { MachineName, MachineOutcomes, MachineRefusal, MachineWish } from '#shared/machine.ts';
import { seeMissingEnd } from './away.ts';
import {
  backUpNow,
  dropPutAside,
  dropStaged,
  keepOutsideCopies,
  restoreBackup,
  stageBackup,
} from './backup/backupWishes.ts';
import { type Desk, momentAt } from './desk.ts';
import { listWishes } from './importing/listWishes.ts';
import { eraseContact, eraseOverdue, speaksOf } from './erasing.ts';
import { forgetStaff, setStaffPin, takeKeyboard } from './keyboard.ts';
import { mayRun, setOwnerPin, unlockOwner } from './owner.ts';
import { paperWishes } from './paper/paperWishes.ts';
import type { Seat } from '#shared/views/about.ts';
import { chosenWishes } from './people/chosenWishes.ts';
import { isPictureOrPdf } from '#shared/pictureKind.ts';
import { proofWishes } from './proof/proofWishes.ts';
import { exportWide } from './proof/widePackWishes.ts';
import { startSample } from './sample/startSample.ts';
import { isHeldToTill, leaveTill, mayWishAtTill, openTill, recordAtTill, showTillWindow } from './till.ts';
import { sendingWishes } from './sending/sendingWishes.ts';
import { stampWishes } from './stamps/stampWishes.ts';

type Outcome<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal | MachineRefusal };

type Granting = {
  readonly [M in MachineName]: (desk: Desk, wish: MachineWish<M>) => Promise<Outcome<MachineOutcomes[M]>>;
};

/** Granted only where the book cannot be opened for want of it. */
const keyIsThere = { kind: 'refused', refusal: { kind: 'keyIsThere' } } as const;

/** What grants each wish about the machine; a wish without one does not compile. */
const granting: Granting = {
  setPreferences: async (desk, { language, theme }) => {
    await desk.settings.change({
      ...(language === undefined ? {} : { language, languageBy: 'owner' as const }),
      ...(theme === undefined ? {} : { theme }),
    });
    desk.ring();
    return done({});
  },
  keepDraft: async (desk, { draft, content, since }) => {
    // Another window may have kept its own words under this name since.
    if (speaksOf(desk, content, since ?? desk.erased.length) === 'erased') return done({ speaksOf: 'erased' });
    const { [draft]: _, ...others } = desk.settings.now().drafts;
    await desk.settings.change({ drafts: content === null ? others : { ...others, [draft]: content } });
    desk.ring();
    return done({ speaksOf: 'nobodyErased' });
  },
  startSample: async (desk) =>
    (await startSample(desk)) ? done({}) : { kind: 'refused', refusal: { kind: 'bookNotEmpty' } },
  seeAway: async (desk) => {
    if (desk.absence !== null) desk.absence.seen = 'seen';
    desk.ring();
    return done({});
  },
  seeMissingEnd: async (desk) => {
    await seeMissingEnd(desk);
    return done({});
  },
  eraseContact,
  eraseOverdue,
  backUpNow,
  keepOutsideCopies,
  stageBackup,
  restoreBackup,
  dropStaged,
  dropPutAside,
  takeKey: async () => keyIsThere,
  beginKey: async () => keyIsThere,
  ...listWishes,
  ...chosenWishes,
  ...proofWishes,
  exportWide,
  ...paperWishes,
  setOwnerPin,
  unlockOwner,
  takeKeyboard,
  setStaffPin,
  openTill,
  showTillWindow,
  leaveTill,
  recordAtTill,
  ...sendingWishes,
  ...stampWishes,
};

export async function outcomes(desk: Desk, { name, wish }: Run, seat: Seat): Promise<Reply> {
  const no = isHeldToTill(desk, seat) && !mayWishAtTill(name) ? ({ kind: 'tillOpen' } as const) : mayRun(desk, name);
  if (no) return { kind: 'refused', refusal: no };
  if (!isCommandName(name)) return (await granting[name](desk, wish as never)) as Reply;
  const command = wish as Command;
  const unusable = await keepFiles(desk, name, command);
  if (unusable !== null) return { kind: 'refused', refusal: unusable };
  const { staff } = desk.book.shop();
  const left = name === 'removeStaff' ? (command as Command<'removeStaff'>).staff : null;
  const leaver = left === null ? undefined : staff.get(left);
  const reply = await desk.book.turn((shop, now) => decide(shop, name, command, momentAt(desk, now)));
  if (left !== null && reply.kind === 'done') await forgetStaff(desk, left, leaver);
  return reply as Reply;
}

/** Evidence is on disk before the fact that names it; nothing is kept where one of the files shows nothing. */
async function keepFiles(desk: Desk, name: CommandName, command: Command): Promise<MachineRefusal | null> {
  if (name !== 'recordConsent') return null;
  const { files: handles } = (command as Command<'recordConsent'>).evidence;
  for (const handle of handles) {
    const file = desk.files.get(handle);
    if (file !== null && !isPictureOrPdf(file.bytes)) return { kind: 'notAPicture', name: file.name };
  }
  for (const handle of handles) await desk.files.keep(handle);
  return null;
}

const done = <T>(outcome: T): Outcome<T> => ({ kind: 'done', outcome });

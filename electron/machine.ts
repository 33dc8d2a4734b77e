import type { Machine } from '#shared/machine.ts';
import type { Desk } from './desk.ts';
import { stillToTell } from './lostSecrets.ts';
import { earlierAccounts } from './sending/earlierAccounts.ts';

/** What the host knows beside the book, as the views are told it. */
export function machineOf(desk: Desk): Machine {
  const {
    ownerPin,
    till,
    language,
    languageBy,
    theme,
    staff,
    staffPins,
    drafts,
    providerTested,
    providerFields,
    repliesCheckedAt,
    repliesLost,
    strangers,
  } = desk.settings.now();
  return {
    version: desk.version,
    under: desk.under,
    dataDir: desk.dir,
    language,
    languageBy,
    theme,
    staff,
    staffWithPin: Object.keys(staffPins),
    owner: { hasPin: ownerPin !== null, unlockedUntil: desk.owner.unlockedUntil },
    till: till === null ? 'closed' : till.screen === 'this' ? 'thisScreen' : 'otherScreen',
    drafts,
    erased: desk.erased.length,
    replies: {
      ...desk.replies.news,
      checkedAt: repliesCheckedAt,
      lost: repliesLost,
      strangers,
      earlier: earlierAccounts(desk.book.shop(), desk.settings.now()),
    },
    providerFields,
    secretsIn: desk.secrets.where(),
    providerTested,
    jobs: [...desk.jobs.values()],
    notices: stillToTell(desk.notices, desk.settings, desk.secrets),
  };
}

import type { ProviderKind } from '#shared/facts.ts';
import type { MachineWish } from '#shared/machine.ts';
import { providers } from '#shared/providers/providers.ts';
import type { Desk } from '#electron/desk.ts';
import { askedAnew, knowAs, knownAccount, putAway, secretsOf, settingsOf, toldBy, typedIn } from './accounts.ts';
import { earlierAccounts, hasAnswered, keepReplaced, takeIntoUse } from './earlierAccounts.ts';
import type { ReadingPlace } from './sendingDesk.ts';

/**
 * Keeps what the owner typed for a provider. Where nothing but the key tells accounts apart, only they know whether a new
 * one leads to the account used so far, and nothing is changed until they say so.
 */
export async function saveFields(
  desk: Desk,
  { provider, fields, account }: MachineWish<'saveProviderFields'>,
): Promise<'saved' | 'unclear'> {
  const typed = typedIn(providers[provider].fields, fields);
  const present = await settingsOf(desk, provider);
  const after = knownAccount(desk, provider, { ...present, ...typed });
  let isOther = knownAccount(desk, provider, present) !== after;
  const held = isOther && toldBy(provider) === 'key' ? await accountUntilNow(desk, provider) : null;
  if (held !== null && held !== after) {
    if (account === undefined) return 'unclear';
    if (account === 'same') await knowAs(desk, provider, { ...present, ...typed }, held);
    isOther = account !== 'same';
  }
  // Said before, for whatever stops what follows leaves another account, and again behind it, for until then the one before was read.
  if (isOther) {
    await keepReplaced(desk, provider);
    await accountChanged(desk, provider);
  }
  const texts = await putAway(desk, provider, provider, typed);
  const all = desk.settings.now().providerFields;
  await desk.settings.change({ providerFields: { ...all, [provider]: { ...all[provider], ...texts } } });
  desk.sending.forget(provider);
  const { failure, last } = desk.replies.news;
  if (failure === 'settingsMissing') desk.replies.news = { failedAt: null, failure: null, last };
  if (isOther) await accountChanged(desk, provider);
  await takeIntoUse(desk, provider);
  return 'saved';
}

/** The one that the settings lead to, or led to before its key was lost; null where nothing was ever read or given there. */
async function accountUntilNow(desk: Desk, kind: ProviderKind): Promise<string | null> {
  const settings = await settingsOf(desk, kind);
  const account = knownAccount(desk, kind, settings);
  if (secretsOf(kind).every((key) => settings[key] !== '')) return hasAnswered(desk, kind, account) ? account : null;
  const { cursors, earlierAccounts: replaced } = desk.settings.now();
  const read = Object.keys(cursors).filter((place) => place.startsWith(`${kind}:`) && replaced[place] === undefined);
  return read.length === 1 ? (read[0]?.slice(kind.length + 1) ?? null) : null;
}

/** Gives an account used before what it takes to read it again, and reads: whether it is heard is told by its own line. */
export async function giveKey(desk: Desk, key: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const account = earlierAccounts(desk.book.shop(), desk.settings.now()).find((one) => one.key === key);
  if (account === undefined) return;
  const { provider } = account;
  const typed = typedIn(askedAnew(provider), fields);
  if (account.key === provider) await saveFields(desk, { provider, fields: typed, account: 'same' });
  else await saveEarlier(desk, provider, account.key, typed);
  await desk.sending.readReplies();
}

async function saveEarlier(
  desk: Desk,
  provider: ProviderKind,
  place: ReadingPlace,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  const settings = { ...(await settingsOf(desk, provider, place)), ...typed };
  const account = place.slice(provider.length + 1);
  if (knownAccount(desk, provider, settings) !== account) await knowAs(desk, provider, settings, account);
  const texts = await putAway(desk, provider, place, typed);
  const { earlierAccounts: all } = desk.settings.now();
  const kept = all[place];
  if (kept === undefined) return;
  const fresh = { ...kept, fields: { ...kept.fields, ...texts } };
  await desk.settings.change({ earlierAccounts: { ...all, [place]: fresh } });
  desk.sending.forget(place);
  desk.sending.forget(provider);
  // The key of what is in use: the owner had taken one account for two.
  if ((await desk.sending.accountOf(provider)) === account) await takeIntoUse(desk, provider);
}

const accountChanged = ({ settings, now }: Desk, provider: ProviderKind): Promise<void> =>
  settings.change({ accountSince: { ...settings.now().accountSince, [provider]: now() } });

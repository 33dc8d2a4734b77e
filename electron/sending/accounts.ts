import type { ProviderKind } from '#shared/facts.ts';
import type { ProviderField } from '#shared/providers/description.ts';
import type { ProviderSettings } from '#shared/providers/provider.ts';
import { providers } from '#shared/providers/providers.ts';
import type { StillDesk } from '#electron/desk.ts';
import { placeAt, type ReadingPlace } from './sendingDesk.ts';

type Known = Pick<StillDesk, 'numberHash' | 'settings'>;

/** Eight hex digits under the book's key: enough to tell accounts apart, and nothing anyone could log in with. */
export const accountOf = (hash: StillDesk['numberHash'], kind: ProviderKind, settings: ProviderSettings): string => {
  const told = providers[kind].account.map((key) => settings[key] ?? '');
  return hash(JSON.stringify(['account', kind, ...told])).slice(0, 8);
};

/** The account that these settings lead to: where only its key is another it is the one it was, as the owner said. */
export function knownAccount({ numberHash, settings }: Known, kind: ProviderKind, typed: ProviderSettings): string {
  const account = accountOf(numberHash, kind, typed);
  return settings.now().sameAccounts[placeAt({ kind, account })] ?? account;
}

/** From now on these settings lead to that account, whatever they would be taken for. */
export async function knowAs(
  { numberHash, settings }: Known,
  kind: ProviderKind,
  typed: ProviderSettings,
  account: string,
): Promise<void> {
  const place = placeAt({ kind, account: accountOf(numberHash, kind, typed) });
  await settings.change({ sameAccounts: { ...settings.now().sameAccounts, [place]: account } });
}

/** What the owner typed for one provider, or had typed for an account there, the secrets among it. */
export async function settingsOf(
  { settings: { now }, secrets }: Pick<StillDesk, 'settings' | 'secrets'>,
  kind: ProviderKind,
  place: ReadingPlace = kind,
): Promise<ProviderSettings> {
  const { providerFields, earlierAccounts: replaced } = now();
  const settings: Record<string, string> = { ...(place === kind ? providerFields[kind] : replaced[place]?.fields) };
  for (const key of secretsOf(kind)) settings[key] = (await secrets.get(place, key)) ?? '';
  return settings;
}

export const missingIn = (kind: ProviderKind, settings: ProviderSettings): readonly string[] =>
  providers[kind].fields.filter(({ key, needed }) => needed === 'always' && !settings[key]).map(({ key }) => key);

export const secretsOf = (kind: ProviderKind): readonly string[] =>
  providers[kind].fields.filter((field) => field.kind === 'secret').map(({ key }) => key);

/** Where nothing but its key tells an account from another, a new key of the same one looks like another. */
export const toldBy = (kind: ProviderKind): 'name' | 'key' =>
  secretsOf(kind).some((key) => providers[kind].account.includes(key)) ? 'key' : 'name';

/** What names an account stays while it is that account that is read; all else may be another by now. */
export const askedAnew = (kind: ProviderKind): readonly ProviderField[] =>
  providers[kind].fields.filter((field) => field.kind === 'secret' || !providers[kind].account.includes(field.key));

/** A secret left empty stays as it is. */
export const typedIn = (known: readonly ProviderField[], fields: Readonly<Record<string, string>>): ProviderSettings =>
  Object.fromEntries(
    known.flatMap(({ key, kind }) => {
      const text = fields[key]?.trim();
      return text === undefined || (kind === 'secret' && text === '') ? [] : [[key, text]];
    }),
  );

/** Puts what was typed in its place, secrets into their own; answers what may stand in the settings of it. */
export async function putAway(
  { secrets }: Pick<StillDesk, 'secrets'>,
  kind: ProviderKind,
  place: ReadingPlace,
  typed: ProviderSettings,
): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const [key, text] of Object.entries(typed)) {
    const isSecret = secretsOf(kind).includes(key);
    if (isSecret) await secrets.set(place, key, text);
    texts[key] = isSecret ? keptElsewhere : text;
  }
  return texts;
}

/** Stands in the settings for a secret that the keyring has, so that the window can say it is there. */
const keptElsewhere = '••••••';
